"""Reasons, plain words of strength, of roles and of most and least, read back and judged."""

from __future__ import annotations

from datetime import date

import pytest

import saju_naming as sn

TODAY = date(2026, 11, 22)

#: Births of the cases, by what their charts are (each figure is the chart's own).
BIRTHS = {
    # 己 신강 61.0, 득령 and 득세 but not 득지; 金 용신, 木 희신, 火 기신; earth 4
    "strong": ("2003-08-04", "남자", "13:21"),
    # 辛 신강 60.5, 득령 alone; 억부: 火; metal 4
    "metal": ("2020-10-05", "여자", "04:20"),
    # 甲 신강 65.0, 득령 and 득지, no root; 조후: 火
    "winter": ("2025-12-21", "남자", "21:06"),
    # 丁 신약 2.5, 火 용신; no wood, no water
    "weak": ("1971-01-12", "여자", "21:19"),
    # 乙 중화 37.0; 통관: 金 between earth and water
    "between": ("2012-09-11", "여자", "14:46"),
}
TRUE = (
    ("winter", "갑목은 태어난 달의 도움을 톡톡히 받았다. 다만 네 지지 어디에도 뿌리는 없다."),
    ("weak", "정화는 축월에 나서 달의 도움을 못 받았고, 깔고 앉은 유금도 제 편이 아니에요."),
    ("weak", "정화는 2.5점밖에 안 되니 누가 옆에서 거들어 줘야 하는 불이지요."),
    ("between", "37점이니 세지도 여리지도 않은, 가운데쯤에 선 을목이래요."),
    ("strong", "이 사주가 제일 고마워하는 기운은 쇠예요. 가장 껄끄러운 것은 불이고요."),
    ("strong", "흙이 네 자로 으뜸가고, 나무는 아예 없네요."),
    ("weak", "흙이 제일 흔하고 그다음이 쇠예요."),
)
FALSE = (
    ("strong", "앉은 자리의 유금이 기토를 떠받쳐 주니 61점의 신강이 되었어요."),
    ("winter", "갑목이 65점이나 되는 것은 네 지지 곳곳에 뿌리를 내려서다."),
    ("metal", "가을에 태어나 서늘하니 온기를 보태려고 불을 고른 겁니다."),
    ("weak", "정화의 힘을 덜어 주려고 불을 용신으로 삼았다."),
    ("between", "더운 철에 나서 열기를 식히느라 쇠를 골랐대요."),
    ("weak", "2.5점이면 어디 내놓아도 기죽지 않을 불이지요."),
    ("strong", "61점의 기토라 제 한 몸 건사하기도 빠듯하다."),
    ("metal", "우리 아이 신금은 바람만 불어도 휘청일 만큼 힘이 없대요."),
    ("strong", "기토가 61점으로 튼튼하게 섰습니다. 힘없이 주저앉은 이 흙을 어찌할까요."),
    ("weak", "나무는 한 글자도 없어요. 그 나무 한 그루가 정화의 불씨를 지켜 준답니다."),
    ("strong", "이 사주가 제일 고마워하는 기운은 흙이에요."),
    ("weak", "정화에게 득이 되는 것은 물과 나무랍니다."),
    ("winter", "불은 그저 구경꾼 같은 기운으로, 이 사주에 보탬도 해도 되지 않는다."),
    ("metal", "수가 으뜸인 오행을 대라면 나무겠지요."),
    ("weak", "흙이 넷, 쇠가 셋이니 가장 흔한 것은 쇠라 하겠어요."),
    ("strong", "여덟 글자의 태반이 쇠입니다."),
)


def _reported(chart: str, text: str) -> list[sn.Problem]:
    day, gender, time = BIRTHS[chart]
    return sn.verify(text, sn.cast(sn.Birth(day, gender=gender, time=time)), today=TODAY)


@pytest.mark.parametrize(("chart", "text"), TRUE)
def test_true_reasons_pass(chart: str, text: str) -> None:
    assert _reported(chart, text) == []


@pytest.mark.parametrize(("chart", "text"), FALSE)
def test_wrong_reasons_are_reported(chart: str, text: str) -> None:
    assert _reported(chart, text)
