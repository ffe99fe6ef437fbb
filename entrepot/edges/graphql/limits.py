"""What a document may cost, known before any of it is asked.

A scalar is free, an object costs 1 and what is below it, a list that for each row that may come.
So the cost bounds the rows, and the depth the rounds of statements.
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
    GraphQLField,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
    is_composite_type,
    is_union_type,
)

NODES = "nodes"


class Limits(msgspec.Struct, frozen=True):
    """What one operation may at most cost, nest and weigh."""

    cost: int = 10_000
    depth: int = 10
    tokens: int = 2_000
    errors: int = 20


class TooCostly(Exception):
    """The operation asks for more than is answered at once."""


class Meter:
    """Measures one operation. The document must be valid: its fragments have no circles."""

    def __init__(
        self,
        schema: GraphQLSchema,
        document: DocumentNode,
        variables: Mapping[str, Any],
        limits: Limits,
    ) -> None:
        self.schema, self.variables, self.limits = schema, variables, limits
        self.fragments = {
            part.name.value: part
            for part in document.definitions
            if isinstance(part, FragmentDefinitionNode)
        }

    def check(self, operation: OperationDefinitionNode) -> int:
        """The operation's cost; TooCostly where it is over the limit."""
        root = self.schema.get_root_type(operation.operation)
        return self._cost(operation.selection_set, root, 1, 1)

    def _cost(self, selected: SelectionSetNode | None, parent: Any, depth: int, rows: int) -> int:
        """Of a selection, for one row; `rows` is how many rows of it there may be in all."""
        if depth > self.limits.depth:
            raise TooCostly(f"nested deeper than {self.limits.depth}")
        cost = 0
        for part in selected.selections if selected else ():
            match part:
                case FieldNode():
                    cost += self._field(part, parent, depth, rows)
                case InlineFragmentNode():
                    on = part.type_condition
                    type_ = self.schema.get_type(on.name.value) if on else parent
                    cost += self._cost(part.selection_set, type_, depth, rows)
                case FragmentSpreadNode():
                    fragment = self.fragments[part.name.value]
                    type_ = self.schema.get_type(fragment.type_condition.name.value)
                    cost += self._cost(fragment.selection_set, type_, depth, rows)
            if cost * rows > self.limits.cost:
                raise TooCostly(f"it may cost more than {self.limits.cost}; ask for fewer rows")
        return cost

    def _field(self, node: FieldNode, parent: Any, depth: int, rows: int) -> int:
        name = node.name.value
        if name.startswith("__") or is_union_type(parent):
            return 0
        field: GraphQLField = parent.fields[name]
        type_ = get_named_type(field.type)
        if not is_composite_type(type_):
            return 0
        if name == NODES:  # of a connection, which bears the limit
            return self._cost(node.selection_set, type_, depth, rows)
        many = self._many(node, field)
        return many * (1 + self._cost(node.selection_set, type_, depth + 1, rows * many))

    def _many(self, node: FieldNode, field: GraphQLField) -> int:
        """How many rows may come: the `limit` that is asked for, or the question's own."""
        default = field.extensions.get("limit", 1)
        for argument in node.arguments or ():
            value: Any = argument.value
            if isinstance(value, VariableNode):
                value = self.variables.get(value.name.value, default)
            if argument.name.value == "limit":
                given = value.value if isinstance(value, IntValueNode) else value
                return max(1, int(given)) if str(given).isdigit() else default
            if argument.name.value == "representations":
                return max(1, len(value if isinstance(value, list) else value.values))
        return default
