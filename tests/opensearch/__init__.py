"""As much of OpenSearch as the adapter uses, as its documentation tells it, and no more.

What it does not know it refuses, as OpenSearch refuses what is wrong: with its status, its word
for why, and a reason. It keeps little documents in memory and looks at each of them.
"""

from .cluster import LocalCluster

__all__ = ["LocalCluster"]
