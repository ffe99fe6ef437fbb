"""Orders drawn by chance, what is drawn to happen to them, and what must be true of their money."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from msgspec.structs import replace

from entrepot.contexts.carts.commands import LearnStore as LearnCartStore
from entrepot.contexts.commissions.commands import AgreeRate, LearnVendor, SellForVendor
from entrepot.contexts.inventory.published import ReceiptLine, ReceiveStock
from entrepot.contexts.orders.commands import CancelOrder, LearnOffer, LearnStore
from entrepot.contexts.payments.published import (
    ConfirmExternalPayment,
    ConfirmExternalRefund,
    RefundPayment,
)
from entrepot.contexts.pricing.commands import (
    IssueCoupon,
    LearnArticle,
    SetPromotion,
    SetShippingRates,
    SetTaxClass,
    SetTaxes,
)
from entrepot.contexts.pricing.commands import LearnStore as LearnPricingStore
from entrepot.contexts.returns.commands import (
    Claimed,
    GrantClaim,
    MakeClaim,
    ReceiveReturn,
    SetReturnPolicy,
)
from entrepot.contexts.returns.commands import LearnOffer as LearnReturnOffer
from entrepot.contexts.returns.commands import LearnStore as LearnReturnStore
from entrepot.contexts.returns.decide.exchanging import replacement_id
from entrepot.contexts.returns.published import Terms, Wanted
from entrepot.contexts.returns.state import RETURNABLE, Returnable
from entrepot.contexts.shipping.state import CONSIGNMENT
from entrepot.engines.pricing.rules import Conditions, Reward, ShippingRate, TaxRate
from entrepot.kernel.units import by_sku

from .back import Back
from .shop import HOME, Shop, new_id

STORES = {"web": "EUR", "jp": "JPY", "kw": "KWD", "strict": "EUR"}
RATES = {"standard": 190_000, "reduced": 70_000, "odd": 88_750}
STRICT = Terms(
    freight_paid_by="customer",
    freight_fee=290,
    restocking_basis_points=1250,
    outbound_freight="kept",
)
COUPONS = {
    "TENTH": Reward(kind="percent", rate=100_000),
    "THIRD": Reward(kind="percent", rate=333_333),
    "FIVE": Reward(kind="amount", amount=500, currency="EUR"),
    "THREEFORTWO": Reward(kind="buy_x_get_y", buy=2, get=1, rate=1_000_000),
    "FREE": Reward(kind="free_shipping"),
}
VENDOR = "maker"


async def furnished(shop: Shop, *, included: bool) -> None:
    """Stores of several currencies, three rates of tax, freight, and a coupon of each kind."""
    for store_id, currency in STORES.items():
        known: dict[str, Any] = {"store_id": store_id, "currency": currency, "is_active": True}
        where: dict[str, Any] = {"language": "en", "warehouse_ids": ("w1",)}
        await shop.do(
            LearnStore(**known, **where),
            LearnCartStore(**known, **where),
            LearnPricingStore(**known),
            LearnReturnStore(store_id=store_id),
        )
    await shop.do(
        SetReturnPolicy(store_id="strict", terms=STRICT),
        SetTaxes(
            rates=tuple(
                [
                    TaxRate(country=HOME.country, rate=rate, name="VAT", tax_class=name)
                    for name, rate in RATES.items()
                ]
            ),
            prices_include_tax=included,
        ),
        SetShippingRates(
            rates=tuple(
                [
                    ShippingRate(
                        method="post", name="Post", currency=c, cost=499, includes_tax=included
                    )
                    for c in dict.fromkeys(STORES.values())
                ]
            )
        ),
        LearnVendor(vendor_id=VENDOR),
        AgreeRate(vendor_id=VENDOR, rate_id="all", rate_basis_points=1375),
    )
    for code, reward in COUPONS.items():
        conditions = Conditions(coupon=True)
        await shop.do(
            SetPromotion(promotion_id=code, name=code, reward=reward, conditions=conditions),
            IssueCoupon(code=code, promotion_id=code),
        )


async def sells(shop: Shop, chance: random.Random, currency: str) -> str:
    """Enough of a new article at some price, taxed somehow, of a vendor or not."""
    sku = f"SKU-{new_id()}"
    offer: dict[str, Any] = {
        "sku": sku,
        "product_id": f"p-{sku}",
        "name": "Thing",
        "unit_price": chance.choice((1, 7, 100, 333, 999, 1999, chance.randint(1, 50_000))),
        "currency": currency,
    }
    await shop.do(
        LearnOffer(**offer, is_default=True, is_active=True),
        LearnArticle(**offer),
        LearnReturnOffer(**offer, is_active=True),
        SetTaxClass(sku=sku, tax_class=chance.choice(("standard", "reduced", "odd", "free"))),
        ReceiveStock(
            receipt_id=new_id(),
            warehouse_id="w1",
            lines=(ReceiptLine(sku=sku, quantity=200),),
        ),
    )
    if chance.random() < 0.5:
        await shop.do(SellForVendor(sku=sku, vendor_id=VENDOR))
    return sku


@dataclass
class Story:
    """One order and those that follow from it; `told` is what was done, for who reads a failure."""

    shop: Shop
    seed: int
    store_id: str = ""
    skus: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    orders: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)

    async def begins(self) -> None:
        chance, shop = self.chance, self.shop
        self.store_id = chance.choice(list(STORES))
        currency = STORES[self.store_id]
        goods = [await sells(shop, chance, currency) for _ in range(chance.randint(2, 4))]
        self.skus, self.others = goods[:-1], goods
        fitting = [x for x, reward in COUPONS.items() if reward.currency in (None, currency)]
        coupons = chance.sample(fitting, chance.choice((0, 0, 1, 1, 2)))
        lines = [(sku, chance.choice((1, 1, 2, 3, 3, 5, 7))) for sku in self.skus]
        order = shop.order(*lines, coupons=tuple(coupons))
        method = chance.choice(("card", "card", "external"))
        await shop.do(replace(order, store_id=self.store_id, payment_method=method))
        self.orders.append(order.order_id)
        wanted = [(sku[-4:], n) for sku, n in lines]
        self.told.append(f"{self.store_id}, {method}, {coupons}: {wanted}")

    async def pays(self) -> None:
        """The desk notes that the transfer came, sometimes when all was over."""
        order_id = self.orders[0]
        payment = await self.shop.paid(order_id)
        if payment.method == "external":
            if self.chance.random() < 0.15:
                self._tells("cancels", order_id, "before the money came")
                await self.shop.do(CancelOrder(order_id=order_id, reason="changed mind"))
            await self.shop.do(ConfirmExternalPayment(payment_id=order_id))

    async def is_denied(self) -> bool:
        """As who brings a coupon is that takes nothing off these goods."""
        return (await self.shop.seen(self.orders[0])).status == "Cancelled"

    async def goes_on(self) -> None:
        """One more thing happens, if any can."""
        acts = [self.sends, self.sends, self.returns, self.returns, self.claims, self.refunds]
        acts.append(self.sends_money)
        if self.chance.random() < 0.15:
            acts = [self.cancels]
        await self.chance.choice(acts)()

    async def sends(self) -> None:
        for order_id in self.orders:
            ready = by_sku((await self.shop.state(CONSIGNMENT(order_id))).ready)
            if not ready:
                continue
            part = {sku: self.chance.randint(0, n) for sku, n in ready.items()}
            lines = [(sku, n) for sku, n in part.items() if n] or list(ready.items())
            self._tells("sends", order_id, lines)
            await self.shop.delivers(await self.shop.ships(order_id, *lines))
            return

    async def ends(self) -> None:
        """What has not left does so, or never will."""
        cancels = self.chance.random() < 0.3
        for order_id in self.orders:
            ready = by_sku((await self.shop.state(CONSIGNMENT(order_id))).ready)
            if ready and cancels:
                self._tells("cancels", order_id, "")
                await self.shop.do(CancelOrder(order_id=order_id, reason="changed mind"))
            elif ready:
                self._tells("sends", order_id, "all")
                await self.shop.delivers(await self.shop.ships(order_id, *ready.items()))

    async def returns(self) -> None:
        """For money, for the same or for something else; not always do all of them come."""
        found = await self._something()
        if found is None:
            return
        order_id, sku, most = found
        n = self.chance.randint(1, most)
        instead = self.chance.choice(("", "", sku, self.chance.choice(self.others)))
        back = Back(order_id=order_id, sku=sku, quantity=n, instead=instead, payment_token="tok_ok")
        self._tells("returns", order_id, (sku[-4:], n, instead[-4:]))
        await self.shop.do(back.asked, back.authorised)
        if n > 1 and not instead and self.chance.random() < 0.2:
            await self.shop.do(_fewer(back))
        else:
            await self.shop.do(back.received)
        if instead:
            self.orders.append(replacement_id(order_id, back.return_id))

    async def returns_all(self) -> None:
        """Each piece that is left with the buyer, for money."""
        for order_id in self.orders:
            order = await self.shop.state(RETURNABLE(order_id))
            for sku, left in _left(order).items():
                self._tells("returns", order_id, (sku[-4:], left))
                await self.shop.do(*Back(order_id=order_id, sku=sku, quantity=left).steps)

    async def claims(self) -> None:
        found = await self._something()
        if found is None:
            return
        order_id, sku, most = found
        n = self.chance.randint(1, most)
        wants: Wanted = self.chance.choice(("refund", "replacement"))
        return_id = new_id()
        self._tells("claims", order_id, (sku[-4:], n, wants))
        await self.shop.do(
            MakeClaim(
                return_id=return_id,
                order_id=order_id,
                lines=(Claimed(sku=sku, quantity=n, problem="damaged"),),
                wants=wants,
            ),
            GrantClaim(return_id=return_id, order_id=order_id),
        )
        if wants == "replacement":
            self.orders.append(replacement_id(order_id, return_id))

    async def refunds(self) -> None:
        """By hand, at the desk: for no goods in particular."""
        order_id = self.chance.choice(self.orders)
        payment = await self.shop.paid(order_id)
        if left := payment.captured - payment.refunded - payment.refunding:
            amount = self.chance.choice((1, left, self.chance.randint(1, left)))
            self._tells("refunds", order_id, amount)
            refund = RefundPayment(payment_id=order_id, reference=new_id(), amount=amount)
            await self.shop.do(refund)

    async def sends_money(self) -> None:
        """The desk sends what is owed of transfers, and notes it, sometimes twice."""
        for order_id in self.orders:
            payment = await self.shop.paid(order_id)
            if not payment.by_hand:
                continue
            owed = [x for x, part in payment.refunds.items() if part.status == "requested"]
            for reference in [*owed, *([""] if payment.void == "requested" else [])]:
                self._tells("sends money of", order_id, reference[-4:])
                sent = ConfirmExternalRefund(payment_id=order_id, reference=reference)
                await self.shop.do(*[sent] * self.chance.choice((1, 2)))

    async def cancels(self) -> None:
        order_id = self.chance.choice(self.orders)
        if (await self.shop.seen(order_id)).status in ("Confirmed", "Processing"):
            self._tells("cancels", order_id, "")
            await self.shop.do(CancelOrder(order_id=order_id, reason="changed mind"))

    async def _something(self) -> tuple[str, str, int] | None:
        for order_id in self.chance.sample(self.orders, len(self.orders)):
            left = _left(await self.shop.state(RETURNABLE(order_id)))
            if left:
                sku = self.chance.choice(list(left))
                return order_id, sku, left[sku]
        return None

    def _tells(self, what: str, order_id: str, how: Any) -> None:
        self.told.append(f"{what} {self.orders.index(order_id)} {how}")


def _fewer(back: Back) -> ReceiveReturn:
    """One less comes than was asked back."""
    (line,) = back.received.lines
    return replace(back.received, lines=(replace(line, quantity=line.quantity - 1),))


def _left(order: Returnable) -> dict[str, int]:
    """What was shipped and has not been asked back."""
    left = {sku: n - order.taken(sku) for sku, n in order.shipped.items()}
    return {sku: n for sku, n in left.items() if n}
