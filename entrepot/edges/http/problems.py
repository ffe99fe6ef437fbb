"""How no is said: RFC 9457 problem details, one shape for every road an error takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus

import msgspec
from starlette.exceptions import HTTPException
from starlette.responses import Response

from entrepot.kernel.message import Broken, Refused
from entrepot.kernel.ports import Overloaded, Unavailable

MEDIA_TYPE = "application/problem+json"


class Wrong(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """One mistake in a request: in which field, and in which command of a batch."""

    field: str
    detail: str
    index: int | None = None


class ProblemDetails(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """RFC 9457 problem details; `reason` is for programs, `detail` for people.

    `errors` names what is malformed, `instance` is the request's id as the log knows it.
    """

    type: str
    title: str
    status: int
    reason: str
    detail: str = ""
    instance: str = ""
    errors: tuple[Wrong, ...] = ()


class Problem(Exception):
    """Ends a request with a problem; raised anywhere behind the door."""

    def __init__(
        self,
        status: int,
        reason: str,
        detail: str = "",
        *,
        errors: Sequence[Wrong] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail or reason)
        self.status, self.reason, self.detail = status, reason, detail
        self.errors, self.headers = tuple(errors), dict(headers or {})


def malformed(field: str, detail: str, index: int | None = None) -> Problem:
    """The request is well-formed JSON but not what was asked for."""
    where = f"command {index}: " if index is not None else ""
    named = f"{field}: " if field else ""
    return Problem(
        422, "MALFORMED", f"{where}{named}{detail}", errors=[Wrong(field, detail, index)]
    )


def unreadable(detail: str) -> Problem:
    """The request could not even be parsed."""
    return Problem(400, "UNREADABLE", detail)


def unauthenticated(detail: str = "sign in first") -> Problem:
    return Problem(401, "UNAUTHENTICATED", detail, headers={"www-authenticate": "Bearer"})


def forbidden(detail: str) -> Problem:
    return Problem(403, "FORBIDDEN", detail)


def unavailable(detail: str, retry_after_s: int = 1) -> Problem:
    return Problem(503, "UNAVAILABLE", detail, headers={"retry-after": str(retry_after_s)})


def status_of(reason: str) -> int:
    """The HTTP status of a business refusal, by the words its reason is made of."""
    if reason == "FORBIDDEN":
        return 403
    if reason == "VERSION_CONFLICT":
        return 412
    if reason.startswith(("UNKNOWN_", "NO_SUCH_")) or reason.endswith("_NOT_FOUND"):
        return 404
    if reason.startswith("INVALID_") or reason.endswith("_INVALID"):
        return 422
    return 409


def refused(outcome: Refused) -> Problem:
    return Problem(status_of(outcome.reason), str(outcome.reason), outcome.detail)


def broken(outcome: Broken) -> Problem:
    """What broke is in the log, under the request's id; the caller learns only whether to retry.

    Where the store was lost while it committed, nobody knows whether it did: a key makes it safe.
    """
    if outcome.retryable:
        return unavailable("the command could not be carried out now; try again under its key")
    return Problem(500, "FAILED", "the command could not be carried out; nothing was changed")


def problem_of(error: Exception) -> Problem | None:
    """The problem an exception stands for; None for a bug."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, Overloaded):
        return unavailable(str(error) or "too much waits already", error.retry_after_s)
    if isinstance(error, Unavailable):
        return unavailable("the store cannot be reached now")
    if isinstance(error, HTTPException):
        reason = HTTPStatus(error.status_code).name
        return Problem(error.status_code, reason, error.detail, headers=error.headers)
    return None


def respond(problem: Problem, instance: str = "") -> Response:
    reason = problem.reason
    body = msgspec.json.encode(
        ProblemDetails(
            type=f"urn:entrepot:problem:{reason.lower().replace('_', '-')}",
            title=reason.replace("_", " ").capitalize(),
            status=problem.status,
            reason=reason,
            detail=problem.detail,
            instance=f"urn:request:{instance}" if instance else "",
            errors=problem.errors,
        )
    )
    headers = {"content-type": MEDIA_TYPE, **problem.headers}
    return Response(body, status_code=problem.status, headers=headers)
