"""Orders, parcels and the post they cause: what the tests of notifications share."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html.parser import HTMLParser
from typing import Any

from entrepot.contexts.identity.published import PreferencesSet, UserRegistered
from entrepot.contexts.notifications import commands as ask
from entrepot.contexts.notifications import events as tell
from entrepot.contexts.notifications.context import CONTEXT
from entrepot.contexts.notifications.published import (
    Occasion,
    SendEmail,
)
from entrepot.contexts.notifications.sagas import SAGAS
from entrepot.contexts.notifications.state import (
    BRAND,
)
from entrepot.contexts.orders.published import (
    OrderConfirmed,
    OrderDispatched,
    OrderLine,
    OrderPlaced,
    ShippedLine,
)
from entrepot.kernel.effects import Effect
from entrepot.kernel.message import Command, Event, Recorded, Refused
from entrepot.kernel.react import Reaction
from entrepot.kernel.spec import NOON, Spec
from entrepot.kernel.units import Address

GOES_ON = (tell.MessageQueued, tell.RecipientNoted, tell.MailingBegun, tell.MailingContinued)
BUSINESS = BRAND("business")
SHOP = tell.BrandChanged(name="Mugs & More", email="shop@mugs.example", colour="#204080")
HOME = Address(street="Rua 1", city="Lisboa", country="PT", recipient="Ana Braga")


def recorded(event: Event, *, at: datetime = NOON, historic: bool = False) -> Recorded:
    name = f"any.{type(event).__name__}"
    return Recorded(event, name, "t", "any/1", 1, at, "c", "c", "", "", historic, b"{}")


def reactions(event: Event, **how: Any) -> list[Reaction]:
    """What follows from an event, from whichever saga."""
    found = (saga.react(recorded(event, **how)) for saga in SAGAS if type(event) in saga.on)
    return [reaction for each in found for reaction in each]


@dataclass
class Post:
    """The context with its sagas turning: others' events in, requests to send mail out."""

    spec: Spec = field(default_factory=lambda: Spec(CONTEXT))
    sent: list[SendEmail] = field(default_factory=list)
    told: list[Event | Refused] = field(default_factory=list)

    def hears(self, *events: Event, **how: Any) -> Post:
        for event in events:
            for reaction in reactions(event, **how):
                if isinstance(reaction, Effect):
                    self.sent.append(reaction.request)
                elif isinstance(reaction, Command):
                    self.asked(reaction)
        return self

    def asked(self, command: Command) -> Post:
        answers = self.spec.when(command).answers
        self.spec.answers = []
        self.told.extend(answers)
        for answer in answers:
            if isinstance(answer, GOES_ON):
                self.hears(answer)
        return self

    @property
    def subjects(self) -> list[str]:
        return [mail.subject for mail in self.sent]


def a_post() -> Post:
    return Post(Spec(CONTEXT).given((BUSINESS, SHOP)))


def asks_for_news(user_id: str, email: str = "", *, language: str = "en") -> tuple[Event, ...]:
    """A customer who said in the account that news may come."""
    return (
        UserRegistered(
            user_id=user_id,
            username=user_id,
            email=email or f"{user_id}@example.com",
            first_name=user_id.title(),
            role="customer",
        ),
        PreferencesSet(user_id=user_id, language=language, wants_marketing=True),
    )


def placed(**changes: Any) -> OrderPlaced:
    fields: dict[str, Any] = {
        "order_id": "o-1",
        "order_number": "1001",
        "store_id": "s-1",
        "email": "ana@example.com",
        "customer_name": "Ana Braga",
        "language": "en",
        "lines": (
            OrderLine(
                line=1,
                sku="MUG",
                product_id="p-1",
                name="Blue mug",
                quantity=2,
                unit_price=990,
                total_price=1980,
            ),
        ),
        "currency": "EUR",
        "subtotal": 1980,
        "shipping_cost": 490,
        "total_amount": 2470,
        "shipping_address": HOME,
        "payment_method": "card",
        "reservation_id": "r-1",
    }
    return OrderPlaced(**{**fields, **changes})


def confirmed(order_id: str = "o-1") -> OrderConfirmed:
    return OrderConfirmed(
        order_id=order_id,
        order_number="1001",
        store_id="s-1",
        reservation_id="r-1",
        shipping_address=HOME,
        ready=(),
    )


def dispatched(**changes: Any) -> OrderDispatched:
    fields: dict[str, Any] = {
        "order_id": "o-1",
        "order_number": "1001",
        "reservation_id": "r-1",
        "shipment_id": "sh-1",
        "carrier_name": "DHL Express",
        "tracking_number": "JD 01/46",
        "estimated_delivery": NOON + timedelta(days=3),
        "lines": (ShippedLine(sku="MUG", warehouse_id="w-1", quantity=2),),
        "amount": 2470,
        "currency": "EUR",
        "payment_id": "pay-1",
        "complete": True,
    }
    return OrderDispatched(**{**fields, **changes})


class Links(HTMLParser):
    """What a reader of the HTML would see as tags and links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links.extend(value or "" for name, value in attrs if name in ("href", "src"))
        assert not [name for name, _ in attrs if name.startswith("on")]


def set_template(**changes: Any) -> ask.SetTemplate:
    fields: dict[str, Any] = {
        "occasion": Occasion.ORDER_CONFIRMED,
        "language": "en",
        "subject": "Hurray, {customer_name}!",
        "text": "{salutation}\n\n{order_number} it is.",
    }
    return ask.SetTemplate(**{**fields, **changes})
