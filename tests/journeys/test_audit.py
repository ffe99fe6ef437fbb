"""Who did what, when and from where, in every context; and that nobody changed it afterwards."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import asyncpg
import msgspec
import pytest

from entrepot.adapters.postgres import embedded, verification
from entrepot.app import door
from entrepot.app.night import Night, day_before
from entrepot.contexts.identity.commands import RegisterUser, SealAudit
from entrepot.contexts.identity.events import AuditSealed
from entrepot.edges.http.auth import Administrator, NewBusiness, open_business
from entrepot.kernel.message import Envelope
from entrepot.runtime.verify import Difference, Unrepairable
from tests.edges.http_house import Reply, _exchange, _scope

from .shop import BUSINESS, Shop, dying, fresh_database

PASSWORD = "a word to pass with"
AUDIT = "/api/v1/identity/audit"
LONG_AGO = datetime(2024, 2, 29, 12, tzinfo=UTC)
DAY = timedelta(days=1)
# In two days: it is still to come when midnight passes while the tests run.
TO_COME = (datetime.now(UTC) + 2 * DAY).replace(hour=3)
UTC_TIME = "%Y-%m-%dT%H:%M:%SZ"
PRICE = {
    "name": "catalog.AddProduct",
    "command": {
        "productId": "bell",
        "sku": "BELL",
        "name": "Bell",
        "unitPrice": 1999,
        "currency": "EUR",
    },
}


class Desk:
    """The door of a house, and an administrator who signs in at it."""

    def __init__(self, shop: Shop) -> None:
        self.shop, self.house = shop, shop.house
        self.door = door(self.house)
        self.token = ""

    async def call(self, method: str, path: str, body: Any = None, **headers: str) -> Reply:
        payload = b"" if body is None else msgspec.json.encode(body)
        sent = {"host": "here", "user-agent": "Lynx/2.9"} | headers
        if self.token:
            sent["authorization"] = f"Bearer {self.token}"
        if payload:
            sent |= {"content-type": "application/json", "content-length": str(len(payload))}
        return await _exchange(self.door, _scope("http", method, path, sent), [payload])

    async def signs_in(self) -> None:
        who = {"username": "admin", "password": PASSWORD}
        answer = await self.call("POST", "/auth/login", who)
        assert answer.status == 200, answer.body
        self.token = answer.json["accessToken"]

    async def program_asks(self, client: dict[str, Any], agent: str) -> str:
        """The token that a partner's program gets."""
        said = {"grant_type": "client_credentials"} | {
            "client_id": client["clientId"],
            "client_secret": client["clientSecret"],
        }
        form = {"content-type": "application/x-www-form-urlencoded", "user-agent": agent}
        scope = _scope("http", "POST", "/oauth/token", {"host": "here", **form})
        answer = await _exchange(self.door, scope, [urlencode(said).encode()])
        assert answer.status == 200, answer.body
        token: str = answer.json["access_token"]
        return token

    async def does(self, *commands: dict[str, Any]) -> None:
        answer = await self.call("POST", "/api/v1/commands", list(commands))
        assert [o["status"] for o in answer.json["outcomes"]] == ["accepted"] * len(commands)

    async def audit(self, query: str = "") -> list[dict[str, Any]]:
        answer = await self.call("GET", f"{AUDIT}?{query}")
        assert answer.status == 200, answer.body
        items: list[dict[str, Any]] = answer.json["items"]
        return items

    async def tampers(self, sql: str) -> None:
        async with self.house.store.transaction() as tx:
            assert not (await tx.connection.execute(sql)).endswith(" 0")

    async def nights(self, night: datetime) -> None:
        house = self.house
        now = Night(house.store, house.catalog, house.commands, BUSINESS, clock=lambda: night)
        await now.seal(night)

    async def seals(self) -> list[AuditSealed]:
        return [told.event for told in await self.shop.told(AuditSealed)]

    async def broken(self) -> list[str]:
        """The seals that do not agree with the log any more."""
        return [each.name for each in await self.disagreements()]

    async def disagreements(self) -> list[Difference]:
        verdict = await self.house.verify()
        return [each for each in verdict.differences if each.kind == "seal"]


@asynccontextmanager
async def desk(postgres: embedded.Embedded) -> AsyncIterator[Desk]:
    async with fresh_database(postgres) as address, dying(address) as shop:
        first = Administrator(username="admin", password=PASSWORD, email="admin@example.org")
        business = NewBusiness(name="Bells", email="shop@example.org", administrator=first)
        await open_business(shop.house.authentication, BUSINESS, business)
        opened = Desk(shop)
        await opened.signs_in()
        yield opened


async def test_a_deed_of_any_context_is_told_with_who_did_it_and_from_where(
    postgres: embedded.Embedded,
) -> None:
    async with desk(postgres) as at:
        await at.does(PRICE)
        (newest,) = await at.audit("subject=bell&action=catalog.ProductAdded")
        assert (newest["actor"], newest["action"]) == ("main.admin", "catalog.ProductAdded")
        assert (newest["stream"], newest["subject"]) == ("product/bell", "bell")
        assert (newest["ip"], newest["userAgent"]) == ("127.0.0.1", "Lynx/2.9")
        (signed_in,) = await at.audit("action=identity.SessionOpened")
        assert signed_in["sessionId"] == newest["sessionId"] != ""
        assert "data" not in newest, "what was said of persons is not for this list"
        for query in ("actor=main.admin", "subject=bell", "action=catalog", "limit=9"):
            assert newest in await at.audit(query), query
        for query in (
            "actor=nobody",
            "subject=gong",
            "action=orders",
            "until=2020-01-01T00:00:00Z",
        ):
            assert newest not in await at.audit(query), query


async def test_a_deed_of_a_program_is_told_with_from_where_it_asked_for_its_token(
    postgres: embedded.Embedded,
) -> None:
    async with desk(postgres) as at:
        body = {"name": "ERP", "scopes": ["catalog:write"]}
        client = (await at.call("POST", "/api/v1/clients", body)).json
        admin = at.token
        tokens = [await at.program_asks(client, agent) for agent in ("erp/1", "erp/2", "erp/1")]
        for product, at.token in zip(("anvil", "bell", "drum"), tokens, strict=True):
            more = {"productId": product, "sku": product.upper()}
            await at.does({**PRICE, "command": {**PRICE["command"], **more}})
        at.token = admin
        told = [(await at.audit(f"subject={p}"))[-1] for p in ("anvil", "bell", "drum")]
        assert {deed["actor"] for deed in told} == {client["clientId"]}
        assert [deed["userAgent"] for deed in told] == ["erp/1", "erp/2", "erp/1"]
        assert {deed["ip"] for deed in told} == {"127.0.0.1"}
        opened = await at.audit("action=identity.ClientSessionOpened")
        assert [(deed["userAgent"], deed["subject"]) for deed in opened] == [
            ("erp/2", client["clientId"]),
            ("erp/1", client["clientId"]),
        ]


async def test_what_nobody_signed_in_did_is_told_of_identity_alone(
    postgres: embedded.Embedded,
) -> None:
    async with desk(postgres) as at:
        token, at.token = at.token, ""
        wrong = {"username": "admin", "password": "not the word"}
        assert (await at.call("POST", "/auth/login", wrong)).status == 401
        at.token = token
        await at.shop.sells()
        failed, *_ = await at.audit()
        assert (failed["action"], failed["actor"]) == ("identity.LoginFailed", "")
        assert failed["ip"] == "127.0.0.1"
        assert {deed["action"].split(".")[0] for deed in await at.audit()} == {"identity"}


async def test_what_was_done_before_sessions_were_told_is_told_without(
    postgres: embedded.Embedded,
) -> None:
    async with desk(postgres) as at:
        await at.does(PRICE)
        before = (await at.audit("subject=bell"))[0]
        await at.tampers("UPDATE kernel.events SET session_id = ''")
        told = (await at.audit("subject=bell"))[0]
        assert (told["actor"], told["sessionId"], told["ip"]) == ("main.admin", "", "")
        assert told["digest"] != before["digest"], "from where belongs to what is proved"


async def test_the_audit_of_a_house_without_identity_or_rights_is_not_told(
    postgres: embedded.Embedded,
) -> None:
    async with desk(postgres) as at:
        at.token = ""
        assert (await at.call("GET", AUDIT)).status == 401
        assert (await at.call("GET", f"{AUDIT}/seals")).status == 401


async def test_each_night_the_days_before_are_sealed_behind_the_last_seal(
    postgres: embedded.Embedded,
) -> None:
    async with desk(postgres) as at:
        await at.nights(LONG_AGO)
        assert await at.seals() == [], "before anything was done"
        await at.does(PRICE)
        done = len(await at.audit())
        for night in (TO_COME, TO_COME, TO_COME + 2 * DAY):
            await at.nights(night)
        first, second = await at.seals()
        assert (first.since, first.until) == (None, day_before(TO_COME))
        assert (first.deeds, first.previous) == (done, "")
        assert (second.since, second.until) == (first.until, first.until + 2 * DAY)
        assert (second.deeds, second.previous) == (1, first.seal), "the first seal is a deed, too"
        told = (await at.call("GET", f"{AUDIT}/seals")).json["items"]
        assert [one["seal"] for one in told] == [second.seal, first.seal]
        assert [one["since"] for one in told][1] is None
        for since, sealed in ((LONG_AGO, first), (first.until, second)):
            asked = f"since={since:{UTC_TIME}}&until={sealed.until:{UTC_TIME}}"
            answer = (await at.call("GET", f"{AUDIT}/seal?{asked}")).json
            assert answer == {"deeds": sealed.deeds, "seal": sealed.seal}
        verdict = await at.house.verify()
        assert (verdict.found, verdict.seals) == (0, 2)


async def test_however_many_seals_there_are_a_proof_reads_them_in_pages(
    postgres: embedded.Embedded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One for each night of each business, for ever."""
    async with desk(postgres) as at:
        await at.does(PRICE)
        for n in range(4):
            await at.nights(TO_COME + n * DAY)
        found: list[int] = []
        fetch = asyncpg.Connection.fetch

        async def counted(connection: Any, sql: str, *given: Any, **named: Any) -> list[Any]:
            rows: list[Any] = await fetch(connection, sql, *given, **named)
            found.extend([len(rows)] * ("AuditSealed" in sql))
            return rows

        monkeypatch.setattr(asyncpg.Connection, "fetch", counted)
        monkeypatch.setattr(verification, "PAGE", 2)
        verdict = await at.house.verify()
        assert (verdict.found, verdict.seals) == (0, 4)
        assert max([0, *found]) <= 2


async def test_a_past_that_is_told_later_breaks_no_seal(postgres: embedded.Embedded) -> None:
    async with desk(postgres) as at:
        await at.nights(TO_COME)
        register = RegisterUser(user_id="ann", username="ann", email="a@example.org")
        told = Envelope(id="import", tenant=BUSINESS, command=register, at=LONG_AGO, historic=True)
        await at.house.commands.submit([told])
        assert (await at.house.verify()).found == 0
        assert len(await at.audit("subject=ann")) == 2


@pytest.mark.parametrize(
    "forged",
    [
        "UPDATE {} SET data = jsonb_set(data, '{{unitPrice}}', '1') WHERE {}",
        "UPDATE {} SET actor = 'main.bob' WHERE {}",
        "UPDATE {} SET actor = 'entrepot' WHERE {}",
        "UPDATE {} SET session_id = 'another' WHERE {}",
        "UPDATE {} SET at = at - interval '1 minute' WHERE {}",
        "UPDATE {} SET correlation_id = 'another' WHERE {}",
        "UPDATE {} SET causation_id = 'another' WHERE {}",
        "UPDATE {} SET schema = 2 WHERE {}",
        "UPDATE {} SET recorded_at = recorded_at - interval '1 minute' WHERE {}",
        "UPDATE {} SET position = position + 1000 WHERE {}",
        "UPDATE {} SET tx = tx - 1 WHERE {}",
        "UPDATE {} SET heard_by = ',orders,' WHERE {}",
        "DELETE FROM {} WHERE {}",
    ],
)
async def test_an_event_that_is_changed_by_hand_breaks_the_seal_on_its_day(
    postgres: embedded.Embedded, forged: str
) -> None:
    async with desk(postgres) as at:
        await at.does(PRICE)
        await at.nights(TO_COME)
        await at.nights(TO_COME + DAY)
        await at.tampers(forged.format("kernel.events", "stream = 'product/bell'"))
        first = f"audit until {day_before(TO_COME):%Y-%m-%d %H:%M}"
        assert await at.broken() == [first]
        with pytest.raises(Unrepairable):
            await at.house.repair()


@pytest.mark.parametrize(
    ("forged", "told"),
    [
        ("UPDATE {} SET actor = 'bob' WHERE {}", "the first that was changed is product/bell/1 of"),
        ("UPDATE {} SET actor = 'entrepot' WHERE {}", "removed stood before sku_claim/BELL/1 of"),
        ("DELETE FROM {} WHERE {}", "removed stood before sku_claim/BELL/1 of"),
        (
            """INSERT INTO {0} SELECT (jsonb_populate_record(e, '{{"position": 1000}}')).*
                FROM {0} e WHERE {1}""",
            "the first that was added is product/bell/1 of",
        ),
    ],
)
async def test_the_first_event_that_differs_is_named(
    postgres: embedded.Embedded, forged: str, told: str
) -> None:
    async with desk(postgres) as at:
        for product in ("anvil", "bell", "drum"):
            more = {"productId": product, "sku": product.upper()}
            await at.does({**PRICE, "command": {**PRICE["command"], **more}})
        await at.nights(TO_COME)
        await at.tampers(forged.format("kernel.events", "stream = 'product/bell'"))
        (difference,) = await at.disagreements()
        assert told in difference.detail


async def test_a_seal_of_before_digests_were_whole_holds_by_its_own(
    postgres: embedded.Embedded,
) -> None:
    async with desk(postgres) as at:
        await at.does(PRICE)
        until = day_before(TO_COME)
        asked = f"since={LONG_AGO:{UTC_TIME}}&until={until:{UTC_TIME}}&digestVersion=1"
        before = (await at.call("GET", f"{AUDIT}/seal?{asked}")).json
        seal = SealAudit(until=until, **before, digest_version=1)
        await at.house.commands.submit(
            [Envelope(id="seal", tenant=BUSINESS, command=seal, at=TO_COME)]
        )
        await at.nights(TO_COME + DAY)
        first, second = await at.seals()
        assert [(one.digest_version, len(one.slices)) for one in (first, second)] == [
            (1, 0),
            (2, second.deeds),
        ]
        assert (await at.house.verify()).found == 0
        where = "WHERE stream = 'product/bell'"
        await at.tampers(f"UPDATE kernel.events SET causation_id = 'another' {where}")
        assert await at.broken() == [], "of which it knew nothing"
        await at.tampers(f"UPDATE kernel.events SET command_id = 'another' {where}")
        assert await at.broken() == [f"audit until {until:%Y-%m-%d %H:%M}"]


async def test_who_forges_a_seal_too_would_have_to_forge_all_that_came_after_it(
    postgres: embedded.Embedded,
) -> None:
    async with desk(postgres) as at:
        await at.does(PRICE)
        for night in range(3):
            await at.nights(TO_COME + night * DAY)
        await at.tampers("UPDATE kernel.events SET actor = 'bob' WHERE stream = 'product/bell'")
        first, *_ = await at.seals()
        asked = f"since={LONG_AGO:{UTC_TIME}}&until={first.until:{UTC_TIME}}"
        forged = (await at.call("GET", f"{AUDIT}/seal?{asked}")).json["seal"]
        await at.tampers(
            f"""UPDATE kernel.events SET data = jsonb_set(data, '{{seal}}', '"{forged}"')
                WHERE stream = 'audit/own' AND version = 1"""
        )
        second = f"audit until {day_before(TO_COME + DAY):%Y-%m-%d %H:%M}"
        assert await at.broken() == [second]
        await at.tampers(
            f"""UPDATE kernel.events SET data = jsonb_set(data, '{{previous}}', '"{forged}"')
                WHERE stream = 'audit/own' AND version = 2"""
        )
        assert second in await at.broken(), "the first seal is among what the second one seals"
