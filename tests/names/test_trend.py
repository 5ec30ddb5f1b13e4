"""Trend and generation feel against the press lists and against names whose course is known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from saju_naming.names import trend as module
from saju_naming.names.popularity import Popularity, Sex, names_of, popularity
from saju_naming.names.trend import DECADES, TRENDS, decades, era_fit, generation, trend

SEXES: tuple[Sex, ...] = ("M", "F")


def known(hangul: str, sex: Sex) -> Popularity:
    row = popularity(hangul, sex)
    assert row is not None
    return row


@pytest.mark.parametrize(
    ("hangul", "sex", "word"),
    [
        ("은우", "M", "오르는"),
        ("아린", "F", "오르는"),
        ("도윤", "M", "꾸준한"),
        ("지우", "F", "꾸준한"),
        ("민재", "M", "내리는"),
        ("수빈", "F", "내리는"),
        ("태오", "M", "새로운"),
        ("이서", "F", "새로운"),
        ("영수", "M", "내리는"),
        ("순자", "F", "알기 어려운"),
    ],
)
def test_names_whose_course_is_known(hangul: str, sex: Sex, word: str) -> None:
    assert trend(known(hangul, sex)) == word


@pytest.mark.parametrize("sex", SEXES)
def test_years_that_count_less_move_no_name(sex: Sex, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three quarters of everybody's last births leave every word as it is, but for the few."""
    fewer = {
        row: replace(row, spans=(*row.spans[:-1], round(row.spans[-1] * 0.75)))
        for row in names_of(sex)
        if row.births >= 200
    }
    *earlier, last = module._births(sex)
    before = [trend(row) for row in fewer]
    monkeypatch.setattr(module, "_births", lambda _: (*earlier, round(last * 0.75)))
    after = [trend(row) for row in fewer.values()]
    assert sum(a != b for a, b in zip(before, after, strict=True)) <= 0.01 * len(before)


@pytest.mark.parametrize(
    ("spans", "word"),
    [
        ((0, 0, 2, 17), "알기 어려운"),
        ((0, 0, 2, 18), "새로운"),
        ((40, 60, 2, 18), "오르는"),
        # One and a half times the share of 2016–2020 (849,394 births; 451,014 since) and no more.
        ((700, 1100, 1000, 790), "꾸준한"),
        ((700, 1100, 1000, 800), "오르는"),
        ((40, 60, 1000, 360), "꾸준한"),
        ((40, 60, 1000, 350), "내리는"),
        # The same factor, but within the chance of such small counts.
        ((40, 60, 12, 10), "꾸준한"),
    ],
)
def test_what_makes_a_trend(spans: tuple[int, ...], word: str) -> None:
    assert trend(replace(known("민준", "M"), spans=spans, births=spans[-1])) == word


@pytest.mark.parametrize("sex", SEXES)
def test_every_word_is_said_and_most_births_are_steady(sex: Sex) -> None:
    births = Counter[str]()
    for row in names_of(sex):
        births[trend(row)] += row.births
    assert set(births) == set(TRENDS)
    assert births["꾸준한"] == max(births.values())
    assert births["꾸준한"] > 0.5 * sum(births.values())


@pytest.mark.parametrize(
    ("hangul", "sex", "felt"),
    [
        ("영자", "F", "1940년대 느낌"),
        ("영수", "M", "1940–1960년대 느낌"),
        ("은주", "F", "1970년대 느낌"),
        ("정훈", "M", "1970–1980년대 느낌"),
        ("지혜", "F", "1980–1990년대 느낌"),
        ("민지", "F", "1990년대 느낌"),
        ("민준", "M", "2000–2010년대 느낌"),
        ("도윤", "M", "2010–2020년대 느낌"),
        ("이서", "F", "2020년대 느낌"),
        # Never listed; fallen by half since the counting began.
        ("보람", "F", "2000년대나 그 전 느낌"),
        # Never listed nor counted: 옥 and 분 by the syllables.
        ("옥분", "F", "1940–1950년대 느낌"),
    ],
)
def test_generation(hangul: str, sex: Sex, felt: str) -> None:
    said = generation(hangul, sex)
    assert said is not None
    assert said.ko == felt
    assert said.en.startswith("sounds like the ")


@pytest.mark.parametrize(
    ("hangul", "sex"),
    [("지훈", "M"), ("현우", "M"), ("하늘", "F"), ("준", "M"), ("뷁슭", "M"), ("뷁", "F")],
)
def test_a_name_of_all_times_or_of_none_has_no_decade(hangul: str, sex: Sex) -> None:
    assert generation(hangul, sex) is None


@pytest.mark.parametrize("sex", SEXES)
def test_the_shares_of_the_decades_are_one(sex: Sex) -> None:
    for row in names_of(sex)[::50]:
        found = decades(row.hangul, sex)
        assert set(found) <= set(DECADES)
        assert not found or sum(found.values()) == pytest.approx(1)


@pytest.fixture
def _fresh() -> Iterator[None]:
    """No table outlives a test that changes what it is made of."""
    tables = (module._known, module._profiles, module._likelihoods, module._listed)
    yield
    for table in tables:
        table.cache_clear()


@pytest.mark.usefixtures("_fresh")
def test_listed_names_are_found_without_their_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each name listed before 2000 is judged as if no list had it: how well do syllables tell?"""
    listed, own = module._listed.__wrapped__, module._own
    hidden: list[str] = []
    monkeypatch.setattr(
        module,
        "_listed",
        lambda sex, decade: {k: v for k, v in listed(sex, decade).items() if k not in hidden},
    )
    monkeypatch.setattr(
        module,
        "_own",
        lambda p, d: 0.0 if p.hangul in hidden and d < 2000 else own(p, d),
    )
    said, right, near = 0, 0, 0
    for sex in SEXES:
        where = defaultdict(set)
        for decade in DECADES[:6]:
            for name in listed(sex, decade):
                where[name].add(decade)
        for name, times in where.items():
            hidden[:] = [name]
            for table in (module._known, module._profiles, module._likelihoods):
                table.cache_clear()
            best = max(shares, key=shares.__getitem__) if (shares := decades(name, sex)) else 0
            near += any(abs(best - time) <= 10 for time in times)
            if felt := generation(name, sex):
                said += 1
                right += _holds(felt.ko, times)
    print(f"{said} told, {right} right; best decade within one of the lists' for {near}")
    assert said >= 15
    assert right == said
    assert near >= 50


def _holds(felt: str, times: set[int]) -> bool:
    """Whether one of the decades is among those that the words name."""
    if "그 전" in felt:
        return min(times) <= 2000
    first, last = int(felt[:4]), int(felt.split("–")[-1][:4])
    return any(first <= time <= last for time in times)


@pytest.mark.parametrize("sex", SEXES)
def test_a_listed_name_fits_its_year_and_not_two_generations_off(sex: Sex) -> None:
    rows = [(row, year) for row in names_of(sex) for year in row.eras if year < 2000]
    for row, year in rows:
        here = era_fit(row.hangul, sex, year)
        assert here is not None
        assert here >= 0.5, (row.hangul, year)
    old = [row.hangul for row, year in rows if year < 1960 and row.eras[-1] < 1970]
    assert old
    for name in old:
        assert (era_fit(name, sex, 2015) or 0) <= 0.35, name


@pytest.mark.parametrize("sex", SEXES)
def test_the_fit_is_best_somewhere_and_lies_between_the_middles_of_decades(sex: Sex) -> None:
    for row in [row for row in names_of(sex)[:60] if len(row.hangul) == 2]:
        middles = {d + 5: _fit(row.hangul, sex, d + 5) for d in DECADES}
        assert max(middles.values()) == 1
        for before, after in pairwise(middles):
            ends = sorted((middles[before], middles[after]))
            for year in range(before, after):
                assert ends[0] <= _fit(row.hangul, sex, year) <= ends[1]


def _fit(hangul: str, sex: Sex, year: int) -> float:
    fit = era_fit(hangul, sex, year)
    assert fit is not None
    return fit


def test_nothing_is_said_of_a_time_nobody_knows() -> None:
    assert era_fit("준", "M", 1960) is None
    assert era_fit("준", "M", 2015) is not None
    assert era_fit("뷁슭", "M", 2015) is None
    assert era_fit("민준", "M", 2150) == era_fit("민준", "M", 2025)
    assert era_fit("영수", "M", 1650) == era_fit("영수", "M", 1945)
