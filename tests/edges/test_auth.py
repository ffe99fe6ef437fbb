"""Signing in: every token is ours, counts while it should, and not a moment longer."""

from __future__ import annotations

import base64
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import jwt
import msgspec
import pytest
from argon2 import PasswordHasher
from cryptography.hazmat.primitives.asymmetric import rsa
from starlette.types import Message

from entrepot.adapters.memory import MemoryStore
from entrepot.adapters.tokens import Keys, Passwords
from entrepot.contexts.identity.commands import ChangeUser, RevokeClient
from entrepot.contexts.identity.context import CONTEXT
from entrepot.contexts.identity.events import SessionRevoked
from entrepot.contexts.identity.published import ROLES
from entrepot.contexts.identity.queries import (
    FindClient,
    FindLogin,
    FindSession,
    ListRevocations,
)
from entrepot.edges.http.auth import (
    Administrator,
    Authentication,
    Authenticator,
    AuthSettings,
    NewBusiness,
    Unauthenticated,
    open_business,
    routes,
)
from entrepot.edges.http.auth.operations import OPERATIONS
from entrepot.edges.http.door import Door
from entrepot.edges.http.settings import DoorSettings
from entrepot.edges.http.signpost import Signpost
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.handle import handle
from entrepot.kernel.message import Envelope, Outcome, Query, Recorded
from entrepot.kernel.ports import START

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
PASSWORD = "correct horse battery"
URL = "https://house.example"


class Answer(msgspec.Struct):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return msgspec.json.decode(self.body)


class House:
    """The whole door on a store in memory: commands, questions, and a clock to be turned."""

    def __init__(self, keys: Path, **settings: Any) -> None:
        self.at = NOW
        self.catalog = Catalog([CONTEXT])
        self.store = MemoryStore(self.catalog, clock=lambda: self.at)
        self.keys = Keys.open(keys, URL, "entrepot", lambda: self.at.timestamp())
        self.authenticator = Authenticator(self.keys, "acme", clock=lambda: self.at.timestamp())
        self.auth = Authentication(
            commands=self,
            questions=self,
            tokens=self.keys,
            passwords=Passwords(CHEAP),
            authenticator=self.authenticator,
            settings=AuthSettings(default_business="acme", public_url=URL, **settings),
            clock=lambda: self.at,
        )
        self.door = Door(
            Signpost(routes(self.auth)),
            DoorSettings(default_tenant="acme", access_log="none"),
            others=self._nothing,
            large=(),
        )

    async def _nothing(self, scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 404, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def start(self) -> House:
        await self.store.open()
        administrator = Administrator(username="Boss", password=PASSWORD, email="b@example.org")
        business = NewBusiness(name="Acme", email="a@example.org", administrator=administrator)
        await open_business(self.auth, "acme", business, role="platform_admin")
        return self

    async def preview(
        self, envelopes: Sequence[Envelope]
    ) -> tuple[Sequence[Outcome], Sequence[Recorded]]:
        raise NotImplementedError

    async def submit(self, envelopes: Sequence[Envelope]) -> Sequence[Outcome]:
        async with self.store.transaction() as tx:
            return await handle(tx, self.catalog, envelopes)

    async def ask(self, query: Query, tenant: str) -> Any:
        rows = {
            name: [dict(row) for key, row in self.store.rows(name).items() if key[0] == tenant]
            for name in (
                "identity.users",
                "identity.logins",
                "identity.sessions",
                "identity.clients",
            )
        }
        logins = {row["user_id"]: row for row in rows["identity.logins"]}
        users = {row["user_id"]: row | logins[row["user_id"]] for row in rows["identity.users"]}
        match query:
            case FindLogin(username=username, user_id=user_id):
                found = [
                    user
                    for user in users.values()
                    if user["username_key"] == username or user["user_id"] == user_id
                ]
            case FindClient(client_id=client_id):
                found = [
                    client
                    for client in rows["identity.clients"]
                    if client["client_id"] == client_id and client["revoked_at"] is None
                ]
            case FindSession(session_id=session_id):
                found = [
                    users[session["user_id"]] | session
                    for session in rows["identity.sessions"]
                    if session["session_id"] == session_id
                    and session["revoked_at"] is None
                    and users[session["user_id"]]["is_active"]
                ]
            case ListRevocations(since=since):
                ended = rows["identity.sessions"] + [
                    {**client, "session_id": client["client_id"]}
                    for client in rows["identity.clients"]
                ]
                found = [e for e in ended if e["revoked_at"] and e["revoked_at"] >= since]
                return {"items": [self._wire(e) for e in found], "next": None}
            case _:
                raise AssertionError(f"nobody asks {query}")
        return self._wire(found[0]) if found else None

    @staticmethod
    def _wire(row: Mapping[str, Any]) -> dict[str, Any]:
        def camel(name: str) -> str:
            first, *rest = name.split("_")
            return first + "".join(part.title() for part in rest)

        return {camel(name): value for name, value in row.items()}

    async def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        token: str | None = None,
        basic: tuple[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        ip: str = "192.0.2.1",
        agent: str = "test",
        raw: bytes | None = None,
    ) -> Answer:
        headers = [(b"content-type", b"application/json"), (b"user-agent", agent.encode())]
        sent = b"" if body is None else msgspec.json.encode(body)
        if form is not None:
            headers[0] = (b"content-type", b"application/x-www-form-urlencoded")
            sent = urlencode(form).encode()
        if token is not None:
            headers.append((b"authorization", b"Bearer " + token.encode()))
        if basic is not None:
            coded = base64.b64encode(":".join(basic).encode())
            headers.append((b"authorization", b"Basic " + coded))
        answer = Answer(0, {}, b"")

        async def receive() -> Message:
            return {"type": "http.request", "body": sent if raw is None else raw}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                answer.headers = {k.decode(): v.decode() for k, v in message["headers"]}
            else:
                answer.body += message.get("body", b"")

        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "headers": headers,
            "client": (ip, 1),
        }
        await self.door(scope, receive, send)
        return answer

    async def login(self, username: str = "boss", password: str = PASSWORD, **more: Any) -> Answer:
        body = {"username": username, "password": password}
        return await self.call("POST", "/auth/login", body, **more)

    async def register(self, username: str = "ann") -> Answer:
        body = {"username": username, "password": PASSWORD, "email": f"{username}@example.org"}
        return await self.call("POST", "/api/v1/auth/register", body)

    async def refresh(self, token: str) -> Answer:
        return await self.call("POST", "/auth/refresh", {"refreshToken": token})

    async def valid(self, token: str) -> int:
        return (await self.call("GET", "/auth/validate", token=token)).status

    async def client(self, *scopes: str) -> tuple[str, str]:
        boss = (await self.login()).json["accessToken"]
        body = {"name": "Partner", "scopes": scopes}
        made = (await self.call("POST", "/api/v1/clients", body, token=boss)).json
        return made["clientId"], made["clientSecret"]

    async def events(self) -> Sequence[Recorded]:
        return (await self.store.tail(START, 10_000)).events


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("keys")


@pytest.fixture
async def house(folder: Path) -> House:
    return await House(folder).start()


class TestLogin:
    async def test_a_password_becomes_tokens(self, house: House) -> None:
        answer = await house.login()
        assert answer.status == 200
        assert answer.headers["cache-control"] == "no-store"
        said = answer.json
        assert said["tokenType"] == "Bearer"
        assert said["expiresIn"] == 900
        assert said["refreshExpiresIn"] == 7 * 24 * 3600
        assert said["businessId"] == "acme"
        assert set(said["scopes"]) == ROLES["platform_admin"]
        claims = house.keys.verify(said["accessToken"])
        assert claims["exp"] - claims["iat"] == 900
        assert claims["sub"] == said["userId"]
        for name in ("tenant", "role", "scope", "sid", "jti", "iss", "aud"):
            assert claims[name]

    async def test_both_paths_and_any_case_of_the_username_sign_in(self, house: House) -> None:
        body = {"username": "BOSS", "password": PASSWORD, "businessId": "acme"}
        assert (await house.call("POST", "/api/v1/auth/login", body)).status == 200

    async def test_a_wrong_password_and_an_unknown_user_are_told_alike(self, house: House) -> None:
        wrong = await house.login(password="wrong")
        unknown = await house.login("nobody")
        other = await house.call(
            "POST",
            "/auth/login",
            {"username": "boss", "password": PASSWORD, "businessId": "other"},
        )
        assert wrong.status == unknown.status == other.status == 401
        assert wrong.headers["content-type"] == "application/problem+json"
        assert wrong.headers["www-authenticate"].startswith("Bearer")
        said = [answer.json for answer in (wrong, unknown, other)]
        assert {s["detail"] for s in said} == {"the username or the password is wrong"}
        assert {s["reason"] for s in said} == {"UNAUTHENTICATED"}

    async def test_ten_wrong_passwords_lock_the_account_from_everywhere(self, house: House) -> None:
        for i in range(10):
            assert (await house.login(password="wrong", ip=f"198.51.100.{i}")).status == 401
        locked = await house.login(ip="203.0.113.1")
        assert locked.status == 429
        assert 0 < int(locked.headers["retry-after"]) <= 901
        house.at += timedelta(minutes=15)
        assert (await house.login(ip="203.0.113.1")).status == 200

    async def test_guessing_at_a_name_is_slowed_down_also_for_names_that_are_not(
        self, house: House
    ) -> None:
        answers = [(await house.login("nobody", "guess")).status for _ in range(11)]
        assert answers == [401] * 10 + [429]
        assert (await house.login()).status == 200, "another name is not concerned"
        house.at += timedelta(seconds=7)
        assert (await house.login("nobody", "guess")).status == 401

    async def test_one_password_tried_on_many_names_is_slowed_down(self, house: House) -> None:
        answers = [(await house.login(f"name{i}", "guess")).status for i in range(101)]
        assert answers == [401] * 100 + [429]
        assert (await house.login(ip="203.0.113.9")).status == 200

    async def test_signing_in_often_is_no_guessing(self, house: House) -> None:
        assert {(await house.login()).status for _ in range(15)} == {200}

    async def test_a_closed_account_does_not_sign_in(self, house: House) -> None:
        user_id = (await house.register()).json["userId"]
        command = ChangeUser(user_id=user_id, email="a@example.org", is_active=False)
        await house.auth.submit(None, command, "acme")
        answer = await house.login("ann")
        assert (answer.status, answer.json["reason"]) == (403, "USER_INACTIVE")

    async def test_a_password_hashed_long_ago_is_hashed_anew(self, house: House) -> None:
        house.auth.passwords = Passwords(PasswordHasher(time_cost=2, memory_cost=8, parallelism=1))
        assert (await house.login()).status == 200
        login = await house.ask(FindLogin(username="boss"), "acme")
        assert "t=2" in login["passwordHash"]
        assert (await house.login()).status == 200

    @pytest.mark.parametrize(
        ("body", "status"),
        [
            (b"", 400),
            (b"{", 400),
            (b"[]", 422),
            (b'{"username": "boss"}', 422),
            (b'{"username": "boss", "password": ""}', 422),
            (b'{"username": "boss", "password": "x", "admin": true}', 422),
            (b'{"username": "\xff", "password": "x"}', 400),
            (b'{"username": "bo\\u0000ss", "password": "x"}', 422),
            (b'{"username": 5, "password": "x"}', 422),
            (b'{"username": "b", "password": "' + b"x" * 2000 + b'"}', 422),
        ],
    )
    async def test_what_is_malformed_is_stopped(
        self, house: House, body: bytes, status: int
    ) -> None:
        answer = await house.call("POST", "/auth/login", raw=body)
        assert answer.status == status
        assert answer.headers["content-type"] == "application/problem+json"


class TestAccessTokens:
    async def test_a_token_is_validated(self, house: House) -> None:
        said = (await house.login()).json
        answer = await house.call("GET", "/auth/validate", token=said["accessToken"])
        assert answer.status == 200
        assert answer.json["valid"] is True
        assert answer.json["userId"] == said["userId"]
        assert answer.json["expiresAt"] == int(NOW.timestamp()) + 900

    async def test_without_a_token_nobody_is_there(self, house: House) -> None:
        nobody = house.authenticator.caller(None)
        assert (nobody.subject, nobody.tenant, nobody.scopes) == ("", "acme", frozenset({"public"}))
        assert (await house.call("GET", "/auth/validate")).status == 401

    async def test_a_token_expires_also_when_it_is_remembered(self, house: House) -> None:
        token = (await house.login()).json["accessToken"]
        header = f"Bearer {token}".encode()
        house.at += timedelta(seconds=899)
        assert house.authenticator.caller(header).role == "platform_admin"
        house.at += timedelta(seconds=1)
        with pytest.raises(Unauthenticated, match="expired"):
            house.authenticator.caller(header)
        assert await house.valid(token) == 401

    async def test_a_refresh_token_is_no_access_token(self, house: House) -> None:
        assert await house.valid((await house.login()).json["refreshToken"]) == 401

    async def test_a_changed_token_is_refused(self, house: House) -> None:
        head, body, sign = (await house.login()).json["accessToken"].split(".")
        claims = msgspec.json.decode(base64.urlsafe_b64decode(body + "=="))
        claims["tenant"] = "other"
        forged = base64.urlsafe_b64encode(msgspec.json.encode(claims)).rstrip(b"=").decode()
        assert await house.valid(f"{head}.{forged}.{sign}") == 401
        assert await house.valid(f"{head}.{body}.{sign[:-4]}AAAA") == 401

    async def test_a_token_without_signature_is_refused(self, house: House) -> None:
        token = (await house.login()).json["accessToken"]
        header = jwt.get_unverified_header(token)
        claims = dict(house.keys.verify(token))
        for algorithm in ("none", "None", "NONE"):
            head = base64.urlsafe_b64encode(
                msgspec.json.encode({**header, "alg": algorithm})
            ).rstrip(b"=")
            body = base64.urlsafe_b64encode(msgspec.json.encode(claims)).rstrip(b"=")
            assert await house.valid(f"{head.decode()}.{body.decode()}.") == 401

    async def test_a_token_of_a_foreign_issuer_is_refused(self, house: House) -> None:
        token = (await house.login()).json["accessToken"]
        claims, header = dict(house.keys.verify(token)), jwt.get_unverified_header(token)
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        kid = {"kid": header["kid"]}
        assert await house.valid(jwt.encode(claims, key, "RS256", headers=kid)) == 401
        foreign = {**claims, "iss": "https://evil.example"}
        signed = jwt.encode(foreign, house.keys._private, "RS256", headers=kid)
        assert await house.valid(signed) == 401

    @pytest.mark.parametrize(
        "header",
        [b"", b"Bearer", b"Bearer ", b"Basic x", b"Bearer \xff", b"x" * 9000, b"Bearer a b"],
    )
    async def test_a_header_that_is_no_token_is_refused(self, house: House, header: bytes) -> None:
        with pytest.raises(Unauthenticated):
            house.authenticator.caller(header)

    async def test_a_remembered_token_costs_less_than_three_microseconds(
        self, house: House
    ) -> None:
        header = f"Bearer {(await house.login()).json['accessToken']}".encode()
        authenticator = Authenticator(house.keys, "acme", clock=lambda: now)
        now = house.at.timestamp()
        authenticator.caller(header)
        best = 1.0
        for _ in range(7):
            start = time.perf_counter()
            for _ in range(2000):
                authenticator.caller(header)
            best = min(best, (time.perf_counter() - start) / 2000)
        assert best < 3e-6

    async def test_what_is_remembered_is_bounded(self, house: House) -> None:
        authenticator = Authenticator(
            house.keys, "acme", clock=lambda: house.at.timestamp(), remembered_max=3
        )
        headers = [f"Bearer {(await house.login()).json['accessToken']}".encode() for _ in range(5)]
        for header in headers:
            authenticator.caller(header)
        assert len(authenticator._known) == 3
        assert authenticator.caller(headers[0]).subject == "acme.platform_admin"


class TestRefresh:
    async def test_a_refresh_token_is_changed_for_new_tokens(self, house: House) -> None:
        first = (await house.login()).json
        house.at += timedelta(days=6)
        answer = await house.refresh(first["refreshToken"])
        assert answer.status == 200
        second = answer.json
        assert second["refreshToken"] != first["refreshToken"]
        assert await house.valid(second["accessToken"]) == 200
        house.at += timedelta(days=6)
        assert (await house.refresh(second["refreshToken"])).status == 200

    async def test_a_reused_refresh_token_ends_its_family_at_once(self, house: House) -> None:
        first = (await house.login()).json
        second = (await house.refresh(first["refreshToken"])).json
        assert await house.valid(second["accessToken"]) == 200
        reused = await house.refresh(first["refreshToken"])
        assert reused.status == 401
        assert "used before" in reused.json["detail"]
        assert await house.valid(first["accessToken"]) == 401
        assert await house.valid(second["accessToken"]) == 401
        assert (await house.refresh(second["refreshToken"])).status == 401

    async def test_a_reused_token_ends_no_other_session(self, house: House) -> None:
        other = (await house.login()).json
        first = (await house.login()).json
        await house.refresh(first["refreshToken"])
        await house.refresh(first["refreshToken"])
        assert await house.valid(other["accessToken"]) == 200
        assert (await house.refresh(other["refreshToken"])).status == 200

    async def test_a_refresh_token_expires_after_seven_days(self, house: House) -> None:
        first = (await house.login()).json
        house.at += timedelta(days=7)
        assert (await house.refresh(first["refreshToken"])).status == 401

    async def test_a_refresh_token_that_is_not_ours_changes_nothing(self, house: House) -> None:
        said = (await house.login()).json
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        claims = dict(house.keys.verify(said["refreshToken"]))
        forged = jwt.encode(claims, key, "RS256", headers={"kid": house.keys._kid})
        assert (await house.refresh(forged)).status == 401
        assert (await house.refresh(said["accessToken"])).status == 401
        assert (await house.refresh(said["refreshToken"])).status == 200

    async def test_a_changed_role_counts_from_the_next_sign_in(self, house: House) -> None:
        user_id = (await house.register()).json["userId"]
        said = (await house.login("ann")).json
        command = ChangeUser(user_id=user_id, email="a@example.org", role="support")
        await house.auth.submit(None, command, "acme")
        assert (await house.refresh(said["refreshToken"])).status == 401
        assert (await house.login("ann")).json["role"] == "support"


class TestLogout:
    async def test_signing_out_counts_at_once(self, house: House) -> None:
        said = (await house.login()).json
        answer = await house.call("POST", "/auth/logout", token=said["accessToken"])
        assert answer.status == 204
        assert await house.valid(said["accessToken"]) == 401
        assert (await house.refresh(said["refreshToken"])).status == 401
        assert (await house.login()).status == 200

    async def test_signing_out_works_with_the_refresh_token_alone(self, house: House) -> None:
        said = (await house.login()).json
        house.at += timedelta(minutes=10)
        body = {"refreshToken": said["refreshToken"]}
        assert (await house.call("POST", "/api/v1/auth/logout", body)).status == 204
        assert await house.valid(said["accessToken"]) == 401

    async def test_the_log_tells_from_where_a_session_was_refreshed_reused_and_ended(
        self, house: House
    ) -> None:
        thief = {"ip": "192.0.2.7", "agent": "curl/8"}
        for_thief, for_owner = (await house.login()).json, (await house.login()).json
        stolen = {"refreshToken": for_thief["refreshToken"]}
        for _ in range(2):
            await house.call("POST", "/auth/refresh", stolen, **thief)
        await house.call("POST", "/auth/logout", token=for_owner["accessToken"], **thief)
        told = [e.event for e in await house.events()][-3:]
        assert [getattr(each, "reason", "refreshed") for each in told] == [
            "refreshed",
            "reused",
            "logout",
        ]
        assert {(each.ip, each.user_agent) for each in told} == {("192.0.2.7", "curl/8")}

    async def test_nobody_is_not_signed_out(self, house: House) -> None:
        assert (await house.call("POST", "/auth/logout")).status == 401

    async def test_another_process_hears_of_it(self, house: House) -> None:
        said = (await house.login()).json
        header = f"Bearer {said['accessToken']}".encode()
        other = Authenticator(house.keys, "acme", clock=lambda: house.at.timestamp())
        assert other.caller(header).role == "platform_admin"
        await house.call("POST", "/auth/logout", token=said["accessToken"])

        async def told() -> Any:
            for recorded in await house.events():
                yield recorded

        await other.listen(told())
        with pytest.raises(Unauthenticated, match="ended"):
            other.caller(header)

    async def test_a_process_that_starts_knows_of_it(self, house: House) -> None:
        said = (await house.login()).json
        header = f"Bearer {said['accessToken']}".encode()
        await house.call("POST", "/auth/logout", token=said["accessToken"])
        other = Authenticator(house.keys, "acme", clock=lambda: house.at.timestamp())
        await other.load(house, ["acme"])
        with pytest.raises(Unauthenticated, match="ended"):
            other.caller(header)

    async def test_sessions_that_ended_are_forgotten_when_their_tokens_have_expired(
        self, house: House
    ) -> None:
        known = house.authenticator
        for i in range(100):
            known.revoked(f"s{i}")
        house.at += timedelta(minutes=16)
        known.revoked("last")
        assert list(known._ended) == ["last"]
        old = SessionRevoked(session_id="s", user_id="u", reason="logout")
        event = (await house.events())[0]
        known.heard(msgspec.structs.replace(event, event=old, at=NOW))
        assert list(known._ended) == ["last"], "what is long past is not worth remembering"


class TestPeople:
    async def test_who_registers_is_a_customer_who_can_sign_in(self, house: House) -> None:
        answer = await house.register()
        assert answer.status == 201
        assert answer.json["role"] == "customer"
        assert answer.headers["location"].endswith(answer.json["userId"])
        said = (await house.login("ann")).json
        assert said["userId"] == answer.json["userId"]
        assert set(said["scopes"]) == ROLES["customer"]

    async def test_a_username_is_registered_once(self, house: House) -> None:
        await house.register("Ann")
        answer = await house.register("aNN")
        assert (answer.status, answer.json["reason"]) == (409, "USERNAME_TAKEN")

    async def test_nobody_registers_as_an_administrator(self, house: House) -> None:
        body = {
            "username": "eve",
            "password": PASSWORD,
            "email": "e@example.org",
            "role": "admin",
        }
        answer = await house.call("POST", "/api/v1/auth/register", body)
        assert answer.status == 422

    async def test_nobody_registers_at_a_business_that_is_not(self, house: House) -> None:
        body = {
            "username": "eve",
            "password": PASSWORD,
            "email": "e@example.org",
            "businessId": "none",
        }
        answer = await house.call("POST", "/api/v1/auth/register", body)
        assert (answer.status, answer.json["reason"]) == (404, "UNKNOWN_BUSINESS")

    async def test_a_short_password_is_refused_and_not_repeated(self, house: House) -> None:
        body = {"username": "eve", "password": "hunter2", "email": "e@example.org"}
        answer = await house.call("POST", "/api/v1/auth/register", body)
        assert answer.status == 422
        assert answer.json["errors"][0]["field"] == "password"
        assert b"hunter2" not in answer.body

    async def test_a_business_may_close_its_door_to_strangers(self, folder: Path) -> None:
        house = await House(folder, self_registration=False).start()
        assert (await house.register()).status == 403

    async def test_one_changes_his_own_password_by_the_one_before(self, house: House) -> None:
        user_id = (await house.register()).json["userId"]
        said = (await house.login("ann")).json
        elsewhere = (await house.login("ann")).json
        path, new = f"/api/v1/users/{user_id}/password", "another horse battery"
        body = {"newPassword": new}
        token = said["accessToken"]
        assert (await house.call("PUT", path, body, token=token)).status == 422
        body["currentPassword"] = "wrong"
        wrong = await house.call("PUT", path, body, token=token)
        assert (wrong.status, wrong.json["reason"]) == (403, "WRONG_PASSWORD")
        body["currentPassword"] = PASSWORD
        assert (await house.call("PUT", path, body, token=token)).status == 204
        assert (await house.login("ann")).status == 401
        assert (await house.login("ann", new)).status == 200
        assert (await house.refresh(said["refreshToken"])).status == 200
        assert (await house.refresh(elsewhere["refreshToken"])).status == 401

    async def test_nobody_changes_the_password_of_another_without_the_right(
        self, house: House
    ) -> None:
        user_id = (await house.register()).json["userId"]
        await house.register("eve")
        eve = (await house.login("eve")).json["accessToken"]
        boss = (await house.login()).json
        body = {"newPassword": "another horse battery"}
        for target in (user_id, boss["userId"]):
            path = f"/api/v1/users/{target}/password"
            assert (await house.call("PUT", path, body, token=eve)).status == 403
            assert (await house.call("PUT", path, body)).status == 401
        path = f"/api/v1/users/{user_id}/password"
        answer = await house.call("PUT", path, body, token=boss["accessToken"])
        assert answer.status == 204
        assert (await house.login("ann", "another horse battery")).status == 200

    async def test_the_operator_opens_a_business_of_its_own(self, house: House) -> None:
        boss = (await house.login()).json["accessToken"]
        body = {
            "businessId": "beta",
            "name": "Beta",
            "email": "b@example.org",
            "administrator": {
                "username": "boss",
                "password": PASSWORD,
                "email": "b@example.org",
            },
        }
        for _ in range(2):  # asked again, it is the same
            answer = await house.call("POST", "/api/v1/businesses", body, token=boss)
            assert (answer.status, answer.json["businessId"]) == (201, "beta")
        login = {"username": "boss", "password": PASSWORD, "businessId": "beta"}
        said = (await house.call("POST", "/auth/login", login)).json
        assert (said["businessId"], said["role"]) == ("beta", "admin")
        claims = house.keys.verify(said["accessToken"])
        assert claims["tenant"] == "beta"
        again = await house.call("POST", "/api/v1/businesses", body, token=said["accessToken"])
        assert again.status == 403, "an administrator is no operator"

    async def test_no_answer_and_no_event_holds_a_secret(self, house: House) -> None:
        await house.register()
        said = (await house.login("ann")).json
        said = (await house.refresh(said["refreshToken"])).json
        _, secret = await house.client("orders:read")
        told = b"".join(recorded.data for recorded in await house.events())
        for clear in (PASSWORD, said["refreshToken"], said["accessToken"], secret):
            assert clear.encode() not in told


class TestPartners:
    async def token(self, house: House, client: tuple[str, str], **form: str) -> Answer:
        form = {"grant_type": "client_credentials", **form}
        return await house.call("POST", "/oauth/token", form=form, basic=client)

    async def test_a_client_gets_a_token_with_its_scopes(self, house: House) -> None:
        client = await house.client("orders:read", "inventory:read")
        answer = await self.token(house, client)
        assert answer.status == 200
        assert answer.headers["cache-control"] == "no-store"
        assert answer.json["token_type"] == "Bearer"
        assert answer.json["expires_in"] == 900
        assert answer.json["scope"] == "inventory:read orders:read"
        caller = house.authenticator.caller(f"Bearer {answer.json['access_token']}".encode())
        assert (caller.subject, caller.tenant, caller.role) == (client[0], "acme", "client")
        assert caller.scopes == {"orders:read", "inventory:read", "public"}

    async def test_a_client_may_ask_for_less_but_not_for_more(self, house: House) -> None:
        client = await house.client("orders:read", "inventory:read")
        less = await self.token(house, client, scope="orders:read")
        assert less.json["scope"] == "orders:read"
        more = await self.token(house, client, scope="orders:read orders:write")
        assert (more.status, more.json["error"]) == (400, "invalid_scope")

    async def test_credentials_may_stand_in_the_form(self, house: House) -> None:
        id, secret = await house.client("orders:read")
        form = {"grant_type": "client_credentials", "client_id": id, "client_secret": secret}
        assert (await house.call("POST", "/oauth/token", form=form)).status == 200
        both = await house.call("POST", "/oauth/token", form=form, basic=(id, secret))
        assert (both.status, both.json["error"]) == (400, "invalid_request")

    async def test_wrong_secrets_and_unknown_clients_are_told_alike(self, house: House) -> None:
        id, secret = await house.client("orders:read")
        for client in ((id, "wrong"), ("acme.none", secret), ("", ""), ("x\x00.y", "z"), (id, "")):
            answer = await self.token(house, client)
            assert (answer.status, answer.json["error"]) == (401, "invalid_client")
            assert answer.headers["www-authenticate"].startswith("Basic")

    async def test_guessing_at_a_secret_is_slowed_down(self, house: House) -> None:
        id, _ = await house.client("orders:read")
        answers = [(await self.token(house, (id, "guess"))).status for _ in range(11)]
        assert answers == [401] * 10 + [429]

    async def test_other_grants_are_not_supported(self, house: House) -> None:
        client = await house.client("orders:read")
        answer = await self.token(house, client, grant_type="password")
        assert (answer.status, answer.json["error"]) == (400, "unsupported_grant_type")
        answer = await house.call("POST", "/oauth/token", form={}, basic=client)
        assert (answer.status, answer.json["error"]) == (400, "invalid_request")

    async def test_only_forms_are_read(self, house: House) -> None:
        answer = await house.call("POST", "/oauth/token", {"grant_type": "client_credentials"})
        assert (answer.status, answer.json["error"]) == (400, "invalid_request")

    async def test_a_client_gets_at_most_what_its_maker_holds(self, house: House) -> None:
        boss = (await house.login()).json["accessToken"]
        for scope in ("house", "nothing:atall", "orders:read:own"):
            body = {"name": "Partner", "scopes": [scope]}
            answer = await house.call("POST", "/api/v1/clients", body, token=boss)
            assert answer.status == 422
        await house.register()
        ann = (await house.login("ann")).json["accessToken"]
        body = {"name": "Partner", "scopes": []}
        assert (await house.call("POST", "/api/v1/clients", body, token=ann)).status == 403

    async def test_a_renewed_secret_takes_the_place_of_the_old(self, house: House) -> None:
        id, old = await house.client("orders:read")
        boss = (await house.login()).json["accessToken"]
        answer = await house.call("POST", f"/api/v1/clients/{id}/secret", token=boss)
        new = answer.json["clientSecret"]
        assert (await self.token(house, (id, old))).status == 401
        assert (await self.token(house, (id, new))).status == 200
        unknown = await house.call("POST", "/api/v1/clients/acme.x/secret", token=boss)
        assert unknown.status == 404

    async def test_a_revoked_client_gets_no_token_and_loses_those_it_has(
        self, house: House
    ) -> None:
        client = await house.client("orders:read")
        token = (await self.token(house, client)).json["access_token"]
        assert await house.valid(token) == 200
        await house.auth.submit(None, RevokeClient(client_id=client[0]), "acme")
        for recorded in await house.events():
            house.authenticator.heard(recorded)
        assert await house.valid(token) == 401
        assert (await self.token(house, client)).status == 401


class TestIntrospection:
    async def introspect(self, house: House, seen: str, **by: Any) -> Answer:
        return await house.call("POST", "/auth/introspect", form={"token": seen}, **by)

    async def test_a_good_token_is_active_and_tells_of_itself(self, house: House) -> None:
        said = (await house.login()).json
        client = await house.client("orders:read")
        answer = await self.introspect(house, said["accessToken"], basic=client)
        assert answer.status == 200
        assert answer.json["active"] is True
        assert answer.json["sub"] == said["userId"]
        assert answer.json["iss"] == URL
        assert answer.json["token_type"] == "Bearer"
        refresh = await self.introspect(house, said["refreshToken"], basic=client)
        assert refresh.json["active"] is True

    async def test_a_caller_who_may_read_users_may_ask(self, house: House) -> None:
        token = (await house.login()).json["accessToken"]
        assert (await self.introspect(house, token, token=token)).json["active"] is True

    async def test_of_a_token_that_counts_no_more_nothing_else_is_told(self, house: House) -> None:
        client = await house.client("orders:read")
        said = (await house.login()).json
        await house.call("POST", "/auth/logout", token=said["accessToken"])
        for token in (said["accessToken"], said["refreshToken"], "garbage"):
            assert (await self.introspect(house, token, basic=client)).json == {"active": False}
        used = (await house.login()).json["refreshToken"]
        await house.refresh(used)
        assert (await self.introspect(house, used, basic=client)).json == {"active": False}

    async def test_strangers_and_customers_may_not_ask(self, house: House) -> None:
        await house.register()
        ann = (await house.login("ann")).json["accessToken"]
        assert (await self.introspect(house, ann)).status == 401
        assert (await self.introspect(house, ann, token=ann)).status == 403
        assert (await self.introspect(house, ann, basic=("acme.x", "y"))).status == 401

    async def test_tokens_of_another_business_are_not_seen(self, house: House) -> None:
        boss = (await house.login()).json["accessToken"]
        administrator = Administrator(username="boss", password=PASSWORD, email="b@example.org")
        business = NewBusiness(name="Beta", email="b@example.org", administrator=administrator)
        await open_business(house.auth, "beta", business)
        login = {"username": "boss", "password": PASSWORD, "businessId": "beta"}
        other = (await house.call("POST", "/auth/login", login)).json["accessToken"]
        assert (await self.introspect(house, other, token=boss)).json == {"active": False}


class TestPublished:
    async def test_the_document_tells_of_every_path(self, house: House) -> None:
        answered = {(m, r.path) for r in routes(house.auth) for m in (r.methods or ())}
        described = {(each.method, each.path) for each in OPERATIONS}
        assert described == {(method, path) for method, path in answered if method != "HEAD"}
        assert len({each.name for each in OPERATIONS}) == len(OPERATIONS)

    async def test_anybody_can_verify_our_tokens(self, house: House) -> None:
        token = (await house.login()).json["accessToken"]
        answer = await house.call("GET", "/.well-known/jwks.json")
        assert answer.status == 200
        assert "max-age" in answer.headers["cache-control"]
        key = jwt.PyJWKSet.from_dict(answer.json)[jwt.get_unverified_header(token)["kid"]]
        options: Any = {"verify_exp": False, "verify_iat": False}
        claims = jwt.decode(
            token, key, algorithms=["RS256"], audience="entrepot", issuer=URL, options=options
        )
        assert claims["tenant"] == "acme"
        assert not {"d", "p", "q", "dp", "dq", "qi"} & set(answer.json["keys"][0])

    async def test_the_discovery_tells_only_of_paths_that_are(self, house: House) -> None:
        said = (await house.call("GET", "/.well-known/openid-configuration")).json
        assert said["issuer"] == URL
        paths = {route.path for route in routes(house.auth)}
        for name, value in said.items():
            if name.endswith(("_uri", "_endpoint")):
                assert value.removeprefix(URL) in paths, name
