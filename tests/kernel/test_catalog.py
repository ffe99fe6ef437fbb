"""The register of all contexts: nothing claimed twice, old shapes still read."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from entrepot.kernel.catalog import Catalog
from entrepot.kernel.context import Ask, Context
from entrepot.kernel.decider import Kind
from entrepot.kernel.message import Answer, Event, Query
from entrepot.kernel.react import Follower, Saga
from entrepot.kernel.views import Table

from .shop import BIN, ORDERS, SHOP, Bin, Bought, Buy, Fill, Filled

OTHER = Context(name="other")


def test_the_catalog_finds_everything_by_its_name() -> None:
    catalog = Catalog([SHOP])
    assert catalog.commands["shop.Buy"] is Buy
    assert catalog.names[Filled] == "shop.Filled"
    assert catalog.kind("bin/a") is BIN
    assert catalog.rules[Fill].command is Fill
    assert catalog.tables["shop.orders"] is ORDERS
    assert catalog.command("shop.Fill", b'{"binId":"a","quantity":3}') == Fill(
        bin_id="a", quantity=3
    )
    assert catalog.state("bin/a", b'{"quantity":3}') == Bin(quantity=3)


def test_a_saga_apart_has_a_place_in_the_log_of_its_own() -> None:
    """So that what came before it is heard by it, and by nobody else twice."""
    first, later = (Saga(name, lambda _: (), on=(Filled,)) for name in ("first", "later"))
    later.apart = True
    heard = Catalog([SHOP, replace(OTHER, sagas=(first, later))]).subscriptions
    assert [each.name for each in heard["other"].sagas["shop.Filled"]] == ["first"]
    assert [each.name for each in heard["other.later"].sagas["shop.Filled"]] == ["later"]


def test_names_on_the_wire_are_camel_case() -> None:
    assert Catalog([SHOP]).encode(Fill(bin_id="a", quantity=3)) == b'{"binId":"a","quantity":3}'


class Where(Query):
    bin_id: str


class Place(Answer):
    bin_id: str


ASK = Ask(query=Where, answer=Place)


@pytest.mark.parametrize(
    "clash",
    [
        replace(OTHER, name="shop"),
        replace(OTHER, kinds=(Kind("bin", Bin(), lambda state, event: state),)),
        replace(OTHER, rules=SHOP.rules[:1]),
        replace(OTHER, tables=(Table("shop.orders", ("x",)),)),
        replace(OTHER, asks=(ASK, ASK)),
        replace(OTHER, events=(Filled, Filled)),
    ],
    ids=["name", "kind", "command", "table", "query", "event"],
)
def test_what_two_claim_is_a_mistake_found_at_the_start(clash: Context) -> None:
    with pytest.raises(ValueError, match="claimed twice"):
        Catalog([SHOP, clash])


def test_two_contexts_may_use_one_word_for_different_messages() -> None:
    class Filled(Event):
        cup: str

    catalog = Catalog([SHOP, replace(OTHER, events=(Filled,))])
    assert catalog.names[Filled] == "other.Filled"


def test_a_subscription_hears_what_its_sagas_and_followers_name() -> None:
    saga = Saga("s", lambda recorded: (), (Bought, Filled))
    follower = Follower("f", lambda recorded: (), (Filled,))
    catalog = Catalog([SHOP, replace(OTHER, sagas=(saga,), followers=(follower,))])
    assert set(catalog.subscriptions) == {"other"}
    heard = catalog.subscriptions["other"]
    assert heard.names == ["shop.Bought", "shop.Filled"]
    assert heard.sagas == {"shop.Bought": [saga], "shop.Filled": [saga]}
    assert heard.followers == {"shop.Filled": [follower]}


def test_an_event_of_a_context_that_is_not_deployed_is_never_heard() -> None:
    saga = Saga("s", lambda recorded: (), (Bought,))
    assert Catalog([replace(OTHER, sagas=(saga,))]).subscriptions == {}


class Measured(Event):
    """Third shape: metres became millimetres, then the name of the field changed."""

    length_mm: int
    by: str = ""


def to_millimetres(fields: dict[str, Any]) -> dict[str, Any]:
    return {**fields, "length": fields["length"] * 1000}


def to_length_mm(fields: dict[str, Any]) -> dict[str, Any]:
    return {"lengthMm": fields["length"], **{k: v for k, v in fields.items() if k != "length"}}


@pytest.mark.parametrize(
    ("schema", "data", "event"),
    [
        (1, b'{"length":2}', Measured(length_mm=2000)),
        (1, b'{"length":2,"by":"anna"}', Measured(length_mm=2000, by="anna")),
        (2, b'{"length":2000}', Measured(length_mm=2000)),
        (3, b'{"lengthMm":2000}', Measured(length_mm=2000)),
        (3, b'{"lengthMm":2000,"unknown":1}', Measured(length_mm=2000)),
    ],
)
def test_old_shapes_are_lifted_step_by_step(schema: int, data: bytes, event: Measured) -> None:
    context = Context(
        name="lab", events=(Measured,), upcasts={Measured: (to_millimetres, to_length_mm)}
    )
    shape = Catalog([context]).shapes["lab.Measured"]
    assert shape.schema == 3
    assert shape.decode(data, schema) == event
    assert shape.decode(msgspec.json.encode(event), shape.schema) == event
