"""Words that nobody wants in a name: in its letters, its sound, its initials, its spelling.

The lists are ``data/embarrassing.tsv`` and ``data/embarrassing_english.tsv``; a plain joke is
noted, everything else refuses the name. A spelling in Roman letters can be chosen, so an English
word refuses a name only where no usual spelling avoids it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from re import Pattern, compile, escape
from typing import Literal

from saju_naming.errors import UnknownSurname
from saju_naming.korean.hangul import letters
from saju_naming.korean.pronunciation import pronounce
from saju_naming.korean.romanisation import (
    joined,
    spelled_apart,
    syllable_spellings,
)
from saju_naming.names.surnames import surname as known_surname

Where = Literal["letters", "pronunciation", "initials", "romanised"]
Severity = Literal["gate", "note"]

#: The category of words that one only smiles at: noted, never refused.
JOKE = "말장난"
#: Least syllables of a word that is looked for in the sound: 한연우 [하녀누] is nobody's 하녀.
HEARD_FROM = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A word found in a name.

    Attributes:
        word: as the list has it.
        where: what of the name spells it.
        severity: ``gate`` refuses the name, ``note`` is only told.
        why: the kind of word (병, 욕, 말장난 …); for an English word what it is in Korean.
    """

    word: str
    where: Where
    severity: Severity
    why: str


@dataclass(frozen=True, slots=True)
class _Lists:
    """Hangul words by where they count; those of the sounds stand under their pronunciation."""

    whole: dict[str, Found]
    given: dict[str, Found]
    exact: dict[str, Found]
    initials: dict[str, Found]
    sound: dict[str, Found]
    exact_sound: dict[str, Found]


@dataclass(frozen=True, slots=True)
class _English:
    """Words in Roman letters by what must spell them, in small letters."""

    syllable: dict[str, Found]
    name: dict[str, Found]
    part: dict[str, Found]
    initials: dict[str, Found]
    parts: Pattern[str]


def embarrassments(surname: str, hangul: str) -> tuple[Found, ...]:
    """Every word that a name spells, in hangul and in Roman letters; ``surname`` may be empty."""
    found = [
        *_in_letters(surname, hangul),
        *_in_sound(surname, hangul),
        *_in_initials(surname, hangul),
        *_romanised(hangul),
    ]
    return tuple(dict.fromkeys(found)) if found else ()


def _in_letters(surname: str, hangul: str) -> Iterator[Found]:
    lists, whole = _lists(), surname + hangul
    if whole in lists.exact:
        yield lists.exact[whole]
    for part in _parts(hangul, 0):
        if part in lists.given:
            yield lists.given[part]
    for part in _parts(whole, len(surname)):
        if part in lists.whole:
            yield lists.whole[part]


def _in_sound(surname: str, hangul: str) -> Iterator[Found]:
    lists, whole = _lists(), surname + hangul
    spoken = pronounce(whole)
    for part in _parts(spoken, len(surname)):
        if part in lists.sound and lists.sound[part].word not in whole:
            yield lists.sound[part]
    if spoken in lists.exact_sound and whole not in lists.exact:
        yield lists.exact_sound[spoken]


def _in_initials(surname: str, hangul: str) -> Iterator[Found]:
    """The whole name's initials, in hangul and in Roman letters either way round."""
    if not surname:
        return
    heads = "".join([letters(char).initial for char in surname + hangul])
    if heads in _lists().initials:
        yield _lists().initials[heads]
    own, family = _latin_initials(hangul), _surname_initial(surname)
    for latin in (family + own, own + family):
        if latin in _english().initials:
            yield _english().initials[latin]


def _latin_initials(hangul: str) -> str:
    return "".join(syllable_spellings(char)[0][0] for char in hangul)


@cache
def _surname_initial(surname: str) -> str:
    try:
        return known_surname(surname).romanised[0].lower()
    except UnknownSurname:
        return _latin_initials(surname)[0]


def english_words(hangul: str) -> dict[str, tuple[Found, ...]]:
    """The English words in each usual spelling of a given name, none for most."""
    return {joined(parts): _in_english(parts) for parts in spelled_apart(hangul)}


@lru_cache(maxsize=1 << 16)
def _romanised(hangul: str) -> tuple[Found, ...]:
    """English words in any usual spelling; a note only, where another spelling has none."""
    by_spelling = [_in_english(parts) for parts in spelled_apart(hangul)]
    found = dict.fromkeys(word for words in by_spelling for word in words)
    if all(by_spelling):
        return tuple(found)
    return tuple(replace(word, severity="note") for word in found)


def _in_english(spelling: tuple[str, ...]) -> tuple[Found, ...]:
    english, name = _english(), "".join(spelling)
    found = [english.syllable[part] for part in spelling if part in english.syllable]
    if name in english.name:
        found.append(english.name[name])
    found += [english.part[match] for match in english.parts.findall(name)]
    return tuple(dict.fromkeys(found))


def _parts(word: str, reach: int) -> list[str]:
    """Every stretch of ``word`` that ends behind its first ``reach`` syllables."""
    return [word[i:j] for j in range(reach + 1, len(word) + 1) for i in range(j)]


@cache
def _lists() -> _Lists:
    by_where: dict[str, dict[str, Found]] = {
        key: {} for key in ("whole", "given", "exact", "initials")
    }
    for word, where, why in _rows("embarrassing.tsv"):
        of: Where = "initials" if where == "initials" else "letters"
        by_where[where][word] = Found(word, of, _severity(where, why), why)
    return _Lists(
        whole=by_where["whole"],
        given=by_where["given"],
        exact=by_where["exact"],
        initials=by_where["initials"],
        sound={
            pronounce(word): replace(found, where="pronunciation")
            for word, found in by_where["whole"].items()
            if len(word) >= HEARD_FROM
        },
        exact_sound={
            pronounce(word): replace(found, where="pronunciation", severity="note")
            for word, found in by_where["exact"].items()
        },
    )


def _severity(where: str, why: str) -> Severity:
    return "note" if why == JOKE or where == "initials" else "gate"


@cache
def _english() -> _English:
    by_how: dict[str, dict[str, Found]] = {
        key: {} for key in ("syllable", "name", "part", "initials")
    }
    for word, how, severity, why in _rows("embarrassing_english.tsv"):
        where: Where = "initials" if how == "initials" else "romanised"
        by_how[how][word] = Found(word, where, "gate" if severity == "gate" else "note", why)
    return _English(**by_how, parts=compile("|".join(map(escape, by_how["part"]))))


def _rows(name: str) -> list[list[str]]:
    text = files("saju_naming").joinpath("data", name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]
