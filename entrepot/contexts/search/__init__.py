"""Search owns what a product looks like to who looks for it, and which words mean the same.

Words: a *document* is all that is known of a product for finding it, a view of what others have
published; a *facet* is a property with its values, by which a list is narrowed; *synonyms* are
words that find each other's products; *labels* are what a facet and its values are called
in a customer's language.

Promises: what changed is found within 200 ms; a business finds its own products only; an engine
is fed from the tables here and may be thrown away at any time.
"""
