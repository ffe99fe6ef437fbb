"""A count that several people and devices work on, until it is applied or abandoned.

Its places are kept on sheets, so that a count of a whole warehouse is no one large stream: a place
always stands on the same sheet.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zlib import crc32

from msgspec.structs import asdict

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import (
    AbandonCount,
    BeginCount,
    CompleteCount,
    CountedLine,
    RecordTallies,
    Refusal,
    Tally,
)
from ..events import (
    CountAbandoned,
    CountBegun,
    CountCompleted,
    CountedPlace,
    PlacesCounted,
    StockShipped,
)
from ..published import StockMoved
from ..state import COUNT, NETWORK, SHEET, STOCK, Position, Stock
from .movements import WRITE, Ledger, network, recount
from .places import Told, with_turns

SHEETS = 64
PLACES_MAX = 1000
"""Places on one sheet."""
AGE_MAX = timedelta(days=7)
"""So long a device may have been out of reach."""
AHEAD_MAX = timedelta(minutes=5)
"""So far its clock may be ahead; what was counted then is taken as counted now."""


def begin_count(command: BeginCount, given: Given) -> Decision:
    if not NETWORK.of(given).known(command.warehouse_id):
        return Refused(Refusal.UNKNOWN_WAREHOUSE)
    if COUNT.of(given, command.count_id).status:
        return []
    begun = CountBegun(**asdict(command))
    return [(COUNT(command.count_id), begun)]


def record_tallies(command: RecordTallies, given: Given) -> Decision:
    if refused := closed(command.count_id, given):
        return refused
    count = COUNT.of(given, command.count_id)
    if count.bin and any(line.bin != count.bin for line in command.lines):
        return Refused(Refusal.OTHER_BIN, count.bin)
    if not all(given.names(STOCK(line.sku, count.warehouse_id)) for line in command.lines):
        return Refused(Refusal.COUNTED_MEANWHILE, "it is only just begun; try again")
    told: Told = []
    for stream, lines in by_sheet(command).items():
        kept = given.state(stream).places
        news = {key: line for key, line in lines.items() if _is_news(line, kept.get(key), given)}
        after = (set(kept) | set(news)) - {k for k, line in news.items() if line.quantity is None}
        if len(after) > PLACES_MAX:
            return Refused(Refusal.TOO_MANY_PLACES, f"{len(kept)} on one sheet")
        counted = [_counted(line, count.warehouse_id, given) for line in news.values()]
        if refused := next((each for each in counted if isinstance(each, Refused)), None):
            return refused
        if places := tuple([each for each in counted if isinstance(each, CountedPlace)]):
            added = len(after) - len(kept)
            event = PlacesCounted(count_id=command.count_id, places=places, added=added)
            told.append((stream, event))
    return told


def closed(count_id: str, given: Given) -> Refused | None:
    status = COUNT.of(given, count_id).status
    if not status:
        return Refused(Refusal.UNKNOWN_COUNT)
    return None if status == "open" else Refused(Refusal.COUNT_CLOSED, status)


def _is_news(line: Tally, kept: CountedPlace | None, given: Given) -> bool:
    """Whether it says anything new: sent again after a sale, a tally is none of what is left."""
    if kept is None:
        return line.quantity is not None
    said = (line.quantity, line.expires_on, given.actor)
    again = said == (kept.quantity, kept.expires_on, kept.counted_by)
    return not again or line.counted_at not in (None, kept.counted_at)


def _counted(line: Tally, warehouse_id: str, given: Given) -> CountedPlace | Refused:
    book = _book(line, warehouse_id, given)
    if isinstance(book, Refused):
        return book
    return CountedPlace(
        sku=line.sku,
        bin=line.bin,
        lot=line.lot,
        expires_on=line.expires_on,
        quantity=line.quantity,
        book=book,
        counted_by=given.actor,
        counted_at=line.counted_at,
    )


def _book(line: Tally, warehouse_id: str, given: Given) -> int | Refused:
    """What the books had there when it was counted: what they have, less what came since."""
    age = _age(line, given)
    if age < -AHEAD_MAX:
        return Refused(Refusal.COUNTED_IN_FUTURE, f"{line.sku}: look at the clock of the device")
    if age > AGE_MAX:
        return Refused(Refusal.COUNTED_TOO_LONG_AGO, f"{line.sku}: more than {AGE_MAX.days} days")
    stock = STOCK.of(given, line.sku, warehouse_id)
    if line.counted_at is None or not _is_late(line, given):
        return _on_hand(stock, line)
    then = given.lately(STOCK(line.sku, warehouse_id), line.counted_at)
    if then.cut:
        return Refused(Refusal.COUNTED_TOO_LONG_AGO, f"{line.sku} has moved too often; count again")
    return _on_hand(then.state, line) - sum(_came(event, line) for event in then.events)


def _age(line: Tally, given: Given) -> timedelta:
    return given.at - line.counted_at if line.counted_at else timedelta()


def _is_late(line: Tally, given: Given) -> bool:
    """Whether something may have come or gone since, so that it is worth looking back."""
    return line.quantity is not None and timedelta() < _age(line, given) <= AGE_MAX


def _on_hand(stock: Stock, line: Tally) -> int:
    position = stock.position(line.bin, line.lot)
    return position.on_hand if position else 0


def _came(event: Event, line: Tally) -> int:
    """By how much more lay in the place after it."""
    place = (line.bin, line.lot)
    match event:
        case StockMoved(status="available"):
            return event.change if (event.bin, event.lot) == place else 0
        case StockShipped():
            return -sum(p.quantity for p in event.picks if (p.bin, p.lot) == place)
    return 0


def complete_count(command: CompleteCount, given: Given) -> Decision:
    count = COUNT.of(given, command.count_id)
    if count.status == "completed":
        return []
    if refused := closed(command.count_id, given):
        return refused
    places = [p for sheet in sheets(command) for p in given.state(sheet).places.values()]
    if not places:
        return Refused(Refusal.NOTHING_COUNTED)
    if not all(given.names(STOCK(p.sku, count.warehouse_id)) for p in places):
        return Refused(Refusal.COUNTED_MEANWHILE, "look at the differences again")
    ledger = Ledger(given, command.count_id, count.reason or "count")
    lines = [
        _line(place, ledger.position(place.sku, count.warehouse_id, place.bin, place.lot))
        for place in places
    ]
    recount(ledger, count.warehouse_id, lines, "count")
    completed = CountCompleted(
        count_id=command.count_id,
        places=len(places),
        corrected=len(ledger.told),
        short=sum(getattr(moved, "short", 0) for _, moved in ledger.told),
    )
    return [*with_turns(given, ledger.told), (COUNT(command.count_id), completed)]


def _line(place: CountedPlace, position: Position) -> CountedLine:
    """What lies there now: what was found, and what came and went since."""
    since = position.on_hand - place.book
    return CountedLine(
        sku=place.sku,
        quantity=max(0, (place.quantity or 0) + since),
        bin=place.bin,
        lot=place.lot,
        expires_on=place.expires_on,
    )


def abandon_count(command: AbandonCount, given: Given) -> Decision:
    if COUNT.of(given, command.count_id).status == "abandoned":
        return []
    if refused := closed(command.count_id, given):
        return refused
    return [(COUNT(command.count_id), CountAbandoned(count_id=command.count_id))]


def by_sheet(command: RecordTallies) -> dict[str, dict[str, Tally]]:
    """The lines by sheet and place; of two for one place the last."""
    found: dict[str, dict[str, Tally]] = {}
    for line in command.lines:
        place = f"{line.sku}@{line.bin}@{line.lot}"
        sheet = SHEET(command.count_id, str(crc32(place.encode()) % SHEETS))
        found.setdefault(sheet, {})[place] = line
    return found


def sheets(command: CompleteCount) -> list[str]:
    return [SHEET(command.count_id, str(n)) for n in range(SHEETS)]


def count_and_sheets(command: CompleteCount) -> Iterable[str]:
    yield COUNT(command.count_id)
    yield from sheets(command)


def streams_to_record(command: RecordTallies, given: Given) -> Iterable[str]:
    """Also the stock of each place, for what the books have there at this moment."""
    yield COUNT(command.count_id)
    yield from by_sheet(command)
    count = COUNT.of(given, command.count_id)
    if count.status == "open":
        yield from {STOCK(line.sku, count.warehouse_id): None for line in command.lines}


def late_ones(command: RecordTallies, given: Given) -> Iterable[tuple[str, datetime]]:
    """The stock of each place that was counted before this moment, back to when it was."""
    warehouse_id = COUNT.of(given, command.count_id).warehouse_id
    for line in command.lines:
        stock = STOCK(line.sku, warehouse_id)
        if line.counted_at and _is_late(line, given) and given.names(stock):
            yield stock, line.counted_at


def streams_to_complete(command: CompleteCount, given: Given) -> Iterable[str]:
    yield from count_and_sheets(command)
    count = COUNT.of(given, command.count_id)
    if count.status == "open":
        places = [p for sheet in sheets(command) for p in given.state(sheet).places.values()]
        yield from {STOCK(p.sku, count.warehouse_id): None for p in places}


count = COUNT.by("count_id")

RULES = (
    Rule(BeginCount, begin_count, reads=network, writes=count, scope=WRITE),
    Rule(
        RecordTallies,
        record_tallies,
        reads=count,
        writes=streams_to_record,
        lately=late_ones,
        scope=WRITE,
    ),
    Rule(
        CompleteCount,
        complete_count,
        reads=count_and_sheets,
        writes=streams_to_complete,
        scope=WRITE,
    ),
    Rule(AbandonCount, abandon_count, writes=count, scope=WRITE),
)
