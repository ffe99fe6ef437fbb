"""What is wished for: by a customer, or by a guest on a list that goes along at sign-in."""

from collections.abc import Iterable

from entrepot.kernel.decider import PUBLIC, Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import AddWish, ClaimWishlist, ForgetWishes, Refusal, RemoveWish
from ..events import WishAdded, WishRemoved
from ..state import GUEST_WISHLIST, OFFER, WISHLIST, Wishlist

WISHES_MAX = 500


def add_wish(command: AddWish, given: Given) -> Decision:
    stream = _stream(command)
    if stream is None:
        return Refused(Refusal.SIGN_IN_FIRST, "or say on which wishlist")
    wishes = _skus(stream, given)
    if command.sku in wishes:
        return []
    if not OFFER.of(given, command.sku).is_known:
        return Refused(Refusal.UNKNOWN_PRODUCT, command.sku)
    if len(wishes) >= WISHES_MAX:
        return Refused(Refusal.TOO_MANY_WISHES, f"at most {WISHES_MAX}")
    wished = WishAdded(user_id=command.user_id, wishlist_id=_guests(command), sku=command.sku)
    return [(stream, wished)]


def remove_wish(command: RemoveWish, given: Given) -> Decision:
    stream = _stream(command)
    if stream is None:
        return Refused(Refusal.SIGN_IN_FIRST, "or say on which wishlist")
    if command.sku not in _skus(stream, given):
        return []
    gone = WishRemoved(user_id=command.user_id, wishlist_id=_guests(command), sku=command.sku)
    return [(stream, gone)]


def claim_wishlist(command: ClaimWishlist, given: Given) -> Decision:
    """The guest's list is empty afterwards: who claims it once more claims nothing."""
    user_id, list_id = command.user_id, command.wishlist_id
    if user_id is None:
        return Refused(Refusal.SIGN_IN_FIRST)
    guests, mine = GUEST_WISHLIST.of(given, list_id).skus, WISHLIST.of(given, user_id).skus
    new = [sku for sku in guests if sku not in mine]
    if len(mine) + len(new) > WISHES_MAX:
        return Refused(Refusal.TOO_MANY_WISHES, f"at most {WISHES_MAX}")
    return [
        *[(WISHLIST(user_id), WishAdded(user_id=user_id, sku=sku)) for sku in new],
        *[(GUEST_WISHLIST(list_id), WishRemoved(wishlist_id=list_id, sku=sku)) for sku in guests],
    ]


def forget_wishes(command: ForgetWishes, given: Given) -> Decision:
    list_id = command.wishlist_id
    return [
        (GUEST_WISHLIST(list_id), WishRemoved(wishlist_id=list_id, sku=sku))
        for sku in GUEST_WISHLIST.of(given, list_id).skus
    ]


def _stream(command: AddWish | RemoveWish) -> str | None:
    """Whoever is signed in wishes for himself."""
    if command.user_id is not None:
        return WISHLIST(command.user_id)
    return GUEST_WISHLIST(command.wishlist_id) if command.wishlist_id else None


def _guests(command: AddWish | RemoveWish) -> str | None:
    return command.wishlist_id if command.user_id is None else None


def _skus(stream: str, given: Given) -> tuple[str, ...]:
    wishlist: Wishlist = given.state(stream)
    return wishlist.skus


def wishlist(command: AddWish | RemoveWish, given: Given) -> Iterable[str]:
    stream = _stream(command)
    if stream is not None:
        yield stream


def both_wishlists(command: ClaimWishlist, given: Given) -> Iterable[str]:
    yield GUEST_WISHLIST(command.wishlist_id)
    if command.user_id is not None:
        yield WISHLIST(command.user_id)


RULES = (
    Rule(AddWish, add_wish, reads=OFFER.by("sku"), writes=wishlist, scope=PUBLIC, own="user_id"),
    Rule(RemoveWish, remove_wish, writes=wishlist, scope=PUBLIC, own="user_id"),
    Rule(ClaimWishlist, claim_wishlist, writes=both_wishlists, scope=PUBLIC, own="user_id"),
    Rule(ForgetWishes, forget_wishes, writes=GUEST_WISHLIST.by("wishlist_id")),
)
