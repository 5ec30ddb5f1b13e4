"""An existing name, examined, as blocks and as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from saju_naming.faces.terminal.blocks import Block, Heading, Prose
from saju_naming.faces.terminal.names import name_block
from saju_naming.korean.text import Lang, Text
from saju_naming.names.examine import Review
from saju_naming.names.name import Name

GATES = {
    "registered": Text("등록된 한자와 음", "registered characters and readings"),
    "meaning": Text("뜻", "meaning"),
    "natural": Text("이름다움", "naturalness"),
    "embarrassment": Text("놀림말", "no embarrassing word"),
    "family": Text("가족 이름과 겹침", "not borne in the family"),
}


def examined(review: Review) -> dict[str, object]:
    """The review for JSON: the name, better hanja, persons of the same name."""
    return {
        "name": review.name.to_dict() if review.name else None,
        "better": [n.to_dict() for n in review.better],
        "persons": [p.to_dict() for p in review.persons],
    }


def examined_blocks(review: Review, lang: Lang) -> Iterator[Block]:
    """The name by every rule, what keeps it out if anything, and better hanja."""
    if review.name:
        yield Heading(Text("이름 살펴보기", "The name").of(lang))
        yield name_block(review.name, "·", lang)
        yield Prose(_gates(review.name, lang))
    for person in review.persons:
        yield Prose(person.note.of(lang), quiet=True)
    if review.better:
        yield Heading(Text("같은 소리의 다른 한자", "Other hanja for the same sound").of(lang))
    for number, name in enumerate(review.better, 1):
        yield name_block(name, f"{number}.", lang)


def _gates(name: Name, lang: Lang) -> str:
    met = Text("확인", "yes"), Text("확인되지 않음", "not confirmed")
    told = (f"{GATES[key].of(lang)}: {met[not ok].of(lang)}" for key, ok in name.gates.items())
    return " · ".join(told)
