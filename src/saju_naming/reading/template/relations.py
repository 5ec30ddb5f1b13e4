"""How the letters meet: unions, clashes and the stars that may be told."""

from __future__ import annotations

from collections.abc import Iterator

from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Fact, Facts
from saju_naming.reading.template.meetings import CLASHES, MOVES, STARS, UNIONS
from saju_naming.reading.words import (
    KINDS,
    PLACES,
    STAR_NAMES,
    Told,
    element_word,
    letter,
    listing,
    row,
    say,
    words,
)

#: So many meetings, and so many stars, stand in one section.
_MEETINGS, _STARS = 2, 2


_UNION = Text(
    "태어난 {places} 자리의 {letters}{은} 서로 손을 잡는 {kind}으로, {image} 모습이라 {e} 쪽으로 "
    "기운을 모은다고 봐요.",
    "Across {places}, {letters} join hands in a {kind}: {image}, drawing together toward {e}.",
)
_CLASH = Text(
    "태어난 {places} 자리의 {letters}{은} 서로 맞서는 {kind}으로, {image} 모습이라 {move}으로 "
    "읽어요.",
    "Across {places}, {letters} stand opposed in a {kind}: {image}. It is read as {move}.",
)
_CLASH_TOO = Text(
    "같은 자리의 {letters}도 {image} {kind}이라, 그 움직임을 더해요.",
    "In the same places {letters} stand in a {kind} too, {image}, and add to it.",
)
_QUIET = Text(
    "서로 세게 끌거나 부딪치는 글자 없이, 저마다 제자리를 지키는 짜임이에요.",
    "No letters pull hard on each other or collide; each keeps its own place.",
)
_NO_CLASH = Text(
    "맞서서 부딪치는 글자는 없어, 손을 잡는 쪽이 먼저 보이는 짜임이에요.",
    "No letters clash; what shows first is hands held out.",
)
_NO_UNION = Text(
    "온전히 손을 잡은 글자는 없어, 움직임이 먼저 보이는 짜임이에요.",
    "No letters are wholly joined; what shows first is movement.",
)
_SHINING = Text(
    "글자끼리 만나 생기는 별, 신살로는 {names}{이} 있어요.",
    "Of the stars, which arise where certain letters meet, it has {names}.",
)
_ONE = Text(
    "글자끼리 만나 생기는 별, 신살로는 {name}{이} 있어 {picture} 그림으로 봐요.",
    "Of the stars, which arise where certain letters meet, it has {name}, pictured as {picture}.",
)
_STAR = Text(
    "{name}{은} {picture} 그림으로",
    "{name} as {picture}",
)
_PICTURED = Text(
    "{pictures} 봐요.",
    "The tradition pictures {pictures}.",
)


def relations(facts: Facts) -> Told | None:
    """Up to two meetings and two stars; ``None`` where there is nothing to tell."""
    told = tuple(key for key in ("unions", "clashes", "stars") if key in facts)
    if not told:
        return None
    sentences = _meetings(facts) or [_QUIET]
    if "stars" in facts:
        sentences += _stars(facts["stars"])
    if len(sentences) == 1:
        sentences.append(_NO_CLASH if "unions" in facts else _NO_UNION)
    return Told(told, sentences)


def _meetings(facts: Facts) -> list[Text]:
    """The first union and the first clash; two of a kind where there is but one kind."""
    unions, clashes = (
        list(_told(facts[key])) if key in facts else [] for key in ("unions", "clashes")
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


def _told(fact: Fact) -> Iterator[Text]:
    """The meetings in order, none of them saying again what a clash in those places moves."""
    seen = ""
    for i in _chosen(fact):
        positions = words(fact, "positions")[i]
        yield _meeting(fact, i, _CLASH_TOO if positions == seen else _CLASH)
        seen = positions


def _meeting(fact: Fact, i: int, clash: Text) -> Text:
    kind, letters = words(fact, "kinds")[i], words(fact, "letters")[i]
    positions = words(fact, "positions")[i]
    slots = {
        "places": listing(PLACES[place] for place in positions.split("·")),
        "letters": listing(map(letter, letters)),
        "kind": KINDS[kind],
    }
    key = "".join(sorted(letters))
    if key in CLASHES:
        return say(clash, image=CLASHES[key], move=MOVES[positions], **slots)
    element = element_word(words(fact, "elements")[i])
    return say(_UNION, image=UNIONS[key], e=element, **slots)


def _stars(fact: Fact) -> list[Text]:
    """Which stars, and the picture of each."""
    names = [STAR_NAMES[name] for name in words(fact, "names")[:_STARS]]
    if len(names) == 1:
        return [say(_ONE, name=names[0], picture=STARS[names[0].ko])]
    pictures = [say(_STAR, name=STAR_NAMES[n.ko], picture=STARS[n.ko]) for n in names]
    return [say(_SHINING, names=listing(names)), say(_PICTURED, pictures=row(pictures))]
