"""Values copied, missing, wrong and added; particles; likeness."""

from __future__ import annotations

import pytest

from saju_naming.training.prose import fits_best, josa_errors, masked, misspelt
from saju_naming.training.slots import Slots, slots

PROMPT = "일간: 갑목(甲木)\n용신: 수(水)\n일주: 갑자(甲子)\n월지 십성: 정인\n그 수: 셋"
TOLD = "갑자일(甲子日)의 갑목(甲木)은 수(水)가 셋이고 정인(正印)이 있어요."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TOLD, Slots(5, 0, 0, 0)),
        (TOLD.replace("수(水)", "물"), Slots(5, 1, 0, 0)),
        (TOLD.replace("수(水)", "화(火)"), Slots(5, 0, 1, 0)),
        (TOLD + " 화(火)도 많아요.", Slots(5, 0, 0, 1)),
        (TOLD.replace("갑자일(甲子日)의 갑목(甲木)", "을축일(乙丑日)의 을목(乙木)"),
         Slots(5, 0, 2, 0)),
        ("나무예요.", Slots(5, 5, 0, 0)),
    ],
)  # fmt: skip
def test_what_became_of_them(text: str, found: Slots) -> None:
    assert slots(PROMPT, TOLD, text) == found


def test_what_only_the_reference_says_is_not_asked() -> None:
    assert slots("일간: 갑목(甲木)", "갑목(甲木)은 봄에 자라요.", "갑목(甲木)이에요.").missing == 0
    assert (
        slots("일간: 갑목(甲木)", "갑목(甲木)은 봄에 자라요.", "갑목(甲木), 봄의 나무").added == 0
    )


def test_particles_that_do_not_fit() -> None:
    assert josa_errors("갑목(甲木)은 수(水)를 도윤(度潤)과 지아(智雅)는 서연(瑞然)이에요.") == []
    assert josa_errors("갑목(甲木)는 수(水)을 지아(智雅)이에요.") == [
        "갑목(甲木)는", "수(水)을", "지아(智雅)이에요",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("나무를 심고 물을 줘요. 기운이 사주와 만나 나무로 자라요.", []),
        ("나무을 심어요.", ["나무을"]),
        ("기운가 세요.", ["기운가"]),
        ("나무는 용신로 봐요.", ["용신로"]),
        ("물가에 나무가 서요.", []),
    ],
)
def test_particles_behind_everyday_words(text: str, found: list[str]) -> None:
    assert josa_errors(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("갑목(甲木)은 「곧은 나무」, 편관(偏官)은 칠살(七殺)이에요.", []),
        ("한 걸음 한 걸음 걸어요.", []),
        ("기운이 기운이 세요.", ["기운이 기운이"]),
        ("나무は 커요.", ["は"]),
        ("나무가 뵭 커요.", ["뵭"]),
        ("갑목(乙木)은 커요.", ["갑목(乙木)"]),
        ("목(甲木)은 커요.", ["목(甲木)"]),
    ],
)
def test_spelling(text: str, found: list[str]) -> None:
    assert misspelt(text) == found


def test_the_nearest_of_four() -> None:
    own, *others = ["큰 나무가 숲을 이뤄요", "바다가 넓어요", "촛불이 흔들려요", "밭에 씨를 뿌려요"]
    assert fits_best("나무가 자라 숲이 되지요", own, others)
    assert fits_best("바다처럼 넓지요", own, others) is False
    assert fits_best("아무 말", own, others) is False  # a tie
    assert fits_best("나무", own, []) is None


def test_masked_texts_name_no_chart() -> None:
    assert masked(TOLD) == "■의 ■은 ■가 ■이고 ■이 있어요."
