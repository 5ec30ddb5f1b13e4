"""The library's calls, from what was asked to what JSON tells.

``Given`` holds what was asked by the names of the command line's options, whose tables say which
of them belongs to the birth, to its conventions and to the names.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import cast as typed

from pydantic import BaseModel

from saju_naming.chart.chart import Chart
from saju_naming.faces.asked import born_of, chart_of, names_of
from saju_naming.faces.options import GENDER, KIN, NAMES, SOUND, Given, take
from saju_naming.faces.terminal.characters import listed
from saju_naming.faces.terminal.examined import examined
from saju_naming.faces.terminal.looking import explained, passing
from saju_naming.hanja.characters import characters_of
from saju_naming.korean.text import Lang
from saju_naming.names.examine import review
from saju_naming.names.name import Name
from saju_naming.names.order import Options, order_of, require_near
from saju_naming.names.search import recommend
from saju_naming.reading.audience import audience_of
from saju_naming.reading.compose import Reading
from saju_naming.reading.licences import Audience
from saju_naming.reading.section import Section
from saju_naming.reading.writers import Choice, Subject, Wanted, Writer, choose

Json = dict[str, object]


def given(asked: BaseModel) -> Given:
    """What was asked, without what was left out."""
    return asked.model_dump(exclude_none=True)


def chart(given: Given, lang: Lang) -> Json:
    """A chart, with the steps to it and the luck of a year where they were asked for."""
    made = chart_of(given)
    found = made.to_dict()
    if given["explain"]:
        found |= explained(made, lang)
    if "year" in given:
        found |= passing(made, given["year"])
    return found


def names(given: Given) -> Json:
    """Names, with the chart they are for."""
    made = chart_of(given) if "date" in given else None
    found = names_of(given, made)
    return {"chart": made.to_dict() if made else None, "names": [n.to_dict() for n in found]}


def check(given: Given) -> Json:
    """An existing name by the same rules."""
    options = take(given, (GENDER, KIN, SOUND))
    found = review(given["fullname"], given.get("hanja"), born_of(given), **options)
    return examined(found)


def hanja(syllable: str) -> Json:
    """The registered characters of a sound."""
    return {"characters": listed(characters_of(syllable))}


@dataclass(frozen=True)
class Telling:
    """A reading in its steps: the chart is there, names and words are made when they are asked for.

    The same as :func:`~saju_naming.reading.compose.read`, taken apart so that each step can be sent
    as it is done.
    """

    given: Given
    lang: Lang
    chart: Chart
    choice: Choice
    audience: Audience

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names that search found; the step that takes long."""
        return tuple(recommend(self.chart, **take(self.given, NAMES)))

    @property
    def wanted(self) -> Wanted:
        """What names were asked for."""
        options = take(self.given, NAMES)
        surname, count = options.pop("surname", None), options.pop("count")
        return Wanted(self.chart, surname, count, typed(Options, options))

    def open(self) -> Writer:
        """Who writes."""
        return self.choice.open(self.given.get("seed", 0), self.given.get("temperature"))

    def subject(self, names: tuple[Name, ...]) -> Subject:
        """What is to be told, its facts found."""
        found = Subject(self.chart, names, self.lang, self.audience)
        assert found.facts
        return found

    def reading(self, names: tuple[Name, ...], sections: tuple[Section, ...]) -> Reading:
        """The whole, once its sections are written."""
        return Reading(self.chart, sections, names, self.choice, self.lang, self.audience)


def begin(given: Given, lang: Lang) -> Telling:
    """Casts the chart and checks the order, so that what is wrong is said before names are sought.

    Raises:
        SajuNamingError: an input cannot be read.
    """
    taken = choose(given["writer"], lang)
    made = chart_of(given)
    require_near(made)
    order_of(made, given.get("surname"), typed(Options, take(given, NAMES)))
    told = audience_of(given.get("audience"), made, lang)
    return Telling(given, lang, made, taken, told)
