"""The template writer, read back by means of its own: what it says, how it says it, to whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product

import pytest

from saju_naming.birth import Birth
from saju_naming.chart.chart import cast
from saju_naming.chart.luck import BACKWARD, FORWARD
from saju_naming.chart.ten_gods import GROUPS, TEN_GODS, TenGod
from saju_naming.korean.text import Lang
from saju_naming.reading.facts import STATES, TOLD_STARS, Fact, Value, facts
from saju_naming.reading.licences import Audience, licensed
from saju_naming.reading.section import Section
from saju_naming.reading.template import SECTIONS, write
from tests.reading.template_samples import GIVEN, TODAY, charts, split, with_names
from tests.reading.test_licences import FORBIDDEN, trait_words

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
HANJA = re.compile(r"[\u4e00-\u9fff]+")
AUDIENCES: tuple[Audience, ...] = ("parent", "adult", "abroad")
LANGS: tuple[Lang, ...] = ("ko", "en")
NAMES = ("이름이 채워 주는 것", "What the name adds")


@cache
def readings(
    lang: Lang, audience: Audience = "adult"
) -> tuple[tuple[dict[str, Fact], tuple[Section, ...]], ...]:
    return tuple((told, write(told, lang, audience)) for told in map(with_names, charts()))


def sections(lang: Lang, *audiences: Audience) -> Iterator[tuple[dict[str, Fact], Section]]:
    for audience in audiences or AUDIENCES:
        for told, reading in readings(lang, audience):
            for section in reading:
                yield told, section


@pytest.mark.parametrize(("lang", "audience"), [*product(LANGS, AUDIENCES)])
def test_a_reading_has_seven_or_eight_sections_in_order(lang: Lang, audience: Audience) -> None:
    titles = [title.of(lang) for title, _ in SECTIONS]
    for told, reading in readings(lang, audience):
        assert 7 <= len(reading) <= 8
        places = [titles.index(section.section) for section in reading]
        assert places == sorted(set(places))
        assert all(section.writer == "template" for section in reading)
        assert all(set(section.facts) <= set(told) for section in reading)
        assert all(section.facts for section in reading)


def test_an_adult_is_written_to_unless_another_is_named() -> None:
    told, reading = readings("ko")[0]
    assert write(told, "ko") == reading != write(told, "ko", "parent")


def test_a_chart_without_names_and_gender_still_has_six() -> None:
    told = facts(cast(Birth("1980-01-02")), today=TODAY)
    assert [s.section for s in write(told, "ko")] == [
        "일간과 계절", "오행의 균형", "일간의 힘", "도움이 되는 기운", "글자들의 어울림",
        "열어 둔 것",
    ]  # fmt: skip


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_reading_is_twelve_to_twenty_six_sentences_besides_names_and_open_questions(
    audience: Audience,
) -> None:
    aside = ("이름이 채워 주는 것", "열어 둔 것")
    counts = [
        sum(len(split(s.text)) for s in reading if s.section not in aside)
        for _, reading in readings("ko", audience)
    ]
    assert min(counts) >= 12
    assert sum(counts) / len(counts) <= 23
    assert max(counts) <= 26  # a term on the day of birth, an hour moved, methods that disagree


@pytest.mark.parametrize(("lang", "least", "most"), [("ko", 40, 430), ("en", 95, 1200)])
def test_length(lang: Lang, least: int, most: int) -> None:
    lengths = {s.text: len(s.text) for _, s in sections(lang)}
    assert {text: n for text, n in lengths.items() if not least <= n <= most} == {}


def test_two_screens() -> None:
    """Korean letters are two columns wide: eighty columns, and under sixty lines of prose."""
    for _, reading in readings("ko"):
        assert sum(-(-2 * len(s.text) // 80) for s in reading) < 60


@pytest.mark.parametrize("lang", LANGS)
def test_prose_is_whole(lang: Lang) -> None:
    for _, section in sections(lang):
        assert not re.search(r"[{}<>_]|  |\.\.|\bNone\b|,,| ,|\( ", section.text), section.text
        assert section.text.endswith(".")
        assert 1 <= len(split(section.text)) <= 8, section.text
        ours = re.sub("「[^」]*」|, which .*", "", section.text)  # phrases of names have tests
        assert not FORBIDDEN.search(ours), FORBIDDEN.search(ours)


def test_no_sentence_stands_twice_in_a_reading() -> None:
    for lang, audience in product(LANGS, AUDIENCES):
        for _, reading in readings(lang, audience):
            told = Counter(s for section in reading for s in split(section.text))
            assert [s for s, n in told.items() if n > 1] == []


def test_korean_ends_politely_and_english_has_capitals() -> None:
    for _, section in sections("ko"):
        assert all(s.endswith("요.") for s in split(section.text)), section.text
    for _, section in sections("en"):
        assert all(re.match('"?[A-Z가-힣]', s) for s in split(section.text)), section.text


def test_each_reader_is_spoken_to() -> None:
    for _, reading in readings("ko", "parent"):
        assert sum("아이" in section.text for section in reading) >= 3
    for _, section in sections("ko", "adult", "abroad"):
        assert section.section in NAMES or not re.search(r"아이(?!디)|당신", section.text)
    for _, section in sections("en", "parent"):
        assert section.section in NAMES or not re.search(r"\byour?\b", section.text, re.IGNORECASE)
    for _, reading in readings("en", "abroad"):
        whole = " ".join(section.text for section in reading)
        assert all(term in whole for term in ("day master", "five elements", "yongsin", "daeun"))


# Traits: what is told of a person is licensed.


@pytest.mark.slow
def test_a_section_names_only_traits_that_the_chart_licenses() -> None:
    seen = 0
    for audience in AUDIENCES:
        for told, reading in readings("ko", audience):
            granted = {t for found in licensed(told, audience) for t in found.traits}
            for section in reading:
                if section.section not in NAMES:
                    named = trait_words(section.text)
                    assert set(named) <= granted, (named, granted, section)
                    seen += len(named)
    assert seen > 3 * len(charts()) * 10


# Particles

AFTER_CONSONANT = {"은", "이", "을", "과", "으로", "이에요", "이나", "이라", "이고", "이며"}
AFTER_VOWEL = {"는", "가", "를", "와", "로", "예요", "나", "라", "고", "며"}
PARTICLE = re.compile(
    r"([가-힣])(?:\([^()]+\))"
    r"(은|는|이에요|예요|이나|이라|이고|이며|이|가|을|를|과|와|으로|로|나|라|고|며)(?![가-힣])"
)
CLOSED = "|".join(
    [*GROUPS, *(g.name for g in TEN_GODS), *TOLD_STARS, "하나", "둘", "셋", "넷", "다섯",
     "조후", "병약", "억부"]
)  # fmt: skip
AFTER_CLOSED = re.compile(
    rf"(?:{CLOSED})()(은|는|이|가|을|를|과|와|으로|로|이라|라|이에요|예요)(?![가-힣])"
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
    assert seen > 3 * len(charts()) * 12


# Hanja


def spoken(hanja: str) -> str:
    """How a group of symbols is read: 甲木 갑목, 甲戌 갑술, 木 목."""
    return "".join(HANGUL[c] for c in hanja)


def test_hanja_stands_behind_its_hangul() -> None:
    names = dict(GIVEN)
    letters = {(h, c) for hangul, hanja in GIVEN for h, c in zip(hangul, hanja, strict=False)}
    for _, section in sections("ko"):
        beside = re.findall(r"([가-힣]+)\(([\u4e00-\u9fff]+)\)", section.text)
        assert len(beside) == len(HANJA.findall(section.text)), section.text
        for hangul, hanja in beside:
            ours = hangul in names or (hangul, hanja) in letters
            assert ours or hangul.endswith(spoken(hanja)), (hangul, hanja)


def test_english_names_symbols_by_sound() -> None:
    for _, section in sections("en"):
        if section.section not in NAMES:
            beside = re.findall(r"[A-Za-z]\s?\([\u4e00-\u9fff]+\)", section.text)
            assert len(beside) == len(HANJA.findall(section.text)), section.text
            assert not re.search("[가-힣]", section.text)


# Truth: every symbol and number of a section stands in the facts that it cites.


def said(told: dict[str, Fact], section: Section) -> set[str]:
    found: set[str] = set()
    for key in section.facts:
        for name, value in told[key].values.items():
            items = value if isinstance(value, tuple) else (value,)
            found |= {name, *map(str, items)}
    return found


@pytest.mark.parametrize("lang", LANGS)
def test_symbols_are_facts(lang: Lang) -> None:
    checked = 0
    for told, section in sections(lang):
        if section.section in NAMES:
            continue
        letters = set("".join(said(told, section)))
        for hanja in re.findall(r"\(([\u4e00-\u9fff]+)\)", section.text):
            assert hanja[0] in letters, (hanja, section)
            if len(hanja) == 2 and hanja[1] in ELEMENTS and lang == "ko":
                assert OF_LETTER[hanja[0]] == hanja[1]
            elif len(hanja) == 2:
                assert hanja in said(told, section)
            checked += 1
    assert checked > 3 * len(charts()) * 4


@pytest.mark.parametrize("lang", LANGS)
def test_numbers_are_facts(lang: Lang) -> None:
    defined = {10, 12, 35, 48}  # a decade, the double hours, the yardstick of strength
    for told, section in sections(lang):
        allowed = {int(n) for text in said(told, section) for n in re.findall(r"\d+", text)}
        numbers = {int(n) for n in re.findall(r"\d+", section.text)}
        assert numbers <= allowed | defined, (numbers, section)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_counts_are_the_chart_s(audience: Audience) -> None:
    words = ["하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟"]
    for chart, (_, reading) in zip(charts(), readings("ko", audience), strict=True):
        first = split(reading[1].text)[0]
        for element in ELEMENTS:
            n = int(chart.elements[ELEMENTS.index(element)])  # type: ignore[index]  # an int is an Element
            assert (f"({element}) {words[n - 1]}" in first) == (n > 0)


def test_strength_and_favourable_are_the_chart_s() -> None:
    for chart, (_, reading) in zip(charts(), readings("ko"), strict=True):
        following = chart.favourable.method == "종격"  # told by the current that it follows
        verdicts = [] if following else [chart.strength.verdict]
        assert re.findall("신강|중화|신약", reading[2].text) == verdicts
        assert f"{round(chart.strength.score)}%" in reading[2].text
        assert f"용신은 {chart.favourable.element.korean}," in split(reading[3].text)[0]
        assert chart.favourable.reason.ko in reading[3].text


def test_an_unknown_hour_is_never_told_as_known() -> None:
    hour = re.compile(
        r"(날|달|해)[과와] 시의? 자리|시 기둥|태어난 시의|[Tt]he hour holds|and hour,",
        re.IGNORECASE,
    )
    known = 0
    for lang in LANGS:
        for told, section in sections(lang):
            spoken_of = bool(hour.search(section.text))
            known += spoken_of and "hour_unknown" not in told
            if "hour_unknown" in told and section.section not in ("열어 둔 것", "What stays open"):
                assert not spoken_of, section.text
    assert known > 50  # where it is known the pattern does see it


def test_only_a_gap_that_helps_is_offered_to_a_name() -> None:
    offered = re.compile(r"이름에서 (?:찾아보기 좋|먼저 찾아볼)|이름에서는 용신을 먼저")
    seen = Counter[bool]()
    for told, reading in readings("ko"):
        if "missing" in told:
            chosen, helping = told["favourable"], told["missing"]["helping"]
            assert bool(offered.search(reading[1].text)) == bool(helping), reading[1].text
            assert isinstance(helping, tuple)
            assert set(helping) <= {chosen["element"], chosen["second"]}
            seen[bool(helping)] += 1
    assert min(seen.values()) > 20


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("direction", [FORWARD, BACKWARD])
@pytest.mark.parametrize("god", TEN_GODS, ids=lambda god: god.name)
def test_rare_values_are_told(state: str, direction: str, god: TenGod) -> None:
    """Values changed by hand, each alone: what no random chart showed must be told as well."""
    told = facts(cast(Birth("1980-01-02", "남자", "10:30")), today=TODAY)
    name, group = god.name, GROUPS[god.group]
    changes: dict[str, dict[str, Value]] = {
        "season": {"state": state},
        "luck": {"direction": direction, "now_stem_god": name, "now_group": group},
        "year_luck": {"stem_god": name, "group": group},
        "next_decade": {"from_year": 2027, "stem_god": name, "group": group},
    }
    for key, change in changes.items():
        told[key] = replace(told[key], values={**told[key].values, **change})
    for audience in AUDIENCES:
        assert len(write(told, "ko", audience)) == len(write(told, "en", audience)) == 6


def test_the_day_of_telling_decides_what_luck_is_told() -> None:
    chart = cast(Birth("1980-01-02", "남자", "10:30"))
    young, grown = (facts(chart, today=date(year, 6, 1)) for year in (1983, 2026))
    early, late = (write(told, "ko")[5].text for told in (young, grown))
    assert "첫 대운은" in early
    assert "그 전까지는" in early
    assert "2026년 병오(丙午)의 윗글자" in late
    assert "첫 대운은" not in late
