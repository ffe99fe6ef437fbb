"""What orders learn from others."""

from collections.abc import Iterable

from entrepot.contexts.catalog.published import OfferChanged
from entrepot.contexts.identity.published import (
    AddressAdded,
    AddressRemoved,
    StoreChanged,
    StoreOpened,
    UserChanged,
    UserRegistered,
)
from entrepot.contexts.pricing.published import (
    PriceListOpened,
    PromotionListed,
    ShippingRatesSet,
    TaxesSet,
    TaxProviderSet,
)
from entrepot.kernel.message import Recorded
from entrepot.kernel.react import Reaction, Saga

from ..commands import LearnAddress, LearnCustomer, LearnOffer, LearnPricing, LearnStore


def know_what_can_be_ordered(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case OfferChanged() as offer:
            return [
                LearnOffer(
                    sku=offer.sku,
                    product_id=offer.product_id,
                    is_default=offer.is_default,
                    name=offer.name,
                    unit_price=offer.unit_price,
                    currency=offer.currency,
                    weight_g=offer.weight_g,
                    is_active=offer.is_active,
                )
            ]
        case (StoreOpened() | StoreChanged()) as store:
            return [
                LearnStore(
                    store_id=store.store_id,
                    currency=store.currency,
                    language=store.language,
                    warehouse_ids=store.warehouse_ids,
                    is_active=store.is_active,
                )
            ]
    return []


def know_whether_prices_have_rules(recorded: Recorded) -> Iterable[Reaction]:
    return [LearnPricing()]


def know_who_may_order(recorded: Recorded) -> Iterable[Reaction]:
    match recorded.event:
        case (UserRegistered() | UserChanged()) as user:
            return [
                LearnCustomer(
                    user_id=user.user_id,
                    email=user.email,
                    name=f"{user.first_name} {user.last_name}".strip(),
                    is_active=user.is_active,
                )
            ]
        case AddressAdded() as added:
            return [
                LearnAddress(
                    user_id=added.user_id,
                    address_id=added.address_id,
                    address=added.address,
                    type=added.type,
                    is_default=added.is_default,
                )
            ]
        case AddressRemoved(user_id=user_id, address_id=address_id):
            return [LearnAddress(user_id=user_id, address_id=address_id, address=None)]
    return []


SAGAS = (
    Saga(
        "know_what_can_be_ordered",
        know_what_can_be_ordered,
        on=(OfferChanged, StoreOpened, StoreChanged),
    ),
    Saga(
        "know_whether_prices_have_rules",
        know_whether_prices_have_rules,
        on=(PriceListOpened, PromotionListed, TaxesSet, TaxProviderSet, ShippingRatesSet),
        apart=True,
    ),
    Saga(
        "know_who_may_order",
        know_who_may_order,
        on=(UserRegistered, UserChanged, AddressAdded, AddressRemoved),
    ),
)
