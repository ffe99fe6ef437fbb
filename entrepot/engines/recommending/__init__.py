"""What goes with what, learnt from who took what: which things to show beside, or to, whom.

Pure functions over numpy and scipy matrices. `x` is everywhere who took what: people × things,
1 where it was taken, sparse. `b` is what was learnt: things × things, `b[i, j]` being how much
having `i` speaks for `j`; a person's scores are `x @ b`. Weights have no unit and compare within
one `b` only.
"""
