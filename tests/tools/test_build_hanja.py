"""The table of characters is what its tool makes of the extracts and the register, to the byte."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from tools import build_hanja

SOURCES = build_hanja.ROOT / "sources"
DATA = build_hanja.ROOT.parent / "shared" / "data"
TABLE = build_hanja.ROOT / "src/saju_naming/data/hanja.tsv"
REPORT = build_hanja.ROOT / "docs/element-differences.md"

needs_figures = pytest.mark.skipif(not DATA.is_dir(), reason="needs ../shared/data")

# Number of Kangxi radicals of 1, 2, … 17 strokes, as every dictionary's index has them.
RADICALS = (6, 23, 31, 34, 23, 29, 20, 9, 11, 8, 6, 4, 4, 2, 1, 2, 1)
FULL = [strokes for strokes, many in enumerate(RADICALS, 1) for _ in range(many)]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    return build_hanja.build(SOURCES, DATA)


@needs_figures
def test_rebuilding_gives_the_same_bytes(rows: list[dict[str, str]], tmp_path: Path) -> None:
    path = tmp_path / "hanja.tsv"
    path.write_text(build_hanja.as_text(rows), "utf-8")
    assert path.read_bytes() == TABLE.read_bytes()


@needs_figures
def test_the_report_is_the_committed_one(rows: list[dict[str, str]]) -> None:
    assert build_hanja.report(rows, SOURCES, DATA) == REPORT.read_text("utf-8")


@needs_figures
def test_elements_agree_with_the_unanimous_tables(rows: list[dict[str, str]]) -> None:
    result = build_hanja.agreement(rows, DATA)
    assert result.compared == 8762
    assert result.share >= 0.99
    assert REPORT.read_text("utf-8").count("\n| ") == len(result.differing) + 1


@needs_figures
def test_elements_rest_on_the_radical_with_few_exceptions(rows: list[dict[str, str]]) -> None:
    assert sum(row["element_basis"] != "radical" for row in rows) <= 150


@needs_figures
def test_undisputed_strokes_are_radical_and_residual_of_the_register() -> None:
    ours = build_hanja.by_character(build_hanja.table(TABLE))
    counted: Counter[bool] = Counter()
    for row in build_hanja.table(DATA / "court_hanja.tsv"):
        entry = row["radical.residual_strokes"]
        if ours[row["hanja"]]["strokes_other"] or ";" in entry:
            continue
        radical, residual = map(int, entry.split("."))
        whole = FULL[radical - 1] + residual
        counted[int(ours[row["hanja"]]["strokes"]) == whole] += 1
    assert counted.total() >= 8900
    assert counted[True] >= 0.999 * counted.total()


@needs_figures
def test_strokes_agree_with_the_second_table() -> None:
    """The check table took the register's larger count, or NameSpring's, where two are listed."""
    ours = build_hanja.by_character(build_hanja.table(TABLE))
    same = [
        ours[row["hanja"]]["strokes"] == row["original_strokes"]
        for row in build_hanja.table(DATA / "stroke_element_check.tsv")
    ]
    assert sum(same) >= 0.994 * len(same)


@needs_figures
def test_readings_are_the_registers(rows: list[dict[str, str]]) -> None:
    ours = build_hanja.by_character(rows)
    for row in build_hanja.table(DATA / "court_hanja.tsv"):
        assert set(ours[row["hanja"]]["readings"].split(",")) == set(row["readings"].split(","))


def test_our_tables_name_each_character_once() -> None:
    for name in ("element_exceptions", "stroke_choices", "unfit", "hun_choices", "first_readings"):
        named = Counter("".join(r["hanja"] for r in build_hanja.table(SOURCES / f"{name}.tsv")))
        assert [hanja for hanja, times in named.items() if times > 1] == [], name


def test_every_radical_has_an_element_and_a_basis() -> None:
    radicals = build_hanja.table(SOURCES / "element_radicals.tsv")
    assert [int(row["radical"]) for row in radicals] == list(range(1, 215))
    assert all(row["element"] in "木火土金水" and row["basis"] and row["note"] for row in radicals)


def test_the_readme_names_the_hashes_of_the_extracts() -> None:
    lines = (SOURCES / "README.md").read_text("utf-8").splitlines()
    for name in ("hanja_unihan.tsv", "hanja_hun.tsv"):
        digest = hashlib.sha256((SOURCES / name).read_bytes()).hexdigest()
        assert any(name in line and digest in line for line in lines), name


@pytest.mark.parametrize(
    ("entry", "strokes"),
    [("85.8", (85, 12)), ("140.4", (140, 10)), ("163.12", (163, 19)), ("120'.3", (120, 9)),
     ("1.0", (1, 1)), ("214.0", (214, 17))],
)  # fmt: skip
def test_strokes_count_the_radical_in_full(entry: str, strokes: tuple[int, int]) -> None:
    assert build_hanja.counts(entry) == strokes


def test_of_two_counts_the_kangxi_dictionarys_is_taken() -> None:
    assert build_hanja.strokes("62.2;62.3", "62.3", None) == build_hanja.Strokes(62, 7, (6,))
    assert build_hanja.strokes("114.8;140.9", "140.9", None) == build_hanja.Strokes(140, 15, (13,))


def test_a_choice_of_ours_decides_before_it() -> None:
    choice = {"strokes": "13", "other": "12", "reason": "者 counts 9"}
    assert build_hanja.strokes("72.9;72.8", "72.8", choice) == build_hanja.Strokes(72, 13, (12,))


def test_numerals_count_by_value_and_keep_the_hand_written_other() -> None:
    choice = {"strokes": "7", "other": "2", "reason": "numeral by value"}
    assert build_hanja.strokes("1.1", "1.1", choice) == build_hanja.Strokes(1, 7, (2,))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("로", "노", True), ("녀", "여", True), ("렬", "열", True), ("로", "오", True),
     ("도", "로", False), ("린", "임", False), ("서", "서", True)],
)  # fmt: skip
def test_readings_that_are_one_by_the_initial_sound_rule(one: str, other: str, same: bool) -> None:
    assert build_hanja.same_sound(one, other) is same


@pytest.mark.parametrize(
    ("comment", "reading", "gloss"),
    [
        ("맑을 숙, 착할 숙, 사모할 숙", "숙", "맑을"),
        ("계집 녀", "여", "계집"),
        ("불을", "윤", "불을"),
        ("우물(물이 나는) 정", "정", "우물"),
        ("큰 물", "돈", "큰 물"),
        ("竝과 同字", "병", ""),
        ("傑의 俗字, 준걸 걸", "걸", "준걸"),
    ],
)
def test_the_first_plain_gloss_is_taken(comment: str, reading: str, gloss: str) -> None:
    assert build_hanja.gloss(comment, reading) == gloss


def test_of_several_readings_the_one_of_the_school_list_leads() -> None:
    readings = build_hanja.ordered_readings(["식", "지"], "식:0E 지:0N", Counter(지=10), None)
    assert readings == ["식", "지"]
    assert build_hanja.ordered_readings(["식", "지"], "식:0E 지:0N", Counter(), "지")[0] == "지"


def test_the_original_sound_leads_unless_names_hardly_use_it() -> None:
    births = Counter(린=100, 인=90, 률=1, 율=100)
    assert build_hanja.ordered_readings(["인", "린"], "린:0N", births, None) == ["린", "인"]
    assert build_hanja.ordered_readings(["률", "율"], "률:0E", births, None) == ["율", "률"]


@pytest.mark.parametrize(
    ("vote", "whole"), [("3/3", True), ("1/1", True), ("2/3", False), ("0/0", False)]
)
def test_a_vote_of_nobody_is_not_unanimous(vote: str, whole: bool) -> None:
    assert build_hanja.is_unanimous(vote) is whole
