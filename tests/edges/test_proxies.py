"""Who asks is who is connected, unless a trusted proxy says for whom it is."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from entrepot.app.doors import listening, shows_mailbox
from entrepot.settings import Settings


async def heard(settings: Settings, *, connected: str, forwarded: str) -> str:
    """The address that the application is told."""
    told: list[str] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        told.append(scope["client"][0])

    config = listening(settings, app)
    config.load()
    scope: Any = {
        "type": "http",
        "client": (connected, 4711),
        "scheme": "http",
        "headers": [(b"x-forwarded-for", forwarded.encode())],
    }
    await config.loaded_app(scope, None, None)  # type: ignore[arg-type]
    return told[0]


def house(*proxies: str) -> Settings:
    return Settings(_env_file=None, trusted_proxies=proxies)  # type: ignore[call-arg, arg-type]


async def test_nobodys_word_on_who_asks_is_believed_by_itself() -> None:
    for connected in ("127.0.0.1", "198.51.100.7"):
        assert await heard(house(), connected=connected, forwarded="203.0.113.1") == connected


async def test_a_trusted_proxys_word_is_and_no_others() -> None:
    trusting = house("10.0.0.0/8", "192.0.2.4")
    for proxy in ("10.1.2.3", "192.0.2.4"):
        assert await heard(trusting, connected=proxy, forwarded="203.0.113.1") == "203.0.113.1"
    other = await heard(trusting, connected="198.51.100.7", forwarded="203.0.113.1")
    assert other == "198.51.100.7"


async def test_what_a_caller_forges_before_the_proxies_is_not_believed() -> None:
    chain = "1.1.1.1, 203.0.113.1, 10.0.0.9"
    assert await heard(house("10.0.0.0/8"), connected="10.0.0.1", forwarded=chain) == "203.0.113.1"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({}, True),
        ({"host": "0.0.0.0"}, False),
        ({"smtp_host": "mail.example.org"}, False),
        ({"trusted_proxies": ("127.0.0.1",)}, False),
        ({"public_url": "https://shop.example.org"}, False),
        ({"public_url": "https://shop.example.org", "mailbox": True}, True),
        ({"mailbox": False}, False),
    ],
)
def test_mail_is_shown_to_this_machine_alone(said: dict[str, Any], shown: bool) -> None:
    settings = Settings(_env_file=None, **said)  # type: ignore[call-arg]
    assert shows_mailbox(settings) is shown


def test_what_is_no_address_is_no_setting() -> None:
    with pytest.raises(ValidationError):
        house("everybody")
