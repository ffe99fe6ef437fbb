"""The test gateway has the payer asked first: what stands in for 3-D Secure."""

from __future__ import annotations

import msgspec
import pytest

from entrepot.adapters.testgateway import Gateway
from entrepot.contexts.payments.published import (
    RecordAuthorisation,
    RecordChallenge,
    RecordDecline,
)
from tests.adapters.test_testgateway import SECRET, to_authorise, to_capture, to_void

HELD = RecordAuthorisation(payment_id="p1", provider_reference="tok_challenge.p1", amount=100)


@pytest.fixture
def gateway() -> Gateway:
    return Gateway(SECRET)


async def asked_payer(gateway: Gateway) -> str:
    (asked,) = await gateway.authorise(to_authorise("tok_challenge"))
    assert isinstance(asked, RecordChallenge)
    assert asked.provider_reference == "tok_challenge.p1"
    return asked.challenge_token


def answer(token: str, *, confirmed: bool) -> bytes:
    """As the page of the bank sends it."""
    return msgspec.json.encode({"challengeToken": token, "confirmed": confirmed})


async def test_tok_challenge_holds_the_money_once_the_payer_confirmed(gateway: Gateway) -> None:
    token = await asked_payer(gateway)
    assert gateway.books.get(("t", "p1")) is None
    ((tenant, event_id, held),) = await gateway.webhook(answer(token, confirmed=True), {})
    assert (tenant, held) == ("t", HELD)
    await gateway.capture(to_capture("c1", 60, "tok_challenge.p1"))
    ((_, again, _),) = await gateway.webhook(answer(token, confirmed=True), {})
    book = gateway.books.get(("t", "p1"))
    assert again == event_id
    assert book is not None
    assert (book.authorised, book.captured) == (100, 60)


async def test_what_the_payer_refuses_is_declined(gateway: Gateway) -> None:
    token = await asked_payer(gateway)
    said = await gateway.webhook(answer(token, confirmed=False), {})
    declined = RecordDecline(payment_id="p1", reason="authentication_failed")
    assert said == [("t", "p1:refused", declined)]


@pytest.mark.parametrize("first", [True, False])
async def test_the_first_answer_of_a_payer_stands(gateway: Gateway, first: bool) -> None:
    token = await asked_payer(gateway)
    said = await gateway.webhook(answer(token, confirmed=first), {})
    assert await gateway.webhook(answer(token, confirmed=not first), {}) == said
    book = gateway.books.get(("t", "p1"))
    assert book is not None
    assert book.held == (100 if first else 0)


async def test_what_was_withdrawn_cannot_be_confirmed_any_more(gateway: Gateway) -> None:
    token = await asked_payer(gateway)
    await gateway.void(to_void("tok_challenge.p1", amount=0))
    ((_, _, said),) = await gateway.webhook(answer(token, confirmed=True), {})
    assert isinstance(said, RecordDecline)


async def test_who_was_not_asked_cannot_answer(gateway: Gateway) -> None:
    token = await asked_payer(gateway)
    stranger = Gateway(b"another secret")
    forged = [
        answer(await asked_payer(stranger), confirmed=True),
        answer(token[:-1] + ("0" if token[-1] != "0" else "1"), confirmed=True),
        answer("", confirmed=True),
        answer("é.é", confirmed=True),
        b"{}",
        b"not JSON",
        b"\xff",
    ]
    for body in forged:
        with pytest.raises(ValueError, match=r"asked no such thing|no answer") as told:
            await gateway.webhook(body, {})
        assert not isinstance(told.value, msgspec.MsgspecError), "that would be a bug of ours"
