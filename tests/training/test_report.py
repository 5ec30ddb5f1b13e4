"""The tables of an evaluation, and where they go."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from saju_naming.training.figures import Figures
from saju_naming.training.propose import NameFigures
from saju_naming.training.report import Judged, filled, goals, run_table, tables, write
from tests.project.tree import ROOT

GOOD = Figures(
    texts=1500, charts=500, values=5000, missing=0.04, wrong=0.004, added=0.006, flawless=0.9,
    kept_missing=0.0, kept_false=0.0, at_once=0.9, passed=0.96, specific=0.8, distinct=0.7,
    shared=0.1, josa=0.01, spelling=0.02, circling=0.0, unended=0.01, speed=90.0, first=0.4,
    section=0.8,
)  # fmt: skip
BARE = replace(GOOD, wrong=0.1, added=0.2, passed=0.1, texts=150)
NAMES = NameFigures(
    answers=200, formed=1.0, registered=1.0, serving=1.0, right_sex=0.9, natural=0.8, score=80.0,
    searched=90.0, good=0.9, searched_good=1.0, different=0.6, speed=50.0,
)  # fmt: skip


def judged(title: str, figures: Figures, **more: object) -> Judged:
    groups = {"all": figures, "author": figures, "both": figures, "names": figures}
    return Judged(title, 3, groups, {"오행의 균형": figures}, **more)  # type: ignore[arg-type]  # of its fields


TUNED = judged("tuned", GOOD, proposed={"free": NAMES, "grammar": NAMES}, memory=400.4, load=1.25)
FOUND = [judged("template", GOOD), judged("untuned", BARE), TUNED]


def verdicts(found: list[Judged]) -> list[str]:
    return [row.split("|")[-2].strip() for row in goals(found).splitlines()[4:]]


def test_goals_that_are_met() -> None:
    told = goals(FOUND)
    assert told.startswith("tuned: 1500 texts on 500 charts, 3 seeds.")
    assert verdicts(FOUND) == ["met"] * 7
    assert "30.0 times" in told


@pytest.mark.parametrize(
    ("nth", "change"),
    [
        (0, {"wrong": 0.0041}),
        (1, {"missing": 0.051}),
        (3, {"passed": 0.94}),
        (4, {"kept_false": 0.001}),
        (4, {"kept_false": None}),  # nothing passed
    ],
)
def test_goals_that_are_not(nth: int, change: dict[str, float | None]) -> None:
    found = [*FOUND[:2], judged("tuned", replace(GOOD, **change), proposed=TUNED.proposed)]  # type: ignore[arg-type]  # of its fields
    assert [n for n, told in enumerate(verdicts(found)) if told != "met"] == [nth]


def test_ten_times_better_than_nothing() -> None:
    near = judged("untuned", replace(BARE, wrong=0.05, added=0.04))
    assert "| 9.0 times | **not met** |" in goals([near, TUNED])
    perfect = judged("tuned", replace(GOOD, wrong=0.0, added=0.0))
    assert "| none at all | met |" in goals([near, perfect])


def test_the_grammars_part_is_told_apart() -> None:
    told = goals([FOUND[1], judged("free", replace(GOOD, added=0.03)), TUNED])
    assert "first try, without the grammar | ≤ 1% | 3.40% | **not met** |" in told
    assert "base, without the grammar | ≥ 10 times fewer | 8.8 times | **not met** |" in told
    assert "| values wrong or added in the first try | ≤ 1% | 1.00% | met |" in told


def test_names_have_to_be_registered_all() -> None:
    some = replace(NAMES, registered=0.995, serving=0.99)
    assert verdicts([judged("tuned", GOOD, proposed={"grammar": some})])[-2:] == ["**not met**"] * 2


def test_the_template_is_not_held_to_plans_of_others() -> None:
    rows = tables(FOUND)["model slots"].splitlines()
    assert rows[2] == "| template | 1500 | 500 | – | – | – | – | – | – | – |"
    assert rows[4].startswith("| tuned | 1500 | 500 | 5000 | 4.0% | 0.4% | 0.6% | 90.0% |")


def test_only_models_have_a_speed() -> None:
    rows = tables(FOUND)["model speed"].splitlines()
    assert rows[2:] == ["| tuned | 90.00 | 0.40 | 0.80 | 1.25 | 400 |"]


def test_what_is_held_out_stands_apart() -> None:
    rows = tables(FOUND)["model apart"].splitlines()[2:]
    assert [tuple(row.split(" | ")[:2]) for row in rows[-2:]] == [
        ("| tuned", "author"), ("| tuned", "both"),
    ]  # fmt: skip


def test_a_page_is_filled_between_its_marks() -> None:
    page = "a\n<!-- x: begin -->\nold\n<!-- x: end -->\nb"
    once = filled(page, "x", r"new \1")
    assert once == "a\n<!-- x: begin -->\n\nnew \\1\n\n<!-- x: end -->\nb"
    assert filled(once, "x", r"new \1") == once
    with pytest.raises(ValueError, match="0 places named y"):
        filled(page, "y", "")


def test_the_page_has_a_place_for_every_table(tmp_path: Path) -> None:
    page = tmp_path / "model.md"
    page.write_text((ROOT / "docs/model.md").read_text("utf-8"), "utf-8")
    write(tmp_path / "out", page, FOUND, tmp_path)
    told = page.read_text("utf-8")
    assert all(text in told for text in tables(FOUND).values())
    own = {"model use", "model used", "model audit", "model pairs"}
    places = set(re.findall(r"<!-- (.+): begin -->", told))
    assert places == {*tables(FOUND), "model run", *own}
    figures = json.loads((tmp_path / "out/evaluation.json").read_text("utf-8"))
    assert figures[2]["held"]["all"]["passed"] == 0.96


def test_the_run_is_told(tmp_path: Path) -> None:
    assert run_table(tmp_path) == "(no run)"
    lora = {"r": 16, "alpha": 8, "dropout": 0.1}
    settings = {
        "lora": lora, "learning_rate": 0.0002, "schedule": "cosine", "batch_size": 2,
        "accumulation": 8,
    }  # fmt: skip
    told = {
        "settings": settings, "base": "embedded", "steps": 300, "device": "CPU",
        "measured": {"epoch": 1.5, "train_runtime": 5400.0}, "data_sha256": "ab",
    }  # fmt: skip
    log = [{"step": 1, "loss": 3.0}, {"step": 2, "eval_loss": 1.5}, {"step": 3, "eval_loss": 1.6}]
    (tmp_path / "training.json").write_text(json.dumps(told))
    (tmp_path / "log.json").write_text(json.dumps(log))
    rows = run_table(tmp_path)
    assert "| rows a step | 16 |" in rows
    assert "| time | 1.50 h on CPU |" in rows
    assert "| least validation loss | 1.500 at step 2 |" in rows
