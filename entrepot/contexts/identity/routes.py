"""The paths of identity. Signing in, and whatever takes a password or a secret, is at the door."""

from entrepot.kernel.context import Route

from .commands import (
    AddAddress,
    AssignStaff,
    ChangeAddress,
    ChangeBusiness,
    ChangeStore,
    ChangeUser,
    OpenStore,
    RegisterUser,
    RemoveAddress,
    RevokeClient,
    SetPreferences,
    UnassignStaff,
)
from .published import GetSeal, ListAudit
from .queries import (
    GetAddress,
    GetBusiness,
    GetClient,
    GetPermissions,
    GetStore,
    GetUser,
    ListAddresses,
    ListBusinesses,
    ListClients,
    ListSeals,
    ListSessions,
    ListStores,
    ListUsers,
)

V1 = "/api/v1"
BUSINESS = V1 + "/businesses/{businessId}"
STORE = V1 + "/stores/{storeId}"
STAFF = STORE + "/staff/{userId}"
USER = V1 + "/users/{userId}"
ADDRESS = USER + "/addresses/{addressId}"
CLIENT = V1 + "/clients/{clientId}"

ROUTES = (
    Route("GET", V1 + "/businesses", ListBusinesses, "The businesses of the platform"),
    Route("GET", BUSINESS, GetBusiness, "A business"),
    Route("GET", V1 + "/business", GetBusiness, "The business of whoever asks"),
    Route("PUT", BUSINESS, ChangeBusiness, "Change a business", answer=GetBusiness),
    Route("GET", V1 + "/stores", ListStores, "The store fronts"),
    Route(
        "POST",
        V1 + "/stores",
        OpenStore,
        "Open a store front",
        fresh="store_id",
        answer=GetStore,
        status=201,
    ),
    Route("GET", STORE, GetStore, "A store front with its staff"),
    Route("PUT", STORE, ChangeStore, "Change a store front", answer=GetStore),
    Route("PUT", STAFF, AssignStaff, "Let somebody work at a store", answer=GetStore),
    Route("DELETE", STAFF, UnassignStaff, "Somebody works at a store no more", status=204),
    Route("GET", V1 + "/users", ListUsers, "Users, by role, store or name"),
    Route(
        "POST",
        V1 + "/users",
        RegisterUser,
        "Make a customer or a member of staff known",
        fresh="user_id",
        answer=GetUser,
        status=201,
    ),
    Route("GET", USER, GetUser, "A user"),
    Route("PUT", USER, ChangeUser, "Change a user's profile", answer=GetUser),
    Route("PUT", USER + "/preferences", SetPreferences, "How a user is served", answer=GetUser),
    Route("GET", "/users/{userId}/permissions", GetPermissions, "What a user may do"),
    Route("GET", USER + "/permissions", GetPermissions, "What a user may do"),
    Route("GET", USER + "/addresses", ListAddresses, "A user's addresses"),
    Route(
        "POST",
        USER + "/addresses",
        AddAddress,
        "Add an address",
        fresh="address_id",
        answer=GetAddress,
        status=201,
    ),
    Route("GET", ADDRESS, GetAddress, "An address"),
    Route("PUT", ADDRESS, ChangeAddress, "Change an address", answer=GetAddress),
    Route("DELETE", ADDRESS, RemoveAddress, "Forget an address", status=204),
    Route("GET", USER + "/sessions", ListSessions, "Where a user is signed in"),
    Route("GET", V1 + "/clients", ListClients, "Partners' programs"),
    Route("GET", CLIENT, GetClient, "A partner's program"),
    Route("DELETE", CLIENT, RevokeClient, "Revoke a partner's program", status=204),
    Route("GET", V1 + "/identity/audit", ListAudit, "Who did what, when and from where"),
    Route("GET", V1 + "/identity/audit/seal", GetSeal, "One digest over a time of the audit"),
    Route("GET", V1 + "/identity/audit/seals", ListSeals, "The seals set on the audit each night"),
)
