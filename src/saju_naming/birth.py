"""What a person tells us of a birth, checked for form alone; ``calendar`` resolves it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Literal

from saju_naming.errors import InvalidInput, OutOfRange

FIRST_YEAR, LAST_YEAR = 1600, 2199

Calendar = Literal["solar", "lunar"]

#: Every accepted word for a gender → the Contract's two.
GENDERS = {
    "남자": "남자", "남": "남자", "남성": "남자", "남아": "남자", "male": "남자", "m": "남자",
    "boy": "남자", "man": "남자",
    "여자": "여자", "여": "여자", "여성": "여자", "여아": "여자", "female": "여자", "f": "여자",
    "girl": "여자", "woman": "여자",
}  # fmt: skip
_CALENDARS = {"solar": "solar", "양력": "solar", "lunar": "lunar", "음력": "lunar"}
_DATE = re.compile(
    r"(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?|(\d{4})(\d\d)(\d\d)"
)
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")


@dataclass(frozen=True)
class Birth:
    """A birth as it is told.

    Attributes:
        date: year-month-day, in the calendar named by ``calendar`` (``"1980-01-02"``).
        gender: 남자 or 여자 (남, male, f … are understood); ``None`` when luck is not wanted.
        time: the clock's reading ``"HH:MM"`` at the place of birth, ``None`` when unknown.
        calendar: ``"solar"`` (Gregorian) or ``"lunar"`` (the Korean table).
        leap_month: whether the lunar month is the leap one of its number.
        fold: 0 or 1 settles a clock time that occurred twice; ``None`` does not assume.
        place: name of the place of birth; Seoul is assumed when nothing tells the longitude.
        longitude: degrees east; overrides the place's.
        timezone: IANA name or ``"±HH:MM"``; overrides the place's.

    Raises:
        InvalidInput: a field has not the form above.
        OutOfRange: the year lies outside 1600–2199.
    """

    date: str
    gender: str | None = None
    time: str | None = None
    calendar: Calendar = "solar"
    leap_month: bool = False
    fold: Literal[0, 1] | None = None
    place: str | None = None
    longitude: float | None = None
    timezone: str | None = None
    #: (year, month, day) as told, in ``calendar``.
    ymd: tuple[int, int, int] = field(init=False, repr=False, compare=False)
    #: The clock's reading as a ``datetime.time``.
    clock: dt.time | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        put = object.__setattr__
        put(self, "calendar", _calendar(self.calendar))
        put(self, "ymd", _ymd(str(self.date), self.calendar))
        put(self, "date", "{:04d}-{:02d}-{:02d}".format(*self.ymd))
        put(self, "gender", gender(self.gender))
        put(self, "clock", _clock(self.time))
        put(
            self,
            "time",
            self.clock.isoformat()[: 8 if self.clock.second else 5] if self.clock else None,
        )
        _check_rest(self)


def gender(word: str | None) -> str | None:
    """남자 or 여자 for any accepted word; ``None`` stays ``None``."""
    if word is None:
        return None
    try:
        return GENDERS[word.strip().lower()]
    except (KeyError, AttributeError):
        raise InvalidInput(
            f"성별 '{word}'을(를) 알 수 없어요. 남자 또는 여자로 적어 주세요.",
            f"unknown gender '{word}'; give male or female.",
        ) from None


def _calendar(word: str) -> str:
    try:
        return _CALENDARS[word]
    except KeyError:
        raise InvalidInput(
            f"달력 '{word}'을(를) 알 수 없어요. solar(양력) 또는 lunar(음력)로 적어 주세요.",
            f"unknown calendar '{word}'; give solar or lunar.",
        ) from None


def _ymd(text: str, calendar: str) -> tuple[int, int, int]:
    match = _DATE.fullmatch(text.strip())
    if not match:
        raise InvalidInput(
            f"날짜 '{text}'을(를) 읽을 수 없어요. 1980-01-02처럼 적어 주세요.",
            f"cannot read the date '{text}'; write it like 1980-01-02.",
        )
    year, month, day = (int(group) for group in match.groups() if group)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise OutOfRange("태어난 해는", "the year of birth", FIRST_YEAR, LAST_YEAR)
    if calendar == "solar":
        _must_exist(year, month, day)
    return year, month, day


def _must_exist(year: int, month: int, day: int) -> None:
    try:
        dt.date(year, month, day)
    except ValueError:
        raise InvalidInput(
            f"{year}년 {month}월 {day}일은 달력에 없는 날이에요. 날짜를 확인해 주세요.",
            f"{year:04d}-{month:02d}-{day:02d} does not exist; check the date.",
        ) from None


def _clock(text: str | None) -> dt.time | None:
    if text is None:
        return None
    match = _TIME.fullmatch(str(text).strip())
    if not match:
        raise _no_time(text)
    hour, minute, second = map(int, match.groups(default="0"))
    try:
        return dt.time(hour, minute, second)
    except ValueError:
        raise _no_time(text) from None


def _no_time(text: str) -> InvalidInput:
    return InvalidInput(
        f"시각 '{text}'을(를) 읽을 수 없어요. 00:00부터 23:59까지, 09:30처럼 적어 주세요.",
        f"cannot read the time '{text}'; write 00:00 to 23:59, like 09:30.",
    )


def _check_rest(birth: Birth) -> None:
    if birth.longitude is not None and not -180 <= birth.longitude <= 180:
        raise OutOfRange("경도는", "the longitude", "-180", "180")
    if birth.leap_month and birth.calendar != "lunar":
        raise InvalidInput(
            "윤달은 음력에만 있어요. 음력이면 --calendar lunar를 더해 주세요.",
            "only lunar dates have leap months; add --calendar lunar.",
        )
    if birth.fold not in (None, 0, 1):
        raise InvalidInput("fold는 0 또는 1이에요.", "fold must be 0 or 1.")
