"""`entrepot dead-letters`: events that could not be digested, looked at and delivered again."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
import typer
from rich.table import Table

from entrepot.app import House
from entrepot.kernel.react import Letter
from entrepot.runtime.subscriptions import Undigested, redeliver

from .desk import Json, Problem, answer, console, desk, house, wait_for

app = typer.Typer(
    help="Events that a subscription could not digest, and those that wait behind them.",
    no_args_is_help=True,
)

Subscription = Annotated[str | None, typer.Option(help="Only those of this subscription.")]


class Replayed(msgspec.Struct, frozen=True):
    """`errors` says why some stay where they are, stream by stream."""

    delivered: int
    failed: int
    errors: list[str]


@app.command("list")
def list_(context: typer.Context, subscription: Subscription = None, json: Json = False) -> None:
    """List them, the oldest first."""

    async def read() -> None:
        async with house(desk(context).settings(), loops=False) as opened:
            letters = await _letters(opened, subscription)
        if json:
            answer(letters)
        elif letters:
            console().print(_table(letters))
        else:
            console().print("none")

    wait_for(read())


@app.command()
def show(context: typer.Context, id: int, json: Json = False) -> None:
    """Show one of them with its event."""

    async def read() -> None:
        async with house(desk(context).settings(), loops=False) as opened:
            found = [letter for letter in await opened.store.letters() if letter.id == id]
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
    ids: Annotated[list[int] | None, typer.Argument(help="Which; all when none is named.")] = None,
    subscription: Subscription = None,
    json: Json = False,
) -> None:
    """Deliver them again, stream by stream; exit code 1 when some stay.

    Naming one means those before it in its stream, too: their order is kept.
    """

    async def deliver() -> None:
        async with house(desk(context).settings(), loops=False) as opened:
            letters = await _letters(opened, subscription)
            done = await _replay(opened, letters, ids)
        if json:
            answer(done)
        else:
            for each in done.errors:
                console().print(each, markup=False)
            console().print(f"{done.delivered} delivered, {done.failed} failed again")
        if done.failed:
            raise typer.Exit(1)

    wait_for(deliver())


async def _letters(opened: House, subscription: str | None) -> list[Letter]:
    if subscription is not None and subscription not in opened.catalog.subscriptions:
        known = ", ".join(sorted(opened.catalog.subscriptions))
        raise Problem(f"there is no subscription {subscription}; there are {known}")
    return list(await opened.store.letters(subscription))


async def _replay(opened: House, letters: list[Letter], ids: list[int] | None) -> Replayed:
    if unknown := set(ids or ()) - {letter.id for letter in letters}:
        raise Problem(f"there is no letter {min(unknown)}")
    streams: dict[tuple[str, str, str], list[Letter]] = {}
    for letter in letters:
        streams.setdefault((letter.subscription, letter.tenant, letter.stream), []).append(letter)
    delivered, failed, errors = 0, 0, []
    for (subscription, _, stream), waiting in streams.items():
        wanted = [letter.version for letter in waiting if not ids or letter.id in ids]
        chosen = [letter.id for letter in waiting if letter.version <= max(wanted, default=0)]
        if not chosen:
            continue
        try:
            delivered += await redeliver(opened.store, opened.catalog, subscription, chosen)
        except Undigested as problem:
            failed += len(chosen)
            errors.append(f"{subscription} {stream}: {problem}")
    return Replayed(delivered, failed, errors)


def _table(letters: list[Letter]) -> Table:
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
