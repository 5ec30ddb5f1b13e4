"""Licences: each is said well, rests on what its condition gives, and tells few charts apart."""

from __future__ import annotations

import random
import re
from collections import Counter
from datetime import date, timedelta

import pytest

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.errors import SajuNamingError
from saju_naming.reading.facts import Fact, facts
from saju_naming.reading.licences import Licence, licences, licensed, traits
from saju_naming.reading.slots import SLOTS, facts_in, filled, slots_in

TODAY = date(2026, 11, 22)
LICENCES = licences()
#: What every chart has, whatever is known of the birth.
ALWAYS = {"day_master", "pillars", "day_pillar", "year_animal", "season", "elements", "most",
          "polarity", "ten_gods", "groups", "strength", "favourable", "structure",
          "void"}  # fmt: skip
AUDIENCES = ("parent", "adult", "abroad")

#: What is told to nobody: love and trade and wealth, body and death, fate, the sexes' clichés.
FORBIDDEN = re.compile(
    r"결혼|연애|배우자|남편|(?<!찾)아내(?!고)|이혼|임신(?!\()|출산|직업|직장|취업|승진|사업"
    r"|재물|부자|횡재|합격|시험|출세|성공|대박|명예|권력|(?<!정)돈|건강|질병|아프|아픈|수명|장수|단명|죽|사고"
    r"|부모|운명|팔자가|반드시|틀림없|불길한|흉|액운|나[쁘쁜]|결함|저주|남자다|여자다|사내|여성스|남성스"
    r"|불행|위험|조심해야|[할될] 거예요|개명|복권"
    r"|marr|romance|husband|\bwife|divorce|career|promotion|\brich|money|\bexam|health|illness"
    r"|disease|lifespan|death|\bdie|parents|destin|\bfate|curse|unlucky|success|fame|fortune"
    r"|\bmanly|\bwomanly|feminine|masculine|danger|\bdefect|\bbad\b|\bmust\b"
    r"|\bwill (?:be|have|become)",
    re.IGNORECASE,
)


def told(count: int, seed: int) -> list[dict[str, Fact]]:
    """Facts of random births 1940–2026 of both sexes, a fifth without their hour."""
    dice, found = random.Random(seed), list[dict[str, Fact]]()
    while len(found) < count:
        day = date(1940, 1, 1) + timedelta(days=dice.randrange(86 * 365 + 300))
        time = f"{dice.randrange(24):02d}:{dice.randrange(60):02d}" if dice.random() > 0.2 else None
        try:
            chart = cast(Birth(day.isoformat(), dice.choice(("남자", "여자")), time))
        except SajuNamingError:  # a clock time that daylight saving skipped or repeated
            continue
        found.append(facts(chart, today=TODAY))
    return found


SAMPLE = told(1500, seed=5)


def trait_words(text: str) -> dict[str, str]:
    """The traits that a Korean text names, with the words by which they are known."""
    plain = re.sub(r"\{[^}]*\}", "○", text)
    return {
        trait.name: word
        for trait in traits().values()
        for word in trait.words
        if re.search(rf"(?<![가-힣]){re.escape(word)}", plain)
    }


@pytest.mark.parametrize("licence", LICENCES, ids=lambda found: found.id)
def test_a_licence_is_one_sentence_of_its_own_traits(licence: Licence) -> None:
    korean, english = licence.text
    assert set(licence.traits) <= set(traits())
    assert set(trait_words(korean)) <= set(licence.traits), trait_words(korean)
    assert korean.endswith("요.")
    assert korean.count(".") == 1
    assert len(korean) <= 120
    assert english.endswith(".")
    assert english.lstrip('"')[0].isupper()
    assert licence.source
    assert licence.audience in ("", *AUDIENCES)


@pytest.mark.parametrize("licence", LICENCES, ids=lambda found: found.id)
def test_its_slots_are_there_wherever_it_holds(licence: Licence) -> None:
    for text in licence.text:
        assert set(slots_in(text)) <= set(SLOTS)
        assert set(facts_in(text)) <= ALWAYS | set(licence.when.facts)


@pytest.mark.parametrize("licence", LICENCES, ids=lambda found: found.id)
def test_nothing_forbidden_is_licensed(licence: Licence) -> None:
    for text in licence.text:
        assert not FORBIDDEN.search(text), FORBIDDEN.search(text)


@pytest.mark.parametrize("licence", LICENCES, ids=lambda found: found.id)
def test_it_speaks_to_whom_it_is_for(licence: Licence) -> None:
    korean, english = licence.text
    assert "당신" not in korean
    if licence.audience != "parent":
        assert not re.search(r"아이(?!디)", korean)
        assert not re.search(r"\bchild\b", english)
    if licence.audience not in ("adult", "abroad"):
        assert not re.search(r"\byour?\b", english, re.IGNORECASE)


def test_no_two_are_the_same() -> None:
    assert len({licence.id for licence in LICENCES}) == len(LICENCES)
    assert len({licence.text.ko for licence in LICENCES}) == len(LICENCES)
    assert len({licence.text.en for licence in LICENCES}) == len(LICENCES)


def test_one_that_is_for_an_audience_is_there_for_all() -> None:
    found = [licence for licence in LICENCES if licence.audience]
    stems = {licence.id.rpartition(":")[0] for licence in found}
    assert {licence.id for licence in found} == {f"{s}:{a}" for s in stems for a in AUDIENCES}
    assert all(licence.id.endswith(f":{licence.audience}") for licence in found)


def test_every_granted_licence_can_be_filled() -> None:
    seen = set[str]()
    for chart in SAMPLE:
        for licence in licensed(chart):
            seen.add(licence.id)
            assert not re.search(r"[{}]|\bNone\b|  ", "".join(filled(licence.text, chart)))
    assert len(seen) > 0.95 * len(LICENCES)


def held(charts: list[dict[str, Fact]]) -> Counter[str]:
    """How many of the charts have each licence."""
    return Counter(licence.id for chart in charts for licence in licensed(chart))


def test_none_holds_for_more_than_two_fifths() -> None:
    assert {key: n for key, n in held(SAMPLE).items() if n > 0.4 * len(SAMPLE)} == {}


@pytest.mark.slow
def test_of_ten_thousand_charts_each_holds_for_some_and_none_for_more_than_two_fifths() -> None:
    charts = 10_000
    found = held(told(charts, seed=7))
    print([(key, n / charts) for key, n in found.most_common(5)])
    assert {key: n for key, n in found.items() if n > 0.4 * charts} == {}
    assert set(found) == {licence.id for licence in LICENCES}


def test_what_one_chart_is_granted_by_hand() -> None:
    # 己未 丙子 甲戌: 甲 in winter, no metal, which is adverse; three earth; balanced, wealth leads.
    chart: Chart = cast(Birth("1980-01-02", "남자"))
    granted = {licence.id for licence in licensed(facts(chart, today=TODAY), "parent")}
    assert {"stem:甲", "season:甲겨울", "day:甲戌", "most:土", "spare:金", "state:상:hand",
            "strength:중화:재성", "strength:중화:재성:parent", "help:木木", "use:木:parent",
            "month:인성", "union:甲己", "hour_unknown", "absent:비겁"} <= granted  # fmt: skip
    assert not {"want:金", "complete", "quiet", "hour:인성", "use:木:adult"} & granted
    assert not [key for key in granted if key.startswith("clash:")]
