"""TaxJar: the tax on an order, by its `POST /v2/taxes` (https://developers.taxjar.com/api/).

Where none is set up, `absent` says so, and the table of rates counts.
"""

from .provider import TaxJar, absent

__all__ = ["TaxJar", "absent"]
