"""Stores, customers and offers as others told of them, and what is wished for."""

from collections.abc import Iterable

from entrepot.kernel.decider import PUBLIC, Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import AddWish, LearnCustomer, LearnOffer, LearnStore, Refusal, RemoveWish
from ..events import CustomerLearnt, OfferLearnt, StoreLearnt, WishAdded, WishRemoved
from ..state import CUSTOMER, OFFER, STORE, WISHLIST

WISHES_MAX = 500


def learn_store(command: LearnStore, given: Given) -> Decision:
    learnt = StoreLearnt(
        store_id=command.store_id,
        currency=command.currency,
        language=command.language,
        warehouse_ids=command.warehouse_ids,
        is_active=command.is_active,
    )
    store = STORE.of(given, command.store_id)
    return [] if STORE.evolve(store, learnt) == store else [(STORE(command.store_id), learnt)]


def learn_customer(command: LearnCustomer, given: Given) -> Decision:
    learnt = CustomerLearnt(user_id=command.user_id, email=command.email, name=command.name)
    customer = CUSTOMER.of(given, command.user_id)
    if CUSTOMER.evolve(customer, learnt) == customer:
        return []
    return [(CUSTOMER(command.user_id), learnt)]


def learn_offer(command: LearnOffer, given: Given) -> Decision:
    if OFFER.of(given, command.sku).is_known:
        return []
    return [(OFFER(command.sku), OfferLearnt(sku=command.sku))]


def add_wish(command: AddWish, given: Given) -> Decision:
    if command.user_id is None:
        return Refused(Refusal.SIGN_IN_FIRST)
    wishes = WISHLIST.of(given, command.user_id).skus
    if command.sku in wishes:
        return []
    if not OFFER.of(given, command.sku).is_known:
        return Refused(Refusal.UNKNOWN_PRODUCT, command.sku)
    if len(wishes) >= WISHES_MAX:
        return Refused(Refusal.TOO_MANY_WISHES, f"at most {WISHES_MAX}")
    return [(WISHLIST(command.user_id), WishAdded(user_id=command.user_id, sku=command.sku))]


def remove_wish(command: RemoveWish, given: Given) -> Decision:
    if command.user_id is None:
        return Refused(Refusal.SIGN_IN_FIRST)
    if command.sku not in WISHLIST.of(given, command.user_id).skus:
        return []
    return [(WISHLIST(command.user_id), WishRemoved(user_id=command.user_id, sku=command.sku))]


def store(command: LearnStore, given: Given) -> Iterable[str]:
    yield STORE(command.store_id)


def customer(command: LearnCustomer, given: Given) -> Iterable[str]:
    yield CUSTOMER(command.user_id)


def offer(command: LearnOffer, given: Given) -> Iterable[str]:
    yield OFFER(command.sku)


def offer_read(command: AddWish) -> Iterable[str]:
    yield OFFER(command.sku)


def wishlist(command: AddWish | RemoveWish, given: Given) -> Iterable[str]:
    if command.user_id is not None:
        yield WISHLIST(command.user_id)


RULES = (
    Rule(LearnStore, learn_store, writes=store),
    Rule(LearnCustomer, learn_customer, writes=customer),
    Rule(LearnOffer, learn_offer, writes=offer),
    Rule(AddWish, add_wish, reads=offer_read, writes=wishlist, scope=PUBLIC, own="user_id"),
    Rule(RemoveWish, remove_wish, writes=wishlist, scope=PUBLIC, own="user_id"),
)
