"""What may be asked, in the words of the command line's options (a test compares the two).

Sizes are checked here; what a date, a place or a surname may be is the library's to say, in both
languages. Patterns and formats in the schema tell a client what will be understood.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from saju_naming.birth import FIRST_YEAR, GENDERS, LAST_YEAR
from saju_naming.korean.text import Lang
from saju_naming.names.order import MOST_NAMES
from saju_naming.names.rarity import LEVELS
from saju_naming.reading.audience import AUDIENCES
from saju_naming.reading.writers import HOTTEST, WRITERS

#: Most letters in a list, and most weights.
MOST_LETTERS, MOST_WEIGHTS = 20, 20

_DATE = (
    r"^((1[6-9]|20|21)[0-9]{2}[-./](0?[1-9]|1[0-2])[-./](0?[1-9]|[12][0-9]|3[01])"
    r"|(1[6-9]|20|21)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])"
    r"|(1[6-9]|20|21)[0-9]{2}년 ?(0?[1-9]|1[0-2])월 ?(0?[1-9]|[12][0-9]|3[01])일)$"
)
_TIME = r"^([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"


def _text(least: int, most: int, **schema: Any) -> Any:
    """The lengths of a string, and what the schema says of it beside them."""
    return Field(min_length=least, max_length=most, json_schema_extra=schema)


def _whole(value: object) -> object:
    """JSON knows one kind of number: 3.0 is 3."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


_Date = Annotated[str, _text(6, 20, pattern=_DATE)]
_Time = Annotated[str, _text(1, 8, pattern=_TIME)]
_Gender = Annotated[str, _text(1, 10, enum=list(GENDERS))]
_Place = Annotated[str, _text(1, 60, format="saju-place")]
_Zone = Annotated[str, _text(1, 60, format="saju-timezone")]
_Surname = Annotated[str, _text(1, 8, format="saju-surname")]
_GivenName = Annotated[str, _text(1, 12, format="saju-given-name")]
_FullName = Annotated[str, _text(2, 24, format="saju-full-name")]
_Hanja = Annotated[str, _text(1, 8, format="saju-hanja")]
_Letter = Annotated[str, _text(1, 4, format="saju-letter")]
_Letters = Annotated[list[_Letter], Field(max_length=MOST_LETTERS)]
_GivenNames = Annotated[list[_GivenName], Field(max_length=MOST_LETTERS)]
_Rarity = Annotated[str, _text(1, 10, enum=list(LEVELS))]
_Wish = Annotated[str, _text(1, 200, format="saju-wish")]
_WriterName = Annotated[str, _text(1, 20, enum=list(WRITERS))]
_Audience = Annotated[str, _text(1, 10, enum=list(AUDIENCES))]
_School = Literal["운해", "해례"]
_Fold = Annotated[int, Field(ge=0, le=1), BeforeValidator(_whole)]
_Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR), BeforeValidator(_whole)]
_Count = Annotated[int, Field(ge=1, le=MOST_NAMES), BeforeValidator(_whole)]
_Syllables = Annotated[int, Field(ge=1, le=2), BeforeValidator(_whole)]
_Seed = Annotated[int, Field(ge=0, le=2**31 - 1), BeforeValidator(_whole)]
_Temperature = Annotated[float, Field(ge=0, le=HOTTEST, allow_inf_nan=False)]
_Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
_Points = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
_Weights = Annotated[dict[str, _Points], Field(max_length=MOST_WEIGHTS)]


def _told(text: str, default: object = None, *examples: object) -> Any:
    """A field's description (Korean · English), default and examples."""
    return Field(default, description=text, examples=list(examples) or None)


class Asked(BaseModel):
    """What every request may say."""

    model_config = ConfigDict(extra="forbid", strict=True)

    lang: Lang | None = _told("말; 없으면 Accept-Language · language, else by header", None, "ko")


class BirthAsked(Asked):
    """A birth, and the conventions of its chart."""

    gender: _Gender | None = _told("성별 · gender", None, "남자")
    time: _Time | None = _told("태어난 시각, 모르면 비움 · clock time, if known", None, "10:30")
    calendar: Literal["solar", "lunar"] = _told("양력/음력 · calendar of the date", "solar")
    leap_month: bool = _told("음력 윤달 · leap lunar month", False)
    fold: _Fold | None = _told("두 번 있던 시각의 먼저(0)/나중(1) · which of a repeated time")
    place: _Place | None = _told("태어난 곳, 없으면 서울 · place, Seoul assumed", None, "부산")
    longitude: _Longitude | None = _told("동경(도) · degrees east", None, 129.08)
    timezone: _Zone | None = _told("시간대 이름 또는 ±HH:MM · IANA zone", None, "Asia/Seoul")
    solar_time: Literal["mean", "clock", "apparent"] = _told("시각의 기준 · clock of hours", "mean")
    day_boundary: Literal["split", "unified", "midnight"] = _told("날의 경계 · day turns", "split")


class ChartAsked(BirthAsked):
    """A chart: the birth, and what to look at beside it."""

    date: _Date = _told("태어난 날 · date of birth", ..., "1980-01-02")
    explain: bool = _told("각 기둥이 나온 과정 · how each pillar came about", False)
    year: _Year | None = _told("그 해의 세운과 월운 · luck of that year", None, 2026)


class NamesWanted(BirthAsked):
    """The conditions on names."""

    surname: _Surname | None = _told("성 · surname", None, "김", "金")
    count: _Count = _told("이름 수 · number of names", 3)
    syllables: _Syllables = _told("이름 글자 수 · syllables of the name", 2)
    hangul: _GivenName | None = _told("정해 둔 한글 이름 · name already chosen", None, "도윤")
    generation: _Letter | None = _told("돌림자 · generation syllable", None, "준", "俊")
    position: Literal["first", "last", "any"] = _told("돌림자 자리 · where it stands", "any")
    must: _Letters = _told("이 가운데 하나는 넣을 글자 · letters to hold one of", [], ["서"])
    avoid: _Letters = _told("피할 글자 · letters to avoid", [], ["순"])
    kin: _GivenNames = _told("겹치지 않을 가족 이름 · names in the family", [], ["민준"])
    siblings: _GivenNames = _told("어울릴 형제자매 이름 · siblings' names", [], ["서연"])
    rarity: _Rarity | None = _told("얼마나 드문 이름 · how rare a name", None, "보통")
    neutral: bool = _told("남녀가 함께 쓰는 이름만 · names of both sexes only", False)
    wish: _Wish | None = _told("바라는 느낌 · a wish in words", None, "밝고 단단한 느낌")
    weights: _Weights | None = _told("규칙별 점수 · points by rule", None, {"수리": 0})
    sound_school: _School = _told("발음오행 학파 · school of sounds", "운해")


class NamesAsked(NamesWanted):
    """Names, for a birth or for anybody."""

    date: _Date | None = _told("태어난 날, 없으면 사주 없이 · date of birth", None, "1980-01-02")
    twin: _Gender | None = _told("쌍둥이의 성별 · gender of the other twin", None, "여자")
    native: bool = _told("순우리말 이름만 · only names without hanja", False)


class ReadingAsked(NamesWanted):
    """Chart, names and explanation of a birth."""

    date: _Date = _told("태어난 날 · date of birth", ..., "1980-01-02")
    writer: _WriterName = _told("글쓴이 · who writes", "auto")
    audience: _Audience | None = _told("누구에게 · told to whom", None, "parent")
    seed: _Seed | None = _told("모델 글쓴이의 씨앗 수 · seed of a model")
    temperature: _Temperature | None = _told("모델 글쓴이의 온도 · temperature of a model")


class CheckAsked(BirthAsked):
    """An existing name, by the same rules."""

    fullname: _FullName = _told("성과 이름(한글) · full name in hangul", ..., "김민준")
    hanja: _Hanja | None = _told("이름의 한자 · hanja of the given name", None, "旼俊")
    born: _Date | None = _told("태어난 날 · date of birth", None, "1980-01-02")
    kin: _GivenNames = _told("겹치지 않을 가족 이름 · names in the family", [], ["서준"])
    sound_school: _School = _told("발음오행 학파 · school of sounds", "운해")
