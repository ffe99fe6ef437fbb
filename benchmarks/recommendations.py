"""Recommendations on MovieLens 100k against the best published figure for the same split.

The record is the best line of `records/movielens100k_topn_burton_david.csv` (UserKNN, NDCG@10
0.3856). Its protocol: the 100,000 ratings in the order of the file, a fifth of them held out by
`numpy.random.default_rng(20260527).permutation`; every rating held out is wanted, whatever its
stars; nothing that a person rated in the other four fifths is shown again; NDCG@10 with equal
relevance, the mean over people with something held out. Its most-popular line, 0.2184, shows that
the split here is the same (ties fall otherwise in the fourth digit).

The strength of the ridge is chosen within the four fifths, by a split of their own.
"""

from __future__ import annotations

import csv
import gzip
import os
import time
from pathlib import Path

import numpy as np

from benchmarks.stage import Figure
from entrepot.engines.recommending.interactions import Taken, held_out, taken
from entrepot.engines.recommending.learning import ease
from entrepot.engines.recommending.measuring import ndcg
from entrepot.engines.recommending.neighbours import best, shortened

SEED, VALIDATION_SEED = 20260527, 1
HELD_OUT = 0.2
PLACES = 10
STRENGTHS = (100.0, 200.0, 350.0, 500.0, 800.0)
NEIGHBOURS = 50


async def run() -> list[Figure]:
    root = Path(os.environ.get("ENTREPOT_DATA", "../shared/data"))
    ratings = root / "recommendation" / "ml-100k" / "ml-100k.inter.gz"
    if not ratings.exists():
        return [Figure("NDCG@10", "MovieLens 100k", "not measured", f"no {ratings}", "", "", True)]
    people, things = read(ratings)
    shape = (int(people.max()) + 1, int(things.max()) + 1)
    learn, ask = held_out(len(people), HELD_OUT, SEED)
    fit, check = held_out(len(learn), HELD_OUT, VALIDATION_SEED)
    strength = max(
        STRENGTHS,
        key=lambda each: scored(
            ease(taken(people[learn[fit]], things[learn[fit]], shape), each),
            taken(people[learn[fit]], things[learn[fit]], shape),
            taken(people[learn[check]], things[learn[check]], shape),
        ),
    )

    x = taken(people[learn], things[learn], shape)
    wanted = taken(people[ask], things[ask], shape)
    start = time.perf_counter()
    learnt = ease(x, strength)
    trained_s = time.perf_counter() - start
    ours = scored(learnt, x, wanted)
    short = scored(shortened(learnt, NEIGHBOURS), x, wanted)
    popular = np.tile(np.asarray(x.sum(axis=0)), (shape[0], 1))
    shelf = ndcg(best(popular, x, PLACES), wanted)
    record = record_of(root / "records" / "movielens100k_topn_burton_david.csv")
    return [
        Figure(
            f"NDCG@10 of what is recommended, EASE with strength {strength:.0f},"
            f" learnt in {trained_s:.1f} s",
            f"MovieLens 100k, {HELD_OUT:.0%} held out",
            f"{ours:.4f}, of {NEIGHBOURS} neighbours each {short:.4f}",
            f"most popular: {shelf:.4f}; published best: {record:.4f}",
            f"{ours / record:.2f} ×",
            "> 1 ×, also of the neighbours",
            min(ours, short) > record,
        )
    ]


def scored(b: Taken, x: Taken, wanted: Taken) -> float:
    scores = x @ b
    scores = np.asarray(scores if isinstance(scores, np.ndarray) else scores.todense())
    return ndcg(best(scores, x, PLACES), wanted)


def read(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Who rated what, in the order of the file, numbered from nought."""
    with gzip.open(path, "rt") as file:
        told = [line.split("\t")[:2] for line in file][1:]
    numbers = np.array(told, dtype=np.int64)
    return tuple(np.unique(numbers[:, n], return_inverse=True)[1] for n in (0, 1))  # type: ignore[return-value]


def record_of(path: Path) -> float:
    with path.open(newline="") as file:
        return max(float(line["NDCG@10"]) for line in csv.DictReader(file))
