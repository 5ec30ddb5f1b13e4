"""Whether a reading is of its chart: which of four charts was it written for?

    python -m benchmarks.specificity

Writes the figures between the markers of ``docs/specificity.md`` (a minute or two). A reading
written for one audience is set beside readings of four charts, its own among them, written for
another audience. The one with the nearest words (tf-idf of words, cosine) is taken to be its own.
Names are left out: they would give the chart away.

It is told masked, without all that merely names the chart (stems, branches, pillars, elements, ten
gods, animals and numbers, in hanja, in hangul and in English), and harder still: without every
sentence that the query shares word for word with any of the four, and against charts that share
its day master and its month.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import log, sqrt
from pathlib import Path
from random import Random
from typing import NamedTuple

from saju_naming.birth import Birth
from saju_naming.chart.chart import cast
from saju_naming.chart.ten_gods import GROUPS, TEN_GODS
from saju_naming.errors import SajuNamingError
from saju_naming.korean.text import Lang
from saju_naming.reading.facts import Fact, facts
from saju_naming.reading.licences import Audience
from saju_naming.reading.template import write
from saju_naming.reading.words import GODS
from saju_naming.reading.words import GROUPS as GROUP_WORDS
from saju_naming.symbols import BRANCHES, STEMS

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/specificity.md"
BEGIN, END = "<!-- figures: python -m benchmarks.specificity -->", "<!-- end of figures -->"
TODAY = date(2026, 11, 22)
CHARTS, COMMON, CHOICES = 2000, 0.1, 4

#: Query and candidates: who each is written for.
PAIRS: tuple[tuple[Lang, Audience, Audience], ...] = (
    ("ko", "parent", "adult"),
    ("ko", "abroad", "parent"),
    ("en", "abroad", "adult"),
)

Weights = dict[str, float]
Mask = Callable[[str], str]


class Told(NamedTuple):
    """A chart's facts and its readings, as sentences."""

    facts: Mapping[str, Fact]
    readings: dict[tuple[Lang, Audience], list[str]]


_ANIMALS = [b.animal for b in BRANCHES]
_NUMERALS = "하나 둘 셋 넷 다섯 여섯 일곱 여덟".split()
_KOREAN = re.compile(
    r"[가-힣]+\([\u4e00-\u9fff]+\)|[\u4e00-\u9fff]+|\d+"
    rf"|\b(?:{'|'.join(_ANIMALS)})띠|\b(?:{'|'.join(_NUMERALS)})(?!레)"
    rf"|{'|'.join((*GROUPS, *(g.name for g in TEN_GODS)))}"
    r"|\b(?:나무|불|흙|쇠|물)(?=[과와이가을를은는의로 ,·]|$)|양의 글자|음의 글자"
)
_SOUNDS = (*(s.english for s in STEMS), *(b.english for b in BRANCHES))
_FIVE = "wood|fire|earth|metal|water"
_ENGLISH = re.compile(
    rf"\b(?:(?:{'|'.join(_SOUNDS)}) (?:{_FIVE})|[A-Z][a-z]+-[a-z]+)"
    rf" \([\u4e00-\u9fff]+\)|\b(?:{_FIVE})\b|\d+"
    rf"|\b(?:{'|'.join(b.animal_english for b in BRANCHES)})\b"
    r"|\b(?:none|one|two|three|four|five|six|seven|eight)\b"
    rf"|{'|'.join(re.escape(t.en) for t in (*GODS.values(), *GROUP_WORDS.values()))}",
    re.IGNORECASE,
)


def masked(text: str) -> str:
    """The text without what merely names the chart."""
    return _KOREAN.sub("■", _ENGLISH.sub("■", text))


def charts(count: int, seed: int) -> Iterator[Mapping[str, Fact]]:
    """Facts of random births 1940–2026 of both sexes, a fifth without their hour."""
    dice = Random(seed)
    while count:
        day = date(1940, 1, 1) + timedelta(days=dice.randrange(86 * 365 + 300))
        time = f"{dice.randrange(24):02d}:{dice.randrange(60):02d}" if dice.random() > 0.2 else None
        try:
            chart = cast(Birth(day.isoformat(), dice.choice(("남자", "여자")), time))
        except SajuNamingError:  # a clock time that daylight saving skipped or repeated
            continue
        count -= 1
        yield facts(chart, today=TODAY)


def told(count: int, seed: int) -> list[Told]:
    """Charts with a reading for every audience in both languages."""
    asked = [
        (lang, audience)
        for lang in ("ko", "en")
        for audience in ("parent", "adult", "abroad")
    ]  # fmt: skip
    return [
        Told(known, {(lang, to): sentences(known, lang, to) for lang, to in asked})  # type: ignore[arg-type, misc]  # literals
        for known in charts(count, seed)
    ]


def sentences(known: Mapping[str, Fact], lang: Lang, audience: Audience) -> list[str]:
    """The sentences of a reading."""
    return [s for section in write(known, lang, audience) for s in split(section.text)]


def split(text: str) -> list[str]:
    """A paragraph's sentences."""
    return re.split(r"(?<=\.) ", text)


# Which of four


def words(sentences: Iterable[str]) -> list[str]:
    """The words of a text, without punctuation."""
    return re.findall(r"[\w가-힣■]+", " ".join(sentences).lower())


def rarity(texts: Sequence[Sequence[str]]) -> Weights:
    """Of each word: the logarithm of how few readings have it."""
    held = Counter(word for text in texts for word in set(words(text)))
    return {word: log(len(texts) / n) for word, n in held.items()}


def vector(text: Iterable[str], rare: Weights) -> Weights:
    """The text's words by weight, of length 1."""
    found = {w: n * rare.get(w, 0.0) for w, n in Counter(words(text)).items()}
    length = sqrt(sum(x * x for x in found.values())) or 1.0
    return {w: x / length for w, x in found.items()}


def likeness(a: Weights, b: Weights) -> float:
    """The cosine of two texts."""
    return sum(x * b.get(w, 0.0) for w, x in a.items())


def kin(told: Sequence[Told]) -> dict[int, list[int]]:
    """Of each chart: those that share its day master and its month."""
    groups: dict[tuple[object, object], list[int]] = defaultdict(list)
    for i, one in enumerate(told):
        groups[one.facts["day_master"]["stem"], one.facts["season"]["branch"]].append(i)
    return {i: [j for j in group if j != i] for group in groups.values() for i in group}


def guessed(
    told: Sequence[Told],
    pair: tuple[Lang, Audience, Audience],
    mask: Mask = str,
    *,
    own_words: bool = False,
    among_kin: bool = False,
) -> float:
    """The share of readings whose chart is found among four.

    Args:
        mask: what is done to each sentence first.
        own_words: without the sentences that the query shares with any of the four.
        among_kin: the other three share the chart's day master and month.
    """
    lang, asker, other = pair
    asked = [[mask(s) for s in one.readings[lang, asker]] for one in told]
    known = [[mask(s) for s in one.readings[lang, other]] for one in told]
    rare = rarity(known)
    vectors = [vector(text, rare) for text in known]
    dice, near = Random(1), kin(told)
    hits = tries = 0
    for i, query in enumerate(asked):
        pool = near[i] if among_kin else [j for j in range(len(told)) if j != i]
        if len(pool) < CHOICES - 1:
            continue
        choices = [i, *dice.sample(pool, CHOICES - 1)]
        shared = {s for j in choices for s in known[j]} if own_words else set()
        mine = vector((s for s in query if s not in shared), rare)
        scores = [likeness(mine, vectors[j]) for j in choices]
        hits += scores[0] > max(scores[1:])  # a tie is a miss
        tries += 1
    return hits / tries


# Sentences that many readings have


def common(readings: Sequence[Sequence[str]]) -> float:
    """The share of sentences that stand word for word in more than 10 % of readings."""
    held = Counter(s for text in readings for s in set(text))
    often = {s for s, n in held.items() if n > COMMON * len(readings)}
    return sum(s in often for text in readings for s in text) / sum(map(len, readings))


# The page

_SETUPS: tuple[tuple[str, Mask, bool, bool], ...] = (
    ("as written", str, False, False),
    ("masked", masked, False, False),
    ("masked, without shared sentences", masked, True, False),
    ("masked, day master and month alike", masked, False, True),
    ("masked, alike, without shared sentences", masked, True, True),
)


def table(told: Sequence[Told]) -> Iterator[str]:
    """Both tables in Markdown."""
    heads = [f"{lang}: {asker} beside {other}" for lang, asker, other in PAIRS]
    yield "| found among four | " + " | ".join(heads) + " |"
    yield "|---|" + "---:|" * len(heads)
    for title, mask, own, near in _SETUPS:
        row = (guessed(told, pair, mask, own_words=own, among_kin=near) for pair in PAIRS)
        yield f"| {title} | " + " | ".join(f"{x:.1%}" for x in row) + " |"
    yield ""
    yield "| readings | sentences each | in more than 10 % of readings | the same, masked |"
    yield "|---|---:|---:|---:|"
    for lang, to in told[0].readings:
        texts = [one.readings[lang, to] for one in told]
        mean = sum(map(len, texts)) / len(texts)
        hidden = common([[masked(s) for s in text] for text in texts])
        yield f"| {lang}, {to} | {mean:.1f} | {common(texts):.1%} | {hidden:.1%} |"


def main() -> None:
    """Prints the figures and writes them into the page."""
    figures = "\n".join(table(told(CHARTS, seed=11)))
    print(figures)
    page = PAGE.read_text("utf-8")
    head, tail = page.split(BEGIN)[0], page.split(END)[1]
    PAGE.write_text(f"{head}{BEGIN}\n\n{figures}\n\n{END}{tail}", "utf-8")


if __name__ == "__main__":
    main()
