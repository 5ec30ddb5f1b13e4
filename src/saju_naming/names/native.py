"""순우리말 이름: given names of native Korean words, written in hangul alone.

The table is ours (``data/native_names.tsv``). A name without characters has no strokes and no
자원오행, so those rules say nothing of it; the rest, which hear it or count its bearers, share the
100 points in the proportion they always have.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from importlib.resources import files

from saju_naming.errors import NoNames
from saju_naming.korean.josa import fill
from saju_naming.korean.text import Text
from saju_naming.names.candidate import Candidate
from saju_naming.names.gates import is_embarrassing
from saju_naming.names.judge import judged
from saju_naming.names.name import Name
from saju_naming.names.need import ANYBODY, Need
from saju_naming.names.order import order_of, require_count
from saju_naming.names.rules import (
    character,
    element,
    grids,
    three_elements,
    weights_of,
    wish,
    writing,
    yin_yang,
)
from saju_naming.names.rules.popularity import OTHERS_BELOW
from saju_naming.names.search import alike_in_sound, drawn

#: Rules that speak of characters (and 쓰기, most of which is pen strokes).
NEEDS_CHARACTERS = frozenset(
    rule.NAME for rule in (element, character, grids, yin_yang, three_elements, writing, wish)
)
#: Where a name's word comes from.
ORIGINS = {
    "옛말": Text("옛말", "a word of older Korean"),
    "토박이말": Text("토박이말", "a native word of today"),
    "새로 지은 말": Text("새로 지은 말", "coined of native words"),
}


@dataclass(frozen=True, slots=True)
class NativeName:
    """A given name of native words.

    Attributes:
        sex: 남자, 여자 or 중성적; by the births where 20 are counted, else our judgement.
        origin: one of ``ORIGINS``.
        parts: the word or words it comes from.
        ko, ko_link: what it wishes, as a modifier of 「사람」 and in the form that links.
        en: the same, completing "someone who".
    """

    hangul: str
    sex: str
    origin: str
    parts: str
    ko: str
    ko_link: str
    en: str

    def to_dict(self) -> dict[str, str]:
        """The attributes by name."""
        return asdict(self)


def native_names(gender: str) -> tuple[NativeName, ...]:
    """The names for 남자 or 여자, those of both sexes among them, in the order of the alphabet."""
    return tuple(name for name in _table().values() if name.sex in (gender, "중성적"))


def native(hangul: str) -> NativeName | None:
    """The name of that spelling, ``None`` where the table has none."""
    return _table().get(hangul)


def weights_without_characters() -> dict[str, float]:
    """Factors by rule that leave out what needs characters; the rest is scaled to 100."""
    return weights_of({name: 0.0 for name in weights_of() if name in NEEDS_CHARACTERS})


def native_meaning(name: NativeName) -> Text:
    """What the name wishes, one sentence in both languages."""
    frame = "{name}({parts}){은} {ko} 사람으로 살아가기를 바라는 우리말 이름이에요."
    return Text(
        fill(frame, name=name.hangul, parts=name.parts, ko=name.ko),
        f"{name.hangul}, {ORIGINS[name.origin].en}, wishes for someone who {name.en}.",
    )


def judged_native(
    name: NativeName,
    candidate: Candidate,
    need: Need = ANYBODY,
    weights: Mapping[str, float] | None = None,
) -> Name:
    """The name judged by the rules that need no characters.

    Args:
        candidate: the name for somebody, without characters.
        need: what the chart asks of sounds.
        weights: :func:`weights_without_characters` by default.
    """
    named = judged(candidate, need, weights or weights_without_characters())
    return replace(
        named, meaning=native_meaning(name), gates={**named.gates, "natural": _natural(candidate)}
    )


def _natural(candidate: Candidate) -> bool:
    """Whether the other sex does not bear it; every word of the table is a name otherwise.

    The model of naturalness pairs syllables of hanja names and knows no words.
    """
    p = candidate.popularity
    return p is None or p.share >= OTHERS_BELOW


def recommend_native(
    surname: str | None,
    gender: str,
    count: int,
    *,
    sound_need: Need | None = None,
    born: int | None = None,
) -> list[Name]:
    """The best native names, diverse among themselves, best first.

    Args:
        surname: in hangul or hanja.
        count: how many names, 1–50.
        sound_need: what a chart asks of sounds; without one every element is as good.
        born: year of birth, for the rule of eras.

    Raises:
        InvalidInput, UnknownSurname, OutOfRange: an argument has no such value.
        NoNames: none goes with the surname.
    """
    require_count(count)
    order, weights = order_of(None, surname, {"gender": gender}), weights_without_characters()
    found = [
        judged_native(
            name,
            Candidate(order.surname, name.hangul, (), order.gender, born=born),
            sound_need or ANYBODY,
            weights,
        )
        for name in native_names(order.gender)
        if _goes_with(order.surname_hangul, name.hangul)
    ]
    if not found:
        raise NoNames(
            "성에 어울리는 우리말 이름이 없어요.", "no native name goes with the surname."
        )
    return _diverse([name for name in found if all(name.gates.values())], count)


def _goes_with(surname: str, hangul: str) -> bool:
    """No syllable of the surname again, and no word that nobody wants to be called."""
    return not set(surname) & set(hangul) and not is_embarrassing(surname, hangul)


def _diverse(found: list[Name], count: int) -> list[Name]:
    """The best, diverse among themselves, best first."""
    ranked = sorted(found, key=lambda name: (-name.score, -(name.births or 0), name.hangul))
    picked = drawn(ranked, count, lambda name: name.score, _likeness)
    return sorted(picked, key=lambda name: -name.score)


def _likeness(a: Name, b: Name) -> float:
    return alike_in_sound(a.hangul, b.hangul)


@cache
def _table() -> dict[str, NativeName]:
    text = files("saju_naming").joinpath("data/native_names.tsv").read_text(encoding="utf-8")
    rows = (NativeName(*line.split("\t")) for line in text.splitlines()[1:])
    return {row.hangul: row for row in rows}
