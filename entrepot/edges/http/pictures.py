"""Pictures of products: kept, shown, and looked for by another picture."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uuid_utils import uuid7

from entrepot.contexts.catalog.commands import SetImages
from entrepot.contexts.catalog.published import Image
from entrepot.contexts.catalog.queries import GetAnyProduct
from entrepot.contexts.search.published import FindSimilarPictures, SimilarAnswer
from entrepot.kernel.message import Accepted, Envelope, Refused
from entrepot.kernel.ports import Commands, ImageFeatures, Media, NotAPicture, Questions

from .auth import Caller
from .bodies import blamed, limited, read, too_large
from .openapi import Operation
from .problems import Problem, broken, forbidden, malformed, refused, unauthenticated, unreadable
from .visit import CallerOf, visit_of

MEDIA = "/media/"
ONE = f"{MEDIA}{{name}}"
LIKE = "/api/v1/search/image"
OF_PRODUCT = "/api/v1/products/{productId}/images"
LARGE = (LIKE, OF_PRODUCT)
"""Paths that take as much as a batch."""
BYTES_MAX = 5 << 20
BODY_MAX = BYTES_MAX + (64 << 10)
"""A form has lines around its file."""
IMAGES_MAX = 50
ATTEMPTS = 5
SCOPE = "catalog:write"
TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp", "gif": "image/gif"}
BODY = "application/octet-stream"
HOW = (
    "The picture's bytes as the body, or the first file of a multipart form: JPEG, PNG, WebP or "
    f"GIF of at most {BYTES_MAX >> 20} MiB."
)
REFUSES = (400, 401, 404, 408, 413, 422, 500, 503)

Clock = Callable[[], datetime]


class Kept(msgspec.Struct, frozen=True):
    """Where a picture is from now on."""

    url: str


OPERATIONS = (
    Operation(
        method="POST",
        path=LIKE,
        name="SearchByPicture",
        help="Products that look like this picture",
        tag="search",
        scope="",
        body=bytes,
        body_media_type=BODY,
        answer=SimilarAnswer,
        errors=REFUSES,
        description=HOW,
    ),
    Operation(
        method="POST",
        path=OF_PRODUCT,
        name="AddPicture",
        help="Keep a picture and show it with the product, behind those it has",
        tag="catalog",
        scope=SCOPE,
        body=bytes,
        body_media_type=BODY,
        answer=Kept,
        status=201,
        errors=(*REFUSES, 403, 409),
        description=HOW,
    ),
    Operation(
        method="GET",
        path=ONE,
        name="GetPicture",
        help="A picture that is kept here",
        tag="catalog",
        scope="",
        media_type="image/*",
        errors=(404, 503),
    ),
)


def now() -> datetime:
    return datetime.now(UTC)


def routes(
    commands: Commands,
    questions: Questions,
    media: Media,
    features: ImageFeatures,
    caller_of: CallerOf,
    clock: Clock = now,
) -> list[Route]:
    pictures = Pictures(commands, questions, media, features, caller_of, clock)
    return [
        Route(LIKE, pictures.like, methods=["POST"]),
        Route(OF_PRODUCT, pictures.add, methods=["POST"]),
        Route(ONE, pictures.show, methods=["GET"]),
    ]


class Pictures:
    """Takes pictures in and gives them out."""

    def __init__(
        self,
        commands: Commands,
        questions: Questions,
        media: Media,
        features: ImageFeatures,
        caller_of: CallerOf,
        clock: Clock,
    ) -> None:
        self.commands, self.questions = commands, questions
        self.media, self.features = media, features
        self.caller_of, self.clock = caller_of, clock

    async def like(self, request: Request) -> Response:
        caller = self.caller_of(request)
        try:
            features = await self.features.describe(await picture_in(request))
        except NotAPicture as error:
            raise malformed("", f"this is not a picture: {error}") from None
        query = FindSimilarPictures(features=tuple(features))
        return _json(await self.questions.ask(query, caller.tenant))

    async def add(self, request: Request) -> Response:
        caller = self.caller_of(request)
        if SCOPE not in caller.scopes:
            raise forbidden(f"the scope {SCOPE} is needed") if caller.subject else unauthenticated()
        try:
            product = msgspec.convert(request.path_params, GetAnyProduct)
        except msgspec.ValidationError as error:
            raise blamed(error) from None
        await self._row(product, caller)  # before the body is kept for nothing
        picture = await picture_in(request)
        try:
            ending = await self.features.ending(picture)
        except NotAPicture as error:
            raise malformed("", f"this is not a picture: {error}") from None
        url = MEDIA + await self.media.put(picture, ending)
        await self._append(product, Image(url=url), caller, request)
        return _json(Kept(url=url), 201)

    async def _append(
        self, product: GetAnyProduct, image: Image, caller: Caller, request: Request
    ) -> None:
        """Behind the product's pictures; once more when somebody else was first."""
        for _ in range(ATTEMPTS):
            row = await self._row(product, caller)
            images = msgspec.convert(_plain(row["images"]), tuple[Image, ...])
            if any(other.url == image.url for other in images):
                return
            if len(images) >= IMAGES_MAX:
                raise Problem(409, "TOO_MANY_IMAGES", f"a product has at most {IMAGES_MAX}")
            asked = Envelope(
                id=str(uuid7()),
                tenant=caller.tenant,
                command=SetImages(product_id=product.product_id, images=(*images, image)),
                at=self.clock(),
                actor=caller.subject,
                session_id=caller.session_id,
                scopes=caller.scopes,
                correlation_id=visit_of(request).correlation_id,
                expected_version=row["version"],
            )
            (outcome,) = await self.commands.submit([asked])
            if isinstance(outcome, Accepted):
                return
            if not isinstance(outcome, Refused):
                raise broken(outcome)
            if outcome.reason != "VERSION_CONFLICT":
                raise refused(outcome)
        raise Problem(409, "VERSION_CONFLICT", "the product is being changed by others; try again")

    async def _row(self, product: GetAnyProduct, caller: Caller) -> dict[str, Any]:
        row: dict[str, Any] | None = await self.questions.ask(product, caller.tenant)
        if row is None:
            raise Problem(404, "UNKNOWN_PRODUCT", "no product is known by this id")
        return row

    async def show(self, request: Request) -> Response:
        name = request.path_params["name"]
        picture = await self.media.get(name)
        if picture is None:
            raise Problem(404, "NOT_FOUND", "no picture is kept under this name")
        # Its name is its content's hash, so it never changes.
        headers = {"cache-control": "public, max-age=31536000, immutable"}
        return Response(picture, media_type=TYPES[name.rpartition(".")[2]], headers=headers)


def _plain(value: Any) -> Any:
    return msgspec.json.decode(value) if isinstance(value, msgspec.Raw) else value


def _json(answer: Any, status: int = 200) -> Response:
    return Response(msgspec.json.encode(answer), status, media_type="application/json")


async def picture_in(request: Request) -> bytes:
    """The body, or the first file of a form. Raises Problem 413 beyond `BYTES_MAX`."""
    if int(request.headers.get("content-length", "0")) > BODY_MAX:
        raise too_large(BYTES_MAX)
    request = Request(request.scope, limited(request.receive, BODY_MAX))
    kind = request.headers.get("content-type", "")
    if kind.lower().startswith("multipart/form-data"):
        picture = await _first_file(request)
    else:
        picture = await read(request.receive)
    if len(picture) > BYTES_MAX:
        raise too_large(BYTES_MAX)
    if not picture:
        raise malformed("", "a picture is needed")
    return picture


async def _first_file(request: Request) -> bytes:
    try:
        async with request.form(max_files=1, max_fields=10) as form:
            for part in form.values():
                if not isinstance(part, str):
                    return await part.read(BYTES_MAX + 1)
    except MultiPartException as error:
        raise unreadable(error.message) from None
    except HTTPException as error:
        raise unreadable(error.detail) from None
    return b""
