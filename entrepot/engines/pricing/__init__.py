"""What goods cost: list prices, promotions, taxes and freight, each amount with its reason.

Pure functions over values. Money is in minor units; the one rounding rule is `units.share`, half
up. [`quote`][entrepot.engines.pricing.quoting.quote] puts the steps together.
"""
