"""Finding among 100,000 products, beside PostgreSQL's own full text in the same run."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Awaitable, Callable
from typing import Any

import asyncpg
import msgspec

from benchmarks import stage
from benchmarks.stage import Figure
from entrepot.contexts.search.published import SearchProducts, SuggestProducts

CONTEXTS = ("catalog", "inventory", "orders", "pricing", "search")
PRODUCTS = 100_000
ASKED = 600
YARDSTICK_ASKED = 100
SEARCH_MS, SUGGEST_MS = 15.0, 5.0
_NOUNS = """
    chair table lamp sofa stool shelf desk cabinet bench wardrobe mirror rug carpet
    curtain cushion blanket pillow mattress kettle toaster blender pan pot knife spoon
    plate bowl glass mug bottle jacket trousers shirt jumper sock shoe boot glove scarf
    hat belt bag backpack suitcase watch ring necklace phone charger cable keyboard
    monitor speaker headphone camera tripod drill hammer saw wrench screwdriver ladder
    bucket hose rake shovel tent lantern bicycle helmet pump ball racket skate puzzle doll
    train kite brush comb mirror towel soap candle vase clock frame notebook pencil
    stapler folder printer scanner router
"""
_KINDS = """
    folding standing hanging round square tall small large heavy light garden kitchen
    office travel children outdoor waterproof wireless electric manual vintage modern
    classic portable adjustable stackable reclining padded insulated
"""
_MATERIALS = """
    oak pine beech steel brass glass leather cotton linen wool plastic bamboo
"""
_COLOURS = """
    black white grey red blue green yellow brown orange pink purple beige
"""
NOUNS, KINDS, MATERIALS, COLOURS = [
    words.split() for words in (_NOUNS, _KINDS, _MATERIALS, _COLOURS)
]
BRANDS = [
    f"{a}{b}"
    for a in ["nord", "sol", "ter", "lum", "vel", "kar", "mon", "bri"]
    for b in ["vik", "ena", "ix", "do", "as"]
]
_YARDSTICK = """
CREATE TABLE public.yardstick AS
SELECT d.product_id, d.name, d.attributes, o.unit_price,
       coalesce(l.warehouses, 0) > 0 AS in_stock,
       setweight(to_tsvector('english', d.name), 'A')
       || to_tsvector('english', d.description) AS words
  FROM search.documents d
  JOIN search.offers o USING (tenant, product_id)
  LEFT JOIN search.levels l ON l.tenant = d.tenant AND l.sku = o.sku;
CREATE INDEX ON public.yardstick USING gin (words);
ANALYZE public.yardstick;
"""
_FOUND = """
WITH found AS MATERIALIZED (
    SELECT *, ts_rank(words, query) AS rank
      FROM public.yardstick, websearch_to_tsquery('english', $1) AS query
     WHERE words @@ query AND ($2 = '' OR attributes ->> 'colour' = $2) AND (in_stock OR NOT $3))
SELECT (SELECT jsonb_agg(p) FROM (
           SELECT product_id, name, unit_price FROM found ORDER BY rank DESC LIMIT 20) p),
       (SELECT count(*) FROM found),
       (SELECT jsonb_agg(f) FROM (
           SELECT key, value, count(*) FROM found, jsonb_each_text(attributes)
            GROUP BY key, value) f)
"""
_BEGUN = """
SELECT DISTINCT name FROM public.yardstick WHERE words @@ to_tsquery('simple', $1 || ':*') LIMIT 8
"""
Ask = Callable[[Any], Awaitable[Any]]


async def run() -> list[Figure]:
    chance = random.Random(16)
    async with stage.house(contexts=CONTEXTS, stocked=0) as house:
        sql = await asyncpg.connect(**house.store.dsn)
        await fill(sql, chance)
        await sql.execute(_YARDSTICK)

        async def engine(asked: Any) -> Any:
            return await house.questions.ask(asked, stage.BUSINESS)

        async def yardstick(asked: Any) -> Any:
            if isinstance(asked, SuggestProducts):
                return await sql.fetch(_BEGUN, asked.q.split()[-1])
            colour = asked.filters[0].partition(":")[2] if asked.filters else ""
            return await sql.fetchrow(_FOUND, asked.q, colour, asked.in_stock)

        await ready(engine)
        searches = [search(chance) for _ in range(ASKED)]
        begun = [SuggestProducts(q=beginning(chance)) for _ in range(ASKED)]
        figures = [
            await figure(
                f"search of {PRODUCTS:,} products, with facets",
                *(SEARCH_MS, engine, yardstick, searches),
            ),
            await figure("autocomplete", *(SUGGEST_MS, engine, yardstick, begun)),
        ]
        await sql.close()
    return figures


async def figure(
    claim: str, bound_ms: float, engine: Ask, yardstick: Ask, asked: list[Any]
) -> Figure:
    for one in asked[:50]:
        await engine(one)
        await yardstick(one)
    ours = await timed(engine, asked)
    theirs = await timed(yardstick, asked[:YARDSTICK_ASKED])
    return Figure(
        claim,
        f"{PRODUCTS:,} products, {len(asked)} questions",
        f"p95 {ours[94]:.1f} ms, median {ours[49]:.1f} ms",
        f"PostgreSQL full text, no typing errors forgiven: p95 {theirs[94]:.1f} ms,"
        f" median {theirs[49]:.1f} ms",
        f"{theirs[94] / ours[94]:.1f} ×",
        f"p95 < {bound_ms:.0f} ms",
        ours[94] < bound_ms,
    )


async def timed(ask: Ask, asked: list[Any]) -> list[float]:
    """The hundredths of the milliseconds that each took, one after another."""
    took = []
    for one in asked:
        start = time.perf_counter()
        await ask(one)
        took.append(1000 * (time.perf_counter() - start))
    return statistics.quantiles(took, n=100)


def search(chance: random.Random) -> SearchProducts:
    """One to three words, one of five misspelled, one of three narrowed."""
    words = [chance.choice(NOUNS)]
    words += [chance.choice(pool) for pool in (KINDS, MATERIALS) if chance.random() < 0.4]
    if chance.random() < 0.2:
        words[0] = misspelled(words[0], chance)
    chosen = (f"colour:{chance.choice(COLOURS)}",) if chance.random() < 0.33 else ()
    return SearchProducts(q=" ".join(words), filters=chosen, in_stock=chance.random() < 0.3)


def misspelled(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word))
    return word[:at] + chance.choice("aeiourst") + word[at:]


def beginning(chance: random.Random) -> str:
    word = chance.choice(NOUNS + KINDS + BRANDS)
    return word[: chance.randint(1, len(word))]


async def ready(engine: Ask) -> None:
    """Until the index holds all; the house reads it from its tables when first asked."""
    while True:
        try:
            if (await engine(SearchProducts()))["total"] == PRODUCTS:
                return
        except Exception as error:
            if "not ready" not in str(error):
                raise


async def fill(sql: Any, chance: random.Random) -> None:
    """What the search has heard of from the others, as rows."""
    documents, offers, levels = [], [], []
    for i in range(PRODUCTS):
        noun, kind, material, colour, brand = [
            chance.choice(pool) for pool in (NOUNS, KINDS, MATERIALS, COLOURS, BRANDS)
        ]
        name = f"{brand.title()} {kind} {material} {noun} {i % 997}"
        others = " ".join(chance.choices(NOUNS + KINDS, k=6))
        said = f"A {colour} {noun} made of {material}, goes well with {others}."
        attributes = {"colour": colour, "material": material, "brand": brand}
        packed = msgspec.json.encode(attributes).decode()
        documents.append(
            (stage.BUSINESS, f"p{i}", name, said, None, packed, "[]", True, 0),
        )
        offers.append(
            (stage.BUSINESS, f"S{i}", f"p{i}", chance.randint(99, 99_900), "EUR", True, 0)
        )
        levels.append((stage.BUSINESS, f"S{i}", chance.choice((0, 5)), 0))
    await sql.set_type_codec(
        "jsonb",
        schema="pg_catalog",
        format="binary",
        encoder=lambda text: b"\x01" + text.encode(),
        decoder=lambda data: data[1:].decode(),
    )
    for table, rows, columns in (
        (
            "documents",
            documents,
            "tenant product_id name description category attributes images is_active changed",
        ),
        ("offers", offers, "tenant sku product_id unit_price currency is_active changed"),
        ("levels", levels, "tenant sku warehouses changed"),
    ):
        await sql.copy_records_to_table(
            table, schema_name="search", records=rows, columns=columns.split()
        )
    await sql.execute("ANALYZE search.documents, search.offers, search.levels")
