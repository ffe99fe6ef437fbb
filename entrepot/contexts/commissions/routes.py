"""The doors onto commissions: for the back office, and for vendors their own."""

from entrepot.kernel.context import Route

from .commands import (
    AgreeRate,
    EndRate,
    NamePayoutAccount,
    PayVendor,
    RefundSale,
    SellForVendor,
    StopSelling,
)
from .published import RecordPayout, RecordPayoutFailure
from .queries import (
    GetPayoutAccount,
    ListAccounts,
    ListPayouts,
    ListRates,
    ListStatement,
    ListVendorGoods,
)

VENDOR = "/api/v1/vendors/{vendorId}"
COMMISSIONS = "/api/v1/commissions"
PORTAL = "/api/v1/vendor"

ROUTES = (
    Route("GET", f"{VENDOR}/rates", ListRates, "A vendor's commission rates"),
    Route("PUT", f"{VENDOR}/rates/{{rateId}}", AgreeRate, "Agree on a commission rate"),
    Route("DELETE", f"{VENDOR}/rates/{{rateId}}", EndRate, "End a commission rate"),
    Route("GET", f"{VENDOR}/goods", ListVendorGoods, "What is sold for a vendor"),
    Route("GET", f"{VENDOR}/accounts", ListAccounts, "What a vendor is owed"),
    Route("GET", f"{VENDOR}/payout-account", GetPayoutAccount, "Where a vendor is paid"),
    Route("PUT", f"{VENDOR}/payout-account", NamePayoutAccount, "Name where a vendor is paid"),
    Route("GET", f"{VENDOR}/statement", ListStatement, "A vendor's entries, latest first"),
    Route("GET", f"{VENDOR}/payouts", ListPayouts, "A vendor's payouts, latest first"),
    Route(
        "POST",
        f"{VENDOR}/payouts",
        PayVendor,
        "Pay a vendor now",
        fresh="payout_id",
        status=201,
    ),
    Route("PUT", f"{COMMISSIONS}/goods/{{sku}}", SellForVendor, "Sell a SKU for a vendor"),
    Route("DELETE", f"{COMMISSIONS}/goods/{{sku}}", StopSelling, "Sell a SKU as one's own"),
    Route("GET", f"{COMMISSIONS}/accounts", ListAccounts, "What all vendors are owed"),
    Route(
        "POST",
        f"{COMMISSIONS}/sales/{{orderId}}/refunds",
        RefundSale,
        "Claw back what was given back outside of payments",
        fresh="reference",
        status=201,
    ),
    Route(
        "POST",
        f"{COMMISSIONS}/payouts/{{payoutId}}/settled",
        RecordPayout,
        "A payout made by hand is on its way",
    ),
    Route(
        "POST",
        f"{COMMISSIONS}/payouts/{{payoutId}}/failed",
        RecordPayoutFailure,
        "A payout did not arrive: it is owed again",
    ),
    Route("GET", f"{COMMISSIONS}/payouts", ListPayouts, "All payouts, latest first"),
    Route("GET", f"{PORTAL}/goods", ListVendorGoods, "The caller's goods"),
    Route("GET", f"{PORTAL}/rates", ListRates, "The caller's commission rates"),
    Route("GET", f"{PORTAL}/accounts", ListAccounts, "What the caller is owed"),
    Route("GET", f"{PORTAL}/payout-account", GetPayoutAccount, "Where the caller is paid"),
    Route("GET", f"{PORTAL}/statement", ListStatement, "The caller's entries, latest first"),
    Route("GET", f"{PORTAL}/payouts", ListPayouts, "The caller's payouts, latest first"),
)
