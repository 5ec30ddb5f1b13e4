"""Korean names for people abroad: names that sound like their own, with hanja, and a surname."""

from __future__ import annotations

from dataclasses import dataclass

from saju_naming.chart.chart import Chart
from saju_naming.errors import NoNames
from saju_naming.names.alike import Alike, sounds_like
from saju_naming.names.gates import is_embarrassing
from saju_naming.names.name import Name
from saju_naming.names.search import recommend

#: How many sounds are tried for each name that is wanted: some have no hanja, or clash.
_TRIED = 3
_MOST_TRIED = 50


@dataclass(frozen=True, slots=True)
class Offer:
    """A Korean name and the foreign one that it sounds like."""

    alike: Alike
    name: Name

    def to_dict(self) -> dict[str, object]:
        """The likeness beside the name."""
        return {"alike": self.alike.to_dict(), "name": self.name.to_dict()}


def recommend_like(
    foreign: str,
    gender: str,
    surname: str | None = None,
    count: int = 3,
    *,
    chart: Chart | None = None,
) -> list[Offer]:
    """Korean names that sound like a foreign given name, each with its best hanja.

    Args:
        foreign: in Latin letters ("Emma").
        gender: whose names.
        surname: a Korean one in hangul or hanja, if there is one already.
        count: how many, 1–50.
        chart: whose needs the hanja should meet; without one they need no birth.

    Raises:
        InvalidInput, OutOfRange, UnknownSurname: as :func:`~saju_naming.names.alike.sounds_like`
            and :func:`~saju_naming.names.search.recommend`.
        NoNames: nothing near has hanja.
    """
    offers: list[Offer] = []
    for alike in sounds_like(foreign, gender, min(_MOST_TRIED, count * _TRIED)):
        if len(offers) < count and not is_embarrassing(surname or "", alike.hangul):
            offers += _with_hanja(alike, gender, surname, chart)
    if not offers:
        raise NoNames(
            f"'{foreign}'와 소리가 비슷한 이름을 찾지 못했어요. 다른 철자로 적어 보세요.",
            f"found no Korean name that sounds like '{foreign}'; try another spelling.",
        )
    return offers


def _with_hanja(alike: Alike, gender: str, surname: str | None, chart: Chart | None) -> list[Offer]:
    try:
        names = recommend(chart, surname, 1, hangul=alike.hangul, gender=gender)
    except NoNames:
        return []
    return [Offer(alike, name) for name in names]
