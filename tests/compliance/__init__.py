"""What every adapter of a port promises, and what holds for every context."""
