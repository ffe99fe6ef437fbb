"""The post about goods that come back."""

from __future__ import annotations

import pytest

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
    ("language", "subject"),
    [
        ("de", "Ihre Retoure zur Bestellung 1001 darf kommen"),
        ("pt", "A devolução do pedido 1001 pode vir"),
    ],
)
def test_what_comes_back_is_told_in_the_customers_language(language: str, subject: str) -> None:
    may = ReturnAuthorised(return_id="r-1", order_id="o-1", rma_number="RMA-1001-1")
    assert a_post().hears(placed(language=language), may).subjects == [subject]
