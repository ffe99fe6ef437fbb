"""The doors: they parse, authenticate and authorise, then bring messages to the kernel."""
