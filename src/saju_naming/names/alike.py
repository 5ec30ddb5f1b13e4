"""Korean names that sound like a foreign one: for people abroad, who have no birth to tell.

The foreign name is read as hangul (:mod:`saju_naming.names.heard`), and what is heard, or two of
its syllables, is compared with every given name that people of that gender bear: an edit distance
over the letters' sounds, in which ㅂ is near ㅍ and ㅓ near ㅗ. What each difference costs is our
own judgement, after how the sounds are formed; no count stands behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations

from saju_naming.korean.hangul import letters
from saju_naming.names.candidate import SEX_OF
from saju_naming.names.gates import is_embarrassing, is_natural
from saju_naming.names.heard import heard
from saju_naming.names.order import order_of, require_count
from saju_naming.names.popularity import Sex, names_of
from saju_naming.names.surnames import Surname, surname

#: Least births in five years of a name that is offered.
GIVEN_FROM = 50
#: What a later reading of the foreign name loses for each before it.
LATER = 0.02
#: What remains of the score where only a part of the name is alike, with its first syllable or not.
PART_WITH_FIRST, PART = 0.88, 0.80
#: What remains where the sounds agree but the hangul does not (안나, 아나).
NOT_THE_SAME = 0.97
#: A difference in the first sound, by which a name is known, weighs this much more.
FIRST = 1.5
#: What a surname loses where it answers to none but the beginning of the foreign one.
REST = 0.3
#: What the rarest surname loses where only the sound is near; the commonest loses nothing.
RARER = 0.15

#: Groups of sounds that are near one another → what taking one for the other costs. Otherwise 1.
_NEAR = (
    *((group, 0.2) for group in ("ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅅㅆ", "ㅈㅉㅊ")),
    *((group, 0.5) for group in ("ㄴㄹ", "ㅁㅂㅍ", "ㄴㄷㅌ", "ㅅㅈㅊ", "ㅅㅌ", "ㄴㅁN", "ㄱㅎㅋ")),
    *((group, 0.15) for group in ("ㅐㅔ",)),
    *((group, 0.35) for group in "ㅓㅗ ㅓㅏ ㅜㅗ ㅡㅜ ㅡㅓ ㅡㅣ ㅣㅔ ㅣy ㅜw".split()),
    *((group, 0.6) for group in ("ㅏㅐㅔ", "ㅏㅗ", "ㅓㅔ", "ㅓㅜ", "ㅡㅔ")),
)  # fmt: skip
_SUBSTITUTION: dict[tuple[str, str], float] = {}
for _group, _cost in _NEAR:
    for _one in _group:
        for _other in _group:
            _SUBSTITUTION.setdefault((_one, _other), 0.0 if _one == _other else _cost)
#: What a sound too many or too few costs; otherwise 0.8.
_LONE = {"ㅡ": 0.3, "y": 0.35, "w": 0.35, "ㅎ": 0.4, "ㅣ": 0.6, "N": 0.6, "ㄹ": 0.7}
_LONE_OTHERWISE = 0.8

#: Vowels of more than one sound.
_VOWEL_SOUNDS = {
    "ㅑ": "yㅏ", "ㅒ": "yㅐ", "ㅕ": "yㅓ", "ㅖ": "yㅔ", "ㅛ": "yㅗ", "ㅠ": "yㅜ",
    "ㅘ": "wㅏ", "ㅙ": "wㅐ", "ㅚ": "wㅔ", "ㅝ": "wㅓ", "ㅞ": "wㅔ", "ㅟ": "wㅣ", "ㅢ": "ㅣ",
}  # fmt: skip
_FINAL_SOUNDS = {**dict.fromkeys("ㅅㅆㅈㅊㅌㅎ", "ㄷ"), "ㅇ": "N", "ㅋ": "ㄱ", "ㅍ": "ㅂ"}


@dataclass(frozen=True, slots=True)
class Alike:
    """A Korean given name that sounds like a foreign one.

    Attributes:
        heard: the foreign name, or that part of it, as it sounds in Korean.
        whole: whether it is the whole name that is alike.
        score: 0–1; 1 is the very name.
        births: in the last five years for that gender.
    """

    hangul: str
    heard: str
    whole: bool
    score: float
    births: int

    def to_dict(self) -> dict[str, object]:
        """The attributes by name."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class SurnameAlike:
    """A Korean surname near a foreign one, 0–1, in spelling (철자) or in sound (소리)."""

    surname: Surname
    score: float
    by: str

    def to_dict(self) -> dict[str, object]:
        """What there is to choose by."""
        return {
            "hangul": self.surname.hangul,
            "hanja": self.surname.hanja,
            "romanised": self.surname.romanised,
            "score": self.score,
            "by": self.by,
        }


def sounds_like(foreign: str, gender: str, count: int = 10) -> list[Alike]:
    """Given names that sound like ``foreign``, the likest first, then the most given.

    Args:
        foreign: a given name in Latin letters.
        gender: whose names.
        count: how many, 1–50.

    Raises:
        InvalidInput: not a name in Latin letters, or not a gender.
        OutOfRange: another count.
    """
    require_count(count)
    sex = SEX_OF[order_of(None, None, {"gender": gender}).gender]
    forms = list(_forms(foreign))
    found = [
        max((_compared(form, hangul, births) for form in forms), key=lambda alike: alike.score)
        for hangul, births in _borne(sex)
    ]
    return sorted(found, key=lambda a: (-a.score, -a.births, a.hangul))[:count]


def surnames_like(foreign: str, count: int = 5) -> list[SurnameAlike]:
    """Surnames whose usual spelling is ``foreign``, or whose sound is near; the commoner first.

    Raises:
        InvalidInput, OutOfRange: as :func:`sounds_like`.
    """
    require_count(count)
    plain, readings, table = foreign.strip().casefold(), heard(foreign), _surname_spellings()
    found: list[tuple[float, str, str]] = []
    for place, (hangul, spellings) in enumerate(table.items()):
        sound = round(_surname_score(readings, hangul) - RARER * place / len(table), 3)
        found.append((1.0, "철자", hangul) if plain in spellings else (sound, "소리", hangul))
    found.sort(key=lambda row: -row[0])
    return [SurnameAlike(surname(hangul), score, by) for score, by, hangul in found[:count]]


def likeness(one: str, other: str) -> float:
    """How alike two words in hangul sound, 0 to 1."""
    a, b = _sounds(one), _sounds(other)
    return max(0.0, 1 - _distance(a, b)[-1] / max(len(a), len(b)))


@dataclass(frozen=True, slots=True)
class _Form:
    """What may be heard of a foreign name, and what of the score it leaves."""

    heard: str
    whole: bool
    factor: float


def _forms(foreign: str) -> Iterator[_Form]:
    """Every reading, whole and in two of its syllables that have a vowel of their own."""
    for place, reading in enumerate(heard(foreign)):
        factor = 1 - LATER * place
        yield _Form(reading, True, factor)
        strong = [n for n, char in enumerate(reading) if letters(char).medial != "ㅡ"]
        if len(reading) > 2:
            for pair in combinations(strong, 2):
                part = PART if pair[0] else PART_WITH_FIRST
                yield _Form("".join(reading[n] for n in pair), False, part * factor)


def _compared(form: _Form, hangul: str, births: int) -> Alike:
    same = 1.0 if hangul == form.heard else NOT_THE_SAME
    score = round(form.factor * same * likeness(form.heard, hangul), 3)
    return Alike(hangul, form.heard, form.whole, score, births)


@cache
def _borne(sex: Sex) -> tuple[tuple[str, int], ...]:
    """The names to compare with, and their births."""
    gender = next(gender for gender, of in SEX_OF.items() if of == sex)
    return tuple(
        (p.hangul, p.births)
        for p in names_of(sex)
        if p.births >= GIVEN_FROM
        and is_natural(p.hangul, gender, p)
        and not is_embarrassing("", p.hangul)
    )


@cache
def _sounds(word: str) -> str:
    """The sounds of a word in a row: 「안나」 is ㅏㄴㅏ, what is doubled counting once."""
    sounds = ""
    for char in word:
        initial, medial, final = letters(char)
        row = initial.replace("ㅇ", "") + _VOWEL_SOUNDS.get(medial, medial)
        row += _FINAL_SOUNDS.get(final, final)
        sounds += row[1:] if sounds and row[:1] == sounds[-1] and row[0] in "ㄴㄹㅁ" else row
    return sounds


def _distance(a: str, b: str) -> list[float]:
    """The cost of making ``b`` of the first 0, 1 … sounds of ``a``; the last is that of all."""
    column = [sum(map(_lone, b[:n])) for n in range(len(b) + 1)]
    ends = [column[-1]]
    for i, x in enumerate(a):
        before, column = column, [column[0] + _lone(x)]
        for j, y in enumerate(b):
            first = FIRST if i == j == 0 else 1.0
            column.append(
                min(
                    before[j] + first * _SUBSTITUTION.get((x, y), 0.0 if x == y else 1.0),
                    before[j + 1] + _lone(x),
                    column[j] + _lone(y),
                )
            )
        ends.append(column[-1])
    return ends


def _lone(sound: str) -> float:
    return _LONE.get(sound, _LONE_OTHERWISE)


def _surname_score(readings: tuple[str, ...], hangul: str) -> float:
    """The best over readings and beginnings; what is left over of the foreign name costs a little.

    The same sound never counts for as much as the same spelling.
    """
    sounds = _sounds(hangul)
    best = 0.0
    for place, reading in enumerate(readings):
        a = _sounds(reading)
        for end, cost in enumerate(_distance(a, sounds)):
            alike = 1 - cost / max(end, len(sounds)) - REST * (1 - end / len(a)) - LATER * place
            best = max(best, alike)
    return NOT_THE_SAME * best


@cache
def _surname_spellings() -> dict[str, set[str]]:
    """Each surname in hangul, the commonest first, with its spellings in small letters."""
    text = files("saju_naming").joinpath("data/surnames.tsv").read_text(encoding="utf-8")
    table: dict[str, set[str]] = {}
    for line in text.splitlines()[1:]:
        columns = line.split("\t")
        table.setdefault(columns[0], set()).update(map(str.casefold, columns[6:8]))
    return table
