"""`entrepot dead-letters`: events that could not be digested, looked at and delivered again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Annotated, Any

import msgspec
import typer
from rich.table import Table

from entrepot.app import House
from entrepot.kernel.ports import TIMERS
from entrepot.kernel.react import Letter
from entrepot.runtime.letters import PIECE, Replayed
from entrepot.runtime.letters import replay as replay_letters

from .desk import Json, Problem, answer, console, desk, house, wait_for

app = typer.Typer(
    help="Events that a subscription could not digest, and those that wait behind them.",
    no_args_is_help=True,
)

ID_MAX = 2**63 - 1

Subscription = Annotated[str | None, typer.Option(help="Only those of this subscription.")]
Limit = Annotated[int, typer.Option(min=1, max=500, help="So many at most.")]
After = Annotated[int, typer.Option(min=0, max=ID_MAX, help="Those behind this one.")]


@app.command("list")
def list_(
    context: typer.Context,
    subscription: Subscription = None,
    limit: Limit = 50,
    after: After = 0,
    json: Json = False,
) -> None:
    """List them, the oldest first."""

    async def read() -> None:
        async with house(desk(context).settings(), loops=False) as opened:
            _check(opened, subscription)
            letters = await opened.store.letters(subscription, after=after, limit=limit + 1)
        shown = letters[:limit]
        if json:
            answer(shown)
        elif shown:
            console().print(_table(shown))
            if len(letters) > limit:
                console().print(f"there are more: --after {shown[-1].id}")
        else:
            console().print("none")

    wait_for(read())


@app.command()
def show(
    context: typer.Context, id: Annotated[int, typer.Argument(max=ID_MAX)], json: Json = False
) -> None:
    """Show one of them with its event."""

    async def read() -> None:
        async with house(desk(context).settings(), loops=False) as opened:
            found = await opened.store.letters(ids=[id])
            if not found:
                raise Problem(f"there is no letter {id}")
            [letter] = found
            past = await opened.store.history(letter.tenant, letter.stream, limit=letter.version)
        payload = next((e.data for e in past if e.version == letter.version), b"null")
        shown: dict[str, Any] = {**msgspec.to_builtins(letter), "data": msgspec.Raw(payload)}
        if json:
            answer(shown)
        else:
            out = console()
            for name, value in shown.items():
                text = payload.decode() if name == "data" else str(value)
                out.print(f"[bold]{name}[/bold]  ", end="")
                out.print(text, markup=False)

    wait_for(read())


@app.command()
def replay(
    context: typer.Context,
    ids: Annotated[
        list[int] | None, typer.Argument(max=ID_MAX, help="Which; all when none is named.")
    ] = None,
    subscription: Subscription = None,
    json: Json = False,
) -> None:
    """Deliver them again, stream by stream; exit code 1 when some stay.

    Naming one means those before it in its stream, too: their order is kept.
    """

    async def deliver() -> None:
        async with house(desk(context).settings(), loops=False) as opened:
            _check(opened, subscription)
            done = await _replay(opened, subscription, ids)
        if json:
            answer(done)
        else:
            for each in done.errors:
                console().print(each, markup=False)
            console().print(f"{done.delivered} delivered, {done.failed} failed again")
        if done.failed:
            raise typer.Exit(1)

    wait_for(deliver())


def _check(opened: House, subscription: str | None) -> None:
    known = sorted([*opened.catalog.subscriptions, TIMERS])
    if subscription is not None and subscription not in known:
        raise Problem(f"there is no subscription {subscription}; there are {', '.join(known)}")


async def _replay(opened: House, subscription: str | None, ids: list[int] | None) -> Replayed:
    """Piece by piece, and no more than there were: what comes back meanwhile is for the next."""
    store, pick = opened.store, partial(opened.store.letters, subscription, ids=ids or None)
    left = sum((await store.letter_counts()).values())
    if unknown := set(ids or ()) - {letter.id for letter in await pick(limit=len(ids or ()))}:
        raise Problem(f"there is no letter {min(unknown)}")
    delivered, failed, errors, after = 0, 0, [], 0
    while letters := await pick(after=after, limit=min(left, PIECE)):
        done = await replay_letters(store, opened.catalog, letters)
        delivered, failed = delivered + done.delivered, failed + done.failed
        errors += done.errors
        left, after = left - len(letters), letters[-1].id
    return Replayed(delivered, failed, errors)


def _table(letters: Sequence[Letter]) -> Table:
    table = Table()
    table.add_column("id", justify="right")
    for column in ("subscription", "tenant", "stream", "event", "since", "error"):
        table.add_column(column, overflow="fold")
    for letter in letters:
        at = f"{letter.at:%Y-%m-%d %H:%M:%S}"
        stream = f"{letter.stream} v{letter.version}"
        table.add_row(
            str(letter.id),
            letter.subscription,
            letter.tenant,
            stream,
            letter.event,
            at,
            letter.error,
        )
    return table
