"""Popularity against the press reports of the court's own lists."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from saju_naming.korean.hangul import is_hangul
from saju_naming.names.popularity import SPANS, YEARS, Popularity, Sex, label, names_of, popularity


def known(hangul: str, sex: Sex) -> Popularity:
    row = popularity(hangul, sex)
    assert row is not None
    return row


# Press, January 2021: the ten names most given to boys in 2020.
@pytest.mark.parametrize(
    ("rank", "hangul"),
    list(enumerate("도윤 서준 하준 은우 시우 이준 지호 예준 유준 건우".split(), start=1)),
)
def test_boys_of_2020_stand_as_the_press_listed_them(rank: int, hangul: str) -> None:
    row = known(hangul, "M")
    assert row.ranks[YEARS.index(2020)] == rank
    assert 2020 in row.eras


# Press on 2018 (서준 3,004 boys, 지안 2,704 girls), on 2015 and on 2014 (the boys' first).
@pytest.mark.parametrize(
    ("year", "hangul", "sex"),
    [(2018, "서준", "M"), (2018, "지안", "F"), (2015, "민준", "M"), (2014, "서준", "M")],
)
def test_first_of_the_year(year: int, hangul: str, sex: Sex) -> None:
    assert known(hangul, sex).ranks[YEARS.index(year)] == 1


def test_a_doubted_count_is_left_as_it_is_and_the_press_stands_beside() -> None:
    row = known("민준", "M")
    assert row.ranks[YEARS.index(2013)] == 2  # by a count of 2,798 that looks low
    assert 2013 in row.eras  # first, by the press


def test_a_name_of_grandparents_has_eras_and_no_births() -> None:
    row = known("순자", "F")
    assert (row.births, row.total, row.share, row.eras) == (0, 0, 1.0, (1948, 1958))
    assert row.ranks == (None,) * len(YEARS)


@pytest.mark.parametrize("hangul", ["김현준", "다니엘희락", "없는이름", "", "Anna"])
def test_a_name_that_nobody_bears_or_that_was_dropped_is_unknown(hangul: str) -> None:
    assert popularity(hangul, "M") is None


def test_a_registered_name_of_three_syllables_stays() -> None:
    assert known("다니엘", "M").total > 1000


def test_every_row_adds_up() -> None:
    rows = names_of("M") + names_of("F")
    assert len(rows) == len({(row.hangul, row.sex) for row in rows}) > 6_800
    for row in rows:
        assert is_hangul(row.hangul)
        assert len(row.spans) == len(SPANS)
        assert (row.births, row.total) == (row.spans[-1], sum(row.spans))
        assert len(row.ranks) == len(YEARS)
        assert (row.total == 0) == all(rank is None for rank in row.ranks)


def test_the_shares_of_both_sexes_are_one() -> None:
    for boys in names_of("M"):
        girls = popularity(boys.hangul, "F")
        other = girls.share if girls else 0
        assert boys.share + other == pytest.approx(1, abs=1e-4), boys.hangul


def test_the_share_is_of_all_years_where_the_last_five_are_few() -> None:
    few = known("영수", "M")  # 12 boys and 1 girl since 2021, 363 and 17 in all
    assert (few.births, known("영수", "F").births) == (12, 1)
    assert few.share == pytest.approx(363 / 380, abs=1e-4)
    many = known("유진", "F")  # 1,501 girls and 700 boys since 2021
    assert many.share == pytest.approx(1501 / 2201, abs=1e-4)


@pytest.mark.parametrize("sex", ["M", "F"])
def test_names_come_with_the_most_given_first(sex: Sex) -> None:
    rows = names_of(sex)
    assert {row.sex for row in rows} == {sex}
    assert all(above.births >= below.births for above, below in pairwise(rows))
    assert rows[0].hangul == {"M": "이준", "F": "서아"}[sex]


@pytest.mark.parametrize(
    ("boys", "word"),
    [
        (1.0, "남자"), (0.9, "남자"), (0.8999, "주로 남자"), (0.7001, "주로 남자"),
        (0.7, "주로 남자"), (0.6999, "중성적"), (0.5, "중성적"), (0.3, "중성적"),
        (0.2999, "주로 여자"), (0.1, "주로 여자"), (0.0999, "여자"), (0.0, "여자"),
    ],
)  # fmt: skip
def test_label(boys: float, word: str) -> None:
    assert label(replace(known("지안", "M"), share=boys)) == word
    assert label(replace(known("지안", "F"), share=round(1 - boys, 4))) == word
