"""The post about goods that come back."""

from __future__ import annotations

import pytest

from entrepot.contexts.payments.published import PaymentDeclined
from entrepot.contexts.returns.published import (
    ReplacementDispatched,
    ReturnAuthorised,
    ReturnedLine,
    ReturnReceived,
    WantedBack,
)

from .notifications_post import a_post, placed


def test_what_comes_back_is_told_when_it_may_come_when_it_came_and_when_others_left() -> None:
    back = (ReturnedLine(sku="MUG", quantity=1, amount=990),)
    may = ReturnAuthorised(return_id="r-1", order_id="o-1", rma_number="RMA-1001-1", lines=back)
    came = ReturnReceived(return_id="r-1", order_id="o-1", lines=back, amount=990, currency="EUR")
    sent = ReplacementDispatched(
        return_id="r-1",
        order_id="o-1",
        replacement_id="o-2",
        shipment_id="s-2",
        lines=(WantedBack(sku="MUG", quantity=1),),
    )
    post = a_post().hears(placed(), may, may, came, came, sent, sent)
    assert post.subjects == [
        "Your return for order 1001 may come",
        "Your return for order 1001 has arrived",
        "Your replacement for order 1001 is on its way",
    ]
    assert "RMA-1001-1" in post.sent[0].text
    assert "Refund: €9.90" in post.sent[1].text
    assert all("1 × Blue mug" in mail.text for mail in post.sent)
    assert a_post().hears(placed()).hears(may, historic=True).sent == []


@pytest.mark.parametrize(
    ("language", "open_still"),
    [("en", "€9.90"), ("de", "9,90\u00a0€"), ("pt", "€\u00a09,90")],
)
def test_what_is_still_to_be_paid_for_other_goods_is_told(language: str, open_still: str) -> None:
    came = ReturnReceived(
        return_id="r-1", order_id="o-1", lines=(), amount=0, currency="EUR", owed_amount=990
    )
    post = a_post().hears(placed(language=language), came)
    assert f": {open_still}" in post.sent[0].text.replace("\n", " ")


def test_a_card_that_was_declined_for_what_is_open_is_not_told_as_the_orders() -> None:
    money = {"order_id": "o-1", "amount": 990, "currency": "EUR", "reason": "expired"}
    open_still = PaymentDeclined(payment_id="p", **money)
    own = PaymentDeclined(payment_id="o-1", **money)
    post = a_post().hears(placed(), open_still, own)
    assert post.subjects == ["Your payment for order 1001 was declined"]


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("de", "Ihre Retoure zur Bestellung 1001 darf kommen"),
        ("pt", "A devolução da encomenda 1001 pode vir"),
    ],
)
def test_what_comes_back_is_told_in_the_customers_language(language: str, subject: str) -> None:
    may = ReturnAuthorised(return_id="r-1", order_id="o-1", rma_number="RMA-1001-1")
    assert a_post().hears(placed(language=language), may).subjects == [subject]
