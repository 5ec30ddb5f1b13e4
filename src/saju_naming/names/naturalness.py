"""How natural a given name sounds: the probability that two syllables make one (이름다움).

A model of first × second syllable by sex, learned from the births of 2008–2025 by
``tools/build_naturalness.py``; how well it does is in ``docs/naturalness.md``. 0.83 says: of
counted names and of random pairings of the same syllables that nobody counted, in equal numbers,
83 % that look like this one are counted. It speaks of the syllables alone, and a name in the
statistics keeps the model's value.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from saju_naming.birth import gender as known_gender
from saju_naming.errors import InvalidInput
from saju_naming.korean.hangul import is_hangul
from saju_naming.names.candidate import SEX_OF
from saju_naming.names.popularity import Sex, names_of, popularity


class Pair(NamedTuple):
    """A name of two syllables and its naturalness."""

    hangul: str
    naturalness: float


def naturalness(hangul: str, gender: str) -> float:
    """How likely the name is one of that gender rather than a random pairing, 0 to 1.

    Two syllables: the calibrated probability; 0 where no counted name has that syllable in that
    place. Other lengths have no model: the share of births of that length and gender whose name is
    no commoner, 0 for a name that nobody counted.

    Raises:
        InvalidInput: not hangul, or not a gender.
    """
    _require_hangul(hangul)
    sex = SEX_OF[known_gender(gender) or "남자"]
    if len(hangul) != 2:
        return _commonness(hangul, sex)
    row, place = _table().likely[sex].get(hangul[0]), _table().places.get(hangul[1])
    return _at(row, place) if row and place is not None else 0.0


def sex_share(hangul: str) -> float:
    """The share of boys among the bearers, 0 to 1, as the model expects it.

    A syllable that no counted name has in that place says nothing. Other lengths than two have no
    model: the share in the births, 0.5 for a name that nobody counted.

    Raises:
        InvalidInput: not hangul.
    """
    _require_hangul(hangul)
    if len(hangul) != 2:
        boys, girls = popularity(hangul, "M"), popularity(hangul, "F")
        return boys.share if boys else 0.0 if girls else 0.5
    log_odds = sum(_table().boys.get((i, s), 0.0) for i, s in enumerate(hangul, start=1))
    return round(1 / (1 + exp(-log_odds)), 3)


@cache
def natural_pairs(sex: Sex, least: float) -> tuple[Pair, ...]:
    """All names of two syllables with that naturalness or more, the most natural first.

    They are pairs of 171 first and 224 second syllables; counted names are among them.
    """
    table = _table()
    pairs = (
        Pair(first + second, _at(row, place))
        for first, row in table.likely[sex].items()
        for second, place in table.places.items()
    )
    kept = (p for p in pairs if p.naturalness >= least)
    return tuple(sorted(kept, key=lambda p: -p.naturalness))


def _require_hangul(hangul: str) -> None:
    if not is_hangul(hangul):
        raise InvalidInput(
            f"이름 '{hangul}'은 한글이 아니에요. 한글로 적어 주세요.",
            f"'{hangul}' is not hangul; write the given name in hangul.",
        )


class _Table(NamedTuple):
    boys: dict[tuple[int, str], float]  # (1 or 2, syllable): log-odds of a boy
    places: dict[str, int]  # second syllable: its place in the rows
    likely: dict[Sex, dict[str, str]]  # first syllable: two digits a second syllable


@cache
def _table() -> _Table:
    text = files("saju_naming").joinpath("data/naturalness.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    firsts = [row for row in rows if row[0] == "1"]
    return _Table(
        {(int(place), syllable): float(boys) for place, syllable, boys, _, _ in rows},
        {row[1]: i for i, row in enumerate(row for row in rows if row[0] == "2")},
        {"M": {row[1]: row[3] for row in firsts}, "F": {row[1]: row[4] for row in firsts}},
    )


def _at(row: str, place: int) -> float:
    return int(row[2 * place : 2 * place + 2]) / 100


def _commonness(hangul: str, sex: Sex) -> float:
    births = {row.hangul: row.total for row in names_of(sex) if len(row.hangul) == len(hangul)}
    own = births.get(hangul, 0)
    if not own:
        return 0.0
    return round(sum(n for n in births.values() if n <= own) / sum(births.values()), 3)
