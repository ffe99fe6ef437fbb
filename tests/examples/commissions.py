"""What vendors earn: two shipments, a return, a payout that fails and one that does not."""

from datetime import date

from entrepot.contexts.commissions.commands import (
    AccrueSale,
    AgreeRate,
    EndRate,
    LearnVendor,
    NamePayoutAccount,
    NoteSale,
    PayVendor,
    RefundSale,
    SellForVendor,
    SpreadRefund,
    StopSelling,
)
from entrepot.contexts.commissions.published import RecordPayout, RecordPayoutFailure
from entrepot.contexts.orders.published import OrderLine, ShippedLine
from entrepot.contexts.returns.published import ReturnedLine

SOLD = OrderLine(
    line=1,
    sku="CHAIR",
    product_id="chair",
    name="Chair",
    quantity=3,
    unit_price=4999,
    total_price=14997,
    tax_amount=2849,
)


def left(reference: str, quantity: int) -> AccrueSale:
    lines = (ShippedLine(sku="CHAIR", warehouse_id="north", quantity=quantity),)
    amount = 5949 * quantity
    return AccrueSale(order_id="order-1", reference=reference, lines=lines, amount=amount)


def pay(payout_id: str) -> PayVendor:
    return PayVendor(payout_id=payout_id, vendor_id="oakworks", currency="EUR")


COMMANDS = [
    LearnVendor(vendor_id="oakworks"),
    LearnVendor(vendor_id="oakworks"),
    AgreeRate(vendor_id="oakworks", rate_id="all", rate_basis_points=1500),
    AgreeRate(vendor_id="oakworks", rate_id="lamps", rate_basis_points=900, category_id="lamps"),
    AgreeRate(
        vendor_id="oakworks",
        rate_id="chair",
        rate_basis_points=1250,
        sku="CHAIR",
        valid_from=date(2020, 1, 1),
        valid_to=date(2099, 12, 31),
    ),
    AgreeRate(vendor_id="oakworks", rate_id="old", rate_basis_points=1000),
    EndRate(vendor_id="oakworks", rate_id="old"),
    SellForVendor(sku="CHAIR", vendor_id="oakworks", category_id="chairs"),
    SellForVendor(sku="LAMP", vendor_id="oakworks", category_id="lamps"),
    StopSelling(sku="LAMP"),
    NoteSale(order_id="order-1", lines=(SOLD,), currency="EUR"),
    NamePayoutAccount(vendor_id="oakworks", account="acct_oak"),
    left("shipment-1", 2),
    pay("payout-1"),
    RecordPayoutFailure(payout_id="payout-1", reason="account closed"),
    left("shipment-2", 1),
    RefundSale(
        order_id="order-1",
        reference="return-1",
        lines=(ReturnedLine(sku="CHAIR", quantity=1, amount=5949),),
    ),
    SpreadRefund(order_id="order-1", reference="goodwill-1", amount=1000),
    pay("payout-2"),
    RecordPayout(payout_id="payout-2", provider_reference="transfer-7"),
    RecordPayout(payout_id="payout-1", provider_reference="transfer-6"),
]
