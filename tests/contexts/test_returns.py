"""What comes back, and what is given back for it."""

from datetime import timedelta
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    Claimed,
    CloseReturn,
    GrantClaim,
    Inspected,
    LearnCancellation,
    LearnCapture,
    LearnDelivery,
    LearnDispatch,
    LearnOffer,
    LearnOrder,
    MakeClaim,
    ReceiveReturn,
    RecordRefund,
    RecordRefundFailure,
    Refusal,
    RequestReturn,
    RequestReturnAsGuest,
    RetryRefund,
    SetReturnPolicy,
)
from entrepot.contexts.returns.context import CONTEXT
from entrepot.contexts.returns.decide.exchanging import replacement_id
from entrepot.contexts.returns.published import (
    ClaimGranted,
    RefundRetried,
    ReplacementCancelled,
    ReplacementDispatched,
    ReplacementReleased,
    ReturnReceived,
    ReturnRequested,
    Sale,
    SoldLine,
    Terms,
    WantedBack,
)
from entrepot.contexts.returns.state import RETURNABLE
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address

Told = TypeVar("Told")


def shipped(quantity: int, cost: int, captured: int, left: int | None = None) -> Spec:
    sold = SoldLine(sku="LAMP", quantity=quantity, cost=cost)
    gone = WantedBack(sku="LAMP", quantity=left or quantity)
    spec = Spec(CONTEXT).when(
        LearnOrder(order_id="o", user_id="ada", currency="EUR", lines=(sold,)),
        LearnDispatch(order_id="o", shipment_id="s", payment_id="o", lines=(gone,)),
        LearnCapture(order_id="o", reference="s", amount=captured),
    )
    spec.answers = []
    return spec


def asked(id: str, quantity: int, **more: str) -> RequestReturn:
    lines = (WantedBack(sku="LAMP", quantity=quantity),)
    return RequestReturn(return_id=id, order_id="o", lines=lines, **more)


def came(id: str, quantity: int) -> tuple[AuthoriseReturn, ReceiveReturn]:
    line = Inspected(sku="LAMP", quantity=quantity, disposition="restock", warehouse_id="w")
    received = ReceiveReturn(return_id=id, order_id="o", lines=(line,))
    return AuthoriseReturn(return_id=id, order_id="o"), received


def test_what_was_not_shipped_cannot_come_back() -> None:
    shipped(3, 1000, 1000, left=1).when(asked("r", 2)).then("MORE_THAN_SHIPPED")


def test_two_requests_at_once_never_take_more_than_was_shipped() -> None:
    spec = shipped(3, 1000, 1000).when(asked("r1", 2), asked("r2", 2))
    assert spec.answers[1].reason == "MORE_THAN_SHIPPED"  # type: ignore[union-attr]


def test_a_strangers_order_is_as_unknown_as_none() -> None:
    shipped(1, 10, 10).when(asked("r", 1, user_id="eve")).then("UNKNOWN_ORDER")
    Spec(CONTEXT).when(asked("r", 1)).then("UNKNOWN_ORDER")


def test_what_is_closed_can_be_asked_again_but_not_received() -> None:
    spec = shipped(1, 10, 10).when(asked("r", 1), CloseReturn(return_id="r", order_id="o"))
    spec.answers = []
    spec.when(*came("r", 1)).then("NOT_AUTHORISED", "NOT_AUTHORISED")
    assert len(spec.when(asked("r2", 1)).answers) == 1


def test_the_window_closes_thirty_days_after_delivery() -> None:
    spec = shipped(1, 10, 10).when(LearnDelivery(order_id="o", delivered_at=NOON))
    spec.answers = []
    spec.at(NOON + timedelta(days=31)).when(asked("r", 1)).then("WINDOW_CLOSED")


def test_a_retry_neither_receives_nor_refunds_twice() -> None:
    spec = shipped(2, 1001, 1001).when(asked("r", 1), *came("r", 1))
    spec.answers = []
    told = RecordRefund(order_id="o", reference="r", amount=501)
    assert len(spec.when(came("r", 1)[1], told, told).answers) == 1


def test_more_than_was_authorised_is_not_received() -> None:
    spec = shipped(2, 10, 10).when(asked("r", 1))
    spec.answers = []
    assert spec.when(*came("r", 2)).answers[-1].reason == "MORE_THAN_AUTHORISED"  # type: ignore[union-attr]
    spec.answers = []
    spec.when(asked("r", 2)).then("ALREADY_ASKED")
    spec.when(AuthoriseReturn(return_id="x", order_id="o")).then("UNKNOWN_RETURN")


@settings(max_examples=60, deadline=None)
@given(
    cost=st.integers(0, 10_000),
    captured=st.integers(0, 10_000),
    by_hand=st.integers(0, 5_000),
    parts=st.lists(st.integers(1, 4), min_size=1, max_size=8),
)
def test_refunds_never_pass_what_was_captured_and_end_exactly(
    cost: int, captured: int, by_hand: int, parts: list[int]
) -> None:
    spec = shipped(sum(parts), cost, captured)
    spec.when(RecordRefund(order_id="o", reference="hand", amount=by_hand))
    for i, part in enumerate(parts):
        spec.when(asked(f"r{i}", part), *came(f"r{i}", part))
    total = sum(r.amount for r in spec.state(RETURNABLE("o")).returns.values())
    assert total == min(cost, max(0, captured - by_hand))


def test_the_returns_of_one_order_have_an_end() -> None:
    spec = shipped(200, 200, 200).when(*[asked(f"r{i}", 1) for i in range(100)])
    spec.answers = []
    spec.when(asked("r100", 1)).then("TOO_MANY_RETURNS")


HOME = Address(street="Rua Augusta 1", city="Lisboa", country="PT")


def store(**terms: Any) -> SetReturnPolicy:
    return SetReturnPolicy(store_id="web", terms=Terms(**terms))


def offer(sku: str, price: int, **more: Any) -> LearnOffer:
    return LearnOffer(
        **{
            "sku": sku,
            "product_id": f"p-{sku}",
            "name": sku.title(),
            "unit_price": price,
            "currency": "EUR",
            "is_active": True,
            **more,
        }
    )


def bought(
    quantity: int = 2,
    price: int = 1000,
    tax: int = 0,
    captured: int | None = None,
    user_id: str | None = "ada",
    **terms: Any,
) -> Spec:
    """So many lamps left and were paid, from a store with these terms that also sells chairs."""
    paid = quantity * price + tax
    sale = Sale(
        store_id="web",
        order_number="A-7",
        email="ada@example.org",
        shipping_address=HOME,
        listed=quantity * price,
        paid=paid,
        tax_amount=tax,
    )
    sold = SoldLine(sku="LAMP", quantity=quantity, cost=paid)
    gone = WantedBack(sku="LAMP", quantity=quantity)
    spec = Spec(CONTEXT).when(
        store(**terms),
        offer("LAMP", price + 1),
        offer("CHAIR", 1500),
        offer("SHADE", 400),
        offer("SOFA", 9000, is_active=False),
        offer("TABLE", 900, currency="USD"),
        LearnOrder(order_id="o", user_id=user_id, currency="EUR", lines=(sold,), sale=sale),
        LearnDispatch(order_id="o", shipment_id="s", payment_id="o", lines=(gone,)),
        LearnCapture(order_id="o", reference="s", amount=paid if captured is None else captured),
    )
    spec.answers = []
    return spec


def swapped(id: str, quantity: int, *wanted: tuple[str, int], **more: Any) -> RequestReturn:
    lines = tuple([WantedBack(sku=sku, quantity=n) for sku, n in wanted])
    return replace(asked(id, quantity), exchange=lines, **more)


def told(spec: Spec, event: type[Told]) -> list[Told]:
    found = [each for each in spec.answers if isinstance(each, event)]
    spec.answers = []
    return found


OTHER = replacement_id("o", "r")


def test_other_goods_leave_only_when_the_first_have_come() -> None:
    spec = bought().when(swapped("r", 1, ("LAMP", 1)), AuthoriseReturn(return_id="r", order_id="o"))
    assert told(spec, ReplacementReleased) == []
    spec.when(came("r", 1)[1])
    (received,) = [each for each in spec.answers if isinstance(each, ReturnReceived)]
    (release,) = told(spec, ReplacementReleased)
    assert (received.amount, received.credit_amount, release.credit_amount) == (0, 1000, 1000)
    assert (release.replacement_id, release.items[0].unit_price) == (OTHER, 1000)


def test_other_goods_leave_at_once_where_the_terms_or_staff_say_so_and_only_once() -> None:
    for terms, send in (({"exchange_sent": "at_once"}, None), ({}, "at_once")):
        spec = bought(**terms).when(
            swapped("r", 1, ("LAMP", 1)),
            AuthoriseReturn(return_id="r", order_id="o", send=send),  # type: ignore[arg-type]
        )
        assert [each.credit_amount for each in told(spec, ReplacementReleased)] == [1000]
        spec.when(came("r", 1)[1])
        assert not any(isinstance(each, ReplacementReleased) for each in spec.answers)
        assert [each.amount for each in told(spec, ReturnReceived)] == [0]


def test_staff_may_wait_where_the_terms_would_not() -> None:
    spec = bought(exchange_sent="at_once").when(
        swapped("r", 1, ("LAMP", 1)),
        AuthoriseReturn(return_id="r", order_id="o", send="received"),
    )
    assert told(spec, ReplacementReleased) == []


@pytest.mark.parametrize(
    ("wanted", "refunded", "credit", "cost"),
    [(("SHADE", 1), 720, 480, 480), (("CHAIR", 1), 0, 1200, 1800), (("LAMP", 1), 0, 1200, 1200)],
)
def test_the_difference_is_refunded_or_charged_taxed_as_the_order_was(
    wanted: tuple[str, int], refunded: int, credit: int, cost: int
) -> None:
    spec = bought(2, 1000, tax=400).when(swapped("r", 1, wanted), *came("r", 1))
    (received,) = [each for each in spec.answers if isinstance(each, ReturnReceived)]
    (release,) = told(spec, ReplacementReleased)
    assert (received.amount, received.credit_amount) == (refunded, credit)
    assert (release.credit_amount, release.items[0].unit_price) == (credit, cost)
    assert release.items[0].tax_amount == cost // 6


def test_what_cannot_be_sold_today_is_not_given_in_exchange() -> None:
    for sku in ("SOFA", "TABLE", "GHOST"):
        bought().when(swapped("r", 1, (sku, 1))).then(Refusal.NOT_EXCHANGEABLE)
    shipped(1, 10, 10).when(swapped("r", 1, ("LAMP", 1))).then(Refusal.NOT_EXCHANGEABLE)


def test_a_card_number_never_comes_into_the_log_of_returns() -> None:
    wanted = swapped("r", 1, ("CHAIR", 1), payment_token="4242 4242 4242 4242")
    bought().when(wanted).then(Refusal.CARD_NUMBER)


def test_goods_that_were_replaced_at_once_must_come() -> None:
    spec = bought().when(
        swapped("r", 1, ("LAMP", 1)), AuthoriseReturn(return_id="r", order_id="o", send="at_once")
    )
    spec.answers = []
    spec.when(CloseReturn(return_id="r", order_id="o")).then(Refusal.REPLACEMENT_SENT)


def test_a_replacement_that_is_cancelled_is_refunded_once_the_goods_have_come() -> None:
    spec = bought().when(swapped("r", 1, ("LAMP", 1)), *came("r", 1))
    spec.answers = []
    gone = LearnCancellation(order_id=OTHER)
    assert [each.amount for each in told(spec.when(gone, gone), ReplacementCancelled)] == [1000]
    late = RecordRefund(order_id="o", reference=OTHER, amount=1000)
    spec.when(late).then()
    assert spec.state(RETURNABLE("o")).refundable == 1000


def test_a_replacement_cancelled_before_the_goods_came_leaves_them_to_be_refunded() -> None:
    spec = bought().when(
        swapped("r", 1, ("LAMP", 1)), AuthoriseReturn(return_id="r", order_id="o", send="at_once")
    )
    spec.answers = []
    assert [
        each.amount
        for each in told(spec.when(LearnCancellation(order_id=OTHER)), ReplacementCancelled)
    ] == [0]
    (received,) = told(spec.when(came("r", 1)[1]), ReturnReceived)
    assert (received.amount, received.credit_amount) == (1000, 0)


def test_a_replacement_that_left_is_told_with_its_return() -> None:
    spec = bought().when(swapped("r", 1, ("LAMP", 1)), *came("r", 1))
    left = LearnDispatch(
        order_id=OTHER,
        shipment_id="s2",
        payment_id=OTHER,
        lines=(WantedBack(sku="LAMP", quantity=1),),
    )
    (sent,) = told(spec.when(left, left), ReplacementDispatched)
    assert (sent.order_id, sent.return_id) == ("o", "r")
    spec.when(LearnCancellation(order_id=OTHER)).then()


def test_the_window_is_the_stores_and_open_to_its_last_moment() -> None:
    for days in (0, 14):
        spec = bought(window_days=days).when(LearnDelivery(order_id="o", delivered_at=NOON))
        end = NOON + timedelta(days=days)
        spec.answers = []
        late = end + timedelta(microseconds=1)
        spec.at(late).when(asked("late", 1)).then(Refusal.WINDOW_CLOSED)
        (kept,) = spec.at(end).when(asked("r", 1)).answers
        assert isinstance(kept, ReturnRequested)
        assert kept.rma_number == "RMA-A-7-1"


def test_the_terms_of_an_order_are_those_of_its_day() -> None:
    spec = bought(window_days=14).when(store(window_days=1))
    assert spec.state(RETURNABLE("o")).terms.window_days == 14
    spec.answers = []
    spec.when(store(window_days=1)).then()


def test_the_store_keeps_its_fee_of_what_is_refunded_and_never_more() -> None:
    terms = {"freight_paid_by": "customer", "freight_fee": 99, "restocking_basis_points": 1000}
    spec = bought(2, 1000, **terms).when(asked("r", 2), *came("r", 2))
    (received,) = told(spec, ReturnReceived)
    assert (received.amount, received.fee_amount) == (1701, 299)
    spec = bought(1, 50, **terms).when(asked("r", 1), *came("r", 1))
    (received,) = told(spec, ReturnReceived)
    assert (received.amount, received.fee_amount) == (0, 50)
    spec = bought(1, 1000, freight_fee=99).when(asked("r", 1), *came("r", 1))
    assert [each.fee_amount for each in told(spec, ReturnReceived)] == [0]


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
    assert spec.state(RETURNABLE("o")).refundable == 1000
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
