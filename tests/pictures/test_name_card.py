"""A name's card says what the name says, by itself, and nothing lies on anything else."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import pytest

import saju_naming as sn
from saju_naming.faces.cli import main
from saju_naming.korean.text import Lang
from saju_naming.names import words
from saju_naming.names.name import Name
from saju_naming.names.numerology import Grids
from saju_naming.names.popularity import YEARS, Popularity, Sex, names_of, popularity
from saju_naming.names.rarity import LEVELS, rarity
from saju_naming.names.trend import TRENDS, generation, trend
from saju_naming.pictures import name_card_svg, names_svg
from saju_naming.pictures.standing import standing
from saju_naming.pictures.svg import node, written
from tests.pictures.reader import SVG, chart, lines, root, texts

NAMES: dict[str, tuple[str | None, str, str, str]] = {
    "usual": ("김", "서하", "抒河", "여자"),
    "compound surname": ("남궁", "민준", "旼俊", "남자"),
    "no surname": (None, "지우", "知雨", "남자"),
    "one syllable": ("김", "현", "炫", "남자"),
    "gaps": ("유", "경준", "慶俊", "여자"),
    "hangul alone": ("이", "뫼들", "", "남자"),
    "in lists alone": ("최", "영자", "英子", "여자"),
    "long glosses": ("제갈", "원엽의분", "騵靨螘黺", "남자"),
}
every_name = pytest.mark.parametrize("key", NAMES)
both_languages = pytest.mark.parametrize("lang", ["ko", "en"])
HANGUL = re.compile("[\uac00-\ud7a3]+")


@cache
def name(key: str) -> Name:
    surname, hangul, hanja, gender = NAMES[key]
    cast = chart("unknown hour") if gender == "남자" else chart("summer time")
    if hanja:
        return sn.examine(surname, hangul, hanja=hanja, chart=cast, gender=gender)
    written_in_hanja = sn.examine(surname, hangul, hanja="山野", chart=cast)
    return replace(written_in_hanja, hanja="", characters=(), grids=None)


def counted(key: str) -> Popularity:
    found = words.figures(name(key))
    assert found
    return found


@every_name
@both_languages
def test_it_needs_nothing_beside_it(key: str, lang: Lang) -> None:
    svg = name_card_svg(name(key), lang)
    tags = {node.tag.removeprefix(SVG) for node in root(svg).iter()}
    assert tags <= {"svg", "title", "desc", "style", "g", "rect", "path", "circle", "text"}
    bare = svg.replace('xmlns="http://www.w3.org/2000/svg"', "", 1)
    assert not re.search(r"href|url\(|@import|@font-face|https?:|\bon\w+=", bare)
    assert len(svg.encode()) <= 25_000


@every_name
@both_languages
def test_every_class_is_styled(key: str, lang: Lang) -> None:
    picture = root(name_card_svg(name(key), lang))
    style = picture.findtext(f"{SVG}style") or ""
    used = {word for node in picture.iter() for word in node.get("class", "").split()}
    assert {word for word in used if not re.search(rf"\.{word}[{{,]", style)} == set()


def test_every_text_has_a_colour() -> None:
    """One that has none is black, and cannot be read by night."""
    tones = {"sj-ink", "sj-quiet", "sj-wood", "sj-fire", "sj-earth", "sj-metal", "sj-water"}
    found = lines(names_svg([name(key) for key in NAMES]))
    assert [line.text for line in found if not tones.intersection(line.classes)] == []


@every_name
@both_languages
def test_no_text_lies_on_another_or_leaves_the_paper(key: str, lang: Lang) -> None:
    svg = name_card_svg(name(key), lang)
    found = lines(svg)
    assert [(a.text, b.text) for a, b in combinations(found, 2) if a.covers(b)] == []
    height = float(root(svg).get("height", 0))
    assert all(line.left >= 30 and line.right <= 690 for line in found)
    assert all(40 < line.y < height - 30 for line in found)


@every_name
def test_english_has_hangul_only_in_the_name_and_its_readings(key: str) -> None:
    n = name(key)
    known = {n.full, n.surname.hangul if n.surname else "", *n.hangul}
    # A rule may say how the name is spoken.
    known.update(HANGUL.findall(" ".join(v.reason.en for v in n.verdicts)))
    found = HANGUL.findall(" ".join(texts(name_card_svg(n, "en"))))
    assert set(found) <= known


@every_name
def test_the_letters_are_told_with_gloss_element_and_strokes(key: str) -> None:
    n = name(key)
    found = texts(name_card_svg(n))
    told = " ".join(found)
    hangul = dict(zip("木火土金水", "목화토금수", strict=True))
    assert n.full in found
    for syllable, c in zip(n.hangul, n.characters, strict=False):
        assert c.hanja in found
        notes = f"{hangul[c.element]}({c.element})", f"{c.strokes}획"
        # In a narrow tile they stand below each other.
        assert " · ".join(notes) in found or set(notes) <= set(found)
        assert set(c.hun.split()) <= set(told.split())
        assert re.search(rf"{c.hun.split()[-1]} {syllable}", told)
    if n.characters and n.surname:
        assert {n.surname.hanja, f"성 {n.surname.hangul}", f"{n.surname.strokes}획"} <= set(found)


def test_a_long_gloss_takes_lines_of_its_own() -> None:
    found = texts(name_card_svg(name("long glosses")))
    assert {"웃는 볼 옴쏙", "들어갈 엽"} <= set(found)


def test_the_grids_are_told_in_plain_words() -> None:
    # 24 is good in all tables, 49 and 51 half good and disputed, 28 not good.
    n = replace(name("usual"), grids=Grids(won=24, hyeong=49, i=51, jeong=28))
    found = lines(name_card_svg(n))
    numbers = [line for line in found if line.text in ("24", "49", "51", "28")]
    assert [line.text for line in numbers] == ["24", "49", "51", "28"]
    below = [
        [li.text for li in found if 0 < li.x - at.x < 60 and -16 < li.y - at.y < 30]
        for at in numbers
    ]
    assert below == [
        ["원격 이름", "좋은 수"],
        ["형격 성+첫 글자", "반쯤 좋은 수", "견해 갈림"],
        ["이격 성+끝 글자", "반쯤 좋은 수", "견해 갈림"],
        ["정격 모두", "아쉬운 수"],
    ]


def test_of_one_syllable_the_third_grid_is_the_surname() -> None:
    assert "이격 성" in texts(name_card_svg(name("one syllable")))
    assert "이격 성+끝 글자" not in texts(name_card_svg(name("one syllable")))


@pytest.mark.parametrize("key", ["no surname", "hangul alone"])
def test_without_grids_there_are_none(key: str) -> None:
    assert not any(text.startswith("형격") for text in texts(name_card_svg(name(key))))


@every_name
@both_languages
def test_every_rule_is_told_with_its_reason(key: str, lang: Lang) -> None:
    n = name(key)
    told = " ".join(texts(name_card_svg(n, lang)))
    for v in n.verdicts:
        assert (v.rule if lang == "ko" else v.english) in told
        assert set(v.reason.of(lang).split()) <= set(told.split())
    assert f"{n.score:.1f}" in told
    assert words.GRADE[n.grade].of(lang) in told


def bars(svg: str) -> list[tuple[str | None, float]]:
    """Class and width of the bars of rules, from above."""
    return [
        (node.get("class"), float(node.get("width", 0)))
        for node in root(svg).iter(f"{SVG}rect")
        if node.get("height") == "6"
    ]


@every_name
def test_a_bar_is_as_long_as_its_points(key: str) -> None:
    n = name(key)
    tracks = [w for class_, w in bars(name_card_svg(n)) if class_ == "sj-ink sj-wash"]
    filled = [w for class_, w in bars(name_card_svg(n)) if class_ == "sj-ink"]
    unit = max(tracks) / max(v.most for v in n.verdicts)
    assert tracks == pytest.approx([v.most * unit for v in n.verdicts], abs=0.01)
    assert filled == pytest.approx([v.points * unit for v in n.verdicts], abs=0.01)


# How it stands among the births.


def section(p: Popularity | None, lang: Lang = "ko") -> str:
    nodes, height = standing(p, lang)
    return written(node("svg", *nodes, xmlns="http://www.w3.org/2000/svg", height=height))


def dots(svg: str) -> list[tuple[float, float]]:
    small = (n for n in root(svg).iter(f"{SVG}circle") if n.get("r") == "1.8")
    return [(float(n.get("cx", 0)), float(n.get("cy", 0))) for n in small]


@pytest.mark.parametrize("key", ["usual", "compound surname", "gaps"])
def test_better_ranks_stand_higher_and_later_years_to_the_right(key: str) -> None:
    p = counted(key)
    found = dots(section(p))
    points = words.ranked(p)
    assert len(found) == len(points) == sum(rank is not None for rank in p.ranks)
    for (a, b), (first, second) in zip(pairwise(points), pairwise(found), strict=True):
        assert (a[1] > b[1]) == (first[1] > second[1])
        assert (second[0] - first[0]) / (b[0] - a[0]) == pytest.approx(270 / 17, abs=0.02)


def test_years_without_a_rank_break_the_line() -> None:
    # 경준 among girls: 2009, then 2011 and 2012.
    p = counted("gaps")
    assert [year for year, _ in words.ranked(p)] == [2009, 2011, 2012]
    paths = [n.get("d", "") for n in root(section(p)).iter(f"{SVG}path")]
    assert [(d.count("M"), d.count("L")) for d in paths if "L" in d] == [(2, 1)]
    whole = [n.get("d", "") for n in root(section(counted("usual"))).iter(f"{SVG}path")]
    assert [(d.count("M"), d.count("L")) for d in whole if "L" in d] == [(1, len(YEARS) - 1)]


@pytest.mark.parametrize(
    ("hangul", "sex", "best", "last"),
    [("민준", "M", "최고 2016년 1위", "30위"), ("서하", "F", "최고 2025년 15위", None),
     ("경준", "F", "최고 2012년 1,965위", None)],
)  # fmt: skip
def test_the_best_and_the_last_rank_are_named(
    hangul: str, sex: Sex, best: str, last: str | None
) -> None:
    named = [t for t in texts(section(popularity(hangul, sex))) if "위" in t]
    guides = ["1위", "10위", "100위", "1,000위"]
    assert sorted(named) == sorted([*guides, best, *([last] if last else [])])


@pytest.mark.parametrize(("sex", "boys"), [("M", "남 32 %"), ("F", "남 32 %")])
def test_the_shares_divide_one_bar(sex: Sex, boys: str) -> None:
    p = popularity("지우", sex)
    assert p
    svg = section(p)
    parts = [n for n in root(svg).iter(f"{SVG}rect") if n.get("height") == "14"]
    parts = [n for n in parts if n.get("class") != "sj-paper"]
    across = [float(n.get("width", 0)) for n in parts]
    assert sum(across) == pytest.approx(228, abs=0.02)
    assert across[0] / sum(across) == pytest.approx(words.shares(p)["M"], abs=0.001)
    # The sex that the name was judged for is solid.
    assert [n.get("class") == "sj-ink" for n in parts] == [sex == "M", sex == "F"]
    assert {boys, "여 68 %"} <= set(texts(svg))


def test_a_name_that_nobody_counted_says_so() -> None:
    assert texts(section(None)) == [
        "쓰임", "출생신고 이름 통계 2008–2025", "통계에 나오지 않는 이름이에요.",
    ]  # fmt: skip
    assert "2008년 뒤로는 순위가 없어요." in texts(section(counted("in lists alone")))


@both_languages
@pytest.mark.parametrize("sex", ["M", "F"])
def test_no_label_lies_on_another_whatever_the_ranks(sex: Sex, lang: Lang) -> None:
    for p in names_of(sex)[::40]:
        found = lines(section(p, lang))
        assert [(a.text, b.text) for a, b in combinations(found, 2) if a.covers(b)] == []
        assert max(line.right for line in found) <= 690


def test_every_level_and_every_trend_has_its_words() -> None:
    some = [p for sex in words.SEX for p in names_of(sex)[::60]]
    assert {rarity(p) for p in some} == set(LEVELS)
    assert {trend(p) for p in some} == set(TRENDS)
    for p in some:
        ko, en = words.standing(p, "ko"), words.standing(p, "en")
        assert len(ko) == len(en) == 2 + (generation(p.hangul, p.sex) is not None)
        assert not HANGUL.search(" ".join(en))


@pytest.mark.parametrize(("gender", "sex"), [("남자", "M"), ("여자", "F")])
def test_the_figures_are_those_it_was_judged_by(gender: str, sex: Sex) -> None:
    p = words.figures(sn.examine("김", "지우", hanja="知雨", gender=gender))
    assert p == popularity("지우", sex)
    assert words.figures(name("hangul alone")) is None


# The whole picture.


def test_cards_stand_one_below_the_other() -> None:
    names = [name("usual"), name("compound surname"), name("no surname")]
    svg = names_svg(names)
    large = [line.text for line in lines(svg) if line.size == 62]
    assert large == [n.full for n in names]
    opened = [n for n in root(svg).iter(f"{SVG}path") if n.get("d") == "M40 0h640"]
    assert sum("sj-line-ink" in n.get("class", "") for n in opened) == 2
    assert name_card_svg(names[0]) == names_svg(names[:1])


def test_the_command_line_writes_the_cards(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "names.svg"
    main(["names", "1980-01-02", "남자", "--surname", "김", "--lang", "en", "--svg", str(file)])
    assert "1. 김" in capsys.readouterr().out
    names = sn.recommend(sn.cast(sn.Birth("1980-01-02", gender="남자")), "김")
    assert file.read_text("utf-8") == names_svg(names, "en")


@both_languages
def test_it_tells_its_language_and_its_content_to_those_who_cannot_see(lang: Lang) -> None:
    n = name("usual")
    picture = root(name_card_svg(n, lang))
    assert (picture.get("role"), picture.get("lang")) == ("img", lang)
    assert picture.findtext(f"{SVG}title") == "김서하 金抒河"
    told = picture.findtext(f"{SVG}desc") or ""
    p = counted("usual")
    for part in (n.meaning.of(lang), *(v.reason.of(lang) for v in n.verdicts)):
        assert part in told
    assert words.best_rank(p, lang) in told
    assert words.share(p, "M", lang) in told
    hanja = [node for node in picture.iter() if "sj-hanja" in node.get("class", "")]
    assert [node.get("lang") for node in hanja] == ["ko-Hani"] * 3
