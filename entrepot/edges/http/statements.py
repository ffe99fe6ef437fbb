"""A vendor's statement as a file, at the address of its JSON with `.csv` behind it."""

from __future__ import annotations

import csv
from collections.abc import AsyncIterator, Mapping
from datetime import date, datetime
from io import StringIO
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import Route

from entrepot.contexts.commissions.queries import LIST_STATEMENT, ListStatement
from entrepot.kernel.ports import Questions
from entrepot.kernel.units import Currency, Id, digits_of

from .bodies import blamed
from .openapi import Operation
from .resources.parameters import from_query, merged, parameters
from .rights import own_limit
from .visit import CallerOf

OWN = "/api/v1/vendor/statement.csv"
ANY = "/api/v1/vendors/{vendorId}/statement.csv"
COLUMNS = ("bookedAt", "entry", "orderId", "reference", "sku", "quantity")
MONEY = {"gross": "grossAmount", "commission": "commissionAmount", "amount": "amount"}
PAGE = 500
MEDIA_TYPE = "text/csv"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class StatementOf(msgspec.Struct, frozen=True, rename="camel", forbid_unknown_fields=True):
    """Entries of a currency, since a day, before a day; all where nothing is said."""

    currency: Currency | None = None
    since: date | None = None
    before: date | None = None


class StatementOfVendor(StatementOf, frozen=True, rename="camel", kw_only=True):
    """Whose, and of which time."""

    vendor_id: Id


def _operation(path: str, name: str, help: str, fields: type[msgspec.Struct]) -> Operation:
    return Operation(
        method="GET",
        path=path,
        name=name,
        help=help,
        tag="commissions",
        scope=LIST_STATEMENT.scope,
        media_type=MEDIA_TYPE,
        fields=fields,
        errors=(422, 503),
    )


OPERATIONS = (
    _operation(OWN, "ListOwnStatementCsv", "The caller's entries as a CSV file", StatementOf),
    _operation(ANY, "ListStatementCsv", "A vendor's entries as a CSV file", StatementOfVendor),
)


def routes(questions: Questions, caller_of: CallerOf) -> list[Route]:
    """For callers with `commissions:read`; with `commissions:read:own`, their own vendor's only.

    As the JSON beside it, so whoever names no vendor and may see all gets all.
    """

    async def file(request: Request) -> StreamingResponse:
        caller = caller_of(request)
        wanted = StatementOfVendor if "vendorId" in request.path_params else StatementOf
        known = parameters(wanted)
        values = merged(known, request.path_params, from_query(request.scope))
        if own_limit(LIST_STATEMENT, caller) is not None:
            values["userId"] = caller.subject
        try:
            query = msgspec.convert({**values, "limit": PAGE}, ListStatement, strict=False)
        except msgspec.ValidationError as error:
            raise blamed(error) from None
        first = await questions.ask(query, caller.tenant)
        headers = {"content-disposition": 'attachment; filename="statement.csv"'}
        lines = _lines(questions, caller.tenant, query, first)
        return StreamingResponse(lines, media_type=MEDIA_TYPE, headers=headers)

    return [Route(OWN, file, methods=["GET"]), Route(ANY, file, methods=["GET"])]


async def _lines(
    questions: Questions, tenant: str, query: ListStatement, page: Mapping[str, Any]
) -> AsyncIterator[str]:
    """The statement page by page, however long it is."""
    yield _written([[*COLUMNS, *MONEY, "currency"]])
    while True:
        yield _written([_cells(entry) for entry in page["items"]])
        if page["next"] is None:
            return
        page = await questions.ask(msgspec.structs.replace(query, after=page["next"]), tenant)


def _cells(entry: Mapping[str, Any]) -> list[str]:
    """What a spreadsheet would take for a formula is marked as text."""
    told = {**entry, "entry": entry["type"]}
    currency = told["currency"]
    return [
        *(_text(told[name]) for name in COLUMNS),
        *(_amount(told[name], currency) for name in MONEY.values()),
        currency,
    ]


def _text(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _amount(minor: int, currency: str) -> str:
    digits = digits_of(currency)
    whole, part = divmod(abs(minor), 10**digits)
    sign = "-" if minor < 0 else ""
    return f"{sign}{whole}.{part:0{digits}d}" if digits else f"{sign}{whole}"


def _written(rows: list[list[str]]) -> str:
    text = StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()
