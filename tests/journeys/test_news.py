"""News go to whoever asked for some, in a whole house that may die while it writes."""

from __future__ import annotations

from collections import Counter as Tally

from entrepot.adapters.postgres import embedded
from entrepot.contexts.identity.commands import RegisterBusiness, RegisterUser, SetPreferences
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.notifications.commands import SendMailing
from entrepot.contexts.notifications.events import MailingContinued, MessageQueued
from entrepot.contexts.notifications.queries import GetMailing

from ..edges.http_house import token
from .shop import BUSINESS, Shop, dying, fresh_database, running
from .test_returns import Counter

NEWS = {"subject": "Bells are back", "text": "They ring again."}
ALL = SendMailing(mailing_id="bells", subject="Bells are back", text="They ring again.")


async def went_on(shop: Shop, least: int) -> None:
    async def further() -> bool:
        return len(await shop.told(MailingContinued)) > least

    await shop.until(further, "the mailing does not go on")


async def knows_customers(shop: Shop, number: int) -> None:
    """Of each three customers two ask for news."""
    await shop.do(RegisterBusiness(business_id=BUSINESS, name="Bells", email="shop@example.com"))
    for n in range(number):
        register = RegisterUser(user_id=f"u{n}", username=f"u{n}", email=f"u{n}@example.com")
        await shop.do(register)
        if n % 3:
            await shop.do(SetPreferences(user_id=f"u{n}", wants_marketing=True))
    await shop.house.settle()


async def is_sent(shop: Shop) -> dict[str, int]:
    async def over() -> dict[str, int] | None:
        found = await shop.house.questions.ask(GetMailing(mailing_id="bells"), BUSINESS)
        return found if found["status"] == "sent" else None

    sent: dict[str, int] = await shop.until(over, "the mailing is not over")
    return sent


async def test_the_house_knows_who_asked_for_news_and_nobody_else_is_written_to(
    postgres: embedded.Embedded,
) -> None:
    async with fresh_database(postgres) as address, running(database_url=address) as shop:
        await knows_customers(shop, 6)
        door, staff = Counter(shop), token("olga", *ROLES["back_office"], tenant=BUSINESS)
        mails = "/api/v1/notifications"
        uninvited = await door.call("POST", mails, {**NEWS, "email": "u0@example.com"}, token=staff)
        assert (uninvited.status, uninvited.json["reason"]) == (409, "NOT_ASKED_FOR")
        readers = await door.call("GET", "/api/v1/notification-readers/total", token=staff)
        assert readers.json == {"readers": 4, "leftOut": 2}
        listed = await door.call("GET", "/api/v1/notification-readers?limit=3", token=staff)
        assert [each["email"] for each in listed.json["items"]] == [
            f"u{n}@example.com" for n in (1, 2, 4)
        ]
        body = {**NEWS, "mailingId": "bells"}
        asked = [
            await door.call("POST", "/api/v1/notification-mailings", body, token=staff)
            for _ in range(2)
        ]
        assert [answer.status for answer in asked] == [201, 201]
        sent = await is_sent(shop)
        assert (sent["written"], sent["leftOut"]) == (4, 2)
        queued = [told.event.to for told in await shop.told(MessageQueued)]
        assert sorted(queued) == [f"u{n}@example.com" for n in (1, 2, 4, 5)]


async def test_a_mailing_that_a_death_cuts_short_goes_on_and_reaches_nobody_twice(
    postgres: embedded.Embedded,
) -> None:
    async with fresh_database(postgres) as address:
        async with dying(address, loops=True) as shop:
            await knows_customers(shop, 90)
        async with dying(address, loops=False) as shop:
            await shop.do(ALL)
        for deaths in range(3):
            async with dying(address, loops=True) as shop:
                await went_on(shop, deaths)
        async with running(database_url=address) as shop:
            sent = await is_sent(shop)
            assert (sent["written"], sent["leftOut"]) == (60, 30)
            queued = Tally(told.event.to for told in await shop.told(MessageQueued))
            assert (len(queued), set(queued.values())) == (60, {1})
