"""Command line: the window, or a report without one."""
