"""How the letters meet: one union, one clash, a star, and what the hour or the month adds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Fact
from saju_naming.reading.licences import Audience
from saju_naming.reading.template.telling import Sentence, Telling
from saju_naming.reading.words import PILLARS, STAR_NAMES, letter, listing, words

#: What two letters that clash are like, by their letters as the branches' order has them.
_LIKE = {
    "甲庚": Text("나무와 무쇠", "a tall tree and raw iron"),
    "乙辛": Text("풀잎과 세공 칼", "a leaf and a cutter's blade"),
    "丙壬": Text("볕과 큰물", "the sun and wide water"),
    "丁癸": Text("등불과 가랑비", "a lamp and fine rain"),
    "子午": Text("한밤과 한낮", "midnight and noon"),
    "丑未": Text("언 논과 여름 뜰", "a frozen field and a summer garden"),
    "寅申": Text("숲과 바위 골짜기", "a forest and a gorge"),
    "卯酉": Text("새순과 놋그릇", "new shoots and polished brass"),
    "辰戌": Text("물 댄 논과 마른 언덕", "a flooded paddy and a dry hill"),
    "巳亥": Text("아궁이와 먼바다", "a hearth and the open sea"),
}
_UNION = Text("{places}에 걸쳐 ", "Across {places}, ")
_CLASH = Text(
    "{letters}{이} {like}처럼 마주 서는데, ",
    "{letters} face each other like {like}; ",
)
_STARS = Text(
    "글자끼리 만나 생기는 별, 신살로는 {stars}{이} 있는데 그 가운데 ",
    "Of the stars, which arise where certain letters meet, it has {stars}. ",
)
_NAMED = Text(
    "글자끼리 만나 생기는 별, 신살로는 {stars}{이} 있어요.",
    "Of the stars, which arise where certain letters meet, it has {stars}.",
)
_STAR = Text(
    "글자끼리 만나 생기는 별, 신살 가운데 ",
    "Some letters make a star where they meet. ",
)
#: So many sentences; fewer to a reader abroad, to whom each term is new.
_AT_MOST: Mapping[Audience, int] = {"parent": 3, "adult": 3, "abroad": 2}
#: The rarer first: of several stars, the one that fewest charts have is told.
_RARE_FIRST = ("역마", "화개", "천을귀인", "천덕귀인", "문창귀인", "학당귀인", "월덕귀인")


def meetings(page: Telling) -> Iterator[Sentence]:
    """The first union and the first clash, or that there is none; a star; the hour or the month."""
    told = [*_unions(page), *_clashes(page)] or [page.licence("quiet")]
    yield from (*told, *_stars(page), *_tens(page))[: _AT_MOST[page.audience]]


def _chosen(fact: Fact) -> int:
    """Whole triads first, then what touches the day."""
    letters, places = words(fact, "letters"), words(fact, "positions")
    return min(range(len(letters)), key=lambda i: (-len(letters[i]), "day" not in places[i], i))


def _places(positions: str) -> Text:
    """연주·월주."""
    return listing(PILLARS[place] for place in positions.split("·"))


def _unions(page: Telling) -> Iterator[Sentence]:
    if "unions" not in page.facts:
        return
    fact = page.facts["unions"]
    nth = _chosen(fact)
    letters, positions = words(fact, "letters")[nth], words(fact, "positions")[nth]
    key = next(k for k in page.granted if k[:6] == "union:" and set(k[6:]) == set(letters))
    yield page.licence(key, _UNION, places=_places(positions))


def _clashes(page: Telling) -> Iterator[Sentence]:
    if "clashes" not in page.facts:
        return
    fact = page.facts["clashes"]
    nth = _chosen(fact)
    letters, positions = words(fact, "letters")[nth], words(fact, "positions")[nth]
    order = next(key for key in _LIKE if set(key) == set(letters))
    yield page.licence(
        f"clash:{positions}", _CLASH, letters=listing(map(letter, order)), like=_LIKE[order]
    )


def _stars(page: Telling) -> Iterator[Sentence]:
    """All are named, one is told."""
    granted = [name for name in _RARE_FIRST if f"star:{name}" in page.granted]
    if granted:
        names = words(page.facts["stars"], "names")
        lead = _STARS if len(names) > 1 else _STAR
        stars = listing(STAR_NAMES[name] for name in names)
        yield page.licence(f"star:{granted[0]}", lead, stars=stars)
    elif "stars" in page.facts:
        stars = listing(STAR_NAMES[name] for name in words(page.facts["stars"], "names"))
        yield page.frame(_NAMED, "stars", stars=stars)


def _tens(page: Telling) -> Iterator[Sentence]:
    """What the hour is to the day master; where it is unknown, what the month is."""
    place = "hour:" if "hour_pillar" in page.facts else "month:"
    yield page.licence(next(key for key in page.granted if key.startswith(place)))
