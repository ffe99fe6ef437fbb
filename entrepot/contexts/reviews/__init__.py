"""Reviews: what buyers say of products, and what a product's stars add up to.

Only who bought a product and has it may review it, once. A review is read by everybody after
somebody has looked at it; it may be changed, and then it is looked at again. Readers vote, and flag
what should be looked at once more. A product's rating counts the published reviews, nothing else.
"""
