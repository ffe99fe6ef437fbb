"""The papers of an order that leaves in one parcel."""

from datetime import UTC, datetime

from entrepot.contexts.documents.commands import (
    FileOrder,
    GenerateShipmentReceipt,
    IssueDeliveryReceipt,
    IssueDispatchReceipt,
    IssueOrderReceipt,
    KeepLetterhead,
)
from entrepot.contexts.documents.published import Letterhead, ReceiptContent, ReceiptLine

from .places import BERLIN

NEW_YEAR = datetime(2026, 1, 1, 9, tzinfo=UTC)
CONTENT = ReceiptContent(
    currency="EUR",
    order_number="2026-1",
    ordered_at=NEW_YEAR,
    customer_name="Ada",
    email="ada@example.com",
    shipping_address=BERLIN,
    lines=(
        ReceiptLine(sku="CHAIR", name="Chair", quantity=2, unit_price=4500, total_price=9000),
        ReceiptLine(sku="LAMP", name="Lamp", quantity=1, unit_price=2000, total_price=2000),
    ),
    subtotal=11000,
    tax_amount=2090,
    shipping_cost=490,
    total_amount=13580,
    payment_method="card",
)

COMMANDS = [
    KeepLetterhead(letterhead=Letterhead(name="Shop", email="shop@example.com", colour="#1f4e79")),
    FileOrder(order_id="o-1", user_id="ada", content=CONTENT),
    IssueOrderReceipt(order_id="o-1"),
    IssueDispatchReceipt(
        order_id="o-1",
        shipment_id="s-1",
        carrier_name="DHL",
        tracking_number="JD0001",
        goods=(("CHAIR", 2), ("LAMP", 1)),
        amount=13580,
        dispatched_at=NEW_YEAR,
    ),
    IssueDeliveryReceipt(order_id="o-1", shipment_id="s-1", delivered_at=NEW_YEAR),
    GenerateShipmentReceipt(shipment_id="s-1", stage="delivered"),
]
