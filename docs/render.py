"""`make docs`: writes docs/tour.md and the output in README.md anew, from what the program answers now."""

import io
import json
import os
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc

from dateline.cli.explain import explanation
from dateline.cli.view.page import SECTIONS, page, show, terminal
from dateline.language.pipeline import load_pipeline
from dateline.reader import load_reader
from dateline.record import Document, Record
from dateline.record.schema import to_dict
from dateline.single import one_document

ROOT = Path(__file__).parent.parent
TOUR_REPORT = Path("examples/valmora-2031-release.txt")  # from the root, as a reader would name it
README_REPORT = Path("examples/london-talks-2025.txt")
README = ROOT / "README.md"
START, END = "<!-- output -->\n", "<!-- end of output -->"
WIDTH = 80
SENTENCE = "shelled"  # the sentence of the tour's report that is shown word by word
PAGE_SECTIONS = ("Figures", "Meetings", "Positions", "Ceasefires", "Agreement and disagreement", "Timeline")
CUE = "rejected"  # the attribution of the tour's report that is shown
# Lines of each section that README shows; a section that is not named here is left out.
SHOWN = {
    "Timeline": 26,
    "Meetings": 11,
    "Positions": 8,
    "Ceasefires": 5,
    "Figures": 5,
    "Agreement and disagreement": 5,
    "Statements": 14,
    "People and bodies": 8,
    "Places": 4,
    "Times": 5,
}
SHORT = 46


def readme_output(record: Record) -> str:
    """The page as README shows it: the first lines of each section, gaps marked."""
    kept: list[str] = []
    left = WIDTH  # the header is shown whole
    for line in drawn(page(record)).splitlines():
        heading = line.partition("  ")[0]
        if heading in SHOWN:
            left = SHOWN[heading]
            kept += [""] if kept[-1] else []
        elif left == 0:
            kept.append("  …")
        left -= 1
        if left >= 0 and (line or kept[-1]):
            kept.append(line)
    return "\n```\n" + "\n".join(kept).strip() + "\n```\n\n"


def drawn(what: object) -> str:
    """What the terminal shows, in plain text of 80 columns."""
    file = io.StringIO()
    console = terminal(file)
    console.width = WIDTH
    show(console, what)  # type: ignore[arg-type]  # any renderable
    return file.getvalue()


def block(rows: Iterable[str]) -> str:
    return "```\n" + "\n".join(row.rstrip() for row in rows) + "\n```"


def short(words: str, room: int = SHORT) -> str:
    line = " ".join(words.split())
    return line if len(line) <= room else line[: room - 1] + "…"


def document_rows(document: Document) -> list[str]:
    names = ("id", "published", "published_by", "language", "sha256")
    return [f"{name:13} {getattr(document, name)}" for name in names]


def word_rows(doc: Doc) -> list[str]:
    sentence = next(part for part in doc.sents if SENTENCE in part.text)
    return [
        f"{word.text:12} {word.pos_:6} {word.lemma_:12} {word.dep_:9} <- {word.head.text:9} {word.ent_type_}"
        for word in sentence
        if not word.is_space
    ]


def attribution_rows(doc: Doc) -> list[str]:
    for item in doc._.attributions:
        parts = {
            name: [doc[a:b].text for a, b in getattr(item, name)] for name in ("source", "cue", "content")
        }
        if CUE in parts["cue"]:
            rows = [f"{name:8} {' … '.join(words)}" for name, words in parts.items()]
            return [*rows, f"score    {item.score:.2f}"]
    return []


def time_rows(record: Record) -> list[str]:
    return [
        f"{time.id:4} {short(time.evidence[0].quote, 28):28} {time.interval.start or '-'!s:10} "
        f"{time.interval.end or '-'!s:10}  {time.interval.rule}"
        for time in record.times
    ]


def actor_rows(record: Record) -> list[str]:
    return [
        f"{actor.id:4} {short(actor.name, 30):30} {actor.kind:17} {len(actor.mentions):2}x  "
        f"{short('; '.join(office.title for office in actor.offices), 30)}"
        for actor in record.actors
    ]


def statement_rows(record: Record) -> list[str]:
    names = {actor.id: actor.name for actor in record.actors}
    return [
        f"{item.id:4} {short(', '.join(names[key] for key in item.speakers) or '-', 22):22} {item.act:9} "
        f"{item.form:9} {short(' … '.join(part.quote for part in item.content))}"
        for item in record.statements
    ]


def event_rows(record: Record) -> list[str]:
    return [
        f"{item.id:4} {item.type:9} {item.mode or '-':14} {short(item.trigger.quote, 16):16} {item.status:10} "
        f"{item.rule}"
        for item in record.events
    ]


def section_rows(record: Record, heading: str) -> list[str]:
    """The rows of one section of the page."""
    body = next(table(record) for name, _, table in SECTIONS if name == heading)
    return drawn(body).splitlines() if body else ["none"]


def tour() -> str:
    """docs/tour.md."""
    document = one_document(TOUR_REPORT)
    doc = load_pipeline(1)(document.text, document.published)
    record = load_reader(1)(document)
    chosen = next(item for item in record.statements if CUE in {span.quote for span in item.cue})
    row = next(row for row in to_dict(record)["statements"] if row["id"] == chosen.id)
    answers = {
        "reading": block(document_rows(document)),
        "words": block(word_rows(doc)),
        "attribution": block(attribution_rows(doc)),
        "times": block(time_rows(record)),
        "places": block(f"{place.id:4} {place.name:20} {place.rule}" for place in record.places),
        "actors": block(actor_rows(record)),
        "statements": block(statement_rows(record)),
        "events": block(event_rows(record)),
        **{name.casefold(): block(section_rows(record, name)) for name in PAGE_SECTIONS},
        "json": block([json.dumps(row, ensure_ascii=False, indent=1)]),
        "id": chosen.id,
        "explained": block(drawn(explanation(record, chosen)).splitlines()),
    }
    text = (Path(__file__).parent / "tour.in.md").read_text(encoding="utf-8")
    for name, answer in answers.items():
        text = text.replace("{{" + name + "}}", answer)
    return text


def main() -> None:
    """Writes both pages."""
    os.chdir(ROOT)
    (Path(__file__).parent / "tour.md").write_text(tour(), encoding="utf-8")
    text = README.read_text(encoding="utf-8")
    before, after = text.index(START) + len(START), text.index(END)
    output = readme_output(load_reader(1)(one_document(README_REPORT)))
    README.write_text(text[:before] + output + text[after:], encoding="utf-8")


main()
