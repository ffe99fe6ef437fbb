"""What is told about the mail server."""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Server:
    """`sender` is the address that all mail comes from; answers go to the business's own.

    With `starttls` and `tls` nothing is said in the clear, and the certificate is checked, by
    `trust` where it is given. `timeout_s` is for each step of the conversation.
    """

    host: str
    port: int = 587
    tls: Literal["starttls", "tls", "none"] = "starttls"
    username: str = ""
    password: str = field(default="", repr=False)
    sender: str
    connections: int = 4
    timeout_s: float = 20.0
    idle_s: float = 20.0
    trust: ssl.SSLContext | None = None
