"""The HTTP door: REST by the catalogue's routes, batches of commands, live feeds, documents.

Read in this order: `app` (what is mounted), `door` (what every request passes), `signpost` (which
route), `visit` (who asks), `bodies` (what is read), `commands` and `resources` (what is asked),
`problems` (how no is said), `openapi` (what may be asked), `broadcast` and `live` (what happens).
"""
