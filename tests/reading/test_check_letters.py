"""What is told of letters in any words: their gods, bonds, elements, numbers, and the void."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from saju_naming import Birth, Chart, cast
from saju_naming.reading.check import verify

TODAY = date(2026, 11, 22)

#: Birth → two texts that differ in one place: the first is so, the second is not.
PAIRS = {
    ("2020-10-05", "여자", "04:20"): (
        (
            "월지의 유금이 공망이고 나머지 세 지지는 온전합니다.",
            "시지의 인목이 공망이고 나머지 세 지지는 온전합니다.",
        ),
        (
            "공망이 신유로 잡히니 월지가 비는 셈입니다.",
            "공망이 신유로 잡히니 일지가 비는 셈입니다.",
        ),
        (
            "연지 자와 월지 유가 만났으니 여기 파가 걸립니다.",
            "연지 자와 월지 유가 만났으니 여기 충이 걸립니다.",
        ),
        (
            "유와 사는 반합으로 손을 잡아요.",
            "유와 인은 반합으로 손을 잡아요.",
        ),
        (
            "연간 경금이 월간 을목과 합해요.",
            "연간 경금이 월간 을목과 충해요.",
        ),
        (
            "쇠를 넷이나 품었고 흙은 아무리 찾아도 없습니다.",
            "쇠를 넷이나 품었고 물은 아무리 찾아도 없습니다.",
        ),
    ),
    ("2007-12-13", "남자", "18:12"): (
        (
            "연지 해수와 월간 임수는 나란히 상관이지요.",
            "연지 해수와 월지 자수는 나란히 상관이지요.",
        ),
        (
            "달에 솟은 임수는 신금이 내보내는 기운이라 상관이 된다.",
            "달에 솟은 임수는 신금이 내보내는 기운이라 식신이 된다.",
        ),
        (
            "이 사주의 격은 상관에서 잡습니다.",
            "이 사주의 격은 정관에서 잡습니다.",
        ),
    ),
    ("2026-10-20", "남자", "20:51"): (
        (
            "월지의 술과 시지의 술이 다 비어 있습니다.",
            "월지의 술과 일지의 묘가 다 비어 있습니다.",
        ),
        (
            "공망이 술해로 잡힌다. 시지의 술도 비어 있다.",
            "공망이 술해로 잡힌다. 시지의 술은 온전하다.",
        ),
        (
            "일지의 묘는 나무라는 뜻이지요.",
            "일지의 묘는 불이라 하지요.",
        ),
    ),
    ("2008-01-25", "남자", "21:46"): (
        (
            "오행 칸에는 축도 흙으로 세어 넣는답니다.",
            "오행 칸에는 축도 물로 세어 넣는답니다.",
        ),
        (
            "아예 없는 건 쇠예요.",
            "아예 없는 건 나무예요.",
        ),
        (
            "정인만 따지면 둘입니다.",
            "정인만 따지면 셋입니다.",
        ),
    ),
    ("2023-07-17", "남자", "01:57"): (
        (
            "병화와 자수 둘만 양이에요.",
            "자수 하나만 양이에요.",
        ),
        (
            "시주를 보면 위에 기토, 아래에 축토가 앉았어요.",
            "시주를 보면 위에 기토, 아래에 미토가 앉았어요.",
        ),
        (
            "미토 하나와 축토 하나가 있어요.",
            "미토 둘과 축토 하나가 있어요.",
        ),
    ),
}
CASES = [(birth, *pair) for birth, pairs in PAIRS.items() for pair in pairs]


@cache
def _chart(birth: tuple[str, str, str]) -> Chart:
    day, gender, time = birth
    return cast(Birth(day, gender=gender, time=time))


@pytest.mark.parametrize(("birth", "right", "wrong"), CASES)
def test_what_is_told_of_letters(birth: tuple[str, str, str], right: str, wrong: str) -> None:
    assert verify(right, _chart(birth), today=TODAY) == []
    assert verify(wrong, _chart(birth), today=TODAY) != []
