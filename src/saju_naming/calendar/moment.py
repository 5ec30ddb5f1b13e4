"""From what a person told to the instant: zone, place, summer time, solar time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from saju_naming.birth import Birth
from saju_naming.calendar import lunar, solar_time
from saju_naming.calendar.civil import (
    KOREA,
    epoch_datetime,
    instant,
    wall_clock,
    zone,
)
from saju_naming.calendar.places import SEOUL, place
from saju_naming.calendar.solar_time import SolarTime
from saju_naming.errors import InvalidInput, PlaceNeeded

#: Zones whose births are placed in Seoul when nothing else is said.
_KOREAN_ZONES = frozenset({KOREA, "ROK", "+09:00", "+0900"})
#: Without a zone, a longitude must lie this near to Korea's 135° to be believed (degrees).
_BELIEVED = 20


@dataclass(frozen=True, slots=True)
class Site:
    """Where a birth was, as far as time needs it."""

    name: str | None
    longitude: float
    timezone: str
    assumed: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """A birth resolved on the three time scales.

    Attributes:
        day: the civil date (Gregorian).
        known: whether the time of day is known; if not, all instants are the civil noon's.
        instant: unix seconds UT.
        clock: seconds since 1970-01-01T00:00 as the wall clock counted them.
        sun: the same as the chosen solar time counts them; hours and days go by this.
        site: place, longitude and zone.
        solar_time: which scale ``sun`` is.
    """

    day: date
    known: bool
    instant: int
    clock: int
    sun: int
    site: Site
    solar_time: SolarTime

    @property
    def correction_minutes(self) -> float:
        """Solar time minus clock time, in minutes."""
        return round((self.sun - self.clock) / 60, 1)

    @property
    def civil(self) -> str:
        """The clock's reading with its offset (ISO 8601); the date alone when time is unknown."""
        if not self.known:
            return self.day.isoformat()
        return wall_clock(self.instant, zone(self.site.timezone)).isoformat()

    @property
    def utc(self) -> str | None:
        """The instant in UT (ISO 8601), ``None`` when the time is unknown."""
        return epoch_datetime(self.instant).isoformat() + "Z" if self.known else None

    @property
    def solar(self) -> str | None:
        """Solar time at the place (ISO 8601, no offset), ``None`` when the time is unknown."""
        return epoch_datetime(self.sun).isoformat() if self.known else None

    @property
    def summer_time(self) -> bool:
        """Whether the clock stood on summer time (Ireland counts its winter as the exception)."""
        shift = wall_clock(self.instant, zone(self.site.timezone)).dst() or timedelta()
        return self.known and shift > timedelta()

    def to_dict(self) -> dict[str, object]:
        """The Contract's ``moment``."""
        return {
            "civil": self.civil,
            "utc": self.utc,
            "solar": self.solar,
            "correction_minutes": self.correction_minutes,
            "summer_time": self.summer_time,
        }


def resolve(birth: Birth, kind: SolarTime = "mean") -> Moment:
    """The moment of ``birth``.

    Raises:
        NoSuchLunarDay, OutOfRange: the lunar date is not in the Korean table.
        NoSuchTime, RepeatedTime: the clock was set forward over it, or showed it twice.
        UnknownPlace, AmbiguousPlace, PlaceNeeded, InvalidInput: where it was cannot be told.
    """
    solar_time.check_scale(kind)
    site = _site(birth)
    day = civil_date(birth)
    known = birth.clock is not None
    wall = datetime.combine(day, birth.clock or time(12))
    fold = birth.fold if known else 0
    then = instant(wall, zone(site.timezone), fold)
    clock = (wall - datetime(1970, 1, 1)) // timedelta(seconds=1)
    return Moment(day, known, then, clock, sun_clock(then, clock, site, kind), site, kind)


def civil_date(birth: Birth) -> date:
    """The Gregorian date of the birth."""
    if birth.calendar == "lunar":
        return lunar.to_solar(*birth.ymd, leap=birth.leap_month)
    return date(*birth.ymd)


def sun_clock(then: int, clock: int, site: Site, kind: SolarTime) -> int:
    """The reading of the chosen solar clock, in seconds since 1970-01-01T00:00 of its scale."""
    if kind == "clock":
        return clock
    scale = solar_time.mean if kind == "mean" else solar_time.apparent
    return scale(then, site.longitude)


def _site(birth: Birth) -> Site:
    if birth.place is not None:
        spot = place(birth.place)
        name, longitude, timezone = spot.name, spot.longitude, spot.timezone
    else:
        name, longitude, timezone = None, None, KOREA
        _believe(birth)
    zone_name = timezone if birth.timezone is None else birth.timezone
    if birth.longitude is not None:
        return Site(name, float(birth.longitude), zone_name, False)
    if longitude is not None:
        return Site(name, longitude, zone_name, False)
    if zone_name not in _KOREAN_ZONES:
        zone(zone_name)
        raise PlaceNeeded(zone_name)
    return Site(SEOUL.name, SEOUL.longitude, zone_name, True)


def _believe(birth: Birth) -> None:
    """A longitude far from Korea without a zone would be a guess at the zone: refuse it."""
    east = birth.longitude
    if birth.timezone is None and east is not None and abs(east - 135) > _BELIEVED:
        raise InvalidInput(
            f"경도 {east}는 한국에서 멀어요. --timezone을 함께 적어 주세요.",
            f"longitude {east} is far from Korea; give --timezone too.",
        )
