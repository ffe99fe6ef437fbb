"""Letters know where the shop is: by the setting of hosts, else where this server is found."""

from __future__ import annotations

import pytest

from entrepot.adapters.postgres import embedded
from entrepot.app.shops import addresses, note_shops
from entrepot.contexts.identity.commands import RegisterBusiness
from entrepot.contexts.notifications.queries import GetMessage, ListMessages
from entrepot.contexts.notifications.state import BRAND
from entrepot.settings import Settings

from .shop import BUSINESS, fresh_database, running
from .test_checkout import stocked

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize(
    ("public_url", "hosts", "found"),
    [
        ("http://127.0.0.1:8000", {}, {"main": "http://127.0.0.1:8000"}),
        (
            "https://shop.example.org/",
            {"acme.example": "acme", "www.acme.example": "acme"},
            {"acme": "https://acme.example", "main": "https://shop.example.org"},
        ),
        ("http://localhost:8000", {"acme": "acme"}, None),
        ("https://a.example", {"b.example": "main"}, {"main": "https://b.example"}),
    ],
)
async def test_each_business_is_found_at_its_host_or_at_ours(
    public_url: str, hosts: dict[str, str], found: dict[str, str] | None
) -> None:
    settings = Settings(hosts=hosts, _env_file=None)  # type: ignore[call-arg]
    wanted = found or {"acme": "http://acme:8000", "main": "http://localhost:8000"}
    assert addresses(settings, public_url) == wanted


async def test_a_letter_in_the_mailbox_leads_to_the_order(postgres: embedded.Embedded) -> None:
    async with (
        fresh_database(postgres) as address,
        running(database_url=address, hosts={"mugs.example": BUSINESS}, port=8443) as shop,
    ):
        await note_shops(shop.house)
        before = await shop.state(BRAND("business"))
        assert before.shop_url == "", "there is no such business yet"
        mugs = RegisterBusiness(business_id=BUSINESS, name="Mugs", email="m@mugs.example")
        await shop.do(mugs)
        await note_shops(shop.house)
        sku = await stocked(shop, 3)
        order_id = await shop.placed((sku, 1))
        await shop.becomes(order_id, "Confirmed")

        async def letter() -> str:
            page = await shop.house.questions.ask(ListMessages(order_id=order_id), BUSINESS)
            return str(page["items"][0]["messageId"]) if page["items"] else ""

        message_id = await shop.until(letter, "the confirmation")
        kept = await shop.house.questions.ask(GetMessage(message_id=message_id), BUSINESS)
        assert "http://mugs.example:8443/order?order=" in kept["textBody"]
        assert "#email=ada%40example.org" in kept["textBody"]
