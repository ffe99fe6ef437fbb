"""The search engine that comes along: tantivy, in this process's memory.

Each process has indexes of its own, made from the tables of `search` when it starts and kept
fresh from what changes there, so there is nothing on disk to break or to migrate. A business's
products are in an index of its own, and a question is answered from its tenant's alone.
"""

from .engine import Engine

__all__ = ["Engine"]
