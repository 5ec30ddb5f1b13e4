"""How a given name in Latin letters sounds in Korean, roughly.

The spelling is read as English mostly reads names, with the values of 외래어 표기법 (문화체육관광부
고시 제2017-14호, 표 1): no dictionary, one table. Where a spelling is read in several ways (Leo
레오 or 리오, Liam 리암) every way is kept, the usual one first.
"""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter
from unicodedata import normalize

from saju_naming.errors import InvalidInput
from saju_naming.korean.hangul import FINALS, letters, syllable

#: How many ways of reading one name are kept.
MOST_READINGS = 8
#: How many beginnings are followed while reading; several may come to the same word.
_BEAM = 64

#: Letters beyond a–z whose accent says more than a stress: é is never silent.
_UNFOLDED = str.maketrans(
    {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "đ": "d", "ı": "i",
     "é": "eh", "è": "eh", "ê": "eh"}
)  # fmt: skip

#: Spelling (a pattern; ``V`` any vowel letter, ``C`` a consonant letter) → its sounds, the usual
#: one first. ``S`` is sh, ``L`` an l (doubled between vowels), ``N`` ng, ``y`` and ``w`` glides.
_SPELLINGS: dict[str, str] = {
    # Vowels in groups.
    "eigh": "ㅔㅣ", "augh": "ㅗ", "igh": "ㅏㅣ", "eau": "ㅗ", "ieu": "ㅠ", "aa": "ㅏ",
    "ae": "ㅏㅔ ㅔ ㅐ", "ai": "ㅏㅣ ㅔㅣ", "ay(?!V)": "ㅔㅣ ㅏㅣ", "au": "ㅗ ㅏㅜ",
    "aw(?!V)": "ㅗ", "ea": "ㅣㅏ ㅣ ㅣㅓ ㅔㅏ", "ee": "ㅣ", "ei": "ㅔㅣ ㅏㅣ ㅣ",
    "ey$": "ㅣ ㅔㅣ", "ey(?!V)": "ㅔㅣ ㅏㅣ", "eo": "ㅔㅗ ㅣㅗ", "eu": "ㅠ ㅔㅜ",
    "ew(?!V)": "ㅠ ㅜ", "ie$": "ㅣ", "ie": "ㅣㅔ ㅣ", "oa": "ㅗㅏ ㅗ", "oe": "ㅗㅔ ㅗㅣ ㅣ",
    "oo": "ㅜ", "oi": "ㅗㅣ", "oy(?!V)": "ㅗㅣ", "ou": "ㅜ ㅏㅜ", "ow(?!V)": "ㅗ ㅏㅜ",
    "ue$": "ㅜ ㅠ",
    # Vowels that r lengthens, and those that a silent e does.
    "[eiu]r(?=C|$)": "ㅓ ㅓㄹ", "ar(?=C|$)": "ㅏ ㅏㄹ", "or(?=C|$)": "ㅗ ㅗㄹ",
    "a(?=Ces?$)": "ㅔㅣ ㅏ", "i(?=Ces?$)": "ㅏㅣ ㅣ", "y(?=Ces?$)": "ㅏㅣ ㅣ",
    "u(?=Ces?$)": "ㅠ ㅜ", "e(?=Ces?$)": "ㅣ ㅔ", "(?<=C)e$": "- ㅔ ㅣ", "(?<=C)es$": "ㅅ ㅔㅅ",
    # Vowels alone: open syllables are read in more ways than closed ones.
    "ah?$": "ㅏ", "a": "ㅏ ㅐ ㅔㅣ", "(?<=[dst])e(?=n$)": "ㅡ ㅔ", "e(?=CV)": "ㅔ ㅣ", "e": "ㅔ",
    "^i(?=CV)": "ㅣ ㅏㅣ", "i(?=V)": "ㅣ ㅏㅣ", "i": "ㅣ", "o": "ㅗ", "u(?=CC|C$)": "ㅜ ㅓ",
    "u": "ㅜ ㅠ",
    # Consonants in groups.
    "tsch": "ㅊ", "tch": "ㅊ", "sch": "S", "sh": "S", "ch(?=[rl]|ae)": "ㅋ", "ch": "ㅊ ㅋ",
    "ck": "ㅋ", "ph": "ㅍ", "th$": "ㅅ ㅌ", "th": "ㅌ ㅅ", "gh": "- ㄱ", "gi(?=[aou])": "ㅈ ㅈㅣ",
    "^kn": "ㄴ", "^wr": "ㄹ", "wh(?=V)": "w", "qu(?=V)": "ㅋw ㅋ", "dge?": "ㅈ ㄷㄱ", "^ng": "ㄴ",
    "ng(?=C|$)": "N", "n(?=k)": "N", "zz": "ㅊ", "mm(?=V)": "ㅁㅁ ㅁ", "mm": "ㅁ",
    "nn(?=V)": "ㄴㄴ ㄴ", "nn": "ㄴ", "ll": "L", "rr": "ㄹ", "ss": "ㅅ", "cc": "ㅋ",
    r"([bdfgkpt])\1": "=",
    # Consonants alone.
    "(?<=^r)y(?=V)": "ㅏㅣ y", "y(?=V)": "y", "y": "ㅣ ㅏㅣ", "w(?=V)": "w", "w": "ㅜ",
    "c(?=[eiy])": "ㅅ ㅊ", "c": "ㅋ", "g(?=[eiy])": "ㅈ ㄱ", "g": "ㄱ", "(?<=C)j(?=V)": "y ㅈ",
    "j(?=V)": "ㅈ y", "j": "ㅈ", "^x": "ㅈ S", "x": "ㅋㅅ", "h(?=V)": "ㅎ", "h": "-",
    "r(?=C|$)": "- ㄹ", "r": "ㄹ", "b": "ㅂ", "d": "ㄷ", "f": "ㅍ", "k": "ㅋ", "l": "L",
    "m": "ㅁ", "n": "ㄴ", "p": "ㅍ", "q": "ㅋ", "s": "ㅅ", "t": "ㅌ", "v": "ㅂ", "z": "ㅈ",
}  # fmt: skip
_DOUBLED = dict(zip("bdfgkpt", "ㅂㄷㅍㄱㅋㅍㅌ", strict=True))
_RULES = [
    (re.compile(spelled.replace("V", "[aeiouy]").replace("C", "[b-df-hj-np-tv-xz]")), sounds)
    for spelled, sounds in _SPELLINGS.items()
]

_GLIDED = {
    "y": dict(zip("ㅏㅐㅓㅔㅗㅜㅣ", "ㅑㅒㅕㅖㅛㅠㅣ", strict=True)),
    "w": dict(zip("ㅏㅐㅓㅔㅗㅜㅣ", "ㅘㅙㅝㅞㅝㅜㅟ", strict=True)),
    "S": dict(zip("ㅏㅐㅓㅔㅗㅜㅣ", "ㅑㅐㅕㅖㅛㅠㅣ", strict=True)),
}
#: Consonants that close a syllable before another consonant or at the end, as finals.
_CLOSING = {"ㄴ": "ㄴ", "ㅁ": "ㅁ", "N": "ㅇ", "L": "ㄹ", "ㄹ": "ㄹ", "ㅍ": "ㅂ", "ㅋ": "ㄱ"}
_VOWELS = frozenset("ㅏㅐㅓㅔㅗㅜㅡㅣㅠ")
#: The vowel that carries a consonant without one: 스, but 시 (sh), 치, 지.
_CARRIER = {"S": "ㅣ", "ㅊ": "ㅣ", "ㅈ": "ㅣ"}
_ONSETS = {"S": "ㅅ", "L": "ㄹ", "N": "ㅇ", "y": "ㅇ", "w": "ㅇ"}


@cache
def heard(foreign: str) -> tuple[str, ...]:
    """Ways to say a name, in hangul, the usual one first: Leo is 레오, 리오.

    Raises:
        InvalidInput: no name in Latin letters.
    """
    ranked = [(0, "")]
    for spelled, sounds in _spelled(_plain(foreign)):
        options = list(enumerate(_options(spelled, sounds)))
        longer = [(a + b, said + sound) for a, said in ranked for b, sound in options]
        ranked = sorted(longer, key=itemgetter(0))[:_BEAM]
    words = dict.fromkeys(_syllables(said) for _, said in ranked)
    if not any(words):
        raise _unreadable(foreign)
    return tuple(word for word in words if word)[:MOST_READINGS]


def _plain(foreign: str) -> str:
    folded = normalize("NFKD", normalize("NFC", foreign.lower()).translate(_UNFOLDED))
    letters_only = "".join(char for char in folded if char.isascii() and char.isalpha())
    if not 2 <= len(letters_only) <= 20:
        raise _unreadable(foreign)
    return letters_only


def _unreadable(foreign: str) -> InvalidInput:
    return InvalidInput(
        f"'{foreign}'을(를) 읽을 수 없어요. 로마자 두 글자에서 스무 글자로 적어 주세요.",
        f"cannot read '{foreign}'; write the name in 2 to 20 Latin letters.",
    )


def _spelled(name: str) -> list[tuple[str, str]]:
    """The name cut into the spellings of the table, each with its sounds."""
    cut, at = [], 0
    while at < len(name):
        match, sounds = next(
            (found, sounds) for rule, sounds in _RULES if (found := rule.match(name, at))
        )
        cut.append((match.group(), sounds))
        at = match.end()
    return cut


def _options(spelled: str, sounds: str) -> list[str]:
    if sounds == "=":
        return [_DOUBLED[spelled[0]]]
    return [option.strip("-") for option in sounds.split()]


def _syllables(sounds: str) -> str:
    """Sounds set into syllables: ㅔㅁㅁㅏ is 엠마."""
    said, onset = "", ""
    for sound, after in zip(sounds, sounds[1:] + " ", strict=False):
        if sound in _VOWELS:
            said += _open(onset, sound)
            onset = ""
        elif after in _VOWELS or (after in "yw" and sound not in "yw"):
            said, onset = (_doubled(said) if sound == "L" else said), onset + sound
        elif sound in "yw":
            onset += sound
        else:
            said = _close(said, sound)
    return said


def _open(onset: str, vowel: str) -> str:
    """An onset, perhaps with a glide, and a vowel."""
    glide = next((o for o in reversed(onset) if o in _GLIDED), "")
    return syllable(_initial(onset), _GLIDED.get(glide, {}).get(vowel, vowel))


def _initial(onset: str) -> str:
    head = onset[:1]
    return _ONSETS.get(head, head or "ㅇ")


def _doubled(said: str) -> str:
    """L between vowels closes the first syllable as well: Ella is 엘라."""
    return _with_final(said, "ㄹ") if said and not letters(said[-1]).final else said


def _close(said: str, sound: str) -> str:
    """A consonant that no vowel follows: a final where there can be one, else its own syllable."""
    if said and sound in _CLOSING and not letters(said[-1]).final:
        return _with_final(said, _CLOSING[sound])
    return said + syllable(_ONSETS.get(sound, sound), _CARRIER.get(sound, "ㅡ"))


def _with_final(said: str, final: str) -> str:
    return said[:-1] + chr(ord(said[-1]) + FINALS.index(final))
