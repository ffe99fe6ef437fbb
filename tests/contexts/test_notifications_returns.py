"""The post about goods that come back."""

from __future__ import annotations

import msgspec
import pytest

from entrepot.contexts.notifications.commands import NoteShop
from entrepot.contexts.notifications.events import ShopNoted
from entrepot.contexts.payments.published import PaymentDeclined
from entrepot.contexts.returns.published import (
    ReplacementDispatched,
    ReturnAuthorised,
    ReturnedLine,
    ReturnReceived,
    WantedBack,
)
from entrepot.kernel.units import Address

from .notifications_post import a_post, confirmed, dispatched, placed


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
    ("language", "said"),
    [("en", "Please send it to"), ("de", "Bitte senden Sie es an"), ("pt", "Envie-o para")],
)
def test_where_the_parcel_goes_is_told_where_it_is_known(language: str, said: str) -> None:
    to = Address(recipient="North", street="Dock 1", zip_code="4000", city="Porto", country="PT")
    may = ReturnAuthorised(return_id="r-1", order_id="o-1", rma_number="RMA-1001-1", send_to=to)
    [mail] = a_post().hears(placed(language=language), may).sent
    assert f"{said}: North, Dock 1, 4000 Porto, PT" in mail.text
    assert "Dock 1" in mail.html
    unknown = msgspec.structs.replace(may, send_to=None)
    [mail] = a_post().hears(placed(language=language), unknown).sent
    assert said not in mail.text
    assert "RMA-1001-1" in mail.text


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
    post = a_post().hears(placed(), open_still, open_still, own)
    assert post.subjects == [
        "Your payment of €9.90 for order 1001 was declined",
        "Your payment for order 1001 was declined",
    ]
    assert "the amount is still open" in post.sent[0].text.replace("\n", " ")


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


@pytest.mark.parametrize(
    ("language", "label"),
    [("en", "See your order"), ("de", "Bestellung ansehen"), ("pt", "Ver a encomenda")],
)
def test_letters_lead_to_the_order_with_what_a_guest_needs_to_open_it(
    language: str, label: str
) -> None:
    came = ReturnReceived(
        return_id="r-1", order_id="o-1", lines=(), amount=0, currency="EUR", owed_amount=990
    )
    declined = PaymentDeclined(payment_id="p", order_id="o-1", amount=990, currency="EUR")
    post = a_post().asked(NoteShop(shop_url="https://mugs.example/"))
    post.hears(placed(language=language, email="ana+1@example.com"), came, declined)
    link = "https://mugs.example/order?order=1001#email=ana%2B1%40example.com"
    for mail in post.sent:
        assert f"\n{link}\n" in mail.text
        assert f'<a href="{link}"' in mail.html
        assert label in mail.html
    (own, *_) = a_post().hears(placed(language=language), came).sent
    assert "{order_link}" not in own.text, "nothing where nobody knows the address"
    assert label not in own.html


def test_a_customers_letter_leads_to_his_own_page_and_a_parcels_to_the_shops() -> None:
    post = a_post().asked(NoteShop(shop_url="https://mugs.example"))
    left = dispatched(carrier_name="Velo Express", tracking_number="X/7")
    post.hears(placed(user_id="ana"), confirmed(), left)
    assert "https://mugs.example/my/orders/o-1\n" in post.sent[0].text
    assert "https://mugs.example/track/X%2F7\n" in post.sent[1].text
    post.asked(NoteShop(shop_url="https://mugs.example"))
    assert len([each for each in post.told if isinstance(each, ShopNoted)]) == 1, "told once"
