"""The corpus: paragraphs written by hand, each tied to the facts and licences that it tells of.

One file an author in ``training/corpus/`` of the repository; its README is the data card.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from saju_naming.errors import InvalidInput
from saju_naming.korean.text import Text
from saju_naming.reading.conditions import Condition, condition
from saju_naming.reading.facts.fact import Facts
from saju_naming.reading.licences import Licence, licences
from saju_naming.reading.slots import facts_in, filled

COLUMNS = ("id", "skeleton", "section", "audience", "when", "licences", "text")
#: How a paragraph is built.
SKELETONS = (
    "image", "letters", "question", "contrast", "scene", "definition",
    "cause", "advice", "compare", "number", "address", "balance",
)  # fmt: skip
#: The section of paragraphs that tell what a name means, whatever the chart.
MEANING = "이름의 뜻"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph.

    Attributes:
        id: author and number, 「sora-001」.
        author: who wrote it; each has a voice.
        skeleton: how it is built, one of :data:`SKELETONS`.
        section: the section of a reading that it may stand in, or :data:`MEANING`.
        audience: "parent", "adult", or empty for both.
        when: what it asks of the facts, beyond what its licences ask.
        licences: what allows the traits that it names.
        text: Korean, with slots.
    """

    id: str
    author: str
    skeleton: str
    section: str
    audience: str
    when: Condition
    licences: tuple[Licence, ...]
    text: str

    def applies(self, facts: Facts) -> bool:
        """Whether every statement of it is so on these facts."""
        return self.when.holds(facts) and all(one.when.holds(facts) for one in self.licences)

    def told(self, facts: Facts) -> str:
        """The text with its slots filled.

        Raises:
            KeyError: it does not apply.
        """
        return filled(Text(self.text, ""), facts).ko

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts that it rests on, each once."""
        conditions = (self.when, *(one.when for one in self.licences))
        asked = (fact for one in conditions for fact in one.facts)
        return tuple(dict.fromkeys((*asked, *facts_in(self.text))))


def read_corpus(folder: Path) -> tuple[Paragraph, ...]:
    """Every paragraph of the authors' files in ``folder``, by author.

    Raises:
        InvalidInput: there is none.
        ValueError: a row is malformed, or names a licence that does not exist.
    """
    files = sorted(folder.glob("*.tsv"))
    if not files:
        raise InvalidInput(
            f"말뭉치가 {folder}에 없어요. 저장소의 training/corpus를 가리켜 주세요.",
            f"no corpus in {folder}; point to the repository's training/corpus.",
        )
    known = {one.id: one for one in licences()}
    return tuple(paragraph for file in files for paragraph in _paragraphs(file, known))


def _paragraphs(file: Path, known: Mapping[str, Licence]) -> Iterator[Paragraph]:
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if tuple(row) != COLUMNS or None in row.values():
                raise ValueError(f"{file.name}: {row}")
            yield Paragraph(
                row["id"],
                file.stem,
                row["skeleton"],
                row["section"],
                row["audience"],
                condition(row["when"]),
                tuple(known[one] for one in row["licences"].split()),
                row["text"],
            )
