"""What an evaluation found, as tables and a picture."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from matplotlib.figure import Figure

from saju_naming.training.card import table
from saju_naming.training.evaluate import Figures
from saju_naming.training.propose import NameFigures

#: Writer → group (all, author, skeleton, both) → figures.
Found = Mapping[str, Mapping[str, Figures]]

#: What is told of texts: the figure and its head. All but the last three are shares.
_COLUMNS = {
    "texts": "texts", "missing": "missing", "wrong": "wrong", "added": "added",
    "flawless": "flawless", "at_once": "passes at once", "passed": "after retries",
    "specific": "own chart of 4", "distinct": "distinct pairs", "josa": "josa errors",
    "unsound": "unsound", "speed": "tokens/s", "first": "first sentence (s)",
}  # fmt: skip
_NAMES = {
    "answers": "names", "formed": "a name", "registered": "registered", "serving": "serving",
    "natural": "naturalness", "score": "points", "searched": "search's points",
    "different": "different",
}  # fmt: skip
_PLAIN = ("texts", "answers", "speed", "first", "natural", "score", "searched")
_DRAWN = ("missing", "wrong", "added", "flawless", "at_once", "passed", "specific")
#: Writers whose paragraphs tell another selection, so that the values asked are not theirs.
_OTHER = ("template",)
_OF_SLOTS = ("missing", "wrong", "added", "flawless")

_PAGE = """\
Missing, wrong and added are values to all values asked, before any check; the other shares are of
texts. The reference is the corpus itself. A writer's rest after retries falls back to the template.
A base that only echoes its prompt misses few values: unsound says whether it wrote a text at all.

## On what was held out, taken together

{whole}

## Apart: an unseen author, an unseen skeleton, both

{apart}
"""
_NAMED = """
## Names

With the grammar only names that search would offer can be said.

{names}
"""


def write(folder: Path, found: Found, names: Mapping[str, NameFigures]) -> None:
    """Puts tables, figures and picture into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    told: dict[str, object] = {
        writer: {group: one.to_dict() for group, one in groups.items()}
        for writer, groups in found.items()
    }
    told["names"] = {name: one.to_dict() for name, one in names.items()}
    (folder / "evaluation.md").write_text(page(found, names), "utf-8")
    (folder / "evaluation.json").write_text(json.dumps(told, indent=1), "utf-8")
    for ending in ("svg", "png"):
        draw(found, folder / f"evaluation.{ending}")


def page(found: Found, names: Mapping[str, NameFigures] | None = None) -> str:
    """The figures as Markdown."""
    whole = [_row(writer, groups["all"], writer) for writer, groups in found.items()]
    apart = [
        _row(f"{writer}, {group}", figures, writer)
        for writer, groups in found.items()
        for group, figures in groups.items()
        if group in ("author", "skeleton", "both")
    ]
    head = ("writer", *_COLUMNS.values())
    told = _PAGE.format(whole=table(head, whole), apart=table(head, apart))
    if names:
        rows = [
            (writer, *(_shown(key, getattr(one, key)) for key in _NAMES))
            for writer, one in names.items()
        ]
        told += _NAMED.format(names=table(("proposed", *_NAMES.values()), rows))
    return told


def _row(title: str, figures: Figures, writer: str) -> tuple[str, ...]:
    told = figures.to_dict()
    untold = _OF_SLOTS if writer in _OTHER else ()
    return (title, *("–" if key in untold else _shown(key, told[key]) for key in _COLUMNS))


def _shown(key: str, value: float | None) -> str:
    if value is None:
        return "–"
    if isinstance(value, int):
        return str(value)
    return f"{value:.2f}" if key in _PLAIN else f"{value:.1%}"


def draw(found: Found, file: Path) -> None:
    """The shares of every writer as bars beside each other."""
    figure = Figure(figsize=(9, 4.5), layout="constrained")
    axes = figure.subplots()
    width = 0.8 / len(found)
    for n, (writer, groups) in enumerate(found.items()):
        told = groups["all"].to_dict()
        heights = [0 if writer in _OTHER and key in _OF_SLOTS else told[key] for key in _DRAWN]
        places = [x + n * width for x in range(len(_DRAWN))]
        axes.bar(places, heights, width, label=writer)
    axes.set_xticks([x + 0.4 - width / 2 for x in range(len(_DRAWN))])
    axes.set_xticklabels([_COLUMNS[key] for key in _DRAWN])
    axes.set_ylim(0, 1)
    axes.grid(axis="y", alpha=0.3)
    axes.legend()
    figure.savefig(file, metadata={"Date": None} if file.suffix == ".svg" else None)
