"""The kernel's store in memory: the same promises as the real one, for tests and simulation.

Transactions run side by side, wait for each other's streams and conflict as they do in a
database; only what lasts is missing.
"""

from .store import MemoryStore

__all__ = ["MemoryStore"]
