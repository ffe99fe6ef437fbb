"""Who forgot his password, and who only says so."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from entrepot.contexts.identity.published import PasswordResetRequested
from tests.edges.auth.house import PASSWORD, Answer, House

RESETS = "/api/v1/auth/password-resets"
NEW = "another horse battery"


@pytest.fixture
async def house(folder: Path) -> House:
    return await House(folder, sends_mail=True).start()


async def forgets(house: House, name: str = "ann", **more: str) -> Answer:
    return await house.call("POST", RESETS, {"username": name}, **more)


async def asked(house: House) -> Sequence[PasswordResetRequested]:
    events = [recorded.event for recorded in await house.events()]
    return [event for event in events if isinstance(event, PasswordResetRequested)]


def link(house: House, of: PasswordResetRequested, use: str = "reset") -> str:
    said = {"sub": of.user_id, "tenant": "acme", "reset": of.reset_id, "use": use}
    return house.keys.issue(said, 3600)


async def resets(house: House, token: str, password: str = NEW) -> Answer:
    return await house.call("PUT", RESETS, {"token": token, "newPassword": password})


async def test_the_letter_s_link_sets_a_new_password_once(house: House) -> None:
    await house.register()
    before = (await house.login("ann")).json
    assert (await forgets(house)).status == 202
    (request,) = await asked(house)
    token = link(house, request)
    assert (await resets(house, token)).status == 204
    assert (await house.login("ann")).status == 401
    assert (await house.login("ann", NEW)).status == 200
    assert (await house.refresh(before["refreshToken"])).status == 401
    again = await resets(house, token)
    assert (again.status, again.json["reason"]) == (409, "RESET_ENDED")


async def test_nobody_learns_who_is_known(house: House) -> None:
    await house.register()
    answers = [await forgets(house, name) for name in ("ann", "nobody", "ANN@example.org")]
    assert len({(a.status, a.body, tuple(a.headers)) for a in answers}) == 1
    assert len(await asked(house)) == 1, "one letter for one user within five minutes"


async def test_everybody_of_one_address_is_written_to(house: House) -> None:
    for name in ("ann", "anna"):
        body = {"username": name, "password": PASSWORD, "email": "home@example.org"}
        await house.call("POST", "/api/v1/auth/register", body)
    await forgets(house, "Home@example.org")
    assert {request.username for request in await asked(house)} == {"ann", "anna"}


async def test_only_a_whole_link_of_ours_sets_a_password(house: House) -> None:
    await house.register()
    signed_in = (await house.login("ann")).json
    await forgets(house)
    (request,) = await asked(house)
    token = link(house, request)
    for wrong in (
        signed_in["accessToken"],
        signed_in["refreshToken"],
        link(house, request, use="access"),
        token[:-4],
        "x",
    ):
        answer = await resets(house, wrong)
        assert (answer.status, answer.json["errors"][0]["field"]) == (422, "token")
    assert (await resets(house, token, "short")).status == 422
    assert (await house.call("GET", "/auth/validate", token=token)).status == 401
    assert (await house.login("ann")).status == 200


async def test_too_many_letters_are_not_asked_for(house: House) -> None:
    statuses = [(await forgets(house)).status for _ in range(11)]
    assert statuses == [202] * 10 + [429]
    assert (await forgets(house, ip="192.0.2.9")).status == 202


async def test_a_house_that_sends_no_mail_says_so(folder: Path) -> None:
    house = await House(folder).start()
    answer = await forgets(house, "boss")
    assert (answer.status, answer.json["reason"]) == (409, "NO_MAIL")
    assert await asked(house) == []
