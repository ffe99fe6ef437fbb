"""What can follow at once follows at once, and nothing is heard twice, never, or out of order."""

from __future__ import annotations

import pytest

from entrepot.kernel.catalog import Subscription
from entrepot.kernel.follow import Followed
from entrepot.kernel.handle import handle
from entrepot.kernel.message import START, Accepted, Command, Envelope, Outcome, Position, Refused
from entrepot.kernel.ports import Conflict, Store
from entrepot.runtime import subscriptions
from entrepot.runtime.executor import Executor
from entrepot.runtime.subscriptions import Subscriber

from .harness import CATALOG, NOON, Harness
from .toy.contexts import BOX, EAR, Ear, Pack, Seal

NAMES = ["toy.Packed", "toy.Sealed"]


def asked(command: Command, **fields: object) -> Envelope:
    return Envelope(id=repr(command), tenant="t", command=command, at=NOON, **fields)  # type: ignore[arg-type]


async def run(store: Store, *commands: Command) -> tuple[list[Outcome], list[Followed]]:
    followed: list[Followed] = []
    async with store.transaction() as tx:
        outcomes = await handle(tx, CATALOG, [asked(c) for c in commands], followed=followed)
    return outcomes, followed


async def heard(store: Store, box_id: str) -> tuple[int, ...]:
    found = await store.stored("t", EAR(box_id))
    ear: Ear = CATALOG.state(EAR(box_id), found.state) if found else Ear()
    return ear.heard


async def left(store: Store) -> list[str]:
    """What the subscription will hear from the log."""
    tail = await store.tail(START, 100, NAMES, subscription="ear")
    return [event.id for event in tail.events]


async def test_what_follows_at_once_is_in_the_same_transaction_and_never_heard_again(
    store: Store,
) -> None:
    (sealed,), followed = await run(store, Seal(box_id="a"))
    assert isinstance(sealed, Accepted)
    assert [each.subscription for each in followed] == ["ear"]
    assert await heard(store, "a") == (0,)
    assert await left(store) == []
    whole = (await store.tail(START, 100)).events
    assert [event.name for event in whole] == ["toy.Sealed", "ear.Heard"]
    assert {event.position.tx for event in whole} == {sealed.position.tx}
    assert whole[1].causation_id == whole[0].id
    assert [due.effect.key for due in await store.lease_effects(10)] == [whole[0].id]
    assert (await store.lags())["ear"] == 0


async def test_who_asked_by_which_session_is_told_and_what_follows_is_the_houses(
    store: Store,
) -> None:
    envelope = asked(Seal(box_id="a"), actor="anna", session_id="annas telephone")
    async with store.transaction() as tx:
        await handle(tx, CATALOG, [envelope], followed=[])
    told = (await store.tail(START, 100)).events
    assert [(event.name, event.actor, event.session_id) for event in told] == [
        ("toy.Sealed", "anna", "annas telephone"),
        ("ear.Heard", "entrepot", ""),
    ]
    assert {event.correlation_id for event in told} == {envelope.id}


async def test_what_a_subscription_passes_over_is_kept_now_and_then(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else each start, and who asks for the lag, would look through all that others heard."""
    worker = Subscriber(store, CATALOG, Subscription("deaf", (), (), {}))

    async def kept() -> Position:
        async with store.transaction() as tx:
            checkpoint = await tx.claim("deaf")
            assert checkpoint is not None
            return checkpoint.position

    await worker.turn()
    begun = await kept()
    ((sealed,), _) = await run(store, Seal(box_id="a"))
    assert isinstance(sealed, Accepted)
    await worker.turn()
    assert await kept() == begun, "not each time: it is a write that nobody waits for"
    monkeypatch.setattr(subscriptions, "KEEP_S", 0.0)
    await worker.turn()
    reached = await kept()
    assert reached >= sealed.position
    await worker.turn()
    assert await kept() == reached, "where nothing happens nothing is written"


async def test_who_has_not_heard_all_of_a_stream_hears_the_rest_from_the_log_too(
    kept: Harness,
) -> None:
    store = kept.store
    await run(store, Pack(box_id="a", amount=3))
    _, followed = await run(store, Seal(box_id="a"))
    assert followed == []
    assert await left(store) == ["t/box/a/1", "t/box/a/2"]
    worker = Subscriber(store, CATALOG, CATALOG.subscriptions["ear"])
    for _ in range(8):
        await worker.turn()
    assert await heard(store, "a") == (3, 0)
    _, followed = await run(store, Seal(box_id="a"))
    assert followed == [], "who was left behind once stays with the log in this stream"
    stored = await store.stored("t", BOX("a"))
    assert stored is not None
    assert stored.left_to == frozenset({"ear"})


async def test_what_another_transaction_holds_is_not_waited_for(store: Store) -> None:
    await run(store, Seal(box_id="a"), Seal(box_id="b"))
    async with store.transaction() as tx:
        await tx.load([("t", EAR("a"))], lock=True)
        _, followed = await run(store, Seal(box_id="a"), Seal(box_id="b"))
        assert [each.event.stream for each in followed] == [BOX("b")]
    assert (await heard(store, "a"), await heard(store, "b")) == ((0,), (0, 0))
    assert await left(store) == ["t/box/a/2"]


async def test_streams_that_others_hold_are_told_apart(store: Store) -> None:
    await run(store, Seal(box_id="a"), Seal(box_id="b"))
    keys = [("t", EAR(box_id)) for box_id in ("a", "b", "new")]
    async with store.transaction() as one, store.transaction() as other:
        await one.load(keys[:1], lock=True)
        found, busy = await other.try_load(keys)
        assert (set(found), busy) == ({keys[1]}, {keys[0]})
    async with store.transaction() as tx:
        found, busy = await tx.try_load(keys)
        assert (set(found), busy) == (set(keys[:2]), set())


async def test_a_reaction_that_breaks_is_left_to_the_subscription_and_harms_nobody(
    store: Store,
) -> None:
    executor = Executor(store, CATALOG, at_once=True)
    outcomes = await executor.run([asked(Seal(box_id="thorn")), asked(Seal(box_id="a"))])
    assert [type(outcome) for outcome in outcomes] == [Accepted, Accepted]
    assert sorted(await left(store)) == ["t/box/a/1", "t/box/thorn/1"]


async def test_a_reaction_that_breaks_leaves_no_trace_of_its_transaction(store: Store) -> None:
    with pytest.raises(Conflict, match="a thorn"):
        await run(store, Seal(box_id="a"), Seal(box_id="thorn"))
    assert (await store.tail(START, 10)).events == []


async def test_without_a_word_everything_is_left_to_the_log(store: Store) -> None:
    async with store.transaction() as tx:
        await handle(tx, CATALOG, [asked(Seal(box_id="a"))])
    assert await heard(store, "a") == ()
    assert await left(store) == ["t/box/a/1"]


async def test_a_refusal_is_followed_by_nothing(store: Store) -> None:
    outcomes, followed = await run(store, Pack(box_id="a", amount=1001))
    assert outcomes == [Refused("BOX_FULL")]
    assert followed == []
