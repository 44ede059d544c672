"""What may be asked of a store beyond single documents: the SQL of questions (dateline/query) and exports.

Every function takes a `Store` and may raise `StoreError`. Results never depend on the order in which reports came.
"""

from dateline.store.questions.choosing import Chosen, choose, choose_counts, documents_with, facts_as
from dateline.store.questions.ends import Ends, ends_of
from dateline.store.questions.new import clashes_of, documents_of, documents_since
from dateline.store.questions.opening import snapshot
from dateline.store.questions.reasons import Reasons, fact_of_story, reasons
from dateline.store.questions.searching import Hit, search
from dateline.store.questions.stories import Member, members
from dateline.store.questions.tables import TABLES, columns, rows
from dateline.store.questions.telling import Side, Spot, Telling
from dateline.store.questions.tellings import tellings
from dateline.store.questions.wanted import Wanted
from dateline.store.questions.who import facts_in, facts_named, names, publishers, same_story

__all__ = [
    "TABLES",
    "Chosen",
    "Ends",
    "Hit",
    "Member",
    "Reasons",
    "Side",
    "Spot",
    "Telling",
    "Wanted",
    "choose",
    "choose_counts",
    "clashes_of",
    "columns",
    "documents_of",
    "documents_since",
    "documents_with",
    "ends_of",
    "fact_of_story",
    "facts_as",
    "facts_in",
    "facts_named",
    "members",
    "names",
    "publishers",
    "reasons",
    "rows",
    "same_story",
    "search",
    "snapshot",
    "tellings",
]
