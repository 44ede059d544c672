"""Figures: counts of people and money that matter to the record, with what they count.

    figures = find_figures(story)

Where numbers stand is found in `count`, what they count in `measure` and the rules that it names, whether it is told
as so in `reality`, which are parts of others in `subsets`; where and when in `setting`, by whom in `doer`; `merge`
writes the rows.
"""

from dateline.finding.figures.count import find_counts
from dateline.finding.figures.doer import doer_of
from dateline.finding.figures.found import Found, Tally
from dateline.finding.figures.measure import measure_of
from dateline.finding.figures.merge import merged
from dateline.finding.figures.nouns import who_of
from dateline.finding.figures.reality import is_real
from dateline.finding.figures.scene import Scene, scene_of, setting_of
from dateline.finding.figures.setting import is_cumulative, period_of, place_of
from dateline.finding.figures.subsets import inherited, rival_of, whole_of
from dateline.finding.figures.tolls import stated_bounds
from dateline.finding.story import Story
from dateline.language.measures import Measures, load_measures
from dateline.record import Figure


def find_figures(story: Story) -> tuple[Figure, ...]:
    """Every figure of the story, in text order."""
    measures = load_measures()
    tallies = _tallies(story, measures)
    if not tallies:
        return ()
    scene = scene_of(story, measures)
    return merged([_figure(scene, tally) for tally in tallies], story.actors.actors)


def _tallies(story: Story, measures: Measures) -> list[Tally]:
    """The counts whose measure is known, in text order; a part has the measure of its whole unless it tells its own."""
    tallies: list[Tally] = []
    for count in find_counts(story):
        found = measure_of(story, count, measures)
        whole = whole_of(story, count, tallies, measures)
        if whole is not None and (found is None or found.rule.endswith("noun") or found.measure == "other"):
            found = inherited(whole)
        rival = rival_of(story, count, tallies, measures) if found is None else None
        if rival is not None:
            found = Found(rival.found.measure, count.top, "rival-toll")
        if found is not None and is_real(story, count, found, measures):
            tallies.append(Tally(count, found, whole))
    return tallies


def _figure(scene: Scene, tally: Tally) -> Figure:
    count, story = tally.count, scene.story
    quantity = stated_bounds(story.parse, count, tally.found, scene.measures)
    teller = tally.whole or tally  # who did it, where and when is told of the whole
    setting = setting_of(story.parse, teller)
    return Figure(
        id="",
        measure=tally.found.measure,
        low=quantity.low,
        point=quantity.point,
        high=quantity.high,
        who=who_of(story, count, scene.measures),
        by=doer_of(scene, teller),
        place=place_of(scene, setting),
        period=period_of(scene, setting),
        cumulative=is_cumulative(scene, teller, setting),
        claimed_by=story.claims(count.start),
        evidence=(story.span(count.start, count.last),),
        rule=tally.found.rule,
    )
