"""The tables of names are what their tools make of the figures, to the byte."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import build_given_names, build_numerology, build_surnames

FIGURES = build_surnames.FIGURES

pytestmark = pytest.mark.skipif(not FIGURES.is_dir(), reason="needs ../shared/data")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize(
    ("build", "path"),
    [
        (build_given_names.table, build_given_names.TABLE),
        (build_surnames.table, build_surnames.TABLE),
        (build_numerology.table, build_numerology.TABLE),
    ],
    ids=["given_names", "surnames", "numerology"],
)
def test_rebuilding_gives_the_same_bytes(build: Callable[[Path], str], path: Path) -> None:
    assert build(FIGURES).encode() == path.read_bytes()


def test_given_names_are_small_enough_to_ship() -> None:
    assert build_given_names.TABLE.stat().st_size <= 900_000


# Press: 2018 서준 3,004 boys and 지안 2,704 girls; 2020 the five first for boys.
@pytest.mark.parametrize(
    ("name", "sex", "year", "births"),
    [
        ("서준", "M", 2018, 3004), ("지안", "F", 2018, 2704), ("도윤", "M", 2020, 2488),
        ("서준", "M", 2020, 2473), ("하준", "M", 2020, 2061), ("은우", "M", 2020, 1997),
        ("시우", "M", 2020, 1961),
    ],
)  # fmt: skip
def test_births_are_the_presss(name: str, sex: str, year: int, births: int) -> None:
    assert build_given_names.read_births(FIGURES)[name, sex][year] == births


def test_only_rare_names_of_three_and_more_syllables_are_dropped() -> None:
    kept = {name for name, _ in build_given_names.read_births(FIGURES)}
    births = Counter[str]()
    for row in rows(FIGURES / "given_name_births.tsv"):
        births[row["name"]] += int(row["total"])
    dropped = births.keys() - kept
    assert {"김현준", "다니엘희락"} <= dropped
    assert min(map(len, dropped)) == 3
    assert sum(births[name] for name in dropped) == 175  # of 6,105,582


def test_surname_strokes_agree_with_the_second_count() -> None:
    second = {
        row["hanja"]: int(row["original_strokes"])
        for row in rows(FIGURES / "stroke_element_check.tsv")
    }
    listed = [row for row in rows(build_surnames.TABLE) if row["kind"] != "form"]
    compared = [row for row in listed if all(char in second for char in row["hanja"])]
    assert len(compared) == len(listed) - 4  # 罗 杨 陈 张 stand in no register
    for row in compared:
        assert int(row["strokes"]) == sum(second[char] for char in row["hanja"]), row["hanja"]


def test_verdicts_are_those_of_the_figures() -> None:
    for row, figure in zip(
        rows(build_numerology.TABLE), rows(FIGURES / "numerology81.tsv"), strict=True
    ):
        assert (row["number"], row["verdict"]) == (figure["number"], figure["recommended"])


def test_names_of_numbers_read_their_hanja() -> None:
    readings = {row["hanja"]: row["readings"] for row in rows(FIGURES / "court_hanja.tsv")}
    readings["晩"] = "만"  # in the register under a variant code
    for row in rows(build_numerology.TABLE):
        for char, syllable in zip(row["hanja"], row["name_ko"], strict=True):
            assert syllable in readings[char].split(","), row["hanja"]
