"""What a person asked for by a form, read into the package's own words.

A field that was left empty is absent. Values are checked by the rooms that know them; here only
their length is, and which fields there are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart
from saju_naming.chart.chart import cast as cast_chart
from saju_naming.errors import InvalidInput, UnknownSurname
from saju_naming.hanja.characters import character
from saju_naming.korean.text import Lang
from saju_naming.names.candidate import Candidate
from saju_naming.names.judge import judged
from saju_naming.names.name import Name
from saju_naming.names.order import Options, order_of
from saju_naming.names.surnames import surname as known_surname

#: Fields of every form, in the order in which they are carried from page to page.
BIRTH = ("date", "calendar", "leap_month", "time", "fold", "place", "longitude", "timezone")
SCHOOLS = ("solar_time", "day_boundary")
NAMES = ("gender", "syllables", "generation", "rarity", "wish", "sound_school", "neutral")
FIELDS = (*BIRTH, *SCHOOLS, *NAMES, "surname", "surname_hanja", "count")
#: The longest text that a field may hold.
LONGEST = 80
#: How many names are shown when nobody says; as many as stand side by side twice.
COUNT = 6
#: Between the hangul and the hanja of a picked name.
JOINT = ":"

_NUMBERS = {"fold": int, "syllables": int, "count": int, "longitude": float}
_UNDER_MORE = (
    *("generation", "rarity", "wish", "neutral", "sound_school"),
    *(*SCHOOLS, "fold", "longitude", "timezone"),
)
_SWITCHES = ("leap_month", "neutral")


@dataclass(frozen=True)
class Asked:
    """A form as it was filled in: the texts to show again, and what they mean."""

    lang: Lang
    fields: Mapping[str, str] = field(default_factory=dict)

    def of(self, names: tuple[str, ...]) -> dict[str, Any]:
        """The given fields of ``names`` with their values, as the package takes them."""
        return {name: _value(name, self.fields[name]) for name in names if name in self.fields}

    @property
    def birth(self) -> Birth | None:
        """The birth, ``None`` when no date was said."""
        if "date" not in self.fields:
            return None
        return Birth(gender=self.fields.get("gender"), **self.of(BIRTH))

    @property
    def surname(self) -> str | None:
        """The surname, in the hanja that was chosen among those of its sound."""
        told, chosen = self.fields.get("surname"), self.fields.get("surname_hanja")
        if not told or not chosen:
            return told
        try:
            known_surname(told + chosen)
        except UnknownSurname:
            return told
        return told + chosen

    @property
    def filled(self) -> dict[str, str]:
        """Every field as the form shows it again; empty where nothing was said."""
        return {name: self.fields.get(name, "") for name in FIELDS}

    @property
    def detailed(self) -> bool:
        """Whether anything was said that stands under «more»."""
        return any(name in self.fields for name in _UNDER_MORE)

    @property
    def options(self) -> Options:
        """What was asked of the names."""
        return cast(Options, self.of(NAMES))

    @property
    def count(self) -> int:
        """How many names."""
        return int(self.of(("count",)).get("count", COUNT))

    def chart(self) -> Chart | None:
        """The chart of the birth, ``None`` without one."""
        birth = self.birth
        return cast_chart(birth, **self.of(SCHOOLS)) if birth else None

    def with_fields(self, **changed: str) -> Asked:
        """The same with other values of some fields."""
        return Asked(self.lang, {**self.fields, **changed})


def asked(form: Mapping[str, object], lang: Lang) -> Asked:
    """A posted form; a picked date stands for a typed one.

    Raises:
        InvalidInput: a field holds more than :data:`LONGEST` characters.
    """
    found = fields_of(form)
    for value in found.values():
        if len(value) > LONGEST:
            raise InvalidInput(
                f"'{value[:10]}…'은(는) 너무 길어요. {LONGEST}자까지 적어 주세요.",
                f"'{value[:10]}…' is too long; write up to {LONGEST} characters.",
            )
    return Asked(lang, found)


def fields_of(form: Mapping[str, object]) -> dict[str, str]:
    """The fields of a posted form that were filled in, whatever stands in them."""
    given = {name: str(form.get(name, "")).strip() for name in (*FIELDS, "picked")}
    given["date"] = given["date"] or given["picked"]
    if form.get("no_time"):
        given["time"] = ""
    return {name: value for name, value in given.items() if value and name in FIELDS}


def named(order: Asked, pick: str, chart: Chart | None) -> Name:
    """A picked name («도윤:度潤»), judged as it was when it was recommended.

    Raises:
        InvalidInput: not a name of as many hanja as syllables.
        UnknownCharacter, UnknownSurname: not in the tables.
    """
    hangul, _, hanja = pick.partition(JOINT)
    if len(pick) > LONGEST or len(hangul) != len(hanja):
        raise InvalidInput(
            "고른 이름을 읽을 수 없어요. 이름을 다시 골라 주세요.",
            "cannot read the chosen name; choose it again.",
        )
    asked_for = order_of(chart, order.surname, {**order.options, "hangul": hangul})
    candidate = Candidate(
        asked_for.surname, hangul, tuple(map(character, hanja)), asked_for.gender,
        asked_for.sound_school, asked_for.born, asked_for.wished,
    )  # fmt: skip
    return judged(candidate, asked_for.need, asked_for.weights)


def pick_of(name: Name) -> str:
    """How a name is written in a form."""
    return f"{name.hangul}{JOINT}{name.hanja}"


def _value(name: str, text: str) -> object:
    if name in _SWITCHES:
        return True
    try:
        return _NUMBERS.get(name, str)(text)
    except ValueError:
        raise InvalidInput(
            f"'{text}'은(는) 수가 아니에요. 숫자로 적어 주세요.",
            f"'{text}' is not a number; write it in digits.",
        ) from None
