"""The best names for a chart, exactly: every counted name × every recommendable character.

A name's score is a sum over its hangul (sound, use), its characters (element, meaning) and its
strokes (grids, yin-yang). For each hangul name the first two bound what any hanja can reach, so
names are visited from the highest bound down and the rest is skipped once no bound can beat what
was found; within a name only the best character of each stroke count matters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from heapq import heappush, heapreplace
from itertools import product
from unicodedata import normalize

from saju_naming.chart.chart import Chart
from saju_naming.errors import InvalidInput, NoNames, OutOfRange
from saju_naming.hanja.characters import Character, character, phrase, with_reading
from saju_naming.korean.hangul import is_syllable
from saju_naming.names.candidate import SEX_OF, Candidate, SoundSchool
from saju_naming.names.gates import is_embarrassing, is_natural
from saju_naming.names.judge import judged
from saju_naming.names.name import Name
from saju_naming.names.need import Need, need_of
from saju_naming.names.popularity import Popularity, names_of
from saju_naming.names.rules import character as character_rule
from saju_naming.names.rules import element as element_rule
from saju_naming.names.rules import grids as grids_rule
from saju_naming.names.rules import popularity as popularity_rule
from saju_naming.names.rules import sound as sound_rule
from saju_naming.names.rules import yin_yang as yin_yang_rule
from saju_naming.names.surnames import Surname
from saju_naming.names.surnames import surname as known_surname
from saju_naming.symbols.elements import element_of

#: Births in the last five years that make a name one people give; fewer do beside a 돌림자.
GIVEN_FROM = 20
#: How many of the best hangul names the diverse list is drawn from.
POOL = 200
#: What a name loses in the drawing for each likeness with one already drawn.
SAME_FIRST, SAME_LAST, SAME_HANJA = 8.0, 6.0, 3.0
#: A birth may be this far ahead (days) for names to be recommended.
FARTHEST = 300


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of the search."""

    need: Need
    gender: str
    surname: Surname | None
    syllables: int
    generation: str | None
    sound_school: SoundSchool

    @property
    def surname_hangul(self) -> str:
        """Empty when no surname was said."""
        return self.surname.hangul if self.surname else ""


@dataclass(frozen=True, slots=True)
class _Option:
    """The best character of one stroke count and one standing for one syllable."""

    points: float
    strokes: int
    helps: bool
    character: Character


@dataclass(frozen=True, slots=True, order=True)
class _Found:
    """A hangul name with its best characters; ordered by score, then by births."""

    score: float
    births: int
    hangul: str
    characters: tuple[Character, ...] = ()


def recommend(
    chart: Chart,
    surname: str | None = None,
    count: int = 3,
    *,
    syllables: int = 2,
    generation: str | None = None,
    sound_school: SoundSchool = "운해",
) -> list[Name]:
    """The best names for a chart, diverse among themselves, best first.

    Args:
        chart: of a birth whose gender is known and which is at most 300 days ahead.
        surname: in hangul or hanja.
        count: how many names, 1–50.
        syllables: 1 or 2.
        generation: 돌림자, a syllable (준) or a character (俊) that every name must hold.
        sound_school: which school's elements the sounds are judged by.

    Raises:
        InvalidInput: an option has no such value, or the chart has no gender.
        OutOfRange: the birth is too far ahead.
        NoNames: nothing meets every condition.
    """
    wish = _wish(chart, surname, count, syllables, generation, sound_school)
    require_near(chart)
    best = _best(wish, strict=True) or _best(wish, strict=False)
    if not best:
        raise NoNames(
            "조건을 모두 채우는 이름이 없어요. 돌림자나 글자 수를 바꿔 보세요.",
            "no name meets every condition; change the generation syllable or the length.",
        )
    return [
        judged(
            Candidate(wish.surname, f.hangul, f.characters, wish.gender, sound_school), wish.need
        )
        for f in sorted(_diverse(best, count), key=lambda f: -f.score)
    ]


def require_near(chart: Chart) -> None:
    """Refuses a birth more than :data:`FARTHEST` days ahead."""
    last = date.today() + timedelta(days=FARTHEST)
    if chart.moment.day > last:
        raise OutOfRange("이름을 지을 날짜는", "a date to name for", "1600-01-01", last)


def _wish(
    chart: Chart,
    surname: str | None,
    count: int,
    syllables: int,
    generation: str | None,
    school: SoundSchool,
) -> Wish:
    if chart.gender is None:
        raise InvalidInput(
            "이름을 고르려면 성별이 필요해요. 남자 또는 여자를 적어 주세요.",
            "names need a gender; give male or female.",
        )
    if not 1 <= count <= 50:
        raise OutOfRange("이름 수는", "the number of names", 1, 50)
    if syllables not in (1, 2):
        raise OutOfRange("이름 글자 수는", "the number of syllables", 1, 2)
    if school not in ("운해", "해례"):
        raise InvalidInput(
            f"발음오행 학파 '{school}'은(는) 없어요. 운해 또는 해례로 적어 주세요.",
            f"unknown sound school '{school}'; give 운해 or 해례.",
        )
    generation = _generation(generation)
    family = known_surname(surname) if surname else None
    return Wish(need_of(chart), chart.gender, family, syllables, generation, school)


def _generation(typed: str | None) -> str | None:
    """The syllable, or the character as the table writes it."""
    generation = normalize("NFC", typed or "").strip()
    if not generation or is_syllable(generation):
        return generation or None
    return character(generation).hanja


_Choices = Callable[[str], tuple[_Option, ...]]


def _best(wish: Wish, *, strict: bool) -> list[_Found]:
    """The best hangul names, best first; ``strict`` keeps adverse elements out."""
    choices: _Choices = cache(lambda syllable: _options(syllable, wish, strict))
    found: list[_Found] = []
    for bound, base, name in _bounded(wish, choices):
        if len(found) == POOL and bound <= found[0].score:
            break
        best = _best_characters(name, base, wish, choices, strict)
        if best is None:
            continue
        if len(found) < POOL:
            heappush(found, best)
        elif best > found[0]:
            heapreplace(found, best)
    return sorted(found, key=lambda f: (-f.score, -f.births, f.hangul))


def _bounded(wish: Wish, choices: _Choices) -> list[tuple[float, float, Popularity]]:
    """Hangul names with the highest score any hanja could give them, highest first."""
    rows = []
    for name in _hangul_names(wish):
        options = [choices(s) for s in name.hangul]
        if all(options):
            base = _base(name, wish)
            bound = base + sum(row[0].points for row in options)
            rows.append((bound + grids_rule.MOST + yin_yang_rule.MOST, base, name))
    rows.sort(key=lambda row: (-row[0], row[2].hangul))
    return rows


def _base(name: Popularity, wish: Wish) -> float:
    return popularity_rule.points(name) + sound_rule.points(
        wish.surname_hangul, name.hangul, wish.need, wish.sound_school
    )


def _hangul_names(wish: Wish) -> Iterator[Popularity]:
    least = 1 if wish.generation else GIVEN_FROM
    fixed = _sounds_of(wish.generation)
    for name in names_of(SEX_OF[wish.gender]):
        if name.births < least:
            return
        if len(name.hangul) != wish.syllables or (fixed and not fixed & set(name.hangul)):
            continue
        if _fits(name, wish):
            yield name


def _sounds_of(generation: str | None) -> frozenset[str]:
    if not generation:
        return frozenset()
    return frozenset(generation if is_syllable(generation) else character(generation).readings)


def _fits(name: Popularity, wish: Wish) -> bool:
    """Natural for the gender, no syllable twice or shared with the surname, no bad word."""
    hangul, surname = name.hangul, wish.surname_hangul
    return (
        len(set(hangul)) == len(hangul)
        and not set(hangul) & set(surname)
        and is_natural(hangul, wish.gender, name)
        and not is_embarrassing(surname, hangul)
    )


def _options(syllable: str, wish: Wish, strict: bool) -> tuple[_Option, ...]:
    """The characters worth trying for a syllable, best first."""
    best: dict[tuple[int, bool], _Option] = {}
    for c in _recommendable(syllable, wish.generation):
        element = element_of(c.element)
        if strict and element in wish.need.adverse:
            continue
        points = element_rule.points(c, wish.need, wish.syllables) + character_rule.points(
            c, wish.syllables
        )
        option = _Option(points, c.strokes, element in wish.need.helping, c)
        key = (option.strokes, option.helps)
        if key not in best or option.points > best[key].points:
            best[key] = option
    return tuple(sorted(best.values(), key=lambda o: -o.points))


def _recommendable(syllable: str, generation: str | None) -> Sequence[Character]:
    if generation and not is_syllable(generation):
        fixed = character(generation)
        if syllable in fixed.readings:
            return (fixed,)
    return [c for c in with_reading(syllable) if _is_recommendable(c, syllable)]


def _is_recommendable(c: Character, syllable: str) -> bool:
    """Fit, confirmed, with a phrase of ours, and read so in names (純 is 순, hardly ever 준)."""
    known = phrase(c.hanja)
    return known is not None and syllable in known.readings and not c.unfit and not c.alias


def _best_characters(
    name: Popularity, base: float, wish: Wish, choices: _Choices, strict: bool
) -> _Found | None:
    """The characters that score best for a hangul name; ``strict`` wants one that helps."""
    best: tuple[float, tuple[_Option, ...]] | None = None
    surname = wish.surname.strokes if wish.surname else None
    for options in product(*(choices(s) for s in name.hangul)):
        if strict and not any(o.helps for o in options):
            continue
        strokes = tuple(o.strokes for o in options)
        score = (
            base
            + sum(o.points for o in options)
            + grids_rule.points(surname, strokes)
            + yin_yang_rule.points(surname, strokes)
        )
        if best is None or score > best[0]:
            best = score, options
    if best is None:
        return None
    return _Found(round(best[0], 3), name.births, name.hangul, tuple(o.character for o in best[1]))


def _diverse(found: Sequence[_Found], count: int) -> list[_Found]:
    """The best names, each drawn with what it shares with those before it taken off."""
    drawn: list[_Found] = []
    rest = list(found)
    while rest and len(drawn) < count:
        pick = max(rest, key=lambda f: f.score - sum(_likeness(f, d) for d in drawn))
        rest.remove(pick)
        drawn.append(pick)
    return drawn


def _likeness(a: _Found, b: _Found) -> float:
    return (
        SAME_FIRST * (a.hangul[0] == b.hangul[0])
        + SAME_LAST * (a.hangul[-1] == b.hangul[-1])
        + SAME_HANJA * len(set(a.characters) & set(b.characters))
    )
