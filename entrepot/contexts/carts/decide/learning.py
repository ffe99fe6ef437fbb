"""Stores, customers and offers as others told of them."""

from entrepot.kernel.decider import Decision, Given, Rule

from ..commands import LearnBankAccount, LearnCustomer, LearnOffer, LearnStore
from ..events import BankAccountLearnt, CustomerLearnt, OfferLearnt, StoreLearnt
from ..state import CUSTOMER, OFFER, STORE


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


def learn_bank_account(command: LearnBankAccount, given: Given) -> Decision:
    if STORE.of(given, command.store_id).has_account == command.has_account:
        return []
    learnt = BankAccountLearnt(store_id=command.store_id, has_account=command.has_account)
    return [(STORE(command.store_id), learnt)]


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


RULES = (
    Rule(LearnStore, learn_store, writes=STORE.by("store_id")),
    Rule(LearnBankAccount, learn_bank_account, writes=STORE.by("store_id")),
    Rule(LearnCustomer, learn_customer, writes=CUSTOMER.by("user_id")),
    Rule(LearnOffer, learn_offer, writes=OFFER.by("sku")),
)
