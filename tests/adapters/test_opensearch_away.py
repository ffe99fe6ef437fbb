"""A cluster that is away is not asked by everybody, one after the other."""

from __future__ import annotations

import asyncio
import time

import pytest

from entrepot.adapters.opensearch import Cluster
from entrepot.adapters.opensearch.cluster import Fault
from entrepot.kernel.ports import Unavailable
from tests.opensearch import LocalCluster

SEARCH = "/shop-products/_search"


async def test_nobody_waits_for_a_cluster_that_did_not_answer_again_and_again() -> None:
    """Each of eight questions waited for two time-outs; the others hear at once now."""
    local = await LocalCluster().open()
    asking = Cluster(local.url, timeout_s=0.05)
    asking.breaker.open_s = 0.2
    local.stalled.clear()
    for _ in range(8):
        with pytest.raises(Unavailable):
            await asking.ask("POST", SEARCH, {})
    assert len(local.asked) == asking.breaker.failures_max
    began = time.monotonic()
    with pytest.raises(Unavailable, match="asked again in a while"):
        await asking.ask("POST", SEARCH, {})
    assert time.monotonic() - began < 0.05, "at once"
    local.stalled.set()
    await asyncio.sleep(0.2)
    for _ in range(3):
        with pytest.raises(Fault, match="index_not_found"):
            await asking.ask("POST", SEARCH, {})
    assert asking.breaker.opened_at is None
    await asking.close()
    await local.close()
