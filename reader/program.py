"""What program this is."""

NAME = "Source Comparison Reader"

VERSION = "0.1.0"
