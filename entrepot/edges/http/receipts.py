"""A receipt as a PDF, at the address that its JSON gives."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from entrepot.contexts.documents.queries import GET_RECEIPT, GetReceipt
from entrepot.kernel.ports import Questions

from .bodies import blamed
from .openapi import Operation
from .problems import Problem
from .rights import own_limit
from .visit import CallerOf

PATH = "/api/v1/receipts/{receiptId}/pdf"

OPERATIONS = (
    Operation(
        method="GET",
        path=PATH,
        name="GetReceiptPdf",
        help="A receipt as a PDF",
        tag="documents",
        scope=GET_RECEIPT.scope,
        media_type="application/pdf",
        errors=(404, 422, 503),
    ),
)

Render = Callable[[Mapping[str, Any]], Awaitable[bytes]]
"""Sets a receipt, as the query for it answers it, to a PDF."""


def routes(render: Render, questions: Questions, caller_of: CallerOf) -> list[Route]:
    """For callers with `documents:read`; with `documents:read:own`, their own receipts only."""

    async def pdf(request: Request) -> Response:
        caller = caller_of(request)
        fields = {"receiptId": request.path_params["receiptId"]}
        if own_limit(GET_RECEIPT, caller) is not None:
            fields["userId"] = caller.subject
        try:
            query = msgspec.convert(fields, GetReceipt)
        except msgspec.ValidationError as error:
            raise blamed(error) from None
        row = await questions.ask(query, caller.tenant)
        if row is None:
            raise Problem(404, "NOT_FOUND", "no receipt is known by this id, or it is not yours")
        tag = f'"{query.receipt_id}"'  # a receipt never changes
        headers = {"etag": tag, "cache-control": "private, no-cache"}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        headers["content-disposition"] = f'inline; filename="{query.receipt_id}.pdf"'
        return Response(await render(row), media_type="application/pdf", headers=headers)

    return [Route(PATH, pdf, methods=["GET"])]
