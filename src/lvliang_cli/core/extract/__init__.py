"""From the prose of a release to its figures, each with its full record and its place.

A text becomes an `Article`, each of its figures a `Mention` (`model.mention`), which the stages
fill in their order; `reading` runs them, `model.figure` has what comes out, `draft` makes a dataset
of it.
"""
