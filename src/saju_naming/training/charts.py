"""Charts to tell of: random births with their facts and names, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.errors import SajuNamingError
from saju_naming.names.examine import examine
from saju_naming.names.name import Name
from saju_naming.names.search import recommend
from saju_naming.reading.facts import Fact, facts

#: The day on which luck is told in every example, so that a dataset is the same tomorrow.
TODAY = date(2026, 6, 1)
_FIRST, _DAYS = date(1940, 1, 1), 31_500
_UNKNOWN_HOUR = 0.2
_ANY = "2024-03-01 10:00 여자"
_SURNAMES = "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황".split()


@dataclass(frozen=True, slots=True)
class Sample:
    """A chart, the name recommended for it (often none), and the facts of both.

    Attributes:
        key: what makes it again, see :func:`sample`.
    """

    key: str
    chart: Chart
    names: tuple[Name, ...]
    facts: dict[str, Fact]


def sample(key: str) -> Sample:
    """The sample of a key: date, time (or ``-``) and gender; then surname and place of the name.

    「1980-01-02 10:30 남자」, 「1980-01-02 - 여자 김 3」

    Raises:
        SajuNamingError: summer time skipped that hour, say, or there are not so many names.
    """
    day, time, gender, *named = key.split()
    chart = cast(Birth(day, gender, None if time == "-" else time))
    names: tuple[Name, ...] = ()
    if named:
        surname, nth = named
        names = tuple(recommend(chart, surname, int(nth))[-1:])
    return Sample(key, chart, names, facts(chart, names, TODAY))


def name_sample(hangul: str, hanja: str) -> Sample:
    """A name by itself, beside a chart of which its meaning should say nothing."""
    beside = sample(_ANY)
    name = examine(None, hangul, hanja=hanja, chart=beside.chart)
    return Sample("", beside.chart, (name,), beside.facts)


def samples(count: int, seed: object, named: int = 0, seen: set[str] | None = None) -> list[Sample]:
    """So many random charts, no two alike; a fifth of them without an hour.

    Args:
        named: so many of them get a name, which is the slow part (0.15 s each).
        seen: letters and gender of charts that may not come; those drawn are added.
    """
    drawn = set() if seen is None else seen
    return list(_samples(count, random.Random(f"charts {seed}"), named, drawn))


def _samples(count: int, chance: random.Random, named: int, seen: set[str]) -> Iterator[Sample]:
    found = 0
    while found < count:
        key = _birth(chance) + (_name(chance) if found < named else "")
        try:
            made = sample(key)
        except SajuNamingError:
            continue
        letters = letters_of(made)
        if letters not in seen:
            seen.add(letters)
            found += 1
            yield made


def letters_of(made: Sample) -> str:
    """What makes a chart another chart: its letters and the gender."""
    return "".join(p.hanja for p in made.chart.pillars) + str(made.chart.gender)


def _birth(chance: random.Random) -> str:
    day = _FIRST + timedelta(days=chance.randrange(_DAYS))
    known = chance.random() >= _UNKNOWN_HOUR
    time = f"{chance.randrange(24):02d}:{chance.randrange(60):02d}" if known else "-"
    return f"{day.isoformat()} {time} {chance.choice(('남자', '여자'))}"


def _name(chance: random.Random) -> str:
    return f" {chance.choice(_SURNAMES)} {chance.randrange(1, 11)}"
