"""The words of the trade: from ``data/lexicon.tsv`` and from the symbols themselves.

A form is found by its first letter, longest first. ``~`` at its end asks that only particles and
endings follow, so that 「목」 is not found in 「목소리」; a word begins where no syllable stands
before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from saju_naming.chart.nayin import nayin
from saju_naming.reading.check.tables import rows
from saju_naming.reading.check.truth import BRANCHES, GODS, LETTERS, STEMS
from saju_naming.symbols import BRANCHES as ALL_BRANCHES
from saju_naming.symbols import CYCLE

#: Particles and endings that may follow a noun, and nothing else before the word is over.
_ENDINGS = (
    "은|는|이|가|을|를|과|와|도|만|의|에|에서|에게|께|로|으로|보다|부터|까지|처럼|같이|이나|나|이랑|랑|"
    "하고|라|이라|라는|이라는|란|이란|라고|이라고|이에요|예요|이고|고|이며|며|인데|ㄴ데|입니다|이다|다|인|"
    "이었|였|이지만|지만|이니|니|라서|이라서|라도|이라도|뿐|씩|마저|조차|밖에|이자|자|여서|이어서|"
    "이든|든|이요|요|죠|지요|이죠|이지요|이야|야|일|일까요|이군요|네요|이네요|이면|면|이라면|라면|이되|되|"
    "이어요|여요|답게|다운|이어도|여도|이랍니다|랍니다|이던|던|로서|으로서|로써|으로써|에는|에도|으로는|"
    "로는|이기|기|만큼|이거나|거나|이에|이므로|므로|이예요|인가요|인지|이구나|들|데|이나마|ㄴ|대로|째|쯤|한테|"
    "이지|거든|이거든|로군|로구나|일세|이라네|라네|시고|이시고|이시네|이신|께서|이잖아요|이더라|로다|로세|"
    "으로만|로만|대로|하며|하고도|이라기보다|라기보다|이라고는|이라면서|이건|건|이란다|란다|이래요|래요|이냐|냐|생|태생|이랬|랬|"
    "이겠|겠|요|네|래|더라고|이더라고|답니다|이었다|였다|이라고도|라고도|이라는데|라는데|뿐이라|마저도|조차도|"
    "였습니다|이었습니다|였어요|이었어요|였는데|이었는데"
)
_OVER = re.compile(rf"(?:{_ENDINGS})*(?![가-힣])")
_HANGUL = re.compile("[가-힣]")

#: Position → the ways to say it, before a part of it.
_HEADS = {
    "year": ("태어난 해", "해", "해(年)", "연(年)", "출생 연도", "생년"),
    "month": ("태어난 달", "달", "달(月)", "월(月)", "생월"),
    "day": ("태어난 날", "날", "날(日)", "일(日)", "생일"),
    "hour": ("태어난 시간", "태어난 시각", "태어난 시", "시간", "시각", "시", "시(時)"),
}
_PARTS = {
    ".stem": ("윗글자", "위 글자", "위글자", "위쪽 글자", "천간", "윗자리"),
    ".branch": ("아랫글자", "아래 글자", "아래글자", "아래쪽 글자", "지지", "밑글자"),
    "": ("기둥", "글자", "두 글자", "간지", "자리"),
}
_SHORT = {
    "year": ("연", "년"),
    "month": ("월",),
    "day": ("일",),
    "hour": ("시",),
}
_SHORT_PARTS = {"간": ".stem", "지": ".branch", "주": ""}
#: Parts without a position: of the day, or of the pillar just named.
_PLAIN = {
    "?.stem": ("윗글자", "위 글자", "위글자", "위쪽 글자", "천간"),
    "?.branch": ("아랫글자", "아래 글자", "아래글자", "아래쪽 글자", "지지"),
    "?": ("위아래 글자", "두 글자 모두", "위아래"),
    "day.branch": (
        "발밑의 글자",
        "발밑의",
        "발밑",
        "앉은 자리",
        "앉은자리",
        "디딘 글자",
        "깔고 앉은 글자",
    ),
}
#: The day master by other names.
_MASTER = ("일간", "일원", "나를 뜻하는 글자", "나를 나타내는 글자", "사주의 주인공", "사주의 주인")


class Entry(NamedTuple):
    """What a form means: a kind of token, its value, and whether it must be read."""

    kind: str
    value: str
    hard: bool


def _table() -> Iterator[tuple[str, Entry]]:
    for row in rows("lexicon"):
        for form in row["forms"].split("|"):
            yield form, Entry(row["kind"], row["value"], row["hard"] == "1")


def _places() -> Iterator[tuple[str, Entry]]:
    """「태어난 달의 아랫글자」, 「월지」, 「발밑」, 「일간」."""
    for position, heads in _HEADS.items():
        yield from _long(position, heads)
        for short in _SHORT[position]:
            yield from _short(position, short)
    for value, names in _PLAIN.items():
        yield from ((f"{name}~", Entry("A", value, False)) for name in names)
    yield from ((f"{name}~", Entry("A", "day.stem", False)) for name in _MASTER)
    for tail in ("은", "에", "의", "과", " "):
        yield f"월간{tail}", Entry("A", "month.stem", False)


def _long(position: str, heads: tuple[str, ...]) -> Iterator[tuple[str, Entry]]:
    for part, names in _PARTS.items():
        entry = Entry("A", position + part, False)
        for head in heads:
            for name in names:
                yield from ((f"{head}의 {name}", entry), (f"{head} {name}", entry))
    yield from (
        (f"{head}~", Entry("A", position, False)) for head in heads if head.startswith("태어난")
    )


def _short(position: str, short: str) -> Iterator[tuple[str, Entry]]:
    """연간, 월지, 일주; 시간 and 월간 are everyday words and left out."""
    for name, part in _SHORT_PARTS.items():
        if short + name not in ("시간", "월간"):
            yield f"{short}{name}~", Entry("A", position + part, False)


def _letters() -> Iterator[tuple[str, Entry]]:
    for letter in LETTERS:
        same = [
            s.hanja
            for s in LETTERS
            if s.hangul + s.element.hangul == letter.hangul + letter.element.hangul
        ]
        yield f"{letter.hangul}{letter.element.hangul}~", Entry("L", "".join(same), True)
    for pillar in CYCLE:
        for tail in ("년생", "월생", "일생", "시생", "년", "월", "일", "시"):
            yield f"{pillar.hangul}{tail}~", Entry("P", pillar.hanja + tail[0], True)
        for tail in (
            " 일주",
            "일주",
            " 년주",
            "년주",
            " 연주",
            "연주",
            " 월주",
            "월주",
            " 시주",
            "시주",
        ):
            at = {"년": "년", "연": "년", "월": "월", "일": "일", "시": "시"}[tail.strip()[0]]
            yield f"{pillar.hangul}{tail}", Entry("P", pillar.hanja + at, True)
        for tail in (
            " 대운",
            "대운",
            " 세운",
            "의 해",
            " 기둥",
            "라는 기둥",
            "라는 날",
            "이라는 날",
        ):
            yield f"{pillar.hangul}{tail}", Entry("P", pillar.hanja, True)
        yield f"{pillar.hangul}~", Entry("P", pillar.hanja, True)
    for branch in ALL_BRANCHES:
        if branch.hangul not in "사오유":
            yield f"{branch.hangul}월~", Entry("o", branch.hanja, True)
    for name in {nayin(p).name for p in CYCLE}:
        yield name, Entry("Y", name, True)


def _structures() -> Iterator[tuple[str, Entry]]:
    own = (
        "건록",
        "월겁",
        "양인",
        "곡직",
        "염상",
        "가색",
        "종혁",
        "윤하",
        "종강",
        "종아",
        "종재",
        "종살",
    )
    for name in (*GODS, *own):
        yield from (
            (f"{name}격", Entry("F", name + "격", True)),
            (f"{name} 격", Entry("F", name + "격", True)),
        )
    yield from (
        ("전왕격", Entry("F", "전왕", True)),
        ("칠살격", Entry("F", "편관격", True)),
        ("인수격", Entry("F", "정인격", True)),
    )


_TRIPLES = {
    "申子辰": "삼합",
    "亥卯未": "삼합",
    "寅午戌": "삼합",
    "巳酉丑": "삼합",
    "寅卯辰": "방합",
    "巳午未": "방합",
    "申酉戌": "방합",
    "亥子丑": "방합",
}
_SOUNDS = {s.hanja: s.hangul for s in LETTERS}


def _bonds() -> Iterator[tuple[str, Entry]]:
    """자오충, 갑기합, 신자진."""
    for letters, kind in _TRIPLES.items():
        sound = "".join(_SOUNDS[c] for c in letters)
        if sound not in ("인오술",):
            yield f"{sound}~", Entry("K", f"{kind}:{letters}", True)
        yield f"{sound} {kind}", Entry("K", f"{kind}:{letters}", True)
    for kind, pairs in {**_STEM_BONDS, **_BRANCH_BONDS}.items():
        short = kind.removeprefix("천간") if kind.startswith("천간") else kind
        row = STEMS if kind.startswith("천간") else BRANCHES
        allowed = pairs.split() if pairs else [a + b for a in row for b in row]
        for pair in allowed:
            for name in {short, "합" if kind == "육합" else short}:
                sound = "".join(_SOUNDS[c] for c in pair)
                for form in (f"{sound}{name}~", f"{sound} {name}~"):
                    yield form, Entry("K", f"{kind}:{pair}", True)


#: Kinds of bonds said in one word (자오충); where other words sound alike, the pairs that may be.
_STEM_BONDS = {"천간합": "", "천간충": ""}
_BRANCH_BONDS = {
    "육합": "",
    "충": "",
    "원진": "",
    "반합": "",
    "형": "寅巳 巳申 丑戌 戌未 子卯 卯子",
    "파": "子酉 丑辰 卯午 未戌",
    "해": "子未 丑午 卯辰 酉戌",
}


@cache
def entries() -> dict[str, list[tuple[str, bool, Entry]]]:
    """First letter → the forms that begin with it, longest first, with what each means."""
    found: dict[str, tuple[str, bool, Entry]] = {}
    for source in (_table(), _places(), _letters(), _structures(), _bonds()):
        for form, entry in source:
            bare = form.rstrip("~")
            if bare not in found:
                found[bare] = (bare, form.endswith("~"), entry)
    index: dict[str, list[tuple[str, bool, Entry]]] = {}
    for row in sorted(found.values(), key=lambda row: -len(row[0])):
        index.setdefault(row[0][0], []).append(row)
    return index


def find(text: str, at: int) -> tuple[str, Entry] | None:
    """The longest form that begins at ``at``."""
    rows = entries().get(text[at])
    if rows is None or (at and _HANGUL.match(text[at - 1])):
        return None
    for form, closed, entry in rows:
        if text.startswith(form, at) and (not closed or _OVER.match(text, at + len(form))):
            return form, entry
    return None
