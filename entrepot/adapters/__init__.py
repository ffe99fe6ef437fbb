"""The outside technologies, one folder each, behind the ports of the kernel."""
