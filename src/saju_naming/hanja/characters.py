"""The table of name characters (인명용 한자).

``data/hanja.tsv`` holds the 9,090 characters of the family register's list and 33 that the
register keeps under another form; ``tools/build_hanja.py`` makes it and ``data/SOURCES.md`` says
from what. Importing reads nothing: the first question reads the table, and a row becomes a
``Character`` when it is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from unicodedata import normalize

from saju_naming.errors import InvalidInput, UnknownCharacter
from saju_naming.korean.text import Text


@dataclass(frozen=True, slots=True)
class Character:
    """One character that may stand in a Korean name.

    Attributes:
        hanja: the character itself.
        readings: the registered readings, the usual one of a name first; empty for the few
            aliases whose reading no source gives.
        hun: the Korean gloss said before the reading (맑을 of 맑을 숙); empty where none is known.
        radical: number of the Kangxi radical, 1 to 214.
        strokes: 원획, the radical counted in its full form; numerals count by value.
        strokes_other: counts in use beside ``strokes``, ascending.
        pen_strokes: 필획, the strokes of the pen as Unihan counts them (辶 as 3).
        element: 자원오행, one of 木 火 土 金 水.
        element_basis: what the element rests on: ``radical``, ``meaning``, ``numeral`` or
            ``stem_branch``.
        common: 2 for the 1,800 characters taught at school, 1 for those in KS X 1001 or a core
            set, 0 for the rest.
        unfit: why a parent would refuse it (``death``, ``illness``, …), empty when it is fit.
        alias: the register holds it under a variant form; to be confirmed before registration.
    """

    hanja: str
    readings: tuple[str, ...]
    hun: str
    radical: int
    strokes: int
    strokes_other: tuple[int, ...]
    pen_strokes: int
    element: str
    element_basis: str
    common: int
    unfit: str
    alias: bool

    def to_dict(self) -> dict[str, object]:
        """Every field, and our phrase where there is one."""
        known = phrase(self.hanja)
        return {
            **{name: getattr(self, name) for name in self.__slots__},
            "phrase": known.ko if known else None,
            "phrase_en": known.en if known else None,
            "use": known.use if known else None,
        }


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a character wishes for its bearer.

    Attributes:
        ko: modifier before 「사람」, 「봄비처럼 둘레를 촉촉하게 적시는」.
        ko_link: the same in linking form, 「… 적시고」.
        en: completes "someone who".
        readings: the registered readings that it has in names, the usual one first.
        use: how usual it is in given names, 0 (hardly ever) to 3 (known to everybody), as judged,
            not counted.
        sex: M or F where custom gives it to one sex alone, empty for most; likewise judged.
    """

    ko: str
    ko_link: str
    en: str
    readings: tuple[str, ...]
    use: int
    sex: str


def _lines(name: str) -> list[str]:
    """The rows of a package table without its header."""
    text = files("saju_naming").joinpath("data", name).read_text("utf-8")
    return text.splitlines()[1:]


@cache
def _rows() -> dict[str, str]:
    """Character → its row; every row begins with the character and a tab."""
    return {line[0]: line for line in _lines("hanja.tsv")}


@cache
def _by_reading() -> dict[str, str]:
    """Syllable → the characters registered with it, by code point."""
    index: dict[str, str] = {}
    for line in _lines("hanja.tsv"):
        hanja, readings, _ = line.split("\t", 2)
        for syllable in filter(None, readings.split(",")):
            index[syllable] = index.get(syllable, "") + hanja
    return index


@cache
def phrases() -> dict[str, Phrase]:
    """Our phrases by character: those that may be recommended."""
    rows = (line.split("\t") for line in _lines("phrases.tsv"))
    return {
        hanja: Phrase(ko, ko_link, en, tuple(readings.split(",")), int(use), sex)
        for hanja, readings, use, sex, ko, ko_link, en in rows
    }


@cache
def _folk_taboos() -> dict[str, Text]:
    rows = (line.split("\t") for line in _lines("folk_taboos.tsv"))
    return {hanja: Text(kind, kind_en) for hanja, kind, kind_en in rows}


def folk_taboo(hanja: str) -> Text | None:
    """Why some books avoid a character of good meaning (불용문자 속설), ``None`` for most.

    A belief without ground and at odds among the books: told as a note, never counted.
    """
    return _folk_taboos().get(hanja)


def _numbers(cell: str) -> tuple[int, ...]:
    """``6,8`` → (6, 8)."""
    return tuple(map(int, cell.split(","))) if cell else ()


@cache
def character(hanja: str) -> Character:
    """The character ``hanja``; a compatibility form (U+F900 …) is read as its character.

    Raises:
        UnknownCharacter: ``hanja`` is not one character of the table.
    """
    row = _rows().get(normalize("NFC", hanja))
    if row is None:
        raise UnknownCharacter(hanja)
    (
        hanja, readings, hun, radical, strokes, strokes_other, pen_strokes,
        element, element_basis, common, unfit, alias,
    ) = row.split("\t")  # fmt: skip
    return Character(
        hanja=hanja,
        readings=tuple(readings.split(",")) if readings else (),
        hun=hun,
        radical=int(radical),
        strokes=int(strokes),
        strokes_other=_numbers(strokes_other),
        pen_strokes=int(pen_strokes),
        element=element,
        element_basis=element_basis,
        common=int(common),
        unfit=unfit,
        alias=bool(alias),
    )


@cache
def with_reading(syllable: str) -> tuple[Character, ...]:
    """The characters registered with the reading ``syllable``, by code point; empty for none."""
    return tuple(character(hanja) for hanja in _by_reading().get(syllable, ""))


def is_registered(hanja: str, syllable: str) -> bool:
    """Whether our list has ``hanja`` with the reading ``syllable``.

    False says only that our list does not confirm it: the register is somewhat larger.
    """
    return hanja in _rows() and syllable in character(hanja).readings


@cache
def phrase(hanja: str) -> Phrase | None:
    """Our phrase on what ``hanja`` wishes for its bearer; ``None`` where none is written."""
    return phrases().get(hanja)


def characters_of(syllable: str) -> tuple[Character, ...]:
    """The registered characters of a sound, those most usual in names first.

    Raises:
        InvalidInput: not one hangul syllable, or no character is registered with it.
    """
    found = with_reading(normalize("NFC", syllable.strip()))
    if not found:
        raise InvalidInput(
            f"'{syllable}' 소리로 등록된 인명용 한자가 없어요. 한글 한 글자(준)를 적어 주세요.",
            f"no character is registered with the sound '{syllable}'; give one syllable (준).",
        )
    return tuple(sorted(found, key=_by_use))


def _by_use(c: Character) -> tuple[bool, int, int, str]:
    known = phrase(c.hanja)
    return bool(c.unfit), -(known.use if known else -1), -c.common, c.hanja
