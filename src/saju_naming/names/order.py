"""What is asked of the search: whose names, and under which conditions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypedDict
from unicodedata import normalize

from saju_naming.birth import gender as known_gender
from saju_naming.chart.chart import Chart
from saju_naming.errors import InvalidInput, OutOfRange
from saju_naming.hanja.characters import character
from saju_naming.korean.hangul import is_hangul, is_syllable
from saju_naming.names.candidate import SoundSchool
from saju_naming.names.family import Family, Position
from saju_naming.names.need import Need, need_of
from saju_naming.names.rarity import LEVELS
from saju_naming.names.rules import weights_of
from saju_naming.names.surnames import Surname
from saju_naming.names.surnames import surname as known_surname
from saju_naming.names.wish import themes_of

#: A birth may be this far ahead (days) for names to be recommended.
FARTHEST = 300
MOST_NAMES = 50


class Options(TypedDict, total=False):
    """What may be asked beside a chart, a surname and a count.

    Attributes:
        gender: whose names, where the chart does not say; 남자 or 여자.
        syllables: 1 or 2.
        hangul: a given name already chosen, for which only hanja are sought.
        generation: 돌림자, a syllable (준) or a character (俊) that every name holds.
        position: where the generation syllable stands: "first", "last" or "any".
        must: syllables or characters of which every name holds at least one.
        avoid: syllables or characters that no name holds.
        kin: given names in the family that are not repeated.
        siblings: given names that the new one should belong with.
        rarity: 흔한, 자주, 보통, 드문 or 아주 드문.
        neutral: only names that both sexes bear.
        wish: what the name should say, in words ("밝고 단단한 느낌").
        sound_school: 운해 or 해례.
        weights: points by rule in place of the usual ones, scaled to 100.
    """

    gender: str | None
    syllables: int
    hangul: str | None
    generation: str | None
    position: Position
    must: Sequence[str]
    avoid: Sequence[str]
    kin: Sequence[str]
    siblings: Sequence[str]
    rarity: str | None
    neutral: bool
    wish: str | None
    sound_school: SoundSchool
    weights: Mapping[str, float] | None


@dataclass(frozen=True)
class Order:
    """A checked order; see :class:`Options` for what its fields mean."""

    need: Need
    gender: str
    born: int | None
    surname: Surname | None
    syllables: int
    hangul: str | None
    family: Family
    must: frozenset[str]
    avoid: frozenset[str]
    rarity: str | None
    neutral: bool
    wished: frozenset[str]
    sound_school: SoundSchool
    weights: Mapping[str, float]

    @property
    def surname_hangul(self) -> str:
        """Empty when no surname was said."""
        return self.surname.hangul if self.surname else ""

    @property
    def strokes(self) -> int | None:
        """Original strokes of the surname, ``None`` when none was said."""
        return self.surname.strokes if self.surname else None

    def holds(self, hangul: str) -> bool:
        """Whether a name has one of the wanted syllables, or a reading of a wanted character."""
        readings = (((m,) if is_syllable(m) else character(m).readings) for m in self.must)
        return not self.must or any(sound in hangul for sounds in readings for sound in sounds)

    @property
    def fixed(self) -> bool:
        """Whether syllables or characters were fixed, so that rarer names are welcome."""
        return bool(self.family.generation or self.must or self.rarity or self.neutral)


def order_of(chart: Chart | None, surname: str | None, options: Options) -> Order:
    """The order of a chart (``None`` for anybody), a surname and options, checked.

    Raises:
        InvalidInput, OutOfRange, UnknownSurname, UnknownCharacter: an option has no such value, or
            two of them cannot be had together.
    """
    return _agreeing(_order(chart, surname, options))


def _agreeing(order: Order) -> Order:
    """Refuses a chosen name that cannot have the syllables and characters that are wanted too."""
    name = order.hangul
    if name and not (order.family.carries(name) and order.holds(name)):
        raise InvalidInput(
            f"정해 둔 이름 '{name}'에 돌림자나 꼭 넣을 글자가 들어갈 자리가 없어요. "
            "둘 중 하나만 적어 주세요.",
            f"the chosen name '{name}' has no place for the generation syllable or the letters "
            "that it must hold; give one or the other.",
        )
    return order


def _order(chart: Chart | None, surname: str | None, options: Options) -> Order:
    hangul = _hangul(options.get("hangul"))
    wish = options.get("wish")
    rarity = options.get("rarity")
    if rarity is not None and rarity not in LEVELS:
        raise _unknown("드문 정도", "rarity", rarity, LEVELS)
    school = options.get("sound_school", "운해")
    if school not in ("운해", "해례"):
        raise _unknown("발음오행 학파", "sound school", school, ("운해", "해례"))
    return Order(
        need=need_of(chart),
        gender=_gender(chart, options.get("gender")),
        born=chart.moment.day.year if chart else None,
        surname=known_surname(surname) if surname else None,
        syllables=len(hangul) if hangul else _syllables(options.get("syllables", 2)),
        hangul=hangul,
        family=Family(
            generation=_letter(options.get("generation")),
            position=options.get("position", "any"),
            kin=tuple(map(_tidy, options.get("kin", ()))),
            siblings=tuple(map(_tidy, options.get("siblings", ()))),
        ),
        must=frozenset(filter(None, map(_letter, options.get("must", ())))),
        avoid=frozenset(map(_known, options.get("avoid", ()))),
        rarity=rarity,
        neutral=options.get("neutral", False),
        wished=themes_of(wish) if wish else frozenset(),
        sound_school=school,
        weights=weights_of(options.get("weights"), wished=bool(wish)),
    )


def require_near(chart: Chart) -> None:
    """Refuses a birth more than :data:`FARTHEST` days ahead."""
    last = date.today() + timedelta(days=FARTHEST)
    if chart.moment.day > last:
        raise OutOfRange("이름을 지을 날짜는", "a date to name for", "1600-01-01", last)


def require_count(count: int) -> None:
    """Refuses a number of names that is not 1 to :data:`MOST_NAMES`."""
    if not 1 <= count <= MOST_NAMES:
        raise OutOfRange("이름 수는", "the number of names", 1, MOST_NAMES)


def _gender(chart: Chart | None, told: str | None) -> str:
    found = known_gender(told) or (chart.gender if chart else None)
    if found is None:
        raise InvalidInput(
            "이름을 고르려면 성별이 필요해요. 남자 또는 여자를 적어 주세요.",
            "names need a gender; give male or female.",
        )
    return found


def _syllables(count: int) -> int:
    if count not in (1, 2):
        raise OutOfRange("이름 글자 수는", "the number of syllables", 1, 2)
    return count


def _hangul(name: str | None) -> str | None:
    name = _tidy(name) if name is not None else None
    if name is not None and not (is_hangul(name) and len(name) <= 3):
        raise InvalidInput(
            f"이름 '{name}'은(는) 한글 한 글자에서 세 글자로 적어 주세요.",
            f"write the given name '{name}' as one to three hangul syllables.",
        )
    return name


def _letter(letter: str | None) -> str | None:
    """A syllable, or a character that may stand in a name."""
    known = _known(letter) if letter else None
    if known and not is_syllable(known) and character(known).unfit:
        raise InvalidInput(
            f"'{letter}'은(는) 이름에 쓰지 않는 뜻의 글자예요. 다른 글자를 적어 주세요.",
            f"'{letter}' has a meaning unfit for a name; give another character.",
        )
    return known


def _known(letter: str) -> str:
    """A syllable, or a character of the table, as the tables write it."""
    tidy = _tidy(letter)
    return tidy if is_syllable(tidy) else character(tidy).hanja


def _tidy(text: str) -> str:
    return normalize("NFC", text.strip())


def _unknown(
    ko: str, en: str, value: object, known: Sequence[str] | Mapping[str, object]
) -> InvalidInput:
    among = ", ".join(known)
    return InvalidInput(
        f"{ko} '{value}'은(는) 없어요. {among} 가운데 하나로 적어 주세요.",
        f"unknown {en} '{value}'; give one of: {among}.",
    )
