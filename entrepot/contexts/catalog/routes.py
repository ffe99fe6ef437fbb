"""The doors onto the catalog."""

from entrepot.kernel.context import Route

from .commands import (
    AddCategory,
    AddProduct,
    AddVariant,
    ChangeCategory,
    ChangeProduct,
    ChangeVariant,
    DefineCollection,
    RemoveCategory,
    SetPrice,
    TranslateProduct,
)
from .queries import (
    CountProducts,
    GetCategory,
    GetProduct,
    ListAllProducts,
    ListCategories,
    ListCollections,
    ListPrices,
    ListProducts,
)

V1 = "/api/v1"
PRODUCT = f"{V1}/products/{{productId}}"

ROUTES = (
    Route("GET", f"{V1}/products", ListProducts, "Products on sale"),
    Route(
        "POST",
        f"{V1}/products",
        AddProduct,
        "Add a product",
        fresh="product_id",
        answer=GetProduct,
        status=201,
    ),
    Route("GET", f"{V1}/products/all", ListAllProducts, "All products, on sale or not"),
    Route("GET", f"{V1}/products/facets", CountProducts, "Products on sale by category"),
    Route("GET", PRODUCT, GetProduct, "A product"),
    Route("PUT", PRODUCT, ChangeProduct, "Change a product", answer=GetProduct),
    Route(
        "POST",
        f"{PRODUCT}/variants",
        AddVariant,
        "Add a variant",
        fresh="variant_id",
        answer=GetProduct,
        status=201,
    ),
    Route(
        "PUT",
        f"{PRODUCT}/variants/{{variantId}}",
        ChangeVariant,
        "Change a variant",
        answer=GetProduct,
    ),
    Route(
        "PUT",
        f"{PRODUCT}/translations/{{language}}",
        TranslateProduct,
        "Name a product in another language",
        answer=GetProduct,
    ),
    Route("GET", f"{PRODUCT}/prices", ListPrices, "Prices, past and planned"),
    Route("POST", f"{PRODUCT}/prices", SetPrice, "Set a price", answer=GetProduct, status=201),
    Route("GET", f"{V1}/categories", ListCategories, "The tree of categories"),
    Route(
        "POST",
        f"{V1}/categories",
        AddCategory,
        "Add a category",
        fresh="category_id",
        answer=GetCategory,
        status=201,
    ),
    Route(
        "PUT",
        f"{V1}/categories/{{categoryId}}",
        ChangeCategory,
        "Rename or move a category",
        answer=GetCategory,
    ),
    Route("DELETE", f"{V1}/categories/{{categoryId}}", RemoveCategory, "Remove a category"),
    Route("GET", f"{V1}/collections", ListCollections, "Collections"),
    Route(
        "PUT",
        f"{V1}/collections/{{collectionId}}",
        DefineCollection,
        "Define a collection by a rule",
    ),
)
