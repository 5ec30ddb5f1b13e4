"""What a sentence says of names: their hanja, meanings, strokes, elements, surname and grids."""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.errors import UnknownCharacter
from saju_naming.hanja.characters import Character, character, phrase
from saju_naming.names.name import Name
from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.characters import NUMBER, value_of
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import native
from saju_naming.reading.check.tokens.scan import Sentence, Token, sign
from saju_naming.reading.check.truth import Truth


def _compiled(name: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"<([CEk])>", lambda m: sign(m[1]), wording(name)))


_GLOSS, _MEANING = _compiled("name_gloss"), _compiled("name_meaning")
_STROKES, _GRID = _compiled("name_strokes"), re.compile(wording("name_grid").replace("<n>", NUMBER))
_ELEMENT, _OF_ELEMENT = _compiled("name_element"), _compiled("element_name")
_BRINGS = _compiled("name_brings")
_SURNAME, _CALLED = _compiled("surname"), _compiled("called")
_GRIDS = {"원격": "won", "형격": "hyeong", "이격": "i", "정격": "jeong"}
_NO_NAME = (
    "한글",
    "우리",
    "이런",
    "저런",
    "어떤",
    "하나",
    "아이",
    "새로",
    "좋은",
    "고운",
    "예쁜",
    "같은",
)


def naming(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """The problems with names in a sentence."""
    yield from _hanja(truth, sentence)
    yield from _glosses(truth, sentence)
    yield from _counted(truth, sentence)
    yield from _elements(truth, sentence)
    if truth.names:
        yield from _called(truth, sentence)


def _known(token: Token) -> list[Character]:
    try:
        return [character(c) for c in token.value]
    except UnknownCharacter:
        return []


def _named(truth: Truth) -> dict[str, Name]:
    return {n.hanja: n for n in truth.names if n.hanja}


def _hanja(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """A name told with other hanja, or one that was not recommended."""
    names = _named(truth)
    for token in _tokens(sentence):
        if token.value in names or len(token.value) == 1 or not names:
            continue
        sound = re.sub(r"[^가-힣]", "", sentence.text[token.start : token.end])
        by_sound = [n for n in names.values() if n.hangul == sound]
        shares = any(set(token.value) & set(h) for h in names)
        called = "이름" in sentence.text and len(token.value) == 2 and len(_known(token)) == 2
        surnamed = any(
            n.surname and token.value == n.surname.hanja + n.hanja for n in names.values()
        )
        if not surnamed and (
            by_sound or (shares and len(token.value) == 2) or (called and _fit(token))
        ):
            yield _made(
                "name",
                sentence,
                token.start,
                token.end,
                "·".join(n.hanja for n in by_sound) or "·".join(names),
            )


def _fit(token: Token) -> bool:
    return all((known := phrase(c)) and known.use >= 2 for c in token.value)


def _tokens(sentence: Sentence) -> list[Token]:
    return [t for t in sentence.tokens if t.kind == "C"]


def _glosses(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「도울 유」 beside 侑, 「윤택하다는 뜻」 of 潤."""
    near = [c for t in _tokens(sentence) for c in _known(t)]
    every = [c for name in truth.names for c in name.characters]
    for match in _GLOSS.finditer(sentence.text):
        if not near and not any(match[2] in c.readings for c in every):
            continue
        fits = [c for c in near or every if match[2] in c.readings]
        if (near or every) and (not fits or not any(_means(c, match[1]) for c in fits)):
            wanted = "·".join(f"{c.hun} {c.readings[0]}" for c in fits or near or every)
            yield _made("meaning", sentence, match.start(), match.end(), wanted)
    for match in _MEANING.finditer(sentence.mixed):
        token = sentence.token(match.start())
        known = _known(token)
        if (
            len(known) == 1
            and token.value in "".join(_named(truth))
            and not _GLOSS.search(sentence.text)
            and not _means(known[0], match[1].strip(" 「」'‘’“”\""))
        ):
            start, end = sentence.span(match.start(), match.end(1))
            yield Problem("false", "meaning", start, end, match[1], known[0].hun)


#: Stems of verbs whose form in a gloss begins otherwise: 돕는, 도울.
_IRREGULAR = {"돕": "도", "낫": "나", "짓": "지", "곱": "고", "눕": "누"}


def _means(c: Character, said: str) -> bool:
    """Whether a word of ``said`` begins as one of the gloss or of our phrase does."""
    told = phrase(c.hanja)
    held = " ".join([c.hun, *(f"{told.ko} {told.ko_link}".split() if told else [])])
    stems = {w[:2] if len(w) > 1 else w for w in re.findall("[가-힣]+", held)}
    first = {w[:1] for w in re.findall("[가-힣]+", c.hun)}
    words = re.findall("[가-힣]+", said)
    if any(w[0] in _IRREGULAR and c.hun.startswith(_IRREGULAR[w[0]]) for w in words):
        return True
    return any(w[:2] in stems or (len(w) == 1 and w in first) for w in words) or said == c.hun


def _counted(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Strokes and grids."""
    for match in _STROKES.finditer(sentence.mixed) if not truth.names else ():
        known = _known(sentence.token(match.start()))
        told = int(sentence.token(match.start(1)).value)
        held = {n for c in known for n in (c.strokes, c.pen_strokes, *c.strokes_other)} | {
            sum(c.strokes for c in known)
        }
        if known and told not in held:
            start, end = sentence.span(match.start(), match.end())
            yield Problem(
                "false", "strokes", start, end, match[0], "/".join(str(c.strokes) for c in known)
            )
    yield from _loose_strokes(truth, sentence)
    for match in _GRID.finditer(sentence.text):
        held = {getattr(n.grids, _GRIDS[match[1]]) for n in truth.names if n.grids}
        if held and value_of(match[2]) not in held:
            yield _made(
                "grid", sentence, match.start(), match.end(), "/".join(map(str, sorted(held)))
            )


def _loose_strokes(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """A number of strokes without its character: of one of the names, or of a sum of them."""
    if not truth.names or _tokens(sentence):
        return
    held = {n for name in truth.names for n in _sums(name)}
    for token in sentence.tokens:
        if token.kind == "k" and int(token.value) not in held:
            yield _made(
                "strokes", sentence, token.start, token.end, "/".join(map(str, sorted(held)))
            )


def _sums(name: Name) -> list[int]:
    strokes = [c.strokes for c in name.characters]
    grids = list(name.grids.to_dict().values()) if name.grids else []
    return [*strokes, sum(strokes), *grids]


def _elements(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    every = {c.element for n in truth.names for c in n.characters}
    for pattern, place in ((_ELEMENT, "first"), (_OF_ELEMENT, "last")):
        for match in pattern.finditer(sentence.mixed):
            at = match.start() if place == "first" else match.end() - 1
            held = {c.element for c in _known(sentence.token(at))}
            yield from _held(sentence, match, held)
    if every and ("이름" in sentence.text or _tokens(sentence)):
        for match in _BRINGS.finditer(sentence.mixed):
            yield from _held(sentence, match, every)


def _held(sentence: Sentence, match: re.Match[str], held: set[str]) -> Iterator[Problem]:
    tokens = [t for _, t in sentence.within(match.start(1), match.end(1))]
    wrong = [t for t in tokens if t.value not in held and not native(t, sentence)]
    for token in wrong if held else []:
        yield _made("name_element", sentence, token.start, token.end, "·".join(sorted(held)))


def _called(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    known = {n.hangul for n in truth.names} | {n.full for n in truth.names}
    for match in _CALLED.finditer(sentence.text):
        said = match[1] or match[2] or match[3]
        if said not in known and said not in _NO_NAME:
            yield _made("name", sentence, match.start(), match.end(), "·".join(sorted(known)))
    surnames = {n.surname.hangul for n in truth.names if n.surname}
    for match in _SURNAME.finditer(sentence.text):
        said = match[1] or match[2] or match[3]
        if surnames and said not in surnames:
            yield _made("surname", sentence, match.start(), match.end(), "·".join(surnames))


def _made(claim: str, sentence: Sentence, start: int, end: int, wanted: str) -> Problem:
    shift = sentence.start
    return Problem("false", claim, shift + start, shift + end, sentence.text[start:end], wanted)
