"""Becoming a user, changing a password, opening a business."""

from __future__ import annotations

from pathlib import Path

from entrepot.contexts.identity.published import ROLES
from tests.edges.auth.house import PASSWORD, House


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
