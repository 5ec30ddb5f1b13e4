"""What an evaluation found, as pictures for ``docs/figures``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

from saju_naming.training import curve
from saju_naming.training.report import TEMPLATE, Judged

#: Letters stay letters, and equal figures give equal files.
_SMALL = {"svg.fonttype": "none", "svg.hashsalt": "saju-naming", "font.size": 9}
_ERRORS = {"missing": "missing", "wrong": "wrong", "added": "added"}
_PARTS = {"at once": "#3b7a57", "after retries": "#a8cfa0", "falls back": "#d9822b"}


def draw(folder: Path, found: Sequence[Judged], log: Path) -> None:
    """Loss, values by writer, and what passes, as SVG."""
    folder.mkdir(parents=True, exist_ok=True)
    with mpl.rc_context(_SMALL):
        if log.is_file():
            curve.draw(json.loads(log.read_text("utf-8")), folder / "model-loss.svg")
        models = [one for one in found if one.title != TEMPLATE]
        _slots(models, folder / "model-slots.svg")
        _passes(models, folder / "model-passes.svg")


def _slots(found: Sequence[Judged], file: Path) -> None:
    """Values missing, wrong and added, in groups of bars."""
    figure, titles = Figure(figsize=(7, 3.2), layout="constrained"), [one.title for one in found]
    axes = figure.subplots()
    for nth, (key, label) in enumerate(_ERRORS.items()):
        heights = [100 * getattr(one.held["all"], key) for one in found]
        axes.bar([x + (nth - 1) * 0.27 for x in range(len(found))], heights, 0.25, label=label)
    axes.set_xticks(range(len(found)), titles)
    axes.set_ylabel("% of the values asked, first try")
    axes.grid(axis="y", alpha=0.3)
    axes.legend()
    _save(figure, file)


def _passes(found: Sequence[Judged], file: Path) -> None:
    """What passes at once and after retries, and what falls back, as one bar a writer."""
    figure = Figure(figsize=(7, 0.9 + 0.35 * len(found)), layout="constrained")
    axes = figure.subplots()
    start = [0.0] * len(found)
    for label, widths in _parts(found).items():
        titles = [one.title for one in found]
        axes.barh(titles, widths, left=start, label=label, color=_PARTS[label])
        start = [a + b for a, b in zip(start, widths, strict=True)]
    axes.invert_yaxis()
    axes.set_xlabel("% of paragraphs")
    figure.legend(loc="outside upper center", ncols=len(_PARTS))
    _save(figure, file)


def _parts(found: Sequence[Judged]) -> Mapping[str, list[float]]:
    every = [one.held["all"] for one in found]
    return {
        "at once": [100 * one.at_once for one in every],
        "after retries": [100 * (one.passed - one.at_once) for one in every],
        "falls back": [100 * one.fallback for one in every],
    }


def _save(figure: Figure, file: Path) -> None:
    figure.savefig(file, metadata={"Date": None})
