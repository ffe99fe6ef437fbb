"""Logs as JSON lines, and traces from door to effect.

All that follows from one request shares its correlation id, over commits, subscriptions and
processes; a trace's id is made from it, so the spans of every hop fall into one trace without
anything being carried along, and each hop decides alike whether the trace is sampled.
"""

from __future__ import annotations

import hashlib
import logging
import sys
import time
from collections.abc import Iterable
from typing import Any, Protocol

import structlog
from opentelemetry import trace
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter
from opentelemetry.trace import NonRecordingSpan, SpanContext, TraceFlags

import entrepot
from entrepot.kernel.follow import Followed
from entrepot.kernel.message import Broken, Envelope, Outcome, Recorded, Refused
from entrepot.kernel.ports import Unavailable

log = structlog.get_logger(__name__)

SERVICE = "entrepot"


def configure_logging(level: str, format: str) -> None:
    """One line an event on standard error, also what libraries warn of; `format` is `json` or
    `console`. A line of JSON says whose it is, for where lines of many services come together.
    """
    shown: list[structlog.types.Processor] = (
        [_signed, structlog.processors.JSONRenderer()]
        if format == "json"
        else [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())]
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
            structlog.processors.format_exc_info,
            *shown,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[level.upper()]
        ),
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
    )
    logging.basicConfig(handlers=[_Libraries()], level=logging.WARNING, force=True)


def _signed(_: Any, __: str, line: structlog.types.EventDict) -> structlog.types.EventDict:
    return {**line, "service": SERVICE, "service_version": entrepot.__version__}


class _Libraries(logging.Handler):
    """Hands on what libraries log in their own way, so that no line is of another shape."""

    def emit(self, record: logging.LogRecord) -> None:
        told = structlog.get_logger(record.name)
        told.log(
            record.levelno,
            "library.logged",
            logger=record.name,
            said=record.getMessage(),
            exc_info=record.exc_info,
        )


class Caused(Protocol):
    """What happens because of something: a command, an event, an effect, an origin."""

    @property
    def correlation_id(self) -> str: ...
    @property
    def causation_id(self) -> str: ...


def trail(of: Caused) -> dict[str, str]:
    """The ids that every log line about it bears: what it is part of, and what caused it."""
    return {"correlation_id": of.correlation_id, "causation_id": of.causation_id}


def waits(log: Any, event: str, error: Exception, **told: object) -> None:
    """A loop waits before it tries again; an outage is told by the store, once for all loops."""
    tell = log.debug if isinstance(error, Unavailable) else log.warning
    tell(event, error=repr(error), **told)


class Tracer:
    """Writes spans for the share of traces that is sampled; `TRACER` is this process's."""

    def __init__(self) -> None:
        self.share = 0.0
        self._provider: TracerProvider | None = None
        self._tracer: trace.Tracer = trace.NoOpTracer()

    def start(self, share: float, *, url: str = "", exporter: SpanExporter | None = None) -> None:
        """From now on spans go to the OTLP collector at `url`, or to `exporter`."""
        if exporter is None:
            # Here, because it is long in loading and most houses send no traces.
            from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

            exporter = OTLPSpanExporter(endpoint=url)
        self._provider = TracerProvider(
            resource=Resource({"service.name": SERVICE, "service.version": entrepot.__version__})
        )
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer(SERVICE)
        self.share = share

    def stop(self) -> None:
        """What was not sent yet is sent."""
        self.share = 0.0
        if self._provider is not None:
            self._provider.shutdown()
            self._provider = None

    def span(self, name: str, correlation_id: str, start_ns: int, **attributes: str | int) -> None:
        """A span that began at `start_ns` (Unix time) and ends now."""
        if not self.share:
            return
        digest = hashlib.sha256(correlation_id.encode()).digest()
        if int.from_bytes(digest[24:28], "big") >= self.share * 2**32:
            return
        root = SpanContext(
            trace_id=int.from_bytes(digest[:16], "big"),
            span_id=int.from_bytes(digest[16:24], "big"),
            is_remote=True,
            trace_flags=TraceFlags(TraceFlags.SAMPLED),
        )
        span = self._tracer.start_span(
            name,
            context=trace.set_span_in_context(NonRecordingSpan(root)),
            start_time=start_ns,
            attributes={"entrepot.correlation_id": correlation_id, **attributes},
        )
        span.end()

    def commands(
        self, envelopes: Iterable[Envelope], outcomes: Iterable[Outcome], start_ns: int
    ) -> None:
        """A span for each command of a batch."""
        if not self.share:
            return
        for envelope, outcome in zip(envelopes, outcomes, strict=True):
            answer = type(outcome).__name__.lower()
            if isinstance(outcome, Refused):
                answer = outcome.reason
            elif isinstance(outcome, Broken):
                answer = "broken"
            self.span(
                f"command {type(envelope.command).__name__}",
                envelope.correlation_id or envelope.id,
                start_ns,
                **{"entrepot.command_id": envelope.id, "entrepot.outcome": answer},
            )


TRACER = Tracer()

now_ns = time.time_ns


def tell_followed(followed: Iterable[Followed] | None, start_ns: int) -> None:
    """Logs and traces what followed at once, as it would be had it come from the log."""
    for each in followed or ():
        TRACER.commands([each.asked], [each.outcome], start_ns)
        if isinstance(each.outcome, Refused):
            tell_refused(each.subscription, each.event, each.asked, each.outcome)


def tell_refused(subscription: str, event: Recorded, asked: Envelope, refused: Refused) -> None:
    """Logs that what a subscription asked because of an event was refused."""
    log.info(
        "reaction.refused",
        subscription=subscription,
        event_id=event.id,
        command=type(asked.command).__name__,
        reason=refused.reason,
        **trail(asked),
    )
