"""The search engine for many machines: OpenSearch, spoken to by its REST API.

All processes ask one cluster; one of those that run loops feeds it from the tables of `search`.
All businesses share an index, and every question is narrowed to its own by a filter. The index
may be thrown away at any time: it is made anew beside the old one, and an alias goes over to it.
"""

from .cluster import Cluster
from .engine import Engine
from .feeding import Feeder

__all__ = ["Cluster", "Engine", "Feeder"]
