"""The search for names measured: its size and speed, what it recommends, whom it leaves short.

    python -m benchmarks.names

prints the tables and writes them into docs/names.md. It takes some minutes.
"""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, partial
from heapq import nlargest
from itertools import cycle, product
from math import prod
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

import saju_naming as sn
from benchmarks.coverage import coverage_table
from benchmarks.documents import rewrite, table
from saju_naming.hanja.characters import Character
from saju_naming.korean.pronunciation import pronounce
from saju_naming.names import rules, search
from saju_naming.names.candidate import SEX_OF
from saju_naming.names.naturalness import naturalness
from saju_naming.names.order import Order, order_of
from saju_naming.names.popularity import popularity
from saju_naming.names.surnames import surname as known_surname
from saju_naming.symbols.elements import element_of

ROOT = Path(__file__).parents[1]
GENDERS = ("남자", "여자")
BIRTH = ("1990-05-17", "10:30")
#: Of one syllable and of two, frequent and rare.
SURNAMES = (
    "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 유 홍 고 변 노 방"
    " 南宮 제갈 선우 황보 독고 사공"
).split()


def births(count: int, seed: int) -> Iterator[sn.Birth]:
    """Births of 1930–2025 of both genders, two in five without their hour."""
    draw = Random(seed)
    for nth in range(count):
        date = f"{draw.randint(1930, 2025)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}"
        time = f"{draw.randint(0, 23):02d}:15" if draw.random() < 0.6 else None
        yield sn.Birth(date, gender=GENDERS[nth % 2], time=time)


# The search.


def timed(run: Callable[[], object], rounds: int = 9) -> float:
    """The median of some rounds in milliseconds."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        run()
        times.append(1000 * (perf_counter() - start))
    return median(times)


Row = tuple[float, str, str]


def whole_space(order: Order) -> Iterator[tuple[float, int, str, str]]:
    """Score, births, hangul and hanja of every name: no bound, no order, nothing left out."""
    of_character = cache(partial(character_points, order))
    of_strokes = cache(partial(stroke_points, order))
    for hangul, p in search._hangul_names(order):
        if not search._fits(hangul, order, p):
            continue
        base, births = hangul_points(order, hangul), p.births if p else 0
        for chosen in product(*(serving(order, s) for s in hangul)):
            if not any(element_of(c.element) in order.need.helping for c in chosen):
                continue
            points = base + sum(map(of_character, chosen))
            points += of_strokes(tuple(c.strokes for c in chosen))
            yield round(points, 6), births, hangul, "".join(c.hanja for c in chosen)


def serving(order: Order, syllable: str) -> list[Character]:
    """The characters of a syllable whose element is not adverse."""
    adverse = order.need.adverse
    able = search._recommendable(syllable, order)
    return [c for c in able if element_of(c.element) not in adverse]


def hangul_points(order: Order, hangul: str) -> float:
    """By the rules themselves, not by the search's sums."""
    sex, weighs = SEX_OF[order.gender], order.weights
    p = popularity(hangul, sex)
    natural = 0.0 if p else naturalness(hangul, order.gender)
    points = {
        rules.popularity: rules.popularity.points(p, natural),
        rules.sound: rules.sound.points(
            order.surname_hangul, hangul, order.need, order.sound_school
        ),
        rules.era: rules.era.points(hangul, sex, order.born),
        rules.saying: rules.saying.points(order.surname_hangul, hangul),
        rules.writing: rules.writing.of_hangul(hangul),
        rules.romanisation: rules.romanisation.points(hangul),
    }
    return sum(float(weighs[rule.NAME] * value) for rule, value in points.items())


def character_points(order: Order, c: Character) -> float:
    """What one character of two gives."""
    points = {
        rules.element: rules.element.points(c, order.need, 2),
        rules.character: rules.character.points(c, 2),
        rules.writing: rules.writing.of_character(c, 2),
    }
    return sum(float(order.weights[rule.NAME] * value) for rule, value in points.items())


def stroke_points(order: Order, strokes: tuple[int, ...]) -> float:
    """What the strokes give."""
    of_strokes = (rules.grids, rules.yin_yang, rules.three_elements)
    return sum(float(order.weights[r.NAME] * r.points(order.strokes, strokes)) for r in of_strokes)


def brute(order: Order, size: int) -> list[Row]:
    """The best of the whole space by trying all of it."""
    space = whole_space(order)
    lead = nlargest(size, space, key=lambda n: (n[0], n[1], [-ord(c) for c in n[2] + n[3]]))
    return [(score, hangul, hanja) for score, _, hangul, hanja in lead]


def quick(order: Order, size: int) -> list[Row]:
    """The same by the search."""
    found = search.search(order, size, one_each=False).ranked()
    return [(f.score, f.hangul, "".join(c.hanja for c in f.characters)) for f in found]


_COLD = f"""
from time import perf_counter
start = perf_counter()
import saju_naming as sn
from saju_naming.names.order import order_of
from saju_naming.names.search import search
chart = sn.cast(sn.Birth("{BIRTH[0]}", gender="{{gender}}", time="{BIRTH[1]}"))
search(order_of(chart, "김", {{{{}}}}), 50, one_each=False)
print(1000 * (perf_counter() - start))
"""


def cold(gender: str) -> float:
    """Milliseconds in a fresh process, from the first import to the fifty names."""
    command = [sys.executable, "-c", _COLD.format(gender=gender)]
    return median(float(subprocess.check_output(command, text=True)) for _ in range(5))


def search_table() -> str:
    """For 김 and both genders."""
    head = ("gender", "hangul names", "with hanja", "names visited", "top 50, warm (ms)",
            "top 50, cold (ms)", "brute force (ms)", "`recommend`, 3 names (ms)")  # fmt: skip
    return table(head, [[gender, *search_row(gender)] for gender in GENDERS])


def search_row(gender: str) -> list[str]:
    """Sizes and times; a search that is not exact is an error."""
    chart = sn.cast(sn.Birth(BIRTH[0], gender=gender, time=BIRTH[1]))
    order = order_of(chart, "김", {})
    start = perf_counter()
    everything = brute(order, 50)
    slow = 1000 * (perf_counter() - start)
    if quick(order, 50) != everything:
        raise ValueError(f"the search for {gender} is not exact")
    warm = timed(partial(quick, order, 50))
    three = timed(partial(sn.recommend, chart, "김", 3))
    visited = search.search(order, 50, one_each=False).visited
    counts = [f"{n:,}" for n in (*space(order), visited)]
    return [*counts, *(f"{ms:,.0f}" for ms in (warm, cold(gender), slow, three))]


def space(order: Order) -> tuple[int, int]:
    """How many hangul names there are, and how many with every character."""
    names = [h for h, p in search._hangul_names(order) if search._fits(h, order, p)]
    known = {s: len(search._recommendable(s, order)) for h in names for s in h}
    return len(names), sum(prod(known[s] for s in h) for h in names)


# What is recommended.


def independent_hits() -> Callable[[str, str], bool]:
    """Whether a name spells a word of the list that the product was not made with."""
    rows = (ROOT / "tests/answers/embarrassing_words.tsv").read_text("utf-8").splitlines()[1:]
    by_where: dict[str, list[str]] = {"exact": [], "whole": [], "given": []}
    for word, where, _ in (row.split("\t") for row in rows):
        by_where[where].append(word)
    heard = {
        where: [pronounce(word) for word in words if len(word) > 2]
        for where, words in by_where.items()
    }

    def hit(surname: str, given: str) -> bool:
        whole = surname + given
        return (
            whole in by_where["exact"]
            or any(word in whole and word not in surname for word in by_where["whole"])
            or any(word in given for word in by_where["given"])
            or any(sound in pronounce(whole) for sound in heard["whole"])
            or any(sound in pronounce(given) for sound in heard["given"])
        )

    return hit


def recommended_table(wanted: int = 10_000, each: int = 20) -> str:
    """Ten thousand names over random births and thirty surnames."""
    hit, seen = independent_hits(), Counter[str]()
    for birth, surname in zip(births(wanted // each, 7), cycle(SURNAMES), strict=False):
        family = known_surname(surname).hangul
        names = sn.recommend(sn.cast(birth), surname, each)
        seen["lists"] += 1
        seen["names"] += len(names)
        seen["twice in its list"] += len(names) - len({n.hangul for n in names})
        seen["score of its own in its list"] += len({n.score for n in names})
        for n in names:
            seen["registered characters and readings"] += n.gates["registered"]
            seen["a character of unfit meaning"] += not n.gates["meaning"]
            seen["a word of the independent list"] += hit(family, n.hangul)
            seen["score is the sum of its parts"] += abs(sum(n.parts.values()) - n.score) < 1e-9
            seen["serves the chart"] += n.serves is not False
    return table(
        (f"of {seen['names']:,} names in {seen['lists']:,} lists", "names", "share"),
        [
            (key, f"{count:,}", f"{count / seen['names']:.2%}")
            for key, count in seen.items()
            if key not in ("lists", "names")
        ],
    )


# What is chosen.


def chosen_table(count: int = 200) -> str:
    """The first three names of random births, by the time of birth."""
    groups: dict[str, list[sn.Name]] = {}
    for birth, surname in zip(births(count, 17), cycle(SURNAMES), strict=False):
        chart = sn.cast(birth)
        year = chart.moment.day.year
        group = "1930–1969" if year < 1970 else "1970–1999" if year < 2000 else "2000–2025"
        for name in sn.recommend(chart, surname, 3, gender=birth.gender):
            groups.setdefault(group, []).append(name)
            groups.setdefault("all", []).append(name)
    head = ("born", "names", "borne 2021–2025", "median rank of 2025", "of the time",
            "at home in it", "of another time")  # fmt: skip
    return table(head, [(born, *quality(groups[born])) for born in sorted(groups)])


def quality(names: list[sn.Name]) -> list[str]:
    borne = [n for n in names if n.births]
    ranks = [rank for n in borne if (rank := latest_rank(n))]
    era = Counter(v.verdict for n in names for v in n.verdicts if v.rule == "시대")
    times = [f"{era[word] / len(names):.0%}" for word in ("좋음", "무난", "아쉬움")]
    return [f"{len(names):,}", f"{len(borne) / len(names):.1%}", f"{median(ranks):.0f}", *times]


def latest_rank(name: sn.Name) -> int | None:
    """Its place among the names of 2025, of the sex that bears it more."""
    ranks = [p.ranks[-1] for sex in SEX_OF.values() if (p := popularity(name.hangul, sex))]
    return min((rank for rank in ranks if rank), default=None)


SECTIONS: dict[str, Callable[[], str]] = {
    "search": search_table,
    "recommended": recommended_table,
    "coverage": coverage_table,
    "chosen": chosen_table,
}

if __name__ == "__main__":
    for section, figures in SECTIONS.items():
        text = figures()
        print(f"{section}\n\n{text}\n", flush=True)
        rewrite("names.md", section, text)
