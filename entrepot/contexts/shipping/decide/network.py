"""What shipments leave from, who takes them, and who acts for whom of these."""

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import (
    AdmitCarrierUser,
    DismissCarrierUser,
    LearnWarehouse,
    NameCarrier,
    Refusal,
)
from ..events import CarrierNamed, CarrierUserAdmitted, CarrierUserDismissed, WarehouseLearnt
from ..state import CARRIER_USER, NETWORK


def learn_warehouse(command: LearnWarehouse, given: Given) -> Decision:
    locations = NETWORK.of(given).locations
    if locations.get(command.warehouse_id) == command.location:
        return []
    learnt = WarehouseLearnt(warehouse_id=command.warehouse_id, location=command.location)
    return [(NETWORK(), learnt)]


def name_carrier(command: NameCarrier, given: Given) -> Decision:
    network = NETWORK.of(given)
    if network.carriers.get(command.carrier_id) == command.name:
        return []
    if network.carrier_called(command.name) not in (None, command.carrier_id):
        return Refused(Refusal.CARRIER_NAME_TAKEN)
    return [(NETWORK(), CarrierNamed(carrier_id=command.carrier_id, name=command.name))]


def admit_carrier_user(command: AdmitCarrierUser, given: Given) -> Decision:
    if command.carrier_id not in NETWORK.of(given).carriers:
        return Refused(Refusal.UNKNOWN_CARRIER)
    if CARRIER_USER.of(given, command.user_id).carrier_id == command.carrier_id:
        return []
    admitted = CarrierUserAdmitted(user_id=command.user_id, carrier_id=command.carrier_id)
    return [(CARRIER_USER(command.user_id), admitted)]


def dismiss_carrier_user(command: DismissCarrierUser, given: Given) -> Decision:
    if CARRIER_USER.of(given, command.user_id).carrier_id != command.carrier_id:
        return Refused(Refusal.NOT_A_CARRIER_USER)
    dismissed = CarrierUserDismissed(user_id=command.user_id, carrier_id=command.carrier_id)
    return [(CARRIER_USER(command.user_id), dismissed)]


ADMIN = "shipping:admin"
"""Whoever admits a carrier's users decides who sees where parcels go."""

user = CARRIER_USER.by("user_id")
the_network = NETWORK.by()

RULES = (
    Rule(LearnWarehouse, learn_warehouse, writes=the_network),
    Rule(NameCarrier, name_carrier, writes=the_network, scope=ADMIN),
    Rule(
        AdmitCarrierUser,
        admit_carrier_user,
        reads=the_network,
        writes=user,
        scope=ADMIN,
    ),
    Rule(DismissCarrierUser, dismiss_carrier_user, writes=user, scope=ADMIN),
)
