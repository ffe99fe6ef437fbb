"""What the catalog tells others: what may be ordered, and at which price."""

from typing import Annotated, Any

from msgspec import Meta

from entrepot.kernel.message import Event, Value
from entrepot.kernel.units import Amount, Count, Currency, Id, Name, Sku, Text

Attributes = Annotated[dict[str, Any], Meta(max_length=100)]


class Image(Value):
    """Where a picture is, and what it shows to who cannot see it."""

    url: Annotated[str, Meta(min_length=1, max_length=2000, pattern=r"^[^\x00\s]+$")]
    alt: Text = ""


class CollectionRule(Value):
    """Which products belong to a collection: all that is given must hold."""

    category: Id | None = None
    price_min: Amount | None = None
    price_max: Amount | None = None
    attributes: Attributes = {}


class OfferChanged(Event):
    """All that others need to sell, store and ship one variant, as it is from now on.

    `is_default` says that the product's own id stands for this variant too.
    """

    sku: Sku
    variant_id: Id
    product_id: Id
    is_default: bool = True
    name: Name
    unit_price: Amount
    currency: Currency
    weight_g: Count = 0
    is_active: bool = True
