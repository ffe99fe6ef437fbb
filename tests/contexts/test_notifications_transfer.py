"""What the letters tell who pays by bank transfer."""

from __future__ import annotations

from typing import Any

from entrepot.contexts.identity.published import StoreOpened
from entrepot.contexts.orders.published import OrderCancelled
from entrepot.contexts.payments.published import PaymentRefunded, PaymentVoided, RefundOwed
from entrepot.kernel.units import BankAccount

from .notifications_post import a_post, placed


def test_who_pays_by_transfer_is_told_where_to_how_much_and_until_when() -> None:
    account = BankAccount(holder="Mugs Ltd", iban="DE89370400440532013000", note="From your own.")
    opened = StoreOpened(store_id="web", name="Web", currency="EUR", bank_account=account)
    order = placed(payment_method="external", store_id="web", credit_amount=470)
    (mail,) = a_post().hears(opened, order).sent
    assert (
        "Please transfer €20.00 by 8 January 2026; until then we keep the goods for you.\n"
        "Account holder: Mugs Ltd\n"
        "IBAN: DE89 3704 0044 0532 0130 00\n"
        "Reference: 1001\n"
        "From your own.\n"
    ) in mail.text


def test_nobody_is_told_of_an_account_that_the_store_has_not() -> None:
    (mail,) = a_post().hears(placed(payment_method="external")).sent
    assert "transfer" not in mail.text
    assert "IBAN" not in mail.text


def test_who_did_not_pay_in_time_is_told_so() -> None:
    cancelled = OrderCancelled(
        order_id="o-1",
        order_number="1001",
        reservation_id="r-1",
        reason="not_paid_in_time",
    )
    post = a_post().hears(placed(payment_method="external"), cancelled)
    assert "Reason: Your payment did not reach us in time." in post.sent[-1].text


def test_who_gets_money_back_by_transfer_is_told_that_it_will_come_and_when_it_was_sent() -> None:
    about: dict[str, Any] = {
        "payment_id": "o-1",
        "order_id": "o-1",
        "amount": 2470,
        "currency": "EUR",
    }
    owed = RefundOwed(**about, reference="r-1")
    sent = PaymentRefunded(**about, reference="r-1", by_transfer=True)
    _, will_be, has_been = a_post().hears(placed(payment_method="external"), owed, sent).sent
    assert "€24.70 back for order 1001. It will be sent to you by bank transfer" in will_be.text
    assert "We have returned €24.70 to you" in has_been.text


def test_who_cancels_after_having_paid_is_told_the_same_and_whose_card_is_released_is_not() -> None:
    about: dict[str, Any] = {
        "payment_id": "o-1",
        "order_id": "o-1",
        "amount": 2470,
        "currency": "EUR",
    }
    sent = PaymentVoided(**about, by_transfer=True)
    post = a_post().hears(placed(payment_method="external"), RefundOwed(**about), sent)
    assert [mail.subject.split(" for ")[0] for mail in post.sent[1:]] == [
        "Your refund",
        "Your refund",
    ]
    assert a_post().hears(placed(), PaymentVoided(**about)).sent == []
