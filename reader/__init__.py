"""Source Comparison Reader: two articles on the same event, side by side."""

__version__ = "0.1.0"
