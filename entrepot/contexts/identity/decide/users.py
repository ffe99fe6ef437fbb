"""Users: who they are, which role they have, and who may give it."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import asdict

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Event, Refused

from ..commands import ChangeUser, Refusal, RegisterUser, SetPreferences, SignUp
from ..events import PasswordSet, SessionRevoked, UsernameClaimed
from ..published import GRANTS, PreferencesSet, UserChanged, UserRegistered
from ..state import BUSINESS, LOGIN, OWN, USER, USERNAME, User


def may_look_after(given: Given, role: str) -> bool:
    """Whether the caller's own role may give this one; the house itself may give any.

    A partner's client has no role and looks after customers, like staff.
    """
    if not given.actor:
        return True
    own = USER.of(given, given.actor).role
    return role in GRANTS[own] if own in GRANTS else not own and role == "customer"


def above_yours(given: Given, user_id: str) -> Refused | None:
    """No to a change of what belongs to another whom the caller does not look after."""
    role = USER.of(given, user_id).role
    if given.actor == user_id or may_look_after(given, role):
        return None
    return Refused(Refusal.ROLE_ABOVE_YOURS, f"your role may not change a {role}")


def with_caller(given: Given, *streams: str) -> Iterable[str]:
    """These streams and the caller's own, whose role decides what he may."""
    return (*streams, USER(given.actor)) if given.actor else streams


def revoke_all(
    user_id: str,
    given: Given,
    reason: str,
    keep: str | None = None,
    ip: str = "",
    user_agent: str = "",
) -> list[Any]:
    """All sessions of the user end, but the one to keep."""
    return [
        (
            LOGIN(user_id),
            SessionRevoked(
                session_id=session.session_id,
                user_id=user_id,
                reason=reason,
                ip=ip,
                user_agent=user_agent,
            ),
        )
        for session in LOGIN.of(given, user_id).sessions
        if session.session_id != keep
    ]


def _begin(command: RegisterUser | SignUp, given: Given) -> list[Any] | Refused:
    """What both ways to become a user have in common."""
    user, role = USER.of(given, command.user_id), command.role
    username = command.username.lower()
    if BUSINESS.of(given, "own").shown is None:
        return Refused(Refusal.UNKNOWN_BUSINESS)
    registered = UserRegistered(
        user_id=command.user_id,
        username=command.username,
        email=command.email,
        first_name=command.first_name,
        last_name=command.last_name,
        role=role,
    )
    if user.known:
        same = (user.username, user.email, user.role) == (command.username, command.email, role)
        return [] if same else Refused(Refusal.USER_EXISTS, f"{command.user_id} is known already")
    if not may_look_after(given, role):
        return Refused(Refusal.ROLE_ABOVE_YOURS, f"your role may not give the role {role}")
    if USERNAME.of(given, username).user_id:
        return Refused(Refusal.USERNAME_TAKEN, f"{command.username} belongs to another user")
    claimed = UsernameClaimed(username=username, user_id=command.user_id)
    return [(USER(command.user_id), registered), (USERNAME(username), claimed)]


def register_user(command: RegisterUser, given: Given) -> Decision:
    return _begin(command, given)


def sign_up(command: SignUp, given: Given) -> Decision:
    begun = _begin(command, given)
    if not begun or isinstance(begun, Refused):
        return begun
    password = PasswordSet(user_id=command.user_id, password_hash=command.password_hash)
    return [*begun, (LOGIN(command.user_id), password)]


def change_user(command: ChangeUser, given: Given) -> Decision:
    user = USER.of(given, command.user_id)
    role = user.role if command.role is None else command.role
    is_active = user.is_active if command.is_active is None else command.is_active
    if not user.known:
        return Refused(Refusal.UNKNOWN_USER)
    if given.actor == command.user_id:
        if (role, is_active) != (user.role, user.is_active):
            return Refused(Refusal.OWN_ROLE, "nobody changes his own role or closes his account")
    elif not (may_look_after(given, user.role) and may_look_after(given, role)):
        return Refused(Refusal.ROLE_ABOVE_YOURS, f"your role may not change a {user.role}")
    if _unchanged(command, user, role, is_active):
        return []
    changed = UserChanged(
        user_id=command.user_id,
        email=command.email,
        first_name=command.first_name,
        last_name=command.last_name,
        role=role,
        is_active=is_active,
    )
    told: list[tuple[str, Event]] = [(USER(command.user_id), changed)]
    if not is_active:
        told += revoke_all(command.user_id, given, "inactive")
    elif role != user.role:
        told += revoke_all(command.user_id, given, "role")
    return told


def _unchanged(command: ChangeUser, user: User, role: str, is_active: bool) -> bool:
    asked = (command.email, command.first_name, command.last_name, role, is_active)
    return asked == (user.email, user.first_name, user.last_name, user.role, user.is_active)


def set_preferences(command: SetPreferences, given: Given) -> Decision:
    user = USER.of(given, command.user_id)
    if not user.known:
        return Refused(Refusal.UNKNOWN_USER)
    if no := above_yours(given, command.user_id):
        return no
    event = PreferencesSet(**asdict(command))
    return [] if event == user.preferences else [(USER(command.user_id), event)]


def _register_writes(command: RegisterUser, given: Given) -> Iterable[str]:
    streams = (USER(command.user_id), USERNAME(command.username.lower()))
    return with_caller(given, *streams)


def _sign_up_writes(command: SignUp, given: Given) -> Iterable[str]:
    streams = (USER(command.user_id), USERNAME(command.username.lower()), LOGIN(command.user_id))
    return with_caller(given, *streams)


def _change_writes(command: ChangeUser, given: Given) -> Iterable[str]:
    return with_caller(given, USER(command.user_id), LOGIN(command.user_id))


RULES = (
    Rule(
        RegisterUser,
        register_user,
        reads=lambda command: (OWN,),
        writes=_register_writes,
        scope="identity:write",
    ),
    Rule(SignUp, sign_up, reads=lambda command: (OWN,), writes=_sign_up_writes),
    Rule(ChangeUser, change_user, writes=_change_writes, scope="identity:write", own="user_id"),
    Rule(
        SetPreferences,
        set_preferences,
        writes=lambda command, given: with_caller(given, USER(command.user_id)),
        scope="identity:write",
        own="user_id",
    ),
)
