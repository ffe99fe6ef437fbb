"""The house's wording in English."""

from entrepot.engines.templating.filling import Template

from ...published import Occasion
from ..templates import Words

ENGLISH = Words(
    language="en",
    hello="Hello,",
    hello_name="Hello {name},",
    your_order="Your order",
    part_of_your_order="Part of your order",
    track="Track your parcel",
    see_order="See your order",
    reset="Set a new password",
    not_paid="Your payment did not reach us in time.",
    money="{symbol}{number}",
    tax="Tax",
    tax_included="Tax included",
    at_rate=", {rate} on {net}",
    thousands=",",
    decimal=".",
    date="{day} {month} {year}",
    months=(
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    ),
    templates={
        Occasion.ORDER_PLACED: Template(
            subject="We have your order {order_number}",
            text="""{salutation}

Thank you for your order {order_number}. We have received it and write again as soon as it is \
confirmed.

{lines}

Shipping: {shipping_cost}
{taxes}
Total: {total}
{taxes_included}

Please transfer {amount_due} by {pay_by}; until then we keep the goods for you.
Account holder: {account_holder}
IBAN: {iban}
BIC: {bic}
Bank: {bank_name}
Reference: {payment_reference}
{payment_note}

{order_link}""",
        ),
        Occasion.ORDER_CONFIRMED: Template(
            subject="Your order {order_number} is confirmed",
            text="""{salutation}

Thank you for your order {order_number}. It is confirmed, and we are getting it ready. We write \
again when it leaves our warehouse.

{lines}

Shipping: {shipping_cost}
{taxes}
Total: {total}
{taxes_included}

{order_link}""",
        ),
        Occasion.ORDER_AWAITING_STOCK: Template(
            subject="Part of your order {order_number} is still on its way to us",
            text="""{salutation}

Thank you for your order {order_number}. These items are out of stock at the moment:

{lines}

You need not do anything: your place in line is kept, and they follow as soon as we have them.

{order_link}""",
        ),
        Occasion.ORDER_DISPATCHED: Template(
            subject="{your_order} {order_number} is on its way",
            text="""{salutation}

Your parcel for order {order_number} has left our warehouse.

{lines}

Carrier: {carrier_name}
Tracking number: {tracking_number}
Expected delivery: {estimated_delivery}

{tracking_link}""",
        ),
        Occasion.ORDER_DELIVERED: Template(
            subject="{your_order} {order_number} has arrived",
            text="""{salutation}

Your parcel for order {order_number} has been delivered. We hope that you are happy with it.

If something is missing or damaged, simply reply to this message.

{order_link}""",
        ),
        Occasion.ORDER_CANCELLED: Template(
            subject="Your order {order_number} is cancelled",
            text="""{salutation}

Your order {order_number} is cancelled. What had not left our warehouse will not be sent, and you \
are not charged for it.

Reason: {reason}""",
        ),
        Occasion.PAYMENT_DECLINED: Template(
            subject="Your payment for order {order_number} was declined",
            text="""{salutation}

The payment of {total} for your order {order_number} was not authorised. Nothing was charged.

Reason: {reason}

Please reply to this message, or order again with another means of payment.""",
        ),
        Occasion.OWED_DECLINED: Template(
            subject="Your payment of {amount} for order {order_number} was declined",
            text="""{salutation}

The payment of {amount} that was open after your exchange for order {order_number} was not \
authorised. Nothing was charged, and the amount is still open.

Reason: {reason}

Please pay it with another card on the page of your order, or reply to this message.

{order_link}""",
        ),
        Occasion.REFUND_OWED: Template(
            subject="Your refund for order {order_number} is being prepared",
            text="""{salutation}

You get {amount} back for order {order_number}. It will be sent to you by bank transfer; we write \
again when it has been sent.

{order_link}""",
        ),
        Occasion.PAYMENT_REFUNDED: Template(
            subject="Your refund for order {order_number}",
            text="""{salutation}

We have returned {amount} to you for order {order_number}. It may take your bank a few days to \
show it in your account.

{order_link}""",
        ),
        Occasion.RETURN_AUTHORISED: Template(
            subject="Your return for order {order_number} may come",
            text="""{salutation}

You may send this back from your order {order_number}:

{lines}

Please write this number on the parcel: {rma_number}
Please send it to: {return_address}

{order_link}""",
        ),
        Occasion.RETURN_RECEIVED: Template(
            subject="Your return for order {order_number} has arrived",
            text="""{salutation}

We have received and inspected what you sent back from order {order_number}:

{lines}

Refund: {amount}

Not all came that was to pay for what we sent you instead. Please pay what is open on the page of \
your order: {owed}

{order_link}""",
        ),
        Occasion.EXCHANGE_SENT: Template(
            subject="Your replacement for order {order_number} is on its way",
            text="""{salutation}

In place of what was wrong with order {order_number}, or did not suit you, this has left our \
warehouse:

{lines}

{order_link}""",
        ),
        Occasion.LOW_STOCK: Template(
            subject="Low stock: {sku} in {warehouse_name}",
            text="""Only {available} of {sku} are available in warehouse {warehouse_name}.

The reorder point is {reorder_point}.""",
        ),
        Occasion.ALERT: Template(subject="{headline}", text="{message}"),
        Occasion.PROOF_DIFFERS: Template(
            subject="The nightly proof found differences: {differences}",
            text="""The log was replayed and held against what is kept. \
Places where they differ: {differences}

Compared were {events} events and {rows} rows of tables.

{message}

Nothing was changed. `entrepot verify` makes the proof again.""",
        ),
        Occasion.PURCHASE_ORDER: Template(
            subject="Purchase order {purchase_order_id} from {business_name}",
            text="""Dear supplier,

please deliver to our warehouse {warehouse_name}:
{warehouse_address}

{lines}

Please confirm by replying to this message. Our reference: {purchase_order_id}""",
        ),
        Occasion.PASSWORD_RESET: Template(
            subject="A new password for {business_name}",
            text="""{salutation}

Somebody asked for a new password for your account {username}. Was it you? Then set one within \
an hour:

{reset_link}

Else you need not do anything: your password stays as it is.""",
        ),
        Occasion.NEWS: Template(
            subject="{headline}",
            text="""{salutation}

{message}

If you want no more news from {business_name}, reply to this message with the \
word “unsubscribe”.""",
        ),
    },
)
