"""A receipt tells each rate of tax: what it is on, and how much it is."""

from __future__ import annotations

import msgspec

from entrepot.contexts.documents.context import CONTEXT
from entrepot.contexts.documents.published import ReceiptIssued
from entrepot.contexts.documents.sagas import a_receipt_at_every_stage
from entrepot.engines.pricing.taxing import TaxSum
from entrepot.kernel.spec import Spec
from entrepot.kernel.units import Adjustment

from .test_documents import DISPATCH, PLACED, recorded


def test_each_rate_of_tax_is_filed_and_a_shipment_tells_those_of_its_goods() -> None:
    taxes = (
        Adjustment(line=1, kind="tax", amount=2300, rate=230_000, taxable_amount=10000),
        Adjustment(line=2, kind="tax", amount=1200, rate=60_000, taxable_amount=20000),
        Adjustment(kind="tax", amount=230, rate=230_000, taxable_amount=1000),
    )
    lines = tuple(
        msgspec.structs.replace(line, tax_amount=tax)
        for line, tax in zip(PLACED.lines, (2300, 1200), strict=True)
    )
    order = msgspec.structs.replace(PLACED, adjustments=taxes, lines=lines, tax_amount=3730)
    (filed,) = a_receipt_at_every_stage(recorded(order))
    content = filed.content  # type: ignore[union-attr]
    assert content.taxes == (
        TaxSum(rate=230_000, net_amount=11000, tax_amount=2530),
        TaxSum(rate=60_000, net_amount=20000, tax_amount=1200),
    )
    assert [line.tax_rate for line in content.lines] == [230_000, 60_000]
    part = msgspec.structs.replace(DISPATCH, goods=(("CHAIR", 1),), amount=6150)
    spec = Spec(CONTEXT).when(filed, part)  # type: ignore[arg-type]
    (issued,) = [e for e in spec.answers if isinstance(e, ReceiptIssued)]
    assert issued.content.taxes == (TaxSum(rate=230_000, net_amount=5000, tax_amount=1150),)


def test_where_the_rate_of_some_tax_is_not_known_none_is_filed() -> None:
    some = Adjustment(line=1, kind="tax", amount=2300, rate=230_000, taxable_amount=10000)
    order = msgspec.structs.replace(PLACED, adjustments=(some,))
    (filed,) = a_receipt_at_every_stage(recorded(order))
    assert filed.content.taxes == ()  # type: ignore[union-attr]
