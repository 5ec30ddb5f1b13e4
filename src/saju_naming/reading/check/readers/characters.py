"""What a text says of the characters of a name one by one, in lists or about all of them.

A *mention* is a character told by its hanja, by its gloss (「어질 현」) or by its sound
(「현은」); a number of strokes or an element belongs to the mention before it, or to the name's
characters in their order where the list names none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from saju_naming.hanja.characters import Character, with_reading
from saju_naming.names.name import Name
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.scan import Sentence, Token
from saju_naming.reading.check.truth import Truth

AFTER = r"(?=(?:은|는|이|가|을|를|에|과|와|로|으로|자|이라|라|이에요|예요|이고|이며|인데|입니다|이다|이니|이요|요|이라네|로세|이지요|이죠|이거든요?|이랍니다|이란다|이야|이네요?|이고요|이잖아요)?(?:[ ,.·(]|$))"  # noqa: E501  # one alternation
_LATIN = re.compile("[A-Za-z]{3}")
_ALL = re.compile(wording("all_characters"))
_OF_NAME = re.compile("이름|글자|한자|획|둘 다|두 자")
#: Words of a sum that counts the surname too.
_GRID = re.compile("격|성|수리|씨|네 수")
_SUM = re.compile(wording("stroke_sum"))
#: A number of strokes: where it stands, and what it is.
_Count = tuple[int, int, int]


class Mention(NamedTuple):
    """Characters that a place of the sentence may speak of, and the gloss given there."""

    start: int
    end: int
    may: tuple[Character, ...]
    gloss: str
    whole: bool = False


@cache
def glosses(sound: str) -> frozenset[str]:
    """The glosses that the table gives the characters of a sound."""
    return frozenset(one.hun for one in with_reading(sound))


def spoken(truth: Truth, text: str) -> tuple[Name, ...]:
    """The names that a text speaks of: those whose hanja or sound it holds, or else all."""
    exact = tuple(n for n in truth.names if n.hanja and n.hanja in text)
    return exact or tuple(n for n in truth.names if n.hangul in text) or truth.names


def listed(truth: Truth, sentence: Sentence, names: tuple[Name, ...]) -> Iterator[Problem]:
    """The problems with the characters that a sentence tells."""
    every = [c for name in names for c in name.characters]
    if not every or _LATIN.search(sentence.text):
        return
    told = mentions(sentence, every, names)
    yield from _meanings(sentence, told)
    yield from _strokes(sentence, told, names)
    yield from _elements(truth, sentence, told, names)


_PLACED = re.compile(
    "(?<![가-힣])"
    "(?:(앞 글자|앞글자|첫 글자|첫 자|앞)|(?:뒤 글자|뒷글자|둘째 글자|끝 글자|뒤))"
    "(?:은|는|이|가)(?= )"
)


def mentions(sentence: Sentence, every: list[Character], names: tuple[Name, ...]) -> list[Mention]:
    """Every mention, from left to right; of two that overlap the longer."""
    found = [
        *_by_hanja(sentence, every),
        *_by_sound(sentence.text, every),
        *_by_name(sentence, names),
        *_by_place(sentence.text, every),
    ]
    return _apart(sorted(found, key=lambda m: (m.start, m.end)))


def _by_hanja(sentence: Sentence, every: list[Character]) -> Iterator[Mention]:
    for token in sentence.tokens:
        for i, hanja in enumerate(token.value if token.kind == "C" else ""):
            may = tuple(c for c in every if c.hanja == hanja)
            if may:
                yield Mention(token.start, token.end + i, may, "", len(token.value) > 1)


#: Words of a sentence that speaks of a name, and what follows the sound of a character.
_OF_NAMES = re.compile("이름|한자|획|자원오행|[앞뒤뒷첫] ?글자|는 뜻")
_OF_LETTER = re.compile(r"[은는]? ?(?:[^,. ]+ ){0,2}[^,. ]*(?:글자|획|뜻|오행)")


def _by_sound(text: str, every: list[Character]) -> Iterator[Mention]:
    """「어질 현」, 「현은」; a sound alone only where a name is told: 「서는」 may be a verb."""
    found = list(_sounds(text, every))
    named = _OF_NAMES.search(text) or len({m.may for m in found}) > 1
    yield from (m for m in found if m.gloss or named or _OF_LETTER.match(text, m.end))


#: 「정할 수는 없다」 names no character.
_ABLE = r"수(?:는|가|도|밖에)? ?(?:있|없)"


def _sounds(text: str, every: list[Character]) -> Iterator[Mention]:
    for sound in {s for c in every for s in c.readings}:
        may = tuple(c for c in every if sound in c.readings)
        for match in re.finditer(rf"(?<![가-힣])((?:[가-힣]+ )?)(?!{_ABLE})({sound}){AFTER}", text):
            gloss = match[1].strip()
            if gloss and _is_gloss(gloss, sound, text[: match.start()]):
                yield Mention(match.start(), match.end(), may, gloss)
            elif re.match(r"[은는]|자(?:는|가)", text[match.end(2) :]):
                yield Mention(match.start(2), match.end(), may, "")


def _is_gloss(gloss: str, sound: str, before: str) -> bool:
    """Whether a word is a gloss of the sound: the table knows it, or 「현은」 introduces it."""
    known = gloss in glosses(sound)
    return known or bool(re.search(rf"(?<![가-힣]){sound}[은는] $", before))


def _by_name(sentence: Sentence, names: tuple[Name, ...]) -> Iterator[Mention]:
    written = "".join(t.value for t in sentence.tokens if t.kind == "C")
    for name in (n for n in names if n.hanja not in written):
        for match in re.finditer(rf"(?<![가-힣]){name.hangul}(?=[은는이의])", sentence.text):
            for c in name.characters:
                yield Mention(match.start(), match.end(), (c,), "", True)


def _by_place(text: str, every: list[Character]) -> Iterator[Mention]:
    """「앞 글자는」, of a name of two."""
    for match in _PLACED.finditer(text) if len(every) == 2 else ():
        yield Mention(match.start(), match.end(), (every[0 if match[1] else 1],), "")


def _apart(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for one in found:
        if kept and one.start < kept[-1].end and one.start != kept[-1].start and not one.whole:
            continue
        kept.append(one)
    return kept


def _meanings(sentence: Sentence, told: list[Mention]) -> Iterator[Problem]:
    for one in told:
        if one.gloss and not any(_same(one.gloss, c) for c in one.may):
            wanted = "·".join(c.hun for c in one.may)
            yield _made("meaning", sentence, one.start, one.end, wanted)


def _same(gloss: str, one: Character) -> bool:
    return gloss == one.hun or gloss[:2] == one.hun[:2] or gloss in one.hun


def _strokes(sentence: Sentence, told: list[Mention], names: tuple[Name, ...]) -> Iterator[Problem]:
    yield from _compared(sentence, told, names)
    counts = _stroke_counts(sentence)
    if not counts:
        return
    if match := _SUM.search(sentence.text):
        yield from _summed(sentence, _after(sentence, counts, match.end()), names)
        counts = [c for c in counts if c[0] < match.start() and told]
    if not counts:
        return
    bound = [(c, may) for c, may in _bound(counts, _distinct(told), names) if may]
    if any(all(number in way(may) for (_, _, number), may in bound) for way in (_full, _by_pen)):
        return
    for (start, end, number), may in bound:
        if number not in _full(may):
            yield _made("strokes", sentence, start, end, "/".join(map(str, sorted(_full(may)))))


def _after(sentence: Sentence, counts: list[_Count], at: int) -> list[_Count]:
    """The numbers told behind the word of a sum."""
    if found := [c for c in counts if c[0] >= at]:
        return found
    match = _BARE_SUM.match(sentence.text, at)
    number = value_of(match["n"]) if match else 0
    return [(match.start("n"), match.end("n"), number)] if match and number else counts


def _summed(sentence: Sentence, counts: list[_Count], names: tuple[Name, ...]) -> Iterator[Problem]:
    sums = {sum(c.strokes for c in n.characters) for n in names}
    grid = names if _GRID.search(sentence.text) else ()
    grids = {v for n in grid if n.grids for v in n.grids.to_dict().values()}
    for start, end, number in counts[-1:]:
        if number not in sums | grids:
            yield _made("strokes", sentence, start, end, "/".join(map(str, sorted(sums))))


def _full(may: tuple[Character, ...]) -> set[int]:
    return {n for c in may for n in (c.strokes, *c.strokes_other)}


def _by_pen(may: tuple[Character, ...]) -> set[int]:
    return {c.pen_strokes for c in may}


_TENS = {"열": 10, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50}
_TEN = "|".join(_TENS)
#: A number by figures or by its native word, as numbers of strokes are told.
NUMBER = rf"(?:\d{{1,2}}|(?:{_TEN})?(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)|{_TEN})"
_BARE = re.compile(
    r"획(?:수)?(?:은|는|으로는|이|을|으로)?\s(?:각각 )?"
    rf"(?P<a>{NUMBER})(?:과|와|, ?|·|에 )\s?(?P<b>{NUMBER})"
    r"(?=이|예|입|,|\.|로|으로|$|씩|라|를|을)"
)
_TOTAL = re.compile(
    r"(?:획|두 글자|두 자)[^.]{0,8}"
    rf"(?:더하면|합하면|합치면|합이|합은|더해|더하여|합하여|모으면)\s({NUMBER})"
)
_BARE_SUM = re.compile(rf",?\s(?:[가-힣]+ )?(?P<n>{NUMBER})(?=이|예|입|\.|,|$)")
_ONES = dict(zip("하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉".split(), range(1, 10), strict=True))


def value_of(word: str) -> int:
    """A number told by figures or by its native word; 0 for any other word."""
    if word.isdigit():
        return int(word)
    ten = next((w for w in _TENS if word.startswith(w)), "")
    return _TENS.get(ten, 0) + _ONES.get(word.removeprefix(ten), 0)


def _stroke_counts(sentence: Sentence) -> list[_Count]:
    """Every number of strokes: where it stands, and what it is."""
    found = [(t.start, t.end, int(t.value)) for t in sentence.tokens if t.kind == "k"]
    if not found and (match := _BARE.search(sentence.text)):
        found = [(match.start(g), match.end(g), value_of(match[g])) for g in "ab"]
    elif not found and (match := _TOTAL.search(sentence.text)):
        found = [(match.start(1), match.end(1), value_of(match[1]))]
    return found


def _distinct(told: list[Mention]) -> list[Mention]:
    """The mentions without those that name the same character again."""
    found: list[Mention] = []
    for one in told:
        if not any(set(one.may) == set(m.may) for m in found):
            found.append(one)
    return found


_MORE = re.compile(r"\s?(?:쪽|쪽이|쪽의)?\s?획(?:이|수가)\s(?:더 )?(많|적)")


def _compared(
    sentence: Sentence, told: list[Mention], names: tuple[Name, ...]
) -> Iterator[Problem]:
    """「태 쪽 획이 더 많다」: of the two characters of a name."""
    pairs = [n.characters for n in names if len(n.characters) == 2]
    for one in told:
        match = _MORE.match(sentence.text, one.end)
        for pair in pairs if match else ():
            own = next((c for c in pair if c in one.may), pair[0])
            other = pair[1] if own is pair[0] else pair[0]
            more = own.strokes > other.strokes
            less = own.strokes < other.strokes
            if match and not (more if match[1] == "많" else less):
                yield _made("strokes", sentence, one.start, match.end(), str(own.strokes))


_Bound = tuple[_Count, tuple[Character, ...]]


def _bound(counts: list[_Count], told: list[Mention], names: tuple[Name, ...]) -> Iterator[_Bound]:
    """Each number with the characters that it may be of."""
    if not told and len(counts) == 2:
        for i, count in enumerate(counts):
            yield count, tuple(n.characters[i] for n in names if len(n.characters) == 2)
    elif told and all(m.start < counts[0][0] for m in told) and len(told) == len(counts):
        yield from ((count, m.may) for count, m in zip(counts, told, strict=True))
    else:
        for count in counts:
            before = [m for m in told if m.start < count[0]]
            if before and len(counts) <= len(told):
                yield count, before[-1].may


_OF = r"(?:의|\s)?\s?(?:글자|기운|오행)|에 (?:속|들|드는|해당)|이에요|예요|이고|이라|라|입니다|이요|이야|야|다|요|,|\.|$|지요|이지|이며|로|으로|(?:을|를) (?:채|담|품|보태|지니|지녔|지닌|머금|띠|띤|갖|가[지졌진]|실|불|더하|들고)"  # noqa: E501  # one alternation
_CLAUSE = re.compile(r"[,;.]|(?:이고|고|이며|며|인데|지만)(?=\s)")


def _elements(
    truth: Truth, sentence: Sentence, told: list[Mention], names: tuple[Name, ...]
) -> Iterator[Problem]:
    """Elements, or roles, said of single characters and of all of them."""
    for start, end in _clauses(sentence.text):
        inside = [m for m in told if start <= m.start < end]
        here = [t for t in sentence.tokens if start <= t.start < end]
        if sum(t.kind == "E" for t in here) > 1 or "「" in sentence.text:
            continue
        ends = [t for t in here if re.match(_OF, sentence.text[t.end :])]
        tokens = [t for t in ends if t.kind == "E"] or [t for t in ends if t.kind == "Q"]
        whole = _ALL.search(sentence.text, start, end)
        if not tokens or not (inside or (whole and _OF_NAME.search(sentence.text))):
            continue
        single = [m for m in inside if not m.whole]
        inside = single or inside
        may = [m.may for m in inside] or [(c,) for n in names[:1] for c in n.characters]
        if whole and len(inside) == 1 and len(names) == 1:
            may = [(c,) for c in names[0].characters]
        wanted = _wanted(truth, tokens[0])
        fits = all if whole or single else any
        if wanted and not fits(any(c.element in wanted for c in one) for one in may):
            held = "·".join(c.element for one in may for c in one)
            yield _made("name_element", sentence, tokens[0].start, tokens[0].end, held)


def _wanted(truth: Truth, token: Token) -> set[str]:
    if token.kind == "E":
        return {token.value}
    sides = {"help": ("용신", "희신"), "adverse": ("기신", "구신")}
    return {truth.roles[role] for role in sides.get(token.value, (token.value,))}


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CLAUSE.finditer(text):
        yield start, match.start() + 1
        start = match.end()
    yield start, len(text)


def _made(claim: str, sentence: Sentence, start: int, end: int, wanted: str) -> Problem:
    shift = sentence.start
    end = min(end, len(sentence.text))
    return Problem("false", claim, shift + start, shift + end, sentence.text[start:end], wanted)
