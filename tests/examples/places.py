"""Addresses that several runs share."""

from entrepot.kernel.units import Address

LISBON = Address(street="Rua Augusta 1", city="Lisboa", zip_code="1100-048", country="PT")
BERLIN = Address(
    street="Torstraße 2", city="Berlin", zip_code="10119", country="DE", recipient="Ada"
)
