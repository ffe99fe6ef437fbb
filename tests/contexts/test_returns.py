"""What comes back, and what is given back for it."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.contexts.returns.commands import (
    AuthoriseReturn,
    CloseReturn,
    Inspected,
    LearnCapture,
    LearnDelivery,
    LearnDispatch,
    LearnOrder,
    ReceiveReturn,
    RecordRefund,
    RequestReturn,
)
from entrepot.contexts.returns.context import CONTEXT
from entrepot.contexts.returns.published import SoldLine, WantedBack
from entrepot.contexts.returns.state import RETURNABLE
from entrepot.kernel.spec import NOON, Spec


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
