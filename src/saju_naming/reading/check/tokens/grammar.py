"""Patterns over tokens, and the claims they read.

A row of ``data/claims.tsv`` is a kind of claim and a pattern. In it ``<E>`` is a token of kind E
(``<EG>`` one of several), ``<E+>`` a list of them, ``<f>`` what may stand between a noun and what
is said of it, ``<c>`` a few other words within the clause, ``<w>`` the same across commas. The
groups ``s`` and ``v`` hold subject and value; each subject with each value is one claim. A group
``no`` denies it; a group ``nod`` is a denial that the kind itself means. After ``!`` stands how
subjects and values go together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from saju_naming.reading.check.tables import rows, wording
from saju_naming.reading.check.tokens.scan import Sentence, Token, sign


class Claim(NamedTuple):
    """Something a sentence says: of what, which value, and whether it affirms or denies it.

    ``start`` and ``end`` are places in the mixed string.
    """

    kind: str
    subject: str
    value: str
    affirmed: bool
    start: int
    end: int


class Rule(NamedTuple):
    """A row of the table; ``needs`` are the signs without which it cannot match."""

    kind: str
    pattern: re.Pattern[str]
    needs: str
    manner: str


#: What ``<f>`` and the like stand for in a pattern.
_MACROS = {
    name: wording(name) for name in "f subj j c w is me be and zero there top much little".split()
}
_SPEC = re.compile(r"(?<!\?P)<([A-Za-zK]+)(\+?)>")


def _one(match: re.Match[str]) -> str:
    name, many = match[1], match[2]
    if name in _MACROS and not name.isupper():
        return _MACROS[name]
    kind = f"[{''.join(map(sign, name))}]"
    return rf"{kind}(?:<and>{kind})*".replace("<and>", _MACROS["and"]) if many else kind


@cache
def rules(lang: str) -> tuple[Rule, ...]:
    """The rules of a language."""
    return tuple(_rule(r["kind"], r["pattern"]) for r in rows("claims") if r["lang"] == lang)


_GROUP = re.compile(r"\((\?:|\?P<\w+>|\?<?[=!])?([^()]*)\)([?*]?)")


def _certain(pattern: str) -> str:
    """The pattern without what may be left out: options, alternatives, looks around."""
    pattern = re.sub(r"\\.", "", pattern)
    while match := _GROUP.search(pattern):
        look = match[1] and match[1] not in ("?:",) and not match[1].startswith("?P")
        kept = "" if look or match[3] or "|" in match[2] else match[2]
        pattern = pattern[: match.start()] + kept + pattern[match.end() :]
    return re.sub(r"<[A-Za-z]+\+?>[?*]", "", pattern)


def _rule(kind: str, pattern: str) -> Rule:
    bare = _certain(pattern)
    groups = [m[1] for m in _SPEC.finditer(bare) if m[1] not in _MACROS]
    needs = "".join(sign(g) for g in groups if len(g) == 1)
    name, _, flag = kind.partition("!")
    return Rule(name, re.compile(_SPEC.sub(_one, pattern)), needs, flag)


#: What follows a claim and denies it, and what denies the denial.
_LIST = re.compile(f"{sign('E')}(?:과 |와 |·|, ?| )$")
_IS_NOT = re.compile("[가-힣]{0,4}(?:이|가|은|는)? 아니|지(?:는|도)? 않")
_DENIED, _DOUBLE = re.compile(wording("denied")), re.compile(wording("twice_denied"))
#: What makes a clause a supposition, or a word about other charts.
_SUPPOSED = re.compile(wording("supposed"))


def claims(rule: Rule, sentence: Sentence) -> Iterator[Claim]:
    """What a rule reads in a sentence."""
    mixed = sentence.mixed
    if any(n not in mixed for n in rule.needs):
        return
    at = 0
    while match := rule.pattern.search(mixed, at):
        yield from _read(rule, sentence, match)
        # A later match may share tokens with this one, but not begin at the same place.
        at = match.start() + 1
        if rule.manner:
            at = max(at, match.end("s"))


def _read(rule: Rule, sentence: Sentence, match: re.Match[str]) -> Iterator[Claim]:
    groups = match.groupdict()
    if rule.kind in _LITERAL and _pictured(rule.kind, sentence, match):
        return  # nothing is claimed, and nothing read
    sentence.used |= {n for n, _ in sentence.within(match.start(), match.end())}
    if supposed(sentence.mixed, match.end()):
        return
    denied = bool(groups.get("no")) != (
        "nod" not in groups and is_denied(sentence.mixed, match.end())
    )
    if rule.kind == "count" and (
        len(set(_values(sentence, match, "s"))) == 5
        or (not sentence.english and _LIST.search(sentence.mixed, 0, match.start()))
    ):
        return  # 「나무·불·흙·쇠·물의 다섯 기운」, or a list already read from its beginning
    if rule.kind == "tie":  # an absence told of it does not deny what it is
        denied = bool(_IS_NOT.match(sentence.mixed, match.end()))
    subjects = _values(sentence, match, "s") or [""]
    values = _values(sentence, match, "v") or [""]
    for subject, value in _paired(subjects, values, rule.manner):
        yield Claim(rule.kind, subject, value, not denied, match.start(), match.end())


#: Kinds that plain words (물, 불) claim only where the sentence counts, and is no picture.
_LITERAL = {
    "count",
    "many",
    "few",
    "has",
    "none",
    "wanted",
    "unwanted",
    "law+",
    "law-",
    "most",
    "least",
    "element",
    "more",
    "less",
    "lone",
    "nature",
}
_COUNTING = re.compile(wording("counting"))
_PICTURE, _LISTED = re.compile(wording("picture")), re.compile(wording("listed"))


def _pictured(kind: str, sentence: Sentence, match: re.Match[str]) -> bool:
    tokens = [t for _, t in sentence.within(match.start(), match.end()) if t.kind == "E"]
    if tokens and native(tokens[0], sentence) and kind == "nature":
        return True
    if not tokens or not all(native(t, sentence) for t in tokens):
        return False
    listed = sum(native(t, sentence) for t in sentence.tokens) > 1 and any(
        t.kind == "N" for t in sentence.tokens
    )
    if kind == "none":
        return bool(_PICTURE.search(sentence.text))
    if kind == "count":
        if any(
            "글자" in sentence.text[t.start : t.end]
            for _, t in sentence.within(match.start(), match.end())
        ):
            return False
        counted = listed or _LISTED.match(sentence.mixed, match.end())
        return not counted or bool(_PICTURE.search(sentence.text))
    if kind == "element":
        return bool(_PICTURE.search(sentence.text))
    return bool(_PICTURE.search(sentence.text)) or not (listed or _COUNTING.search(sentence.text))


def _paired(subjects: list[str], values: list[str], manner: str) -> Iterator[tuple[str, str]]:
    """Each subject with each value; ``joint`` subjects as one, ``pairs`` one by one."""
    if manner == "joint":
        yield from ((" ".join(subjects), value) for value in values)
    elif manner == "pairs" and len(subjects) == len(values):
        yield from zip(subjects, values, strict=True)
    else:
        yield from ((subject, value) for subject in subjects for value in values)


def _values(sentence: Sentence, match: re.Match[str], name: str) -> list[str]:
    if name not in match.re.groupindex or match.start(name) < 0:
        return []
    found: list[tuple[int, Token]] = sentence.within(match.start(name), match.end(name))
    tokens = _alike([token for _, token in found], sentence)
    return [token.value for token in tokens] or [match[name].strip()]


_NATIVE = ("나무", "불", "흙", "쇠", "물")


def native(token: Token, sentence: Sentence) -> bool:
    """Whether an element is told by its plain word, as images are."""
    return token.kind == "E" and sentence.text[token.start : token.end] in _NATIVE


def _alike(tokens: list[Token], sentence: Sentence) -> list[Token]:
    """Of a list that turns from elements to plain words (「수(水), 불을 …」), the beginning."""
    styles = [native(t, sentence) for t in tokens]
    return [t for t, style in zip(tokens, styles, strict=True) if style == styles[0]]


def is_denied(mixed: str, end: int) -> bool:
    """Whether what ends at ``end`` is denied by what follows."""
    return bool(_DENIED.match(mixed, end)) and not _DOUBLE.search(mixed, end)


_MET = re.compile(wording("met"))


def met(mixed: str, end: int) -> bool:
    """Whether what ends at ``end`` is itself only supposed: 「경금을 만나면」."""
    return bool(_MET.match(mixed, end))


def supposed(mixed: str, end: int, start: int = 0) -> bool:
    """Whether the clause around ``end`` only supposes, from ``start`` on."""
    start = max(mixed.rfind(",", 0, end), start)
    stop = mixed.find(",", end)
    return bool(_SUPPOSED.search(mixed, start, stop if stop > 0 else len(mixed)))
