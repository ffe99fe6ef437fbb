"""What a document may cost, known before any of it is asked.

An object is a row and what is below it, a list that for each row that may come: so many rows may
be read. A cell is a row or a value of one, also where the same value is asked for twice under two
names: so much may have to be written. The depth bounds the rounds of statements. What the schema
tells of itself is cells and no rows, since it asks no database.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

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
    SelectionNode,
    SelectionSetNode,
    TypeMetaFieldDef,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_list_type,
    is_union_type,
)
from graphql.execution.values import VariableValues, get_argument_values

NODES = "nodes"
PARTS = 5
"""How many a row has on the average of what it tells without a limit: the lines of an order."""
_META: Mapping[str, GraphQLField] = {"__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef}
_TEXT_OF_THE_SCHEMA = 10_000
"""One value, but as long as so many."""
_OF_THE_SCHEMA: Mapping[tuple[str, str], float] = {
    ("__Schema", "directives"): 6,
    ("__Type", "fields"): 7,
    ("__Field", "args"): 0.5,
    ("__Type", "enumValues"): 0.5,
    ("__Type", "possibleTypes"): 0.1,
    ("__Type", "interfaces"): 0.1,
    ("__Type", "inputFields"): 0.1,
    ("__Type", "ofType"): 0.5,
}
"""How many of these a type, or a field, has on the average. Of types there are all."""


class Limits(msgspec.Struct, frozen=True):
    """What one operation may at most cost, nest and weigh."""

    rows: int = 10_000
    cells: int = 50_000
    depth: int = 10
    selections: int = 300
    tokens: int = 2_000
    characters: int = 20_000
    errors: int = 20


class TooCostly(Exception):
    """The operation asks for more than is answered at once."""


class Cost(NamedTuple):
    """What may be read, and what may be written of it."""

    rows: int = 0
    cells: float = 0.0


def selections(document: DocumentNode) -> int:
    """Fields and fragments that the document writes down: to check it costs their square."""
    found, waiting = 0, list[Any](document.definitions)
    while waiting:
        chosen = getattr(waiting.pop(), "selection_set", None)
        if chosen is not None:
            found += len(chosen.selections)
            waiting += chosen.selections
    return found


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
        self._spread: dict[tuple[str, int], Cost] = {}

    def check(self, operation: OperationDefinitionNode) -> Cost:
        """The operation's cost; TooCostly where it is over the limit."""
        return self._cost(
            operation.selection_set, self.schema.get_root_type(operation.operation), 1
        )

    def _cost(self, selected: SelectionSetNode | None, parent: Any, depth: int) -> Cost:
        """Of a selection, for one row."""
        if depth > self.limits.depth:
            raise TooCostly(f"nested deeper than {self.limits.depth}")
        rows, cells = 0, 0.0
        for cost in self._parts(selected.selections if selected else (), parent, depth):
            rows, cells = rows + cost.rows, cells + cost.cells
            # What is too much for one row is so for the whole, which costs no less.
            if rows > self.limits.rows:
                raise TooCostly(f"it may bring more than {self.limits.rows} rows; ask for fewer")
            if cells > self.limits.cells:
                told = f"it may tell more than {self.limits.cells} values"
                raise TooCostly(f"{told}; ask for fewer rows or fields")
        return Cost(rows, cells)

    def _parts(self, selected: Sequence[SelectionNode], parent: Any, depth: int) -> Iterator[Cost]:
        spread = set()
        for part in selected:
            match part:
                case FieldNode():
                    yield self._field(part, parent, depth)
                case InlineFragmentNode():
                    on = part.type_condition
                    type_ = self.schema.get_type(on.name.value) if on else parent
                    yield self._cost(part.selection_set, type_, depth)
                case FragmentSpreadNode() if part.name.value not in spread:
                    spread.add(part.name.value)  # here again it would add nothing
                    yield self._fragment(part.name.value, depth)

    def _fragment(self, name: str, depth: int) -> Cost:
        """Measured once at each depth: fragments that spread each other twice double each time."""
        known = self._spread.get((name, depth))
        if known is None:
            fragment = self.fragments[name]
            type_ = self.schema.get_type(fragment.type_condition.name.value)
            known = self._spread[name, depth] = self._cost(fragment.selection_set, type_, depth)
        return known

    def _field(self, node: FieldNode, parent: Any, depth: int) -> Cost:
        name = node.name.value
        if name == "__typename" or is_union_type(parent):
            return Cost(cells=1)
        field: GraphQLField = _META.get(name) or parent.fields[name]
        type_ = get_named_type(field.type)
        if not is_composite_type(type_):
            return Cost(cells=_TEXT_OF_THE_SCHEMA if parent.name == "_Service" else 1)
        if type_.name.startswith("__"):  # of which the depth has bounds of its own
            return self._of_the_schema(node, parent.name, name, type_, depth)
        if name == NODES:  # as many as what has them may bring
            return self._cost(node.selection_set, type_, depth)
        below = self._cost(node.selection_set, type_, depth + 1)
        many = self._many(node, field)
        return Cost(many * (1 + below.rows), _told(many, field) * (1 + below.cells))

    def _of_the_schema(
        self, node: FieldNode, parent: str, name: str, type_: Any, depth: int
    ) -> Cost:
        below = self._cost(node.selection_set, type_, depth)
        many = _OF_THE_SCHEMA.get((parent, name), 1)
        if name in ("types", "__type"):  # the one that is named may be the largest
            many = len(self.schema.type_map)
        return Cost(cells=many * (1 + below.cells))

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


def _told(many: int, field: GraphQLField) -> int:
    """How many rows are told where so many are read, of which the parts come by themselves."""
    is_parts = is_list_type(get_nullable_type(field.type)) and "limit" not in field.extensions
    return PARTS if is_parts and "representations" not in field.args else many
