"""The doors onto recommendations."""

from entrepot.kernel.context import Route

from .commands import RecordView
from .queries import ListPersonal, ListRecommendations, ListTrending

ROUTES = (
    Route(
        "GET",
        "/api/v1/products/{productId}/recommendations",
        ListRecommendations,
        "What goes with a product",
    ),
    Route("GET", "/api/v1/recommendations/trending", ListTrending, "What is wanted of late"),
    Route("GET", "/api/v1/recommendations/personal", ListPersonal, "What I may want"),
    Route("POST", "/api/v1/recommendations/views", RecordView, "Somebody looks at a product"),
)
