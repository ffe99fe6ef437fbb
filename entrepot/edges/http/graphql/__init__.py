"""How GraphQL travels: by HTTP request and by WebSocket; `Language` is what answers."""

from .routes import OPERATIONS, explain, routes

__all__ = ["OPERATIONS", "explain", "routes"]
