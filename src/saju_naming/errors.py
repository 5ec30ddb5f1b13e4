"""Everything a person can get wrong, as one family of exceptions.

    SajuNamingError
    ├── InvalidInput          what was typed cannot be read
    ├── OutOfRange            readable, but beyond what the tables know
    ├── NoSuchTime            the clock never showed that time (summer time began)
    ├── RepeatedTime          the clock showed that time twice (summer time ended)
    ├── NoSuchLunarDay        the lunar calendar has no such day or leap month
    ├── PlaceNeeded           a zone outside Korea without a longitude
    ├── UnknownPlace · AmbiguousPlace
    ├── UnknownSurname
    ├── UnknownCharacter
    └── NoNames               nothing fits every condition that was set

Each error carries its message in Korean (``.ko``) and English (``.en``): one line that says what is
wrong and what to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal


class SajuNamingError(ValueError):
    """Base of every error that a person can cause; ``ko`` and ``en`` say it in their language."""

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(f"{ko} | {en}")
        self.ko = ko
        self.en = en

    def message(self, lang: Literal["ko", "en"]) -> str:
        """The one-line message in ``lang``."""
        return self.en if lang == "en" else self.ko


class InvalidInput(SajuNamingError):
    """What was typed has not the form that was asked for."""


class OutOfRange(SajuNamingError):
    """A readable value outside ``low`` to ``high``."""

    def __init__(self, ko: str, en: str, low: object, high: object) -> None:
        super().__init__(
            f"{ko} {low}부터 {high}까지만 다룰 수 있어요.",
            f"{en} must lie between {low} and {high}.",
        )


class NoSuchTime(SajuNamingError):
    """A wall-clock time that was skipped when the clocks went forward."""

    def __init__(self, wall: str, before: str, after: str) -> None:
        super().__init__(
            f"{wall}은 시계가 앞당겨져 없던 시각이에요. {before} 또는 {after}으로 적어 주세요.",
            f"{wall} never showed on the clock (it was set forward); give {before} or {after}.",
        )


class RepeatedTime(SajuNamingError):
    """A wall-clock time that occurred twice when the clocks went back."""

    def __init__(self, wall: str, first: str, second: str) -> None:
        super().__init__(
            f"{wall}은 시계가 늦춰져 두 번 있던 시각이에요. 먼저({first})면 --fold 0, "
            f"나중({second})이면 --fold 1을 더해 주세요.",
            f"{wall} showed twice on the clock (it was set back); add --fold 0 for the first "
            f"({first}) or --fold 1 for the second ({second}).",
        )


class NoSuchLunarDay(SajuNamingError):
    """A lunar date that the Korean calendar does not have."""


class PlaceNeeded(SajuNamingError):
    """A time zone outside Korea says nothing of the longitude."""

    def __init__(self, zone: str) -> None:
        super().__init__(
            f"시간대 {zone}은 태어난 곳의 경도를 알려 주지 않아요. "
            "--place나 --longitude를 더해 주세요.",
            f"time zone {zone} does not tell the longitude; add --place or --longitude.",
        )


class UnknownPlace(SajuNamingError):
    """A place that the table does not know; near spellings are offered."""

    def __init__(
        self, text: str, suggestions: Sequence[str] = (), english: Sequence[str] = ()
    ) -> None:
        near, near_en = ", ".join(suggestions), ", ".join(english)
        super().__init__(
            f"'{text}'은(는) 모르는 곳이에요. "
            + (f"혹시 {near}인가요? " if near else "")
            + "아니면 --longitude와 --timezone을 적어 주세요.",
            f"unknown place '{text}'; "
            + (f"did you mean {near_en}? " if near_en else "")
            + "otherwise give --longitude and --timezone.",
        )


class AmbiguousPlace(SajuNamingError):
    """A place name that several places bear."""

    def __init__(self, text: str, candidates: Sequence[str], english: Sequence[str]) -> None:
        names, names_en = ", ".join(candidates), "; ".join(english)
        super().__init__(
            f"'{text}'은(는) 여러 곳이에요. 다음 가운데 하나로 적어 주세요: {names}.",
            f"'{text}' is the name of several places; give one of: {names_en}.",
        )


class UnknownSurname(SajuNamingError):
    """A surname that is neither a Korean surname in hangul nor in hanja."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"'{text}'은(는) 모르는 성씨예요. 한글(김)이나 한자(金)로 적어 주세요.",
            f"unknown surname '{text}'; give it in hangul or hanja, like 金.",
        )


class UnknownCharacter(SajuNamingError):
    """A character that is not in the list of name characters."""

    def __init__(self, hanja: str) -> None:
        super().__init__(
            f"'{hanja}'은(는) 목록에서 확인되지 않은 한자예요. 인명용 한자 한 글자를 적어 주세요.",
            f"'{hanja}' is not in our list of name characters; give one registered character.",
        )


class NoNames(SajuNamingError):
    """No name satisfies every condition that was set."""
