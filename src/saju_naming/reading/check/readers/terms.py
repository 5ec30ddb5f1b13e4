"""Terms of the trade explained in free words, and methods and images told without their names.

Features of an explanation (who feeds or restrains whom, whether yin and yang agree, whether a thing
is welcome) are patterns of ``data/wordings.tsv``; each term has the features that it may not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.scan import Sentence, Token
from saju_naming.reading.check.truth import GODS, STEMS, Truth

_GROUPS = "비겁 식상 재성 관성 인성".split()
#: What an explanation may say of the ties of ten gods; the order is that of the groups.
_TIES = ("same", "i_feed", "i_tame", "tames_me", "feeds_me")
_POLES = ("pole_same", "pole_other")
#: Term → what may not be said of it.
_WRONG: dict[str, tuple[str, ...]] = {
    "용신": ("most", "adverse", "idle"),
    "희신": ("most", "adverse", "idle", "harms_need"),
    "기신": ("welcome", "helps_need", "idle"),
    "구신": ("welcome", "helps_need", "idle"),
    "한신": ("welcome", "adverse", "most"),
    "공망": ("full",),
    "신강": ("frail",),
    "신약": ("robust",),
    "중화": ("leaning",),
    "decade": ("not_ten",),
    "year": ("ten",),
}
#: Terms that have one sense, of which an explanation says a word (``means_*``).
_SENSED = (
    "통관 조후 억부 병약 종격 중화 신강 신약 용신 희신 기신 한신 순행 역행 "
    "비겁 식상 재성 관성 인성 공망"
).split()
_METHODS = ("억부", "조후", "통관", "병약", "종격")
_DEFINED, _OPENS = re.compile(wording("defined")), re.compile(wording("explains"))


@cache
def _feature(name: str) -> re.Pattern[str]:
    return re.compile(wording("def_" + name))


def terms(truth: Truth, sentence: Sentence, before: str) -> tuple[list[Problem], str]:
    """Explanations that belong to another term, and the term that the next sentence may explain.

    Args:
        before: the term that the sentence before named last.
    """
    found = [*_methods(truth, sentence), *_senseless(sentence)]
    own = [t for t in sentence.tokens if t.kind in "QGRJWU" and t.value != "help"]
    last = own[-1].value if own else before
    if not _DEFINED.search(sentence.text):
        return found, last
    for name, start, end in _explained(sentence, own, before):
        text = sentence.text[start:end]
        wrong = next((f for f in _not_of(name) if _feature(f).search(_bare(text))), "")
        if wrong:
            shift = sentence.start
            found.append(Problem("false", "term", shift + start, shift + end, text, name))
    return found, last


_NAMED = re.compile(r"(?:\([^)]*\))?(?:이란|란|은|는|이라|라는|이라는|을|를|이|가)")
_OBJECT = re.compile(r"(?:\([^)]*\))?(?:을|를) (?![가-힣]+(?:라|이라|로) )")


def _explained(sentence: Sentence, own: list[Token], before: str) -> Iterator[tuple[str, int, int]]:
    """Each term with the stretch that explains it."""
    text = sentence.text
    if not own:
        if before and _OPENS.match(text) and len(sentence.tokens) <= 3:
            yield before, 0, len(text)
        return
    called = re.compile(wording("called_so"))
    own = [t for t in own if not _OBJECT.match(text, t.end)]
    for n, token in enumerate(own):
        follows = own[n + 1].start if n + 1 < len(own) else len(text)
        start = own[n - 1].end if n else 0
        if called.match(text, token.end):
            yield token.value, start, token.end
        elif _NAMED.match(text, token.end):
            yield token.value, token.start, follows


def _bare(text: str) -> str:
    """The text without welcome or unwelcome things that it denies."""
    return re.sub(r"[가-힣]+(?:지|지는|지도|하지) ?(?:않|못|[가-힣]+지도)[가-힣]*", "", text)


def _not_of(name: str) -> tuple[str, ...]:
    if name in _WRONG:
        return _WRONG[name]
    if name not in (*GODS, *_GROUPS):
        return ()
    group = GODS.index(name) // 2 if name in GODS else _GROUPS.index(name)
    wrong = tuple(tie for i, tie in enumerate(_TIES) if i != group)
    if name in GODS:
        wrong += (_POLES[1 - GODS.index(name) % 2],)
    return wrong


def _methods(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    """A method told by what it does: it is the one named, or the one by which the need is met."""
    text = sentence.text
    told = {m: found for m in _METHODS if (found := _feature(m).search(text))}
    if len(told) != 1:
        return
    ((method, match),) = told.items()
    named = {t.value for t in sentence.tokens if t.kind == "M"}
    chosen = re.search("용신|방법|방식|길을|셈법|원리|쓰는 법|고르", text)
    held = {m for m, _ in truth.answers}
    wrong = method not in named | held if named else bool(chosen) and method not in held
    if wrong:
        start = sentence.start
        yield Problem(
            "false", "method", start + match.start(), start + match.end(), match[0],
            truth.chart.favourable.method,
        )  # fmt: skip


_TOLD = re.compile(
    rf"(?<![가-힣])(?P<term>{'|'.join(_SENSED)})(?:\([^)]*\))?"
    rf"(?:이란|란|은|는|이라는 (?:말|것)은)\s(?P<sense>[^.?!]*?){wording('means')}"
)


def _senseless(sentence: Sentence) -> Iterator[Problem]:
    """「중화란 …을 말해요」, with no word of what it does mean."""
    for match in _TOLD.finditer(sentence.text):
        if not re.search(wording("means_" + match["term"]), match["sense"]):
            start = sentence.start
            yield Problem(
                "unread",
                "term",
                start + match.start(),
                start + match.end(),
                match[0],
                match["term"],
            )


_CARRIES = re.compile("흔히|자연|물상|이 글자|이를|보통|그림|그 글자|옛사람|사물")
_LIKENED, _COMPARED = re.compile(wording("likened")), re.compile(wording("compared"))


@cache
def _image(stem: str) -> re.Pattern[str]:
    return re.compile(r"(?<![가-힣])(?:" + wording("image_" + stem) + ")")


def images(truth: Truth, sentence: Sentence, before: str) -> tuple[list[Problem], str]:
    """A stem likened to what another stem is likened to; and the stem last spoken of."""
    tokens = sentence.tokens
    spoken = {_stem(truth, t) for t in tokens if t.kind in "AL"} - {""}
    last = spoken.pop() if len(spoken) == 1 else ""
    if any(t.kind == "P" or (t.kind == "L" and t.value[0] not in STEMS) for t in tokens) or spoken:
        return [], last
    carried = _CARRIES.match(sentence.text) or _POLED.match(sentence.text)
    stem = last or (before if carried else "")
    poled = list(_poled(stem, sentence))
    if poled:
        return poled, stem
    if not stem or not _COMPARED.search(sentence.text):
        return [], stem
    if any(_image(own).search(sentence.text) for own in stem):
        return [], stem
    for other in STEMS:
        match = _image(other).search(sentence.text)
        near = match and _LIKENED.search(sentence.text, match.end() - 1, match.end() + 14)
        if other not in stem and match and near:
            start = sentence.start
            found = Problem(
                "false", "image", start + match.start(), start + match.end(), match[0], stem
            )
            return [found], stem
    return [], stem


_POLED = re.compile(r"(?<![가-힣])(?P<pole>음|양)의 (?:나무|불|흙|쇠|물|글자|기운|천간)")


def _poled(stem: str, sentence: Sentence) -> Iterator[Problem]:
    """「정화는 양의 불」: the pole of the stem that a sentence speaks of."""
    match = _POLED.search(sentence.text)
    if match and len(stem) == 1 and (STEMS.index(stem) % 2 == 0) != (match["pole"] == "양"):
        start = sentence.start
        yield Problem(
            "false", "polarity", start + match.start(), start + match.end(), match[0], stem
        )


def _stem(truth: Truth, token: Token) -> str:
    if token.kind == "A":
        return truth.letters[4] if token.value == "day.stem" else ""
    stems = "".join(c for c in token.value if c in STEMS)
    return truth.letters[4] if truth.letters[4] in stems else stems
