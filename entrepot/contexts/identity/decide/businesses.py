"""Businesses: one to a tenant, and the operator's list of them."""

from msgspec.structs import asdict

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import ChangeBusiness, OpenBusiness, Refusal, RegisterBusiness
from ..events import BusinessOpened
from ..published import BusinessChanged, BusinessRegistered
from ..state import BUSINESS, OPENING, OWN


def open_business(command: OpenBusiness, given: Given) -> Decision:
    opened = OPENING.of(given, command.business_id).opened
    event = BusinessOpened(**asdict(command))
    if opened == event:
        return []
    if opened is not None:
        return Refused(Refusal.BUSINESS_EXISTS, f"{command.business_id} is open already")
    return [(OPENING(command.business_id), event)]


def _as_shown(command: RegisterBusiness | ChangeBusiness) -> BusinessChanged:
    return BusinessChanged(**asdict(command))


def register_business(command: RegisterBusiness, given: Given) -> Decision:
    if command.business_id != given.tenant:
        return Refused(Refusal.OTHER_BUSINESS, "a business is registered in its own tenant")
    shown = BUSINESS.of(given, "own").shown
    if shown == _as_shown(command):
        return []
    if shown is not None:
        return Refused(Refusal.BUSINESS_EXISTS, f"{command.business_id} is registered already")
    return [(OWN, BusinessRegistered(**asdict(command)))]


def change_business(command: ChangeBusiness, given: Given) -> Decision:
    shown = BUSINESS.of(given, "own").shown
    if shown is None:
        return Refused(Refusal.UNKNOWN_BUSINESS)
    if command.business_id != given.tenant:
        return Refused(Refusal.OTHER_BUSINESS, "a business changes only itself")
    changed = _as_shown(command)
    return [] if changed == shown else [(OWN, changed)]


RULES = (
    Rule(
        OpenBusiness,
        open_business,
        writes=lambda command, given: (OPENING(command.business_id),),
    ),
    Rule(RegisterBusiness, register_business, writes=lambda command, given: (OWN,)),
    Rule(
        ChangeBusiness,
        change_business,
        writes=lambda command, given: (OWN,),
        scope="identity:admin",
    ),
)
