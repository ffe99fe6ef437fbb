"""Becoming a user who can sign in: by oneself, as a new business's administrator; passwords."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uuid_utils import uuid7

from entrepot.contexts.identity.commands import (
    BusinessId,
    Colour,
    OpenBusiness,
    Part,
    RegisterBusiness,
    SetPassword,
    SignUp,
    Username,
)
from entrepot.contexts.identity.published import Role
from entrepot.contexts.identity.queries import FindLogin
from entrepot.kernel.units import Email, Name, Text

from ..problems import Problem, forbidden, malformed, unauthenticated
from .collaborators import (
    Authentication,
    Body,
    Reply,
    accepted,
    agent_of,
    answered,
    ip_of,
    read,
)
from .sessions import Sessions

NewPassword = Annotated[
    str, Meta(min_length=12, max_length=1024, description="at least 12 characters; a sentence")
]


class Register(Body):
    username: Username
    password: NewPassword
    email: Email
    first_name: Part = ""
    last_name: Part = ""
    business_id: BusinessId | None = None


class RegisteredUser(Reply):
    user_id: str
    username: str
    business_id: str
    role: str


class ChangePassword(Body):
    """`current_password` is needed by whoever changes his own."""

    new_password: NewPassword
    current_password: Annotated[str, Meta(max_length=1024)] | None = None


class Administrator(Body):
    """The first administrator of a business."""

    username: Username
    password: NewPassword
    email: Email
    first_name: Part = ""
    last_name: Part = ""


class NewBusiness(Body):
    """`business_id` is made when not given."""

    business_id: BusinessId | None = None
    name: Name
    type: Text = ""
    email: Email
    colour: Colour = "#1f4e79"
    contact: Text = ""
    administrator: Administrator


class Opened(Reply):
    business_id: str
    administrator_id: str


async def open_business(
    auth: Authentication,
    business_id: str,
    business: NewBusiness,
    *,
    role: Role = "admin",
    request: Request | None = None,
) -> Opened:
    """Begins the business in its own tenant, with an administrator who can sign in.

    Asked again it changes nothing. Raises Problem when the business is another one already.
    """
    administrator = business.administrator
    hash = await auth.passwords.hash(administrator.password)
    begin = RegisterBusiness(
        business_id=business_id,
        name=business.name,
        type=business.type,
        email=business.email,
        colour=business.colour,
        contact=business.contact,
    )
    accepted(await auth.submit(request, begin, business_id))
    sign_up = SignUp(
        user_id=f"{business_id}.{role}",
        username=administrator.username,
        email=administrator.email,
        first_name=administrator.first_name,
        last_name=administrator.last_name,
        role=role,
        password_hash=hash,
    )
    accepted(await auth.submit(request, sign_up, business_id))
    return Opened(business_id=business_id, administrator_id=sign_up.user_id)


class People:
    """The endpoints that take a new password."""

    def __init__(self, auth: Authentication) -> None:
        self.auth = auth

    async def register(self, request: Request) -> Response:
        auth, asked = self.auth, await read(request, Register)
        if not auth.settings.self_registration:
            raise forbidden("ask the business to register you")
        tenant = auth.business(request, asked.business_id)
        auth.try_again(request, tenant, f"register {asked.username.lower()}")
        user_id = str(uuid7())
        command = SignUp(
            user_id=user_id,
            username=asked.username,
            email=asked.email,
            first_name=asked.first_name,
            last_name=asked.last_name,
            password_hash=await auth.passwords.hash(asked.password),
        )
        accepted(await auth.submit(request, command, tenant, user_id))
        registered = RegisteredUser(
            user_id=user_id, username=asked.username, business_id=tenant, role="customer"
        )
        location = {"location": f"/api/v1/users/{user_id}"}
        return answered(registered, 201, location)

    async def change_password(self, request: Request) -> Response:
        """One's own, by the one before it; another's, by whoever looks after him."""
        auth, user_id = self.auth, request.path_params["userId"]
        caller = auth.caller(request)
        if not caller.subject:
            raise unauthenticated()
        asked = await read(request, ChangePassword)
        keep = None
        if caller.subject == user_id:
            if not asked.current_password:
                raise malformed("currentPassword", "needed to change your own password")
            tries = auth.try_again(request, caller.tenant, user_id)
            query = FindLogin(user_id=user_id)
            sessions, password = Sessions(auth), asked.current_password
            if await sessions.proven(request, caller.tenant, query, password) is None:
                raise Problem(403, "WRONG_PASSWORD", "the current password is wrong")
            tries.succeeded()
            keep = caller.session_id
        elif "identity:write" not in caller.scopes:
            raise forbidden("the scope identity:write is needed")
        command = SetPassword(
            user_id=user_id,
            password_hash=await auth.passwords.hash(asked.new_password),
            keep_session_id=keep,
            ip=ip_of(request),
            user_agent=agent_of(request),
        )
        accepted(await auth.submit_for(caller, request, command))
        return Response(status_code=204, headers={"cache-control": "no-store"})

    async def open(self, request: Request) -> Response:
        """The operator notes the business among his own rows, and begins it in its own."""
        auth, caller = self.auth, self.auth.caller(request)
        if not caller.subject:
            raise unauthenticated()
        if "admin" not in caller.scopes:
            raise forbidden("the scope admin is needed")
        asked = await read(request, NewBusiness)
        business_id = asked.business_id or f"b{uuid7().hex[:20]}"
        note = OpenBusiness(
            business_id=business_id,
            name=asked.name,
            type=asked.type,
            email=asked.email,
            colour=asked.colour,
            contact=asked.contact,
        )
        accepted(await auth.submit_for(caller, request, note))
        opened = await open_business(auth, business_id, asked, request=request)
        return answered(opened, 201, {"location": f"/api/v1/businesses/{business_id}"})


def routes(auth: Authentication) -> list[Route]:
    people = People(auth)
    return [
        Route("/api/v1/auth/register", people.register, methods=["POST"]),
        Route("/api/v1/users/{userId}/password", people.change_password, methods=["PUT"]),
        Route("/api/v1/businesses", people.open, methods=["POST"]),
    ]
