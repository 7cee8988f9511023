"""A reader's own copy of a release compared with a dataset: which figures stand where.

The dataset holds no sentence, only a hash of each figure with the twelve characters on
either side of it (`core.data.model.Locator`). Nothing here is a guess: a place counts as
found when its surroundings give that hash, or when neighbours that were found so leave
no other place for it. `verify` is the function to call.
"""

from .verification import Finding, Place, Verification, verify

__all__ = ["Finding", "Place", "Verification", "verify"]
