"""The whole house on a real PostgreSQL, its loops running: what must hold from cart to door."""
