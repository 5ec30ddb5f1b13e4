"""What a character of a name is said to mean, by whatever words: 「앞 글자는 땅을 뜻하는 …」.

Where a sentence tells meanings (뜻하다, 가리키다, 이르다), the words between a character and that
verb, or the next character, must share a stem with its gloss, our phrase or a word of their kin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from saju_naming.hanja.characters import Character, phrase
from saju_naming.names.name import Name
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.characters import AFTER, glosses
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.scan import Sentence

_TOLD = re.compile(wording("gloss_told"))
_EMPTY_WORD = re.compile(wording("gloss_empty"))
_LOOSE = wording("gloss_loose")
_KIN = tuple(tuple(row.split()) for row in wording("gloss_kin").split("|"))
_PLACE = re.compile(
    r"(?<![가-힣])(?:(?P<first>앞|첫|첫째|위)|(?:뒤|뒷|둘째|두 번째|끝|마지막))"
    r"(?:\s?(?:글자|자)|의)(?=[은는이가인의, ])(?:인|의|은|는|이|가)?,?"
)
_PARTICLE = r"(?:은|는|이|가|을|를|의|과|와|도|에|이라|라|이요|요|처럼|이고|이며|이자)$"


#: The end of what something is.
_IS = r"(?:이에요|예요|입니다|이다|이요|요|이고|고|이며|며|이라|라|이지요|지요)(?=[ ,.]|$)"
_QUOTED = re.compile("」(?:의|으로|로|인)? $")


class _Spoken(NamedTuple):
    """A character where it is told: bounds in the text, and which of a name's it may be."""

    start: int
    end: int
    may: tuple[Character, ...]


def meant(sentence: Sentence, names: tuple[Name, ...]) -> Iterator[Problem]:
    """The problems with meanings told of the characters of ``names``."""
    yield from _pairs(sentence, names)
    yield from _namesakes(sentence, names)
    told = list(_spoken(sentence, names)) if _TOLD.search(sentence.text) else []
    for n, one in enumerate(told):
        after = told[n + 1] if n + 1 < len(told) else None
        stop = after.start if after else len(sentence.text)
        verb = _TOLD.search(sentence.text, one.end, stop)
        if not verb and (not after or not _TOLD.search(sentence.text, after.start)):
            continue
        if _glossed(sentence.text[: one.start], one.may):
            continue
        end = verb.start() if verb else stop
        inside = {t.kind for t in sentence.tokens if one.end <= t.start < end}
        if verb and verb[0].strip()[0] in "품담글자한새" and inside & set("EQRGk"):
            continue
        said = [w for w in _content(sentence.text[one.end : end]) if w]
        if said and len(said) <= 4 and not any(agrees(c, said) for c in one.may):
            wanted = "·".join(dict.fromkeys(c.hun for c in one.may))
            yield _made(sentence, one.start, end, wanted)


def _namesakes(sentence: Sentence, names: tuple[Name, ...]) -> Iterator[Problem]:
    """「채는 봄나물이에요」 of 采: what another character of the sound means."""
    for sound in {s for name in names for s in name.hangul}:
        may = [c for n in names for c in n.characters if sound in c.readings]
        for match in re.finditer(rf"(?<![가-힣]){sound}[은는] ([가-힣]+?){_IS}", sentence.text):
            other = any(match[1].endswith(h) for h in glosses(sound) if len(h) > 1)
            if other and not any(agrees(c, [match[1]]) for c in may):
                yield _made(sentence, *match.span(), "·".join(c.hun for c in may))


def _glossed(before: str, may: tuple[Character, ...]) -> bool:
    """Whether the gloss stands before the character: 「어질 현(賢)」, 「성할 성」의 성(盛)."""
    return bool(_QUOTED.search(before)) or any(before.rstrip().endswith(c.hun) for c in may)


def agrees(one: Character, said: list[str]) -> bool:
    """Whether a word of ``said`` shares a stem with what is known of a character."""
    keys = _keys(one)
    heads = {w for w in one.hun.split() if len(w) > 1}
    words = [normalize("NFD", w) for w in said]
    bare = [re.sub(_PARTICLE, "", w) for w in said]
    if any(b and any(h.startswith(b) for h in (*heads, one.hun)) for b in bare):
        return True
    return any(w.startswith(key) for w in words for key in keys)


@cache
def _keys(one: Character) -> frozenset[str]:
    """The beginnings (in single letters) of words that tell what a character means."""
    told = phrase(one.hanja)
    held = [*one.hun.split(), *(f"{told.ko} {told.ko_link}".split() if told else [])]
    kin = [w for row in _KIN if any(w.startswith(r) for w in one.hun.split() for r in row)
           for w in row]  # fmt: skip
    stems = {s for w in one.hun.split() for s in _stems(w)}
    loose = {w[:2] for w in held if len(w) > 1}
    return frozenset(normalize("NFD", w) for w in {*kin, *loose, *stems} if w)


def _stems(word: str) -> set[str]:
    """The stems of a gloss: 기쁠 → 기쁘, 도울 → 도우 and 돕, 이을 → 잇 and 이어, 오를 → 올라."""
    letters = normalize("NFD", word)
    if not letters.endswith("ᆯ") or (len(word) == 1 and word not in "알갈살날펼쓸클"):
        return {word}
    base = normalize("NFC", letters[:-1])
    found = {word, base}
    head = normalize("NFD", base[:-1])
    if base.endswith("우") and len(base) > 1:
        found |= {head + "ᆸ", base[:-1] + "와", base[:-1] + "워"}
    if base.endswith("으") and len(base) > 1:
        found |= {base[:-1], head + "ᆺ", head + "ᇂ", base[:-1] + "어", base[:-1] + "아"}
    if base.endswith("르") and len(base) > 1:
        found |= {head + "ᆯ"}
    if len(word) > 2 and base.endswith("하"):
        found.add(base[:-1])
    return found


def _content(text: str) -> list[str]:
    """The words that may tell a meaning."""
    words = re.findall("[가-힣]+", re.sub(r"\([^)]*\)", " ", text))
    return [w for w in words if not _EMPTY_WORD.fullmatch(w)]


def _spoken(sentence: Sentence, names: tuple[Name, ...]) -> Iterator[_Spoken]:
    """Characters by hanja, by sound and by place, from left to right, none twice."""
    found = sorted([*_by_sign(sentence, names), *_by_place(sentence.text, names)])
    last = None
    for one in found:
        if last and one.start <= last.end + 1:
            last = _Spoken(last.start, max(last.end, one.end), last.may)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _by_sign(sentence: Sentence, names: tuple[Name, ...]) -> Iterator[_Spoken]:
    every = [c for name in names for c in name.characters]
    for token in sentence.tokens:
        may = tuple(c for c in every if token.kind == "C" and c.hanja == token.value)
        if may:
            particle = re.match("[은는이가을를]", sentence.text[token.end :])
            yield _Spoken(token.start, token.end + bool(particle), may)
    for sound in {s for name in names for s in name.hangul}:
        same = tuple(
            c for n in names for s, c in zip(n.hangul, n.characters, strict=False) if s == sound
        )
        topic = rf"{sound}[은는](?= )"
        pattern = (
            rf"(?<![가-힣])(?<![가-힣] ){sound}(?:은|는|자는|자가)(?=,? )"
            rf"|(?:(?<=의 )|(?<=에서 )|(?<=중 )){topic}|(?<=[,고며] ){topic}"
        )
        for match in re.finditer(pattern, sentence.text):
            yield _Spoken(*match.span(), same)


def _by_place(text: str, names: tuple[Name, ...]) -> Iterator[_Spoken]:
    if any(len(n.characters) != 2 for n in names):
        return
    for match in _PLACE.finditer(text):
        at = 0 if match["first"] else 1
        sounds = "".join(n.hangul[at] for n in names)
        named = re.compile(rf"\s?[{sounds}][은는이가](?= )").match(text, match.end())
        end = named.end() if named else match.end()
        yield _Spoken(match.start(), end, tuple(n.characters[at] for n in names))


def placed(sentence: Sentence, names: tuple[Name, ...]) -> Iterator[Problem]:
    """「첫 글자 린은」 of 예린: the sound beside a place must stand there."""
    every = {s for name in names for s in name.hangul}
    for match in _PLACE.finditer(sentence.text) if every else ():
        at = 0 if match["first"] else -1
        here = {name.hangul[at] for name in names}
        sound = re.compile(
            rf"\s?(?:[가-힣]+ )?(?P<s>[{''.join(every)}])(?:\(.\))?(?:은|는|이|가|을|를|자)(?= )"
        )
        beside = sound.match(sentence.text, match.end())
        if beside and beside["s"] not in here:
            yield _made(sentence, match.start(), beside.end(), "·".join(sorted(here)))


def _pairs(sentence: Sentence, names: tuple[Name, ...]) -> Iterator[Problem]:
    """「푸를 단에 아담할 아」: both sounds of a name, each behind a word."""
    for name in names:
        known = list(zip(name.hangul, name.characters, strict=False))
        for pair in (known, known[::-1]) if len(known) == 2 else ():
            for match in re.finditer(_of_pair(*pair), sentence.text):
                for group, (_, c) in zip("ab", pair, strict=True):
                    words = match[group].split()
                    loose = words[-1].endswith("는") and not words[-1].endswith("다는")
                    if not loose and not all(agrees(c, [w]) for w in words):
                        yield _made(sentence, match.start(group), match.end(group) + 2, c.hun)


def _of_pair(first: tuple[str, Character], second: tuple[str, Character]) -> str:
    """Two sounds, each behind as many words as its gloss has."""
    a, b = (rf"(?:[가-힣]+ ){{{c.hun.count(' ')}}}[가-힣]+" for _, c in (first, second))
    return (
        rf"(?<![가-힣])(?P<a>{a}) {first[0]}(?:\(.\))?{_LOOSE}"
        rf"(?P<b>{b}) {second[0]}{AFTER}"
    )


def _made(sentence: Sentence, start: int, end: int, wanted: str) -> Problem:
    shift = sentence.start
    text = sentence.text[start:end].strip()
    return Problem("false", "meaning", shift + start, shift + start + len(text), text, wanted)
