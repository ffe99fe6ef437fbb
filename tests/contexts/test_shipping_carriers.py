"""Carriers: which parcels are a carrier's own, and what its users may do with them."""

from __future__ import annotations

from typing import Any

import pytest

from entrepot.contexts.shipping.commands import (
    AdmitCarrierUser,
    CancelShipment,
    CreateShipment,
    DelayShipment,
    DeliverShipment,
    DismissCarrierUser,
    DispatchShipment,
    FailShipment,
    NameCarrier,
    RecordShipmentEvent,
    UpdateShipmentStatus,
)
from entrepot.contexts.shipping.published import ShipmentCreated, ShipmentStatus
from entrepot.kernel.message import Command
from entrepot.kernel.spec import Spec
from tests.contexts.shipping_samples import planned, ready, spec


def house(**made: Any) -> Spec:
    """Two carriers, Nina who drives for one of them, and a parcel."""
    before = (
        spec()
        .given(planned(ready()))
        .when(
            NameCarrier(carrier_id="nord", name="Nordpaket"),
            NameCarrier(carrier_id="velo", name="Velo Express"),
            AdmitCarrierUser(carrier_id="nord", user_id="nina"),
            CreateShipment(shipment_id="s1", order_id="o1", **made),
        )
    )
    before.answers = [a for a in before.answers if isinstance(a, ShipmentCreated)]
    return before


def after(**made: Any) -> Spec:
    """As it is then, with nothing answered yet."""
    there = house(**made)
    there.answers = []
    return there


@pytest.mark.parametrize(
    ("said", "carrier_id", "name"),
    [
        ({"carrier": " nordPAKET "}, "nord", " nordPAKET "),
        ({"carrier_id": "nord"}, "nord", "Nordpaket"),
        ({"carrier": "Somebody"}, None, "Somebody"),
        ({}, None, ""),
        ({"carrier_id": "elsewhere", "carrier": "Nordpaket"}, "elsewhere", "Nordpaket"),
    ],
)
def test_a_parcel_bears_the_id_of_the_carrier_it_is_given_to(
    said: dict[str, Any], carrier_id: str | None, name: str
) -> None:
    (created,) = house(**said).answers
    assert isinstance(created, ShipmentCreated)
    assert (created.carrier_id, created.carrier_name) == (carrier_id, name)


@pytest.mark.parametrize(
    ("taker", "carrier_id"), [(None, "nord"), ("Velo Express", "velo"), ("Uncle", None)]
)
def test_who_takes_it_at_last_has_it(taker: str | None, carrier_id: str | None) -> None:
    made = after(carrier="Nordpaket")
    assert made.state("shipment/s1").carrier_id == "nord"
    left = made.when(DispatchShipment(shipment_id="s1", carrier=taker))
    assert left.state("shipment/s1").carrier_id == carrier_id


MOVES: list[Any] = [
    (DispatchShipment, {}),
    (RecordShipmentEvent, {"scan_id": "scan"}),
    (DeliverShipment, {}),
    (DelayShipment, {}),
    (FailShipment, {}),
    (CancelShipment, {}),
    (UpdateShipmentStatus, {"status": ShipmentStatus.IN_TRANSIT}),
]


@pytest.mark.parametrize(("move", "said"), MOVES)
@pytest.mark.parametrize("carrier", ["Velo Express", "Somebody", ""])
def test_to_a_carriers_user_the_parcels_of_others_are_unknown(
    move: type[Command], said: dict[str, Any], carrier: str
) -> None:
    command = move(shipment_id="s1", user_id="nina", **said)
    after(carrier=carrier).when(command).then("UNKNOWN_SHIPMENT")


@pytest.mark.parametrize(("move", "said"), MOVES)
def test_nobody_moves_a_parcel_as_a_user_who_acts_for_no_carrier(
    move: type[Command], said: dict[str, Any]
) -> None:
    command = move(shipment_id="s1", user_id="stranger", **said)
    after().when(command).then("UNKNOWN_SHIPMENT")


def test_a_carriers_user_moves_its_own_parcels_and_passes_them_to_no_other() -> None:
    after(carrier="Nordpaket").when(
        DispatchShipment(shipment_id="s1", user_id="nina", carrier="Velo Express"),
    ).then("CARRIER_DIFFERS")
    done = after(carrier="Nordpaket").when(
        DispatchShipment(shipment_id="s1", user_id="nina", carrier="NORDPAKET"),
        RecordShipmentEvent(shipment_id="s1", user_id="nina", scan_id="1", city="Kiel"),
        UpdateShipmentStatus(
            shipment_id="s1", user_id="nina", status=ShipmentStatus.OUT_FOR_DELIVERY
        ),
        DeliverShipment(shipment_id="s1", user_id="nina"),
    )
    assert done.state("shipment/s1").status is ShipmentStatus.DELIVERED


@pytest.mark.parametrize(
    "leaves",
    [
        DismissCarrierUser(carrier_id="nord", user_id="nina"),
        AdmitCarrierUser(carrier_id="velo", user_id="nina"),
    ],
)
def test_who_is_dismissed_or_goes_to_another_carrier_moves_its_parcels_no_more(
    leaves: Command,
) -> None:
    left = after(carrier="Nordpaket").when(leaves)
    left.answers = []
    left.when(DispatchShipment(shipment_id="s1", user_id="nina")).then("UNKNOWN_SHIPMENT")


def test_a_user_acts_for_a_carrier_that_there_is_and_for_one_only() -> None:
    after().when(
        AdmitCarrierUser(carrier_id="none", user_id="nina"),
        AdmitCarrierUser(carrier_id="nord", user_id="nina"),
        DismissCarrierUser(carrier_id="velo", user_id="nina"),
    ).then("UNKNOWN_CARRIER", "NOT_A_CARRIER_USER")


def test_two_carriers_are_not_called_the_same() -> None:
    made = after().when(
        NameCarrier(carrier_id="third", name="velo express"),
        NameCarrier(carrier_id="velo", name="Velo Express"),
    )
    made.then("CARRIER_NAME_TAKEN")
    renamed = made.when(NameCarrier(carrier_id="velo", name="VELO EXPRESS"))
    assert renamed.state("shipping_network/main").carriers["velo"] == "VELO EXPRESS"
