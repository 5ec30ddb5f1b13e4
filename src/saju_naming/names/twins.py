"""Names for twins: each serves the chart, and they belong together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from saju_naming.chart.chart import Chart
from saju_naming.errors import NoNames
from saju_naming.names.family import sibling_set
from saju_naming.names.name import Name
from saju_naming.names.order import Options
from saju_naming.names.search import recommend

#: How many names of each child the set is drawn from.
_POOL = 30


def recommend_set(
    chart: Chart | None,
    genders: Sequence[str],
    surname: str | None = None,
    **options: Unpack[Options],
) -> list[Name]:
    """One name for each child of one birth, in the order of ``genders``.

    Args:
        chart: of their birth; twins share it but for minutes.
        genders: 남자 or 여자 for each.
        surname, options: as :func:`~saju_naming.names.search.recommend`.

    Raises:
        NoNames: no set is without two names that could be taken for each other.
        SajuNamingError: as :func:`~saju_naming.names.search.recommend`.
    """
    pools = [_pool(chart, gender, surname, options) for gender in genders]
    chosen = sibling_set([{h: name.score for h, name in pool.items()} for pool in pools])
    if chosen is None:
        raise NoNames(
            "서로 어울리는 이름을 찾지 못했어요. 조건을 하나 빼 보세요.",
            "found no names that go together; drop a condition.",
        )
    return [pool[hangul] for pool, hangul in zip(pools, chosen, strict=True)]


def _pool(
    chart: Chart | None, gender: str, surname: str | None, options: Options
) -> dict[str, Name]:
    asked = options.copy()
    asked["gender"] = gender
    return {name.hangul: name for name in recommend(chart, surname, _POOL, **asked)}
