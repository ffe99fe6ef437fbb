"""A session is prolonged by tokens used once, and ends for everybody at once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import jwt
import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from entrepot.contexts.identity.commands import ChangeUser
from entrepot.contexts.identity.events import SessionRevoked
from entrepot.edges.http.auth import (
    Authenticator,
    Unauthenticated,
)
from tests.edges.auth.house import NOW, PASSWORD, House


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
        sessions = [each.session_id for each in (await house.events())[-3:]]
        assert sessions == [house.keys.verify(for_thief["accessToken"])["sid"]] * 2 + [
            house.keys.verify(for_owner["accessToken"])["sid"]
        ]
        told = [e.event for e in await house.events()][-3:]
        assert [getattr(each, "reason", "refreshed") for each in told] == [
            "refreshed",
            "reused",
            "logout",
        ]
        assert {(each.ip, each.user_agent) for each in told} == {("192.0.2.7", "curl/8")}

    async def test_the_log_tells_from_where_a_session_was_closed_and_a_password_set(
        self, house: House
    ) -> None:
        mine, other = (await house.login()).json, (await house.login()).json
        user_id = mine["userId"]
        asked: dict[str, Any] = {
            "token": mine["accessToken"],
            "ip": "192.0.2.7",
            "agent": "curl/8",
        }
        sid = house.keys.verify(other["accessToken"])["sid"]
        path = f"/api/v1/users/{user_id}/sessions/{sid}"
        for _ in range(2):
            assert (await house.call("DELETE", path, **asked)).status == 204
        assert await house.valid(other["accessToken"]) == 401
        await house.login()
        body = {"currentPassword": PASSWORD, "newPassword": "another horse battery"}
        path = f"/api/v1/users/{user_id}/password"
        assert (await house.call("PUT", path, body, **asked)).status == 204
        found = [e for e in await house.events() if getattr(e.event, "ip", "") == "192.0.2.7"]
        own = house.keys.verify(mine["accessToken"])["sid"]
        assert {each.session_id for each in found} == {own}, "by which they were asked"
        found = [each.event for each in found]
        assert {each.user_agent for each in found} == {"curl/8"}
        assert [(type(e).__name__, getattr(e, "reason", "")) for e in found] == [
            ("SessionRevoked", "logout"),
            ("PasswordSet", ""),
            ("SessionRevoked", "password"),
        ]

    async def test_nobody_closes_the_session_of_another_without_the_right(
        self, house: House
    ) -> None:
        said = (await house.login()).json
        sid = house.keys.verify(said["accessToken"])["sid"]
        path = f"/api/v1/users/{said['userId']}/sessions/{sid}"
        await house.register("eve")
        eve = (await house.login("eve")).json["accessToken"]
        assert (await house.call("DELETE", path)).status == 401
        assert (await house.call("DELETE", path, token=eve)).status == 403
        wrong = "/api/v1/users/eve/sessions/no%20id"
        assert (await house.call("DELETE", wrong, token=eve)).status == 422
        assert await house.valid(said["accessToken"]) == 200

    async def test_nobody_is_not_signed_out(self, house: House) -> None:
        assert (await house.call("POST", "/auth/logout")).status == 401

    async def test_another_process_hears_of_it(self, house: House) -> None:
        said = (await house.login()).json
        header = f"Bearer {said['accessToken']}".encode()
        other = Authenticator(house.keys, "acme", clock=lambda: house.at.timestamp())
        assert other.caller(header).role == "platform_admin"
        await house.call("POST", "/auth/logout", token=said["accessToken"])
        for recorded in await house.events():
            other.heard(recorded)
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
