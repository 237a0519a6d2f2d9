"""For testers: a pytest plugin that opens the window, waits for it, and finds things in it by meaning."""
