"""A chart's picture says what the chart says, by itself, and nothing lies on anything else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

import pytest

import saju_naming as sn
from saju_naming.chart.balance import Elements
from saju_naming.chart.nayin import nayin
from saju_naming.chart.stars import TWELVE, stars
from saju_naming.chart.words import said
from saju_naming.korean.text import Lang
from saju_naming.pictures import chart_svg, elements_svg
from saju_naming.symbols import CYCLE, ELEMENTS, stem
from tests.pictures.reader import BIRTHS, SVG, Line, chart, lines, root, texts

TODAY = date(2026, 11, 1)
COLUMNS = {"hour": "시주 時", "day": "일주 日", "month": "월주 月", "year": "연주 年"}
HANGUL = re.compile("[\uac00-\ud7a3]")
every_birth = pytest.mark.parametrize("name", BIRTHS)
both_languages = pytest.mark.parametrize("lang", ["ko", "en"])


@every_birth
@both_languages
def test_it_needs_nothing_beside_it(name: str, lang: Lang) -> None:
    svg = chart_svg(chart(name), lang, TODAY)
    tags = {node.tag.removeprefix(SVG) for node in root(svg).iter()}
    assert tags <= {"svg", "title", "desc", "style", "g", "rect", "path", "circle", "text"}
    bare = svg.replace('xmlns="http://www.w3.org/2000/svg"', "", 1)
    assert not re.search(r"href|url\(|@import|@font-face|https?:|\bon\w+=", bare)
    assert len(svg.encode()) <= 60_000


@every_birth
@both_languages
def test_every_class_is_styled(name: str, lang: Lang) -> None:
    picture = root(chart_svg(chart(name), lang, TODAY))
    style = picture.findtext(f"{SVG}style") or ""
    used = {word for node in picture.iter() for word in node.get("class", "").split()}
    assert {word for word in used if not re.search(rf"\.{word}[{{,]", style)} == set()


@every_birth
@both_languages
def test_no_text_lies_on_another_or_leaves_the_paper(name: str, lang: Lang) -> None:
    svg = chart_svg(chart(name), lang, TODAY)
    found = lines(svg)
    assert [(a.text, b.text) for a, b in combinations(found, 2) if a.covers(b)] == []
    height = float(root(svg).get("height", 0))
    assert all(line.left >= 30 and line.right <= 690 for line in found)
    assert all(40 < line.y < height - 30 for line in found)


@every_birth
def test_english_has_no_hangul_left(name: str) -> None:
    assert [
        text for text in texts(chart_svg(chart(name), "en", TODAY)) if HANGUL.search(text)
    ] == []


def test_every_term_has_its_english() -> None:
    shining = {
        star.name
        for day in range(1, 29)
        for month in range(1, 13)
        for star in stars(sn.cast(sn.Birth(f"2001-{month}-{day}", time="12:00")).pillars)
    }
    assert len(shining) == 11
    for term in (*shining, *TWELVE, *(nayin(pillar).name for pillar in CYCLE)):
        assert said(term, "en").isascii()
        assert said(term, "ko") == term


def test_it_tells_its_language_and_its_content_to_those_who_cannot_see() -> None:
    picture = root(chart_svg(chart("summer time")))
    assert (picture.get("role"), picture.get("lang")) == ("img", "ko")
    assert picture.get("{http://www.w3.org/XML/1998/namespace}lang") == "ko"
    assert picture[0].tag == f"{SVG}title"
    assert picture[0].text == "1988년 6월 15일 10:30"
    told = picture.findtext(f"{SVG}desc") or ""
    assert all(pillar.korean in told for pillar in chart("summer time").pillars)
    hanja = [node for node in picture.iter() if "sj-hanja" in node.get("class", "")]
    assert len(hanja) == 8 + 20
    assert {node.get("lang") for node in hanja} == {"ko-Hani"}


def table(svg: str) -> dict[str, list[Line]]:
    """The texts under the name of each pillar, down to the elements."""
    found = lines(svg)
    heads = {p: next(line for line in found if line.text == name) for p, name in COLUMNS.items()}
    end = next(line.y for line in found if line.text == "오행(五行)")
    return {
        p: [li for li in found if head.y < li.y < end and abs(li.x - head.x) < 66 and li.x > 120]
        for p, head in heads.items()
    }


def expected(chart_dict: dict[str, Any], position: str) -> list[str]:
    """A column of the table, from the chart's JSON alone."""
    detail = chart_dict["details"][position]
    top, bottom = detail["hanja"]
    element = {letter: stem(letter).element.hangul for letter in "甲乙丙丁戊己庚辛壬癸"}
    branch_element = dict(zip("子丑寅卯辰巳午未申酉戌亥", "수토목목토화화토금금토수", strict=True))
    hidden = [h["stem"] for h in detail["hidden_stems"]]
    twelve = [
        s["name"]
        for s in chart_dict["twelve_stars"]
        if (s["position"], s["basis"]) == (position, "year branch")
    ]
    own = [s["name"] for s in chart_dict["stars"] if s["position"] == position]
    return [
        detail["stem_god"] or "일간",
        *(["나"] if position == "day" else []),
        top,
        detail["hangul"][0] + element[top],
        *(["공망"] if bottom in chart_dict["void"] else []),
        bottom,
        detail["hangul"][1] + branch_element[bottom],
        detail["branch_god"],
        f"{''.join(stem(h).hangul for h in hidden)}({''.join(hidden)})",
        detail["stage"],
        detail["nayin"],
        *twelve,
        *(own or ["–"]),
    ]  # fmt: skip


@pytest.mark.parametrize("name", [n for n in BIRTHS if n not in ("late rat", "open pillars")])
def test_the_table_says_what_the_chart_says(name: str) -> None:
    cast: dict[str, Any] = chart(name).to_dict()
    columns = table(chart_svg(chart(name)))
    for position in cast["details"]:
        shown = [re.sub(r"^(..[목화토금수])\(.*", r"\1", li.text) for li in columns[position]]
        assert shown == expected(cast, position)


def test_the_columns_stand_as_in_books() -> None:
    heads = {line.text: line for line in lines(chart_svg(chart("summer time")))}
    places = [heads[name].x for name in COLUMNS.values()]
    assert places == sorted(places)
    assert len({heads[name].y for name in COLUMNS.values()}) == 1


def test_an_unknown_hour_is_an_empty_column() -> None:
    columns = table(chart_svg(chart("unknown hour")))
    assert [line.text for line in columns["hour"]] == ["시간 모름"]
    assert "time unknown" in texts(chart_svg(chart("unknown hour"), "en"))


def test_what_the_hour_could_change_is_told() -> None:
    found = texts(chart_svg(chart("open pillars")))
    assert "연주: 입춘(이날 18:03) 전이면 기해(己亥), 뒤면 경자(庚子)" in found
    assert "월주: 입춘(이날 18:03) 전이면 정축(丁丑), 뒤면 무인(戊寅)" in found


def test_the_other_schools_of_a_late_rat_hour_are_told() -> None:
    cast = chart("late rat")
    found = " ".join(texts(chart_svg(cast)))
    assert len(cast.alternatives) == 2
    for pillars in cast.alternatives.values():
        assert pillars.hour
        assert f"{pillars.day.korean}일 {pillars.hour.korean}시" in found


@every_birth
def test_the_bars_count_what_the_chart_counts(name: str) -> None:
    cast: dict[str, Any] = chart(name).to_dict()
    roles = {hanja: role for role, hanja in cast["favourable"]["roles"].items()}
    found = lines(chart_svg(chart(name)))
    for e in ELEMENTS:
        y = next(line.y for line in found if line.text == e.korean)
        row = [line.text for line in found if line.y == y]
        weight = f"{cast['weights'][e.english]:.1f}"
        assert row == [e.korean, str(cast["elements"][e.english]), weight, roles[e.hanja]]


def widths(svg: str, class_: str) -> list[float]:
    nodes = (node for node in root(svg).iter(f"{SVG}rect") if node.get("class") == class_)
    return [float(node.get("width", 0)) for node in nodes]


def test_a_bar_has_a_block_for_each_letter_and_an_outline_for_the_weight() -> None:
    cast = chart("summer time")
    svg = elements_svg(cast)
    for e in ELEMENTS:
        assert len(widths(svg, f"sj-{e.english}")) == cast.elements[e]
    unit = {
        round(widths(svg, f"sj-line sj-line-{e.english}")[0] / cast.weights[e]) for e in ELEMENTS
    }
    assert unit == {54}


def test_a_name_adds_paler_blocks() -> None:
    cast = chart("summer time")
    named = replace(cast.elements, wood=cast.elements.wood + 2)
    svg = elements_svg(cast, named=named)
    assert len(widths(svg, "sj-wood sj-added")) == 2
    assert widths(svg, "sj-fire sj-added") == []
    assert {"0 → 2", "이름을 더하면"} <= set(texts(svg))
    assert "이름을 더하면" not in texts(elements_svg(cast))
    assert isinstance(named, Elements)


@pytest.mark.parametrize("name", [n for n in BIRTHS if n != "no gender"])
def test_the_cards_are_the_decades(name: str) -> None:
    cast: dict[str, Any] = chart(name).to_dict()
    found = lines(chart_svg(chart(name)))
    found = found[[li.text for li in found].index("대운(大運)") :]
    years = [line for line in found if re.fullmatch(r"\d{4}", line.text)]
    assert [int(line.text) for line in years] == [d["start_year"] for d in cast["luck"]["decades"]]
    for line, decade in zip(years, cast["luck"]["decades"], strict=True):
        card = [
            li.text for li in found if line.x - 116 <= li.x <= line.x and 0 <= li.y - line.y < 120
        ]
        age = f"{decade['start_age']:.1f}세"
        gods = (decade["stem_god"], decade["branch_god"])
        assert {age, *decade["pillar"], *gods} <= set(card)


def test_without_a_gender_there_are_no_decades() -> None:
    assert "대운(大運)" not in texts(chart_svg(chart("no gender")))


@pytest.mark.parametrize(
    ("today", "year"),
    [(TODAY, "2021"), (date(1991, 8, 23), "1991"), (date(1991, 8, 20), None), (None, None)],
)
def test_the_present_decade_is_marked(today: date | None, year: str | None) -> None:
    found = lines(chart_svg(chart("summer time"), today=today))
    marks = [line for line in found if line.text == "지금"]
    below = [
        line.text
        for mark in marks
        for line in found
        if 0 < line.y - mark.y < 40 and 0 < line.x - mark.x < 116 and line.text.isdigit()
    ]
    assert below == ([year] if year else [])


def test_a_birth_that_lies_ahead_is_called_expected() -> None:
    birth = chart("unknown hour")
    assert any("예정" in t for t in texts(chart_svg(birth, today=date(1979, 12, 1))))
    assert not any("예정" in t for t in texts(chart_svg(birth, today=TODAY)))


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("summer time", "양력 여자 부산 129.07° 서머타임 09:06 −83.7분 야자시"),
        ("lunar, abroad", "음력 윤달 2020-06-06 뉴욕 서경 74.01° America/New_York"),
        ("unknown hour", "서울로 가정 남자"),
    ],
)
def test_the_head_tells_what_the_chart_rests_on(name: str, pieces: str) -> None:
    found = texts(chart_svg(chart(name)))
    head = " ".join(found[: found.index("원국(原局)")])
    assert [piece for piece in pieces.split() if piece not in head] == []


def test_a_place_is_named_in_english() -> None:
    found = " ".join(texts(chart_svg(chart("summer time"), "en")))
    assert "Busan" in found


@pytest.mark.parametrize("place", ['<script>alert("1")</script>', "A&B</text>", "\x00x", "]]>"])
@both_languages
def test_a_hostile_place_stays_text(place: str, lang: Lang) -> None:
    cast = chart("summer time")
    moment = replace(cast.moment, site=replace(cast.moment.site, name=place))
    svg = chart_svg(replace(cast, moment=moment), lang)
    assert {node.tag for node in root(svg).iter()} == {
        node.tag for node in root(chart_svg(cast, lang)).iter()
    }
    assert any(place.replace("\x00", "") in text for text in texts(svg))


def test_it_is_the_same_in_every_process() -> None:
    code = (
        "import saju_naming as sn; from saju_naming.pictures import chart_svg\n"
        "chart = sn.cast(sn.Birth('1980-01-02', '남자'))\n"
        "import sys; sys.stdout.buffer.write(chart_svg(chart).encode())"
    )
    path = os.pathsep.join(sys.path)
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("1", "2")
    }
    assert outputs == {chart_svg(chart("unknown hour")).encode()}
