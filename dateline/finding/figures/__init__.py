"""Figures: counts of people and money that matter to the record, with what they count.

    figures = find_figures(story)

Where numbers stand is found in `count`, what they count in `measure` and the rules that it names, whether it is told
as so in `reality`, by whom, where and when in `setting`; `merge` writes the rows.
"""

from dateline.finding.figures.count import find_counts
from dateline.finding.figures.found import Tally
from dateline.finding.figures.measure import measure_of
from dateline.finding.figures.merge import merged
from dateline.finding.figures.nouns import who_of
from dateline.finding.figures.reality import is_real
from dateline.finding.figures.setting import clause_of, doer_of, is_cumulative, period_of, place_of
from dateline.finding.figures.subsets import inherited, whole_of
from dateline.finding.story import Story
from dateline.language.measures import Measures, load_measures
from dateline.record import Figure


def find_figures(story: Story) -> tuple[Figure, ...]:
    """Every figure of the story, in text order."""
    measures = load_measures()
    return merged(
        (_figure(story, tally, measures) for tally in _tallies(story, measures)), story.actors.actors
    )


def _tallies(story: Story, measures: Measures) -> list[Tally]:
    """The counts whose measure is known, in text order; a part has the measure of its whole unless it tells its own."""
    tallies: list[Tally] = []
    for count in find_counts(story):
        found = measure_of(story, count, measures)
        whole = whole_of(story, count, tallies, measures)
        if whole is not None and (found is None or found.rule.endswith("noun") or found.measure == "other"):
            found = inherited(whole)
        if found is not None and is_real(story, count, found, measures):
            tallies.append(Tally(count, found, whole))
    return tallies


def _figure(story: Story, tally: Tally, measures: Measures) -> Figure:
    count, found = tally.count, tally.found
    teller = tally.whole or tally  # who did it, where and when is told of the whole
    verb = clause_of(story.parse, teller.found)
    period, _ = period_of(story, verb)
    return Figure(
        id="",
        measure=found.measure,
        low=count.quantity.low,
        point=count.quantity.point,
        high=count.quantity.high,
        who=who_of(story, count, measures),
        by=doer_of(story, teller, measures),
        place=place_of(story, verb, measures),
        period=period,
        cumulative=is_cumulative(story, teller, verb, measures),
        claimed_by=story.claims(count.start),
        evidence=(story.span(count.start, count.last),),
        rule=found.rule,
    )
