"""A user's addresses: several, and one default of each type."""

from msgspec.structs import replace

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused
from entrepot.kernel.units import Address

from ..commands import AddAddress, ChangeAddress, Refusal, RemoveAddress
from ..published import AddressAdded, AddressRemoved
from ..state import USER, Kept, User
from .users import above_yours, with_caller

ADDRESSES_PER_USER_MAX = 50


def _told(user_id: str, kept: Kept) -> tuple[str, Event]:
    event = AddressAdded(
        user_id=user_id,
        address_id=kept.address_id,
        address=kept.address,
        type=kept.type,
        is_default=kept.is_default,
    )
    return (USER(user_id), event)


def _asked(command: AddAddress | ChangeAddress, *, is_default: bool) -> Kept:
    address = Address(
        street=command.street,
        city=command.city,
        zip_code=command.zip_code,
        state=command.state,
        country=command.country,
        recipient=command.recipient,
    )
    return Kept(
        address_id=command.address_id,
        address=address,
        type=_type(command),
        is_default=is_default,
    )


def _type(command: AddAddress | ChangeAddress) -> str:
    """In our own spelling: there is one default of each type, however it was written."""
    return command.type.lower()


def _keep(user: User, user_id: str, wanted: Kept) -> Decision:
    """Tell of the address, and before it of the default whose place it takes."""
    before = user.default(wanted.type)
    if wanted.is_default and before and before.address_id != wanted.address_id:
        displaced = replace(before, is_default=False)
        return [_told(user_id, displaced), _told(user_id, wanted)]
    return [_told(user_id, wanted)]


def add_address(command: AddAddress, given: Given) -> Decision:
    user = USER.of(given, command.user_id)
    if not user.known:
        return Refused(Refusal.UNKNOWN_USER)
    if no := above_yours(given, command.user_id):
        return no
    known = user.address(command.address_id)
    if known is not None:
        same = known == _asked(command, is_default=known.is_default)
        return [] if same else Refused(Refusal.ADDRESS_EXISTS, "change it instead")
    if len(user.addresses) >= ADDRESSES_PER_USER_MAX:
        return Refused(Refusal.TOO_MANY_ADDRESSES, f"at most {ADDRESSES_PER_USER_MAX}")
    first = not any(a.type == _type(command) for a in user.addresses)
    return _keep(user, command.user_id, _asked(command, is_default=command.is_default or first))


def change_address(command: ChangeAddress, given: Given) -> Decision:
    user = USER.of(given, command.user_id)
    if not user.known:
        return Refused(Refusal.UNKNOWN_USER)
    if no := above_yours(given, command.user_id):
        return no
    known = user.address(command.address_id)
    if known is None:
        return Refused(Refusal.UNKNOWN_ADDRESS)
    stays = known.is_default and known.type == _type(command)
    wanted = _asked(command, is_default=command.is_default or stays)
    return [] if wanted == known else _keep(user, command.user_id, wanted)


def remove_address(command: RemoveAddress, given: Given) -> Decision:
    user = USER.of(given, command.user_id)
    if not user.known:
        return Refused(Refusal.UNKNOWN_USER)
    if no := above_yours(given, command.user_id):
        return no
    if user.address(command.address_id) is None:
        return []
    event = AddressRemoved(user_id=command.user_id, address_id=command.address_id)
    return [(USER(command.user_id), event)]


RULES = (
    Rule(
        AddAddress,
        add_address,
        writes=lambda command, given: with_caller(given, USER(command.user_id)),
        scope="identity:write",
        own="user_id",
    ),
    Rule(
        ChangeAddress,
        change_address,
        writes=lambda command, given: with_caller(given, USER(command.user_id)),
        scope="identity:write",
        own="user_id",
    ),
    Rule(
        RemoveAddress,
        remove_address,
        writes=lambda command, given: with_caller(given, USER(command.user_id)),
        scope="identity:write",
        own="user_id",
    ),
)
