"""Writes docs/readings.md, thirty readings of all kinds: ``python -m tools.write_readings``.

The births are chosen for what is hard to tell well; the names of no person are in them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import saju_naming as sn
from saju_naming.chart.chart import Chart
from saju_naming.korean.text import Lang, Text
from saju_naming.names.search import recommend
from saju_naming.reading.compose import NOTE
from saju_naming.reading.facts import facts
from saju_naming.reading.licences import Audience
from saju_naming.reading.template import write
from saju_naming.reading.words import PLACES, pillar_word

DOCUMENT = Path(__file__).parents[1] / "docs/readings.md"
#: The day on which luck is told, so that the page is the same tomorrow.
TODAY = date(2026, 11, 22)


class Kind(NamedTuple):
    """One reading: for what it stands here, and what was asked."""

    why: str
    date: str
    gender: str
    audience: Audience
    lang: Lang
    surname: str | None
    more: dict[str, Any]


def _kind(why: str, born: str, who: str, surname: str | None = None, **more: Any) -> Kind:
    """``born`` is 「2025-03-14 여자」, ``who`` 「parent ko」."""
    (day, gender), (audience, lang) = born.split(), who.split()
    return Kind(why, day, gender, audience, lang, surname, more)  # type: ignore[arg-type]  # the table below has known words


KINDS = (
    _kind("신생아, 시각을 앎", "2026-10-30 여자", "parent ko", "김", time="07:20", place="부산"),
    _kind("신생아, 시각을 모름", "2026-11-02 남자", "parent ko", "이"),
    _kind("태어날 아이", "2027-02-20 여자", "parent ko", "박", time="10:00"),
    _kind("입춘 무렵, 시각을 모름", "2026-02-04 남자", "parent ko", "최"),
    _kind("한겨울에 태어난, 흙이 많은 아이", "2025-12-25 남자", "parent ko", "정", time="03:10"),
    _kind("한여름에 태어난 아이", "2024-06-16 여자", "parent ko", "강", time="12:30"),
    _kind("종격인 아이", "2025-03-14 여자", "parent ko", "조", time="10:30"),
    _kind("두 글자 성", "2023-09-09 남자", "parent ko", "남궁", time="18:00"),
    _kind("밤 자시에 태어난 아이", "2024-01-11 여자", "parent ko", "윤", time="23:50"),
    _kind("쌍둥이처럼 하루 뒤에 태어난 아이", "2026-10-31 여자", "parent ko", "김", time="07:20"),
    _kind("어른, 서머타임", "1988-06-15 남자", "adult ko", "장", time="14:05"),
    _kind("어른, 시각을 모름", "1980-01-02 남자", "adult ko", "임"),
    _kind("음력 윤달", "1987-06-15 여자", "adult ko", "한", calendar="lunar", leap_month=True),
    _kind("노년", "1948-03-21 여자", "adult ko", "오", time="05:40"),
    _kind("개명을 생각하는 청년", "2001-11-30 남자", "adult ko", "서", time="21:15"),
    _kind("충이 많은 사주", "1972-07-07 여자", "adult ko", "신", time="01:20"),
    _kind("합과 충이 함께 있는 사주", "1995-08-18 남자", "adult ko", None, time="09:40"),
    _kind("흙이 많은 신약", "1979-04-30 여자", "adult ko", "권", time="16:30"),
    _kind("갈대 같은 신약", "1991-05-05 남자", "adult ko", "황", time="11:11"),
    _kind("불이 빠진 사주", "1999-09-19 여자", "adult ko", "안", time="19:30"),
    _kind("newborn, hour known", "2026-10-30 여자", "parent en", "김", time="07:20", place="부산"),
    _kind("newborn, hour unknown", "2026-05-05 남자", "parent en", "이"),
    _kind("child born abroad", "2022-07-04 여자", "parent en", "박", time="08:15", place="뉴욕"),
    _kind("a Korean name for a grown woman", "1990-12-12 여자", "abroad en", "한", time="06:30"),
    _kind("a Korean name, hour unknown", "1985-02-28 남자", "abroad en", "강"),
    _kind("born in London", "1998-08-08 남자", "abroad en", "문", time="17:45", place="런던"),
    _kind("a following chart", "1974-02-11 여자", "abroad en", "조", time="10:30"),
    _kind("chart alone, no surname", "1969-07-20 여자", "abroad en", None, time="20:17"),
    _kind("adult reading in English", "1977-10-03 여자", "adult en", "송", time="13:50"),
    _kind("한국어로 읽는 해외 거주자", "1993-01-19 남자", "abroad ko", "류", time="22:05"),
)


def _chart(kind: Kind) -> Chart:
    return sn.cast(sn.Birth(kind.date, gender=kind.gender, **kind.more))


#: The head of a reading: for whom, which sex, which calendar.
_HEAD = {
    "parent": Text("부모에게", "to a parent"),
    "adult": Text("본인에게", "to an adult"),
    "abroad": Text("해외의 독자에게", "to a reader abroad"),
    "여자": Text("여자", "girl or woman"),
    "남자": Text("남자", "boy or man"),
    "lunar": Text("음력", "lunar"),
}
_PLACES = {"부산": "Busan", "뉴욕": "New York", "런던": "London"}


def _asked(kind: Kind) -> Iterator[str]:
    """What was asked: day, hour, place, sex, surname, reader."""
    more, korean = kind.more, kind.lang == "ko"
    calendar = _HEAD["lunar"].of(kind.lang) + " " if "calendar" in more else ""
    leap = (" 윤달" if korean else " leap month") if "leap_month" in more else ""
    yield f"{calendar}{kind.date}{leap} {more.get('time', '')}".strip()
    if "place" in more:
        yield more["place"] if korean else _PLACES[more["place"]]
    yield _HEAD[kind.gender].of(kind.lang)
    if kind.surname:
        yield f"{kind.surname}씨" if korean else f"surname {kind.surname}"
    yield _HEAD[kind.audience].of(kind.lang)


def _pillars(chart: Chart, lang: Lang) -> Iterator[str]:
    """「해 병오(丙午)」, Year Byeong-o (丙午)."""
    for place, found in zip(PLACES.values(), chart.pillars, strict=False):
        yield f"{place.of(lang).capitalize()} {pillar_word(found.hanja).of(lang)}"


def reading(kind: Kind) -> Iterator[str]:
    """One reading as lines of Markdown."""
    chart = _chart(kind)
    names = recommend(chart, kind.surname, 2) if kind.surname else []
    known = facts(chart, names, TODAY)
    yield " · ".join(_asked(kind)) + "  "
    yield " · ".join(_pillars(chart, kind.lang)) + "\n"
    for section in write(known, kind.lang, kind.audience):
        yield f"**{section.section}** {section.text}\n"


def document() -> str:
    """The page."""
    lines = [
        "# 풀이 서른 편 · Thirty readings\n",
        "`python -m tools.write_readings`가 쓴 그대로예요. 글쓴이는 문장 틀(template)이고, 운은 "
        f"{TODAY}에 본 것이에요. 낯선 눈으로 읽고 무엇을 표시하고 무엇을 고쳤는지는 "
        "[readings-marked.md](readings-marked.md)에 있어요. *As written; luck is told as of that "
        "day. What an independent reading marked, and what was changed, stands there.*\n",
        f"풀이마다 한 번: 「{NOTE.ko}」\n",
    ]
    for nth, kind in enumerate(KINDS, 1):
        lines += [f"## {nth}. {kind.why}\n", *reading(kind)]
    return "\n".join(lines)


if __name__ == "__main__":
    DOCUMENT.write_text(document(), "utf-8")
