"""What the adapter says to OpenSearch, and what it makes of each of its answers."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import aiohttp
import asyncpg
import pytest
import pytest_asyncio
from aiohttp import web

from entrepot.adapters.opensearch import Cluster, cluster
from entrepot.adapters.opensearch.cluster import Action, Busy, Fault
from entrepot.adapters.opensearch.feeding import Feeder
from entrepot.adapters.postgres.documents import Documents
from entrepot.app import House
from entrepot.contexts.search.published import CategoryName, Synonyms
from entrepot.kernel.ports import Unavailable
from entrepot.settings import Settings
from tests.compliance.shelves import Shop, Tables, feeding, goods, ids, until
from tests.opensearch import LocalCluster
from tests.opensearch.cluster import Asked
from tests.opensearch.refusing import No

PREFIX = "shop"
PRODUCTS = "shop-products"


@pytest_asyncio.fixture
async def local() -> AsyncIterator[LocalCluster]:
    local = await LocalCluster().open()
    yield local
    await local.close()


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PAUSE_S", 0.001)


@pytest_asyncio.fixture
async def shop(local: LocalCluster) -> AsyncIterator[Shop]:
    tables = Tables()
    await tables.put(goods("sofa", "Corduroy sofa"), goods("chair", "Oak chair"))
    async with feeding(local.url, PREFIX, tables) as engine:
        shop = Shop(tables, engine)
        await shop.finds({"sofa", "chair"})
        yield shop


def answers(status: int, body: Any, *, times: int = 10**6, path: str = "_search") -> Any:
    """Trouble at the doors whose paths end so, so many times."""
    left = [times]

    def trouble(asked: Asked) -> web.Response | None:
        if not asked.path.endswith(path) or not left[0]:
            return None
        left[0] -= 1
        if isinstance(body, str):
            return web.Response(text=body, status=status, content_type="text/html")
        return web.json_response(body, status=status)

    return trouble


REJECTED = No(429, "rejected_execution_exception", "rejected execution of search").body
NO_SHARDS = No(503, "search_phase_execution_exception", "all shards failed").body


def searches(local: LocalCluster) -> list[Asked]:
    return [asked for asked in local.asked if asked.path.endswith("_search")]


async def test_a_cluster_that_is_busy_is_asked_once_more(shop: Shop, local: LocalCluster) -> None:
    local.trouble = answers(429, REJECTED, times=1)
    assert ids(await shop.search(q="sofa")) == ["sofa"]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (429, REJECTED),
        (503, NO_SHARDS),
        (502, "<html>Bad Gateway</html>"),
        (401, "Unauthorized"),
        (403, No(403, "security_exception", "no permissions for [indices:data/read]").body),
    ],
)
async def test_a_cluster_that_cannot_answer_makes_search_unavailable(
    shop: Shop, local: LocalCluster, status: int, body: Any
) -> None:
    local.trouble = answers(status, body)
    with pytest.raises(Unavailable):
        await shop.search(q="sofa")
    local.trouble = None
    assert ids(await shop.search(q="sofa")) == ["sofa"]


async def test_a_cluster_that_does_not_answer_in_time_is_not_waited_for(
    shop: Shop, local: LocalCluster
) -> None:
    shop.engine.cluster._timeout = aiohttp.ClientTimeout(total=0.05)
    await shop.engine.cluster.close()
    shop.engine.cluster._session = None
    local.stalled.clear()
    with pytest.raises(Busy):
        await shop.search(q="sofa")


async def test_a_cluster_that_is_gone_makes_search_unavailable() -> None:
    gone = Cluster("http://127.0.0.1:9")
    with pytest.raises(Busy):
        await gone.ask("GET", "/_cluster/health")
    await gone.close()


async def test_what_is_wrong_with_a_question_is_not_taken_for_a_busy_cluster(
    shop: Shop, local: LocalCluster
) -> None:
    before = len(searches(local))
    local.trouble = answers(400, No(400, "parsing_exception", "unknown query [x]").body)
    with pytest.raises(Fault, match="parsing_exception"):
        await shop.search(q="sofa")
    assert len(searches(local)) == before + 1, "asked again, it would be wrong again"


async def test_every_search_is_of_one_business_and_of_all_shards(
    shop: Shop, local: LocalCluster
) -> None:
    await shop.search("them", q="sofa", filters=("colour:red",), sort="price")
    asked = searches(local)[-1]
    assert (asked.method, asked.path) == ("POST", f"/{PRODUCTS}/_search")
    assert asked.params == {"allow_partial_search_results": "false"}
    assert {"term": {"tenant": "them"}} in asked.body["query"]["bool"]["filter"]
    assert asked.body["post_filter"]["bool"]["filter"] == [{"terms": {"facets": ["colour\x1fred"]}}]
    assert asked.body["track_total_hits"] is True


async def test_name_and_password_go_with_every_question(local: LocalCluster) -> None:
    asking = Cluster(local.url, "entrepot", "secret")
    await asking.ask("GET", "/shop-*/_alias")
    await asking.close()
    assert local.asked[0].authorization == "Basic ZW50cmVwb3Q6c2VjcmV0"


# Bulks

INDEX = {"mappings": {"dynamic": "false", "properties": {"price": {"type": "long"}}}}


@pytest_asyncio.fixture
async def writing(local: LocalCluster) -> AsyncIterator[Cluster]:
    writing = Cluster(local.url)
    await writing.ask("PUT", "/prices", INDEX)
    yield writing
    await writing.close()


def prices(*ids_: str, version: int | None = 7) -> list[Action]:
    return [Action(id_, version, {"price": 1}) for id_ in ids_]


def bulks(local: LocalCluster) -> list[list[Any]]:
    sent = [asked.data for asked in local.asked if asked.path.endswith("_bulk")]
    return [[json.loads(line) for line in data.splitlines()] for data in sent]


async def test_a_bulk_is_lines_of_json_with_versions(local: LocalCluster, writing: Cluster) -> None:
    actions = [*prices("a"), Action("b", 7, None), *prices("c", version=None)]
    await writing.write("prices", actions, refresh="wait_for", alias=False)
    asked = local.asked[-1]
    assert (asked.path, asked.kind) == ("/prices/_bulk", "application/x-ndjson")
    assert asked.params == {"refresh": "wait_for", "require_alias": "false"}
    about = {"version": 7, "version_type": "external_gte"}
    assert bulks(local) == [
        [
            {"index": {"_id": "a", **about}},
            {"price": 1},
            {"delete": {"_id": "b", **about}},
            {"index": {"_id": "c"}},
            {"price": 1},
        ]
    ]
    assert asked.data.endswith(b"\n")


async def test_of_a_bulk_only_what_was_not_taken_is_sent_again(
    local: LocalCluster, writing: Cluster
) -> None:
    rejected = No(429, "rejected_execution_exception", "rejected execution of coordinating")
    left = [2]

    def once(id_: str) -> No | None:
        if id_ != "b" or not left[0]:
            return None
        left[0] -= 1
        return rejected

    local.item_trouble = once
    await writing.write("prices", prices("a", "b", "c"), refresh="false", alias=False)
    ids_ = [[line["index"]["_id"] for line in each[::2]] for each in bulks(local)]
    assert ids_ == [["a", "b", "c"], ["b"], ["b"]]
    assert set(local.indexes["prices"].written) == {"a", "b", "c"}


async def test_what_can_never_be_taken_harms_none_of_its_bulk(
    local: LocalCluster, writing: Cluster
) -> None:
    wrong = Action("wrong", 7, {"price": "dear"})
    await writing.write("prices", [*prices("a"), wrong, *prices("b")], refresh="true", alias=False)
    assert set(local.indexes["prices"].written) == {"a", "b"}
    assert len(bulks(local)) == 1


async def test_what_is_older_than_what_is_there_leaves_that(
    local: LocalCluster, writing: Cluster
) -> None:
    await writing.write("prices", [Action("a", 9, {"price": 9})], refresh="false", alias=False)
    await writing.write("prices", [Action("a", 8, {"price": 8})], refresh="false", alias=False)
    assert local.indexes["prices"].written["a"] == {"price": 9}


async def test_a_bulk_that_is_never_taken_is_told_of(local: LocalCluster, writing: Cluster) -> None:
    local.item_trouble = lambda _: No(503, "unavailable_shards_exception", "primary is not active")
    with pytest.raises(Busy):
        await writing.write("prices", prices("a"), refresh="false", alias=False)
    local.trouble = answers(429, REJECTED, path="_bulk")
    with pytest.raises(Busy):
        await writing.write("prices", prices("a"), refresh="false", alias=False)


async def test_a_bulk_is_cut_before_it_is_too_large(
    local: LocalCluster, writing: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "BULK_BYTES", 200)
    await writing.write("prices", prices(*"abcdefgh"), refresh="false", alias=False)
    assert len(bulks(local)) == 4
    assert len(local.indexes["prices"].written) == 8


async def test_nothing_is_written_where_no_alias_is_any_more(
    local: LocalCluster, writing: Cluster
) -> None:
    with pytest.raises(Fault) as told:
        await writing.write("prices", prices("a"), refresh="false", alias=True)
    assert told.value.no_index


# Feeding


def names(local: LocalCluster, alias: str = PRODUCTS) -> list[str]:
    return sorted(name for name, index in local.indexes.items() if alias in index.aliases)


async def test_what_is_made_anew_takes_over_in_one_step_and_leaves_nothing_behind(
    shop: Shop, local: LocalCluster
) -> None:
    (before,) = names(local)
    await shop.engine.cluster.ask("PUT", f"/{PRODUCTS}-half", INDEX)  # nobody came to its end
    await shop.tables.put(categories=[CategoryName(category_id="c", name="Old")])
    await until(lambda: marked(local, shop.tables), "it to be noted")
    await shop.tables.put(categories=[CategoryName(category_id="c", name="New")])

    async def made() -> list[str] | None:
        return names(local) if names(local) != [before] else None

    (after,) = await until(made, "another index")
    (steps,) = [a.body["actions"] for a in local.asked if a.path == "/_aliases"][-1:]
    assert {"add": {"index": after, "alias": PRODUCTS}} in steps
    assert {"remove_index": {"index": before}} in steps
    assert [name for name in local.indexes if name.startswith(PRODUCTS)] == [after]
    assert local.indexes[after].settings["refresh_interval"] == "200ms"
    assert ids(await shop.search(q="sofa")) == ["sofa"]


async def test_a_process_that_starts_reads_on_where_the_last_one_stopped(
    local: LocalCluster,
) -> None:
    tables = Tables()
    await tables.put(goods("sofa", "Corduroy sofa"), synonyms=[Synonyms(words=("sofa", "settee"))])
    async with feeding(local.url, PREFIX, tables) as engine:
        await Shop(tables, engine).finds({"sofa"}, q="settee")
        await until(lambda: marked(local, tables), "it to be noted")
    made = names(local)
    await tables.put(goods("chair", "Oak chair"))
    tables.asked = []
    async with feeding(local.url, PREFIX, tables) as engine:
        await Shop(tables, engine).finds({"sofa", "chair"})
    assert tables.asked[0] == 101, "not everything"
    assert names(local) == made


async def marked(local: LocalCluster, tables: Tables) -> bool:
    notes = local.indexes["shop-notes"].written if "shop-notes" in local.indexes else {}
    return notes.get("read-on", {}).get("note", {}).get("since") == tables.transaction


async def test_indexes_of_another_shape_are_made_anew(
    local: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = Tables()
    await tables.put(goods("sofa", "Corduroy sofa"))
    async with feeding(local.url, PREFIX, tables) as engine:
        await Shop(tables, engine).finds({"sofa"})
        await until(lambda: marked(local, tables), "it to be noted")
    made = names(local)

    async def another(_: Feeder) -> str:
        return "another"

    monkeypatch.setattr(Feeder, "_shape", another)
    async with feeding(local.url, PREFIX, tables):

        async def anew() -> bool:
            return names(local) != made

        await until(anew, "another index")


async def test_an_index_that_somebody_deleted_is_made_anew(shop: Shop, local: LocalCluster) -> None:
    for name in names(local):
        del local.indexes[name]
    await shop.tables.put(goods("lamp", "Reading lamp"))
    await shop.finds({"sofa", "chair", "lamp"})
    assert len(names(local)) == 1, "made by us, with our fields"


async def test_what_changed_while_the_cluster_was_away_is_found_when_it_is_back(
    shop: Shop, local: LocalCluster
) -> None:
    local.trouble = answers(503, NO_SHARDS, path="")
    await shop.tables.put(goods("lamp", "Reading lamp"))
    asked = len(local.asked)

    async def tried() -> bool:
        return len(local.asked) > asked

    await until(tried, "an attempt")
    local.trouble = None
    await shop.finds({"lamp"}, q="lamp")


async def test_a_database_that_counts_from_elsewhere_is_read_whole(
    shop: Shop, local: LocalCluster
) -> None:
    shop.tables.transaction = 50
    shop.tables.documents = {}
    await shop.tables.put(goods("lamp", "Reading lamp"))
    await shop.finds({"lamp"})


async def test_who_does_not_lead_feeds_nothing_and_answers(shop: Shop, local: LocalCluster) -> None:
    others = Tables()
    others.leading = 0
    await others.put(goods("ghost", "Ghost"))
    async with feeding(local.url, PREFIX, others) as engine:
        assert set(ids(await Shop(others, engine).search())) == {"sofa", "chair"}
    assert others.asked == []


async def test_of_two_processes_one_leads_until_its_connection_ends(
    database: dict[str, str | int],
) -> None:
    one, other = Documents(database), Documents(database)
    first = await one.lead()
    assert first
    assert await one.lead() == first
    assert await other.lead() == 0
    await one.close()
    led: Callable[[], Any] = other.lead
    assert await until(led, "the lead to be free")
    connection: asyncpg.Connection[Any] = other._connection
    await connection.close()
    assert await until(led, "the lead once more") > 1, "a break is told"
    await other.close()


async def test_a_house_that_is_not_told_where_the_cluster_is_does_not_open(
    tmp_path: Path, database: dict[str, str | int]
) -> None:
    settings: Any = {"data_dir": tmp_path, "_env_file": None, "search": "opensearch"}
    with pytest.raises(ValueError, match="ENTREPOT_OPENSEARCH_URL"):
        House(Settings(**settings))._cluster()
