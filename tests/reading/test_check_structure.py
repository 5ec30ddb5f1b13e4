"""Structure and time in free words, of six charts: ``+`` is true and passes, ``-`` is not."""

from __future__ import annotations

from datetime import date

import pytest

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.reading.check import verify

TODAY = date(2026, 11, 22)
#: 甲申 戊辰 庚辰 戊寅: all yang; four of earth, two of wood and of metal.
YANG = cast(Birth("2004-05-01", gender="여자", time="05:09"))
OF_YANG = """
+ 여덟 글자가 몽땅 양이라 신기하다고들 하더라고요.
- 여덟 글자가 몽땅 음이라 신기하다고들 하더라고요.
- 하늘의 네 글자는 나무, 흙, 쇠, 물로 늘어섭니다.
+ 씨를 뿌리는 철에 태어난 경금이에요.
- 곡식을 거두어들이는 철에 태어난 경금이에요.
- 새벽 다섯 시 구 분, 고쳐 보면 묘시예요.
"""
#: 丙寅 丁酉 壬午 丙午: five of fire; born at 12:14.
FIRE = cast(Birth("1986-10-05", gender="여자", time="12:14"))
OF_FIRE = """
+ 글자의 반 이상이 불로 채워져 있다.
- 글자의 반 이상이 쇠로 채워져 있다.
- 양의 글자가 음의 글자보다 두 자 많습니다.
+ 윗줄에는 병화·정화·임수·병화가 차례로 놓였습니다.
- 윗줄에는 병화·정화·병화·임수가 차례로 놓였습니다.
- 오화의 지장간은 병화, 무토, 정화라고 하네요.
- 모내기가 한창인 철에 난 임수입니다.
"""
#: 丁亥 癸丑 甲子 乙亥, before 입춘 of 2008; lunar 12-18 of 2007, 21:46.
EARLY = cast(Birth("2008-01-25", gender="남자", time="21:46"))
OF_EARLY = """
+ 지지에는 편인, 정재, 정인, 편인이 차례로 들어 있어요.
- 지지에는 편인, 정재, 정인, 정인이 차례로 들어 있어요.
- 2008년 1월에 났어도 입춘 전이니 쥐띠로 칩니다.
- 장맛비가 쏟아지던 계축월 밤에 태어났다.
- 설을 보름쯤 앞둔 섣달 열이레에 태어났어요.
- 밤 열 시 사십육 분생이라 해시로 봅니다.
- 공망은 술해, 그래서 달과 날의 해수가 걸립니다.
"""
#: 癸卯 甲寅 丙午 庚子, at 00:30, so that the hour is on the edge of the day.
EDGE = cast(Birth("2023-02-18", gender="남자", time="00:30"))
OF_EDGE = """
+ 밤 열두 시 반에 태어나 보는 이마다 견해가 나뉘어요.
- 밤 열한 시 반에 태어나 보는 이마다 견해가 나뉘어요.
+ 오화와 자수가 날과 시에서 맞부딪친다.
- 오화와 자수가 해와 시에서 맞부딪친다.
- 갑목 아래 묘목이 앉아 있어요.
"""
#: 辛亥 壬辰 己巳 癸酉: decades backward; 丙戌 since 2023, at 52.
LUCK = cast(Birth("1971-04-14", gender="남자", time="19:08"))
OF_LUCK = """
+ 쉰 줄에 들어선 지 두 해 만에 병술 대운을 만났습니다.
- 마흔 줄에 들어선 지 두 해 만에 병술 대운을 만났습니다.
- 첫 대운 신묘는 월주 임진의 바로 다음 간지이지요.
- 정해 대운의 끝자락을 지나고 있어요.
+ 저녁 일곱 시 팔 분에 태어난 남자분이에요.
- 저녁 일곱 시 십팔 분에 태어난 남자분이에요.
- 이분은 태어난 시각을 몰라 시주를 비웠어요.
"""
#: 甲午 丙寅 壬辰, the hour not known.
UNKNOWN = cast(Birth("1954-02-05", gender="여자"))
OF_UNKNOWN = """
+ 여섯 글자를 모두 세면 양만 여섯이에요.
- 여덟 글자를 모두 세면 양만 여섯이에요.
- 태어난 시각을 모르니 네 기둥만 세웠습니다.
- 태어난 시를 모르는 분이라 조심스럽지만, 시주에 놓인 경진이 눈에 들어옵니다.
"""


def _cases(chart: Chart, lines: str) -> list[tuple[Chart, bool, str]]:
    return [(chart, line[0] == "+", line[2:]) for line in lines.strip().splitlines()]


@pytest.mark.parametrize(
    ("chart", "true", "text"),
    [
        *_cases(YANG, OF_YANG),
        *_cases(FIRE, OF_FIRE),
        *_cases(EARLY, OF_EARLY),
        *_cases(EDGE, OF_EDGE),
        *_cases(LUCK, OF_LUCK),
        *_cases(UNKNOWN, OF_UNKNOWN),
    ],
)
def test_structure_and_time(chart: Chart, true: bool, text: str) -> None:
    problems = verify(text, chart, today=TODAY)
    assert bool(problems) != true, problems
