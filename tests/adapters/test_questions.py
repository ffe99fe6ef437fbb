"""How the SQL of queries is written down."""

from __future__ import annotations

import pytest

from entrepot.adapters.postgres.questions import texts_of

SQL = """-- part: cup
SELECT name, '{}'::jsonb AS more

-- name: GetCup
{cup}
  FROM cups WHERE name = :name

-- name: ListCups
{cup}, name AS cursor
  FROM cups
"""


def test_what_several_queries_say_is_written_once() -> None:
    said = {name: " ".join(text.split()) for name, text in texts_of(SQL).items()}
    assert said == {
        "GetCup": "SELECT name, '{}'::jsonb AS more FROM cups WHERE name = :name",
        "ListCups": "SELECT name, '{}'::jsonb AS more, name AS cursor FROM cups",
    }


def test_a_part_that_is_not_there_is_told_when_the_house_opens() -> None:
    with pytest.raises(ValueError, match="there is no part saucer"):
        texts_of("-- name: GetCup\n{saucer}\n")
