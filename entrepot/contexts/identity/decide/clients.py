"""Partners' programs and their secrets."""

from msgspec.structs import asdict

from entrepot.kernel.decider import Decision, Given, Rule
from entrepot.kernel.message import Refused

from ..commands import OpenClientSession, Refusal, RegisterClient, RenewClientSecret, RevokeClient
from ..events import ClientRegistered, ClientRevoked, ClientSecretRenewed, ClientSessionOpened
from ..state import BUSINESS, CLIENT, OWN


def register_client(command: RegisterClient, given: Given) -> Decision:
    client = CLIENT.of(given, command.client_id)
    if BUSINESS.of(given, "own").shown is None:
        return Refused(Refusal.UNKNOWN_BUSINESS)
    if client.secret_hash == command.secret_hash:
        return []
    if client.secret_hash:
        return Refused(Refusal.CLIENT_EXISTS, f"{command.client_id} is registered already")
    event = ClientRegistered(**asdict(command))
    return [(CLIENT(command.client_id), event)]


def renew_client_secret(command: RenewClientSecret, given: Given) -> Decision:
    client = CLIENT.of(given, command.client_id)
    if not client.secret_hash:
        return Refused(Refusal.UNKNOWN_CLIENT)
    if client.revoked:
        return Refused(Refusal.CLIENT_REVOKED)
    if client.secret_hash == command.secret_hash:
        return []
    event = ClientSecretRenewed(client_id=command.client_id, secret_hash=command.secret_hash)
    return [(CLIENT(command.client_id), event)]


def revoke_client(command: RevokeClient, given: Given) -> Decision:
    client = CLIENT.of(given, command.client_id)
    if not client.secret_hash:
        return Refused(Refusal.UNKNOWN_CLIENT)
    if client.revoked:
        return []
    return [(CLIENT(command.client_id), ClientRevoked(client_id=command.client_id))]


def open_client_session(command: OpenClientSession, given: Given) -> Decision:
    client = CLIENT.of(given, command.client_id)
    if not client.secret_hash:
        return Refused(Refusal.UNKNOWN_CLIENT)
    if client.revoked:
        return Refused(Refusal.CLIENT_REVOKED)
    if command.session_id in client.sessions:
        return []
    event = ClientSessionOpened(**asdict(command))
    return [(CLIENT(command.client_id), event)]


RULES = (
    Rule(
        RegisterClient,
        register_client,
        reads=lambda command: (OWN,),
        writes=lambda command, given: (CLIENT(command.client_id),),
    ),
    Rule(
        RenewClientSecret,
        renew_client_secret,
        writes=lambda command, given: (CLIENT(command.client_id),),
    ),
    Rule(
        RevokeClient,
        revoke_client,
        writes=lambda command, given: (CLIENT(command.client_id),),
        scope="identity:admin",
    ),
    Rule(
        OpenClientSession,
        open_client_session,
        writes=lambda command, given: (CLIENT(command.client_id),),
    ),
)
