"""The English reader: the same claims in the English of a reading.

It shares tokens, judges and leftovers with the Korean one; only words and patterns are its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from saju_naming.chart.ten_gods import GROUPS, GROUPS_EN, TEN_GODS
from saju_naming.korean.romanisation import romanise
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import rows
from saju_naming.reading.check.truth import LETTERS, STEMS, Truth
from saju_naming.reading.words import GODS
from saju_naming.symbols import BRANCHES, CYCLE, ELEMENTS

if TYPE_CHECKING:
    from saju_naming.reading.check.tokens.scan import Sentence

_NUMBERS = "none one two three four five six seven eight nine ten eleven twelve".split()
_SEASONS = {"spring": "봄", "summer": "여름", "autumn": "가을", "fall": "가을", "winter": "겨울"}
_MONTHS = {
    "early spring": "寅",
    "mid-spring": "卯",
    "late spring": "辰",
    "early summer": "巳",
    "midsummer": "午",
    "late summer": "未",
    "early autumn": "申",
    "mid-autumn": "酉",
    "late autumn": "戌",
    "early winter": "亥",
    "midwinter": "子",
    "late winter": "丑",
}
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@cache
def words() -> dict[str, tuple[str, str, bool]]:
    """English word → kind, value and weight of its token."""
    found = {
        form: (row["kind"], row["value"], row["kind"] in "WDKVM")
        for row in rows("lexicon_en")
        for form in row["forms"].split("|")
    }
    found |= {e.english: ("E", e.hanja, False) for e in ELEMENTS}
    found |= {w: ("N", str(n), False) for n, w in enumerate(_NUMBERS)}
    found |= {w: ("O", v, False) for w, v in {**_SEASONS, **_MONTHS}.items()}
    for god in TEN_GODS:
        found |= {romanise(god.name).lower(): ("G", god.name, True)}
    for name, english in zip(GROUPS, GROUPS_EN, strict=True):
        found |= {
            romanise(name).lower(): ("R", name, True),
            f"{english} ({romanise(name).lower()})": ("R", name, True),
        }
    for god in TEN_GODS:
        sound = romanise(god.name).lower()
        for name in {god.english, GODS[god.name].en.removeprefix("the ").partition(" (")[0]}:
            found |= {f"{name} ({sound})": ("G", god.name, True)}
    for branch in BRANCHES:
        found |= {f"year of the {branch.animal_english}": ("Z", branch.animal, True)}
    for letter in LETTERS:
        found |= {
            f"{letter.english} {letter.element.english} ({letter.hanja})": ("L", letter.hanja, True)
        }
        found |= {f"{letter.english} ({letter.hanja})": ("L", letter.hanja, True)}
    for pillar in CYCLE:
        found |= {
            f"{pillar.english} ({pillar.hanja})": ("P", pillar.hanja, True),
            pillar.english: ("P", pillar.hanja, True),
        }
    return found


@cache
def index() -> dict[str, list[str]]:
    """First letter → the words that begin with it, longest first."""
    found: dict[str, list[str]] = {}
    for word in sorted(words(), key=len, reverse=True):
        found.setdefault(word[0], []).append(word)
    return found


def find(text: str, at: int) -> tuple[int, str, str, bool] | None:
    """The longest English word that begins at ``at``: its end, kind, value and weight."""
    if at and text[at - 1].isalnum():
        return None
    low = text[at : at + 40].lower()
    for word in index().get(low[:1], ()):
        end = at + len(word)
        if low.startswith(word) and not text[end : end + 1].isalpha():
            return end, *words()[word]
    return None


_MARKED = re.compile(
    r"\b([A-Z][a-z]+)(?:-([a-z]+))?(?: (wood|fire|earth|metal|water))? \(([\u3400-\u9fff]{1,3})\)"
)
_SOUNDS = {x.hanja: x.english for x in LETTERS}
_ELEMENT = {x.hanja: x.element.english for x in LETTERS}


def marked(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Letters and pillars with their hanja: start, end, kind and value."""
    for match in _MARKED.finditer(text):
        hanja = match[4]
        if len(hanja) == 1 and hanja in _SOUNDS:
            yield match.start(), match.end(), "L", hanja
        elif len(hanja) == 2 and hanja[0] in STEMS and hanja[1] in _SOUNDS:
            yield match.start(), match.end(), "P", hanja


def romanised(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Hanja beside a romanisation or an element that is not its own."""
    for match in _MARKED.finditer(sentence.text):
        first, second, element, hanja = match.groups()
        wanted = _right(truth, hanja, bool(second))
        said = f"{first}-{second}".lower() if second else first.lower()
        if not wanted:
            if (
                truth.names
                and len(hanja) == 2
                and any(romanise(n.hangul).lower() == said for n in truth.names)
            ):
                yield _made(sentence, match, "·".join(n.hanja for n in truth.names))
            continue
        if said != wanted or (element and _ELEMENT.get(hanja, element) != element):
            yield _made(sentence, match, f"{wanted} {_ELEMENT.get(hanja, '')}".strip())


def _right(truth: Truth, hanja: str, joined: bool) -> str:
    if all(c in _SOUNDS for c in hanja) and (
        len(hanja) == 1 or (hanja[0] in STEMS and len(hanja) == 2)
    ):
        return "-".join(_SOUNDS[c] for c in hanja)
    return next((romanise(n.hangul).lower() for n in truth.names if n.hanja == hanja), "")


def _made(sentence: Sentence, match: re.Match[str], wanted: str) -> Problem:
    return Problem(
        "reading",
        "",
        sentence.start + match.start(),
        sentence.start + match.end(),
        match[0],
        wanted,
    )


def month_number(name: str) -> str:
    """1 for January."""
    return str(MONTHS.index(name) + 1)
