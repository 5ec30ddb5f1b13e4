"""The template writer, read back by means of its own: what it says, how it says it, to whom."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import combinations, product

import pytest

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.chart.luck import BACKWARD, FORWARD
from saju_naming.chart.relations import relations
from saju_naming.chart.ten_gods import GROUPS, TEN_GODS
from saju_naming.errors import SajuNamingError
from saju_naming.korean.romanisation import romanise
from saju_naming.korean.text import Lang
from saju_naming.reading.facts import SEASONS, STATES, TOLD_STARS, Fact, Value, facts
from saju_naming.reading.section import Section
from saju_naming.reading.template import SECTIONS, write
from saju_naming.reading.template.help import BRIDGES, FOLLOWING, HELP, REMEDIES
from saju_naming.reading.template.landscapes import COMPLETE, EVEN, LANDSCAPES, SENSES
from saju_naming.reading.template.meetings import CLASHES, MOVES, STARS, UNIONS
from saju_naming.reading.template.seasons import PICTURES

ELEMENTS, STEMS, BRANCHES = "木火土金水", "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
HANGUL = dict(
    zip(
        ELEMENTS + STEMS + BRANCHES,
        "목화토금수" + "갑을병정무기경신임계" + "자축인묘진사오미신유술해",
        strict=True,
    )
)
OF_LETTER = dict(
    zip(STEMS + BRANCHES, "木木火火土土金金水水" + "水土木木土火火土金金土水", strict=True)
)
TODAY = date(2026, 11, 22)
HANJA = re.compile(r"[\u4e00-\u9fff]+")
GIVEN = (("도윤", "度潤"), ("서진", "瑞珍"), ("하온", "河溫"), ("지안", "智安"), ("봄", ""))

#: Nothing of these is told to anybody.
FORBIDDEN = re.compile(
    r"결혼|연애|배우자|남편|(?<!찾)아내|이혼|임신(?!\()|출산|직업|직장|취업|승진|사업"
    r"|재물|부자|횡재|합격|시험"
    r"|돈|건강|질병|아프|아픈|수명|장수|단명|죽|사고|부모|운명|팔자가|반드시|불길한|흉|액운|나[쁘쁜]"
    r"|결함|저주|남자다|여자다|사내|여성스|남성스|불행|위험|조심해야|당신|아이는|[할될] 거예요"
    r"|marr|romance|husband|\bwife|divorce|career|promotion|\brich|money|\bexam|health|illness"
    r"|disease|lifespan|death|\bdie|parents|destin|\bfate|curse|unlucky|\bwill (?:be|have|become)"
    r"|\bmanly|\bwomanly|feminine|masculine|danger|\bdefect|\bbad\b|\byou\b|\byour\b",
    re.IGNORECASE,
)


@cache
def charts() -> tuple[Chart, ...]:
    dice = random.Random(20261122)
    found: list[Chart] = []
    while len(found) < 400:
        day = date(1930, 1, 1) + timedelta(days=dice.randrange(101 * 365))
        time = f"{dice.randrange(24):02d}:{dice.randrange(60):02d}" if len(found) % 2 else None
        try:
            found.append(cast(Birth(day.isoformat(), dice.choice(["남자", "여자"]), time)))
        except SajuNamingError:  # a clock time that daylight saving skipped or repeated
            continue
    return tuple(found)


def with_names(chart: Chart, count: int = 3) -> dict[str, Fact]:
    """The chart's facts and those of names whose elements go round with the chart."""
    told = facts(chart, today=TODAY)
    dice = random.Random(chart.birth.date)
    for i, (hangul, hanja) in enumerate(GIVEN[:count]):
        elements = tuple(dice.choice(ELEMENTS) for _ in hanja)
        told[f"name:{i}"] = Fact(f"name:{i}", _name(chart, hangul, hanja, elements))
    return told


def _name(chart: Chart, hangul: str, hanja: str, given: tuple[str, ...]) -> dict[str, Value]:
    role = {e.hanja: name for name, e in chart.favourable.roles.items()}
    helping = tuple(e.hanja for e in chart.favourable.helping if e.hanja in given)
    fills = tuple(e.hanja for e in chart.elements.missing if e.hanja in given)
    return {
        "hangul": hangul,
        "romanised": romanise(hangul),
        "hanja": hanja,
        "elements": given,
        "serves": tuple(role[e] for e in given),
        "helping": helping,
        "fills": fills,
    }


@cache
def readings(lang: Lang) -> tuple[tuple[dict[str, Fact], tuple[Section, ...]], ...]:
    return tuple((told, write(told, lang)) for told in map(with_names, charts()))


def sections(lang: Lang) -> Iterator[tuple[dict[str, Fact], Section]]:
    for told, reading in readings(lang):
        for section in reading:
            yield told, section


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_a_reading_has_six_to_eight_sections_in_order(lang: Lang) -> None:
    titles = [title.of(lang) for title, _ in SECTIONS]
    for told, reading in readings(lang):
        assert 6 <= len(reading) <= 8
        places = [titles.index(section.section) for section in reading]
        assert places == sorted(set(places))
        assert all(section.writer == "template" for section in reading)
        assert all(set(section.facts) <= set(told) for section in reading)
        assert all(section.facts for section in reading)


def test_a_chart_without_names_and_gender_still_has_five() -> None:
    told = facts(cast(Birth("1980-01-02")), today=TODAY)
    assert [s.section for s in write(told, "ko")] == [
        "일간과 계절", "오행의 균형", "일간의 힘", "도움이 되는 기운", "글자들의 어울림",
        "열어 둔 것",
    ]  # fmt: skip


@pytest.mark.parametrize(("lang", "least", "most"), [("ko", 90, 330), ("en", 150, 800)])
def test_length(lang: Lang, least: int, most: int) -> None:
    lengths = {s.text: len(s.text) for _, s in sections(lang)}
    assert {text: n for text, n in lengths.items() if not least <= n <= most} == {}


def test_two_screens() -> None:
    """Korean letters are two columns wide: eighty columns, and under fifty lines of prose."""
    for _, reading in readings("ko"):
        assert sum(-(-2 * len(s.text) // 80) for s in reading) < 60


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_prose_is_whole(lang: Lang) -> None:
    for _, section in sections(lang):
        assert not re.search(r"[{}<>_]|  |\.\.|\bNone\b|,,| ,|\( ", section.text), section.text
        assert section.text.endswith(".")
        assert 2 <= len(split(section.text)) <= 7, section.text
        assert not FORBIDDEN.search(section.text), FORBIDDEN.search(section.text)


def test_korean_ends_politely_and_english_has_capitals() -> None:
    for _, section in sections("ko"):
        assert all(s.endswith("요.") for s in split(section.text)), section.text
    for _, section in sections("en"):
        assert all(s[0].isupper() or s[0] >= "가" for s in split(section.text)), section.text


def split(text: str) -> list[str]:
    return re.split(r"(?<=\.) ", text)


# Particles

AFTER_CONSONANT = {"은", "이", "을", "과", "으로", "이에요", "이나", "이라", "이고", "이며"}
AFTER_VOWEL = {"는", "가", "를", "와", "로", "예요", "나", "라", "고", "며"}
PARTICLE = re.compile(
    r"([가-힣])(?:\([^()]+\))"
    r"(은|는|이에요|예요|이나|이라|이고|이며|이|가|을|를|과|와|으로|로|나|라|고|며)(?![가-힣])"
)
CLOSED = "|".join(
    [
        *GROUPS,
        *(g.name for g in TEN_GODS),
        *TOLD_STARS,
        "하나",
        "둘",
        "셋",
        "넷",
        "다섯",
        "조후",
        "병약",
        "억부",
    ]
)
AFTER_CLOSED = re.compile(
    rf"(?:{CLOSED})()(은|는|이|가|을|를|과|와|으로|로|이에요|예요)(?![가-힣])"
)


def wrong_particles(text: str) -> list[str]:
    found = [(m[1], m[2], m[0]) for m in PARTICLE.finditer(text)]
    found += [(text[m.start(1) - 1], m[2], m[0]) for m in AFTER_CLOSED.finditer(text)]
    return [whole for last, particle, whole in found if not fits(last, particle)]


def fits(last: str, particle: str) -> bool:
    final = (ord(last) - 0xAC00) % 28
    if particle in ("으로", "로"):
        return (particle == "로") == (final in (0, 8))
    return particle in (AFTER_CONSONANT if final else AFTER_VOWEL)


def test_particles() -> None:
    assert wrong_particles("갑목(甲木)는 자수(子水)을 비겁가 셋와") == [
        "목(甲木)는", "수(子水)을", "비겁가", "셋와",
    ]  # fmt: skip
    seen = 0
    for _, section in sections("ko"):
        assert wrong_particles(section.text) == []
        seen += len(PARTICLE.findall(section.text)) + len(AFTER_CLOSED.findall(section.text))
    assert seen > 400 * 15


# Hanja


def spoken(hanja: str) -> str:
    """How a group of symbols is read: 甲木 갑목, 甲戌 갑술, 木 목."""
    return "".join(HANGUL[c] for c in hanja)


def test_hanja_stands_behind_its_hangul() -> None:
    names = dict(GIVEN)
    for _, section in sections("ko"):
        beside = re.findall(r"([가-힣]+)\(([\u4e00-\u9fff]+)\)", section.text)
        assert len(beside) == len(HANJA.findall(section.text)), section.text
        for hangul, hanja in beside:
            assert hangul in names or hangul.endswith(spoken(hanja)), (hangul, hanja)


def test_english_names_symbols_by_sound() -> None:
    for _, section in sections("en"):
        beside = re.findall(r"[A-Za-z가-힣]\)?\s?\([\u4e00-\u9fff]+\)", section.text)
        assert len(beside) == len(HANJA.findall(section.text)), section.text
        if section.section != "What the name adds":
            assert not re.search("[가-힣]", section.text)


# Truth: every symbol and number of a section stands in the facts that it cites.


def said(told: dict[str, Fact], section: Section) -> set[str]:
    found: set[str] = set()
    for key in section.facts:
        for name, value in told[key].values.items():
            items = value if isinstance(value, tuple) else (value,)
            found |= {name, *map(str, items)}
    return found


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_symbols_are_facts(lang: Lang) -> None:
    checked = 0
    for told, section in sections(lang):
        letters = set("".join(said(told, section)))
        for hanja in re.findall(r"\(([\u4e00-\u9fff]+)\)", section.text):
            if hanja in dict(GIVEN).values():
                continue
            assert hanja[0] in letters, (hanja, section)
            if len(hanja) == 2 and hanja[1] in ELEMENTS and lang == "ko":
                assert OF_LETTER[hanja[0]] == hanja[1]
            elif len(hanja) == 2:
                assert hanja in said(told, section)
            checked += 1
    assert checked > 400 * 5


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_numbers_are_facts(lang: Lang) -> None:
    defined = {100, 10}  # of the score, of a decade
    for told, section in sections(lang):
        allowed = {int(n) for text in said(told, section) for n in re.findall(r"\d+", text)}
        numbers = {int(n) for n in re.findall(r"\d+", section.text)}
        assert numbers <= allowed | defined, (numbers, section)


def test_counts_are_the_chart_s() -> None:
    words = ["하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟"]
    for chart, (_, reading) in zip(charts(), readings("ko"), strict=True):
        first = split(reading[1].text)[0]
        for element in ELEMENTS:
            n = int(chart.elements[ELEMENTS.index(element)])  # type: ignore[index] # an int is an Element
            assert (f"({element}) {words[n - 1]}" in first) == (n > 0)


def test_strength_and_favourable_are_the_chart_s() -> None:
    for chart, (_, reading) in zip(charts(), readings("ko"), strict=True):
        verdicts = re.findall("신강|중화|신약", reading[2].text)
        assert verdicts == [chart.strength.verdict]
        assert f"({chart.favourable.element.hanja})" in split(reading[3].text)[1]


def test_an_unknown_hour_is_never_told_as_known() -> None:
    hour = re.compile(r"(날|달|해)[과와] 시 자리|시 기둥|\bhour", re.IGNORECASE)
    known = 0
    for lang in ("ko", "en"):
        for told, section in sections(lang):
            spoken_of = bool(hour.search(section.text))
            known += spoken_of and "hour_unknown" not in told
            if "hour_unknown" in told and section.section not in ("열어 둔 것", "What stays open"):
                assert not spoken_of, section.text
    assert known > 50  # where it is known the pattern does see it


def test_an_adverse_gap_is_not_called_welcome() -> None:
    senses = [text.ko for text in (*SENSES.values(), *EVEN.values())]
    seen = Counter[bool]()
    for told, reading in readings("ko"):
        if "missing" in told:
            missing = told["missing"]
            adverse = missing["elements"] == missing["adverse"]
            assert any(sense in reading[1].text for sense in senses) != adverse
            seen[adverse] += 1
    assert min(seen.values()) > 20


# What stays open, names


def text_of(told: dict[str, Fact], title: str, lang: Lang = "ko") -> str:
    return next((s.text for s in write(told, lang) if s.section == title), "")


def test_a_term_on_the_day_is_told_with_both_pillars() -> None:
    text = text_of(facts(cast(Birth("2023-02-04", "여자")), today=TODAY), "열어 둔 것")
    assert "11시 42분에 입춘이 들어서" in text
    assert "임인(壬寅), 그 뒤면 계묘(癸卯)예요" in text
    assert "계축(癸丑)이나 갑인(甲寅)이 돼요" in text
    assert len(text) <= 330


def test_the_late_rat_hour_tells_each_school() -> None:
    text = text_of(facts(cast(Birth("2023-02-14", "여자", "23:50")), today=TODAY), "열어 둔 것")
    assert "야자시로 기둥을 세웠어요" in text
    assert "날은 갑진(甲辰), 시는 갑자(甲子)예요" in text
    assert "날은 계묘(癸卯), 시는 임자(壬子)예요" in text


def test_a_birth_ahead_is_a_sketch() -> None:
    told = facts(cast(Birth("2023-02-04", "여자")), today=TODAY)
    told["provisional"] = Fact("provisional", {"date": "2027-03-01"})
    assert "2027년 3월 1일" in text_of(told, "열어 둔 것")
    assert "1 March 2027" in text_of(told, "What stays open", "en")
    assert len(text_of(told, "열어 둔 것")) <= 430  # all of it at once is rare


def test_names_are_told_by_what_they_bring() -> None:
    chart = cast(Birth("1980-01-02", "남자"))  # 용신 木, 희신 水; no 金, which is adverse
    told = facts(chart, today=TODAY)
    elements = [("木", "水"), ("水", "木"), ("木", "木"), ("木", "火"), ("金", "土")]
    for i, ((hangul, hanja), given) in enumerate(zip(GIVEN, elements, strict=True)):
        told[f"name:{i}"] = Fact(f"name:{i}", _name(chart, hangul, hanja, given if hanja else ()))
    text = text_of(told, "이름이 채워 주는 것")
    assert "도윤(度潤)과 서진(瑞珍)은 목(木)과 수(水)의 글자라 물가에 선 나무 같고" in text
    assert "하온(河溫)은 목(木) 두 글자라" in text
    assert "그 밖에 지안(智安)도 목(木)을 담았어요" in text
    assert "봄" not in text


def test_a_name_in_hangul_alone() -> None:
    chart = cast(Birth("1980-01-02", "남자"))
    told = facts(chart, today=TODAY)
    told["name:0"] = Fact("name:0", _name(chart, "봄", "", ()))
    assert "봄은 한글로만 지은 이름이라" in text_of(told, "이름이 채워 주는 것")


# Tables


def test_no_table_has_a_hole() -> None:
    assert set(PICTURES) == set(product(STEMS, SEASONS.values()))
    assert set(HELP) == set(product(ELEMENTS, ELEMENTS))
    assert (
        set(LANDSCAPES) == set(SENSES) == {(a, b) for a, b in product(ELEMENTS, ELEMENTS) if a != b}
    )
    pairs = {a + b for a, b in combinations(ELEMENTS, 2)}
    assert set(COMPLETE) == {*ELEMENTS, *pairs, "고름"}
    assert set(EVEN) == set(BRIDGES) == set(REMEDIES) == set(ELEMENTS)
    assert set(FOLLOWING) == set(GROUPS)
    assert set(STARS) == set(TOLD_STARS)
    assert set(MOVES) == {"·".join(p) for p in combinations(("year", "month", "day", "hour"), 2)}
    assert (len(UNIONS), len(CLASHES)) == (19, 10)


def test_every_meeting_has_its_picture() -> None:
    kinds = {"천간합", "육합", "삼합", "방합", "천간충", "충"}
    for chart in charts():
        for relation in relations(chart.pillars):
            if relation.kind in kinds:
                assert "".join(sorted(relation.letters)) in {**UNIONS, **CLASHES}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("direction", [FORWARD, BACKWARD])
@pytest.mark.parametrize("stem_god", [g.name for g in TEN_GODS])
def test_rare_values_are_told(state: str, direction: str, stem_god: str) -> None:
    """Values changed by hand, each alone: what no random chart showed must be told as well."""
    told = facts(cast(Birth("1980-01-02", "남자", "10:30")), today=TODAY)
    changes: dict[str, dict[str, Value]] = {
        "season": {"state": state},
        "luck": {"direction": direction, "now_stem_god": stem_god},
        "strength": {"roots": 4, "in_company": True},
    }
    for key, change in changes.items():
        told[key] = replace(told[key], values={**told[key].values, **change})
    assert len(write(told, "ko")) == len(write(told, "en")) == 6


# Specificity

NUMERALS = r"하나|둘(?!레)|셋|넷|다섯|여섯|일곱|여덟|\d+"
GENERIC = re.compile(
    rf"[가-힣]+\([\u4e00-\u9fff]+\)|\b(?:{NUMERALS})|{'|'.join(GROUPS)}"
    rf"|{'|'.join(g.name for g in TEN_GODS)}|신강|신약|중화|나무|불|흙|쇠|물"
)


def masked(reading: tuple[Section, ...]) -> list[str]:
    """The sentences of a reading of the chart without its symbols, ten gods and numbers."""
    chart_alone = [s for s in reading if s.section != "이름이 채워 주는 것"]
    return [GENERIC.sub("■", sentence) for s in chart_alone for sentence in split(s.text)]


def test_readings_differ_with_their_symbols_masked() -> None:
    """No two readings are alike, and few sentences stand in many of them."""
    texts = [masked(reading) for _, reading in readings("ko")]
    alike = sum(a == b for a, b in combinations(texts, 2))
    assert alike == 0
    held = Counter(s for text in texts for s in set(text))
    common = {s for s, n in held.items() if n > len(texts) / 10}
    share = sum(s in common for text in texts for s in text) / sum(map(len, texts))
    print(f"share of sentences that stand in more than 10 % of readings: {share:.1%}")
    assert share <= 0.35


def test_readings_share_few_sentences() -> None:
    texts = [set(masked(reading)) for _, reading in readings("ko")]
    overlap = [len(a & b) / len(a | b) for a, b in combinations(texts, 2)]
    mean = sum(overlap) / len(overlap)
    print(f"mean share of sentences that two readings have in common: {mean:.1%}")
    assert mean <= 0.2


def test_the_same_day_master_reads_differently_in_each_season() -> None:
    """Without the symbols, the words of two seasons' pictures have little in common."""
    for stem in STEMS:
        for a, b in combinations(dict.fromkeys(SEASONS.values()), 2):
            one, other = (set(PICTURES[stem, season].ko.split()) for season in (a, b))
            assert len(one & other) / len(one | other) < 0.2
