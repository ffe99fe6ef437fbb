"""Where people find each business's pages."""

from __future__ import annotations

from urllib.parse import urlsplit

from entrepot.settings import Settings


def addresses(settings: Settings, public_url: str) -> dict[str, str]:
    """By business: hosts of their own are reached as this server is, by the same scheme and port.

    Of several hosts of one business the first counts; the default one's without any is our own.
    """
    ours = urlsplit(public_url)
    port = f":{ours.port}" if ours.port else ""
    found: dict[str, str] = {}
    for host, business in settings.hosts.items():
        found.setdefault(business, f"{ours.scheme}://{host}{port}")
    found.setdefault(settings.business, public_url.rstrip("/"))
    return found
