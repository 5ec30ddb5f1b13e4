"""Laws in pictures, terms explained, animals for branches, gods at places: true and false."""

from __future__ import annotations

from datetime import date

import pytest

import saju_naming as sn

TODAY = date(2026, 11, 22)

#: Births of the cases, by what their charts are.
BIRTHS = {
    # 戊戌 丁巳 丁卯 丁未: 卯 and 戌 unite across day and year, of fire; void 戌亥
    "union": ("2018-06-04", "여자", "13:44"),
    # 丁丑 己酉 壬戌 丁未: 丑 and 酉 unite, of metal, 丁 and 壬 of wood; 중화
    "even": ("1997-09-17", "남자", "14:00"),
}
TRUE = (
    ("union", "나무가 불을 낳고, 잎이 등불을 낳는 셈이에요."),
    ("union", "연주와 일주에 걸쳐 묘목(卯木)과 술토(戌土)가 합해요."),
    ("even", "중화(中和)는 어느 쪽으로도 치우치지 않은 힘을 말해요."),
    ("union", "비는 자리는 개와 돼지예요."),
    ("union", "화(火)는 불이에요."),
    ("union", "일간 정화는 등불에 비기는 음의 불입니다."),
    ("even", "닭과 소가 서로 손을 잡아요."),
    ("union", "화(火)는 어둠을 밝히는 불이에요."),
    ("union", "정화의 일간에게 목(木)은 인성이에요."),
    ("union", "월지 사화(巳火)는 불이라, 일간과 같은 기운이에요."),
    ("union", "재성, 곧 손대어 다루는 기운이 없어요."),
    ("even", "중화(中和)는 일간을 돕는 몫이 많지도 적지도 않은 이름이에요."),
    ("even", "오행으로 적으면 다섯 기운, 오행이 모두 있지는 않아요."),
    ("union", "무술, 위아래가 같아요."),
    ("union", "첫 대운 병진(丙辰)의 천간은 기신의 자리예요."),
    ("union", "병진(丙辰) 대운은 하늘에 겁재가 있어요."),
    ("union", "이 사주의 용신은 그래서 수(水)예요."),
)
FALSE = (
    ("union", "잎이 쇠를 낳는 셈이에요."),
    ("union", "흙이 물을 만나면 흙이 물을 낳아요."),
    ("union", "연주와 월주에 걸쳐 묘목(卯木)과 술토(戌土)가 합해요."),
    ("even", "중화(中和)는 일간이 내어 쓰는 기운을 말해요."),
    ("union", "통관(通關)이란 한쪽을 향한 기운을 말해요."),
    ("union", "비는 자리는 말과 원숭이예요."),
    ("union", "쇠는 쇠, 불은 불이 쇠예요."),
    ("union", "일간 정화는 등불에 비기는 양의 불입니다."),
    ("union", "병신(丙辛)일에 태어났어요."),
    ("even", "범과 소가 서로 손을 잡아요."),
    ("even", "그렇게 모이면 물의 판이 짜인다고 해요."),
    ("union", "이 사주의 목(木)은 곁에서 거드는 수(水)의 기운이에요."),
    ("union", "무토(戊土)는 자수(子水)가 흙을 덮어 둔 맑은 물이에요."),
    ("union", "쇠의 일간에게 반가운 글자예요."),
    ("union", "일간과 같은 수(水)가 있어요."),
    ("union", "하늘의 글자가 일간과 같은 편관이라 해요."),
    ("union", "달의 글자가 무술(戊戌), 윗글자가 무토(戊土)라, 일간과 같은 기운이에요."),
    ("union", "시의 편인에서는 일간을 다스리는 기운이 많아요."),
    ("union", "인성이 많으니 일간이 힘을 내주는 글자가 곁에 있어요."),
    ("union", "재성, 곧 내어 보이는 기운이에요."),
    ("union", "양(陽)의 글자가 셋, 나를 낳아 주는 기운이거든요."),
    ("even", "중화(中和)는 일간을 돕는 몫이 적은 쪽이에요."),
    ("even", "일간을 돕는 몫이 56%로 적은 신강이에요."),
    ("union", "세 기운, 오행이 모두 들어 있어요."),
    ("union", "정묘(丁卯)일이에요. 위아래가 같아요."),
    ("union", "화(火)가 많아요. 사주에 보이지 않던 이 기운을 반겨요."),
    ("union", "연주와 일주에 걸쳐 물과 흙이 합하여 젖은 둑이 돼요."),
    ("union", "그 불빛이 쇠를 낳는다고 해요."),
    ("union", "병진(丙辰) 대운의 천간은 희신의 자리예요."),
    ("union", "천간이 한신(閑神)인 병진(丙辰) 대운이에요."),
    ("union", "병진(丙辰) 대운은 하늘에 정관이 있어요."),
    ("union", "이 대운의 병진(丙辰), 윗글자는 돕지도 막지도 않는 기운이에요."),
    ("union", "이 사주의 용신은 그래서 토(土)예요."),
    ("union", "중화한 일간이에요."),
    ("union", "첫 기둥은 병진(丙辰)이고, 들어온 때는 만 42세예요."),
    ("even", "거꾸로 짚는 법과 앞으로 짚는 법이 있고, 이 사주의 대운은 거꾸로 짚어요."),
)


def _reported(chart: str, text: str) -> list[sn.Problem]:
    day, gender, time = BIRTHS[chart]
    return sn.verify(text, sn.cast(sn.Birth(day, gender=gender, time=time)), today=TODAY)


@pytest.mark.parametrize(("chart", "text"), TRUE)
def test_what_is_so_passes(chart: str, text: str) -> None:
    assert _reported(chart, text) == []


@pytest.mark.parametrize(("chart", "text"), FALSE)
def test_what_is_not_so_is_reported(chart: str, text: str) -> None:
    assert _reported(chart, text)
