"""The doors onto prices."""

from entrepot.kernel.context import Route

from .commands import (
    IssueCoupon,
    OpenPriceList,
    RemoveListPrice,
    SetListPrice,
    SetPromotion,
    SetShippingRates,
    SetTaxClass,
    SetTaxes,
    SetTaxProvider,
    SetTier,
    StopPromotion,
)
from .published import QuotePrices
from .queries import (
    GetCoupon,
    GetPriceList,
    GetPromotion,
    GetQuote,
    GetShippingRates,
    GetTaxes,
    GetTaxProvider,
    GetTier,
    ListCoupons,
    ListDeliveryTimes,
    ListListPrices,
    ListPriceChanges,
    ListPriceLists,
    ListPromotions,
    ListShownPrices,
    ListTaxClasses,
    ListTiers,
)

LISTS = "/api/v1/pricing/lists"
PROMOTIONS = "/api/v1/pricing/promotions"

ROUTES = (
    Route("GET", LISTS, ListPriceLists, "Price lists"),
    Route(
        "POST",
        LISTS,
        OpenPriceList,
        "Open a price list",
        fresh="list_id",
        answer=GetPriceList,
        status=201,
    ),
    Route("GET", f"{LISTS}/{{listId}}", GetPriceList, "A price list"),
    Route("GET", "/api/v1/pricing/prices", ListListPrices, "List prices"),
    Route("GET", "/api/v1/pricing/shown", ListShownPrices, "What products cost whoever asks"),
    Route("PUT", f"{LISTS}/{{listId}}/prices/{{sku}}", SetListPrice, "Set a list price"),
    Route("DELETE", f"{LISTS}/{{listId}}/prices/{{sku}}", RemoveListPrice, "Remove a list price"),
    Route("GET", "/api/v1/pricing/prices/{sku}/history", ListPriceChanges, "What a SKU cost"),
    Route("GET", "/api/v1/pricing/tax-classes", ListTaxClasses, "How each SKU is taxed"),
    Route("PUT", "/api/v1/pricing/tax-classes/{sku}", SetTaxClass, "Set how a SKU is taxed"),
    Route("GET", "/api/v1/pricing/tiers", ListTiers, "Customers with prices of their own"),
    Route("PUT", "/api/v1/pricing/tiers/{userId}", SetTier, "Set a customer's tier"),
    Route("GET", "/api/v1/pricing/tiers/{userId}", GetTier, "A customer's tier"),
    Route("GET", PROMOTIONS, ListPromotions, "Promotions"),
    Route(
        "POST",
        PROMOTIONS,
        SetPromotion,
        "Start a promotion",
        fresh="promotion_id",
        answer=GetPromotion,
        status=201,
    ),
    Route("GET", f"{PROMOTIONS}/{{promotionId}}", GetPromotion, "A promotion"),
    Route(
        "PUT",
        f"{PROMOTIONS}/{{promotionId}}",
        SetPromotion,
        "Change a promotion",
        answer=GetPromotion,
    ),
    Route(
        "POST",
        f"{PROMOTIONS}/{{promotionId}}/stop",
        StopPromotion,
        "Stop a promotion",
        answer=GetPromotion,
    ),
    Route("GET", "/api/v1/pricing/coupons", ListCoupons, "Coupons"),
    Route(
        "POST",
        "/api/v1/pricing/coupons",
        IssueCoupon,
        "Issue a coupon",
        answer=GetCoupon,
        status=201,
    ),
    Route("GET", "/api/v1/pricing/coupons/{code}", GetCoupon, "A coupon"),
    Route("GET", "/api/v1/pricing/taxes", GetTaxes, "The table of taxes"),
    Route("PUT", "/api/v1/pricing/taxes", SetTaxes, "Set the table of taxes"),
    Route("GET", "/api/v1/pricing/tax-provider", GetTaxProvider, "Where a tax provider is asked"),
    Route("PUT", "/api/v1/pricing/tax-provider", SetTaxProvider, "Set where it is asked"),
    Route("GET", "/api/v1/pricing/shipping-rates", GetShippingRates, "The table of freight"),
    Route("PUT", "/api/v1/pricing/shipping-rates", SetShippingRates, "Set the table of freight"),
    Route(
        "GET", "/api/v1/pricing/delivery-times", ListDeliveryTimes, "How long goods take"
    ),
    Route(
        "POST",
        "/api/v1/pricing/quotes",
        QuotePrices,
        "What these goods cost",
        fresh="quote_id",
        answer=GetQuote,
        status=201,
    ),
    Route("GET", "/api/v1/pricing/quotes/{quoteId}", GetQuote, "A quote"),
)
