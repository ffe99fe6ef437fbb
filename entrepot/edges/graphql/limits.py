"""What a document may cost, known before any of it is asked.

A scalar is free, an object costs 1 and what is below it, a list that for each row that may come.
So the cost bounds the rows, and the depth the rounds of statements. What the schema tells of
itself has a price of its own, since it asks no database.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLField,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SchemaMetaFieldDef,
    SelectionSetNode,
    TypeMetaFieldDef,
    get_named_type,
    is_composite_type,
    is_union_type,
)
from graphql.execution.values import VariableValues, get_argument_values

NODES = "nodes"
_META: Mapping[str, GraphQLField] = {"__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef}
_PRICES: Mapping[tuple[str, str], int] = {
    ("__Schema", "types"): 4_000,
    ("__Type", "possibleTypes"): 500,
    ("Query", "_service"): 2_000,
}
"""What tells much of the schema at once: whoever needs it asks it once."""


class Limits(msgspec.Struct, frozen=True):
    """What one operation may at most cost, nest and weigh."""

    cost: int = 10_000
    depth: int = 10
    tokens: int = 2_000
    characters: int = 20_000
    errors: int = 20


class TooCostly(Exception):
    """The operation asks for more than is answered at once."""


class Meter:
    """Measures one operation. The document must be valid: its fragments have no circles."""

    def __init__(
        self,
        schema: GraphQLSchema,
        document: DocumentNode,
        variables: VariableValues,
        limits: Limits,
    ) -> None:
        self.schema, self.variables, self.limits = schema, variables, limits
        self.fragments = {
            part.name.value: part
            for part in document.definitions
            if isinstance(part, FragmentDefinitionNode)
        }
        self._spread: dict[tuple[str, int], int] = {}

    def check(self, operation: OperationDefinitionNode) -> int:
        """The operation's cost; TooCostly where it is over the limit."""
        return self._cost(
            operation.selection_set, self.schema.get_root_type(operation.operation), 1
        )

    def _cost(self, selected: SelectionSetNode | None, parent: Any, depth: int) -> int:
        """Of a selection, for one row."""
        if depth > self.limits.depth:
            raise TooCostly(f"nested deeper than {self.limits.depth}")
        cost = 0
        for part in selected.selections if selected else ():
            match part:
                case FieldNode():
                    cost += self._field(part, parent, depth)
                case InlineFragmentNode():
                    on = part.type_condition
                    type_ = self.schema.get_type(on.name.value) if on else parent
                    cost += self._cost(part.selection_set, type_, depth)
                case FragmentSpreadNode():
                    cost += self._fragment(part.name.value, depth)
            if cost > self.limits.cost:  # of one row, so the whole costs no less
                raise TooCostly(f"it may cost more than {self.limits.cost}; ask for fewer rows")
        return cost

    def _fragment(self, name: str, depth: int) -> int:
        """Measured once at each depth: fragments that spread each other twice double each time."""
        known = self._spread.get((name, depth))
        if known is None:
            fragment = self.fragments[name]
            type_ = self.schema.get_type(fragment.type_condition.name.value)
            known = self._spread[name, depth] = self._cost(fragment.selection_set, type_, depth)
        return known

    def _field(self, node: FieldNode, parent: Any, depth: int) -> int:
        name = node.name.value
        if name == "__typename" or is_union_type(parent):
            return 0
        field: GraphQLField = _META.get(name) or parent.fields[name]
        price = _PRICES.get((parent.name, name), 0)
        type_ = get_named_type(field.type)
        if not is_composite_type(type_):
            return price
        if name == NODES or type_.name.startswith("__"):
            # What a connection has is limited by it; what the schema tells has its own bounds.
            return price + self._cost(node.selection_set, type_, depth)
        many = self._many(node, field)
        return price + many * (1 + self._cost(node.selection_set, type_, depth + 1))

    def _many(self, node: FieldNode, field: GraphQLField) -> int:
        """How many rows may come: the `limit` that is asked for, or the question's own."""
        default: int = field.extensions.get("limit", 1)
        try:
            values = get_argument_values(field, node, self.variables)
        except GraphQLError:  # it will be told where it stands, and asks nothing
            return default
        if "representations" in values:
            return max(1, len(values["representations"]))
        limit = values.get("limit")
        return default if limit is None else max(1, limit)
