"""What other contexts tell is kept here, so that an order is taken without asking around."""

from collections.abc import Iterable

from msgspec.structs import asdict

from entrepot.kernel.decider import Decision, Given, Rule

from ..commands import LearnAddress, LearnCustomer, LearnOffer, LearnPricing, LearnStore
from ..events import AddressLearnt, CustomerLearnt, OfferLearnt, PricingLearnt, StoreLearnt
from ..state import CUSTOMER, OFFER, PRICING, PRODUCT_OFFER, STORE


def learn_offer(command: LearnOffer, given: Given) -> Decision:
    learnt = OfferLearnt(
        sku=command.sku,
        product_id=command.product_id,
        name=command.name,
        unit_price=command.unit_price,
        currency=command.currency,
        weight_g=command.weight_g,
        is_active=command.is_active,
    )
    return [(stream, learnt) for stream in offers(command, given)]


def learn_store(command: LearnStore, given: Given) -> Decision:
    learnt = StoreLearnt(**asdict(command))
    return [(STORE(command.store_id), learnt)]


def learn_customer(command: LearnCustomer, given: Given) -> Decision:
    learnt = CustomerLearnt(**asdict(command))
    return [(CUSTOMER(command.user_id), learnt)]


def learn_address(command: LearnAddress, given: Given) -> Decision:
    learnt = AddressLearnt(**asdict(command))
    return [(CUSTOMER(command.user_id), learnt)]


def learn_pricing(command: LearnPricing, given: Given) -> Decision:
    return [] if PRICING.of(given).has_rules else [(PRICING(), PricingLearnt())]


def offers(command: LearnOffer, given: Given) -> Iterable[str]:
    yield OFFER(command.sku)
    if command.is_default:
        yield PRODUCT_OFFER(command.product_id)


customer = CUSTOMER.by("user_id")

RULES = (
    Rule(LearnOffer, learn_offer, writes=offers),
    Rule(LearnStore, learn_store, writes=STORE.by("store_id")),
    Rule(LearnCustomer, learn_customer, writes=customer),
    Rule(LearnAddress, learn_address, writes=customer),
    Rule(LearnPricing, learn_pricing, writes=PRICING.by()),
)
