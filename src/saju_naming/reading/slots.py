"""Slots: what varies in a text of licences, template and corpus, filled from the facts alone.

A text names only slots whose facts are there: ``{day_master}`` becomes 갑목(甲木), ``{most}{이}``
목(木)이. ``SLOTS`` is the whole vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import cast

from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Fact, Facts
from saju_naming.reading.words import (
    GODS,
    GROUPS,
    KINDS,
    MONTH_NAMES,
    PICTURES,
    PLACES,
    SEASON_NAMES,
    STAR_NAMES,
    VERDICTS,
    either,
    element_word,
    elements_word,
    letter,
    listing,
    number,
    numeral,
    pillar_word,
    plain,
    row,
    say,
    word,
    words,
)

_Make = Callable[[Fact], Text]
_COUNT = Text("{e} {n}", "{n} {e}")


def _one(key: str, make: Callable[[str], Text]) -> _Make:
    """A slot made of one word of the fact."""
    return lambda fact: make(word(fact, key))


def _many(key: str, make: Callable[[str], Text]) -> _Make:
    """A slot that lists a tuple of the fact."""
    return lambda fact: listing(map(make, words(fact, key)))


def _first(key: str, make: Callable[[str], Text]) -> _Make:
    """A slot made of a tuple's first."""
    return lambda fact: make(words(fact, key)[0])


def _numeral(key: str) -> _Make:
    """A slot that is a count in words."""
    return lambda fact: numeral(number(fact, key))


def _plain(key: str) -> _Make:
    """A slot that stands as it is."""
    return lambda fact: plain(fact[key])


def _counts(fact: Fact) -> Text:
    present = [(e, cast(int, n)) for e, n in fact.values.items() if n]
    return row(say(_COUNT, e=element_word(e), n=numeral(n)) for e, n in present)


def _age(fact: Fact) -> Text:
    """The start of the first decade; before the first birthday no age is told."""
    age = int(cast(float, fact["start_age"]))
    return (
        Text(f"만 {age}세", f"the age of {age}")
        if age
        else Text("첫돌 전", "before the age of one")
    )


def _letters(letters: str) -> Text:
    return listing(map(letter, letters))


def _places(positions: str) -> Text:
    return listing(PLACES[place] for place in positions.split("·"))


def _table(table: Mapping[str, Text]) -> Callable[[str], Text]:
    return lambda key: table[key]


def _neutral(fact: Fact) -> list[str]:
    """The empty places that neither help nor hinder."""
    told = {*words(fact, "helping"), *words(fact, "adverse")}
    return [e for e in words(fact, "elements") if e not in told]


def _animal(fact: Fact) -> Text:
    return Text(word(fact, "animal"), word(fact, "animal_english"))


def _name(fact: Fact) -> Text:
    hanja = word(fact, "hanja")
    written = Text(word(fact, "hangul"), word(fact, "romanised"))
    if not hanja:
        return written
    return Text(f"{written.ko}({hanja})", f"{written.en} ({hanja})")


#: Slot → the fact it is filled from, and how.
SLOTS: dict[str, tuple[str, _Make]] = {
    "day_master": ("day_master", _one("stem", letter)),
    "day_element": ("day_master", _one("element", element_word)),
    "day_pillar": ("pillars", _one("day", pillar_word)),
    "year_pillar": ("pillars", _one("year", pillar_word)),
    "month_pillar": ("pillars", _one("month", pillar_word)),
    "hour_pillar": ("pillars", _one("hour", pillar_word)),
    "day_branch": ("day_pillar", _one("branch", letter)),
    "day_god": ("day_pillar", _one("god", _table(GODS))),
    **{slot: ("day_master", _one("element", _table(PICTURES[slot]))) for slot in PICTURES},
    "animal": ("year_animal", _animal),
    "month_branch": ("season", _one("branch", letter)),
    "month": ("season", _one("branch", _table(MONTH_NAMES))),
    "season": ("season", _one("season", _table(SEASON_NAMES))),
    "month_god": ("season", _one("god", _table(GODS))),
    "hour_stem_god": ("hour_pillar", _one("stem_god", _table(GODS))),
    "hour_branch_god": ("hour_pillar", _one("branch_god", _table(GODS))),
    "counts": ("elements", _counts),
    "missing": ("missing", _many("elements", element_word)),
    "neutral": ("missing", lambda fact: elements_word(_neutral(fact))),
    "missing_or": ("missing", lambda fact: either(map(element_word, words(fact, "elements")))),
    "most": ("most", _many("elements", element_word)),
    "most_count": ("most", _numeral("count")),
    "least": ("least", _many("elements", element_word)),
    "least_count": ("least", _numeral("count")),
    "yang": ("polarity", _numeral("yang")),
    "yin": ("polarity", _numeral("yin")),
    "leading": ("ten_gods", _many("leading", _table(GROUPS))),
    "leading_count": ("ten_gods", _numeral("count")),
    "absent": ("ten_gods", _many("absent", _table(GROUPS))),
    "score": ("strength", _plain("score")),
    "verdict": ("strength", _one("verdict", _table(VERDICTS))),
    "roots": ("strength", _numeral("roots")),
    "yongsin": ("favourable", _one("element", element_word)),
    "yongsin_count": ("favourable", _numeral("in_chart")),
    "yongsin_group": ("favourable", _one("group", _table(GROUPS))),
    "supporting": ("favourable", _one("second", element_word)),
    "adverse": ("favourable", lambda fact: elements_word(words(fact, "adverse"))),
    "structure": ("structure", _one("name", plain)),
    "union": ("unions", _first("letters", _letters)),
    "union_kind": ("unions", _first("kinds", _table(KINDS))),
    "union_places": ("unions", _first("positions", _places)),
    "union_element": ("unions", _first("elements", element_word)),
    "clash": ("clashes", _first("letters", _letters)),
    "clash_kind": ("clashes", _first("kinds", _table(KINDS))),
    "clash_places": ("clashes", _first("positions", _places)),
    "stars": ("stars", _many("names", _table(STAR_NAMES))),
    "void": ("void", lambda fact: listing(map(letter, words(fact, "branches")))),
    "direction": ("luck", _plain("direction")),
    "start_age": ("luck", _age),
    "first_decade": ("luck", _one("first", pillar_word)),
    "now_decade": ("luck", _one("now", pillar_word)),
    "now_from_year": ("luck", _plain("now_from_year")),
    "now_stem_god": ("luck", _one("now_stem_god", _table(GODS))),
    "now_branch_god": ("luck", _one("now_branch_god", _table(GODS))),
    "next_decade": ("next_decade", _one("pillar", pillar_word)),
    "next_from_year": ("next_decade", _plain("from_year")),
    "next_stem_god": ("next_decade", _one("stem_god", _table(GODS))),
    "this_year": ("year_luck", _plain("year")),
    "this_year_pillar": ("year_luck", _one("pillar", pillar_word)),
    "this_year_god": ("year_luck", _one("stem_god", _table(GODS))),
    "strength_hours": ("hour_unknown", _plain("strength_hours")),
    "yongsin_hours": ("hour_unknown", _plain("favourable_hours")),
    "other_elements": ("hour_unknown", _many("others", element_word)),
    "name": ("name:0", _name),
    "name_elements": ("name:0", lambda fact: elements_word(dict.fromkeys(words(fact, "elements")))),
    "name_helping": ("name:0", lambda fact: elements_word(words(fact, "helping"))),
    "name_fills": ("name:0", lambda fact: elements_word(words(fact, "fills"))),
}
_SLOT = re.compile(r"\{([a-z_]+)\}")


def slots_in(text: str) -> tuple[str, ...]:
    """The slots that ``text`` names, each once."""
    return tuple(dict.fromkeys(_SLOT.findall(text)))


def facts_in(text: str) -> tuple[str, ...]:
    """The ids of the facts that fill the slots of ``text``."""
    return tuple(dict.fromkeys(SLOTS[slot][0] for slot in slots_in(text)))


def filled(text: Text, facts: Facts, **more: Text) -> Text:
    """``text`` with every slot filled from ``facts``, or from ``more`` where it stands there.

    Raises:
        KeyError: a slot's fact, or its value, is not there.
    """
    asked = (slot for slot in slots_in(text.ko + text.en) if slot not in more)
    return say(text, **more, **{slot: _value(facts, slot) for slot in asked})


def _value(facts: Facts, slot: str) -> Text:
    fact, make = SLOTS[slot]
    return make(facts[fact])
