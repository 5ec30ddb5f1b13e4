"""A judged name: what it is made of, what every rule says of it, and what it wishes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from saju_naming.hanja.characters import Character
from saju_naming.korean.text import Text
from saju_naming.names.numerology import Grids
from saju_naming.names.surnames import Surname

Origin = Literal["search", "model", "given"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says of a name.

    Attributes:
        rule: the rule's name in Korean (자원오행).
        verdict: 좋음, 무난 or 아쉬움.
        points: of ``most``.
        reason: the fact the verdict rests on, in both languages.
        source: where the rule stands.
        english: the rule's name in English.
    """

    rule: str
    verdict: str
    points: float
    most: float
    reason: Text
    source: str
    english: str = ""

    def to_dict(self) -> dict[str, object]:
        """The Contract's entry of ``reasons``."""
        return {
            "rule": self.rule,
            "rule_en": self.english,
            "verdict": self.verdict,
            "fact": self.reason.ko,
            "fact_en": self.reason.en,
            "points": self.points,
            "most": self.most,
            "source": self.source,
        }


@dataclass(frozen=True, slots=True)
class Name:
    """A given name with its hanja, judged for a chart.

    Attributes:
        hangul, hanja: the given name without the surname.
        characters: its hanja, in order; empty for a name in hangul alone.
        surname: ``None`` when none was said.
        grids: the four numbers; without a surname only ``won`` is known.
        verdicts: one for each rule.
        gates: whether each condition that admits a name is met.
        serves: whether a character serves the chart and none is adverse; ``None`` without one.
        meaning: what the name wishes, one sentence in both languages.
        births: in the last five years for that sex, ``None`` where nobody counted.
        label: to whom the name is given (남자, 중성적, …), ``None`` where nobody counted.
        origin: who came upon it: "search", "model", or "given" for a name that exists.
    """

    hangul: str
    hanja: str
    characters: tuple[Character, ...]
    surname: Surname | None
    grids: Grids | None
    verdicts: tuple[Verdict, ...]
    gates: dict[str, bool]
    serves: bool | None
    meaning: Text
    births: int | None
    label: str | None
    origin: Origin = "search"

    @property
    def parts(self) -> dict[str, float]:
        """Points by rule; their sum is ``score``."""
        return {v.rule: v.points for v in self.verdicts}

    @property
    def score(self) -> float:
        """0–100, the sum of the parts to the last digit."""
        return round(sum(v.points for v in self.verdicts), 2)

    @property
    def grade(self) -> str:
        """The score in a word."""
        return next(word for least, word in GRADES if self.score >= least)

    @property
    def reasons(self) -> tuple[Verdict, ...]:
        """The verdicts, as the Contract calls them."""
        return self.verdicts

    @property
    def full(self) -> str:
        """Surname and given name in hangul."""
        return (self.surname.hangul if self.surname else "") + self.hangul

    def to_dict(self) -> dict[str, object]:
        """The Contract's name object."""
        return {
            "hangul": self.hangul,
            "hanja": self.hanja,
            "surname": _surname(self.surname),
            "syllables": [
                {"hangul": syllable, "hanja": c.hanja, "meaning": c.hun, "strokes": c.strokes,
                 "element": c.element}
                for syllable, c in zip(self.hangul, self.characters, strict=False)
            ],
            "grids": self.grids.to_dict() if self.grids else None,
            "grade": self.grade,
            "score": self.score,
            "parts": self.parts,
            "reasons": [v.to_dict() for v in self.verdicts],
            "gates": self.gates,
            "serves": self.serves,
            "meaning": self.meaning.ko,
            "meaning_en": self.meaning.en,
            "births": self.births,
            "label": self.label,
            "origin": self.origin,
        }  # fmt: skip


#: Least score → grade; the first that fits holds.
GRADES = ((85.0, "아주 좋음"), (70.0, "좋음"), (55.0, "무난"), (0.0, "아쉬움"))


def _surname(surname: Surname | None) -> dict[str, object] | None:
    if surname is None:
        return None
    return {
        "hangul": surname.hangul,
        "hanja": surname.hanja,
        "assumed": surname.assumed,
        "others": list(surname.others),
    }
