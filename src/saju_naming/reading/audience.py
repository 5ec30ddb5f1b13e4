"""For whom a reading is told."""

from __future__ import annotations

from datetime import date
from typing import get_args

from saju_naming.chart.chart import Chart
from saju_naming.errors import InvalidInput
from saju_naming.korean.text import Lang
from saju_naming.reading.licences import Audience

AUDIENCES: tuple[Audience, ...] = get_args(Audience)
#: Below this age in years a parent is taken to be reading.
_CHILD = 15


def audience_of(asked: str | None, chart: Chart, lang: Lang, today: date | None = None) -> Audience:
    """As asked; else by age the parent of a child, and a grown reader in English is abroad.

    Raises:
        InvalidInput: no such audience.
    """
    if asked:
        return _known(asked)
    if (today or date.today()).year - chart.moment.day.year < _CHILD:
        return "parent"
    return "abroad" if lang == "en" else "adult"


def _known(asked: str) -> Audience:
    for audience in AUDIENCES:
        if audience == asked:
            return audience
    raise InvalidInput(
        f"듣는 이 '{asked}'을(를) 알 수 없어요. parent, adult, abroad 가운데 하나를 적어 주세요.",
        f"no audience '{asked}'; give parent, adult or abroad.",
    )
