"""What the HTTP door is told about itself."""

from __future__ import annotations

from typing import Literal

import msgspec


class DoorSettings(msgspec.Struct, frozen=True, kw_only=True):
    """`access_log` writes a line for every request, for those that failed (5xx), or for none.

    `public_dashboard` lets anybody read the figures and the feed of `default_tenant`, personal
    data left out; `demo_hint` is shown beside the sign-in form of a demonstration. With
    `stripe_publishable_key` the shop takes cards by Stripe's own fields; `sends_mail` says whether
    letters leave the house, so that one can lead to a new password.
    `visitors_max` watch what is on their screen, and as many sockets ask GraphQL.
    `…_writes_per_s` are commands that one address may ask without a token, and one caller with
    one, `…_at_once` those before the rate counts; 0 is no limit. In GraphQL, which is counted
    apart, as many pieces of work may be asked. `bodies_max_bytes` is what the bodies of all
    requests under way may hold together.
    """

    default_tenant: str
    public_url: str = ""
    max_body_bytes: int = 1 << 20
    max_batch_bytes: int = 8 << 20
    bodies_max_bytes: int = 128 << 20
    max_commands: int = 1000
    cors_origins: tuple[str, ...] = ()
    compress_from_bytes: int = 1000
    access_log: Literal["all", "failures", "none"] = "all"
    public_dashboard: bool = False
    demo_hint: str = ""
    stripe_publishable_key: str = ""
    sends_mail: bool = False
    guest_writes_per_s: float = 0
    guest_writes_at_once: int = 100
    user_writes_per_s: float = 0
    user_writes_at_once: int = 1000
    lag_max: int = 10_000
    live_queue_max: int = 1000
    live_replay_max: int = 10_000
    visitors_max: int = 1000
