"""How a shipment comes to be: from what is ready of an order, or from one address to another."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import CreateShipment, Refusal
from ..events import GoodsTaken
from ..published import ConsignmentLine, ShipmentCreated, ShipmentLine
from ..state import CONSIGNMENT, NETWORK, SHIPMENT, Consignment, evolve_shipment, merged
from .journey import WRITE, Told, moved_to_transit

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: nothing that is misread aloud or on paper."""

Taken = tuple[str, tuple[ShipmentLine, ...], tuple[ConsignmentLine, ...]]
"""The warehouse, what the shipment gets of it, and what is still ready afterwards."""


def tracking_number(tenant: str, shipment_id: str) -> str:
    """A number that is the same whenever it is asked for, and cannot be guessed without the id."""
    digest = hashlib.sha256(f"{tenant}/{shipment_id}".encode()).digest()
    bits = int.from_bytes(digest[:8], "big")
    return "EP" + "".join(ALPHABET[bits >> shift & 31] for shift in range(55, -1, -5))


def create_shipment_reads(_: CreateShipment) -> Iterable[str]:
    yield NETWORK()


def create_shipment_writes(command: CreateShipment, _: Given) -> Iterable[str]:
    yield SHIPMENT(command.shipment_id)
    if command.order_id:
        yield CONSIGNMENT(command.order_id)


def create_shipment(command: CreateShipment, given: Given) -> Decision:
    shipment_id, order_id = command.shipment_id, command.order_id
    if SHIPMENT.of(given, shipment_id).status is not None:
        return Refused(Refusal.SHIPMENT_EXISTS)
    if order_id is None:
        return _without_order(command, given)
    known = CONSIGNMENT.of(given, order_id)
    if not known.plans and not known.is_closed:
        return Refused(Refusal.UNKNOWN_CONSIGNMENT, "nothing of this order may leave yet")
    if known.is_closed:
        return Refused(Refusal.CONSIGNMENT_CANCELLED)
    if command.shipping_cost and not (command.currency or known.currency):
        return Refused(Refusal.CURRENCY_INVALID, "a cost needs its currency")
    taken = take(known.ready, command)
    if isinstance(taken, Refused):
        return taken
    warehouse_id, lines, ready = taken
    created = _created(command, given, known, warehouse_id, lines)
    bears = command.shipping_cost is None and created.shipping_cost > 0
    held = GoodsTaken(order_id=order_id, shipment_id=shipment_id, bears_freight=bears, ready=ready)
    return [*_told(command, given, created), (CONSIGNMENT(order_id), held)]


def _without_order(command: CreateShipment, given: Given) -> Decision:
    if command.origin is None or command.destination is None:
        detail = "a shipment without an order needs its origin and destination"
        return Refused(Refusal.ADDRESSES_INVALID, detail)
    if command.shipping_cost and command.currency is None:
        return Refused(Refusal.CURRENCY_INVALID, "a cost needs its currency")
    created = _created(command, given, Consignment(), command.warehouse_id, command.lines)
    return _told(command, given, created)


def _created(
    command: CreateShipment,
    given: Given,
    known: Consignment,
    warehouse_id: str | None,
    lines: tuple[ShipmentLine, ...],
) -> ShipmentCreated:
    number = command.tracking_number or tracking_number(given.tenant, command.shipment_id)
    network = NETWORK.of(given)
    cost, currency = _freight(command, known)
    return ShipmentCreated(
        shipment_id=command.shipment_id,
        order_id=command.order_id,
        order_number=known.order_number,
        warehouse_id=warehouse_id,
        tracking_number=number,
        carrier_id=command.carrier_id or network.carrier_called(command.carrier),
        carrier_name=command.carrier or network.carriers.get(command.carrier_id or "", ""),
        origin=command.origin or network.locations.get(warehouse_id or ""),
        destination=command.destination or known.destination,
        recipient=command.recipient or known.recipient,
        estimated_delivery=command.estimated_delivery or _arrival(known, given.at),
        shipping_cost=cost,
        currency=currency,
        lines=lines,
    )


def _arrival(known: Consignment, at: datetime) -> datetime | None:
    """The latest of the days that the chosen way takes.

    A rate's days are the way's own: they begin when the parcel is made, not when the order was
    confirmed, or goods that had to be waited for would be late before they could leave.
    """
    days = known.delivery_days_max
    return None if days is None else at + timedelta(days=days)


def _freight(command: CreateShipment, known: Consignment) -> tuple[int, str | None]:
    """What was said; else the order's freight, of which the buyer pays but one."""
    if command.shipping_cost is not None:
        return command.shipping_cost, command.currency or known.currency
    freight = known.shipping_cost if known.freight_on is None else 0
    return freight, known.currency or command.currency


def _told(
    command: CreateShipment, given: Given, created: ShipmentCreated
) -> list[tuple[str, Event]]:
    stream = SHIPMENT(command.shipment_id)
    told: list[tuple[str, Event]] = [(stream, created)]
    if command.dispatch:
        made = evolve_shipment(SHIPMENT.initial, created)
        told.append((stream, moved_to_transit(command.shipment_id, made, Told(given.at))))
    return told


def take(ready: Sequence[ConsignmentLine], command: CreateShipment) -> Taken | Refused:
    """What the shipment gets of what is ready; never more, and from one warehouse only."""
    warehouses = sorted({line.warehouse_id for line in ready})
    warehouse_id = command.warehouse_id
    if not warehouses or (warehouse_id and warehouse_id not in warehouses):
        return Refused(Refusal.NOTHING_READY, "nothing of this order waits there")
    if warehouse_id is None:
        if len(warehouses) > 1:
            detail = f"goods wait in {', '.join(warehouses)}: name one"
            return Refused(Refusal.WAREHOUSE_AMBIGUOUS, detail)
        warehouse_id = warehouses[0]
    here = [line for line in ready if line.warehouse_id == warehouse_id]
    elsewhere = [line for line in ready if line.warehouse_id != warehouse_id]
    if not command.lines:
        return warehouse_id, tuple(_shipped(line, line.quantity) for line in here), (*elsewhere,)
    shipped: list[ConsignmentLine] = []
    for wanted in sorted(command.lines, key=_vagueness):
        missing = wanted.quantity
        for i, line in enumerate(here):
            part = min(missing, line.quantity) if _fits(wanted, line) else 0
            if part:
                shipped.append(replace(line, quantity=part))
                here[i] = replace(line, quantity=line.quantity - part)
                missing -= part
        if missing:
            detail = f"{missing} of {wanted.sku} more than is ready in {warehouse_id}"
            return Refused(Refusal.MORE_THAN_READY, detail)
    lines = tuple(_shipped(line, line.quantity) for line in merged(shipped))
    return warehouse_id, lines, (*[line for line in here if line.quantity], *elsewhere)


def _shipped(line: ConsignmentLine, quantity: int) -> ShipmentLine:
    return ShipmentLine(sku=line.sku, quantity=quantity, bin=line.bin, lot=line.lot)


def _vagueness(wanted: ShipmentLine) -> int:
    """Lines that name their place choose first."""
    return (not wanted.bin) + (not wanted.lot)


def _fits(wanted: ShipmentLine, line: ConsignmentLine) -> bool:
    return wanted.sku == line.sku and wanted.bin in ("", line.bin) and wanted.lot in ("", line.lot)


RULES = (
    Rule(
        CreateShipment,
        create_shipment,
        reads=create_shipment_reads,
        writes=create_shipment_writes,
        scope=WRITE,
    ),
)
