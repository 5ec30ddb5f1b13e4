"""Civil time: what the clock on the wall showed, and when that was.

Zones come from the pinned ``tzdata`` package, not from the host's files, so that a chart does not
depend on the machine: Korea's 8:30 and 9:00, its twelve summer times, and local mean time (8:27:52)
before 1908.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from saju_naming.errors import InvalidInput, NoSuchTime, RepeatedTime

KOREA = "Asia/Seoul"
_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})|[Uu][Tt][Cc]|Z")
_ZONE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}")
_EPOCH = datetime(1970, 1, 1)


@cache
def zone(name: str) -> tzinfo:
    """The zone of an IANA name or of a fixed offset ``"±HH:MM"``.

    Raises:
        InvalidInput: no such zone.
    """
    offset = _OFFSET.fullmatch(name)
    if offset:
        return _fixed(*offset.groups(default="0"))
    try:
        if not _ZONE_NAME.fullmatch(name):
            raise FileNotFoundError(name)
        with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
            return ZoneInfo.from_file(file, key=name)
    except (OSError, ValueError):
        raise InvalidInput(
            f"시간대 '{name}'을(를) 알 수 없어요. Asia/Seoul이나 +09:00처럼 적어 주세요.",
            f"unknown time zone '{name}'; write it like Asia/Seoul or +09:00.",
        ) from None


def _fixed(sign: str, hours: str, minutes: str) -> tzinfo:
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    if int(minutes) > 59 or offset > timedelta(hours=15):
        raise InvalidInput(
            "시차는 -15:00부터 +15:00까지예요.", "an offset must lie between -15:00 and +15:00."
        )
    return timezone(-offset if sign == "-" else offset)


def instant(wall: datetime, zone: tzinfo, fold: int | None = None) -> int:
    """Seconds since 1970-01-01T00:00 UT at which clocks in ``zone`` showed ``wall`` (naive).

    Raises:
        NoSuchTime: the clocks were set forward over it; both readings around it are named.
        RepeatedTime: it occurred twice and ``fold`` does not say which.
    """
    first, second = (_instant(wall, zone, f) for f in (0, 1))
    if first == second:
        return first
    if _wall(first, zone) != wall:
        raise NoSuchTime(
            _show(wall), *map(_show, sorted((_wall(first, zone), _wall(second, zone))))
        )
    if fold is None:
        raise RepeatedTime(_show(wall), *(_offset_of(wall, zone, f) for f in (0, 1)))
    return second if fold else first


def _instant(wall: datetime, zone: tzinfo, fold: int) -> int:
    offset = zone.utcoffset(wall.replace(fold=fold))
    assert offset is not None
    return round((wall - offset - _EPOCH).total_seconds())


def day_span(day: date, zone: tzinfo) -> tuple[int, int]:
    """The first and the last instant (unix UT) of a civil day."""
    start = datetime.combine(day, time())
    return _instant(start, zone, 0), _instant(start + timedelta(days=1), zone, 0) - 1


def wall_clock(instant: int, zone: tzinfo) -> datetime:
    """The clock's reading, with its offset, at ``instant``."""
    return (_EPOCH.replace(tzinfo=UTC) + timedelta(seconds=instant)).astimezone(zone)


def _wall(instant: int, zone: tzinfo) -> datetime:
    return wall_clock(instant, zone).replace(tzinfo=None, fold=0)


def _offset_of(wall: datetime, zone: tzinfo, fold: int) -> str:
    return "UTC" + wall.replace(tzinfo=zone, fold=fold).isoformat()[19:25]


def _show(wall: datetime) -> str:
    return wall.isoformat(" ", "seconds" if wall.second else "minutes")


def epoch_datetime(seconds: int) -> datetime:
    """The naive datetime ``seconds`` after 1970-01-01T00:00 on the same time scale."""
    return _EPOCH + timedelta(seconds=seconds)
