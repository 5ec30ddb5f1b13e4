"""Names as the cards, the page of one name and the comparison show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from saju_naming.chart.chart import Chart
from saju_naming.faces.page import figures
from saju_naming.faces.page.forms import pick_of
from saju_naming.faces.page.views import Amount, amounts
from saju_naming.hanja.characters import Character, phrase
from saju_naming.korean.romanisation import (
    full_romanised,
    passport_spellings,
    romanise,
    romanise_syllable,
)
from saju_naming.korean.text import Lang, Text
from saju_naming.names import words
from saju_naming.names.name import Name, Verdict
from saju_naming.names.naturalness import naturalness
from saju_naming.names.numerology import number
from saju_naming.names.persons import same_name
from saju_naming.symbols import Element
from saju_naming.symbols.elements import element_of


class Syllable(NamedTuple):
    """A character of a name with how it is read and what it is counted as."""

    hanja: str
    hangul: str
    romanised: str
    gloss: str
    strokes: int
    pen_strokes: int
    element: Element


class Grid(NamedTuple):
    """One of the four numbers of a name with what it is held to say."""

    name: str
    number: int
    verdict: str
    disputed: bool


@dataclass(frozen=True)
class NameView:
    """A name as a card shows it."""

    name: Name
    pick: str
    full: str
    hanja: str
    romanised: str
    spellings: tuple[str, ...]
    meaning: str
    grade: str
    score: str
    syllables: list[Syllable]
    amounts: list[Amount]
    verdicts: tuple[Verdict, ...]
    sparkline: Markup | None
    best: str
    use: list[str]
    boys: int | None
    natural: int | None
    grids: list[Grid]
    gates: list[tuple[str, bool]]
    notes: list[str]


#: How a number is held, in words that suit a reader; the books say 길 and 흉.
_NUMBERS = {
    "길": Text("길한 수", "good"),
    "반길": Text("반쯤 길한 수", "half good"),
    "흉": Text("아쉬운 수", "less good"),
}
#: What is so of a name that meets each condition.
_GATES = {
    "registered": Text("등록된 한자와 음이에요", "registered characters and readings"),
    "meaning": Text("이름에 어울리는 뜻이에요", "no character of an unfit meaning"),
    "natural": Text("사람 이름답게 들려요", "sounds like a name"),
    "embarrassment": Text("놀림말로 들리지 않아요", "spells no embarrassing word"),
    "family": Text("가족 이름과 겹치지 않아요", "not borne in the family"),
}
_GRIDS = {"won": "원격", "hyeong": "형격", "i": "이격", "jeong": "정격"}


def name_view(name: Name, chart: Chart | None, gender: str | None, lang: Lang) -> NameView:
    """A judged name; ``chart`` for what it adds to the elements, ``gender`` for how natural."""
    p, surname = words.figures(name), name.surname
    return NameView(
        name=name,
        pick=pick_of(name),
        full=name.full,
        hanja=(surname.hanja if surname else "") + name.hanja,
        romanised=full_romanised(surname, name.hangul) if surname else romanise(name.hangul),
        spellings=passport_spellings(name.hangul),
        meaning=name.meaning.of(lang),
        grade=words.GRADE[name.grade].of(lang),
        score=f"{name.score:.1f}",
        syllables=_syllables(name, lang),
        amounts=amounts(chart, lang, name) if chart else [],
        verdicts=name.verdicts,
        sparkline=figures.sparkline(p, lang) if p and words.ranked(p) else None,
        best=words.best_rank(p, lang) if p and words.ranked(p) else "",
        use=words.standing(p, lang) if p else [],
        boys=round(words.shares(p)["M"] * 100) if p else None,
        natural=round(naturalness(name.hangul, gender) * 100) if gender else None,
        grids=_grids(name, lang),
        gates=[(_GATES[key].of(lang), met) for key, met in name.gates.items()],
        notes=_notes(name, lang),
    )


def _notes(name: Name, lang: Lang) -> list[str]:
    """Who came upon it, where that was a model; whom history knows by it."""
    chosen = [words.BY_MODEL] if name.origin == "model" else []
    known = same_name(name.surname.hangul, name.hangul) if name.surname else ()
    return [note.of(lang) for note in (*chosen, *(person.note for person in known))]


def _syllables(name: Name, lang: Lang) -> list[Syllable]:
    return [
        Syllable(
            c.hanja, hangul, romanise_syllable(hangul), _gloss(c, lang), c.strokes, c.pen_strokes,
            element_of(c.element),
        )
        for hangul, c in zip(name.hangul, name.characters, strict=False)
    ]  # fmt: skip


def _gloss(c: Character, lang: Lang) -> str:
    """The Korean gloss; in English what the character wishes, where that is written."""
    known = phrase(c.hanja)
    return c.hun if lang == "ko" or known is None else known.en


def _grids(name: Name, lang: Lang) -> list[Grid]:
    if name.grids is None:
        return []
    found = []
    for key, value in name.grids.to_dict().items():
        read = number(value)
        label = Text(_GRIDS[key], key).of(lang)
        found.append(Grid(label, value, _NUMBERS[read.verdict].of(lang), read.disputed))
    return found
