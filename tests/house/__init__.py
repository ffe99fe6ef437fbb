"""The house keeps its own rules; these tests read the source."""
