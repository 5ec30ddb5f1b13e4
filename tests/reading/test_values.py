"""The closed values of prompts and texts, and those that a text makes up."""

from __future__ import annotations

import pytest

from saju_naming.reading.values import Value, given, made_up, sayable, values

PROMPT = "<start_of_turn>user\n일주: 갑자(甲子)\n월지 십성: 정인\n철: 봄\n그 수: 둘<end_of_turn>"


def test_the_values_of_a_text() -> None:
    text = "갑자일(甲子日)은 갑목(甲木), 상관(傷官)과 도윤(度潤), 목(木)이 둘, 용신(用神) 3개, 닭띠"
    assert list(values(text + "(물론)")) == [
        ("pillar", "甲子"), ("letter", "甲"), ("ten god", "상관"), ("name", "度潤"),
        ("element", "木"), ("number", "둘"), ("number", "3"), ("animal", "닭띠"),
    ]  # fmt: skip


def test_what_a_prompt_gives_and_what_that_implies() -> None:
    assert given(PROMPT) == {
        ("pillar", "甲子"), ("letter", "甲"), ("letter", "子"), ("element", "木"),
        ("element", "水"), ("ten god", "정인"), ("group", "인성"), ("season", "봄"),
        ("number", "둘"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("봄에 태어난 갑자일(甲子日)의 목(木)이 둘, 인성의 정인이에요.", set()),
        ("봄바람과 겨울 하늘, 의자 하나를 떠올려요.", set()),
        ("겨울에 태어난 갑목(甲木)이에요.", {("season", "겨울")}),
        (
            "화(火)가 셋이고 정인이 있어요.",
            {("element", "火"), ("number", "셋")},
        ),
        ("을축일(乙丑日)이에요.", {("pillar", "乙丑")}),
    ],
)
def test_what_a_text_makes_up(text: str, found: set[Value]) -> None:
    assert made_up(text, given(PROMPT)) == found


def test_what_may_be_written_with_its_hanja() -> None:
    told = sayable(PROMPT)
    assert {"갑자(甲子)", "갑자일(甲子日)", "자수(子水)", "목(木)", "정인(正印)"} <= {*told}
    assert not {"을목(乙木)", "화(火)", "상관(傷官)", "화개(華蓋)", "신강(身强)"} & {*told}
    assert "용신(用神)" in told
    assert len(told) == len({*told})
    assert "도윤(度潤)" in sayable("이름: 도윤(度潤)")
