"""The PostgreSQL 18 of the package: started, joined, revived, stopped, backed up, restored.

A data directory holds

    pgdata/       the cluster, with a configuration written anew at every start
    log/          what the server said, the newest files only
    server.lock   held by the running server and all its children
    users.lock    shared by all processes that use the server; the last of them stops it

Both locks are `flock`s, which the kernel gives up with the last process that holds them. So a
crash leaves nothing to be guessed from process ids: who can take `server.lock` knows that no
process of an earlier server lives; who has `users.lock` alone knows that nobody else needs it.

PostgreSQL refuses to run as root. Started by root, it runs as an account of its own, and that
account, not root, makes the files inside the data directory, so that a server gone wrong cannot
lead root astray by a symbolic link.
"""

from entrepot.adapters.postgres.embedded.backup import base_backup, restore
from entrepot.adapters.postgres.embedded.place import (
    EmbeddedServerError,
    holds,
    refuse_if_filled,
)
from entrepot.adapters.postgres.embedded.server import Embedded, prune_logs, revive, start, stop

__all__ = [
    "Embedded",
    "EmbeddedServerError",
    "base_backup",
    "holds",
    "prune_logs",
    "refuse_if_filled",
    "restore",
    "revive",
    "start",
    "stop",
]
