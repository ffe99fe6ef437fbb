"""What makes us write: others' events become messages, messages become requests to send mail."""

from collections.abc import Iterable, Iterator
from itertools import islice

from entrepot.contexts.identity.published import (
    BusinessChanged,
    BusinessRegistered,
    PasswordResetRequested,
    PreferencesSet,
    StoreChanged,
    StoreOpened,
    UserChanged,
    UserRegistered,
)
from entrepot.contexts.inventory.published import StockRanLow, WarehouseChanged, WarehouseOpened
from entrepot.contexts.orders.published import (
    PAYMENT_WINDOW,
    OrderAwaitingStock,
    OrderCancelled,
    OrderConfirmed,
    OrderDelivered,
    OrderDispatched,
    OrderLine,
    OrderPlaced,
    OrderReserved,
)
from entrepot.contexts.payments.published import (
    PaymentDeclined,
    PaymentRefunded,
    PaymentVoided,
    RefundOwed,
)
from entrepot.contexts.returns.published import (
    ReplacementDispatched,
    ReturnAuthorised,
    ReturnReceived,
)
from entrepot.contexts.vendors.published import PurchaseOrderSent
from entrepot.engines.pricing.taxing import taxes_by_rate
from entrepot.engines.templating.address import on_one_line
from entrepot.kernel.effects import Effect
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga

from .commands import (
    ContinueMailing,
    NoteBrand,
    NoteContact,
    NoteRecipient,
    NoteStore,
    NoteWarehouse,
    NoteWish,
    Notify,
)
from .events import MailingBegun, MailingContinued, MessageQueued, RecipientNoted
from .published import Facts, MailLine, Occasion, PasswordReset, RecordFailed, SendEmail

ATTEMPTS_MAX = 60
"""With the house's growing waits these take about four hours: longer than most grey lists."""
TIMEOUT_S = 60.0
LINES_MAX = 50


def know_the_business(recorded: Recorded) -> Iterator[Reaction]:
    event: BusinessRegistered | BusinessChanged = recorded.event
    yield NoteBrand(name=event.name, email=event.email, colour=event.colour)


def know_the_users(recorded: Recorded) -> Iterator[Reaction]:
    event: UserRegistered | UserChanged = recorded.event
    name = f"{event.first_name} {event.last_name}".strip()[:500]
    is_customer = event.role == "customer" and event.is_active
    yield NoteContact(user_id=event.user_id, email=event.email, name=name, is_customer=is_customer)


def know_the_warehouses(recorded: Recorded) -> Iterator[Reaction]:
    event: WarehouseOpened | WarehouseChanged = recorded.event
    yield NoteWarehouse(warehouse_id=event.warehouse_id, name=event.name, location=event.location)


def know_the_stores(recorded: Recorded) -> Iterator[Reaction]:
    event: StoreOpened | StoreChanged = recorded.event
    yield NoteStore(store_id=event.store_id, bank_account=event.bank_account)


def know_who_asked_for_news(recorded: Recorded) -> Iterator[Reaction]:
    """Who takes no mail asked for none by mail either."""
    event: PreferencesSet = recorded.event
    yield NoteWish(
        user_id=event.user_id,
        language=event.language,
        wants_news=event.wants_email and event.wants_marketing,
    )


def go_on_with_the_mailing(recorded: Recorded) -> Iterator[Reaction]:
    """Some readers after some, each a commit of its own, until all sheets were looked at."""
    event: MailingBegun | MailingContinued = recorded.event
    if recorded.historic or not event.sheets:
        return
    sheet = event.sheet if isinstance(event, MailingContinued) else 0
    yield ContinueMailing(mailing_id=event.mailing_id, sheet=sheet, sheets=event.sheets)


def know_the_orders(recorded: Recorded) -> Iterator[Reaction]:
    """As the shop and the receipt tell them: each price with the tax that it holds, and where all
    hold theirs, freight with its own."""
    event: OrderPlaced = recorded.event
    held, on_freight = sum([_held(line) for line in event.lines]), 0
    if event.lines and all(line.tax_included for line in event.lines):
        on_freight = event.tax_amount - held
    yield NoteRecipient(
        order_id=event.order_id,
        order_number=event.order_number,
        email=event.email or "",
        name=event.customer_name or event.shipping_address.recipient,
        user_id=event.user_id,
        language=event.language,
        currency=event.currency,
        shipping_cost=event.shipping_cost + on_freight,
        tax_amount=event.tax_amount - held - on_freight,
        tax_included=held + on_freight,
        taxes=taxes_by_rate(event.tax_amount, event.adjustments),
        total_amount=event.total_amount,
        lines=tuple(
            MailLine(
                sku=line.sku,
                name=line.name,
                quantity=line.quantity,
                total_price=line.total_price + _held(line),
            )
            for line in islice(event.lines, LINES_MAX)
        ),
        lines_left_out=max(0, len(event.lines) - LINES_MAX),
    )


def _held(line: OrderLine) -> int:
    return line.tax_amount if line.tax_included else 0


def _listed(lines: Iterable[tuple[str, int]]) -> tuple[MailLine, ...]:
    """Lines of one SKU count together, wherever they lie."""
    total: dict[str, int] = {}
    for sku, quantity in lines:
        total[sku] = total.get(sku, 0) + quantity
    return tuple(
        MailLine(sku=sku, quantity=quantity) for sku, quantity in islice(total.items(), LINES_MAX)
    )


def _about_order(recorded: Recorded, occasion: Occasion, subject_id: str, facts: Facts) -> Notify:
    return Notify(
        occasion=occasion,
        subject_id=subject_id,
        happened_at=recorded.at,
        order_id=recorded.event.order_id,
        facts=facts,
    )


def keep_the_customer_informed(recorded: Recorded) -> Iterator[Reaction]:
    """Each stage of an order once; nobody is told of a past that is only being told."""
    if recorded.historic:
        return
    event = recorded.event
    match event:
        case OrderPlaced():
            yield _about_order(recorded, Occasion.ORDER_PLACED, event.order_id, _placed(recorded))
        case OrderConfirmed():
            yield _about_order(recorded, Occasion.ORDER_CONFIRMED, event.order_id, Facts())
        case OrderAwaitingStock() | OrderReserved() if event.missing:
            facts = Facts(lines=_listed(event.missing))
            yield _about_order(recorded, Occasion.ORDER_AWAITING_STOCK, event.order_id, facts)
        case OrderDispatched():
            yield _about_order(
                recorded, Occasion.ORDER_DISPATCHED, event.shipment_id, _dispatched(event)
            )
        case OrderDelivered():
            facts = Facts(is_part=not event.complete)
            yield _about_order(recorded, Occasion.ORDER_DELIVERED, event.shipment_id, facts)
        case OrderCancelled():
            facts = Facts(reason=event.reason)
            yield _about_order(recorded, Occasion.ORDER_CANCELLED, event.order_id, facts)
        case PaymentDeclined():
            own = event.payment_id == event.order_id  # else the order stands: it is for an exchange
            occasion = Occasion.PAYMENT_DECLINED if own else Occasion.OWED_DECLINED
            facts = Facts(reason=event.reason, amount=event.amount, currency=event.currency)
            yield _about_order(recorded, occasion, event.payment_id, facts)
        case RefundOwed():
            yield _money_back(recorded, Occasion.REFUND_OWED, event.reference)
        case PaymentRefunded():
            yield _money_back(recorded, Occasion.PAYMENT_REFUNDED, event.reference)
        case PaymentVoided(by_transfer=True):
            yield _money_back(recorded, Occasion.PAYMENT_REFUNDED, "")


def _money_back(recorded: Recorded, occasion: Occasion, reference: str) -> Notify:
    event: RefundOwed | PaymentRefunded | PaymentVoided = recorded.event
    facts = Facts(amount=event.amount, currency=event.currency)
    return _about_order(recorded, occasion, f"{event.payment_id}/{reference}", facts)


def _placed(recorded: Recorded) -> Facts:
    """The goods are kept from when they are promised, which is never before this."""
    order: OrderPlaced = recorded.event
    if order.payment_method != "external":
        return Facts(payment_method=order.payment_method)
    return Facts(
        payment_method=order.payment_method,
        amount=order.total_amount - order.credit_amount,
        currency=order.currency,
        store_id=order.store_id,
        pay_by=recorded.at + PAYMENT_WINDOW["external"],
    )


def _dispatched(event: OrderDispatched) -> Facts:
    return Facts(
        amount=event.amount,
        currency=event.currency,
        carrier_name=event.carrier_name,
        tracking_number=event.tracking_number,
        estimated_delivery=event.estimated_delivery,
        is_part=not event.complete,
        lines=_listed((line.sku, line.quantity) for line in event.lines),
    )


def tell_of_what_comes_back(recorded: Recorded) -> Iterator[Reaction]:
    """When it may come, when it came, and when other goods left; the refund is told by itself."""
    if recorded.historic:
        return
    match recorded.event:
        case ReturnAuthorised() as authorised:
            facts = Facts(
                rma_number=authorised.rma_number,
                return_address=on_one_line(authorised.send_to),
                lines=_back(authorised),
            )
            subject_id = authorised.return_id
            yield _about_order(recorded, Occasion.RETURN_AUTHORISED, subject_id, facts)
        case ReturnReceived() as received:
            facts = Facts(
                amount=received.amount,
                owed_amount=received.owed_amount,
                currency=received.currency,
                lines=_back(received),
            )
            subject_id = received.return_id
            yield _about_order(recorded, Occasion.RETURN_RECEIVED, subject_id, facts)
        case ReplacementDispatched() as sent:
            facts = Facts(lines=_back(sent))
            yield _about_order(recorded, Occasion.EXCHANGE_SENT, sent.shipment_id, facts)


def _back(event: ReturnAuthorised | ReturnReceived | ReplacementDispatched) -> tuple[MailLine, ...]:
    return _listed((line.sku, line.quantity) for line in event.lines)


def go_on_where_we_waited(recorded: Recorded) -> Iterator[Reaction]:
    """What was heard before its order is told now that the order is known."""
    event: RecipientNoted = recorded.event
    for deferred in event.waiting:
        yield Notify(
            occasion=deferred.occasion,
            subject_id=deferred.subject_id,
            happened_at=deferred.happened_at,
            order_id=event.order_id,
            facts=deferred.facts,
        )


def warn_when_stock_is_low(recorded: Recorded) -> Iterator[Reaction]:
    """Once a day for a SKU in a warehouse, however often it crosses the line."""
    if recorded.historic:
        return
    event: StockRanLow = recorded.event
    yield Notify(
        occasion=Occasion.LOW_STOCK,
        subject_id=f"{event.warehouse_id}/{event.sku}/{recorded.at:%Y-%m-%d}",
        happened_at=recorded.at,
        facts=Facts(
            sku=event.sku,
            warehouse_id=event.warehouse_id,
            available=event.available,
            reorder_point=event.reorder_point,
        ),
    )


def order_from_vendors(recorded: Recorded) -> Iterator[Reaction]:
    if recorded.historic:
        return
    event: PurchaseOrderSent = recorded.event
    yield Notify(
        occasion=Occasion.PURCHASE_ORDER,
        subject_id=event.purchase_order_id,
        happened_at=recorded.at,
        email=event.vendor_email,
        facts=Facts(warehouse_id=event.warehouse_id, lines=_listed(event.lines)),
    )


def lead_to_a_new_password(recorded: Recorded) -> Iterator[Reaction]:
    if recorded.historic:
        return
    event: PasswordResetRequested = recorded.event
    yield Notify(
        occasion=Occasion.PASSWORD_RESET,
        subject_id=event.reset_id,
        happened_at=recorded.at,
        email=event.email,
        user_id=event.user_id,
        name=event.name,
        language=event.language,
        facts=Facts(username=event.username),
    )


def send_what_is_queued(recorded: Recorded) -> Iterator[Reaction]:
    if recorded.historic:
        return
    event: MessageQueued = recorded.event
    reset = None
    if event.occasion == Occasion.PASSWORD_RESET and event.user_id:
        reset = PasswordReset(user_id=event.user_id, reset_id=event.subject_id)
    yield Effect(
        name="notifications.send_email",
        key=f"{event.message_id}.{event.sending}",
        request=SendEmail(
            message_id=event.message_id,
            sending=event.sending,
            to=event.to,
            to_name=event.to_name,
            from_name=event.from_name,
            reply_to=event.reply_to,
            subject=event.subject,
            text=event.text,
            html=event.html,
            language=event.language,
            unsubscribe=event.occasion == Occasion.NEWS,
            reset=reset,
        ),
        failed=RecordFailed(
            message_id=event.message_id,
            sending=event.sending,
            reason="the mail server does not take it",
        ),
        attempts_max=ATTEMPTS_MAX,
        timeout_s=TIMEOUT_S,
    )


SAGAS = (
    Saga("know_the_business", know_the_business, on=(BusinessRegistered, BusinessChanged)),
    # Apart, so that they also hear of those who came before news went to customers only.
    Saga("know_the_users", know_the_users, on=(UserRegistered, UserChanged), apart=True),
    # Apart, so that it also hears of those that were opened before mails told their names.
    Saga(
        "know_the_warehouses",
        know_the_warehouses,
        on=(WarehouseOpened, WarehouseChanged),
        apart=True,
    ),
    # Apart, so that it also hears of those that were opened before letters told where to pay.
    Saga("know_the_stores", know_the_stores, on=(StoreOpened, StoreChanged), apart=True),
    Saga("know_who_asked_for_news", know_who_asked_for_news, on=(PreferencesSet,), apart=True),
    Saga("go_on_with_the_mailing", go_on_with_the_mailing, on=(MailingBegun, MailingContinued)),
    Saga("know_the_orders", know_the_orders, on=(OrderPlaced,)),
    Saga(
        "keep_the_customer_informed",
        keep_the_customer_informed,
        on=(
            OrderPlaced,
            OrderConfirmed,
            OrderAwaitingStock,
            OrderReserved,
            OrderDispatched,
            OrderDelivered,
            OrderCancelled,
            PaymentDeclined,
            PaymentRefunded,
            PaymentVoided,
            RefundOwed,
        ),
    ),
    Saga(
        "tell_of_what_comes_back",
        tell_of_what_comes_back,
        on=(ReturnAuthorised, ReturnReceived, ReplacementDispatched),
    ),
    Saga("go_on_where_we_waited", go_on_where_we_waited, on=(RecipientNoted,), at_once=True),
    Saga("warn_when_stock_is_low", warn_when_stock_is_low, on=(StockRanLow,)),
    Saga("order_from_vendors", order_from_vendors, on=(PurchaseOrderSent,)),
    Saga("lead_to_a_new_password", lead_to_a_new_password, on=(PasswordResetRequested,)),
    Saga("send_what_is_queued", send_what_is_queued, on=(MessageQueued,), at_once=True),
)
EFFECTS = {"notifications.send_email": SendEmail}
