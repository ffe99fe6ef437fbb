"""What lines cost: the rules are gathered here, the engine does the sums."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from msgspec.structs import replace

from entrepot.engines.pricing.listing import list_price
from entrepot.engines.pricing.promoting import Buyer
from entrepot.engines.pricing.quoting import Quote as Sums
from entrepot.engines.pricing.quoting import Wanted, quote
from entrepot.engines.pricing.rules import ListPrice, Promotion, Rules
from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused
from entrepot.kernel.units import by_sku

from ..commands import PreviewPromotion, Refusal
from ..published import PricesQuoted, PromotionListed, QuotePrices, RefusedCoupon, WantedLine
from ..state import (
    ARTICLE,
    BOOK,
    COUPON,
    COUPON_USER,
    CUSTOMER,
    QUOTE,
    SHIPPING,
    STORE,
    TAXES,
    Article,
    Book,
    Quote,
)
from .shelves import place_of, shelves_named, shelves_of_draft
from .taxes import LASTS_S, by_the_table, taxed_or_asked

TOTAL_MAX = 10**13

Asked = QuotePrices | PreviewPromotion


def quote_prices(command: QuotePrices, given: Given) -> Decision:
    """By the table at once; where a tax provider counts, when it has answered."""
    found = _quoted(command, given, BOOK.of(given), command.reference)
    if isinstance(found, Refused):
        return found
    quoted, wanted = found
    quoted = replace(quoted, kept=command.kept)
    return [(QUOTE(command.quote_id), taxed_or_asked(quoted, wanted, given))]


def preview_promotion(command: PreviewPromotion, given: Given) -> Decision:
    draft = command.promotion
    book = BOOK.of(given)
    if draft is not None:
        book = BOOK.evolve(book, PromotionListed(promotion=draft))
        book = BOOK.replay([e for _, e in shelves_of_draft(draft, book, given)], book)
    found = _quoted(command, given, book, "preview")
    if isinstance(found, Refused):
        return found
    quoted, _ = found
    return [(QUOTE(_quote_id(command)), by_the_table(quoted, given, "a preview asks nobody"))]


def _quoted(
    command: Asked, given: Given, book: Book, reference: str
) -> tuple[PricesQuoted, list[Wanted]] | Refused:
    store = STORE.of(given, command.store_id)
    if not store.currency:
        return Refused(Refusal.UNKNOWN_STORE)
    if not store.is_active:
        return Refused(Refusal.STORE_CLOSED)
    tier = CUSTOMER.of(given, command.user_id).tier if command.user_id else ""
    currency = command.currency or store.currency
    running = tuple([p for p in book.promotions if book.limits.get(p.promotion_id) != 0])
    accepted, refused = _coupons(command, given, running)
    opened = frozenset(COUPON.of(given, code).promotion_id for code in accepted)
    buyer = Buyer(command.store_id, command.channel, tier, currency, given.at, opened)
    wanted, missing = _wanted(command, given, buyer, book)
    if sum(w.quantity * w.price.unit_price for w in wanted) > TOTAL_MAX:
        return Refused(Refusal.TOTAL_TOO_LARGE)
    rules = Rules(
        promotions=running,
        taxes=TAXES.of(given).rates,
        shipping=SHIPPING.of(given).rates,
    )
    sums = _within_limits(command, wanted, buyer, rules, book.limits)
    counted = _counted(accepted, given, command, running, sums)
    idle = [RefusedCoupon(code, "DOES_NOT_APPLY") for code in accepted if code not in counted]
    told = replace(
        _told(command, sums, buyer),
        reference=reference,
        missing=missing,
        coupons=counted,
        refused_coupons=(*refused, *idle),
    )
    return told, wanted


def _within_limits(
    command: Asked, wanted: list[Wanted], buyer: Buyer, rules: Rules, limits: Mapping[str, int]
) -> Sums:
    """Without the promotions that would give more than is left of their budgets."""
    while True:
        sums = quote(
            wanted,
            buyer,
            rules,
            destination=command.destination,
            shipping_method=command.shipping_method,
        )
        short = {id_ for id_, amount in sums.promotions if amount > limits.get(id_, amount)}
        if not short:
            return sums
        left = tuple([p for p in rules.promotions if p.promotion_id not in short])
        rules = replace(rules, promotions=left)


def _told(command: Asked, sums: Sums, buyer: Buyer) -> PricesQuoted:
    return PricesQuoted(
        quote_id=_quote_id(command),
        store_id=command.store_id,
        channel=command.channel,
        tier=buyer.tier,
        user_id=command.user_id,
        currency=buyer.currency,
        lines=sums.lines,
        subtotal=sums.subtotal,
        discount_amount=sums.discount_amount,
        tax_amount=sums.tax_amount,
        shipping_cost=sums.shipping_cost,
        total_amount=sums.total_amount,
        adjustments=sums.adjustments,
        shipping_method=sums.shipping_method,
        shipping_methods=sums.shipping_methods,
        promotions=sums.promotions,
        destination=command.destination,
        expires_at=buyer.at + timedelta(seconds=LASTS_S),
    )


def _coupons(
    command: Asked, given: Given, promotions: tuple[Promotion, ...]
) -> tuple[tuple[str, ...], tuple[RefusedCoupon, ...]]:
    """Those that may be used now, and why the others may not."""
    running = {promotion.promotion_id for promotion in promotions}
    accepted, refused = [], []
    for code in dict.fromkeys(command.coupons):
        coupon = COUPON.of(given, code)
        each = COUPON_USER.of(given, code, command.user_id).uses if command.user_id else 0
        if not coupon.promotion_id:
            refused.append(RefusedCoupon(code, "UNKNOWN_COUPON"))
        elif coupon.expires_at is not None and coupon.expires_at <= given.at:
            refused.append(RefusedCoupon(code, "EXPIRED"))
        elif coupon.uses_max is not None and coupon.uses >= coupon.uses_max:
            refused.append(RefusedCoupon(code, "COUPON_USED"))
        elif coupon.uses_each is not None and command.user_id is None:
            refused.append(RefusedCoupon(code, "SIGN_IN_FIRST"))
        elif coupon.uses_each is not None and each >= coupon.uses_each:
            refused.append(RefusedCoupon(code, "COUPON_USED"))
        elif coupon.promotion_id not in running:
            refused.append(RefusedCoupon(code, "PROMOTION_ENDED"))
        else:
            accepted.append(code)
    return tuple(accepted), tuple(refused)


def _counted(
    codes: Iterable[str],
    given: Given,
    command: Asked,
    promotions: tuple[Promotion, ...],
    sums: Sums,
) -> tuple[str, ...]:
    """The first coupon of each promotion that gives something; an order uses no others up.

    Free freight counts while nobody knows yet where the goods go.
    """
    gives = {promotion_id for promotion_id, _ in sums.promotions}
    if command.destination is None:
        gives |= {p.promotion_id for p in promotions if p.reward.kind == "free_shipping"}
    first: dict[str, str] = {}
    for code in codes:
        first.setdefault(COUPON.of(given, code).promotion_id, code)
    return tuple([code for promotion_id, code in first.items() if promotion_id in gives])


def _wanted(
    command: Asked, given: Given, buyer: Buyer, book: Book
) -> tuple[list[Wanted], tuple[str, ...]]:
    """One line a SKU, each with its price; and those SKUs that are not sold here."""
    before = _kept(QUOTE.of(given, _quote_id(command)), buyer)
    fresh = buyer.at + timedelta(seconds=LASTS_S)
    included = TAXES.of(given).prices_include_tax
    wanted: list[Wanted] = []
    missing: list[str] = []
    for sku, quantity in by_sku(command.lines).items():
        article = ARTICLE.of(given, sku)
        price, until = before.get((sku, quantity)) or (
            _price(article, quantity, buyer, included=included),
            fresh,
        )
        if price is None or not article.is_active:
            missing.append(sku)
            continue
        wanted.append(
            Wanted(
                *(sku, article.product_id, article.name, quantity, price),
                *(article.weight_g, article.tax_class, until, place_of(article, book)),
            )
        )
    return wanted, tuple(missing)


def _kept(quote: Quote, buyer: Buyer) -> dict[tuple[str, int], tuple[ListPrice | None, datetime]]:
    """The prices of the last quote while they are kept and nothing about the buyer changed."""
    if quote.buyer != (buyer.channel, buyer.tier, buyer.currency):
        return {}
    kept = [line for line in quote.lines if line.until > buyer.at]
    return {(line.sku, line.quantity): (line.price, line.until) for line in kept}


def _quote_id(command: Asked) -> str:
    """A preview leaves the quotes of carts alone."""
    if isinstance(command, PreviewPromotion):
        return f"preview.{command.quote_id}"[:64]
    return command.quote_id


def _price(article: Article, quantity: int, buyer: Buyer, *, included: bool) -> ListPrice | None:
    """A list's price where one fits, else the catalog's own, with the tax `included` or not."""
    fitting = list_price(
        article.prices,
        currency=buyer.currency,
        channel=buyer.channel,
        tier=buyer.tier,
        quantity=quantity,
        at=buyer.at,
    )
    if fitting is not None:
        return fitting
    base = article.base
    if base is None or base.currency != buyer.currency:
        return None
    return replace(base, includes_tax=included)


def what_counts(command: Asked) -> Iterable[str]:
    yield STORE(command.store_id)
    yield BOOK()
    yield TAXES()
    yield SHIPPING()
    if command.user_id:
        yield CUSTOMER(command.user_id)
    yield from _articles(command.lines)
    if isinstance(command, PreviewPromotion) and command.promotion is not None:
        yield from shelves_named(command.promotion)
    for code in command.coupons:
        yield COUPON(code)
        if command.user_id:
            yield COUPON_USER(code, command.user_id)


def _articles(lines: Iterable[WantedLine]) -> Iterable[str]:
    for line in lines:
        yield ARTICLE(line.sku)


def the_quote(command: Asked, given: Given) -> Iterable[str]:
    yield QUOTE(_quote_id(command))


RULES = (
    Rule(QuotePrices, quote_prices, reads=what_counts, writes=the_quote, scope="pricing:read"),
    Rule(
        PreviewPromotion,
        preview_promotion,
        reads=what_counts,
        writes=the_quote,
        scope="pricing:write",
    ),
)
