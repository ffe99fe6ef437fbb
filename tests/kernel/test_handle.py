"""One batch: each command in turn sees those before it and is harmed by none of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest
import pytest_asyncio

from entrepot.adapters.memory import MemoryStore
from entrepot.adapters.memory.transaction import MemoryTransaction
from entrepot.kernel.batch import FORBIDDEN, VERSION_CONFLICT
from entrepot.kernel.catalog import Catalog
from entrepot.kernel.handle import handle
from entrepot.kernel.message import START, Accepted, Broken, Command, Envelope, Outcome, Refused
from entrepot.kernel.ports import StreamKey
from entrepot.kernel.spec import NOON

from .shop import BIN, ORDER, PRICE, SHOP, Bin, Buy, Fill, Misbehave, Move, SetPrice

CATALOG = Catalog([SHOP])


@pytest_asyncio.fixture
async def store() -> AsyncIterator[MemoryStore]:
    store = MemoryStore(CATALOG)
    await store.open()
    yield store
    await store.close()


def asked(command: Command, id_: str = "", **fields: Any) -> Envelope:
    return Envelope(
        id=id_ or repr(command),
        tenant=fields.pop("tenant", "t"),
        command=command,
        at=NOON,
        **fields,
    )


async def run(store: MemoryStore, *asks: Command | Envelope) -> Sequence[Outcome]:
    envelopes = [each if isinstance(each, Envelope) else asked(each) for each in asks]
    async with store.transaction() as tx:
        return await handle(tx, CATALOG, envelopes)


async def quantity(store: MemoryStore, bin_id: str, tenant: str = "t") -> int:
    found = await store.stored(tenant, BIN(bin_id))
    if found is None:
        return 0
    state: Bin = CATALOG.state(BIN(bin_id), found.state)
    return state.quantity


async def test_a_command_sees_what_the_ones_before_it_changed(store: MemoryStore) -> None:
    outcomes = await run(
        store,
        Move(origin="a", target="b", quantity=5),
        Fill(bin_id="a", quantity=8),
        Move(origin="a", target="b", quantity=5),
        Move(origin="a", target="b", quantity=5),
    )
    assert [type(o) for o in outcomes] == [Refused, Accepted, Accepted, Refused]
    assert outcomes[0] == Refused("NOT_ENOUGH", "a")
    assert (await quantity(store, "a"), await quantity(store, "b")) == (3, 5)


async def test_an_accepted_command_tells_its_events_stream_version_and_position(
    store: MemoryStore,
) -> None:
    await run(store, Fill(bin_id="a", quantity=8))
    (moved,) = await run(store, Move(origin="a", target="b", quantity=5))
    assert isinstance(moved, Accepted)
    assert moved.events == ("shop.Taken", "shop.Filled")
    assert (moved.stream, moved.version) == (BIN("a"), 2)
    assert moved.position == (await store.tail(START, 10)).events[-1].position


async def test_events_carry_who_asked_when_and_because_of_what(store: MemoryStore) -> None:
    await run(
        store,
        asked(Fill(bin_id="a", quantity=1), "one", actor="anna", causation_id="why"),
        asked(Fill(bin_id="a", quantity=2), "two", correlation_id="chain", historic=True),
    )
    one, two = await store.history("t", BIN("a"))
    assert (one.command_id, one.actor, one.correlation_id, one.causation_id, one.historic) == (
        *("one", "anna", "one", "why", False),
    )
    assert (two.correlation_id, two.historic, two.at) == ("chain", True, NOON)
    assert two.id == "t/bin/a/2"


@pytest.mark.parametrize("where", ["reads", "writes", "decide", "evolve", "undeclared", "peek"])
async def test_a_bug_breaks_its_own_command_and_harms_no_neighbour(
    store: MemoryStore, where: str
) -> None:
    outcomes = await run(
        store,
        Fill(bin_id="neighbour", quantity=1),
        Fill(bin_id="a", quantity=2),
        Misbehave(bin_id="a", where=where),
        Fill(bin_id="a", quantity=3),
    )
    assert [type(o) for o in outcomes] == [Accepted, Accepted, Broken, Accepted]
    assert await quantity(store, "a") == 5
    assert [e.version for e in await store.history("t", BIN("a"))] == [1, 2]
    assert await store.history("t", BIN("another")) == []


async def test_a_command_that_names_no_stream_is_answered_all_the_same(
    store: MemoryStore,
) -> None:
    nothing = Misbehave(bin_id="a", where="nothing named")
    outcomes = await run(
        store, nothing, asked(nothing, "demands", expected_version=0), Fill(bin_id="a", quantity=1)
    )
    assert [type(o) for o in outcomes] == [Accepted, Refused, Accepted]


async def test_a_bug_in_a_view_breaks_only_the_command_that_meets_it(store: MemoryStore) -> None:
    outcomes = await run(store, Fill(bin_id="a", quantity=17), Fill(bin_id="a", quantity=1))
    assert [type(o) for o in outcomes] == [Broken, Accepted]
    assert await quantity(store, "a") == 1


async def test_a_refused_command_leaves_no_trace(store: MemoryStore) -> None:
    outcomes = await run(store, Move(origin="a", target="b", quantity=5))
    assert outcomes == [Refused("NOT_ENOUGH", "a")]
    assert (await store.tail(START, 10)).events == []
    assert await store.stored("t", BIN("a")) is None


async def test_a_command_that_changes_nothing_is_accepted_with_the_version_that_is(
    store: MemoryStore,
) -> None:
    await run(store, SetPrice(sku="x", price=4), Buy(order_id="o", sku="x"))
    (again,) = await run(store, Buy(order_id="o", sku="x"))
    assert again == Accepted((), ORDER("o"), 1, START)


async def test_reads_are_known_when_writes_are_named(store: MemoryStore) -> None:
    await run(store, SetPrice(sku="x", price=4))
    (bought,) = await run(store, Buy(order_id="o", sku="x"))
    assert isinstance(bought, Accepted)
    assert await quantity(store, "till4") == 4


async def test_what_was_read_counts_as_it_is_after_the_commands_before(
    store: MemoryStore,
) -> None:
    """The price set in the same batch decides which till must be locked: a second round."""
    outcomes = await run(
        store,
        Buy(order_id="early", sku="x"),
        SetPrice(sku="x", price=4),
        Buy(order_id="late", sku="x"),
        SetPrice(sku="x", price=6),
        Buy(order_id="later", sku="x"),
        Fill(bin_id="a", quantity=1),
    )
    assert outcomes[0] == Refused("NO_PRICE")
    assert [type(o) for o in outcomes[1:]] == [Accepted] * 5
    assert (await quantity(store, "till4"), await quantity(store, "till6")) in [(4, 6), (0, 12)]
    assert await quantity(store, "a") == 1


async def test_the_answers_of_both_rounds_tell_where_their_transaction_ends(
    store: MemoryStore,
) -> None:
    first, second = await run(store, SetPrice(sku="x", price=4), Buy(order_id="o", sku="x"))
    assert isinstance(first, Accepted)
    assert isinstance(second, Accepted)
    last = (await store.tail(START, 10)).events[-1]
    assert START < first.position == second.position == last.position


async def test_the_same_id_twice_acts_once_also_in_a_second_round(store: MemoryStore) -> None:
    buy = asked(Buy(order_id="o", sku="x"), "same", remember=True)
    _, *bought = await run(store, SetPrice(sku="x", price=4), buy, buy)
    assert bought[0] == bought[1]
    assert len(await store.history("t", ORDER("o"))) == 1
    assert await run(store, buy) == bought[:1]


async def test_a_bug_that_only_the_second_round_meets_harms_no_neighbour(
    store: MemoryStore,
) -> None:
    outcomes = await run(
        store,
        Fill(bin_id="a", quantity=2),
        Misbehave(bin_id="a", where="writes, once filled"),
        Fill(bin_id="a", quantity=3),
    )
    assert [type(o) for o in outcomes] == [Accepted, Broken, Accepted]
    assert await quantity(store, "a") == 5


async def test_the_same_id_in_one_batch_gets_the_first_answer_and_acts_once(
    store: MemoryStore,
) -> None:
    twice = asked(Fill(bin_id="a", quantity=2), "same", remember=True)
    outcomes = await run(store, twice, asked(Fill(bin_id="a", quantity=1)), twice)
    assert outcomes[0] == outcomes[2]
    assert await quantity(store, "a") == 3


async def test_the_same_id_asked_later_gets_the_first_answer_and_its_position(
    store: MemoryStore,
) -> None:
    """saleor#14885, medusa#13301: a retry or a second webhook made a second order."""
    fill = asked(Fill(bin_id="a", quantity=2), "same", remember=True)
    refused = asked(Move(origin="z", target="b", quantity=1), "no", remember=True)
    first = await run(store, fill, refused)
    await run(store, Fill(bin_id="z", quantity=9))
    assert await run(store, refused, fill) == [first[1], first[0]]
    assert await quantity(store, "a") == 2


async def test_an_id_is_the_tenants_own(store: MemoryStore) -> None:
    for tenant in ("one", "two"):
        await run(store, asked(Fill(bin_id="a", quantity=2), "same", remember=True, tenant=tenant))
    assert await quantity(store, "a", "one") == await quantity(store, "a", "two") == 2


async def test_a_broken_command_is_not_remembered(store: MemoryStore) -> None:
    broken = asked(Misbehave(bin_id="a", where="decide"), "same", remember=True)
    assert isinstance((await run(store, broken))[0], Broken)
    mended = asked(Misbehave(bin_id="a", where=""), "same", remember=True)
    assert isinstance((await run(store, mended))[0], Accepted)


async def test_an_id_that_broke_is_tried_again_within_its_batch(store: MemoryStore) -> None:
    broken = asked(Misbehave(bin_id="a", where="decide"), "same", remember=True)
    mended = asked(Misbehave(bin_id="a", where=""), "same", remember=True)
    outcomes = await run(store, broken, mended)
    assert [type(o) for o in outcomes] == [Broken, Accepted]


async def test_a_demanded_version_must_be_the_first_streams_own(store: MemoryStore) -> None:
    await run(store, Fill(bin_id="a", quantity=8))
    move = Move(origin="a", target="b", quantity=1)
    outcomes = await run(
        store,
        asked(move, "new", expected_version=0),
        asked(move, "right", expected_version=1),
        asked(move, "late", expected_version=1),
        asked(move, "next", expected_version=2),
    )
    assert outcomes[0] == outcomes[2] == VERSION_CONFLICT
    assert await quantity(store, "b") == 2


async def test_a_stream_that_must_not_exist_yet_is_version_zero(store: MemoryStore) -> None:
    first, second = await run(
        store,
        asked(Fill(bin_id="a", quantity=1), "one", expected_version=0),
        asked(Fill(bin_id="a", quantity=1), "two", expected_version=0),
    )
    assert isinstance(first, Accepted)
    assert second == VERSION_CONFLICT


def may_buy(user_id: str, *scopes: str, actor: str = "anna") -> Envelope:
    buy = Buy(order_id=f"o-{user_id}-{scopes}", sku="x", user_id=user_id)
    return asked(buy, actor=actor, scopes=frozenset(scopes))


async def test_scopes_are_checked_per_command_and_own_limits_to_the_caller(
    store: MemoryStore,
) -> None:
    await run(store, SetPrice(sku="x", price=4))
    outcomes = await run(
        store,
        may_buy("anna", "shop:buy"),
        may_buy("anna", "shop:buy:own"),
        may_buy("bert", "shop:buy:own"),
        may_buy("bert", "shop:buy"),
        may_buy("anna"),
        may_buy("anna", "shop:write"),
        asked(SetPrice(sku="y", price=1), scopes=frozenset({"shop:write"})),
        asked(SetPrice(sku="y", price=1), scopes=frozenset({"shop:write:own"})),
    )
    assert [o == FORBIDDEN for o in outcomes] == [
        *(False, False, True, False, True, True, False, True)
    ]


async def test_what_only_the_house_may_ask_is_forbidden_to_every_caller(
    store: MemoryStore,
) -> None:
    fill = Fill(bin_id="a", quantity=1)
    everything = frozenset({"shop:write", "shop:buy", ""})
    outcomes = await run(store, asked(fill, "caller", scopes=everything), asked(fill, "house"))
    assert outcomes[0] == FORBIDDEN
    assert isinstance(outcomes[1], Accepted)


async def test_tenants_never_share_a_stream(store: MemoryStore) -> None:
    outcomes = await run(
        store,
        asked(Fill(bin_id="a", quantity=9), tenant="one"),
        asked(Move(origin="a", target="b", quantity=1), tenant="two"),
    )
    assert [type(o) for o in outcomes] == [Accepted, Refused]


class Counting:
    """Passes on to a transaction and counts what it is asked."""

    def __init__(self, tx: MemoryTransaction) -> None:
        self.tx, self.calls, self.keys = tx, list[str](), dict[str, list[StreamKey]]()

    def __getattr__(self, name: str) -> Any:
        async def call(*args: Any, **kwargs: Any) -> Any:
            what = f"load lock={kwargs['lock']}" if "lock" in kwargs else name
            self.calls.append(what)
            self.keys[what] = args[0]
            return await getattr(self.tx, name)(*args, **kwargs)

        return call


@pytest.mark.parametrize("size", [1, 100])
async def test_a_batch_asks_the_store_the_same_few_things_whatever_its_size(
    store: MemoryStore, size: int
) -> None:
    await run(store, SetPrice(sku="x", price=4))
    async with store.transaction() as tx:
        counting = Counting(tx)
        orders = [
            asked(Buy(order_id=f"o{n}", sku="x"), f"id{n}", remember=True) for n in range(size)
        ]
        await handle(counting, CATALOG, orders)
    assert counting.calls == ["outcomes", "load lock=False", "load lock=True", "write"]
    assert counting.keys["load lock=False"] == [("t", PRICE("x"))]
    assert len(counting.keys["load lock=True"]) == size + 1


async def test_an_empty_batch_is_answered_with_nothing(store: MemoryStore) -> None:
    assert await run(store) == []
