"""How common a given name is in Korea: births by sex and year, 2008–2025.

The counts are the court's birth registrations (``data/SOURCES.md`` says how they were checked and
what they miss). They cover about 95 % of births in 2008 and 75 % from 2022, so they compare names
with one another and are no census.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Sex = Literal["M", "F"]

YEARS = range(2008, 2026)
#: First and last year of each span, in the order of ``Popularity.spans``.
SPANS = ((2008, 2010), (2011, 2015), (2016, 2020), (2021, 2025))

#: Least share of boys → to whom the name is given; the first that fits holds. From 0.7 on it is
#: no longer 중성적, at 0.3 still.
LABELS = (
    (0.9, "남자"),
    (0.7, "주로 남자"),
    (0.3, "중성적"),
    (0.1, "주로 여자"),
    (0.0, "여자"),
)


@dataclass(frozen=True, slots=True)
class Popularity:
    """One given name among one sex.

    Attributes:
        births: in the last five years, 2021–2025.
        total: births in all years, 2008–2025.
        share: this sex's part of the name's births, 0 to 1: of the last five years, or of all
            years where the last five saw fewer than 20 births of both sexes. 1 for a name that
            only the press lists hold.
        spans: births in each of ``SPANS``.
        eras: years (1948–2020) in which the press listed the name among the most given.
    """

    hangul: str
    sex: Sex
    births: int
    total: int
    share: float
    spans: tuple[int, ...]
    eras: tuple[int, ...]
    _ranks: str

    @property
    def ranks(self) -> tuple[int | None, ...]:
        """Place among this sex's names in each of ``YEARS``; ``None`` where nobody was born."""
        return tuple(int(rank) if rank else None for rank in self._ranks.split(","))


def popularity(hangul: str, sex: Sex) -> Popularity | None:
    """The figures of a name, ``None`` where they hold no birth and no mention of it."""
    columns = _table().get((hangul, sex))
    return _read(hangul, sex, columns) if columns else None


@cache
def names_of(sex: Sex) -> tuple[Popularity, ...]:
    """Every name given to ``sex``, the most given of the last five years first."""
    own = (_read(name, sex, columns) for (name, of), columns in _table().items() if of == sex)
    return tuple(sorted(own, key=lambda row: (-row.births, -row.total, row.hangul)))


def label(p: Popularity) -> str:
    """To whom the name is given, by ``LABELS``: 중성적 where boys are 30 % to 70 %."""
    boys = round(p.share if p.sex == "M" else 1 - p.share, 4)
    return next(word for least, word in LABELS if boys >= least)


@cache
def _table() -> dict[tuple[str, str], str]:
    """The columns behind name and sex, unread: most calls want one row of 6,843."""
    text = files("saju_naming").joinpath("data/given_names.tsv").read_text(encoding="utf-8")
    split = (line.split("\t", 2) for line in text.splitlines()[1:])
    return {(hangul, sex): columns for hangul, sex, columns in split}


def _read(hangul: str, sex: Sex, columns: str) -> Popularity:
    spans, recent, share, ranks, eras = columns.split("\t")
    by_span = tuple(map(int, spans.split(",")))
    return Popularity(
        hangul,
        sex,
        births=by_span[-1],
        total=sum(by_span),
        share=float(recent or share),
        spans=by_span,
        eras=tuple(map(int, eras.split(","))) if eras else (),
        _ranks=ranks,
    )
