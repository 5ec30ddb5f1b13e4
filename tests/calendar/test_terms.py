"""The solar terms against an ephemeris the table was not made from, and against almanacs."""

from __future__ import annotations

import csv
from collections import Counter
from contextlib import closing
from datetime import datetime, timedelta
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from saju_naming.calendar.terms import (
    ENGLISH,
    HANJA,
    TERMS,
    SolarTerm,
    following_jie,
    jie_instants,
    preceding_jie,
    term,
    terms_between,
)
from saju_naming.errors import OutOfRange

ANSWERS = Path(__file__).parents[1] / "answers" / "kasi_terms.csv"
TABLE_MADE_WITH_SKYFIELD = "1.55"
DAY = 86400
EPOCH_IN_KOREA = datetime(1970, 1, 1, 9)

# National Astronomical Observatory of Japan, Reki Yoko 2019 (announced 2018-02-01), in JST, which
# is UTC+9 as KST is: http://aqua.mtk.nao.ac.jp/koyomi/yoko/2019/rekiyou192.html
NAOJ_2019 = """
01-06 00:39  01-20 18:00  02-04 12:14  02-19 08:04  03-06 06:10  03-21 06:58
04-05 10:51  04-20 17:55  05-06 04:03  05-21 16:59  06-06 08:06  06-22 00:54
07-07 18:21  07-23 11:50  08-08 04:13  08-23 19:02  09-08 07:17  09-23 16:50
10-08 23:06  10-24 02:20  11-08 02:24  11-22 23:59  12-07 19:18  12-22 13:19
"""


def korean_minute(solar_term: SolarTerm) -> datetime:
    """The instant in KST (UTC+9), rounded to the minute as almanacs print it."""
    return EPOCH_IN_KOREA + timedelta(minutes=(solar_term.instant + 30) // 60)


def published_minute(text: str) -> datetime:
    """A printed minute; 17:60 is 18:00."""
    day, clock = text.split()
    hours, minutes = map(int, clock.split(":"))
    return datetime.fromisoformat(day) + timedelta(hours=hours, minutes=minutes)


def kasi_rows() -> list[dict[str, str]]:
    with ANSWERS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def kasi_error(row: dict[str, str], column: str = "published") -> int:
    """Minutes by which a column of the KASI file is later than the table."""
    ours = korean_minute(term(int(row["year"]), TERMS.index(row["term"])))
    return round((published_minute(row[column]) - ours) / timedelta(minutes=1))


def test_table_ascends_in_steps_of_half_a_month() -> None:
    last = term(2200, 2)
    terms = [*terms_between(jie_instants()[0], last.instant - 1), last]
    assert len(terms) == 2 + 600 * 24 + 3
    gaps = [later.instant - earlier.instant for earlier, later in pairwise(terms)]
    assert min(gaps) > 14.6 * DAY
    assert max(gaps) < 15.8 * DAY


def test_a_term_returns_after_a_year_within_half_an_hour() -> None:
    """The Moon and the planets pull by minutes; a wrong digit in the table would by hours."""
    years = [
        term(year + 1, index).instant - term(year, index).instant
        for year in range(1600, 2199)
        for index in range(24)
    ]
    assert max(abs(year - 365.2422 * DAY) for year in years) < 1800


def test_terms_carry_the_calendar_year_and_place_they_fall_in() -> None:
    for solar_term in terms_between(term(1600, 0).instant, term(2200, 0).instant):
        date = datetime(1970, 1, 1) + timedelta(seconds=solar_term.instant)
        assert (date.year, date.month) == (solar_term.year, solar_term.index // 2 + 1)


def seconds_off_de421(terms: list[SolarTerm]) -> float:
    """The largest error of some terms, by skyfield's own apparent place of the Sun in DE421."""
    api = pytest.importorskip("skyfield.api")
    ecliptic = pytest.importorskip("skyfield.framelib").ecliptic_frame
    data = Path(pytest.importorskip("skyfield_data").__file__).parent / "data"
    scale = api.load.timescale(builtin=True)

    instants = np.array([solar_term.instant for solar_term in terms])
    days, seconds_of_day = np.divmod(instants, DAY)
    in_utc = np.array([1972 <= solar_term.year <= 2026 for solar_term in terms])
    utc = scale.utc(1970, 1, 1 + days, 0, 0, seconds_of_day)
    ut1 = scale.ut1_jd(2440587.5 + instants / DAY)
    times = scale.tt_jd(np.where(in_utc, utc.tt, ut1.tt))
    with closing(api.Loader(data, verbose=False)("de421.bsp")) as planets:
        place = planets["earth"].at(times).observe(planets["sun"]).apparent()
        _, longitude, _ = place.frame_latlon(ecliptic)
    wanted = np.array([solar_term.longitude for solar_term in terms])
    miss = (longitude.degrees - wanted + 180) % 360 - 180
    return float(np.abs(miss).max() / (360 / 365.2422) * DAY)


def test_past_against_de421() -> None:
    """Another ephemeris than the table's DE405, and another way through it, 1900-2026."""
    every = terms_between(term(1900, 0).instant, term(2027, 0).instant)
    assert len(every) == 127 * 24
    assert seconds_off_de421(every) < 1.0


def test_future_against_de421() -> None:
    """2027-2050, where UT1 is a prediction that each skyfield makes anew."""
    pytest.importorskip("skyfield")
    if version("skyfield") != TABLE_MADE_WITH_SKYFIELD:
        pytest.skip("another skyfield than the table's predicts another UT1")
    every = terms_between(term(2027, 0).instant, term(2051, 0).instant)
    assert seconds_off_de421(every) < 1.0


def test_japanese_almanac_of_2019_to_the_minute() -> None:
    words = NAOJ_2019.split()
    printed = [f"2019-{day} {clock}" for day, clock in zip(words[::2], words[1::2], strict=True)]
    assert [f"{korean_minute(term(2019, k)):%Y-%m-%d %H:%M}" for k in range(24)] == printed


def test_good_kasi_minutes() -> None:
    """335 절 of 2000-2027: 317 to the minute, 17 a minute earlier in KASI's rows, one later."""
    good = [row for row in kasi_rows() if not row["true"]]
    assert Counter(map(kasi_error, good)) == {0: 317, -1: 17, 1: 1}


def test_kasi_minutes_differ_only_where_the_second_is_near_thirty() -> None:
    differing = [row for row in kasi_rows() if not row["true"] and kasi_error(row)]
    instants = [term(int(row["year"]), TERMS.index(row["term"])).instant for row in differing]
    assert all(29 <= instant % 60 <= 38 for instant in instants)


@pytest.mark.parametrize(
    ("year", "name", "error"), [(2011, "대한", 1439), (2011, "입동", 351), (2015, "하지", 20)]
)
def test_bad_kasi_rows_are_contradicted(year: int, name: str, error: int) -> None:
    (row,) = (r for r in kasi_rows() if r["true"] and (int(r["year"]), r["term"]) == (year, name))
    assert kasi_error(row) == error
    assert abs(kasi_error(row, "true")) <= 1


def test_kasi_minute_sixty_is_the_next_hour() -> None:
    (row,) = (row for row in kasi_rows() if row["published"].endswith(":60"))
    assert (kasi_error(row), kasi_error(row, "true")) == (0, 0)


def test_first_jie() -> None:
    first = [preceding_jie(instant) for instant in jie_instants()[:3]]
    assert [(t.name, t.year) for t in first] == [("대설", 1599), ("소한", 1600), ("입춘", 1600)]
    assert all(solar_term.is_jie for solar_term in first)


def test_jie_before_and_after_a_boundary() -> None:
    ipchun = term(2024, 2)
    assert preceding_jie(ipchun.instant) == ipchun
    assert preceding_jie(ipchun.instant - 1) == term(2024, 0)
    assert following_jie(ipchun.instant) == term(2024, 4)
    assert following_jie(ipchun.instant - 1) == ipchun


def test_terms_between_includes_its_start_alone() -> None:
    start, end = term(1999, 22), term(2000, 2)
    assert terms_between(start.instant, end.instant) == [
        start, term(1999, 23), term(2000, 0), term(2000, 1)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("index", "name", "hanja", "english", "longitude", "is_jie"),
    [
        (0, "소한", "小寒", "Minor Cold", 285, True),
        (2, "입춘", "立春", "Start of Spring", 315, True),
        (5, "춘분", "春分", "Spring Equinox", 0, False),
        (20, "입동", "立冬", "Start of Winter", 225, True),
        (23, "동지", "冬至", "Winter Solstice", 270, False),
    ],
)
def test_names(
    index: int, name: str, hanja: str, english: str, longitude: int, is_jie: bool
) -> None:
    t = term(2000, index)
    assert (t.name, t.hanja, t.english, t.longitude, t.is_jie) == (
        name, hanja, english, longitude, is_jie
    )  # fmt: skip


def test_every_term_has_its_own_name_in_each_writing() -> None:
    assert [len(set(names)) for names in (TERMS, HANJA, ENGLISH)] == [24, 24, 24]


def test_beyond_the_table() -> None:
    first, last = jie_instants()[0], jie_instants()[-1]
    for question in (preceding_jie, following_jie):
        for instant in (first - 1, last):
            with pytest.raises(OutOfRange):
                question(instant)
    with pytest.raises(OutOfRange):
        terms_between(first, last)
    for year, index in ((1599, 21), (2200, 3)):
        with pytest.raises(OutOfRange, match=r"1599-12-07 .* 2200-02-04"):
            term(year, index)
