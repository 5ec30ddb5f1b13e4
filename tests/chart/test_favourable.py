"""The favourable element: one chart or more for each method and each of its branches, by hand.

The words beside each chart give the letters' worth that decide (a stem 1, a branch divided by the
days of its hidden stems) and the score of strength as ``test_strength`` reckons it.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.chart.balance import weigh
from saju_naming.chart.favourable import ROLES, Favourable, favourable
from saju_naming.chart.pillars import Pillars
from saju_naming.chart.strength import strength
from saju_naming.symbols import CYCLE, ELEMENTS, Element
from saju_naming.symbols.elements import element_of
from tests.chart.answers import chart

CHARTS = st.builds(Pillars, *[st.sampled_from(CYCLE)] * 3, st.sampled_from([*CYCLE, None]))


def of(four: Pillars) -> Favourable:
    return favourable(four, strength(four), weigh(four))


# chart, method, element, a word of the reason, all methods that answer
HAND = [
    # 癸 has 辛9 of 戌 alone, 3.0, no root. wood 甲1 甲1 寅.533 乙.1 寅.533 = 3.17 leads: 종아.
    ("戊戌 甲寅 癸未 甲寅", "종격", "木", "종아격", "종격木 억부金"),
    # 丁 has nothing, 0.0. metal 辛1 酉1 申.533 丑.1 丑.1 = 2.73 before earth 2.43: 종재.
    ("己酉 壬申 丁丑 辛丑", "종격", "金", "종재격", "종격金 억부火"),
    # 丙 has 乙9 of 辰 alone, 4.5, no root. water 壬1 壬1 子1 申.233 辰.1 = 3.33: 종살.
    ("己酉 壬申 丙子 壬辰", "종격", "水", "종살격", "종격水 억부木"),
    # 甲's only support are three days of 乙 in each 未, 4.0: but that is a root, so not 종격.
    ("己未 辛未 甲午 庚午", "조후", "水", "뜨거운데", "조후水 억부木"),
    # 壬 on 90.0: water 壬1 壬1 子3 = 5 before metal 2; 丁 is wealth, no authority seen: 전왕.
    ("丁酉 壬子 壬子 庚子", "종격", "水", "전왕격", "종격水 억부木"),
    # 乙 on 86.5: water 壬1 子1 癸1 癸1 = 4 before wood 乙1 卯2 未.1 = 3.1: 종강.
    ("壬子 癸卯 乙卯 癸未", "종격", "水", "종강격", "종격水 억부土"),
    # 壬 on 86.5, but 戊, authority, is seen in the hour: not 종격; winter without fire.
    ("壬子 壬子 壬子 戊申", "조후", "火", "차가운데", "조후火 억부土"),
    # 子 month, no fire at all.
    ("乙酉 戊子 戊子 庚申", "조후", "火", "차가운데", "조후火 억부火"),
    # 巳 month, no water at all.
    ("己酉 己巳 辛巳 丁酉", "조후", "水", "뜨거운데", "조후水 억부火"),
    # 午 month, water .533 of 亥 alone, 6.7 %.
    ("己卯 庚午 庚午 丁亥", "조후", "水", "뜨거운데", "조후水 억부土"),
    # 38.5: wood 甲1 乙1 未.1 辰.3 亥.233 = 2.63 (33 %) against earth 2.73 (34 %): fire connects.
    ("癸未 戊午 甲辰 乙亥", "통관", "火", "맞서", "통관火 억부木"),
    # 46.3: earth 己1 戊1 戊1 申.233 辰.6 午.3 = 4.13 of 8 (52 %): wood governs it.
    ("庚申 己卯 戊辰 戊午", "병약", "木", "절반", "병약木 억부木"),
    # 51.8, metal 辛1 辛1 庚1 巳.233 申.533 = 3.77 before water 1.77: fire holds the resource.
    ("辛巳 辛卯 癸亥 庚申", "억부", "火", "눌러 주는", "억부火"),
    # 75.0, water 癸3 丑.3 丑.3 = 3.6 before metal 2.2; earth 2.2 (27 %) restrains.
    ("己丑 癸酉 癸酉 癸丑", "억부", "土", "그것을 다스리는", "억부土"),
    # 61.5, wood 3.23 before water 1.53; metal 戌.3 (4 %) is too little, fire lets it out.
    ("戊戌 甲子 甲午 乙亥", "억부", "火", "펼쳐 내는", "억부火"),
    # 26.0, wealth 丙1 午.7 午.7 = 2.4 leads: its own water shares the load.
    ("辛卯 己亥 壬午 丙午", "억부", "水", "짐을 나눌", "억부水"),
    # 40.0, leaning weak, drained by fire 丙2 午.7 戌.1 = 2.8: water feeds it.
    ("壬戌 丙午 乙卯 丙子", "억부", "水", "조금 여린", "억부水"),
    # Three pillars, 14.0: water 壬2 子2 = 4 of 6 presses 丙 (authority): wood feeds it.
    ("壬子 壬子 丙午", "억부", "木", "길러 주는", "억부木"),
]


@pytest.mark.parametrize(("text", "method", "element", "word", "answers"), HAND)
def test_each_method(text: str, method: str, element: str, word: str, answers: str) -> None:
    found = of(chart(text))
    assert (found.method, found.element.hanja) == (method, element)
    assert " ".join(a.method + a.element.hanja for a in found.answers) == answers
    assert word in found.reason.ko
    assert found.element.korean in found.reason.ko
    assert found.element.english in found.reason.en


def test_sides_of_the_day_master_in_words() -> None:
    told = {text: of(chart(text)).reason.ko.split(" 가운데")[0] for text, *_ in HAND[-6:]}
    assert list(told.values())[:3] == ["일간이 센"] * 3
    weak, leaning, weaker = list(told.values())[3:]
    assert weak == weaker == "일간이 여린"
    assert leaning.startswith("일간이 조금 여린")


# The worth of each other element, by the rule in ``_merits``: side, feeding, controlling, scarcity.
@pytest.mark.parametrize(
    ("text", "worths", "roles"),
    [
        # 종격 of metal, weak: what does not support the fire master is wanted (side 2).
        # 木 -2 - 2(0-.2); 火 -2 - 1.5 - 2(.125-.2); 土 2 + 1 - 2(.304-.2); 水 2 - 2(.229-.2)
        ("己酉 壬申 丁丑 辛丑", {"木": -1.6, "火": -3.35, "土": 2.792, "水": 1.942}, "金土水木火"),
        # 통관 of fire, balanced and leaning weak: wood and water are wanted (side 1).
        # 木 1 + 1 - 2(.329-.2); 土 -1 - 2(.342-.2); 金 -1 - 2(0-.2); 水 1 - 1.5 - 2(.204-.2)
        (
            "癸未 戊午 甲辰 乙亥",
            {"木": 1.742, "土": -1.283, "金": -0.6, "水": -0.508},
            "火木水金土",
        ),
        # 억부 of fire on a strong 癸: wood, fire and earth are wanted (side 2).
        # 木 2 + 1 - 2(.154-.2); 土 2 - 2(.088-.2); 金 -2 - 2(.471-.2); 水 -2 - 1.5 - 2(.221-.2)
        (
            "辛巳 辛卯 癸亥 庚申",
            {"木": 3.092, "土": 2.225, "金": -2.542, "水": -3.542},
            "火木土金水",
        ),
    ],
)
def test_roles_by_hand(text: str, worths: dict[str, float], roles: str) -> None:
    ranked = sorted(worths, key=worths.__getitem__, reverse=True)
    assert roles[1:] == "".join(ranked)
    found = of(chart(text))
    assert [e.hanja for e in found.roles.values()] == list(roles)
    assert list(found.roles) == list(ROLES)


@given(CHARTS)
def test_roles_are_the_five_elements(four: Pillars) -> None:
    found = of(four)
    assert sorted(found.roles.values()) == list(ELEMENTS)
    assert found.roles["용신"] is found.element is found.answers[0].element
    assert found.answers[-1].method == "억부"
    assert [found.role(e) for e in found.roles.values()] == list(ROLES)
    assert found.helping == (found.element, found.roles["희신"])
    assert found.adverse == (found.roles["기신"], found.roles["구신"])
    assert set(found.conflicts) == {a for a in found.answers if a.element is not found.element}


@given(CHARTS)
def test_balance_alone_calls_for_mediation(four: Pillars) -> None:
    methods = {answer.method for answer in of(four).answers}
    if strength(four).verdict != "중화":
        assert methods.isdisjoint({"통관", "병약"})
    if four.month.branch.hanja not in "亥子丑巳午未":
        assert "조후" not in methods


def test_to_dict() -> None:
    told = of(chart("壬子 壬子 壬子 戊申")).to_dict()
    assert list(told) == ["element", "method", "reason", "roles", "answers"]
    assert told["element"] == "火"
    assert [row["method"] for row in told["answers"]] == ["조후", "억부"]  # type: ignore[attr-defined]  # a list
    assert told["roles"] == {"용신": "火", "희신": "木", "한신": "土", "구신": "金", "기신": "水"}


def test_conflicts_are_told() -> None:
    found = of(chart("壬子 壬子 壬子 戊申"))
    assert [a.element for a in found.conflicts] == [Element.EARTH]
    assert element_of("火") is found.element
