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
from saju_naming.faces.terminal.names import name_block, names_blocks, sparkline
from saju_naming.faces.terminal.reading import reading_blocks
from saju_naming.korean.text import Lang
from saju_naming.names.candidate import SEX_OF
from saju_naming.names.examine import examine
from saju_naming.names.popularity import names_of
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


#: A name told with its hanja: 도윤(度潤), Kim Doyun (김도윤, 度潤).
NAME = re.compile(r"[가-힣]+ ?\([一-龥㐀-䶿豈-龎]+\)|\([가-힣]+,\s+[一-龥㐀-䶿豈-龎]+\)")


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


@pytest.mark.parametrize(
    ("gender", "hangul", "hanja", "lang", "told"),
    [
        ("남자", "민준", "旼俊", "ko",
         ["2008–2025 █████████▇▇▆▅▅▅▅▅▅ · 최고 2016년 1위 · 2025년 30위",
          "남 100 % · 흔한 이름 · 5년 전과 비슷하게 쓰이는 이름 · 2000–2010년대 느낌"]),
        ("남자", "민준", "旼俊", "en",
         ["2008–2025 █████████▇▇▆▅▅▅▅▅▅ · best no. 1 in 2016 · no. 30 in 2025",
          "boys 100 % · a very common name · about as usual as 5 years ago · "
          "sounds like the 2000s to 2010s"]),
        # Girls of this name were born in 2009, 2011 and 2012 alone.
        ("여자", "경준", "慶俊", "ko",
         ["2008–2025 ·▁·▁▁············· · 최고 2012년 1,965위",
          "여 0 % · 아주 드문 이름 · 늘고 주는지는 알기 어려워요"]),
        # The press lists know it, the counts from 2008 on do not.
        ("여자", "영자", "英子", "ko",
         ["여 100 % · 아주 드문 이름 · 늘고 주는지는 알기 어려워요 · 1940년대 느낌"]),
    ],
)  # fmt: skip
def test_a_name_tells_its_ranks_and_its_sex(
    gender: str, hangul: str, hanja: str, lang: Lang, told: list[str]
) -> None:
    entry = name_block(examine("김", hangul, hanja=hanja, gender=gender), "1.", lang)
    assert entry.lines[2 : 2 + len(told)] == told
    assert "█" in entry.lines[2 + len(told)]


@pytest.mark.parametrize("lang", LANGS)
def test_the_line_of_ranks_is_one_line(lang: Lang) -> None:
    long = 0
    for gender, sex in SEX_OF.items():
        for p in names_of(sex)[::20]:
            name = examine(None, p.hangul, hanja="一" * len(p.hangul), gender=gender)
            line = name_block(name, "1.", lang).lines[2]
            # An entry's lines stand after three blanks.
            assert columns(line) <= 77 or not line.startswith("2008")
            long += line.startswith("2008")
    assert long > 300


def test_without_figures_no_rank_is_told() -> None:
    entry = name_block(examine("김", "뫼들", hanja="山野"), "1.", "ko")
    assert "2008–2025" not in "".join(entry.lines)


def test_a_sparkline_rises_by_like_factors() -> None:
    # Eight to three powers of ten, so each holds ranks up to 2.37 times the last.
    heights = sparkline([1, 2, 3, 10, 31, 32, 100, 999, 1000, 2994, None])
    assert heights == "██▇▆▅▄▃▁▁▁·"


def test_every_rule_has_a_bar_of_its_points() -> None:
    name = examine("김", "서하", hanja="抒河", chart=cast(BIRTHS[0]))
    lines = name_block(name, "1.", "ko").lines[4:]
    assert [line.count("█") for line in map(first_word, lines)] == [
        round(5 * v.points / v.most) for v in name.verdicts
    ]
    assert {len(first_word(line)) for line in lines} == {5}


def first_word(line: str) -> str:
    return line.partition(" ")[0]


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
