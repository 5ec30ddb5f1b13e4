"""What is told of names in free words: meanings, order, strokes, elements, roles, sex, surname."""

from __future__ import annotations

from datetime import date

import pytest

from saju_naming import Birth, cast, examine
from saju_naming.reading.check import verify

TODAY = date(2026, 11, 22)
BOY = cast(Birth("2025-10-30", gender="남자", time="19:00"))
OF_BOY = (
    examine("송", "지훈", hanja="知訓", chart=BOY),
    examine("송", "우진", hanja="雨珍", chart=BOY),
)
WOMAN = cast(Birth("1985-03-21", gender="여자", time="20:55"))
OF_WOMAN = (
    examine("남궁", "단아", hanja="丹雅", chart=WOMAN),
    examine("남궁", "지은", hanja="智恩", chart=WOMAN),
)
#: A sentence each: + is true, - is not.
TOLD_OF_BOY = """
+ 지훈의 지는 아는 것을, 훈은 가르침을 뜻합니다.
- 지훈의 지(知)는 땅을, 훈은 가르침을 뜻합니다.
- 지훈이란 이름에서 훈은 바람을 일컫는 글자라고 해요.
- 첫 글자 우는 바다를 뜻하고 둘째 글자 진은 보배를 뜻해요.
- 우진의 첫 글자 진은 보배를 뜻해요.
+ 아들 이름 지훈은 알 지에 가르칠 훈.
- 지훈은 땅 지에 가르칠 훈을 썼어요.
+ 여덟 획과 열 획을 더하면 열여덟, 지훈이라는 이름입니다.
- 지훈을 획으로 세면 여덟에 열둘, 더해서 스무 획이다.
+ 송지훈은 원격 열여덟에 형격 열다섯입니다.
- 송지훈은 원격 열여덟에 형격 열여섯입니다.
+ 두 글자 모두 쇠 기운을 지녔어요, 지훈은.
- 지훈은 두 글자 모두 흙 기운을 지녀요.
- 지훈, 두 글자가 나란히 흙에서 온 이름이라 마음이 놓여요.
+ 지훈이라는 이름은 용신을 곧장 채워요.
- 지훈이라는 이름은 기신을 곧장 채워요.
- 최지훈이라는 이름 후보입니다.
- 이씨 댁 아기의 이름은 지훈입니다.
- 외동딸 우진에게 적습니다.
"""
TOLD_OF_WOMAN = """
+ 남궁단아는 붉을 단에 아담할 아를 씁니다.
- 남궁단아는 푸를 단에 아담할 아를 씁니다.
- 단아의 뒷글자 아는 바위를 뜻하는 글자예요.
- 1985년 봄밤에 난 오빠는 기토예요.
- 남궁지은 할아버님은 기토예요.
- 남궁 군은 기토예요.
+ 남궁 양은 기토예요.
- 황보지은이라는 이름입니다.
"""


def lines(text: str) -> list[tuple[bool, str]]:
    return [(line[0] == "+", line[2:]) for line in text.split("\n") if line]


@pytest.mark.parametrize(("true", "text"), lines(TOLD_OF_BOY))
def test_names_of_a_boy(true: bool, text: str) -> None:
    assert (verify(text, BOY, names=OF_BOY, today=TODAY) == []) == true


@pytest.mark.parametrize(("true", "text"), lines(TOLD_OF_WOMAN))
def test_names_of_a_woman(true: bool, text: str) -> None:
    assert (verify(text, WOMAN, names=OF_WOMAN, today=TODAY) == []) == true
