"""The kernel: how a command becomes events, once for all contexts. No clock, no chance, no I/O.

Read in this order: `message` (what is said), `decider` (how a rule is written), `views` (what
reads see), `react` (what follows from an event), `context` (how a context hands itself over),
`catalog` (all of them together), `ports` (what the outside must offer), `handle` (one batch).
"""
