"""The second toy context has no tables of its own."""
