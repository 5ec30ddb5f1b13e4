"""What is told of letters by their sounds: how many there are, of which element, of yin or yang.

「술토 둘」 are two in the chart; 「축도 물로 세어」 names the element of a letter by its sound;
「자수 하나만 양이고」 says that no other letter is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.readers.things import rows_of, told_wrong
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import supposed
from saju_naming.reading.check.tokens.scan import Sentence, sign
from saju_naming.reading.check.truth import BRANCHES, STEMS, Truth, element
from saju_naming.symbols import branch, stem

_STEM_SOUNDS, _BRANCH_SOUNDS = "갑을병정무기경신임계", "자축인묘진사오미신유술해"
_SOUND = f"[{_STEM_SOUNDS}{_BRANCH_SOUNDS}]"
_HANJA = f"[{STEMS}{BRANCHES}]"
_COUNTED = re.compile(
    rf"(?<!{sign('L')}, )(?<!{sign('L')}·)(?<!{sign('L')}[과와] ){sign('L')}"
    rf"(?:이|가|은|는|도|만)?\s(?:또 |모두 |다 |단 |딱 |무려 |나란히 "
    r"|위로 |위에 |하늘에 |윗줄에 |아래로 |아래에 |땅에 "
    rf"|{sign('A')}(?:에|에는|에만) ){{0,2}}{sign('N')}"
    r"(?!\s?(?:번째|모두|다 |중|가운데)|[와과에]\s|,\s?[0-9])"
)
_NAME = rf"({_SOUND})(?:\(({_HANJA})\))?"
_BARE = re.compile(
    r"(?<![가-힣])(?<!많은 )(?<!적은 )(?<!큰 )(?<!되는 )(?<!센 )"
    rf"{_NAME}(?:(?:과|와|·|, ?)\s?{_NAME})?"
    r"(?P<p>은|는|이|가|도|까지|만|만은|이라는|라는|란|이란)\s"
    r"(?:(?:모두|다|둘 다|역시|또한|바로|나란히|같은) )*"
)
_OF, _AS = re.compile(wording("bare_of")), re.compile(wording("bare_as"))
_ONLY = re.compile(rf"(?:\s?{sign('N')})?(?:만|만이|뿐이|만은)\s(?:홀로 |유독 |오직 )?{sign('I')}")


def tallies(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """Letters told in another number, of another element or pole than they are."""
    yield from _counted(truth, sentence)
    yield from _bare(truth, sentence)
    for row in rows_of(truth, sentence):
        match = _ONLY.match(sentence.mixed, row.end)
        if not match or not all(row.letters):
            continue
        pole = sentence.token(match.end() - 1).value
        held = {c for c in truth.letters if _pole(c) == pole}
        if not all(set(c) & held for c in row.letters) or held - set("".join(row.letters)):
            yield told_wrong("polarity", sentence, row.start, match.end(), "·".join(sorted(held)))


def _pole(letter: str) -> str:
    own = stem(letter).polarity if letter in STEMS else branch(letter).polarity
    return own.hangul


def _counted(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「술토 둘」: as many as stand in the chart."""
    if re.search("지장간|숨|속에|대운", sentence.text):
        return
    for match in _COUNTED.finditer(sentence.mixed):
        value = sentence.token(match.start()).value
        told = sentence.token(match.end() - 1).value
        before = sentence.within(max(match.start() - 12, 0), match.start())
        if supposed(sentence.mixed, match.end()) or any(t.kind == "A" for _, t in before):
            continue
        held = [sum(c == own for c in truth.letters) for own in value]
        if told.isdigit() and int(told) not in (*held, sum(held)):
            yield told_wrong("count", sentence, match.start(), match.end(), str(sum(held)))


def _bare(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """「축도 물로 세어」, 「미(未)라는 쇠」, 「묘는 편재」: letters told by their sounds alone."""
    text = sentence.text
    for match in _BARE.finditer(text):
        token = next((t for t in sentence.tokens if t.start == match.end()), None)
        if token is None or token.kind not in "EG":
            continue
        named = match["p"].endswith(("라는", "란")) or match[2]
        told = (_OF if named else _AS).match(text, token.end)
        if not told or (match[1] in "오해자사이" and not (match[2] or match[3])):
            continue
        for sound, hanja in ((match[1], match[2]), (match[3], match[4])):
            letters = hanja or _letters(sound or "")
            held = {truth.god(c) if token.kind == "G" else element(c).hanja for c in letters}
            if sound and token.value not in held:
                start, end = sentence.start + match.start(), sentence.start + token.end
                found, claim = text[match.start() : token.end], _CLAIMS[token.kind]
                yield Problem("false", claim, start, end, found, "·".join(sorted(held)))


_CLAIMS = {"E": "element", "G": "god"}


def _letters(sound: str) -> str:
    """The letters that sound so."""
    found = STEMS[_STEM_SOUNDS.index(sound)] if sound and sound in _STEM_SOUNDS else ""
    return found + (
        BRANCHES[_BRANCH_SOUNDS.index(sound)] if sound and sound in _BRANCH_SOUNDS else ""
    )
