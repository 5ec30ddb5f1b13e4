"""Do the template's readings of many charts pass the check?

    python -m benchmarks.words_all --charts 10000 [--start 0]

Every chart is read for three audiences in two languages, every third with one to three names. Each
distinct problem is printed once with its chart; a run that was cut off goes on with ``--start``,
the number of the first chart, which progress tells. A chart depends on its number alone.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from datetime import date, timedelta
from random import Random

from saju_naming import Birth, Chart, Name, cast
from saju_naming.names.search import recommend
from saju_naming.reading import template
from saju_naming.reading.check import verify
from saju_naming.reading.facts import facts
from saju_naming.reading.licences import Audience

#: The day on which the readings are told.
TODAY = date(2026, 11, 22)
AUDIENCES: tuple[Audience, ...] = ("parent", "adult", "abroad")
_FIRST, _DAYS = date(1930, 1, 1), 35_300
_SURNAMES = "김이박최정강조윤장임"


def chart_of(number: int) -> tuple[Chart, list[Name]]:
    """The chart of a number, and the names told with it; one in twelve has no hour."""
    rng = Random(number)
    day = _FIRST + timedelta(days=rng.randrange(_DAYS))
    hour = f"{rng.randrange(24):02}:{rng.randrange(60):02}" if rng.random() > 1 / 12 else None
    chart = cast(Birth(str(day), gender=rng.choice(("여자", "남자")), time=hour))
    count = rng.randint(1, 3) if number % 3 == 0 else 0
    names = recommend(chart, surname=rng.choice(_SURNAMES), count=count) if count else []
    return chart, list(names)


def problems(number: int) -> tuple[int, list[str]]:
    """How many sections the readings of a chart have, and what is reported of them."""
    chart, names = chart_of(number)
    told = facts(chart, names, TODAY)
    sections, found = 0, []
    for lang in ("ko", "en"):
        for audience in AUDIENCES:
            for section in template.write(told, lang, audience):
                sections += 1
                for p in verify(section.text, chart, names=names, today=TODAY):
                    around = section.text[max(0, p.start - 30) : p.end + 30].replace("\n", " ")
                    found.append(f"{p.kind} {p.claim} {p.found!r} {p.wanted} | {around}")
    return sections, found


def main() -> None:
    """Runs the charts and prints what is reported."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--charts", type=int, default=300)
    asked.add_argument("--start", type=int, default=0)
    options = asked.parse_args()
    seen, sections, reported, began = Counter[str](), 0, 0, time.monotonic()
    for number in range(options.start, options.start + options.charts):
        made, found = problems(number)
        sections, reported = sections + made, reported + len(found)
        for line in found:
            seen[line] += 1
            if seen[line] == 1:
                print(f"chart {number}: {line}", flush=True)
        if (number + 1) % 100 == 0:
            rate = (number + 1 - options.start) / (time.monotonic() - began)
            print(f"... up to {number + 1}, {rate:.1f} charts a second", file=sys.stderr)
    print(
        f"{options.charts} charts, {sections} sections, {reported} problems, {len(seen)} distinct"
    )


if __name__ == "__main__":
    main()
