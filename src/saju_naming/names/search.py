"""The best names for a chart, exactly: every natural name × every recommendable character.

A name's score is a sum over its hangul (sound, use, era …), its characters (element, wish …) and
its strokes (grids, yin-yang …). Names are visited from the highest possible score down, and the
rest is left when no bound can beat what was found; within a name, characters are tried best first
and left in the same way. So the result is that of trying everything (a test does), much sooner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from heapq import heappush, heapreplace
from math import inf
from typing import TypeVar, Unpack

from saju_naming.chart.chart import Chart
from saju_naming.errors import NoNames
from saju_naming.hanja.characters import Character, character, phrase, with_reading
from saju_naming.korean.hangul import is_syllable
from saju_naming.names.candidate import SEX_OF, Candidate
from saju_naming.names.family import belongs_with, clashes
from saju_naming.names.gates import NATURAL_FROM, is_embarrassing, is_natural
from saju_naming.names.judge import judged
from saju_naming.names.name import Name
from saju_naming.names.naturalness import natural_pairs
from saju_naming.names.neutral import neutral_names
from saju_naming.names.order import Options, Order, order_of, require_count, require_near
from saju_naming.names.popularity import Popularity, names_of, popularity
from saju_naming.names.rarity import admits
from saju_naming.names.scorer import Scorer
from saju_naming.symbols.elements import element_of

#: Births in the last five years that make a name one people give; fewer do where much is fixed.
GIVEN_FROM = 20
#: How many of the best hangul names the diverse list is drawn from, and more for each drawn.
POOL, POOL_EACH = 100, 5
#: What a name loses in the drawing for each likeness with one already drawn.
SAME_FIRST, SAME_LAST, SAME_HANJA = 8.0, 6.0, 3.0
#: What belonging fully with brothers and sisters adds in the drawing.
BELONGING = 10.0
_Named = TypeVar("_Named")
#: Sums of the same points in another order differ by less than this.
_NOISE = 1e-6


@dataclass(frozen=True, slots=True)
class _Option:
    """A character that may stand for a syllable, with its points and whether it helps the chart."""

    points: float
    strokes: int
    helps: bool
    character: Character


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A name with its characters; ordered by score, then by births, then against the alphabet."""

    score: float
    births: int
    order: tuple[int, ...]
    hangul: str = field(compare=False)
    characters: tuple[Character, ...] = field(compare=False)


@dataclass
class _Best:
    """The best that was found, at most ``size``."""

    size: int
    heap: list[Found] = field(default_factory=list)
    visited: int = 0

    @property
    def threshold(self) -> float:
        """What a name must reach to matter."""
        return self.heap[0].score if len(self.heap) == self.size else -inf

    def offer(self, found: Found) -> None:
        """Keeps ``found`` if it is among the best."""
        if len(self.heap) < self.size:
            heappush(self.heap, found)
        elif found > self.heap[0]:
            heapreplace(self.heap, found)

    def ranked(self) -> list[Found]:
        """Best first."""
        return sorted(self.heap, reverse=True)


def recommend(
    chart: Chart | None, surname: str | None = None, count: int = 3, **options: Unpack[Options]
) -> list[Name]:
    """The best names for a chart, diverse among themselves, best first.

    Args:
        chart: of a birth at most 300 days ahead; ``None`` for names that need no birth.
        surname: in hangul or hanja.
        count: how many names, 1–50.
        options: see :class:`~saju_naming.names.order.Options`.

    Raises:
        InvalidInput: an option has no such value, or nobody said the gender.
        OutOfRange: the birth is too far ahead, or a number out of its range.
        NoNames: nothing meets every condition.
    """
    require_count(count)
    order = order_of(chart, surname, options)
    if chart is not None:
        require_near(chart)
    found = shortlist(order, POOL + POOL_EACH * count)
    if not found:
        raise NoNames(
            "조건을 모두 채우는 이름이 없어요. 조건을 하나 빼거나 바꿔 보세요.",
            "no name meets every condition; drop or change one of them.",
        )
    picked = found[:count] if order.hangul else _diverse(found, order, count)
    return sorted((named(order, f) for f in picked), key=lambda name: -name.score)


def shortlist(order: Order, size: int) -> list[Found]:
    """The ``size`` best names of an order by score alone, best first."""
    return search(order, size, one_each=order.hangul is None).ranked()


def named(order: Order, found: Found) -> Name:
    """What was found, judged."""
    candidate = Candidate(
        order.surname,
        found.hangul,
        found.characters,
        order.gender,
        order.sound_school,
        order.born,
        order.wished,
    )
    return judged(candidate, order.need, order.weights, order.family.kin)


def search(order: Order, size: int, *, one_each: bool) -> _Best:
    """The ``size`` best names; ``one_each`` keeps only the best hanja of each hangul.

    Characters adverse to the chart are kept out, and one must help it, unless nothing is left then.
    """
    for strict in (True, False):
        best = _search(order, size, one_each, strict)
        if best.heap:
            break
    return best


def _search(order: Order, size: int, one_each: bool, strict: bool) -> _Best:
    scorer = Scorer(order)
    choices = cache(lambda syllable: _options(syllable, order, scorer, strict))
    best = _Best(size)
    for bound, hangul, p, options in _bounded(order, scorer, choices):
        if bound < best.threshold:
            break
        best.visited += 1
        sound = scorer.of_sound(hangul)
        if bound - scorer.most_of_sound + sound < best.threshold or not _fits(hangul, order, p):
            continue
        base = scorer.of_use(hangul, p) + sound + scorer.of_ease(hangul)
        needs_help = strict and bool(order.need.helping)
        visit = _Visit(hangul, p.births if p else 0, base, options, needs_help)
        _try(visit, scorer, best, one_each)
    return best


@dataclass(frozen=True, slots=True)
class _Visit:
    """A hangul name being tried with its characters."""

    hangul: str
    births: int
    base: float
    options: Sequence[Sequence[_Option]]
    needs_help: bool

    def found(self, score: float, chosen: Sequence[_Option]) -> Found:
        """The name with chosen characters; at the same score the lower code points lead."""
        points = [ord(s) for s in self.hangul] + [ord(o.character.hanja) for o in chosen]
        return Found(
            score,
            self.births,
            tuple(-point for point in points),
            self.hangul,
            tuple(o.character for o in chosen),
        )


def _try(visit: _Visit, scorer: Scorer, best: _Best, one_each: bool) -> None:
    """Offers the name with its characters: with every combination, or with its best alone."""
    own = _Best(1) if one_each else best
    for chosen, score in _combinations(visit, scorer, lambda: max(own.threshold, best.threshold)):
        own.offer(visit.found(score, chosen))
    if one_each and own.heap:
        best.offer(own.heap[0])


def _combinations(
    visit: _Visit, scorer: Scorer, threshold: Callable[[], float]
) -> Iterator[tuple[tuple[_Option, ...], float]]:
    """Combinations that may reach the threshold, with their scores; options stand best first."""

    def extend(
        chosen: tuple[_Option, ...], points: float
    ) -> Iterator[tuple[tuple[_Option, ...], float]]:
        rest = visit.options[len(chosen) :]
        if not rest:
            if not visit.needs_help or any(o.helps for o in chosen):
                strokes = tuple(o.strokes for o in chosen)
                yield chosen, round(points + scorer.of_strokes(strokes), 6)
            return
        ahead = sum(row[0].points for row in rest[1:]) + scorer.most_of_strokes + _NOISE
        for option in rest[0]:
            if points + option.points + ahead < threshold():
                break
            yield from extend((*chosen, option), points + option.points)

    yield from extend((), visit.base)


_Bounded = tuple[float, str, Popularity | None, list[Sequence[_Option]]]


def _bounded(
    order: Order, scorer: Scorer, choices: Callable[[str], Sequence[_Option]]
) -> list[_Bounded]:
    """Hangul names with a score that none of them can exceed, highest first, and characters."""
    beside = scorer.most_of_sound + scorer.most_of_ease + scorer.most_of_strokes + _NOISE
    rows: list[_Bounded] = []
    for hangul, p in _hangul_names(order):
        options = [choices(s) for s in hangul]
        if all(options):
            bound = scorer.of_use(hangul, p) + sum(row[0].points for row in options) + beside
            rows.append((bound, hangul, p, options))
    rows.sort(key=lambda row: (-row[0], row[1]))
    return rows


def _hangul_names(order: Order) -> Iterator[tuple[str, Popularity | None]]:
    """The names to try: the chosen one, or all that are counted or natural enough."""
    sex = SEX_OF[order.gender]
    if order.hangul:
        yield order.hangul, popularity(order.hangul, sex)
        return
    if order.neutral:
        for neutral in neutral_names():
            if len(neutral.hangul) == order.syllables:
                yield neutral.hangul, popularity(neutral.hangul, sex)
        return
    least = 1 if order.fixed else GIVEN_FROM
    counted = set()
    for name in names_of(sex):
        counted.add(name.hangul)
        if name.births >= least and len(name.hangul) == order.syllables:
            yield name.hangul, name
    if order.syllables == 2:
        for pair in natural_pairs(sex, NATURAL_FROM):
            if pair.hangul not in counted:
                yield pair.hangul, None


def _fits(hangul: str, order: Order, p: Popularity | None) -> bool:
    """Whether a name meets every condition on its sound."""
    if order.hangul:
        return True
    surname, syllables = order.surname_hangul, set(hangul)
    return (
        len(syllables) == len(hangul)
        and not syllables & set(surname)
        and not syllables & order.avoid
        and (order.rarity is None or admits(order.rarity, p))
        and order.family.carries(hangul)
        and order.holds(hangul)
        and not any(clash.refused for clash in clashes(order.family.kin, hangul))
        and is_natural(hangul, order.gender, p)
        and not is_embarrassing(surname, hangul)
    )


def _options(syllable: str, order: Order, scorer: Scorer, strict: bool) -> tuple[_Option, ...]:
    """The characters worth trying for a syllable, best first."""
    found = []
    for c in _recommendable(syllable, order):
        element = element_of(c.element)
        if strict and element in order.need.adverse:
            continue
        helps = element in order.need.helping
        found.append(_Option(scorer.of_character(c), c.strokes, helps, c))
    return tuple(sorted(found, key=lambda o: (-o.points, o.character.hanja)))


def _recommendable(syllable: str, order: Order) -> Sequence[Character]:
    fixed = [
        character(letter)
        for letter in (order.family.generation, *order.must)
        if letter and not is_syllable(letter) and syllable in character(letter).readings
    ]
    if fixed:
        return fixed
    return [
        c
        for c in with_reading(syllable)
        if _is_recommendable(c, syllable, order.gender) and c.hanja not in order.avoid
    ]


def _is_recommendable(c: Character, syllable: str, gender: str) -> bool:
    """Fit, confirmed, with a phrase of ours, read so in names (純 is 순, hardly ever 준), and not
    by custom the other sex's (媛, 莉)."""
    known = phrase(c.hanja)
    return (
        known is not None
        and syllable in known.readings
        and known.sex in ("", SEX_OF[gender])
        and not c.unfit
        and not c.alias
    )


def _diverse(found: Sequence[Found], order: Order, count: int) -> list[Found]:
    """The best names, each drawn with what it shares with those before it taken off."""
    siblings = order.family.siblings
    worth = {
        f.hangul: f.score
        + BELONGING * sum(belongs_with(s, f.hangul) for s in siblings) / max(1, len(siblings))
        for f in found
    }
    return drawn(found, count, lambda f: worth[f.hangul], _likeness)


def _likeness(a: Found, b: Found) -> float:
    shared = len(set(a.characters) & set(b.characters))
    return alike_in_sound(a.hangul, b.hangul) + SAME_HANJA * shared


def alike_in_sound(a: str, b: str) -> float:
    """What a name loses in the drawing for sharing its first or last syllable with another."""
    return SAME_FIRST * (a[0] == b[0]) + SAME_LAST * (a[-1] == b[-1])


def drawn(
    ranked: Sequence[_Named],
    count: int,
    worth: Callable[[_Named], float],
    likeness: Callable[[_Named, _Named], float],
) -> list[_Named]:
    """The worthiest, one by one, each with what it shares with those before it taken off."""
    picked: list[_Named] = []
    rest = list(ranked)
    while rest and len(picked) < count:
        best = max(rest, key=lambda one: worth(one) - sum(likeness(one, p) for p in picked))
        rest.remove(best)
        picked.append(best)
    return picked
