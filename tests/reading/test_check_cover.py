"""Everything in a sentence is accounted for: plain words, clauses, promises, and our own texts."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.words_all import problems
from benchmarks.words_mutations import corpus, found, meanings
from saju_naming import Birth, cast, examine
from saju_naming.reading.check import verify
from tools import build_contexts

#: 무술년 병진월 갑술일 신미시: five of earth, one of wood, fire and metal, no water; weak.
CHART = cast(Birth("2018-04-12", gender="여자", time="14:30"))
NAMES = (examine("김", "서현", hanja="西賢", chart=CHART),)
TODAY = date(2026, 11, 22)

#: Two sentences that differ in one place: the first is so, the second is not.
PAIRS = (
    ("물기라곤 없는 사주예요.", "흙기운이라곤 없는 사주예요."),
    ("흙이 너무 많아 벅차요.", "쇠가 너무 많아 벅차요."),
    ("늦봄의 갑목이에요.", "초겨울의 갑목이에요."),
    ("힘이 달리는 사주예요.", "힘이 남는 사주예요."),
    ("공망이 신유에 떨어져요.", "공망이 인묘에 떨어져요."),
    ("흙을 뚫는 나무예요.", "흙을 살찌우는 나무예요."),
    ("연지 술과 월지 진이 충을 이뤄요.", "연지 술과 시지 미가 충을 이뤄요."),
    ("여린 까닭은 흙이 많아서예요.", "여린 까닭은 쇠가 많아서예요."),
)
#: What no chart grants, in words that no list holds.
UNGRANTED = (
    "초등학교 내내 일등을 놓치지 않을 것입니다.",
    "무게 없이 떠돌며 약속을 가볍게 뒤집는 기질이랍니다.",
    "입을 꾹 닫고 재주를 꺼내 보이지 않는 사람이라는 풀이를 받았어요.",
    "이름을 그대로 두면 탈이 나니 하루빨리 바꾸셔야 합니다.",
    "그 가게는 손님 줄이 끊이지 않습니다.",
)


@pytest.mark.parametrize(("true", "false"), PAIRS)
def test_a_true_sentence_passes_and_a_false_one_does_not(true: str, false: str) -> None:
    assert verify(true, CHART, names=NAMES, today=TODAY) == []
    assert verify(false, CHART, names=NAMES, today=TODAY)


@pytest.mark.parametrize("text", UNGRANTED)
def test_natures_and_promises_need_a_ground(text: str) -> None:
    assert verify(text, CHART, today=TODAY)


def test_the_tables_of_our_own_texts_are_in_step() -> None:
    for path, text in build_contexts.tables().items():
        assert path.read_text("utf-8") == text, f"{path.name}: run tools/build_contexts.py"


@pytest.mark.parametrize("number", range(0, 12, 3))
def test_template_readings_pass(number: int) -> None:
    assert problems(number)[1] == []


@pytest.mark.slow
def test_every_row_of_the_corpus_passes() -> None:
    cases = [*corpus(900, 32), *meanings()]
    assert len(cases) > 1_600
    assert [c.text for c in cases if found(c.text, c)] == []
