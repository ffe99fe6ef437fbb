"""The language of the rules' tests says no when a rule does otherwise."""

from __future__ import annotations

from datetime import timedelta

import pytest

from entrepot.kernel.message import Refused
from entrepot.kernel.spec import NOON, Spec

from .shop import (
    BIN,
    ORDER,
    PRICE,
    SHOP,
    Bin,
    Bought,
    Buy,
    Fill,
    Filled,
    Misbehave,
    Move,
    PriceSet,
    SetPrice,
    Taken,
)


def spec() -> Spec:
    return Spec(SHOP)


def test_given_the_past_when_asked_then_it_answers_with_events() -> None:
    spec().given((BIN("a"), Filled(bin_id="a", quantity=3))).when(
        Move(origin="a", target="b", quantity=2)
    ).then(Taken(bin_id="a", quantity=2), Filled(bin_id="b", quantity=2))


def test_a_refusal_may_be_given_whole_or_by_its_reason() -> None:
    move = Move(origin="a", target="b", quantity=2)
    spec().when(move).then("NOT_ENOUGH").when(move).then(Refused("NOT_ENOUGH", "a"))


@pytest.mark.parametrize(
    "expected",
    [
        (),
        ("NOT_ENOUGH",),
        (Filled(bin_id="a", quantity=4),),
        (Filled(bin_id="a", quantity=3), Filled(bin_id="a", quantity=3)),
    ],
)
def test_an_answer_too_few_too_many_or_another_one_fails(expected: tuple[object, ...]) -> None:
    asked = spec().when(Fill(bin_id="a", quantity=3))
    with pytest.raises(AssertionError, match="expected"):
        asked.then(*expected)  # type: ignore[arg-type]


def test_a_bug_in_a_rule_fails_the_spec_instead_of_passing_as_a_refusal() -> None:
    with pytest.raises(AssertionError, match="decide has a bug"):
        spec().when(Misbehave(bin_id="a", where="decide"))


def test_a_stream_that_was_not_named_fails_the_spec() -> None:
    with pytest.raises(AssertionError, match="not named"):
        spec().when(Misbehave(bin_id="a", where="undeclared"))


def test_commands_asked_together_are_one_batch_and_those_after_see_the_result() -> None:
    spec().when(Fill(bin_id="a", quantity=3), Move(origin="a", target="b", quantity=2)).then(
        Filled(bin_id="a", quantity=3),
        Taken(bin_id="a", quantity=2),
        Filled(bin_id="b", quantity=2),
    ).when(Move(origin="a", target="b", quantity=2)).then("NOT_ENOUGH")


def test_a_command_that_must_wait_for_what_it_reads_is_answered_too() -> None:
    spec().when(SetPrice(sku="x", price=4), Buy(order_id="o", sku="x")).then(
        PriceSet(sku="x", price=4),
        Bought(order_id="o", price=4),
        Filled(bin_id="till4", quantity=4),
    )


def test_reads_come_from_the_given_past() -> None:
    spec().given((PRICE("x"), PriceSet(sku="x", price=4))).when(Buy(order_id="o", sku="x")).then(
        Bought(order_id="o", price=4), Filled(bin_id="till4", quantity=4)
    )


def test_the_state_can_be_looked_at() -> None:
    told = spec().when(Fill(bin_id="a", quantity=3))
    assert told.state(BIN("a")) == Bin(quantity=3)
    assert told.state(BIN("never")) == Bin()
    assert told.state(ORDER("never")).is_placed is False


def test_time_passes_when_told() -> None:
    later = NOON + timedelta(hours=1)
    assert spec().at(later)._at == later
