"""What no chart grants: forbidden matters, traits without a licence, words about a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from saju_naming.reading.check.problem import Problem
from saju_naming.reading.check.tables import rows, wording
from saju_naming.reading.check.tokens.scan import Sentence
from saju_naming.reading.check.truth import Truth
from saju_naming.reading.licences import traits

#: Who, or what of a person, a sentence may speak of.
_PERSON = re.compile(wording("person"))
#: Sentences that deny, or that say what such talk is not.
_REFUSED = re.compile(wording("refused"))
_PROMISE = re.compile(wording("promise"))


def _begun(words: str) -> re.Pattern[str]:
    """A pattern of words by their beginnings."""
    return re.compile(rf"(?<![가-힣])(?:{words})")


@cache
def _topics(lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    before = r"(?<![가-힣])" if lang == "ko" else r"\b"
    return tuple(
        (row["topic"], re.compile(f"{before}(?:{row[lang]})", re.IGNORECASE))
        for row in rows("forbidden")
    )


@cache
def _traits() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((t.name, _begun("|".join(t.words))) for t in traits().values())


@cache
def _character(lang: str) -> re.Pattern[str]:
    words = "|".join(row["word"] for row in rows("character") if row["lang"] == lang)
    return _begun(words) if lang == "ko" else re.compile(rf"\b(?:{words})", re.IGNORECASE)


#: A character's gloss, 「벼슬 경」, speaks of the character.
_QUOTED = re.compile(wording("gloss"))
#: What a name wishes is the name's to say.
_WISH = re.compile(wording("wish"))


def tone(truth: Truth, sentence: Sentence, lang: str = "ko") -> Iterator[Problem]:
    """The matters and traits of a sentence that nothing grants."""
    text = _QUOTED.sub(lambda m: "·" * len(m[0]), sentence.text)
    for token in sentence.tokens:
        if token.kind == "P":  # 임신(壬申) is a pillar
            text = text[: token.start] + "·" * (token.end - token.start) + text[token.end :]
    for name in truth.names:  # 이민준 has nothing to do with 이민
        text = text.replace(name.full, "·" * len(name.full))
    refused = bool(_REFUSED.search(text))
    if not refused:
        for topic, pattern in _topics(lang):
            if topic in ("숙명", "결함") and text.endswith("?"):
                continue
            if match := pattern.search(text):
                yield _made("forbidden", topic, sentence, match)
                return
    if lang == "en" and (match := _character("en").search(text)):
        yield _made("unlicensed", "성격", sentence, match)
    if lang == "ko" and _PERSON.search(text):
        yield from _unlicensed(truth, sentence)


def _unlicensed(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    if truth.names and (_WISH.search(sentence.text) or any(t.kind == "C" for t in sentence.tokens)):
        return
    yield from _traits_of(truth, sentence)
    if match := _character("ko").search(sentence.text):
        if not any(p.search(match[0]) for _, p in _traits()):
            yield _made("unlicensed", "성격", sentence, match)
    elif match := _PROMISE.search(sentence.text):
        yield _made("unlicensed", "약속", sentence, match)


def _traits_of(truth: Truth, sentence: Sentence) -> Iterator[Problem]:
    for name, pattern in _traits():
        if name not in truth.granted and (match := pattern.search(sentence.text)):
            yield _made("unlicensed", name, sentence, match)


def _made(kind: str, wanted: str, sentence: Sentence, match: re.Match[str]) -> Problem:
    start = sentence.start
    return Problem(
        kind,
        wanted,
        start + match.start(),
        start + match.end(),
        match[0],
        wanted if kind == "forbidden" else "",
    )
