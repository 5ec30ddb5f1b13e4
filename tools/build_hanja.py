"""Build ``data/hanja.tsv``: every character a Korean personal name may hold.

Reads the small tables of ``sources/`` and, beside the repository, the court
list, its aliases and the births by name in ``../shared/data``; writes one row a
character, sorted by code point. No network, no apt.

    python tools/build_hanja.py            writes src/saju_naming/data/hanja.tsv
    python tools/build_hanja.py --report   writes docs/element-differences.md

Rules: 원획 is the Kangxi radical in full form plus the register's residual
strokes, numerals count by value; 자원오행 is the radical's element unless
``element_exceptions.tsv`` names a reason; 훈 is libhangul's first gloss unless
``hun_choices.tsv`` has a better one.
"""

from __future__ import annotations

import argparse
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COLUMNS = (
    "hanja readings hun radical strokes strokes_other pen_strokes"
    " element element_basis common unfit alias"
).split()

# The last radical of 1, 2, … 17 strokes in the Kangxi order.
LAST_RADICAL = (6, 29, 60, 94, 117, 146, 166, 175, 186, 194, 200, 204, 208, 210, 211, 213, 214)

# A reading's ㄹ/ㄴ form stands first unless names use its ㅇ/ㄴ form this many times as often.
INITIAL_SOUND_MARGIN = 15
RIEUL, NIEUN, IEUNG = 5, 2, 11  # initials in the order of Hangul syllables


def table(path: Path) -> list[dict[str, str]]:
    """A TSV file with a header as one dict a row."""
    header, *lines = path.read_text("utf-8").splitlines()
    names = header.split("\t")
    return [dict(zip(names, line.split("\t"), strict=True)) for line in lines]


def by_character(rows: Iterable[dict[str, str]]) -> dict[str, dict[str, str]]:
    """Rows keyed by each character of their ``hanja`` cell (a cell may hold a family)."""
    return {character: row for row in rows for character in row["hanja"]}


# ---- strokes ---------------------------------------------------------------------------------


def radical_strokes(radical: int) -> int:
    """Strokes of a Kangxi radical in its full form: 水 4, 艸 6, 辵 7."""
    return bisect_left(LAST_RADICAL, radical) + 1


def counts(entry: str) -> tuple[int, int]:
    """``85.8`` or ``120'.3`` -> (radical, 원획)."""
    radical, residual = entry.split(".")
    number = int(radical.rstrip("'"))
    return number, radical_strokes(number) + int(residual)


@dataclass(frozen=True, slots=True)
class Strokes:
    """Radical, chosen 원획 and the other counts in use."""

    radical: int
    chosen: int
    other: tuple[int, ...]


def strokes(register: str, kangxi: str, choice: dict[str, str] | None) -> Strokes:
    """The 원획 of one character.

    Where the register lists several counts, the one of the Kangxi Dictionary is
    taken; ``stroke_choices.tsv`` decides before both.
    """
    listed = [counts(entry) for entry in re.split("[; ]", register)]
    old = [counts(entry) for entry in kangxi.split()]
    radical, chosen = next((pair for pair in old if pair in listed), listed[0])
    seen = {count for _, count in (*listed, *old)}
    if choice:
        chosen = int(choice["strokes"])
        named = {int(count) for count in choice["other"].split(",") if count}
        seen = named if choice["reason"].startswith("numeral") else seen | named
    return Strokes(radical, chosen, tuple(sorted(seen - {chosen})))


# ---- readings --------------------------------------------------------------------------------


def parts(syllable: str) -> tuple[int, int]:
    """(initial, the rest) of a Hangul syllable, as numbers."""
    return divmod(ord(syllable) - ord("가"), 588)


def same_sound(one: str, other: str) -> bool:
    """Whether two readings are one by the initial-sound rule: 로 노, 녀 여, 렬 열."""
    (first, rest), (second, other_rest) = parts(one), parts(other)
    pair = {first, second}
    return rest == other_rest and (len(pair) == 1 or pair <= {RIEUL, NIEUN, IEUNG})


def non_initial_births(rows: Iterable[dict[str, str]]) -> Counter[str]:
    """Births 2008-2025 by syllable, counted where it does not open the given name."""
    births: Counter[str] = Counter()
    for row in rows:
        for syllable in row["name"][1:]:
            births[syllable] += int(row["total"])
    return births


def ordered_readings(
    readings: list[str], hangul: str, births: Counter[str], first: str | None
) -> list[str]:
    """The registered readings, the usual one of a name first.

    Unihan marks readings taught at school (E) and those of KS X 1001 (0); of a
    ㄹ/ㄴ pair the original sound leads unless names hardly use it.
    """
    marks = dict(item.split(":") for item in hangul.split())
    family = {
        r: max((marks.get(s, "") for s in readings if same_sound(r, s)), key=_rank)
        for r in readings
    }

    def order(reading: str) -> tuple[object, ...]:
        softer = [s for s in readings if s != reading and same_sound(reading, s)]
        rare = any(births[s] > INITIAL_SOUND_MARGIN * births[reading] for s in softer)
        original = parts(reading)[0]
        return (
            reading != first,
            -_rank(family[reading]),
            min(readings.index(s) for s in (reading, *softer)),
            rare,
            (RIEUL, NIEUN, IEUNG).index(original) if softer else 0,
        )

    return sorted(readings, key=order)


def _rank(mark: str) -> int:
    """School readings before those of the national code, before all others."""
    return 2 * ("E" in mark) + ("0" in mark)


# ---- 훈 --------------------------------------------------------------------------------------

REFERENCE = re.compile(r"^(\S)(?:의|과|와) ?(?:同字|俗字|古字|本字|略字|譌字)")
NOTE = re.compile(r"\([^)]*\)")


def gloss(comment: str, reading: str) -> str:
    """``맑을 숙, 착할 숙`` -> ``맑을``; empty where the comment only refers elsewhere."""
    for piece in NOTE.sub("", comment).split(","):
        words = piece.split()
        if re.search(r"[^가-힣 ]", piece):
            continue
        if len(words) > 1 and len(words[-1]) == 1 and same_sound(words[-1], reading):
            words.pop()
        if words:
            return " ".join(words)
    return ""


def referred(comment: str) -> str:
    """The character a comment sends to: ``竝과 同字`` -> 竝."""
    match = REFERENCE.match(comment)
    return match[1] if match else ""


class Glosses:
    """훈 by character: our choice, libhangul's first, or that of another form of it."""

    def __init__(self, sources: Path) -> None:
        self.chosen = {row["hanja"]: row["hun"] for row in table(sources / "hun_choices.tsv")}
        self.comments: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in table(sources / "hanja_hun.tsv"):
            self.comments[row["hanja"]].append(row)

    def of(self, hanja: str, reading: str, variants: str) -> str:
        """The 훈 said before ``reading``, or empty."""
        if hanja in self.chosen:
            return self.chosen[hanja]
        rows = sorted(
            self.comments[hanja], key=lambda row: not same_sound(row["reading"], reading or "가")
        )
        own = next((g for row in rows if (g := gloss(row["comment"], row["reading"]))), "")
        forms = [form for row in rows if (form := referred(row["comment"]))]
        return own or next((g for form in (*forms, *variants) if (g := self._plain(form))), "")

    def _plain(self, hanja: str) -> str:
        rows = self.comments[hanja]
        return self.chosen.get(hanja) or (
            gloss(rows[0]["comment"], rows[0]["reading"]) if rows else ""
        )


# ---- the table -------------------------------------------------------------------------------


def commonness(hanja: str, unihan: dict[str, str]) -> int:
    """2: the 1,800 characters taught at school; 1: KS X 1001 or a Korean core set; 0: rare.

    Unihan does not tell which 900 belong to middle school, so 3 is not given.
    """
    if unihan["education"]:
        return 2
    in_code = len(hanja.encode("euc_kr", "ignore")) == 2
    return int(in_code or "K" in unihan["iicore"] or "K" in unihan["core2020"])


@cache
def elements(sources: Path) -> tuple[dict[int, dict[str, str]], dict[str, dict[str, str]]]:
    """The radicals' rows by number and the exceptions' rows by character."""
    radicals = {int(row["radical"]): row for row in table(sources / "element_radicals.tsv")}
    return radicals, by_character(table(sources / "element_exceptions.tsv"))


def element(sources: Path, hanja: str, radical: int) -> tuple[str, str]:
    """(element by origin, what it rests on)."""
    radicals, exceptions = elements(sources)
    if row := exceptions.get(hanja):
        return row["element"], row["basis"]
    return radicals[radical]["element"], "radical"


def registered(data: Path, unihan: dict[str, dict[str, str]]) -> list[dict[str, str]]:
    """The court's characters and the aliases in one shape, by code point."""
    rows = [
        {
            "hanja": row["hanja"],
            "readings": row["readings"],
            "alias": "",
            "register": row["radical.residual_strokes"],
        }
        for row in table(data / "court_hanja.tsv")
    ] + [
        {
            "hanja": row["hanja"],
            "alias": "1",
            "readings": ",".join(item.split(":")[0] for item in row["unihan_hangul"].split()),
            "register": unihan[row["hanja"]]["radical_strokes"],
        }
        for row in table(data / "court_hanja_aliases.tsv")
    ]
    return sorted(rows, key=lambda row: row["hanja"])


def build(sources: Path, data: Path) -> list[dict[str, str]]:
    """All rows of the table, keyed by ``COLUMNS``."""
    unihan = by_character(table(sources / "hanja_unihan.tsv"))
    births = non_initial_births(table(data / "given_name_births.tsv"))
    choices, first, unfit = (
        by_character(table(sources / f"{name}.tsv"))
        for name in ("stroke_choices", "first_readings", "unfit")
    )
    glosses = Glosses(sources)

    def cells(entry: dict[str, str]) -> tuple[object, ...]:
        hanja, facts = entry["hanja"], unihan[entry["hanja"]]
        count = strokes(entry["register"], facts["kangxi_radical_strokes"], choices.get(hanja))
        readings = ordered_readings(
            [reading for reading in entry["readings"].split(",") if reading],
            facts["hangul"],
            births,
            first.get(hanja, {}).get("reading"),
        )
        variants = facts["semantic_variant"] + facts["z_variant"]
        return (
            hanja,
            ",".join(readings),
            glosses.of(hanja, "".join(readings[:1]), variants),
            count.radical,
            count.chosen,
            ",".join(map(str, count.other)),
            facts["pen_strokes"].split()[0],
            *element(sources, hanja, count.radical),
            commonness(hanja, facts),
            unfit.get(hanja, {}).get("reason", ""),
            entry["alias"],
        )

    return [
        dict(zip(COLUMNS, map(str, cells(entry)), strict=True))
        for entry in registered(data, unihan)
    ]


def as_text(rows: list[dict[str, str]]) -> str:
    """The TSV file."""
    return "\n".join(["\t".join(COLUMNS), *("\t".join(row.values()) for row in rows), ""])


# ---- agreement with other tables -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Agreement:
    """Our elements against the other tables' votes."""

    compared: int
    equal: int
    differing: list[tuple[dict[str, str], dict[str, str]]]  # our row, theirs

    @property
    def share(self) -> float:
        """Equal over compared, 0..1."""
        return self.equal / self.compared


def agreement(rows: list[dict[str, str]], data: Path) -> Agreement:
    """Compare where every table that has the character gives one element."""
    votes = by_character(table(data / "stroke_element_check.tsv"))
    pairs = [(row, votes[row["hanja"]]) for row in rows if row["hanja"] in votes]
    whole = [pair for pair in pairs if is_unanimous(pair[1]["element_votes"])]
    differing = [pair for pair in whole if pair[0]["element"] != pair[1]["element"]]
    return Agreement(len(whole), len(whole) - len(differing), differing)


def is_unanimous(vote: str) -> bool:
    """``3/3`` yes, ``2/3`` no, ``0/0`` no vote at all."""
    agreeing, total = map(int, vote.split("/"))
    return 0 < agreeing == total


REPORT_HEAD = """\
# Where our element by origin differs

Written by `python tools/build_hanja.py --report`. Up to four public tables of 자원오행 were
compared; these are the characters on which all that have them agree with one another and not with
us. Our rule: the radical's element, unless the radical says nothing about the character
(`sources/element_exceptions.tsv`). A character stands here rather than among the exceptions when we
know no reason for the other element but that the tables print it.

Compared {compared:,}, equal {equal:,} ({share:.2%}), different {different}.

| character | 훈음 | ours | tables | our reason |
|---|---|---|---|---|
"""


def report(rows: list[dict[str, str]], sources: Path, data: Path) -> str:
    """``docs/element-differences.md``: every unanimous vote we do not follow, with our reason."""
    result = agreement(rows, data)
    head = REPORT_HEAD.format(
        compared=result.compared,
        equal=result.equal,
        share=result.share,
        different=len(result.differing),
    )
    return head + "".join(difference(sources, *pair) for pair in result.differing)


def difference(sources: Path, ours: dict[str, str], theirs: dict[str, str]) -> str:
    """One line of the report."""
    radicals, exceptions = elements(sources)
    radical = radicals[int(ours["radical"])]
    reason = f"radical {radical['hanja']}: {radical['note']}"
    if exception := exceptions.get(ours["hanja"]):
        reason = exception["reason"]
    name = f"{ours['hun']} {ours['readings'].split(',')[0]}"
    votes = f"{theirs['element']} ({theirs['element_votes']})"
    return f"| {ours['hanja']} | {name} | {ours['element']} | {votes} | {reason} |\n"


def main() -> None:
    """Write the table, or with ``--report`` the list of differences."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sources", type=Path, default=ROOT / "sources")
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--report", action="store_true")
    options = parser.parse_args()
    rows = build(options.sources, options.data)
    if options.report:
        text, out = report(rows, options.sources, options.data), "docs/element-differences.md"
    else:
        text, out = as_text(rows), "src/saju_naming/data/hanja.tsv"
    path: Path = options.out or ROOT / out
    path.write_text(text, "utf-8")
    print(path.name, len(rows), "characters")


if __name__ == "__main__":
    main()
