"""`Idempotency-Key`: sent twice, done once, answered twice."""

from __future__ import annotations

import pytest

from entrepot.kernel.ports import Unavailable

from .http_house import ADA, BOB, House

TOYS = "/api/v1/toys"


async def test_a_key_makes_a_request_sent_twice_one(house: House) -> None:
    key = {"idempotency-key": "try-1"}
    first = await house.call("POST", TOYS, {"name": "Duck"}, headers=key)
    again = await house.call("POST", TOYS, {"name": "Duck"}, headers=key)
    assert (first.status, again.status) == (201, 201)
    assert first.json == again.json
    assert (await house.call("GET", f"{TOYS}/count")).json == {"toys": 1}


async def test_a_key_is_its_owners_own(house: House) -> None:
    key = {"idempotency-key": "try-1"}
    ada = await house.call("POST", TOYS, {"name": "Duck"}, headers=key, token=ADA)
    bob = await house.call("POST", TOYS, {"name": "Duck"}, headers=key, token=BOB)
    assert ada.json["toyId"] != bob.json["toyId"]


async def test_a_key_used_for_another_request_is_refused(house: House) -> None:
    key = {"idempotency-key": "try-1"}
    await house.call("POST", TOYS, {"name": "Duck"}, headers=key)
    other = await house.call("POST", TOYS, {"name": "Swan"}, headers=key)
    assert (other.status, other.json["reason"]) == (422, "IDEMPOTENCY_KEY_REUSED")
    assert (await house.call("GET", f"{TOYS}/count")).json == {"toys": 1}


async def test_a_key_is_known_from_the_log_when_the_process_forgot_it(house: House) -> None:
    key = {"idempotency-key": "try-1"}
    first = await house.call("POST", TOYS, {"name": "Duck"}, headers=key)
    async with House() as restarted:
        restarted.store._kept, restarted.store._log = house.store._kept, house.store._log
        restarted.broadcast.position = await restarted.store.end()
        other = await restarted.call("POST", TOYS, {"name": "Swan"}, headers=key)
        assert (other.status, other.json["reason"]) == (422, "IDEMPOTENCY_KEY_REUSED")
        again = await restarted.call("POST", TOYS, {"name": "Duck"}, headers=key)
        assert again.json == first.json


async def test_a_malformed_or_failed_request_does_not_use_its_key_up(house: House) -> None:
    key = {"idempotency-key": "try-1"}
    assert (await house.call("POST", TOYS, {"name": 7}, headers=key)).status == 422
    house.fails = Unavailable()
    assert (await house.call("POST", TOYS, {"name": "Swan"}, headers=key)).status == 503
    house.fails = None
    assert (await house.call("POST", TOYS, {"name": "Duck"}, headers=key)).status == 201


async def test_a_refused_request_is_refused_again_under_its_key(house: House) -> None:
    key = {"idempotency-key": "try-1"}
    swan = {"name": "Swan"}
    assert (await house.call("PUT", f"{TOYS}/duck", swan, headers=key)).status == 404
    await house.call("POST", TOYS, {"toyId": "duck", "name": "Duck"})
    assert (await house.call("PUT", f"{TOYS}/duck", swan, headers=key)).status == 404


@pytest.mark.parametrize("key", ["", "a b", "x" * 201, "ä", "a\x01"])
async def test_a_malformed_key_is_unreadable(house: House, key: str) -> None:
    no = await house.call("POST", TOYS, {"name": "x"}, headers={"idempotency-key": key})
    assert no.status == 400
