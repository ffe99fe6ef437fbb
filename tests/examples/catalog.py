"""A small catalogue grows: categories, a product with choices, prices now and later."""

from datetime import UTC, datetime

from entrepot.contexts.catalog.commands import (
    AddCategory,
    AddProduct,
    AddVariant,
    ApplyPrice,
    ChangeCategory,
    ChangeProduct,
    ChangeProductStatus,
    ChangeVariant,
    DefineCollection,
    RemoveCategory,
    RemoveCollection,
    SetImages,
    SetPrice,
    TranslateProduct,
    WithdrawPrice,
)
from entrepot.contexts.catalog.published import CollectionRule, Image

SOON = datetime(2026, 1, 1, 12, 13, tzinfo=UTC)
SPRING = datetime(2027, 4, 1, tzinfo=UTC)
SUMMER = datetime(2027, 7, 1, tzinfo=UTC)

COMMANDS = [
    AddCategory(category_id="furniture", name="Furniture"),
    AddCategory(category_id="chairs", name="Chairs", parent_id="furniture"),
    AddCategory(category_id="toys", name="Toys"),
    ChangeCategory(category_id="chairs", name="Chairs and stools", parent_id="furniture"),
    RemoveCategory(category_id="toys"),
    AddProduct(
        product_id="chair",
        sku="CHAIR",
        name="Chair",
        description="To sit on.",
        category="chairs",
        unit_price=4500,
        currency="EUR",
        attributes={"material": "oak", "stackable": True},
        images=(Image(url="https://example.com/chair.jpg", alt="a chair"),),
        weight_g=6200,
        barcode="4006381333931",
    ),
    AddProduct(product_id="lamp", sku="LAMP", name="Lamp", unit_price=2000, currency="EUR"),
    TranslateProduct(product_id="chair", language="de", name="Stuhl", description="Zum Sitzen."),
    AddVariant(
        product_id="chair",
        variant_id="chair-red",
        sku="CHAIR-RED",
        options={"colour": "red"},
        unit_price=4900,
    ),
    ChangeVariant(
        product_id="chair",
        variant_id="chair-red",
        options={"colour": "crimson"},
        weight_g=6300,
        is_active=False,
    ),
    SetPrice(product_id="lamp", unit_price=1900),
    SetPrice(product_id="chair", unit_price=4700, effective_from=SOON),
    ChangeProduct(product_id="lamp", name="Desk lamp", attributes={"watt": 7}),
    ApplyPrice(product_id="chair", variant_id="chair", effective_from=SOON),
    DefineCollection(
        collection_id="oak",
        name="All of oak",
        rule=CollectionRule(category="furniture", price_max=9999, attributes={"material": "oak"}),
    ),
    DefineCollection(collection_id="dear", name="Dear", rule=CollectionRule(price_min=9999)),
    RemoveCollection(collection_id="dear"),
    SetImages(product_id="lamp", images=(Image(url="https://example.com/lamp.jpg"),)),
    SetPrice(product_id="lamp", unit_price=1500, effective_from=SPRING),
    WithdrawPrice(product_id="lamp", effective_from=SPRING),
    SetPrice(product_id="chair", unit_price=5200, effective_from=SUMMER),
    AddProduct(product_id="stool", sku="STOOL", name="Stool", unit_price=900, currency="EUR"),
    ChangeProductStatus(product_id="stool", status="discontinued"),
    AddProduct(product_id="mug", sku="MUG", name="Mug", unit_price=1200, currency="EUR"),
]
