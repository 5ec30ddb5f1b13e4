"""How the letters meet: unions, clashes and the stars that may be told."""

from __future__ import annotations

from saju_naming.korean.josa import fill
from saju_naming.korean.text import Text
from saju_naming.reading.facts import Fact
from saju_naming.reading.template.meetings import CLASHES, MOVES, STARS, UNIONS
from saju_naming.reading.template.words import (
    Facts,
    Told,
    element_word,
    letter,
    listing,
    say,
    words,
)

#: So many meetings, and so many stars, stand in one section.
_MEETINGS, _STARS = 2, 2

_PLACES: dict[str, Text] = {
    "year": Text("해", "year"),
    "month": Text("달", "month"),
    "day": Text("날", "day"),
    "hour": Text("시", "hour"),
}

_KINDS: dict[str, Text] = {
    "천간합": Text("천간합", "stem union"),
    "육합": Text("육합", "branch union"),
    "삼합": Text("삼합", "full triad"),
    "방합": Text("방합", "seasonal union"),
    "천간충": Text("천간충", "stem clash"),
    "충": Text("충", "clash"),
}

_UNION = Text(
    "{places} 자리의 {letters}{은} {image} {kind}으로, {e} 쪽으로 마음을 모으는 만남으로 봐요.",
    "In the {places}, {letters} meet in a {kind}: {image}, drawing together toward {e}.",
)
_CLASH = Text(
    "{places} 자리의 {letters}{은} {image} {kind}이라, {move}으로 읽어요.",
    "In the {places}, {letters} stand in a {kind}: {image}. It is read as {move}.",
)
_QUIET = Text(
    "서로 세게 끌거나 부딪치는 글자 없이, 저마다 제자리를 지키는 짜임이에요.",
    "No letters pull hard on each other or collide; each keeps its own place.",
)
_SHINING = Text(
    "글자끼리 만나 붙는 별 이름, 신살로는 {meanings}.",
    "Of the stars, names given where certain letters meet, it has {meanings}.",
)


def relations(facts: Facts) -> Told | None:
    """Up to two meetings and two stars; ``None`` where there is nothing to tell."""
    told = tuple(key for key in ("unions", "clashes", "stars") if key in facts)
    if not told:
        return None
    sentences = _meetings(facts) or [_QUIET]
    if "stars" in facts:
        sentences.append(_stars(facts["stars"]))
    return Told(told, sentences)


def _meetings(facts: Facts) -> list[Text]:
    """The first union and the first clash; two of a kind where there is but one kind."""
    unions, clashes = (
        [_meeting(facts[key], i) for i in _chosen(facts[key])] if key in facts else []
        for key in ("unions", "clashes")
    )
    if unions and clashes:
        return [unions[0], clashes[0]]
    return (unions + clashes)[:_MEETINGS]


def _chosen(fact: Fact) -> list[int]:
    """One meeting for each set of letters: whole triads first, then what touches the day."""
    letters, places = words(fact, "letters"), words(fact, "positions")
    order = sorted(range(len(letters)), key=lambda i: (-len(letters[i]), "day" not in places[i], i))
    firsts = {frozenset(letters[i]): i for i in reversed(order)}
    return [i for i in order if i in firsts.values()]


def _meeting(fact: Fact, i: int) -> Text:
    kind, letters = words(fact, "kinds")[i], words(fact, "letters")[i]
    positions = words(fact, "positions")[i]
    slots = {
        "places": listing(_PLACES[place] for place in positions.split("·")),
        "letters": listing(map(letter, letters)),
        "kind": _KINDS[kind],
    }
    key = "".join(sorted(letters))
    if key in CLASHES:
        return say(_CLASH, image=CLASHES[key], move=MOVES[positions], **slots)
    element = element_word(words(fact, "elements")[i])
    return say(_UNION, image=UNIONS[key], e=element, **slots)


def _stars(fact: Fact) -> Text:
    """Korean links the stars into one sentence: 「…이 있어 …로 보고, …이 있어 …로 봐요」."""
    meanings = [STARS[name] for name in words(fact, "names")[:_STARS]]
    korean = "고, ".join(m.ko for m in meanings)
    joined = Text(fill(korean) + "요", " and ".join(m.en for m in meanings))
    return say(_SHINING, meanings=joined)
