"""Pure algorithms over plain values; they know no event."""
