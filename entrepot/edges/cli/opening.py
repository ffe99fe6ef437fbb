"""`entrepot open`: a business of one's own, with its first administrator."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
import typer

from entrepot.app import NewBusiness, Opened, open_business
from entrepot.contexts.identity.queries import GetBusiness
from entrepot.settings import OPENING_PASSWORD, Settings

from .desk import Json, Problem, answer, console, desk, house, wait_for


def open_(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="What the business is called.")],
    email: Annotated[str, typer.Option(help="Where letters about it go.")],
    username: Annotated[str, typer.Option(help="As whom the administrator signs in.")] = "admin",
    password: Annotated[
        str,
        typer.Option(
            help="The administrator's; asked for when not given. Others on this machine can read "
            "it here, and not in the environment.",
            envvar=OPENING_PASSWORD,
            prompt=True,
            hide_input=True,
            confirmation_prompt=True,
        ),
    ] = "",
    json: Json = False,
) -> None:
    """Open your own business, with an administrator who can sign in.

    Before the first `serve`, no demonstration begins then; or while the server works.
    """
    settings = desk(context).settings()
    administrator = {"username": username, "password": password, "email": email}
    asked = {"name": name, "email": email, "administrator": administrator}
    try:
        business = msgspec.convert(asked, NewBusiness)
    except msgspec.ValidationError as error:
        raise typer.BadParameter(str(error)) from error
    opened = wait_for(_open(settings, business))
    if json:
        answer(opened)
    else:
        console().print(f"{name} is open, as {opened.business_id}; {username} may sign in.")


async def _open(settings: Settings, business: NewBusiness) -> Opened:
    async with house(settings, loops=True) as opened:
        there: Any = await opened.questions.ask(
            GetBusiness(business_id=settings.business), settings.business
        )
        if there is not None:
            raise Problem(f"{settings.business} is open already, as {there['name']}")
        return await open_business(
            opened.authentication, settings.business, business, role="platform_admin"
        )
