"""Text to sentences, sentences to typed tokens.

A sentence is kept as a *mixed* string: each token is one private character that tells its kind
(:func:`sign`), and all other words stand as they are, so that a pattern can name both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from saju_naming.reading.check.tables import rows, wording
from saju_naming.reading.check.tokens import english
from saju_naming.reading.check.tokens.hanja import Annotated, annotated
from saju_naming.reading.check.tokens.lexicon import find
from saju_naming.reading.check.truth import BRANCHES, STEMS
from saju_naming.symbols import CYCLE


class Token(NamedTuple):
    """One typed word: its kind and value, where it stands, and whether a claim must use it."""

    kind: str
    value: str
    start: int
    end: int
    hard: bool


def sign(kind: str) -> str:
    """The private character of a kind."""
    return chr(0xE000 + ord(kind))


#: Any token.
ANY = "[\ue000-\ue0ff]"
_HANGUL, _LATIN = re.compile("[가-힣]"), re.compile("[A-Za-z]")
_END = re.compile(r"(?:[.!?。…]+[\"'”’」』)]*(?=\s|$)|\n+)")


_PILLARED = re.compile(wording("of_pillars"))
_NAMED = re.compile(wording("named_pillar"))


class Sentence:
    """One sentence with its tokens.

    Attributes:
        start: its place in the text.
        text: as written.
        tokens: from left to right.
        mixed: the text with every token replaced by its sign.
        wrong: (start, end, what is right) of hanja whose reading beside it is another.
        at: for each character of ``mixed`` its place in the text.
    """

    def __init__(self, text: str, start: int, named: frozenset[str] = frozenset()) -> None:
        self.text, self.start = text, start
        self.english = bool(_LATIN.search(text)) and not _HANGUL.search(text)
        self.wrong: list[tuple[int, int, str]] = []
        self.used: set[int] = set()
        self.tokens: list[Token] = []
        self.index: dict[int, int] = {}
        self.at: list[int] = []
        self.mixed = self._mix(named)

    def _mix(self, named: frozenset[str]) -> str:
        parts: list[str] = []
        i = 0
        special = self._special(named)
        while i < len(self.text):
            end, tokens = special.get(i) or self._word(i)
            if not tokens:
                parts.append(self.text[i:end])
                self.at.extend(range(i, end))
            for token in tokens:
                self.index[len(self.at)] = len(self.tokens)
                self.tokens.append(token)
                parts.append(sign(token.kind))
                self.at.append(i)
            i = end
        self._settle()
        return "".join(parts)

    def _settle(self) -> None:
        """신금 is 辛 at a stem's place and 申 at a branch's."""
        for n, token in enumerate(self.tokens[1:], 1):
            before = self.tokens[n - 1]
            if token.kind == "L" and len(token.value) == 2 and before.kind == "A":
                part = before.value.partition(".")[2]
                one = {"stem": token.value[0], "branch": token.value[1]}.get(part, token.value)
                self.tokens[n] = token._replace(value=one)

    def _word(self, at: int) -> tuple[int, list[Token]]:
        """The word of the lexicon that begins at ``at``; a stopped form and a letter are kept."""
        if self.text[at].isascii():
            word = english.find(self.text, at)
            return (
                (word[0], [Token(word[1], word[2], at, word[0], word[3])]) if word else (at + 1, [])
            )
        hit = find(self.text, at)
        if not hit:
            return at + 1, []
        form, entry = hit
        if entry.kind == "T" and len(form) == 2 and form.endswith("지") and "운성" not in self.text:
            return at + 1, []
        if entry.kind == "P" and len(form) == 2 and not self._of_pillars(at + 2):
            return at + 1, []
        end = at + len(form)
        return end, [] if entry.kind == "-" else [
            Token(entry.kind, entry.value, at, end, entry.hard)
        ]

    def _of_pillars(self, end: int) -> bool:
        """Whether a bare 「정사」 is a pillar here: pillars are spoken of, and it is named."""
        return bool(_PILLARED.search(self.text) and _NAMED.match(self.text, end))

    def _special(self, named: frozenset[str]) -> dict[int, tuple[int, list[Token]]]:
        found: dict[int, tuple[int, list[Token]]] = {}
        taken: list[tuple[int, int]] = []
        for start, end, tokens, wrong in self._specials(named):
            if all(end <= a or b <= start for a, b in taken):
                taken.append((start, end))
                found[start] = end, tokens
                if wrong:
                    self.wrong.append((start, end, wrong))
        return found

    def _specials(self, named: frozenset[str]) -> Iterator[tuple[int, int, list[Token], str]]:
        if self.english:
            for start, end, kind, letter in english.marked(self.text):
                yield start, end, [Token(kind, letter, start, end, True)], ""
        for word in annotated(self.text, named):
            yield word.start, word.end, _tokens(word), word.wrong
        for kind, pattern, value in _patterns("en" if self.english else "ko"):
            for match in pattern.finditer(self.text):
                made = value(match)
                if not made and kind != "-" and kind in "KT":
                    continue
                tokens = [Token(kind, v, match.start(), match.end(), False) for v in made]
                yield match.start(), match.end(), [] if kind == "-" else tokens, ""

    def token(self, position: int) -> Token:
        """The token whose sign stands at ``position`` of the mixed string."""
        return self.tokens[self.index[position]]

    def within(self, start: int, end: int) -> list[tuple[int, Token]]:
        """The tokens between two places of the mixed string, with their numbers."""
        return [
            (n, self.tokens[n]) for p in range(start, end) if (n := self.index.get(p)) is not None
        ]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the whole text of a stretch of the mixed string."""
        last = self.index.get(end - 1)
        stop = self.tokens[last].end if last is not None else self.at[end - 1] + 1
        return self.start + self.at[start], self.start + stop


def _tokens(word: Annotated) -> list[Token]:
    return [Token(kind, value, word.start, word.end, hard) for kind, value, hard in word.parts]


def sentences(text: str, named: frozenset[str] = frozenset()) -> Iterator[Sentence]:
    """The sentences of a text; ``named`` are the hanja of the names told with it."""
    start = 0
    for match in (*_END.finditer(text), None):
        end = match.end() if match else len(text)
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            yield Sentence(piece.strip(), start + lead, named)
        start = end


_NATIVE = dict(
    zip("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두".split(), range(1, 13), strict=True)
)
_NATIVE |= {"석": 3, "넉": 4, "첫": 1}
_SINO = dict(zip("일 이 삼 사 오 육 칠 팔 구 십".split(), range(1, 11), strict=True))
_TENS = {"아흔": 90, "열": 10, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70}
_TENS["여든"] = 80
_ONES = {
    "하나": 1,
    "한": 1,
    "둘": 2,
    "두": 2,
    "셋": 3,
    "세": 3,
    "석": 3,
    "넷": 4,
    "네": 4,
    "넉": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
}
_PLACE_WORD = {
    "해": "year",
    "달": "month",
    "날": "day",
    "시": "hour",
    "연": "year",
    "년": "year",
    "월": "month",
    "일": "day",
}


def _native_age(word: str) -> int:
    for ten, value in _TENS.items():
        if word.startswith(ten):
            rest = word[len(ten) :].strip()
            return value + (_ONES.get(rest, 0) if rest else 0)
    return 20 if word == "스무" else _NATIVE.get(word, _ONES.get(word, 0))


def _number(word: str) -> str:
    if word.isdigit():
        return str(int(word))
    return str(_NATIVE.get(word) or _SINO.get(word) or 0)


def sino(word: str) -> int:
    """A number in digits or told as 이십삼; 0 where it is neither."""
    if word.isdigit():
        return int(word)
    tens, _, ones = word.rpartition("십")
    if "십" in word:
        return (_SINO.get(tens, 1) if tens else 1) * 10 + _SINO.get(ones, 0)
    return _SINO.get(word, 0)


_STEM_SOUNDS, _BRANCH_SOUNDS = "갑을병정무기경신임계", "자축인묘진사오미신유술해"

_MACROS = {
    "master": r"(?:일간|나 자신|나|저|주인공|본인|자신|스스로|"
    r"(?:갑|을|병|정|무|기|경|신|임|계)(?:목|화|토|금|수)(?:\([^)]*\))?)",
    "number": "|".join(sorted((*_NATIVE, "스무"), key=len, reverse=True)),
    "letter": f"[{_STEM_SOUNDS}{_BRANCH_SOUNDS}]",
    "pillar": "|".join(p.hangul for p in CYCLE),
    "tens": "스물|서른|마흔|쉰|예순|일흔|여든|아흔",
    "ones": "하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉",
    "counted": "(?:열|스물|서른|마흔|쉰)"
    "(?:하나|한|둘|두|셋|세|석|넷|네|넉|다섯|여섯|일곱|여덟|아홉)?"
    "|스무|한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉",
    "months": "|".join(english.MONTHS),
    #: The syllables that end in ㄹ, before the 수 of 「할 수 있다」.
    "rieul": "".join(chr(code) for code in range(0xAC00 + 8, 0xD7A4, 28)),
}

Value = Callable[[re.Match[str]], list[str]]


def _one(match: re.Match[str]) -> list[str]:
    return [match[1]]


def _date(match: re.Match[str]) -> list[str]:
    return ["-".join(str(int(part)) for part in match.groups() if part)]


def _places_in(match: re.Match[str]) -> list[str]:
    return [_PLACE_WORD[c] for c in re.findall("해|달|날|시", match[1])]


_SHORT_PLACE = dict(zip("연년월일시", ("year", "year", "month", "day", "hour"), strict=True))


def _short_places(match: re.Match[str]) -> list[str]:
    """「연·월·일」, 「연과 시」."""
    return [_SHORT_PLACE[c] for c in match[1] if c in _SHORT_PLACE]


def _clock(match: re.Match[str]) -> list[str]:
    minutes = (match[3] or "").removesuffix("분").strip()
    told = "30" if minutes == "반" else str(sino(minutes) or "")
    return [f"{match[1] or ''}|{_number(match[2])}|{told}"]


def _constant(value: str) -> Value:
    return lambda _: [value]


def _english_date(order: str) -> Value:
    """Year, month and day of a match whose groups stand in ``order``."""

    def value(match: re.Match[str]) -> list[str]:
        parts = dict(zip(order, match.groups(), strict=True))
        parts["m"] = english.month_number(parts["m"])
        return ["-".join(str(int(parts[part])) for part in "ymd" if part in parts)]

    return value


def _strokes(match: re.Match[str]) -> list[str]:
    return [str(sino(match[1]) or _native_age(match[1]) or _number(match[1]))]


def _ordinal(match: re.Match[str]) -> list[str]:
    return [_number(match[1].split()[0].removesuffix("번째").removesuffix("째"))]


def _branch(match: re.Match[str]) -> list[str]:
    return [BRANCHES["자축인묘진사오미신유술해".index(match[1])]]


def _letter(sound: str) -> str:
    """The stem, the branch or both that sound so."""
    found = STEMS[_STEM_SOUNDS.index(sound)] if sound in _STEM_SOUNDS else ""
    return found + (BRANCHES[_BRANCH_SOUNDS.index(sound)] if sound in _BRANCH_SOUNDS else "")


def _letters(match: re.Match[str]) -> list[str]:
    return [_letter(c) for c in "".join(filter(None, match.groups())) if c in _SOUNDS]


_SOUNDS = _STEM_SOUNDS + _BRANCH_SOUNDS
_PAIRED, _STAGED = re.compile(wording("of_bonds")), re.compile(wording("of_stages"))


def _pair(match: re.Match[str]) -> list[str]:
    """A bond named beside two letters, 「묘술은 육합」."""
    rows = (_BRANCH_SOUNDS, BRANCHES), (_STEM_SOUNDS, STEMS)
    row = next((r for r in rows if all(c in r[0] for c in match[1])), None)
    if row is None:
        return []
    letters = "".join(row[1][row[0].index(c)] for c in match[1])
    return [f"{match[2]}:{letters}"]


def _bond(match: re.Match[str]) -> list[str]:
    return [match[1]] if _PAIRED.search(match.string) else []


def _stage(match: re.Match[str]) -> list[str]:
    return [match[1]] if _STAGED.search(match.string) else []


def _pillars(match: re.Match[str]) -> list[str]:
    """Pillars in a row: 「병오·무술·임오·경술」."""
    return [
        STEMS[_STEM_SOUNDS.index(word[0])] + BRANCHES[_BRANCH_SOUNDS.index(word[1])]
        for word in re.findall("[가-힣]{2}", match[1])
    ]


#: How the value of a mark is made of its match; ``=`` and a value is that value.
_MAKERS: dict[str, Value] = {
    "text": _one,
    "date": _date,
    "places": _places_in,
    "shortplaces": _short_places,
    "clock": _clock,
    "number": lambda match: [_number(match[1])],
    "ordinal": _ordinal,
    "strokes": _strokes,
    "branch": _branch,
    "letters": _letters,
    "pair": _pair,
    "bond": _bond,
    "stage": _stage,
    "pillars": _pillars,
    "animal": lambda match: ["호랑이" if match[1] == "범" else match[1]],
    "age": lambda match: [str(_native_age(match[1]))],
    "none": lambda _: [],
    "dmy": _english_date("dmy"),
    "mdy": _english_date("mdy"),
    "my": _english_date("my"),
    "clock_en": lambda match: [f"|{int(match[1])}|{match[2]}"],
}


def _maker(name: str) -> Value:
    return _constant(name[1:]) if name.startswith("=") else _MAKERS[name]


@cache
def _patterns(lang: str) -> tuple[tuple[str, re.Pattern[str], Value], ...]:
    return tuple(
        (row["kind"], re.compile(_filled(row["pattern"])), _maker(row["maker"]))
        for row in rows("marks")
        if row["lang"] == lang
    )


def _filled(pattern: str) -> str:
    for name, text in _MACROS.items():
        pattern = pattern.replace(f"<{name}>", text)
    return pattern
