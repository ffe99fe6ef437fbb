"""Customers and a guest look around; training learns from them, and then again."""

from entrepot.contexts.recommendations.commands import RecordView
from entrepot.contexts.recommendations.published import LearnNeighbours, Neighbour

SESSION = "guest-session-0001"

COMMANDS = [
    RecordView(product_id="chair", user_id="ada"),
    RecordView(product_id="chair", user_id="ada"),
    RecordView(product_id="chair", session_id=SESSION),
    RecordView(product_id="stool", session_id=SESSION),
    RecordView(product_id="lamp", session_id=SESSION),
    RecordView(product_id="lamp"),
    LearnNeighbours(
        product_id="chair",
        others=(
            Neighbour(product_id="lamp", weight=400_000),
            Neighbour(product_id="stool", weight=100_000),
        ),
    ),
    LearnNeighbours(product_id="mug", others=(Neighbour(product_id="lamp", weight=300_000),)),
    LearnNeighbours(product_id="lamp", others=(Neighbour(product_id="chair", weight=400_000),)),
    LearnNeighbours(product_id="lamp", others=(Neighbour(product_id="chair", weight=390_000),)),
    LearnNeighbours(product_id="lamp", others=(Neighbour(product_id="chair", weight=800_000),)),
]
