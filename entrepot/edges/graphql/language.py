"""Runs documents: reads and checks each once, bounds its cost, asks, and tells what is wrong."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing
from hashlib import sha256
from inspect import isawaitable
from typing import Any, Protocol

import msgspec
import structlog
from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    OperationType,
    execute,
    get_operation_ast,
    get_variable_values,
    parse,
    subscribe,
    validate,
)

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.ports import Questions

from .asking import Asker, Asking, Changes, NotYours, OwnLimit, Wrong
from .limits import Limits, Meter, TooCostly, selections
from .schema import Maker

log = structlog.get_logger("entrepot.graphql")

DOCUMENTS_MAX = 1000
CHARACTERS_MAX = 250_000
"""Of all documents that are known: one that was read weighs some 300 bytes a character."""
Explain = Callable[[Exception], tuple[str, str] | None]
"""An error's code and words as the door tells them; None for a bug."""
Response = dict[str, Any]
Spend = Callable[[int], None]
"""Counts work that is about to be done for a caller; raises where it is too much for now."""
SELECTIONS_PIECE, CELLS_PIECE = 10, 1000
"""A piece of work is so many fields checked, or so many values told: at worst some 10 ms."""

_CODES: Mapping[type[Exception], str] = {
    Wrong: "BAD_USER_INPUT",
    NotYours: "FORBIDDEN",
    TooCostly: "TOO_COSTLY",
}


class Request(Protocol):
    """A GraphQL request as clients send it."""

    @property
    def query(self) -> str | None: ...
    @property
    def operation_name(self) -> str | None: ...
    @property
    def variables(self) -> dict[str, Any] | None: ...
    @property
    def extensions(self) -> dict[str, Any] | None: ...


class Invalid(Exception):
    """Nothing can be asked; why, as the `errors` of a response."""

    def __init__(self, *errors: dict[str, Any]) -> None:
        super().__init__(errors[0]["message"])
        self.errors = list(errors)


class Operation(msgspec.Struct, frozen=True):
    """One operation of a document: good and not too costly, or with errors."""

    document: DocumentNode = DocumentNode(definitions=())
    subscribes: bool = False
    name: str | None = None
    variables: dict[str, Any] = {}
    errors: list[dict[str, Any]] = []


class Language:
    """The schema of a catalog, and how operations over it are run.

    Where that is a part of a `whole`, all parts call everything alike: a gateway joins them.
    """

    def __init__(
        self,
        catalog: Catalog,
        questions: Questions,
        own_limit: OwnLimit,
        explain: Explain,
        whole: Catalog | None = None,
    ) -> None:
        self.schema = Maker(catalog, whole or catalog).schema()
        self.questions, self.own_limit, self.explain = questions, own_limit, explain
        self.limits = Limits()
        self._documents: OrderedDict[str, tuple[DocumentNode, int]] = OrderedDict()
        self._characters = 0

    def operation(self, request: Request, spend: Spend = lambda _: None) -> Operation:
        """What the request means to ask. Raises what `spend` raises."""
        try:
            return self._operation(request, spend)
        except Invalid as invalid:
            return Operation(errors=invalid.errors)

    def _operation(self, request: Request, spend: Spend) -> Operation:
        spend(1)
        document, variables = self._document(request, spend), request.variables or {}
        ast = get_operation_ast(document, request.operation_name)
        if ast is None:
            raise _invalid("BAD_USER_INPUT", "name one of the document's operations")
        given = get_variable_values(
            self.schema, ast.variable_definitions or (), variables, self.limits.errors
        )
        if isinstance(given, list):
            raise Invalid(*[_told(error, "BAD_USER_INPUT") for error in given])
        try:
            cost = Meter(self.schema, document, given, self.limits).check(ast)
        except TooCostly as error:
            raise _invalid(_CODES[TooCostly], str(error)) from None
        spend(int(cost.cells) // CELLS_PIECE)
        subscribes = ast.operation is OperationType.SUBSCRIPTION
        return Operation(document, subscribes, request.operation_name, variables)

    async def answer(self, operation: Operation, asker: Asker) -> Response:
        """The response to a query."""
        result = execute(self.schema, operation.document, **self._context(operation, asker, _still))
        return self._response(await result if isawaitable(result) else result)

    async def follow(
        self, operation: Operation, asker: Asker, changes: Changes
    ) -> AsyncGenerator[Response, None]:
        """The responses of a subscription; without end unless it cannot begin."""
        begun = subscribe(
            self.schema, operation.document, **self._context(operation, asker, changes)
        )
        results: Any = await begun if isawaitable(begun) else begun
        if isinstance(results, ExecutionResult):
            yield self._response(results)
            return
        async with aclosing(results):
            async for result in results:
                yield self._response(result)

    def _context(self, operation: Operation, asker: Asker, changes: Changes) -> dict[str, Any]:
        return {
            "context_value": Asking(asker, self.questions, self.own_limit, changes),
            "variable_values": operation.variables,
            "operation_name": operation.name,
        }

    def _document(self, request: Request, spend: Spend) -> DocumentNode:
        """Read and checked once, then known by its hash while it is used."""
        text, hash_ = request.query, _hash_of(request)
        key = hash_ if text is None else sha256(text.encode()).hexdigest()
        if key is None:
            raise _invalid("BAD_USER_INPUT", "there is no query")
        if hash_ not in (None, key):
            raise _invalid("PERSISTED_QUERY_HASH_MISMATCH", "this is not the hash of this query")
        known = self._documents.get(key)
        if known is not None:
            self._documents.move_to_end(key)
            return known[0]
        if text is None:
            raise _invalid("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
        document = self._checked(text, spend)
        self._keep(key, document, len(text))
        return document

    def _keep(self, key: str, document: DocumentNode, characters: int) -> None:
        """Until others that are asked later need its room."""
        self._documents[key] = document, characters
        self._characters += characters
        while len(self._documents) > DOCUMENTS_MAX or self._characters > CHARACTERS_MAX:
            _, (_, freed) = self._documents.popitem(last=False)
            self._characters -= freed

    def _checked(self, text: str, spend: Spend) -> DocumentNode:
        if len(text) > self.limits.characters:
            told = f"the document is longer than {self.limits.characters} characters"
            raise _invalid("GRAPHQL_PARSE_FAILED", told)
        try:
            document = parse(text, max_tokens=self.limits.tokens)
        except (GraphQLError, RecursionError) as error:
            raise Invalid(_told(error, "GRAPHQL_PARSE_FAILED")) from None
        selected = selections(document)
        if selected > self.limits.selections:
            told = f"the document has more than {self.limits.selections} fields"
            raise _invalid(_CODES[TooCostly], told)
        spend(selected // SELECTIONS_PIECE)
        errors = validate(self.schema, document, max_errors=self.limits.errors)
        if errors:
            raise Invalid(*[_told(error, "GRAPHQL_VALIDATION_FAILED") for error in errors])
        return document

    def _response(self, result: ExecutionResult) -> Response:
        response: Response = {"data": result.data}
        if result.errors:
            response["errors"] = [self._explained(error) for error in result.errors]
        return response

    def _explained(self, error: GraphQLError) -> dict[str, Any]:
        cause = error.original_error
        if cause is None:
            return _told(error, "BAD_USER_INPUT")
        if code := _CODES.get(type(cause)):
            return _told(error, code)
        told = self.explain(cause)
        if told is None:
            log.error("graphql.broken", path=error.path, exc_info=cause)
            told = "INTERNAL_SERVER_ERROR", "something broke; the log knows what"
        code, words = told
        return {**_told(error, code), "message": words}


def _hash_of(request: Request) -> str | None:
    named = (request.extensions or {}).get("persistedQuery")
    found = named.get("sha256Hash") if isinstance(named, dict) else None
    return found if isinstance(found, str) else None


async def _still(_stream: str) -> AsyncGenerator[None, None]:
    """Of a query: as things are."""
    yield


def _invalid(code: str, words: str) -> Invalid:
    return Invalid({"message": words, "extensions": {"code": code}})


def _told(error: Exception, code: str) -> dict[str, Any]:
    formatted = error.formatted if isinstance(error, GraphQLError) else {"message": "too deep"}
    return {**formatted, "extensions": {**formatted.get("extensions", {}), "code": code}}
