"""Stars: every basis against every letter; the file names where schools part."""

from __future__ import annotations

import pytest

from saju_naming.chart.stars import TWELVE, is_blade, stars, twelve_star, twelve_stars
from saju_naming.symbols import BRANCHES, CYCLE, STEMS, branch, pillar, stem
from tests.chart.answers import BRANCHES as BRANCH_LETTERS
from tests.chart.answers import STEMS as STEM_LETTERS
from tests.chart.answers import chart, rows

Found = set[tuple[str, str, str]]


def answers(basis: str) -> Found:
    return {
        (row["star"], row["key"], letter)
        for row in rows("stars")
        if row["basis"] == basis
        for letter in (row["letters"] if basis in ("day stem", "month branch") else "*")
    }


def beside(letter: str) -> str:
    """A pillar with this letter."""
    return next(p.hanja for p in CYCLE if letter in p.hanja)


def test_from_the_day_stem() -> None:
    found: Found = set()
    for own in STEM_LETTERS:
        for letter in BRANCH_LETTERS:
            four = chart(f"{beside(letter)} 甲子 {beside(own)}")
            found |= {
                (star.name, own, letter)
                for star in stars(four)
                if star.basis == "day stem" and star.position == "year"
            }
    assert found == answers("day stem")


def test_from_the_month_branch() -> None:
    """The letter is sought among stems and branches alike, on each pillar."""
    found: Found = set()
    for month in BRANCH_LETTERS:
        for p in CYCLE:
            names = {
                star.name
                for star in stars(chart(f"{p.hanja} {beside(month)} 甲子"))
                if star.basis == "month branch" and star.position == "year"
            }
            told = {(name, key, letter) for name, key, letter in answers("month branch")}
            expected = {n for n, key, letter in told if key == month and letter in p.hanja}
            assert names == expected
            found |= {t for t in told if t[0] in names and t[1] == month}
    assert found == answers("month branch")


def test_pillars_that_bear_a_star() -> None:
    found: Found = set()
    for p in CYCLE:
        for star in stars(chart(f"{p.hanja} 甲子 {p.hanja} {p.hanja}")):
            if star.basis == "pillar":
                found.add((star.name, p.hanja, star.position))
    anywhere = {(n, k, at) for n, k, _ in answers("pillar") for at in ("year", "day", "hour")}
    assert found == anywhere | {(n, k, "day") for n, k, _ in answers("day pillar")}


def test_the_twelve() -> None:
    ours = [(a.hanja, b.hanja, twelve_star(a, b)) for a in BRANCHES for b in BRANCHES]
    assert ours == [(r["base"], r["branch"], r["star"]) for r in rows("twelve_stars")]
    assert len(set(TWELVE)) == 12


def test_the_twelve_of_a_chart_from_year_and_day() -> None:
    told = [(s.basis, s.position, s.name) for s in twelve_stars(chart("己未 丙子 甲戌 己巳"))]
    # 亥卯未: 申 is 겁살, so 未 화개, 子 도화, 戌 천살, 巳 역마. 寅午戌: 亥 is 겁살, so 戌 화개,
    # 未 반안살, 子 재살, 巳 망신살.
    assert told == [
        ("year branch", "year", "화개"), ("year branch", "month", "도화"),
        ("year branch", "day", "천살"), ("year branch", "hour", "역마"),
        ("day branch", "year", "반안살"), ("day branch", "month", "재살"),
        ("day branch", "day", "화개"), ("day branch", "hour", "망신살"),
    ]  # fmt: skip


def test_the_stars_of_a_chart() -> None:
    """甲 day in 子 month: 未 is 천을귀인; 子 month has 천덕 巳, 월덕 壬."""
    told = [(s.position, s.name, s.basis) for s in stars(chart("己未 丙子 甲戌 己巳"))]
    assert told == [
        ("year", "천을귀인", "day stem"),
        ("hour", "문창귀인", "day stem"),
        ("hour", "천덕귀인", "month branch"),
    ]
    first = stars(chart("己未 丙子 甲戌"))[0]
    assert first.to_dict() == {"name": "천을귀인", "position": "year", "basis": "day stem"}


@pytest.mark.parametrize("s", STEMS, ids=str)
def test_blades_of_yang_stems(s: object) -> None:
    found = "".join(b.hanja for b in BRANCHES if is_blade(stem(str(s)), b))
    assert found == {"甲": "卯", "丙": "午", "戊": "午", "庚": "酉", "壬": "子"}.get(str(s), "")


def test_the_file_is_whole() -> None:
    assert len(answers("day pillar")) == 5
    assert {branch(key).hanja for _, key, _ in answers("month branch")} == set(BRANCH_LETTERS)
    assert all(pillar(key) for _, key, _ in answers("pillar"))
