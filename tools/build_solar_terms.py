"""Build ``src/saju_naming/data/solar_terms.tsv``: the 24 solar terms of 1600-2199, to the second.

A term is the instant at which the apparent geocentric ecliptic longitude of the Sun, referred to
the true equinox and ecliptic of date, is a multiple of 15 degrees. Earth, Moon and Sun come from
JPL's DE405; the two terms of 1599 from DE406, because DE405 begins on 1599-12-09, after 대설.
Light time is iterated, aberration is relativistic, precession is IAU 2006, nutation IAU 2000A.

Instants are whole seconds since 1970-01-01T00:00:00: UTC from 1972 to 2026, where the leap seconds
are known; UT1 before and after, from skyfield's ΔT (Morrison, Stephenson, Hohenkerk & Zawilski
2021; IERS from 1973). Skyfield's own UTC is no use before 1972: it is TAI - 10 s at all times, and
so 44 s from the Earth's rotation in 1900.

Run it in an environment of its own (240 MB) with these versions, about 10 seconds, no network:

    pip install skyfield==1.55 jplephem==2.24 numpy==2.4.6 de405==1997.1 de406==1997.1
    python tools/build_solar_terms.py

Output: one line a year, the year and its instants from 소한 to 동지 between tabs. 1599 has the last
two, 2200 the first three, the others are empty: a birth on the first or last day needs them.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from jplephem.ephem import Ephemeris
from skyfield.api import load
from skyfield.framelib import ecliptic_frame
from skyfield.relativity import add_aberration

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

TABLE = Path(__file__).parents[1] / "src/saju_naming/data/solar_terms.tsv"
YEARS = range(1599, 2201)
TERMS_OF_EDGE_YEAR = {1599: (22, 23), 2200: (0, 1, 2)}
EPHEMERIS_OF_EDGE_YEAR = {1599: "de406"}
UTC_YEARS = range(1972, 2027)

FIRST_LONGITUDE = 285.0  # 소한
MEAN_RATE = 360.0 / 365.2422  # degrees a day
J2000 = 2451545.0  # Julian date, TT
UNIX_EPOCH = 2440587.5  # Julian date
KM_PER_AU = 149597870.7
LIGHT_AU_PER_DAY = 299792.458 * 86400 / KM_PER_AU
ROUNDS = 8  # the orbit's ellipse leaves an error of 2 days; each round shrinks it about 30 times


@cache
def ephemeris(name: str) -> Any:
    """A JPL ephemeris that is installed as a package, by the package's name."""
    return Ephemeris(import_module(name))


@cache
def timescale() -> Any:
    """Skyfield's time scales, from the tables inside skyfield."""
    return load.timescale(builtin=True)


def earth(source: Any, tdb: Array) -> tuple[Array, Array]:
    """Barycentric position (au) and velocity (au a day) of the Earth's centre."""
    barycentre = source.position_and_velocity("earthmoon", tdb)
    from_earth = source.position_and_velocity("moon", tdb)
    position, velocity = (
        (of_both - of_moon * source.earth_share) / KM_PER_AU
        for of_both, of_moon in zip(barycentre, from_earth, strict=True)
    )
    return position, velocity


def apparent_longitude(source: Any, tt: Array) -> Array:
    """Apparent ecliptic longitude of date of the Sun, in degrees, at Julian dates in TT."""
    time = timescale().tt_jd(tt)
    here, velocity = earth(source, time.tdb)
    delay = np.zeros_like(tt)
    for _ in range(3):
        sun = source.position("sun", time.tdb - delay) / KM_PER_AU - here
        delay = np.sqrt((sun**2).sum(axis=0)) / LIGHT_AU_PER_DAY
    add_aberration(sun, velocity, delay)
    x, y, _ = np.einsum("ijn,jn->in", ecliptic_frame.rotation_at(time), sun)
    longitude: Array = np.degrees(np.arctan2(y, x)) % 360.0
    return longitude


def instants_tt(year: int) -> dict[int, float]:
    """Julian dates in TT of the terms of a year, by the index of the term (0 is 소한)."""
    indices = np.array(TERMS_OF_EDGE_YEAR.get(year, range(24)))
    source = ephemeris(EPHEMERIS_OF_EDGE_YEAR.get(year, "de405"))
    wanted = (FIRST_LONGITUDE + 15.0 * indices) % 360.0
    tt = J2000 + 4.7 + (year - 2000) * 365.2422 + indices * 365.2422 / 24
    for _ in range(ROUNDS):
        miss = (wanted - apparent_longitude(source, tt) + 180.0) % 360.0 - 180.0
        tt = tt + miss / MEAN_RATE
    return dict(zip(indices.tolist(), tt.tolist(), strict=True))


def unix_seconds(year: int, tt: float) -> float:
    """Seconds since 1970 of a Julian date in TT: in UTC within ``UTC_YEARS``, else in UT1."""
    time = timescale().tt_jd(tt)
    tt_minus_utc = time.delta_t + time.dut1
    offset = tt_minus_utc if year in UTC_YEARS else time.delta_t
    return float((tt - UNIX_EPOCH) * 86400.0 - offset)


def line(year: int) -> str:
    """The table's line for a year."""
    instants = instants_tt(year)
    cells = (
        str(round(unix_seconds(year, instants[k]))) if k in instants else "" for k in range(24)
    )
    return "\t".join((str(year), *cells))


def lines(years: Iterable[int] = YEARS) -> Iterator[str]:
    """The table's lines for some years."""
    return map(line, years)


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=TABLE)
    output: Path = parser.parse_args().output
    output.write_text("\n".join(lines()) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
