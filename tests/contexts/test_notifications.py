"""Who is written to, when, and once."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from entrepot.contexts.identity.published import BusinessRegistered, UserRegistered
from entrepot.contexts.inventory.published import (
    StockRanLow,
    WarehouseChanged,
    WarehouseOpened,
)
from entrepot.contexts.notifications import commands as ask
from entrepot.contexts.notifications import events as tell
from entrepot.contexts.notifications.context import CONTEXT
from entrepot.contexts.notifications.published import (
    AlertStaff,
    Occasion,
)
from entrepot.contexts.orders.published import (
    OrderAwaitingStock,
    OrderCancelled,
    OrderDelivered,
    OrderReserved,
)
from entrepot.contexts.payments.published import PaymentDeclined, PaymentRefunded
from entrepot.contexts.vendors.published import PurchaseOrderSent
from entrepot.kernel.message import Command
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address

from .notifications_post import (
    BUSINESS,
    HOME,
    Links,
    a_post,
    confirmed,
    dispatched,
    placed,
    reactions,
)

# Who hears what, and when


def test_a_confirmed_order_is_written_about_with_its_lines_and_total() -> None:
    (mail,) = a_post().hears(placed(), confirmed()).sent
    assert mail.to == "ana@example.com"
    assert mail.subject == "Your order 1001 is confirmed"
    assert mail.from_name == "Mugs & More"
    assert mail.reply_to == "shop@mugs.example"
    assert "Hello Ana Braga,\n\nThank you for your order 1001." in mail.text
    assert "2 × Blue mug: €19.80\n\nShipping: €4.90\nTotal: €24.70\n" in mail.text
    assert "Tax" not in mail.text
    assert "Mugs &amp; More" in mail.html
    assert "#204080" in mail.html


def test_an_order_paid_from_outside_is_acknowledged_at_once() -> None:
    post = a_post().hears(placed(payment_method="external"))
    assert post.subjects == ["We have your order 1001"]


def test_an_order_costs_one_event_of_its_own_and_one_for_each_message() -> None:
    post = a_post().hears(placed(), confirmed())
    assert [type(event) for event in post.told] == [tell.RecipientNoted, tell.MessageQueued]


def test_a_business_may_acknowledge_every_order() -> None:
    switched = ask.SwitchOccasion(occasion=Occasion.ORDER_PLACED, is_active=True)
    post = a_post().asked(switched).hears(placed())
    assert post.subjects == ["We have your order 1001"]


def test_a_business_may_keep_silent_on_an_occasion() -> None:
    switched = ask.SwitchOccasion(occasion=Occasion.ORDER_CONFIRMED, is_active=False)
    assert a_post().asked(switched).hears(placed(), confirmed()).sent == []


def test_the_whole_life_of_an_order_is_written_about() -> None:
    post = a_post().hears(
        placed(),
        OrderAwaitingStock(order_id="o-1", missing=(("MUG", 2),)),
        confirmed(),
        dispatched(),
        OrderDelivered(order_id="o-1", order_number="1001", shipment_id="sh-1", complete=True),
        PaymentRefunded(
            payment_id="pay-1", order_id="o-1", reference="ref-1", amount=990, currency="EUR"
        ),
    )
    assert post.subjects == [
        "Part of your order 1001 is still on its way to us",
        "Your order 1001 is confirmed",
        "Your order 1001 is on its way",
        "Your order 1001 has arrived",
        "Your refund for order 1001",
    ]
    assert "€9.90" in post.sent[-1].text


def test_the_dispatch_says_what_left_by_whom_and_where_to_follow_it() -> None:
    mail = a_post().hears(placed(), dispatched()).sent[-1]
    link = "https://www.dhl.com/global-en/home/tracking.html?tracking-id=JD%2001%2F46"
    assert "2 × Blue mug\n" in mail.text
    assert "Carrier: DHL Express\nTracking number: JD 01/46\n" in mail.text
    assert "Expected delivery: 4 January 2026" in mail.text
    assert f"\n\n{link}\n" in mail.text
    assert Links(mail.html).links == [link]
    assert "Track your parcel" in mail.html


def test_a_dispatch_without_carrier_leaves_out_what_it_does_not_know() -> None:
    unknown = dispatched(carrier_name="", tracking_number="", estimated_delivery=None)
    mail = a_post().hears(placed(), unknown).sent[-1]
    assert "Carrier" not in mail.text
    assert "Tracking" not in mail.text
    assert "delivery" not in mail.text
    assert Links(mail.html).links == []


def test_the_business_may_have_its_own_page_for_tracking() -> None:
    settings = ask.ChangeSettings(tracking_url="https://mugs.example/track/{tracking_number}")
    mail = a_post().asked(settings).hears(placed(), dispatched()).sent[-1]
    assert Links(mail.html).links == ["https://mugs.example/track/JD%2001%2F46"]


@pytest.mark.parametrize(
    "url",
    ["javascript:{tracking_number}", "https://x.example/", 'https://x"/{tracking_number}'],
)
def test_a_tracking_page_must_be_a_web_address_with_the_number_in_it(url: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"trackingUrl": url}, ask.ChangeSettings)


def test_every_parcel_of_an_order_is_written_about_once() -> None:
    post = a_post().hears(placed(), dispatched(), dispatched(), dispatched(shipment_id="sh-2"))
    assert len(post.sent) == 2


@pytest.mark.parametrize(
    ("language", "part", "rest"),
    [
        (
            "en",
            ("Part of your order 1001 is on its way", "Part of your order 1001 has arrived"),
            ("Your order 1001 is on its way", "Your order 1001 has arrived"),
        ),
        (
            "de",
            (
                "Ein Teil Ihrer Bestellung 1001 ist unterwegs",
                "Ein Teil Ihrer Bestellung 1001 ist angekommen",
            ),
            ("Ihre Bestellung 1001 ist unterwegs", "Ihre Bestellung 1001 ist angekommen"),
        ),
        (
            "pt",
            (
                "Uma parte da sua encomenda 1001 está a caminho",
                "Uma parte da sua encomenda 1001 já chegou",
            ),
            ("A sua encomenda 1001 está a caminho", "A sua encomenda 1001 já chegou"),
        ),
    ],
)
def test_the_first_of_two_parcels_is_called_a_part_of_the_order(
    language: str, part: tuple[str, str], rest: tuple[str, str]
) -> None:
    def delivered(shipment_id: str, *, complete: bool) -> OrderDelivered:
        return OrderDelivered(
            order_id="o-1", order_number="1001", shipment_id=shipment_id, complete=complete
        )

    post = a_post().hears(
        placed(language=language),
        dispatched(complete=False),
        delivered("sh-1", complete=False),
        dispatched(shipment_id="sh-2"),
        delivered("sh-2", complete=True),
    )
    assert post.subjects == [*part, *rest]


def test_the_same_event_heard_twice_is_one_message() -> None:
    assert len(a_post().hears(placed(), placed(), confirmed(), confirmed()).sent) == 1


def test_an_order_without_address_is_nobody_to_write_to() -> None:
    assert a_post().hears(placed(email=None), confirmed(), dispatched()).sent == []


def test_a_user_who_orders_without_telling_an_address_is_written_to_at_the_known_one() -> None:
    ana = UserRegistered(
        user_id="u-1", username="ana", email="ana@home.example", first_name="Ana", role="customer"
    )
    order = placed(email=None, customer_name="", user_id="u-1", shipping_address=HOME)
    (mail,) = a_post().hears(ana, order, confirmed()).sent
    assert mail.to == "ana@home.example"


def test_what_is_heard_before_its_order_waits_for_it() -> None:
    declined = PaymentDeclined(payment_id="o-1", order_id="o-1", reason="insufficient_funds")
    post = a_post().hears(declined, declined)
    assert post.sent == []
    post.hears(placed())
    assert post.subjects == ["Your payment for order 1001 was declined"]
    post.hears(declined)
    assert len(post.sent) == 1
    assert "insufficient_funds" not in post.sent[0].text


def test_at_most_so_many_wait_for_an_order_that_never_comes() -> None:
    post = a_post()
    for i in range(50):
        post.hears(
            PaymentRefunded(
                payment_id="o-1", order_id="o-1", reference=f"r-{i}", amount=1, currency="EUR"
            )
        )
    assert len(post.told) == 20


def test_a_reason_that_people_wrote_is_passed_on() -> None:
    cancelled = OrderCancelled(
        order_id="o-1", order_number="1001", reservation_id="r-1", reason="The glaze was faulty."
    )
    mail = a_post().hears(placed(), cancelled).sent[-1]
    assert "Reason: The glaze was faulty." in mail.text


@pytest.mark.parametrize(
    "code", ["expired", "reservation_expired", "payment_declined: do not honor"]
)
def test_a_reason_between_machines_is_not(code: str) -> None:
    cancelled = OrderCancelled(
        order_id="o-1", order_number="1001", reservation_id="r-1", reason=code
    )
    assert "Reason" not in a_post().hears(placed(), cancelled).sent[-1].text


def test_what_follows_as_a_back_order_is_told() -> None:
    reserved = OrderReserved(
        order_id="o-1",
        order_number="1001",
        allocated=(),
        missing=(("MUG", 1), ("MUG", 1)),
        amount=2470,
        currency="EUR",
        payment_id="o-1",
        payment_method="card",
    )
    whole = msgspec.structs.replace(reserved, missing=())
    (mail,) = a_post().hears(placed(), whole, reserved).sent
    assert mail.subject == "Part of your order 1001 is still on its way to us"
    assert "2 × Blue mug\n" in mail.text


def test_nobody_is_written_to_about_a_past_that_is_only_being_told() -> None:
    post = a_post().hears(placed(), confirmed(), dispatched(), historic=True)
    assert post.sent == []
    assert [type(event) for event in post.told] == [tell.RecipientNoted]
    later = OrderDelivered(order_id="o-1", order_number="1001", shipment_id="s", complete=True)
    assert len(post.hears(later).sent) == 1


def test_nobody_is_written_to_about_something_older_than_a_week() -> None:
    post = a_post().hears(placed())
    assert post.hears(confirmed(), at=NOON - timedelta(days=8)).sent == []


def test_low_stock_is_told_to_the_staff_once_a_day() -> None:
    low = StockRanLow(sku="MUG", warehouse_id="LIS-1", available=3, reorder_point=10)
    settings = ask.ChangeSettings(alerts_to="stock@mugs.example", language="de")
    post = a_post().asked(settings).hears(low, low).hears(low, at=NOON + timedelta(days=1))
    assert [mail.to for mail in post.sent] == ["stock@mugs.example"] * 2
    assert post.subjects[0] == "Niedriger Bestand: MUG in LIS-1"


def test_alerts_go_to_the_business_itself_where_nobody_else_is_named() -> None:
    alert = AlertStaff(alert_id="a-1", subject="Freezer 3 is warm", text="It shows −9 °C.")
    post = a_post().asked(alert).asked(alert)
    assert [(mail.to, mail.subject) for mail in post.sent] == [
        ("shop@mugs.example", "Freezer 3 is warm")
    ]


def test_a_business_without_address_cannot_be_alerted() -> None:
    alert = AlertStaff(alert_id="a-1", subject="Freezer 3 is warm", text="It shows −9 °C.")
    Spec(CONTEXT).when(alert).then("UNUSABLE_ADDRESS")


def test_a_vendor_is_sent_the_purchase_order() -> None:
    order = PurchaseOrderSent(
        purchase_order_id="PO-7",
        vendor_id="v-1",
        vendor_email="sales@clay.example",
        warehouse_id="LIS-1",
        lines=(("CLAY", 40),),
    )
    (mail,) = a_post().hears(order, order).sent
    assert mail.to == "sales@clay.example"
    assert mail.subject == "Purchase order PO-7 from Mugs & More"
    assert "40 × CLAY" in mail.text


def test_mails_name_a_warehouse_as_people_do_and_tell_vendors_where_it_stands() -> None:
    quay = Address(street="Rua do Cais 1", city="Lisboa", zip_code="1100-001", country="PT")
    order = PurchaseOrderSent(
        purchase_order_id="PO-7",
        vendor_id="v-1",
        vendor_email="sales@clay.example",
        warehouse_id="LIS-1",
        lines=(("CLAY", 40),),
    )
    low = StockRanLow(sku="MUG", warehouse_id="LIS-1", available=3, reorder_point=10)
    post = a_post().hears(
        WarehouseOpened(warehouse_id="LIS-1", name="Old quay"),
        WarehouseChanged(warehouse_id="LIS-1", name="The quay", location=quay),
        order,
        low,
    )
    bought, warned = post.sent
    address = "Rua do Cais 1, 1100-001 Lisboa, PT"
    assert f"deliver to our warehouse The quay:\n{address}\n\n40 × CLAY\n" in bought.text
    assert warned.subject == "Low stock: MUG in The quay"
    assert "LIS-1" not in bought.text + warned.text + bought.html + warned.html


def test_a_warehouse_whose_name_is_not_known_yet_is_called_by_its_id() -> None:
    low = StockRanLow(sku="MUG", warehouse_id="LIS-1", available=3, reorder_point=10)
    (mail,) = a_post().hears(low).sent
    assert "available in warehouse LIS-1." in mail.text


def test_a_purchase_order_is_called_by_the_end_of_its_id_where_the_house_made_that_up() -> None:
    order = PurchaseOrderSent(
        purchase_order_id="01930000-0000-7000-8000-0000a170ba51",
        vendor_id="v-1",
        vendor_email="sales@clay.example",
        warehouse_id="LIS-1",
        lines=(("CLAY", 40),),
    )
    (mail,) = a_post().hears(order).sent
    assert mail.subject == "Purchase order PO-A170BA51 from Mugs & More"


def test_a_vendor_without_address_is_not_mistaken_for_the_staff() -> None:
    order = PurchaseOrderSent(
        purchase_order_id="PO-7", vendor_id="v-1", warehouse_id="LIS-1", lines=(("CLAY", 40),)
    )
    assert a_post().hears(order).sent == []


def test_the_brand_is_what_identity_says_and_settings_survive_it() -> None:
    spec = Spec(CONTEXT)
    spec.when(ask.ChangeSettings(alerts_to="a@b.example", language="pt"))
    registered = BusinessRegistered(business_id="t", name="Mugs", email="m@mugs.example")
    for reaction in reactions(registered):
        assert isinstance(reaction, Command)
        spec.when(reaction, reaction)
    brand = spec.state(BUSINESS)
    assert (brand.name, brand.email, brand.alerts_to, brand.language) == (
        "Mugs",
        "m@mugs.example",
        "a@b.example",
        "pt",
    )
    assert len(spec.answers) == 2
