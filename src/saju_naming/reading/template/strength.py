"""How strong the day master stands, on what grounds, and what the leading ten gods make of it."""

from __future__ import annotations

from collections.abc import Iterator

from saju_naming.korean.text import Text
from saju_naming.reading.facts import STATES
from saju_naming.reading.template.telling import Sentence, Telling, joined
from saju_naming.reading.words import word, words

#: The month's state (旺相休囚死) is its group of ten gods by another name.
_OF_STATE = dict(zip(STATES, ("비겁", "식상", "재성", "관성", "인성"), strict=True))

_MEASURED = {
    False: Text(
        "일간을 돕는 힘은 100점에 {score}점으로 ",
        "Measured by what supports it, the day master stands at {score} of 100, ",
    ),
    True: Text(
        "사주는 일간을 돕는 글자가 얼마나 되는지를 재는데, 여기서는 100점에 {score}점으로 ",
        "A chart is weighed by how far its letters support the day master. Yours, at {score} of "
        "100, is ",
    ),
}
_VERDICTS = {
    "신강": Text("힘이 넉넉한 신강이고, ", "strong (singang); "),
    "중화": Text("세지도 여리지도 않은 중화이고, ", "balanced (junghwa); "),
    "신약": Text("힘이 여린 신약이고, ", "delicate (sinyak); "),
}
_LEADING = {
    False: Text(
        "일간과 맺는 관계, 십성으로는 {leading}{이} {leading_count}{으로} 가장 많은데, ",
        "Of the ten gods, the ties between letters, {leading} leads with {leading_count}; ",
    ),
    True: Text(
        "일간과 맺는 관계, 십성으로는 {leading}{이} {leading_count}씩 나란히 많은데, ",
        "Of the ten gods, the ties between letters, {leading} lead with {leading_count} each; ",
    ),
}


def strength(page: Telling) -> Iterator[Sentence]:
    """Verdict and its ground, what the leading ten gods make of it, and what to do with that."""
    power, season = page.facts["strength"], page.facts["season"]
    verdict, seat = word(power, "verdict"), "seat" if power["in_seat"] else "open"
    measured = joined(_MEASURED[page.audience == "abroad"], _VERDICTS[verdict])
    yield page.licence(f"state:{word(season, 'state')}:{seat}", measured)
    leading = words(page.facts["ten_gods"], "leading")
    key = f"strength:{verdict}:{_first(page, leading)}"
    yield page.licence(key, _LEADING[len(leading) > 1])
    yield page.to_audience(_advised(page, leading, key))


def _first(page: Telling, leading: tuple[str, ...]) -> str:
    """Of groups that are equally many: the month's, else the first."""
    month = _OF_STATE[word(page.facts["season"], "state")]
    return month if month in leading else leading[0]


def _advised(page: Telling, leading: tuple[str, ...], key: str) -> str:
    """One group that leads is what advice goes by; where several do, one that is absent."""
    absent = words(page.facts["ten_gods"], "absent")
    return f"absent:{absent[0]}" if len(leading) > 1 and absent else key
