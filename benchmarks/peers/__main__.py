"""Asks other calculators about the same births, and explains every difference.

    python -m benchmarks.peers

Takes some minutes, and needs node, npm and, the first time, the network: pinned versions are put
into ``.cache/peers``. Writes the tables of ``docs/why-calculators-disagree.md``; fails if a
difference is left without a cause. With ``--births N`` (and no table written), N random minutes
are asked instead of 100,000, and a tenth as many of each other kind.
"""

from __future__ import annotations

import json
import os
import re
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache

from benchmarks.documents import rewrite, table
from benchmarks.peers.causes import CALCULATORS, Calculator, Cause, explained
from benchmarks.peers.environment import HERE, ask, prepare
from benchmarks.peers.moments import CHINA, KOREA, Birth, anywhere, beside_terms, in_korean_history
from saju_naming.symbols import CYCLE

DOCUMENT = "why-calculators-disagree.md"
PILLARS = ("year", "month", "day", "hour")
MINUTES, TERMS, TERMS_IN_CHINA, HISTORY = (
    "random minutes", "beside a 절", "beside a 절 in China", "Korean history",
)  # fmt: skip
FULL = 100_000

Together = tuple[Cause, ...]


@dataclass
class Result:
    """How a calculator's answers to one kind of births differ from ours."""

    calculator: Calculator
    kind: str
    births: list[Birth]
    answered: int = 0
    differing: Counter[int] = field(default_factory=Counter)
    causes: Counter[Together] = field(default_factory=Counter)
    examples: dict[Together, str] = field(default_factory=dict)
    unexplained: list[str] = field(default_factory=list)

    def run(self) -> Result:
        for birth, line in zip(self.births, ask(self.calculator.name, self._lines()), strict=True):
            if line != "-":
                self._compare(birth, tuple(map(int, line.split())))
        print(self.calculator.name, self.kind, sum(self.differing.values()), file=sys.stderr)
        return self

    def _lines(self) -> list[str]:
        if self.kind != HISTORY:
            return [str(birth.clock) for birth in self.births]
        return [f"{birth.clock} {birth.clock - birth.instant}" for birth in self.births]

    def _compare(self, birth: Birth, answers: tuple[int, ...]) -> None:
        self.answered += 1
        for pillar, (ours, theirs) in enumerate(zip(birth.pillars, answers, strict=True)):
            if ours != theirs:
                self.differing[pillar] += 1
                self._explain(birth, pillar, ours, theirs)

    def _explain(self, birth: Birth, pillar: int, ours: int, theirs: int) -> None:
        told = f"{birth}: {PILLARS[pillar]} {CYCLE[theirs]}, ours {CYCLE[ours]}"
        causes = explained(birth, pillar, theirs, self.calculator.causes)
        if causes:
            self.causes[causes] += 1
            self.examples.setdefault(causes, told)
        else:
            self.unexplained.append(told)


def kinds(count: int) -> dict[str, list[Birth]]:
    return {
        MINUTES: anywhere(count),
        TERMS: beside_terms(count // 10, KOREA),
        TERMS_IN_CHINA: beside_terms(count // 10, CHINA),
        HISTORY: in_korean_history(count // 10),
    }


def is_asked(calculator: Calculator, kind: str) -> bool:
    """China's clock only where it is meant, Korea's history only where a place can be told."""
    if kind == TERMS_IN_CHINA:
        return calculator.home == CHINA
    return kind != HISTORY or calculator.takes_a_place


@cache
def versions() -> dict[str, str]:
    """The pinned version of every calculator."""
    npm: dict[str, str] = json.loads((HERE / "package.json").read_text("ascii"))["dependencies"]
    pins = "\n".join(path.read_text("ascii") for path in HERE.glob("requirements*.txt"))
    return npm | dict(re.findall(r"(\S+)==(\S+)", pins))


def differences(results: Iterable[Result]) -> str:
    head = ("calculator", "births", "answered", *PILLARS, "unexplained")
    rows = (
        (
            f"{r.calculator.registry} {r.calculator.name} {versions()[r.calculator.name]}",
            r.kind,
            f"{r.answered:,}",
            *(f"{r.differing[pillar]:,}" for pillar in range(4)),
            len(r.unexplained),
        )
        for r in results
    )
    return table(head, rows)


def causes(results: list[Result]) -> str:
    head = ("calculator", "why it differs", "kind", "pillars", "for example")
    rows = []
    for calculator in CALCULATORS:
        own = [r for r in results if r.calculator is calculator]
        counts = sum((r.causes for r in own), Counter[Together]())
        for together, count in counts.most_common():
            names = " + ".join(cause.name for cause in together)
            kind = " + ".join(dict.fromkeys(cause.kind for cause in together))
            example = next(r.examples[together] for r in own if together in r.examples)
            rows.append((calculator.name, names, kind, f"{count:,}", example))
    return table(head, rows)


def main() -> None:
    parser = ArgumentParser(prog="python -m benchmarks.peers", description=__doc__.split("\n")[0])
    parser.add_argument("--births", type=int, default=FULL, metavar="N")
    count = parser.parse_args().births
    prepare()
    asked = [
        Result(calculator, kind, births)
        for kind, births in kinds(count).items()
        for calculator in CALCULATORS
        if is_asked(calculator, kind)
    ]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = sorted(pool.map(Result.run, asked), key=lambda r: CALCULATORS.index(r.calculator))
    print(differences(results), causes(results), sep="\n\n")
    if count == FULL:
        rewrite(DOCUMENT, "differences", differences(results))
        rewrite(DOCUMENT, "causes", causes(results))
    left = [f"{r.calculator.name}, {told}" for r in results for told in r.unexplained]
    if left:
        sys.exit("\n".join(["", f"{len(left)} differences without a cause:", *left[:100]]))


if __name__ == "__main__":
    main()
