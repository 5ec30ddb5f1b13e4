"""What an evaluation found, as tables: into the evaluation's folder and into ``docs/model.md``."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from saju_naming.training.card import table
from saju_naming.training.figures import Figures
from saju_naming.training.propose import NameFigures
from saju_naming.training.tasks import NAMES

#: A writer who tells another selection, so that plans and the values they ask are not its own.
TEMPLATE = "template"
#: The base without an adapter.
UNTUNED = "untuned"
#: The tuned model without the grammar of values.
FREE = "free"
_GROUPS = ("author", "skeleton", "both")
_Cell = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What a writer reached.

    Attributes:
        seeds: with how many each task was answered.
        held: by what was held out, see :func:`~saju_naming.training.figures.by_held`.
        sections: by the title of the section.
        proposed: its names, "free" and "grammar"; empty for who proposes none.
        memory, load: the worker's most (MB) and the seconds until it is ready, where there is one.
    """

    title: str
    seeds: int
    held: Mapping[str, Figures]
    sections: Mapping[str, Figures]
    proposed: Mapping[str, NameFigures] = field(default_factory=dict)
    memory: float | None = None
    load: float | None = None

    def to_dict(self) -> dict[str, object]:
        """Every figure by name."""
        plain = ("title", "seeds", "memory", "load")
        told: dict[str, object] = {key: getattr(self, key) for key in plain}
        return told | {
            "held": {key: one.to_dict() for key, one in self.held.items()},
            "sections": {key: one.to_dict() for key, one in self.sections.items()},
            "proposed": {key: one.to_dict() for key, one in self.proposed.items()},
        }


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}"


def _plain(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _rounded(value: float | None) -> str:
    return "–" if value is None else f"{value:,.0f}"


#: Head of a column → the figure's name and how it is shown.
_Columns = Mapping[str, tuple[str, _Cell]]
_SLOTS: _Columns = {
    "texts": ("texts", str), "charts": ("charts", str), "values asked": ("values", str),
    "missing": ("missing", _share), "wrong": ("wrong", _share), "added": ("added", _share),
    "flawless texts": ("flawless", _share), "after the check: missing": ("kept_missing", _share),
    "after the check: wrong or added": ("kept_false", _share),
}  # fmt: skip
_CHECK: _Columns = {
    "texts": ("texts", str), "passes at first": ("at_once", _share),
    "after retries": ("passed", _share), "falls back": ("fallback", _share),
}  # fmt: skip
_APART: _Columns = {
    "texts": ("texts", str), "missing": ("missing", _share), "wrong": ("wrong", _share),
    "added": ("added", _share), "passes at first": ("at_once", _share),
    "falls back": ("fallback", _share), "own paragraph of 4": ("specific", _share),
}  # fmt: skip
_PROSE: _Columns = {
    "texts": ("texts", str), "own paragraph of 4": ("specific", _share),
    "distinct pairs": ("distinct", _share), "shared sentences": ("shared", _share),
    "josa errors": ("josa", _share), "spelling": ("spelling", _share),
    "in a circle": ("circling", _share), "broken off": ("unended", _share),
}  # fmt: skip
_SPEED: _Columns = {
    "tokens/s": ("speed", _plain), "first sentence (s)": ("first", _plain),
    "first paragraph, checked (s)": ("section", _plain),
}  # fmt: skip
_PROPOSED: _Columns = {
    "names": ("answers", str), "a name": ("formed", _share), "registered": ("registered", _share),
    "serves the chart": ("serving", _share), "sex right": ("right_sex", _share),
    "naturalness": ("natural", _plain), "points": ("score", _plain),
    "search's points": ("searched", _plain), "좋음 or better": ("good", _share),
    "search's": ("searched_good", _share), "different": ("different", _share),
    "tokens/s": ("speed", _plain),
}  # fmt: skip
_OF_PLANS = {
    "values", "missing", "wrong", "added", "flawless", "kept_missing", "kept_false", "at_once",
    "passed", "fallback",
}  # fmt: skip


def write(folder: Path, page: Path, found: Sequence[Judged], run: Path) -> None:
    """Puts all figures into ``folder``, and the tables into ``page`` where there is one.

    Args:
        run: the folder of the training run, for its own table.
    """
    folder.mkdir(parents=True, exist_ok=True)
    told = [one.to_dict() for one in found]
    (folder / "evaluation.json").write_text(json.dumps(told, indent=1), "utf-8")
    made = tables(found) | {"model run": run_table(run)}
    parts = (f"## {name.removeprefix('model ').capitalize()}\n\n{made[name]}\n" for name in made)
    (folder / "evaluation.md").write_text("\n".join(parts), "utf-8")
    if page.is_file():
        old = page.read_text("utf-8")
        for name, text in made.items():
            old = filled(old, name, text)
        page.write_text(old, "utf-8")


def filled(page: str, name: str, text: str) -> str:
    """The page with ``text`` between the comments that bear ``name``.

    Raises:
        ValueError: it has no such place, or several.
    """
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    pattern = re.escape(begin) + ".*?" + re.escape(end)
    new, places = re.subn(pattern, lambda _: f"{begin}\n\n{text}\n\n{end}", page, flags=re.DOTALL)
    if places != 1:
        raise ValueError(f"{places} places named {name}")
    return new


def tables(found: Sequence[Judged]) -> dict[str, str]:
    """Every table by the name of its place; the last writer is the one that is shipped."""
    tuned = found[-1]
    heads = ("section", *_CHECK)
    by_section = [(title, *_cells(one, _CHECK)) for title, one in tuned.sections.items()]
    return {
        "model goals": goals(found),
        "model slots": _by_writer(found, "all", _SLOTS),
        "model check": _by_writer(found, "all", _CHECK),
        "model sections": f"{tuned.title}:\n\n{table(heads, by_section)}",
        "model apart": _apart(found),
        "model prose": _by_writer(found, "all", _PROSE),
        "model names told": _by_writer(found, NAMES, _APART),
        "model names proposed": _proposed(found),
        "model speed": _speed(found),
    }


def _cells(figures: object, columns: _Columns, untold: Iterable[str] = ()) -> Iterator[str]:
    for key, shown in columns.values():
        yield "–" if key in untold else shown(getattr(figures, key))


def _by_writer(found: Iterable[Judged], group: str, columns: _Columns) -> str:
    rows = [
        (one.title, *_cells(one.held[group], columns, _untold(one)))
        for one in found
        if group in one.held
    ]
    return table(("writer", *columns), rows)


def _untold(one: Judged) -> set[str]:
    return _OF_PLANS if one.title == TEMPLATE else set()


def _apart(found: Iterable[Judged]) -> str:
    rows = [
        (one.title, group, *_cells(one.held[group], _APART, _untold(one)))
        for one in found
        for group in _GROUPS
        if group in one.held
    ]
    return table(("writer", "unseen", *_APART), rows)


def _proposed(found: Iterable[Judged]) -> str:
    rows = [
        (f"{one.title}, {way}", *_cells(figures, _PROPOSED))
        for one in found
        for way, figures in one.proposed.items()
    ]
    return table(("proposed", *_PROPOSED), rows)


def _speed(found: Iterable[Judged]) -> str:
    rows = [
        (one.title, *_cells(one.held["all"], _SPEED), _plain(one.load), _rounded(one.memory))
        for one in found
        if one.load is not None
    ]
    return table(("writer", *_SPEED, "ready after (s)", "memory (MB)"), rows)


# -- what was asked for ----------------------------------------------------------------------------


_FALSE = "values wrong or added in the first try"
_AGAINST = "wrong or added, against the untuned base"


def goals(found: Sequence[Judged]) -> str:
    """What the tuned model had to reach, and whether it did."""
    tuned = found[-1].held["all"]
    others = {one.title: one.held["all"] for one in found[:-1]}
    bare, loose = others.get(UNTUNED), others.get(FREE)
    offered = found[-1].proposed.get("grammar")
    without = ", without the grammar"
    rows = [
        _at_most(_FALSE, tuned.false, 0.01),
        *([_at_most(_FALSE + without, loose.false, 0.01)] if loose else []),
        _at_most("values missing in the first try", tuned.missing, 0.05),
        *([_times(_AGAINST, tuned, bare)] if bare else []),
        *([_times(_AGAINST + without, loose, bare)] if bare and loose else []),
        _at_most("paragraphs that fall back", tuned.fallback, 0.05),
        _at_most("values wrong or added after the check", tuned.kept_false, 0.0),
        *(_named(offered) if offered else ()),
    ]
    told = f"{tuned.texts} texts on {tuned.charts} charts, {found[-1].seeds} seeds"
    made = table(("asked", "at most or at least", "reached", ""), rows)
    return f"{found[-1].title}: {told}.\n\n{made}"


_Goal = tuple[str, str, str, str]


def _at_most(what: str, value: float | None, most: float) -> _Goal:
    """``None``, where nothing passed that could be held against it, reaches nothing."""
    wanted = f"≤ {most:.0%}" if most else "0%"
    if value is None:
        return what, wanted, "–", _met(False)
    return what, wanted, f"{value:.2%}", _met(value <= most)


def _times(what: str, tuned: Figures, bare: Figures) -> _Goal:
    """How many times rarer; a tuned model without any is infinitely better."""
    times = bare.false / tuned.false if tuned.false else float("inf")
    told = f"{times:.1f} times" if tuned.false else "none at all"
    return what, "≥ 10 times fewer", told, _met(times >= 10)


def _named(offered: NameFigures) -> Iterator[_Goal]:
    figures = {"registered": offered.registered, "serving the chart": offered.serving}
    for what, value in figures.items():
        yield f"names under the grammar: {what}", "100%", f"{value:.1%}", _met(value == 1)


def _met(holds: bool) -> str:
    return "met" if holds else "**not met**"


def run_table(run: Path) -> str:
    """The training run, from what it left in its folder."""
    if not (run / "training.json").is_file():
        return "(no run)"
    told = json.loads((run / "training.json").read_text("utf-8"))
    settings, measured = told["settings"], told["measured"]
    lora = settings["lora"]
    rows = {
        "base": told["base"],
        "adapter": f"rank {lora['r']}, alpha {lora['alpha']}, dropout {lora['dropout']}",
        "learning rate": f"{settings['learning_rate']}, {settings['schedule']}",
        "rows a step": settings["batch_size"] * settings["accumulation"],
        "steps": told["steps"],
        "epochs": f"{measured['epoch']:.2f}",
        "time": f"{measured['train_runtime'] / 3600:.2f} h on {told['device']}",
        "least validation loss": _least_loss(run / "log.json"),
        "sha256 of the dataset": f"`{told['data_sha256']}`",
    }
    return table(("", ""), rows.items())


def _least_loss(log: Path) -> str:
    losses = [
        (entry["eval_loss"], entry["step"])
        for entry in json.loads(log.read_text("utf-8"))
        if "eval_loss" in entry
    ]
    return f"{min(losses)[0]:.3f} at step {min(losses)[1]}" if losses else "–"
