"""Letters know where the shop is: by the setting of hosts, else where this server is found."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable

import pytest

from entrepot.adapters.postgres import embedded
from entrepot.app import door
from entrepot.app.addresses import addresses
from entrepot.app.shops import note_shops
from entrepot.contexts.identity.commands import RegisterBusiness
from entrepot.contexts.notifications.published import RESET_LINK
from entrepot.contexts.notifications.queries import GetMessage, ListMessages
from entrepot.contexts.notifications.state import BRAND
from entrepot.settings import Settings

from ..adapters.mail_server import MailServer, listening
from ..edges.http_house import House as Door
from .shop import BUSINESS, Shop, fresh_database, running
from .test_checkout import stocked

RESETS = "/api/v1/auth/password-resets"

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


class WholeDoor(Door):
    """All that a house answers, signing in too."""

    def __init__(self, shop: Shop) -> None:
        self.door = door(shop.house)


async def test_who_forgot_the_password_has_a_new_one_by_a_letter(
    postgres: embedded.Embedded,
) -> None:
    server = MailServer()
    async with (
        listening(server) as port,
        fresh_database(postgres) as address,
        running(
            database_url=address,
            smtp_host="127.0.0.1",
            smtp_port=port,
            smtp_tls="none",
            hosts={"mugs.example": BUSINESS},
        ) as shop,
    ):
        mugs = RegisterBusiness(business_id=BUSINESS, name="Mugs", email="m@mugs.example")
        await shop.do(mugs)
        await shop.house.settle()
        front = WholeDoor(shop)
        who = {"username": "ann", "businessId": BUSINESS}
        body = {**who, "password": "correct horse battery", "email": "Ann@example.org"}
        assert (await front.call("POST", "/api/v1/auth/register", body, token=None)).status == 201
        forgot = {**who, "username": "ann@EXAMPLE.org"}
        assert (await front.call("POST", RESETS, forgot, token=None)).status == 202
        await shop.until(arrived(server), "the letter")
        (mail,) = server.mails
        part = mail.get_body(("plain",))
        assert part is not None
        page = "http://mugs.example:8000/sign-in/new-password"
        (token,) = re.findall(rf"{page}#(\S+)", part.get_content())

        await shop.house.settle()
        assert len(server.mails) == 1
        (kept,) = (await shop.house.questions.ask(ListMessages(), BUSINESS))["items"]
        message = GetMessage(message_id=kept["messageId"])
        told = await shop.house.questions.ask(message, BUSINESS)
        assert (told["status"], RESET_LINK in told["textBody"]) == ("sent", True)
        assert not any(token in str(recorded.event) for recorded in await shop.told())

        new = {"token": token, "newPassword": "another horse battery"}
        assert (await front.call("PUT", RESETS, new, token=None)).status == 204
        signs_in = {**who, "password": new["newPassword"]}
        assert (await front.call("POST", "/auth/login", signs_in, token=None)).status == 200
        again = await front.call("PUT", RESETS, new, token=None)
        assert (again.status, again.json["reason"]) == (409, "RESET_ENDED")


def arrived(server: MailServer) -> Callable[[], Awaitable[bool]]:
    async def has() -> bool:
        return bool(server.mails)

    return has
