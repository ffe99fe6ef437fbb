"""Who bought without an account asks by the order's number and the e-mail address it bears."""

from collections.abc import Iterable
from uuid import UUID, uuid5

from entrepot.kernel.decider import PUBLIC, Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import MakeClaimAsGuest, PayOwedAsGuest, Refusal, RequestReturnAsGuest
from ..state import NUMBERED, OFFER, RETURNABLE, Returnable
from .claiming import claimed
from .owing import charged
from .returning import offers, requested

AsGuest = RequestReturnAsGuest | MakeClaimAsGuest | PayOwedAsGuest
_NUMBERS = UUID("5d0f6c2e-7b1a-5c3e-9a77-2f6d1be04a91")


def numbered(order_number: str) -> str:
    """The stream of an order's number, in which any sign may stand."""
    return NUMBERED(str(uuid5(_NUMBERS, order_number)))


def request_return_as_guest(command: RequestReturnAsGuest, given: Given) -> Decision:
    found = _own(command, given)
    return found if isinstance(found, Refused) else requested(command, *found, given)


def make_claim_as_guest(command: MakeClaimAsGuest, given: Given) -> Decision:
    found = _own(command, given)
    return found if isinstance(found, Refused) else claimed(command, *found, given)


def pay_owed_as_guest(command: PayOwedAsGuest, given: Given) -> Decision:
    found = _own(command, given, command.return_id)
    if isinstance(found, Refused):
        return found
    return charged(command.return_id, *found, command.payment_token)


def _own(command: AsGuest, given: Given, return_id: str = "") -> tuple[str, Returnable] | Refused:
    """One refusal for all that does not fit, so that nobody learns what there is.

    Of several orders of a number it is the one with this return.
    """
    for order_id in given.state(numbered(command.order_number)).order_ids:
        order = RETURNABLE.of(given, order_id)
        if _belongs_to(command.email, order) and (not return_id or return_id in order.returns):
            return order_id, order
    return Refused(Refusal.UNKNOWN_ORDER)


def _belongs_to(email: str, order: Returnable) -> bool:
    """Whose order has an account signs in."""
    bears = order.sale.email if order.sale and order.user_id is None else None
    return bears is not None and bears.casefold() == email.casefold()


def number_and_offers(command: RequestReturnAsGuest) -> Iterable[str]:
    yield numbered(command.order_number)
    yield from offers(command)


def number_and_goods(command: MakeClaimAsGuest) -> Iterable[str]:
    yield numbered(command.order_number)
    yield from {OFFER(line.sku): None for line in command.lines}


def number(command: PayOwedAsGuest) -> Iterable[str]:
    yield numbered(command.order_number)


def orders(command: AsGuest, given: Given) -> Iterable[str]:
    known = given.state(numbered(command.order_number)).order_ids
    yield from [RETURNABLE(order_id) for order_id in known] or [numbered(command.order_number)]


RULES = (
    Rule(
        RequestReturnAsGuest,
        request_return_as_guest,
        reads=number_and_offers,
        writes=orders,
        scope=PUBLIC,
    ),
    Rule(
        MakeClaimAsGuest,
        make_claim_as_guest,
        reads=number_and_goods,
        writes=orders,
        scope=PUBLIC,
    ),
    Rule(PayOwedAsGuest, pay_owed_as_guest, reads=number, writes=orders, scope=PUBLIC),
)
