"""Time told in free words, of three charts: ``+`` is true and passes, ``-`` is not."""

from __future__ import annotations

from datetime import date

import pytest

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.reading.check import verify

TODAY = date(2026, 6, 1)
BOY = cast(Birth("2025-10-30", gender="남자", time="19:00"))
WOMAN = cast(Birth("1985-12-01", gender="여자", time="02:58"))
UNKNOWN = cast(Birth("1954-02-05", gender="여자"))

#: 乙巳 丙戌 壬申 己酉, decades backward from 乙酉 at 7.46 (2033).
OF_BOY = """
+ 을유, 갑신, 계미로 거꾸로 짚어 가는 대운이랍니다.
- 을유부터 차례대로 짚어 가는 대운이라 합니다.
+ 개의 달, 술월에 태어난 임수입니다.
- 닭달에 태어난 임수, 저녁 무렵의 아이지요.
- 섣달에 난 임수라 차갑습니다.
+ 올해는 병오년, 곧 편재의 해예요.
- 올해가 을사년이니 막 첫돌을 지났네요.
- 2025년 말의 해에 태어난 사내아이예요.
- 2043년에 첫 대운이 시작됩니다.
+ 음력 9월 10일에 태어난 사내아이예요.
- 음력 10월 30일에 태어난 사내아이예요.
"""
#: 乙丑 丁亥 甲戌 乙丑, decades forward; 辛卯 since 2018, then 壬辰.
OF_WOMAN = """
- 지금 걷는 신묘 대운이 끝나면 계사 대운이 뒤를 잇는다.
- 임진 대운은 지나온 지 오래되었습니다.
- 12월 초하루, 대설을 넘긴 뒤의 새벽에 태어났습니다.
- 올해 병오는 저에게 재성의 해예요.
- 육십 대 중반에 임진 대운으로 바뀝니다.
"""
#: 甲午 丙寅 壬辰: 신약 in all twelve hours, water favourable in five.
OF_UNKNOWN = """
+ 열두 시진을 모두 넣어 보니 신약은 어느 시에서나 같았고, 용신 물은 다섯 시진에서 나왔습니다.
- 용신은 어느 시를 넣어도 물이었습니다.
- 시를 바꾸어 넣어 보아도 신약이라는 답은 일곱 군데에서만 나왔습니다.
- 용신이 수인 경우는 열두 시진 가운데 여덟 곳이었다.
"""
#: Wood by noon, and in none of the twelve hours.
NEVER = cast(Birth("1996-08-23", gender="남자"))
OF_NEVER = """
+ 열두 시진을 하나씩 넣어 보면 용신은 한 번도 목(木)으로 나오지 않아요.
- 열두 시진을 하나씩 넣어 보면 용신은 한 번도 토(土)로 나오지 않아요.
"""


def _cases(chart: Chart, lines: str) -> list[tuple[Chart, bool, str]]:
    return [(chart, line[0] == "+", line[2:]) for line in lines.strip().splitlines()]


@pytest.mark.parametrize(
    ("chart", "true", "text"),
    [
        *_cases(BOY, OF_BOY),
        *_cases(WOMAN, OF_WOMAN),
        *_cases(UNKNOWN, OF_UNKNOWN),
        *_cases(NEVER, OF_NEVER),
    ],
)
def test_times_are_held_against_the_chart(chart: Chart, true: bool, text: str) -> None:
    assert (not verify(text, chart, today=TODAY)) == true
