"""Recommendations: what else a visitor may want.

*Bought together* counts the orders that hold both of two products. *Trending* is what was ordered
and looked at of late; what was a week ago counts half. *Similar* products are *neighbours* that
training learnt from who took what. *Personal* ones are the neighbours of what a visitor took, and
what is trending where there are none.

Promises: nothing that is not for sale is recommended, and no order that was cancelled before any of
it left counts. An order costs a bounded number of rows here, however long it is, and never waits
for them. What was learnt is told in events, so the log alone gives it back.
"""
