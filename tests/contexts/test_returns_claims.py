"""What was broken or never came, refunds that fail, and guests."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from entrepot.contexts.returns.commands import (
    Claimed,
    CloseReturn,
    GrantClaim,
    LearnCancellation,
    LearnDelivery,
    LearnOrder,
    MakeClaim,
    MakeClaimAsGuest,
    RecordRefund,
    RecordRefundFailure,
    Refusal,
    RequestReturnAsGuest,
    RetryRefund,
)
from entrepot.contexts.returns.published import (
    ClaimGranted,
    ClaimMade,
    RefundRetried,
    ReplacementReleased,
    ReturnRequested,
    Sale,
    SoldLine,
    WantedBack,
)
from entrepot.contexts.returns.state import RETURNABLE
from entrepot.kernel.spec import NOON
from tests.contexts.returns_samples import (
    HOME,
    OTHER,
    asked,
    bought,
    came,
    offer,
    shipped,
    swapped,
    told,
)


def claimed(id: str, quantity: int, **more: Any) -> MakeClaim:
    line = Claimed(sku="LAMP", quantity=quantity, problem="damaged")
    return MakeClaim(return_id=id, order_id="o", lines=(line,), **more)


def granted(id: str) -> GrantClaim:
    return GrantClaim(return_id=id, order_id="o")


def test_broken_goods_are_refunded_in_full_without_coming_back_and_only_once() -> None:
    spec = bought(2, 1000, restocking_basis_points=5000)
    spec.when(claimed("c", 1), granted("c"), granted("c"))
    (grant,) = told(spec, ClaimGranted)
    assert (grant.amount, grant.credit_amount, grant.lines[0].problem) == (1000, 0, "damaged")
    paid = RecordRefund(order_id="o", reference="c", amount=1000)
    assert len(spec.when(paid, paid).answers) == 1


def test_broken_goods_are_replaced_for_nothing_also_when_no_longer_sold() -> None:
    spec = bought(2, 1000, tax=200).when(
        offer("LAMP", 5000, is_active=False), claimed("c", 1, wants="replacement"), granted("c")
    )
    (grant,) = [each for each in spec.answers if isinstance(each, ClaimGranted)]
    (release,) = told(spec, ReplacementReleased)
    assert (grant.amount, grant.credit_amount, release.credit_amount) == (0, 1100, 1100)
    assert release.items[0].unit_price == 1100


def test_what_three_cost_together_the_same_three_cost_again_to_the_cent() -> None:
    """Of 20.00 for three each bears 6.66 or 6.67, whichever way they are replaced."""
    for parts in ((3,), (1, 1, 1), (2, 1)):
        spec = bought(3, 666, tax=2)
        for n, quantity in enumerate(parts):
            spec.when(claimed(f"c{n}", quantity, wants="replacement"), granted(f"c{n}"))
        released = told(spec, ReplacementReleased)
        items = [item for release in released for item in release.items]
        assert sum(x.quantity * x.unit_price - x.discount_amount for x in items) == 2000
        assert sum(release.credit_amount for release in released) == 2000


def test_what_was_claimed_cannot_come_back_and_what_came_back_cannot_be_claimed() -> None:
    spec = bought(2).when(claimed("c", 1))
    spec.answers = []
    spec.when(asked("r", 2)).then(Refusal.MORE_THAN_SHIPPED)
    spec.when(asked("r", 1), *came("r", 1))
    spec.answers = []
    spec.when(claimed("d", 1)).then(Refusal.MORE_THAN_SHIPPED)


def test_what_never_left_cannot_be_claimed_as_missing() -> None:
    missing = (Claimed(sku="LAMP", quantity=2, problem="missing"),)
    claim = MakeClaim(return_id="c", order_id="o", lines=missing)
    shipped(3, 1000, 1000, left=1).when(claim).then(Refusal.MORE_THAN_SHIPPED)


def test_a_claim_is_no_return_and_a_return_is_no_claim() -> None:
    spec = bought(2).when(claimed("c", 1), asked("r", 1))
    spec.answers = []
    spec.when(*came("c", 1), granted("r")).then(*["UNKNOWN_RETURN"] * 3)
    spec.when(claimed("c", 1)).then()
    spec.when(claimed("c", 2), asked("c", 1), claimed("r", 1)).then(*["ALREADY_ASKED"] * 3)
    spec.when(claimed("s", 1, user_id="eve")).then(Refusal.UNKNOWN_ORDER)


def test_a_claim_that_is_turned_down_can_be_made_again_but_not_granted() -> None:
    spec = bought(1).when(claimed("c", 1), CloseReturn(return_id="c", order_id="o"))
    spec.answers = []
    spec.when(granted("c")).then(Refusal.NOT_AUTHORISED)
    assert len(spec.when(claimed("d", 1)).answers) == 1


def test_claims_have_a_window_of_their_own() -> None:
    spec = bought(window_days=1, claim_days=60)
    spec.when(LearnDelivery(order_id="o", delivered_at=NOON))
    spec.answers = []
    late = spec.at(NOON + timedelta(days=60, microseconds=1))
    late.when(claimed("c", 1)).then(Refusal.WINDOW_CLOSED)
    assert len(spec.at(NOON + timedelta(days=60)).when(claimed("c", 1)).answers) == 1


def test_goods_nobody_knows_any_more_are_not_replaced() -> None:
    claim = claimed("c", 1, wants="replacement")
    shipped(1, 10, 10).when(claim).then(Refusal.NOT_EXCHANGEABLE)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.sampled_from(["return", "claim", "swap", "again"])),
        min_size=1,
        max_size=8,
    ),
    st.integers(0, 9000),
)
def test_returns_claims_and_swaps_together_never_give_back_more_than_was_paid(
    parts: list[tuple[int, str]], captured: int
) -> None:
    spec = bought(sum(n for n, _ in parts), 333, tax=7, captured=captured)
    for i, (n, how) in enumerate(parts):
        id = f"r{i}"
        match how:
            case "return":
                spec.when(asked(id, n), *came(id, n))
            case "swap":
                spec.when(swapped(id, n, ("SHADE", 1)), *came(id, n))
            case "claim":
                spec.when(claimed(id, n), granted(id))
            case "again":
                spec.when(claimed(id, n, wants="replacement"), granted(id))
    order = spec.state(RETURNABLE("o"))
    assert sum(x.amount for x in order.returns.values()) <= captured
    assert order.taken("LAMP") <= order.shipped["LAMP"]


RETRY = RetryRefund(return_id="r", order_id="o")


def test_a_refund_that_failed_is_shown_and_asked_once_more_under_its_reference() -> None:
    failed = RecordRefundFailure(order_id="o", reference="r", amount=1000, reason="refused")
    spec = bought(2).when(asked("r", 1), *came("r", 1), RETRY)
    assert spec.answers.pop().reason == "NOTHING_FAILED"  # type: ignore[union-attr]
    spec.answers = []
    assert len(spec.when(failed, failed).answers) == 1
    assert spec.state(RETURNABLE("o")).returns["r"].status == "refund_failed"
    assert spec.state(RETURNABLE("o")).held == 1000
    (retried,) = told(spec.when(RETRY), RefundRetried)
    assert (retried.payment_id, retried.reference, retried.amount) == ("o", "r", 1000)
    paid = RecordRefund(order_id="o", reference="r", amount=1000)
    assert len(spec.when(paid, failed, came("r", 1)[1]).answers) == 1
    spec.answers = []
    spec.when(RETRY, RetryRefund(return_id="x", order_id="o")).then(
        "NOTHING_FAILED", "UNKNOWN_RETURN"
    )


def test_a_refund_that_failed_and_was_made_by_hand_needs_no_retry() -> None:
    failed = RecordRefundFailure(order_id="o", reference="r", amount=1000)
    paid = RecordRefund(order_id="o", reference="r", amount=1000)
    spec = bought(2).when(asked("r", 1), *came("r", 1), failed, paid)
    assert spec.state(RETURNABLE("o")).returns["r"].status == "refunded"


def test_what_pays_for_a_cancelled_replacement_may_fail_and_is_asked_once_more() -> None:
    spec = bought(2).when(swapped("r", 1, ("LAMP", 1)), *came("r", 1))
    nothing = RecordRefund(order_id="o", reference="r", amount=0)
    failed = RecordRefundFailure(order_id="o", reference=OTHER, amount=1000)
    spec.when(nothing, LearnCancellation(order_id=OTHER), failed)
    spec.answers = []
    (retried,) = told(spec.when(RETRY), RefundRetried)
    assert (retried.reference, retried.status) == (OTHER, "refunded")
    spec.when(RecordRefundFailure(order_id="o", reference="by-hand", amount=5)).then()


def guest(id: str, **more: Any) -> RequestReturnAsGuest:
    facts: dict[str, Any] = {
        "return_id": id,
        "order_number": "A-7",
        "email": "Ada@Example.org",
        "lines": (WantedBack(sku="LAMP", quantity=1),),
    }
    return RequestReturnAsGuest(**{**facts, **more})


def test_a_guest_asks_by_number_and_address_and_is_numbered_on() -> None:
    spec = bought(2, user_id=None).when(guest("r1"), guest("r2"), guest("r1"))
    asked_for = told(spec, ReturnRequested)
    assert [each.rma_number for each in asked_for] == ["RMA-A-7-1", "RMA-A-7-2"]
    assert {each.order_id for each in asked_for} == {"o"}
    spec.when(guest("r3")).then(Refusal.MORE_THAN_SHIPPED)


@pytest.mark.parametrize(
    "wrong", [{"email": "eve@example.org"}, {"order_number": "A-8"}, {"order_number": "@/@"}]
)
def test_a_guest_who_does_not_know_both_learns_nothing(wrong: dict[str, str]) -> None:
    bought(2, user_id=None).when(guest("r", **wrong)).then(Refusal.UNKNOWN_ORDER)


def test_a_guest_claims_by_number_and_address_and_gets_the_goods_again() -> None:
    line = Claimed(sku="LAMP", quantity=2, problem="damaged")
    claim = MakeClaimAsGuest(
        return_id="c",
        order_number="A-7",
        email="ADA@example.org",
        lines=(line,),
        wants="replacement",
    )
    spec = bought(2, user_id=None).when(claim, claim)
    (made,) = told(spec, ClaimMade)
    assert (made.order_id, made.rma_number) == ("o", "RMA-A-7-1")
    assert [item.sku for item in made.exchange] == ["LAMP"]
    spec.when(replace(claim, return_id="d")).then(Refusal.MORE_THAN_SHIPPED)
    bought(2, user_id="ada").when(claim).then(Refusal.UNKNOWN_ORDER)
    wrong = replace(claim, email="eve@example.org")
    bought(2, user_id=None).when(wrong).then(Refusal.UNKNOWN_ORDER)


def test_whose_order_has_an_account_signs_in() -> None:
    bought(2, user_id="ada").when(guest("r")).then(Refusal.UNKNOWN_ORDER)


def test_of_two_orders_of_one_number_a_guest_gets_the_own() -> None:
    spec = bought(2, user_id=None)
    other = Sale(store_id="web", order_number="A-7", email="bob@example.org", shipping_address=HOME)
    sold = (SoldLine(sku="LAMP", quantity=1, cost=5),)
    spec.when(LearnOrder(order_id="p", currency="EUR", lines=sold, sale=other))
    spec.answers = []
    assert [each.order_id for each in told(spec.when(guest("r")), ReturnRequested)] == ["o"]
    spec.when(guest("r", email="bob@example.org")).then(Refusal.MORE_THAN_SHIPPED)
