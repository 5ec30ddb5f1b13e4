"""The pictures in which plain words of the trade stand (``data/contexts.tsv``).

The table is made by ``tools/build_contexts.py`` from our own true texts.
"""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from saju_naming.reading.check.tables import rows, wording
from saju_naming.reading.check.tokens.scan import ANY, Sentence, Token

#: Kinds that a picture may hold.
PLAIN = "EONJQ"
_TAIL = re.compile(r"(?:\([^)]*\))?([가-힣]*)\s?(?:([가-힣]{1,2})|(" + ANY + "))?")
_COUNTED = re.compile(
    wording("sense_gap")
    + "(?<![가-힣])(?:"
    + "|".join(wording("sense_" + name) for name in ("none", "few", "many"))
    + ")"
)


def _lettered(mixed: str) -> str:
    return re.sub(ANY, lambda m: chr(ord(m[0]) - 0xE000), mixed)


def context(sentence: Sentence, at: int, token: Token) -> str:
    """A token with its particle and the beginning of the next word, as pictures are kept.

    Where the next words count or miss it, two whole words are kept.
    """
    value = token.value if token.kind in "EO" else ""
    if token.kind == "E" and _COUNTED.match(sentence.mixed, at + 1):
        words = sentence.mixed[at + 1 :].split(" ")[:3]
        return f"{token.kind}{value} " + " ".join(_lettered(word) for word in words)
    before = ""
    if token.kind == "N":
        before = _lettered(sentence.mixed[:at].rstrip().rpartition(" ")[2][:2]) + " "
    match = _TAIL.match(sentence.mixed, at + 1)
    tail, word, mark = match.groups() if match else ("", "", "")
    return f"{before}{token.kind}{value} {tail} {word or _lettered(mark or '.')}"


@cache
def pictures() -> frozenset[str]:
    """Every context of the table."""
    return frozenset(row["context"] for row in rows("contexts"))


def pictured(sentence: Sentence, at: int) -> bool:
    """Whether the token at a place of the mixed string is a plain word within such a picture."""
    token = sentence.token(at)
    return not token.hard and context(sentence, at, token) in pictures()


_WORD = re.compile("[가-힣]{2,}")


def stems(text: str) -> set[str]:
    """How the words of a text begin: their first two syllables."""
    return {word[:2] for word in _WORD.findall(text)}


@cache
def vocabulary() -> frozenset[str]:
    """How the words begin that our own true texts use."""
    return frozenset(row["stem"] for row in rows("vocabulary"))


@cache
def _heads() -> frozenset[str]:
    return frozenset(stem[0] for stem in vocabulary())


#: Words of any family, of which our texts happen to have none.
_EVERYDAY = re.compile(wording("everyday"))
_PARTICLES = "은는이가을를에의로와과도만"
_ENDINGS = "습니다 네요 죠 지요 더군요 더라고요 답니다 십시오 세요 지 다 니 요 고 며 는 던"
#: Endings of other ways of speech than our texts have, in single letters.
_SPOKEN = tuple(normalize("NFD", e) for e in (*_ENDINGS.split(), "ᆸ니다", "ᆯ", "ᆫ"))


@cache
def known(word: str) -> bool:
    """Whether our texts have a word, in whatever form of speech (「읽힙니다」 as 「읽혀요」)."""
    if word[:2] in vocabulary() or (word[0] in _heads() and word[1] in _PARTICLES):
        return True
    if _EVERYDAY.match(word):
        return True
    letters = normalize("NFD", word)
    stems = [normalize("NFC", letters.removesuffix(e)) for e in _SPOKEN if letters.endswith(e)]
    return any(s and (s[:2] in vocabulary() or s in _heads()) for s in stems)
