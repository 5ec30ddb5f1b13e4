"""What a person asked, by the names of the command line's options, carried out by the library.

The command line, the HTTP service and the MCP tools share it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from saju_naming.faces.options import (
    BIRTH,
    CONVENTIONS,
    MEANS,
    NAMES,
    NAMES_OF_SET,
    WRITING,
    Given,
    take,
)
from saju_naming.korean.text import Lang

if TYPE_CHECKING:
    from saju_naming.birth import Birth
    from saju_naming.chart.chart import Chart
    from saju_naming.names.name import Name
    from saju_naming.reading.compose import Reading


def birth_of(given: Given) -> Birth:
    """The birth that was told."""
    from saju_naming.birth import Birth

    return Birth(given["date"], gender=given.get("gender"), **take(given, BIRTH))


def chart_of(given: Given) -> Chart:
    """Its chart, under the conventions that were asked for."""
    from saju_naming.chart.chart import cast

    return cast(birth_of(given), **take(given, CONVENTIONS))


def born_of(given: Given) -> Chart | None:
    """The chart of the bearer of a name, where a date of birth was told."""
    return chart_of({**given, "date": given["born"]}) if "born" in given else None


def names_of(given: Given, chart: Chart | None) -> list[Name]:
    """The names that were asked for: native ones, a set for twins, or the usual search."""
    if given.get("native"):
        return _native(given, chart)
    from saju_naming.names.search import recommend
    from saju_naming.names.twins import recommend_set

    gender = given.get("gender")
    if "twin" in given:
        return recommend_set(chart, (gender, given["twin"]), **take(given, NAMES_OF_SET))  # type: ignore[arg-type]  # a gender left out is the search's to refuse
    return recommend(chart, gender=gender, **take(given, NAMES))


def reading_of(given: Given, lang: Lang, tick: Callable[[float], None]) -> Reading:
    """The whole that was asked for; ``tick`` is told the share that a slow writer has written."""
    from saju_naming.reading.compose import read
    from saju_naming.reading.writers import Means

    told = take(given, (*CONVENTIONS, *NAMES, *WRITING))
    means = Means.given(**take(given, MEANS))
    return read(birth_of(given), lang=lang, means=means, tick=tick, **told)


def _native(given: Given, chart: Chart | None) -> list[Name]:
    from saju_naming.names.native import recommend_native
    from saju_naming.names.need import need_of

    return recommend_native(
        given.get("surname"),
        given.get("gender"),  # type: ignore[arg-type]  # as above
        given.get("count", 3),
        sound_need=need_of(chart),
        born=chart.moment.day.year if chart else None,
    )
