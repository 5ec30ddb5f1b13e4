"""시대: what the rule gives and says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from saju_naming.names.name import Verdict
from saju_naming.names.need import ANYBODY
from saju_naming.names.popularity import Sex
from saju_naming.names.rules import era
from saju_naming.names.trend import era_fit
from tests.names.samples import candidate

PEOPLE = [
    ("민준", "旼俊", "남자"),
    ("영자", "英子", "여자"),
    ("지우", "智宇", None),
    ("준", "俊", "남자"),
    ("뷁슭", "旼俊", "여자"),
]


def judged(hangul: str, hanja: str, gender: str | None, born: int | None) -> Verdict:
    return era.judge(replace(candidate("김", hangul, hanja, gender), born=born), ANYBODY)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person[0])
@pytest.mark.parametrize("born", [None, 1948, 1985, 2008, 2026])
def test_the_judge_and_the_points_agree(
    person: tuple[str, str, str | None], born: int | None
) -> None:
    sexes: dict[str | None, Sex | None] = {"남자": "M", "여자": "F", None: None}
    said = judged(*person, born)
    assert said.points == pytest.approx(era.points(person[0], sexes[person[2]], born), abs=0.0051)
    assert 0 <= said.points <= said.most == era.MOST
    assert (said.rule, said.source) == (era.NAME, era.SOURCE)
    assert said.reason.ko.endswith("요.")
    assert said.reason.en.endswith(".")


@pytest.mark.parametrize(
    ("hangul", "sex", "then", "other"),
    [("영자", "F", 1948, 2020), ("지혜", "F", 1988, 2022), ("도윤", "M", 2018, 1970)],
)
def test_a_name_of_the_time_is_worth_more(hangul: str, sex: Sex, then: int, other: int) -> None:
    assert (
        era.points(hangul, sex, then)
        > 0.8 * era.MOST
        > 0.4 * era.MOST
        > era.points(hangul, sex, other)
    )


def test_what_is_unknown_is_neither_praised_nor_blamed() -> None:
    without = [era.points("민준", "M", None), era.points("뷁슭", "F", 2020),
               era.points("준", "M", 1950)]  # fmt: skip
    assert without == [round(era.UNKNOWN * era.MOST, 3)] * 3
    assert "태어난 해를 알려" in judged("민준", "旼俊", "남자", None).reason.ko
    assert "알 수 없는" in judged("준", "俊", "남자", 1950).reason.ko


def test_without_a_gender_the_better_sex_counts() -> None:
    fits = [era_fit("지우", sex, 1990) or 0 for sex in ("M", "F")]
    assert fits[0] != fits[1]
    assert era.points("지우", None, 1990) == pytest.approx(era.MOST * max(fits), abs=1e-3)


def test_the_feel_is_told() -> None:
    said = judged("영자", "英子", "여자", 1985).reason
    assert said.ko == "영자(1940년대 느낌)는 1985년생 또래와는 세대가 다르게 느껴지는 이름이에요."
    assert said.en == "of another generation than those born in 1985."
    assert "시대가 잘 맞는" in judged("도윤", "度潤", "남자", 2022).reason.ko
