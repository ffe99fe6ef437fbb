"""Mails about an order, to staff and to those who want news, in words of the business's own."""

from datetime import UTC, datetime

from entrepot.contexts.notifications.commands import (
    ChangeSettings,
    ContinueMailing,
    NoteBrand,
    NoteContact,
    NoteRecipient,
    NoteShop,
    NoteStore,
    NoteWarehouse,
    NoteWish,
    Notify,
    ResendMessage,
    ResetTemplate,
    SendMailing,
    SetTemplate,
    Subscribe,
    SwitchOccasion,
    TryNews,
    Unsubscribe,
)
from entrepot.contexts.notifications.published import (
    AlertStaff,
    Facts,
    MailLine,
    Occasion,
    RecordFailed,
    RecordSent,
    SendNews,
)
from entrepot.kernel.units import Address, BankAccount

NEW_YEAR = datetime(2026, 1, 1, 9, tzinfo=UTC)

COMMANDS = [
    NoteBrand(name="Shop", email="shop@example.com", colour="#1f4e79"),
    NoteShop(shop_url="https://shop.example.com/"),
    ChangeSettings(language="en", alerts_to="boss@example.com"),
    SetTemplate(
        occasion=Occasion.ORDER_PLACED,
        language="en",
        subject="Thank you for {order_number}",
        text="We have it: {order_number}",
    ),
    SetTemplate(
        occasion=Occasion.ORDER_DELIVERED, language="en", subject="There!", text="It arrived."
    ),
    ResetTemplate(occasion=Occasion.ORDER_DELIVERED, language="en"),
    SwitchOccasion(occasion=Occasion.ORDER_CONFIRMED, is_active=False),
    NoteStore(
        store_id="web",
        bank_account=BankAccount(holder="Shop & Sons", iban="DE89370400440532013000"),
    ),
    NoteWarehouse(
        warehouse_id="LIS-1",
        name="Lisbon",
        location=Address(street="Rua do Cais 1", city="Lisboa", country="PT"),
    ),
    Notify(
        occasion=Occasion.LOW_STOCK,
        subject_id="LIS-1/MUG/2026-01-01",
        happened_at=NEW_YEAR,
        facts=Facts(sku="MUG", warehouse_id="LIS-1", available=3, reorder_point=10),
    ),
    NoteContact(user_id="ada", email="ada@example.com", name="Ada", is_customer=True),
    NoteWish(user_id="ada", language="en", wants_news=True),
    NoteContact(user_id="dan", email="dan@example.com", name="Dan", is_customer=True),
    NoteWish(user_id="dan", language="en", wants_news=True),
    NoteContact(user_id="ben", email="ben@example.com", is_customer=True),
    NoteContact(user_id="ben", email="ben@home.example", name="Ben", is_customer=True),
    NoteContact(user_id="cid", email="cid@example.com", is_customer=True),
    NoteContact(user_id="cid", email="cid@example.com"),
    Notify(
        occasion=Occasion.ORDER_DISPATCHED,
        subject_id="s-1",
        happened_at=NEW_YEAR,
        order_id="o-1",
        facts=Facts(carrier_name="DHL", tracking_number="JD0001", amount=9000, currency="EUR"),
    ),
    NoteRecipient(
        order_id="o-1",
        order_number="2026-1",
        email="ada@example.com",
        name="Ada",
        currency="EUR",
        total_amount=9490,
        shipping_cost=490,
        lines=(MailLine(sku="CHAIR", name="Chair", quantity=2, total_price=9000),),
    ),
    Notify(occasion=Occasion.ORDER_PLACED, subject_id="o-1", happened_at=NEW_YEAR, order_id="o-1"),
    SendNews(message_id="n-1", email="ada@example.com", subject="New", text="New chairs!"),
    RecordSent(message_id="n-1", sending=1, provider_reference="250 ok"),
    ResendMessage(message_id="n-1"),
    RecordFailed(message_id="n-1", sending=2, reason="550 unknown"),
    TryNews(message_id="t-1", subject="New", text="New chairs!"),
    SendMailing(mailing_id="m-1", readers_language="en", subject="New", text="New stools!"),
    ContinueMailing(mailing_id="m-1", sheet=0, sheets=1024),
    ContinueMailing(mailing_id="m-1", sheet=1024, sheets=3072),
    Unsubscribe(email="ada@example.com"),
    SendNews(message_id="n-2", email="ada@example.com", subject="New", text="More chairs!"),
    Subscribe(email="ada@example.com"),
    Unsubscribe(email="ben@example.com"),
    AlertStaff(alert_id="a-1", subject="Cold", text="The fridge is warm."),
]
