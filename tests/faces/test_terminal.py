"""Pages for the terminal: plain and in colour hold the same words, none wider than 80 columns."""

from __future__ import annotations

import io
import re
from unicodedata import east_asian_width

import pytest
from rich.console import Console

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.faces.doctor import report, report_blocks
from saju_naming.faces.terminal import plain, styled
from saju_naming.faces.terminal.blocks import Bars, Block, Cell, Entry, Heading, Prose, Table
from saju_naming.faces.terminal.chart import chart_blocks
from saju_naming.faces.terminal.names import names_blocks
from saju_naming.faces.terminal.reading import reading_blocks
from saju_naming.korean.text import Lang
from saju_naming.names.search import recommend
from saju_naming.reading.compose import read
from saju_naming.symbols.elements import ELEMENTS, Element
from tests.names.samples import births

LANGS: tuple[Lang, ...] = ("ko", "en")
BIRTHS = [
    Birth("1980-01-02", gender="남자"),
    Birth("1988-07-01", gender="여자", time="23:50", place="부산"),
    Birth("2024-02-04", gender="여자"),
    Birth("1979-06-01", gender="남자", time="10:30", calendar="lunar", leap_month=True),
    Birth("2000-01-01", time="23:50"),
    Birth("1990-05-05", "남", "08:00", longitude=-74.0, timezone="America/New_York"),
    *births(6, seed=31),
]


def pages(birth: Birth, lang: Lang) -> list[Block]:
    """Everything that is shown of a birth."""
    if birth.gender is None:
        return list(chart_blocks(cast(birth), lang))
    return list(reading_blocks(read(birth, "유", lang=lang)))


def columns(line: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in line)


def drawn_in_colour(blocks: list[Block]) -> tuple[str, str]:
    """The page as rich draws it: its text and the same with colours."""
    console = Console(record=True, width=80, force_terminal=True, file=io.StringIO(),
                      highlight=False)  # fmt: skip
    styled.show(blocks, console)
    return console.export_text(clear=False), console.export_text(styles=True)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("birth", BIRTHS, ids=lambda b: b.date)
def test_plain_lines_fit_eighty_columns(birth: Birth, lang: Lang) -> None:
    text = plain.draw(pages(birth, lang))
    assert [line for line in text.splitlines() if columns(line) > 80] == []
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("birth", BIRTHS[:5], ids=lambda b: b.date)
def test_colour_holds_the_same_letters(birth: Birth, lang: Lang) -> None:
    blocks = pages(birth, lang)
    told, colours = drawn_in_colour(blocks)
    assert [line for line in told.splitlines() if columns(line) > 80] == []
    # Lines break elsewhere and bars are wider, so blanks and bars do not count.
    assert sorted(re.sub(r"[■\s]", "", told)) == sorted(re.sub(r"[■\s]", "", plain.draw(blocks)))
    assert "\x1b[" in colours
    assert "\x1b[" not in told


@pytest.mark.parametrize("birth", BIRTHS, ids=lambda b: b.date)
def test_english_pages_have_hangul_only_in_names_and_readings(birth: Birth) -> None:
    entries = [block for block in pages(birth, "en") if isinstance(block, Entry)]
    others = [block for block in pages(birth, "en") if not isinstance(block, Entry)]
    texts = [*map(strip_name, entries), NAME.sub("", plain.draw(others))]
    assert re.findall("[가-힣]+", " ".join(texts)) == []


#: A name told with its hanja.
NAME = re.compile(r"[가-힣]+ ?\([一-龥㐀-䶿豈-龎]+\)")


def strip_name(entry: Entry) -> str:
    """An entry without the name in its title and its meaning, and the readings of its hanja."""
    meaning, characters, *rest = entry.lines
    characters = re.sub(r"(?<=[一-龥㐀-䶿] )[가-힣](?= \()", "", characters)
    return "\n".join([entry.title.partition("  ")[2], NAME.sub("", meaning), characters, *rest])


def test_the_chart_says_what_it_rests_on() -> None:
    text = plain.draw(pages(BIRTHS[0], "ko"))
    for said in ("서울로 가정", "지역 평균태양시", "시간 모름", "갑목", "대운", "열두 시진"):
        assert said in text
    # 유 may be 柳, 劉, 兪 or 庾: which was taken, and the others.
    assert "유(柳)로 보았어요" in text
    assert "劉 兪 庾" in text


def test_both_answers_stand_on_the_page() -> None:
    text = plain.draw(pages(BIRTHS[2], "ko"))
    for said in ("17:27", "입춘", "계묘", "갑진", "을축", "병인"):
        assert said in text
    english = plain.draw(pages(BIRTHS[2], "en"))
    assert "17:27" in english
    assert "癸卯" in english


def test_the_other_chart_of_a_late_hour_stands_on_the_page() -> None:
    chart = cast(BIRTHS[4])
    text = " ".join(plain.draw(chart_blocks(chart, "ko")).split())
    other = chart.alternatives["unified"]
    assert " ".join(p.hanja for p in other) in text


def unwanted(chart: Chart) -> str:
    """A character of an element that is adverse to the chart."""
    signs = {"木": "柱", "火": "炫", "土": "垠", "金": "鉉", "水": "洙"}
    return signs[chart.favourable.adverse[0].hanja]


@pytest.mark.parametrize(("lang", "said"), [("ko", "채울 수 없었어요"), ("en", "could be had")])
def test_a_name_that_does_not_serve_says_so(lang: Lang, said: str) -> None:
    chart = cast(BIRTHS[0])
    names = recommend(chart, "김", 2, generation=unwanted(chart))
    assert said in plain.draw(names_blocks(names, lang))
    assert said not in plain.draw(names_blocks(recommend(chart, "김", 2), lang))


@pytest.mark.parametrize("lang", LANGS)
def test_the_doctor(lang: Lang) -> None:
    found = report()
    text = plain.draw(report_blocks(found, lang))
    assert [line for line in text.splitlines() if columns(line) > 80] == []
    for said in (str(found["version"]), "template", "hanja.tsv", "click"):
        assert said in text
    if lang == "en":
        assert not re.search("[가-힣]", text)


# The pieces.


def test_wrapping_counts_columns_and_loses_nothing() -> None:
    text = "가나다라 마바사 아자차카타파하 abc " * 9
    lines = plain.wrap(text, 30)
    assert max(map(columns, lines)) <= 30
    assert " ".join(lines).split() == text.split()
    assert plain.wrap("") == [""]


@pytest.mark.parametrize(
    ("text", "expected"), [("abc", 3), ("가", 2), ("木a", 3), ("Ａ！", 4), ("", 0), ("·", 1)]
)
def test_width(text: str, expected: int) -> None:
    assert plain.width(text) == expected
    assert columns(plain.pad(text, 9)) == 9


def test_every_element_has_its_colour() -> None:
    assert set(styled.COLOURS) == set(ELEMENTS)
    assert len(set(styled.COLOURS.values())) == 5
    _, colours = drawn_in_colour([Table(["", "x"], [[Cell("목"), Cell("甲", Element.WOOD)]])])
    assert re.search("\x1b\\[[0-9;]*32m甲", colours)


def test_every_kind_of_block_is_drawn() -> None:
    blocks: list[Block] = [
        Heading("제목"),
        Prose("글"),
        Prose("작은 글", quiet=True),
        Table(["", "갑"], [[Cell("을"), Cell("병", Element.FIRE)]]),
        Bars([("목(木)", Element.WOOD, 3, "세 글자"), ("금(金)", Element.METAL, 0, "없음")]),
        Entry("1.", "김민준", ["하나", "둘"]),
    ]
    text = plain.draw(blocks)
    told, _ = drawn_in_colour(blocks)
    for said in ("제목", "글", "작은 글", "갑", "을", "병", "세 글자", "없음", "1. 김민준", "하나"):
        assert said in text
        assert said in told
    assert "■■■" in text
