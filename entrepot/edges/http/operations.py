"""What the document says of the paths that the door answers itself."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from .broadcast import CloudEvent
from .commands import Item, Outcomes, Preview
from .health import Readiness
from .history import StreamAnswer, StreamPast, Timeline
from .letters import OPERATIONS as LETTERS
from .openapi import Operation

PLATFORM = "platform"


class TimelineOf(msgspec.Struct, frozen=True, rename="camel"):
    order_id: str


class LiveFrom(msgspec.Struct, frozen=True):
    after: Annotated[str, Meta(pattern="^[0-9]{1,19}-[0-9]{1,19}$")] | None = None


class Alive(msgspec.Struct, frozen=True):
    status: str


BATCH = list[Item]

OPERATIONS = (
    Operation(
        method="POST",
        path="/api/v1/commands",
        name="SubmitCommands",
        help="A batch of commands of any contexts",
        tag=PLATFORM,
        body=BATCH,
        answer=Outcomes,
        errors=(400, 408, 413, 415, 422, 500, 503),
        description="Up to a thousand commands, carried out in order in one transaction. One "
        "outcome each, in order; a command that is refused or fails harms no other. When any of "
        'them is malformed, none is carried out. `{"commands": [...]}` is taken too. What one '
        "context learns from another's events it knows after the batch: to name what another "
        "context has just made (a warehouse that is opened, then assigned to a vendor), send "
        "a second batch, once the first is answered.",
    ),
    Operation(
        method="POST",
        path="/api/v1/commands/preview",
        name="PreviewCommands",
        help="What a batch of commands would do",
        tag=PLATFORM,
        body=BATCH,
        answer=Preview,
        errors=(400, 408, 413, 415, 422, 500, 503),
        description="Decides the batch as `POST /api/v1/commands` would at this moment, for the "
        "same caller, and answers the outcomes and the events. Nothing happens and nothing is "
        "remembered; what others would do about the events is not foreseen.",
    ),
    Operation(
        method="GET",
        path="/api/v1/live",
        name="FollowEvents",
        help="What happens, as server-sent events",
        tag=PLATFORM,
        answer=CloudEvent,
        media_type="text/event-stream",
        fields=LiveFrom,
        errors=(403, 422),
        description="A snapshot of the figures (`entrepot.snapshot`), then every event as a "
        "CloudEvent. `after`, or `Last-Event-ID`, resumes behind a position. A client that reads "
        "too slowly is sent `entrepot.lagging` and a snapshot.",
    ),
    Operation(
        method="GET",
        path="/api/v1/streams/{stream}",
        name="GetStreamHistory",
        help="A stream's events and state, now or at any moment of the past",
        tag=PLATFORM,
        scope="admin",
        answer=StreamAnswer,
        fields=StreamPast,
        errors=(400, 404, 422, 503),
        description="A stream is named `<kind>/<id>`, such as `order/019b0c1e`.",
    ),
    Operation(
        method="GET",
        path="/health/live",
        name="GetLiveness",
        help="Whether the process lives",
        tag=PLATFORM,
        scope="",
        answer=Alive,
    ),
    Operation(
        method="GET",
        path="/health/ready",
        name="GetReadiness",
        help="Whether it is ready for work",
        tag=PLATFORM,
        scope="",
        answer=Readiness,
        errors=(),
        description="503, with the same content, while it is not.",
    ),
    Operation(
        method="GET",
        path="/metrics",
        name="GetMetrics",
        help="Metrics for Prometheus",
        tag=PLATFORM,
        scope="",
        media_type="text/plain",
    ),
    *LETTERS,
)

TIMELINE = Operation(
    method="GET",
    path="/api/v1/orders/{orderId}/timeline",
    name="GetOrderTimeline",
    help="All that happened to an order, step by step",
    tag="orders",
    scope="orders:read",
    answer=Timeline,
    fields=TimelineOf,
    errors=(400, 404, 422, 503),
)
