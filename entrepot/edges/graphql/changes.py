"""Subscriptions: a thing as it is, and again whenever its stream in the log grows."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import Any

import msgspec
from graphql import GraphQLArgument, GraphQLField, GraphQLID, GraphQLNonNull

from entrepot.kernel.catalog import Catalog

from .asking import Asking, Question
from .types import Fields, Types


def change_fields(catalog: Catalog, types: Types, things: Mapping[str, Question]) -> Fields:
    """One for each thing that is a stream of the log: `order(id)` for streams `order/<id>`."""
    return {
        thing: GraphQLField(
            types.object(question.ask.answer),
            {"id": GraphQLArgument(GraphQLNonNull(GraphQLID))},
            resolve=_told,
            subscribe=_follow(thing, question),
        )
        for thing, question in things.items()
        if thing in catalog.kinds
    }


def _told(row: Any, *_: Any, **__: Any) -> Any:
    """The row, or why there is none."""
    if isinstance(row, Exception):
        raise row
    return row


def _follow(thing: str, question: Question) -> Any:
    async def follow(_root: Any, info: Any, id: str) -> AsyncGenerator[Any, None]:
        asking: Asking = info.context
        shown = b""
        async with aclosing(asking.changes(f"{thing}/{id}")) as changes:
            async for _ in changes:
                asking.forget()
                try:
                    row = await question.answer(asking, {f"{thing}Id": id})
                except Exception as error:
                    yield error  # told like that of any field, and the last thing that is told
                    return
                if (text := msgspec.json.encode(row)) != shown:
                    shown = text
                    yield row

    return follow
