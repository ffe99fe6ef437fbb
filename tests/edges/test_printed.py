"""The API as the mission's documents print it: their paths, their fields, their words.

S0 is the operations platform, S2 the supply chain of small businesses. Where we say a field
otherwise, the word stands beside theirs.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from entrepot.app import openapi
from entrepot.settings import Settings

DOCUMENT = msgspec.json.decode(
    openapi(Settings(_env_file=None, data_dir=Path("unused")))  # type: ignore[call-arg]
)
V1 = "/api/v1"

S0_PATHS = """
POST /auth/login
POST /auth/refresh
GET /auth/validate
GET /users/{id}/permissions
GET /operations/shipments
GET /operations/shipments/{id}
POST /operations/shipments
PATCH /operations/shipments/{id}
GET /operations/orders
"""

S2_PATHS = """
POST /api/v1/users
GET /api/v1/users/{userId}
PUT /api/v1/users/{userId}
POST /api/v1/users/{userId}/addresses
GET /api/v1/users/{userId}/addresses
POST /api/v1/auth/login
POST /api/v1/auth/register
POST /api/v1/products
GET /api/v1/products?businessId&category&searchTerm
GET /api/v1/products/{productId}
GET /api/v1/inventory/stock?productId&warehouseId
POST /api/v1/inventory/reservations
DELETE /api/v1/inventory/reservations/{reservationId}
POST /api/v1/inventory/adjustments
GET /api/v1/inventory?productId&warehouseId
PUT /api/v1/inventory/items/{itemId}
POST /api/v1/orders
GET /api/v1/orders/{orderId}
GET /api/v1/orders?userId&status
PUT /api/v1/orders/{orderId}/status
POST /api/v1/shipments
GET /api/v1/shipments/{shipmentId}
GET /api/v1/shipments/tracking/{trackingNumber}
POST /api/v1/shipments/{shipmentId}/receipts
"""

SAME = """
POST /auth/login /api/v1/auth/login
POST /auth/refresh /api/v1/auth/refresh
GET /auth/validate /api/v1/auth/validate
GET /users/{id}/permissions /api/v1/users/{id}/permissions
GET /operations/shipments /api/v1/shipments
POST /operations/shipments /api/v1/shipments
GET /operations/shipments/{id} /api/v1/shipments/{id}
PATCH /operations/shipments/{id} /api/v1/shipments/{id}
GET /operations/orders /api/v1/orders
GET /operations/orders/{id} /api/v1/orders/{id}
GET /api/v1/inventory /api/v1/inventory/stock
"""
"""One thing at the paths of both documents."""

S0_MODELS = {
    f"GET {V1}/shipments/{{id}}": "id trackingNumber status origin destination estimatedDelivery "
    "actualDelivery events carrierId createdAt updatedAt",
    f"GET {V1}/orders/{{id}}": "id orderNumber status customerId lines shippingAddress "
    "totalAmount orderDate shipDate deliveryDate createdAt updatedAt",
}

S2_ENTITIES = {
    f"GET {V1}/businesses/{{id}}": "businessId name type contactInfo=contact",
    f"GET {V1}/stores/{{id}}": "storeId businessId name location staffUserIds",
    f"GET {V1}/users/{{id}}": "userId username email firstName lastName role isActive "
    "createdAt updatedAt",
    f"GET {V1}/users/{{id}}/addresses/{{id}}": "addressId userId street city state zipCode "
    "country type isDefault",
    f"GET {V1}/products/{{id}}": "productId businessId sku name description category unitPrice "
    "attributesJson=attributes isActive createdAt updatedAt",
    f"GET {V1}/warehouses/{{id}}": "warehouseId name location contactInfo=contact",
    f"GET {V1}/inventory/items/{{id}}": "inventoryItemId productId warehouseId quantityOnHand "
    "quantityReserved quantityAvailable lastStockUpdate version",
    f"GET {V1}/orders/{{id}}": "orderId userId storeId orderDate status totalAmount currency "
    "shippingAddressId billingAddressId createdAt updatedAt",
    f"GET {V1}/orders/{{id}} lines": "orderItemId=line productId quantity "
    "unitPriceAtOrder=unitPrice totalPrice",
    f"GET {V1}/shipments/{{id}}": "shipmentId orderId carrierName trackingNumber dispatchDate "
    "estimatedDeliveryDate=estimatedDelivery actualDeliveryDate=actualDelivery "
    "status=deliveryStatus sourceWarehouseId shippingCost",
    f"GET {V1}/receipts/{{id}}": "receiptId orderId shipmentId stage generatedAt content",
    f"GET {V1}/vendors/{{id}}": "vendorId name contactInfo=contact "
    "productsSuppliedJson=productsSupplied",
    f"GET {V1}/inventory/movements": "movementId productId warehouseId type quantity reason "
    "timestamp=at orderId userId",
}
"""The hash of a password is kept and never told; a line's order is the one it stands in."""

BODIES = {
    f"POST {V1}/orders": "userId storeId items shippingAddressId billingAddressId",
    f"POST {V1}/orders items": "productId quantity",
    f"POST {V1}/shipments": "orderId carrier warehouseId",
}

WORDS = {
    f"GET {V1}/shipments/{{id}} status": "Created InTransit OutForDelivery Delivered Delayed "
    "Cancelled",
    f"GET {V1}/shipments/{{id}} deliveryStatus": "PendingDispatch InTransit Delivered "
    "FailedDelivery",
}

ORDERS = "Placed Confirmed Processing Shipped Delivered Cancelled Pending Dispatched AwaitingStock"
SHIPMENTS = (
    "Created InTransit OutForDelivery Delivered Delayed Cancelled PendingDispatch FailedDelivery"
)
READ = {
    f"GET {V1}/orders?status": ORDERS,
    f"PUT {V1}/orders/{{id}}/status status": ORDERS,
    f"GET {V1}/shipments?status": SHIPMENTS,
    f"PATCH {V1}/shipments/{{id}} status": SHIPMENTS,
    f"POST {V1}/users/{{id}}/addresses type": "Shipping Billing",
    f"PUT {V1}/users/{{id}}/addresses/{{id}} type": "Shipping Billing",
    f"GET {V1}/users/{{id}}/addresses?type": "Shipping Billing",
    f"GET {V1}/receipts?stage": "Ordered Dispatched Delivered",
    f"POST {V1}/shipments/{{id}}/receipts stage": "Dispatched Delivered",
    f"GET {V1}/predictions?type": "DELAY delay",
}
"""Each place where a word is read that the documents print, and those of both. Demands and
anomalies are not predicted, and there are no jobs of analytics, so their words are nowhere yet."""


def operation(asked: str) -> dict[str, Any]:
    """The one at `METHOD /path`, however its parameters are called."""
    method, path = asked.split(" ")[:2]
    wanted = re.sub(r"{\w+}", "{}", path.partition("?")[0])
    [found] = [p for p in DOCUMENT["paths"] if re.sub(r"{\w+}", "{}", p) == wanted]
    answered: dict[str, Any] = DOCUMENT["paths"][found][method.lower()]
    return answered


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """Without references, and without the choice of being nothing."""
    if "$ref" in schema:
        return resolved(DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    choices = [choice for choice in schema.get("anyOf", ()) if choice.get("type") != "null"]
    if len(choices) == 1:
        return resolved(choices[0])
    return resolved(schema["items"]) if schema.get("type") == "array" else schema


def properties(schema: dict[str, Any], place: str = "") -> dict[str, Any]:
    """Those of an object, of a page's items, or of what lies at a field of it."""
    found: dict[str, Any] = resolved(schema).get("properties", {})
    if {"items", "next"} == set(found):
        return properties(found["items"], place)
    return properties(found[place]) if place else found


def answer(asked: str) -> dict[str, Any]:
    replies = operation(asked)["responses"]
    [status] = [status for status in replies if status.startswith("2")]
    schema: dict[str, Any] = replies[status]["content"]["application/json"]["schema"]
    return schema


@pytest.mark.parametrize("asked", (S0_PATHS.strip() + S2_PATHS.rstrip()).splitlines())
def test_every_printed_path_is_there_with_its_parameters(asked: str) -> None:
    found = operation(asked)
    wanted = set(filter(None, asked.partition("?")[2].split("&")))
    assert wanted <= {parameter.get("name") for parameter in found.get("parameters", ())}


@pytest.mark.parametrize("pair", SAME.strip().splitlines())
def test_what_both_documents_name_is_one_resource(pair: str) -> None:
    method, one, other = pair.split(" ")
    here, there = operation(f"{method} {one}"), operation(f"{method} {other}")
    for part in ("requestBody", "responses", "security"):
        assert here.get(part) == there.get(part), part


@pytest.mark.parametrize(("asked", "fields"), [*S0_MODELS.items(), *S2_ENTITIES.items()])
def test_every_printed_field_is_told(asked: str, fields: str) -> None:
    told = properties(answer(asked), "".join(asked.split(" ")[2:]))
    assert {field.rpartition("=")[2] for field in fields.split()} - set(told) == set()


@pytest.mark.parametrize(("asked", "fields"), BODIES.items())
def test_a_printed_body_is_taken(asked: str, fields: str) -> None:
    body = operation(asked)["requestBody"]["content"]["application/json"]["schema"]
    assert set(fields.split()) - set(properties(body, "".join(asked.split(" ")[2:]))) == set()


@pytest.mark.parametrize(("asked", "words"), WORDS.items())
def test_every_printed_status_is_one_of_ours(asked: str, words: str) -> None:
    told = resolved(properties(answer(asked))[asked.split(" ")[2]])
    assert set(words.split()) - set(told["enum"]) == set()


@pytest.mark.parametrize(("asked", "words"), READ.items())
def test_every_printed_word_is_read(asked: str, words: str) -> None:
    found, (path, _, parameter) = operation(asked), asked.partition("?")
    if parameter:
        [schema] = [p["schema"] for p in found["parameters"] if p["name"] == parameter]
    else:
        body = found["requestBody"]["content"]["application/json"]["schema"]
        schema = properties(body)[path.split(" ")[2]]
    assert set(words.split()) - set(resolved(schema)["enum"]) == set()
