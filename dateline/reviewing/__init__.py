"""Reviewing: what to look at first, a person's decisions, and gold made of them (docs/reviewing.md).

from dateline.reviewing import Wanted, accept, correct, queue, reject
for found in queue(store, Wanted(kinds=("figure",)), 20):
    fact = store.fact(found.id)
    correct(store, fact.id, {"low": "14"}, who="ada", note="at least")
"""

from dateline.reviewing.deciding import accept, comment, correct, merge, reject, split, undo
from dateline.reviewing.fields import Field, fields_of
from dateline.reviewing.trouble import ReviewError
from dateline.reviewing.walking import queue
from dateline.store.doubts import DOUBTS, Doubt, Doubtful, Wanted

__all__ = [
    "DOUBTS",
    "Doubt",
    "Doubtful",
    "Field",
    "ReviewError",
    "Wanted",
    "accept",
    "comment",
    "correct",
    "fields_of",
    "merge",
    "queue",
    "reject",
    "split",
    "undo",
]
