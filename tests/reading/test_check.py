"""The check as a whole: what passes, what does not, and that every kind can do both."""

from __future__ import annotations

import json
from datetime import date

import pytest

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.korean.text import Lang
from saju_naming.names.examine import examine
from saju_naming.names.name import Name
from saju_naming.reading import template
from saju_naming.reading.check import Problem, verify
from saju_naming.reading.check.judges import KINDS
from saju_naming.reading.check.problem import MESSAGES
from saju_naming.reading.check.tokens.grammar import rules
from saju_naming.reading.check.tokens.scan import Sentence, sentences
from saju_naming.reading.facts import facts
from tests.names.samples import charts

TODAY = date(2026, 6, 1)
#: 戊辰 戊午 丁巳 乙巳: 木 1, 火 4, 土 3; 신강, 50; 용신 水, 희신 金 by 조후; 역행 from 1997.
CHART = cast(Birth("1988-07-01", gender="여자", time="10:50"))
NAMES = (examine("김", "수현", hanja="洙賢", chart=CHART),)
#: 癸卯 乙丑 丁酉, the hour unknown.
UNKNOWN = cast(Birth("2024-02-03", gender="남자"))


def found(text: str, names: tuple[Name, ...] = NAMES) -> list[Problem]:
    return verify(text, CHART, names=names, today=TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "우리 손녀 사주를 보니 불이 넷이나 되고 흙이 셋이더라고요.",
        "나무는 딱 하나, 쇠와 물은 하나도 없네요.",
        "목1 화4 토3 금0 수0으로 이루어져 있습니다.",
        "불이 흙보다 하나 더 많아요.",
        "오행이 골고루 갖추어진 사주는 아니에요.",
        "년주 戊辰, 월주 戊午, 일주 丁巳, 시주 乙巳예요.",
        "태어난 날의 천간은 丁(정)으로 음의 불입니다.",
        "시간(時干)의 을목은 편인입니다.",
        "정화가 사화를 만나 십이운성으로는 제왕이에요.",
        "그래서 물 기운을 용신으로 삼고 쇠 기운을 희신으로 봅니다.",
        "2027년에는 갑인 대운으로 바뀌어요.",
        "수(洙)는 물의 기운을 가진 글자예요.",
        "이름 수현(洙賢)은 「물가 수」에 「어질 현」을 써요.",
        "반드시 그런 것은 아니에요.",
        "사주와 작명은 오래 이어 온 전통이며, 삶에 작용한다고 증명된 것은 아니에요.",
        "나무가 물을 머금고 천천히 자라는 풍경을 떠올려 보세요.",
        "재성은 일간이 다스리는 기운이고, 이 사주에는 없어요.",
    ],
)
def test_ordinary_truth_passes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "claim"),
    [
        ("화(火)가 셋이에요.", "false", "count"),
        ("목과 수가 없는 사주예요.", "false", "none"),
        ("흙이 불보다 하나 더 많아요.", "false", "more"),
        ("일주는 병오(丙午)예요.", "false", "pillar"),
        ("庚(신)은 단단한 쇠예요.", "reading", ""),
        ("일간은 정목(丁木)이에요.", "reading", ""),
        ("월지는 정관이에요.", "false", "god"),
        ("일간의 힘이 여린 신약이에요.", "false", "verdict"),
        ("용신은 목(木)이에요.", "false", "role"),
        ("대운은 순행이에요.", "false", "direction"),
        ("사주는 戊午 戊辰 丁巳 乙巳예요.", "false", "row"),
        ("뱀띠예요.", "false", "animal"),
        ("아들의 사주예요.", "false", "sex"),
        ("1987년 7월 1일에 태어났어요.", "false", "date"),
        ("이름 수현(秀賢)은 빛나요.", "false", "name"),
        ("이름 수현(洙賢)은 「빼어날 수」를 써요.", "false", "meaning"),
        ("수(洙)는 22획이에요.", "false", "strokes"),
        ("현(賢)은 나무의 기운을 가진 글자예요.", "unread", ""),
        ("목극화의 이치로 봐요.", "false", "word-"),
        ("커서 사업으로 크게 성공해요.", "forbidden", "직업"),
        ("남편복이 있는 사주예요.", "forbidden", "결혼"),
        ("성폭력 강변에 수(水)라는 이름이 없다는 말이지요.", "forbidden", "범죄"),
        ("고집이 세고 욱하는 성격이에요.", "unlicensed", "성격"),
    ],
)
def test_what_is_not_so_is_found_and_named(text: str, kind: str, claim: str) -> None:
    problems = found(text)
    assert problems
    if kind != "unread":
        assert (kind, claim) in [(p.kind, p.claim) for p in problems]


def test_a_problem_tells_where_it_is_and_what_is_so() -> None:
    text = "봄볕 같은 사주예요. 화(火)가 셋이에요."
    (problem,) = found(text)
    assert text[problem.start : problem.end] == problem.found == "화(火)가 셋"
    assert problem.wanted == "4"
    assert "4" in problem.message("en")
    told = problem.to_dict()
    assert json.loads(json.dumps(told)) == told


def test_an_unknown_hour_is_not_spoken_of() -> None:
    problems = verify("시지에 자수(子水)가 있어요.", UNKNOWN, today=TODAY)
    assert "hour" in {p.kind for p in problems}
    left_open = "태어난 시각을 몰라 여섯 글자로 읽었어요."
    assert verify(left_open, UNKNOWN, today=TODAY) == []


def test_a_text_cannot_contradict_itself_and_pass() -> None:
    assert found("불이 넷이에요. 그런데 불의 기운은 둘이에요.")


@pytest.mark.parametrize(
    "text",
    [
        "The letters are one wood, four fire and three earth.",
        "The favourable element is water.",
        "The day master is Jeong fire (丁).",
        "It was born in a year of the dragon.",
    ],
)
def test_english_truth_passes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The letters are two wood, four fire and three earth.",
        "The favourable element is wood.",
        "The day master is Byeong fire (丙).",
        "The day master is Eul fire (丁).",
        "It was born in a year of the horse.",
        "You will become rich.",
        "The decades run forward.",
    ],
)
def test_english_errors_are_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize("chart", charts(25, seed=6), ids=lambda c: c.birth.date)
def test_the_template_passes(chart: Chart) -> None:
    told = facts(chart, (), TODAY)
    langs: tuple[Lang, ...] = ("ko", "en")
    for lang in langs:
        for section in template.write(told, lang):
            assert verify(section.text, chart, today=TODAY) == []


def test_every_rule_has_a_judge_and_every_judge_a_rule() -> None:
    told = {rule.kind for lang in ("ko", "en") for rule in rules(lang)}
    assert told == set(KINDS)


def test_every_kind_of_problem_has_words() -> None:
    kinds = {p.kind for p in found("화(火)가 셋이에요. 庚(신)이에요. 남편복이 있어요.")}
    assert kinds <= set(MESSAGES)


def test_a_number_word_is_no_particle_and_a_particle_no_number() -> None:
    told = Sentence("할 수 있어요.", 0)
    assert [t.kind for t in told.tokens] == []
    kinds = [t.kind for t in Sentence("수가 둘이에요.", 0).tokens]
    assert kinds == ["E", "N"]


def test_sentences_keep_their_places() -> None:
    text = "하나예요.  둘이에요?\n셋"
    assert [text[s.start : s.start + len(s.text)] for s in sentences(text)] == [
        "하나예요.",
        "둘이에요?",
        "셋",
    ]
