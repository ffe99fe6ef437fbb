"""Programs of partners get tokens, and anybody can verify ours."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import jwt

from entrepot.contexts.identity.commands import RevokeClient
from entrepot.contexts.identity.events import ClientSessionOpened
from entrepot.edges.http.auth import (
    Administrator,
    NewBusiness,
    open_business,
    routes,
)
from entrepot.edges.http.auth.operations import OPERATIONS
from entrepot.kernel.message import Recorded
from tests.edges.auth.house import PASSWORD, URL, Answer, House


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

    async def test_no_secret_is_renewed_by_who_may_less_than_its_client(self, house: House) -> None:
        strong = await house.client("orders:read", "payments:refund")
        weak = await house.client("identity:admin", "orders:read")
        token = (await self.token(house, weak)).json["access_token"]
        no = await house.call("POST", f"/api/v1/clients/{strong[0]}/secret", token=token)
        assert (no.status, no.json["reason"]) == (403, "FORBIDDEN")
        assert (await self.token(house, strong)).status == 200
        own = await house.call("POST", f"/api/v1/clients/{weak[0]}/secret", token=token)
        assert own.status == 200

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

    async def test_from_where_a_client_asks_is_noted_once_a_day(self, house: House) -> None:
        id, secret = await house.client("orders:read")
        form = {"grant_type": "client_credentials", "client_id": id, "client_secret": secret}
        for ip, agent in (("192.0.2.7", "erp/1"), ("192.0.2.8", "erp/1"), ("192.0.2.7", "erp/1")):
            answer = await house.call("POST", "/oauth/token", form=form, ip=ip, agent=agent)
            assert answer.status == 200
        last = house.keys.verify(answer.json["access_token"])["sid"]
        first, second = await self.opened(house)
        assert (first.event.client_id, first.actor) == (id, id)
        assert (first.event.ip, first.event.user_agent) == ("192.0.2.7", "erp/1")
        assert second.event.ip == "192.0.2.8"
        assert first.event.session_id == first.session_id == last != second.event.session_id
        house.at += timedelta(days=1)
        await house.call("POST", "/oauth/token", form=form, ip="192.0.2.7", agent="erp/1")
        *_, tomorrow = await self.opened(house)
        assert (tomorrow.event.ip, tomorrow.session_id != last) == ("192.0.2.7", True)

    async def opened(self, house: House) -> list[Recorded]:
        return [
            told for told in await house.events() if isinstance(told.event, ClientSessionOpened)
        ]


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
