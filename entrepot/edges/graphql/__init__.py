"""GraphQL made from the catalog: every question a door may ask is a field, and joins the others.

The schema follows from the contexts' queries and answers alone. `names` gives the rules of naming
and the few names that are data, `types` the types of answers and arguments from their `shapes`,
`asking` puts a question on behalf of a caller, `schema` the fields, `changes` the subscriptions,
`federation` what a gateway asks, `limits` what a document may cost, `language` runs documents. How
they travel is the HTTP door's matter.
"""

from .language import Language

__all__ = ["Language"]
