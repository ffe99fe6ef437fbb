"""The rules of shipping: what of an order may leave, and how a shipment gets there."""

from . import consignments, creation, journey, network

RULES = (*consignments.RULES, *creation.RULES, *journey.RULES, *network.RULES)
