"""Build ``src/saju_naming/data/plans.tsv``: what the paragraphs of the corpus tell, without words.

    python tools/build_plans.py

Reads ``training/corpus``. Two paragraphs that tell the same (section, listener, conditions,
licences, slots and length) are one plan; it stands where the first of them does. Only what training
shows is asked of a model: paragraphs that are held out are left out, and so is what a name means
whatever the chart, which is no section of a reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from saju_naming.reading.conditions import Condition, Term
from saju_naming.reading.slots import SLOTS, slots_in
from saju_naming.training.corpus import MEANING, Paragraph, read_corpus
from saju_naming.training.dataset import split_of
from saju_naming.training.examples import plan_of

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "training/corpus"
TABLE = ROOT / "src/saju_naming/data/plans.tsv"
HEADER = ("section", "audience", "when", "licences", "slots", "sentences", "grounds")


def table() -> str:
    """The text of the table."""
    rows = dict.fromkeys("\t".join(row(paragraph)) for paragraph in shown())
    return "\n".join(("\t".join(HEADER), *rows, ""))


def shown() -> list[Paragraph]:
    """The paragraphs of readings that training shows."""
    every = enumerate(read_corpus(CORPUS))
    return [p for nth, p in every if p.section != MEANING and split_of(p, nth) == "train"]


def row(paragraph: Paragraph) -> Iterator[str]:
    """The plan of a paragraph; its slots in the order of the vocabulary, as a prompt has them."""
    slots = set(slots_in(paragraph.text))
    yield paragraph.section
    yield paragraph.audience
    yield written(paragraph.when)
    yield " ".join(one.id for one in paragraph.licences)
    yield " ".join(slot for slot in SLOTS if slot in slots)
    yield str(plan_of(paragraph).sentences)
    yield " ".join(plan_of(paragraph).grounds)


def written(condition: Condition) -> str:
    """A condition as a table writes it."""
    return " ".join(map(_term, condition.terms))


def _term(term: Term) -> str:
    asked = f".{term.key}{term.op}{term.asked}" if term.key else ""
    return f"{'!' * term.negated}{term.fact}{asked}"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8", newline="\n")
