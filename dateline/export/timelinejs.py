"""TimelineJS 3 JSON: what has a day, as slides."""

import datetime
import html
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.export.lines import write_json_list
from dateline.export.options import Options
from dateline.export.quoting import Quoting
from dateline.export.told import days_of, own_id
from dateline.query.gathering import Story, each
from dateline.store import Store
from dateline.store.questions import Telling, snapshot

KINDS = ("event", "meeting", "ceasefire")


def write(store: Store, out: Path, options: Options) -> None:
    """All that has a day, by day, kind and id; texts are escaped, as TimelineJS takes them for HTML."""
    with snapshot(store):
        write_json_list(out, _slides(store, options), ('{"events": [', "]}"))


def _slides(store: Store, options: Options) -> Iterator[dict[str, Any]]:
    for stories in each(store, options.asked, KINDS):
        yield from filter(None, (slide(story, Quoting(options.quote)) for story in stories))


def slide(story: Story, quoting: Quoting) -> dict[str, Any] | None:
    """One slide; None where no day is told."""
    told = story.head
    first, last = days_of(told)
    if first is None or last is None:
        return None
    dates = {"start_date": _date(first)} | ({"end_date": _date(last)} if last > first else {})
    words = quoting.cut(told.evidence[0].quote) if told.evidence else ""
    return {
        **dates,
        "text": {
            "headline": html.escape(headline(told, quoting)),
            "text": f"<p>“{html.escape(words)}”</p><p>{html.escape(_source(told, story))}</p>",
        },
        "group": told.kind,
        "unique_id": own_id(told.id),
    }


def headline(told: Telling, quoting: Quoting) -> str:
    """ "Chad → Libya: shelled (denied)"."""
    who = ", ".join(told.named("actor", "party", "host", "declarer"))
    whom = ", ".join(told.named("recipient"))
    sides = " → ".join(filter(None, (who, whom)))
    status = f" ({told.status})" if told.status not in (None, "happened") else ""
    words = quoting.cut(told.label)
    return f"{sides}: {words}{status}" if sides else f"{words}{status}"


def _source(told: Telling, story: Story) -> str:
    says = f"says {', citing '.join(told.claimed_by)}" if told.claimed_by else ""
    reports = len({member.document for member in story.members})
    return ", ".join(
        filter(None, (says, told.publisher, told.published, f"{reports} reports" if reports > 1 else ""))
    )


def _date(day: datetime.date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
