"""A name's part in the chart: its letters, and what each brings."""

from __future__ import annotations

from saju_naming.chart.chart import Chart
from saju_naming.hanja.characters import phrase
from saju_naming.korean.romanisation import full_romanised, romanise
from saju_naming.names.name import Name
from saju_naming.reading.facts.fact import Value, hanja
from saju_naming.symbols.elements import element_of


def name(chart: Chart, given: Name) -> dict[str, Value]:
    """What a recommended name is made of and whom it serves; tuples go character by character."""
    elements = [element_of(c.element) for c in given.characters]
    phrases = [phrase(c.hanja) for c in given.characters]
    return {
        "hangul": given.hangul,
        "romanised": romanise(given.hangul),
        "surname": given.surname.hangul if given.surname else "",
        "full_romanised": full_romanised(given.surname, given.hangul) if given.surname else "",
        "hanja": given.hanja,
        "meanings": tuple(c.hun for c in given.characters),
        "phrases": tuple(p.ko if p else "" for p in phrases),
        "strokes": tuple(str(c.strokes) for c in given.characters),
        "elements": hanja(elements),
        "serves": tuple(chart.favourable.role(e) for e in elements),
        "helping": hanja(e for e in chart.favourable.helping if e in elements),
        "fills": hanja(e for e in chart.elements.missing if e in elements),
    }
