"""What is answered, for the schema: the Contract's objects. Keys may be added to them."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

_Json = dict[str, object]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="allow")


class Pillars(_Shape):
    """Four pillars in hanja; the hour is null when the time is unknown."""

    year: str
    month: str
    day: str
    hour: str | None


class Elements(_Shape):
    """By element."""

    wood: float
    fire: float
    earth: float
    metal: float
    water: float


class Moment(_Shape):
    """The instant of the birth."""

    civil: str
    utc: str | None
    solar: str | None
    correction_minutes: float | None


class Luck(_Shape):
    """Decades of luck (대운)."""

    direction: Literal["순행", "역행"]
    start_age: float
    start_date: str
    start_range: list[float] | None
    pillars: list[str]


class Chart(_Shape):
    """A chart."""

    pillars: Pillars
    gender: Literal["남자", "여자"] | None
    provisional: bool
    moment: Moment
    elements: Elements
    weights: Elements
    details: dict[str, _Json]
    strength: _Json
    structure: _Json
    favourable: _Json
    relations: list[_Json]
    stars: list[_Json]
    luck: Luck | None
    ambiguous: list[_Json]
    sensitivity: dict[str, float | None] | None
    alternatives: dict[str, Pillars]
    conventions: _Json


class Surname(_Shape):
    """A surname; ``assumed`` says that its hanja was chosen among ``others``."""

    hangul: str
    hanja: str
    assumed: bool
    others: list[str]


class Syllable(_Shape):
    """A syllable of a name with its character."""

    hangul: str
    hanja: str
    meaning: str
    strokes: int
    element: Literal["木", "火", "土", "金", "水"]


class Reason(_Shape):
    """What one rule says of a name."""

    rule: str
    rule_en: str
    verdict: Literal["좋음", "무난", "아쉬움"]
    fact: str
    fact_en: str
    points: float
    most: float
    source: str


class Name(_Shape):
    """A judged name; the sum of ``parts`` is ``score``."""

    hangul: str
    hanja: str
    surname: Surname | None
    syllables: list[Syllable]
    grids: dict[str, int | None] | None
    grade: str
    score: float
    parts: dict[str, float]
    reasons: list[Reason]
    gates: dict[str, bool]
    serves: bool | None
    meaning: str
    meaning_en: str
    births: int | None
    label: str | None
    origin: Literal["search", "model", "given"]


class Names(_Shape):
    """Names, with the chart they are for."""

    chart: Chart | None
    names: list[Name]


class Checked(_Shape):
    """A name that exists, other hanja for its sound, and persons of the same name."""

    name: Name | None
    better: list[Name]
    persons: list[_Json]


class Section(_Shape):
    """A section of the explanation."""

    section: str
    text: str
    facts: list[str]
    writer: str
    attempts: int
    reason: str


class Reading(_Shape):
    """A reading."""

    chart: Chart
    explanation: list[Section]
    names: list[Name]
    writer: str
    writer_reason: str
    audience: str
    note: str


class Character(_Shape):
    """A registered character."""

    hanja: str
    readings: list[str]
    hun: str
    strokes: int
    element: str
    unfit: str
    phrase: str | None
    phrase_en: str | None


class Characters(_Shape):
    """The characters of a sound, those most usual in names first."""

    characters: list[Character]


class State(_Shape):
    """Whether the service is up."""

    status: Literal["ok", "starting"]


class Problem(_Shape):
    """RFC 9457 problem details; ``title`` and ``detail`` in the preferred language."""

    type: str
    title: str
    status: int
    detail: str
    title_ko: str
    title_en: str
    detail_ko: str
    detail_en: str
    errors: list[dict[str, str]] | None = None


class SeedNames(_Shape):
    """The answer of the first saju_naming's ``POST /name``."""

    year: str
    month: str
    day: str
    name1: str
    name2: str
    name3: str


class SeedMeaning(_Shape):
    """The answer of its ``POST /mean``."""

    prompt: str
    explain: str
    name: str
    mean: str


class SeedReady(_Shape):
    """The answer of its ``GET /check``."""

    isReady: bool
