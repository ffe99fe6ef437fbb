"""REST by the catalogue: what goes in, what comes out, and every way to be told no."""

from __future__ import annotations

import pytest

from entrepot.kernel.message import Accepted, Broken, Query, Refused
from entrepot.kernel.ports import Overloaded, Rejected, Unavailable
from entrepot.runtime.cursors import UnknownCursor, opened, sealed

from .http_house import ADA, BOB, TENANT, House, Reply, token

TOYS = "/api/v1/toys"


async def make(house: House, toy_id: str = "duck", **fields: object) -> Reply:
    return await house.call("POST", TOYS, {"toyId": toy_id, "name": "Duck", **fields})


async def test_a_creation_answers_with_the_row_its_version_and_its_place(house: House) -> None:
    made = await house.call("POST", TOYS, {"name": "Duck"})
    assert made.status == 201
    assert made.json["name"] == "Duck"
    assert made.headers["location"] == f"{TOYS}/{made.json['toyId']}"
    assert made.headers["etag"].startswith('"1.')
    assert made.headers["entrepot-position"] == "1-1"
    found = await house.call("GET", made.headers["location"])
    assert (found.status, found.json) == (200, made.json)
    assert found.headers["etag"] == made.headers["etag"]


async def test_an_id_of_the_callers_own_is_kept(house: House) -> None:
    assert (await make(house, "duck")).json["toyId"] == "duck"


async def test_a_location_is_escaped(house: House) -> None:
    assert (await make(house, "a:b")).headers["location"] == f"{TOYS}/a%3Ab"


async def test_the_path_says_which_and_the_body_what(house: House) -> None:
    await make(house)
    renamed = await house.call("PUT", f"{TOYS}/duck", {"name": "Swan"})
    assert (renamed.status, renamed.json["name"]) == (200, "Swan")
    assert renamed.headers["etag"].startswith('"2.')
    same = await house.call("PUT", f"{TOYS}/duck", {"toyId": "duck", "name": "Goose"})
    assert same.json["name"] == "Goose"


async def test_a_body_that_contradicts_the_path_is_malformed(house: House) -> None:
    await make(house)
    no = await house.call("PUT", f"{TOYS}/duck", {"toyId": "swan", "name": "Swan"})
    assert (no.status, no.json["errors"][0]["field"]) == (422, "toyId")
    assert (await house.call("GET", f"{TOYS}/duck")).json["name"] == "Duck"


async def test_a_number_in_the_path_is_a_number(house: House) -> None:
    await make(house)
    assert (await house.call("PUT", f"{TOYS}/duck/shelf/7")).json["shelf"] == 7
    for shelf in ("seven", "0", "101", "7.5", "1e1", "9" * 30):
        no = await house.call("PUT", f"{TOYS}/duck/shelf/{shelf}")
        assert (no.status, no.json["errors"][0]["field"]) == (422, "shelf")


async def test_a_change_without_a_body_takes_the_query_string(house: House) -> None:
    await make(house)
    gone = await house.call("DELETE", f"{TOYS}/duck?reason=broken")
    assert (gone.status, gone.body) == (204, b"")
    assert house.submissions[-1][0].command.reason == "broken"
    assert (await house.call("GET", f"{TOYS}/duck")).status == 404


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"toyId": "x"}, "name"),
        ({"name": 7}, "name"),
        ({"name": ""}, "name"),
        ({"name": "x", "colour": "red"}, "colour"),
        ({"name": "x", "size": 0}, "size"),
        ({"name": "x", "size": 10**40}, "size"),
        ({"name": "x", "toyId": "no spaces"}, "toyId"),
        ({"name": "x", "notes": {"n": 1 << 63}}, "notes.n"),
        ({"name": "x", "notes": {"a": [0, {"b": -(1 << 64)}]}}, "notes.a[1].b"),
        ([], ""),
        ("text", ""),
        (None, "name"),
    ],
)
async def test_a_malformed_body_is_named_by_its_field(
    house: House, body: object, field: str
) -> None:
    no = await house.call("POST", TOYS, body)
    assert no.status == 422
    assert no.headers["content-type"] == "application/problem+json"
    assert no.json["errors"][0]["field"] == field
    assert house.submissions == []


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (b"{", 400),
        (b'{"name": "x"', 400),
        (b'{"name": NaN}', 400),
        (b'{"name": "x", "size": Infinity}', 400),
        (b'{"name": "\xff"}', 400),
        (b'{"name": "\xed\xa0\x80"}', 400),
        (b'{"name": "\\ud800"}', 400),
        (b'{"name": "\\udc00x"}', 400),
        (b'\xef\xbb\xbf{"name": "x"}', 400),
        (b'{"name": "a\x00b"}', 400),
        (b'{"name": "a\\u0000b"}', 422),
        (b'{"name": "x", "size": 1e999}', 422),
        (b'{"name": "x", "size": 1e3}', 422),
        (b'{"name": "x", "notes": {"\\u0000": 1}}', 422),
        (b'{"name": "x", "notes": ' + b'{"a":' * 70 + b"1" + b"}" * 70 + b"}", 422),
        (b'{"name": "x", "notes": ' + b'{"a":' * 5000 + b"1" + b"}" * 5000 + b"}", 422),
        (b"[" * 100_000, 422),
        (b'{"name": "x"} {"name": "y"}', 400),
        (b"null", 422),
        (b"7", 422),
    ],
)
async def test_what_no_store_can_keep_is_stopped_at_the_door(
    house: House, raw: bytes, status: int
) -> None:
    no = await house.call("POST", TOYS, raw=raw)
    assert no.status == status
    assert no.json["detail"]
    assert house.submissions == []


@pytest.mark.parametrize("beyond", ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00%2B12:00"])
async def test_a_time_that_utc_cannot_tell_is_stopped_at_the_door(
    house: House, beyond: str
) -> None:
    """PostgreSQL would keep the one and never be able to read it out again."""
    await make(house)
    no = await house.call("DELETE", f"{TOYS}/duck?scrappedAt={beyond}")
    assert (no.status, no.json["errors"][0]["field"]) == (422, "scrappedAt")
    no = await house.call("GET", f"{TOYS}?madeSince={beyond}")
    assert (no.status, no.json["errors"][0]["field"]) == (422, "madeSince")
    assert (await house.call("GET", f"{TOYS}?madeSince=9999-12-31T23:59:59Z")).status == 200


async def test_text_that_only_speaks_of_an_escape_is_text(house: House) -> None:
    made = await house.call("POST", TOYS, raw=b'{"name": "a\\\\u0000b"}')
    assert made.json["name"] == "a\\u0000b"
    odd = await house.call("POST", TOYS, raw=b'{"name": "a\\\\\\u0000b"}')
    assert odd.status == 422


async def test_nesting_that_is_deep_enough_is_kept(house: House) -> None:
    raw = b'{"name": "x", "notes": ' + b'{"a":' * 60 + b"1" + b"}" * 60 + b"}"
    assert (await house.call("POST", TOYS, raw=raw)).status == 201
    braces = b'{"name": "x", "notes": {"a": "' + b"{[" * 100 + b'"}}'
    assert (await house.call("POST", TOYS, raw=braces)).status == 201


async def test_the_place_in_a_broken_body_is_that_of_the_body_sent(house: House) -> None:
    no = await house.call("POST", TOYS, raw=b'{"name": x}')
    assert "byte 9" in no.json["detail"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("colour=red", "colour"),
        ("limit=many", "limit"),
        ("limit=0", "limit"),
        ("limit=501", "limit"),
        ("limit=" + "9" * 5000, "limit"),
        ("limit=1&limit=2", "limit"),
        ("weight=nan", "weight"),
        ("weight=inf", "weight"),
        ("userId=a%00b", "userId"),
        ("userId=no%20spaces", "userId"),
    ],
)
async def test_a_malformed_parameter_is_named(house: House, query: str, field: str) -> None:
    no = await house.call("GET", f"{TOYS}?{query}")
    assert (no.status, no.json["errors"][0]["field"]) == (422, field)


@pytest.mark.parametrize("target", [f"{TOYS}?userId=%ff", f"{TOYS}?userId=%ed%a0%80"])
async def test_a_query_that_is_not_utf_8_is_unreadable(house: House, target: str) -> None:
    assert (await house.call("GET", target)).status == 400


async def test_a_path_that_is_not_utf_8_is_unreadable(house: House) -> None:
    assert (await house.call("GET", f"{TOYS}/%ff")).status == 400


async def test_a_nul_in_the_path_is_malformed(house: House) -> None:
    assert (await house.call("GET", f"{TOYS}/a%00b")).status == 422


async def test_far_too_many_parameters_are_unreadable(house: House) -> None:
    assert (await house.call("GET", f"{TOYS}?{'names=x&' * 300}")).status == 400


async def test_a_list_is_given_by_repeating_its_name(house: House) -> None:
    assert (await house.call("GET", f"{TOYS}?names=a&names=b&limit=5&weight=1.5")).status == 200


async def test_a_page_links_to_the_one_behind_it(house: House) -> None:
    for toy_id in "abcde":
        await make(house, toy_id)
    seen, target = [], f"{TOYS}?limit=2&names=x%20y"
    while target:
        page = await house.call("GET", target)
        seen += [item["toyId"] for item in page.json["items"]]
        link = page.headers.get("link", "")
        assert bool(link) == (page.json["next"] is not None)
        target = link.partition(">")[0].removeprefix("<")
        assert not link or link.endswith('; rel="next"')
    assert seen == list("abcde")


async def test_a_cursor_that_is_none_of_ours_never_reaches_the_store(house: House) -> None:
    for toy_id in "abc":
        await make(house, toy_id)
    cursor = (await house.call("GET", f"{TOYS}?limit=1")).json["next"]
    bad = ["", "a", "b~7", cursor[:-1], cursor + "A", "A" + cursor[1:], cursor + "=", "%C3%BB"]
    for after in bad:
        no = await house.call("GET", f"{TOYS}?limit=1&after={after}")
        assert (no.status, no.json["errors"][0]["field"]) == (422, "after"), after
    assert opened("toys.ListToys", cursor) == "a"
    with pytest.raises(UnknownCursor):
        opened("toys.ListOthers", cursor)


async def test_a_forged_cursor_is_told_so_once_the_store_said_no(house: House) -> None:
    house.blind = Rejected("InvalidTextRepresentationError 22P02")
    no = await house.call("GET", f"{TOYS}?after={sealed('toys.ListToys', '1e400~x')}")
    assert (no.status, no.json["errors"][0]["field"]) == (422, "after")
    assert (await house.call("GET", TOYS)).status == 500


async def test_what_is_known_already_is_not_sent_again(house: House) -> None:
    known = (await make(house)).headers["etag"]
    for tag in (known, f"W/{known}", f'"7", {known}', "*"):
        same = await house.call("GET", f"{TOYS}/duck", headers={"if-none-match": tag})
        assert (same.status, same.body) == (304, b"")
    newer = await house.call("GET", f"{TOYS}/duck", headers={"if-none-match": '"2"'})
    assert newer.status == 200


async def test_what_changed_without_a_version_is_sent_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the votes on a review, or what of a lot is not expired."""
    known = (await make(house)).headers["etag"]
    ask = house.ask

    async def voted(query: Query, tenant: str) -> dict[str, object]:
        return {**await ask(query, tenant), "helpful": 1}

    monkeypatch.setattr(house, "ask", voted)
    again = await house.call("GET", f"{TOYS}/duck", headers={"if-none-match": known})
    assert (again.status, again.json["helpful"]) == (200, 1)
    tag = {"if-match": again.headers["etag"]}
    renamed = await house.call("PUT", f"{TOYS}/duck", {"name": "Swan"}, headers=tag)
    assert renamed.status == 200, "it is the same version all the same"


async def test_a_change_may_demand_a_version(house: House) -> None:
    await make(house)
    for tag, status in (('"2"', 412), ('"1"', 200), ('"1"', 412), ('W/"2"', 200), ("*", 200)):
        answer = await house.call(
            "PUT", f"{TOYS}/duck", {"name": "Swan"}, headers={"if-match": tag}
        )
        assert answer.status == status, tag
    for tag in ("1", '"x"', '"1", "2"', '"' + "9" * 30 + '"'):
        answer = await house.call(
            "PUT", f"{TOYS}/duck", {"name": "Swan"}, headers={"if-match": tag}
        )
        assert answer.status == 400, tag


async def test_without_a_token_one_is_asked_to_sign_in(house: House) -> None:
    for method, path in (("POST", TOYS), ("GET", TOYS), ("GET", f"{TOYS}/duck")):
        no = await house.call(method, path, token=None)
        assert (no.status, no.headers["www-authenticate"]) == (401, "Bearer")
    assert (await house.call("GET", "/api/v1/showcase", token=None)).status == 200


@pytest.mark.parametrize("bad", ["nonsense", token("ada", expires=1)])
async def test_a_token_that_is_not_good_opens_nothing_not_even_what_is_public(
    house: House, bad: str
) -> None:
    assert (await house.call("GET", "/api/v1/showcase", token=bad)).status == 401


async def test_who_lacks_the_scope_is_forbidden(house: House) -> None:
    reader, writer = token("r", "toys:read"), token("w", "toys:write")
    assert (await house.call("POST", TOYS, {"name": "x"}, token=reader)).status == 403
    assert (await house.call("GET", TOYS, token=writer)).status == 403


async def test_who_may_write_but_not_read_is_told_the_outcome_only(house: House) -> None:
    made = await house.call("POST", TOYS, {"name": "x"}, token=token("w", "toys:write"))
    assert made.status == 202
    assert (made.json["status"], made.json["events"]) == ("accepted", ["toys.ToyMade"])
    assert made.headers["location"]


async def test_what_is_done_stays_done_when_its_answer_cannot_be_read(house: House) -> None:
    house.blind = Unavailable()
    made = await make(house)
    assert (made.status, made.json["status"]) == (202, "accepted")


async def test_a_customers_own_is_filled_in_and_nothing_else_is_his(house: House) -> None:
    made = await house.call("POST", TOYS, {"name": "Duck"}, token=ADA)
    assert made.json["userId"] == "ada"
    mine = f"{TOYS}/{made.json['toyId']}"
    assert (await house.call("GET", mine, token=ADA)).status == 200
    assert (await house.call("GET", mine, token=BOB)).status == 404
    assert (await house.call("GET", f"{mine}?userId=ada", token=BOB)).status == 403
    assert (await house.call("GET", TOYS, token=BOB)).json["items"] == []
    assert len((await house.call("GET", TOYS, token=ADA)).json["items"]) == 1
    assert (await house.call("GET", f"{TOYS}?userId=ada", token=BOB)).status == 403
    stolen = await house.call("POST", TOYS, {"name": "x", "userId": "ada"}, token=BOB)
    assert stolen.status == 403
    assert (await house.call("PUT", mine, {"name": "x"}, token=ADA)).status == 403


async def test_tenants_never_meet(house: House) -> None:
    await make(house)
    other = token("staff", "toys:read", "toys:write", tenant="globex")
    assert (await house.call("GET", f"{TOYS}/duck", token=other)).status == 404
    assert (await house.call("GET", TOYS, token=other)).json["items"] == []


@pytest.mark.parametrize(
    ("outcome", "status", "reason"),
    [
        (Refused("UNKNOWN_TOY"), 404, "UNKNOWN_TOY"),
        (Refused("TOY_NOT_FOUND"), 404, "TOY_NOT_FOUND"),
        (Refused("FORBIDDEN"), 403, "FORBIDDEN"),
        (Refused("VERSION_CONFLICT"), 412, "VERSION_CONFLICT"),
        (Refused("INVALID_SIZE"), 422, "INVALID_SIZE"),
        (Refused("TOY_EXISTS", "there is one"), 409, "TOY_EXISTS"),
        (Broken("secret of the house"), 500, "FAILED"),
        (Broken("secret of the house", retryable=True), 503, "UNAVAILABLE"),
    ],
)
async def test_every_outcome_has_its_status(
    house: House, outcome: Refused | Broken, status: int, reason: str
) -> None:
    house.scripted = [outcome]
    no = await make(house)
    assert (no.status, no.json["reason"], no.json["status"]) == (status, reason, status)
    assert no.json["type"] == f"urn:entrepot:problem:{reason.lower().replace('_', '-')}"
    assert b"secret" not in no.body
    assert no.json["instance"] == f"urn:request:{no.headers['x-request-id']}"
    assert (no.headers.get("retry-after") == "1") == (status == 503)


async def test_a_bug_in_a_rule_is_told_as_a_failure_and_no_more(house: House) -> None:
    await make(house)
    no = await house.call("POST", f"{TOYS}/duck/break")
    assert (no.status, no.json["reason"]) == (500, "FAILED")
    assert b"ZeroDivision" not in no.body


@pytest.mark.parametrize("error", [Overloaded("17 wait"), Unavailable("no route to host 10.0.0.1")])
async def test_an_overloaded_or_unreachable_house_says_when_to_come_back(
    house: House, error: Exception
) -> None:
    house.fails = error
    for no in (await make(house), await house.call("GET", TOYS)):
        assert (no.status, no.headers["retry-after"]) == (503, "1")
        assert b"10.0.0.1" not in no.body


async def test_the_kernel_is_told_who_asks_and_why(house: House) -> None:
    await house.call("POST", TOYS, {"name": "x"}, headers={"x-request-id": "mine-1"})
    (envelope,) = house.submissions[-1]
    assert (envelope.tenant, envelope.actor) == (TENANT, "staff")
    assert envelope.session_id == "session of staff"
    assert envelope.scopes == frozenset({"public", "toys:read", "toys:write"})
    assert envelope.correlation_id == "mine-1"
    assert not envelope.remember
    assert isinstance((await house.submit([envelope]))[0], Accepted | Refused)
