"""A model's paragraph, sentence by sentence, so that each can be checked as it comes."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator
from typing import Protocol

from saju_naming.korean.text import Text
from saju_naming.model.local import Sampling
from saju_naming.reading.facts.fact import Facts
from saju_naming.reading.prompt import Plan, prompt
from saju_naming.reading.slots import filled

_WHOLE = re.compile(r"[.!?][」』”’)\"']*$")
_REPEATED = re.compile(r"(.{16,}).*\1", re.DOTALL)
#: A sentence ends here; a closing quote or bracket still belongs to it.
_END = re.compile(r"(?<=[.!?…])[」』”’)\"']*\s+|\n+")


class Model(Protocol):
    """Whatever continues a prompt piece by piece: :class:`~saju_naming.model.local.LocalModel`."""

    def generate(self, prompt: str, sampling: Sampling) -> Iterator[str]:
        """The text for ``prompt``, piece by piece."""
        ...


def write(
    plan: Plan, facts: Facts, audience: str, model: Model, sampling: Sampling
) -> Iterator[str]:
    """The sentences of one paragraph; closing the iterator ends the model's writing.

    Args:
        plan: what it tells; its prompt is the one that training showed.
        audience: "parent", "adult" or "abroad".
    """
    yield from sentences(model.generate(prompt(plan, facts, audience), sampling))


def sentences(pieces: Iterable[str]) -> Iterator[str]:
    """Whole sentences out of pieces of text, each as soon as the next begins."""
    text = ""
    try:
        for piece in pieces:
            text += piece
            *whole, text = _cut(text)
            yield from whole
        if text.strip():
            yield text.strip()
    finally:
        if isinstance(pieces, Generator):
            pieces.close()


def sound(text: str) -> bool:
    """Whether a text is one at all: it ends, and does not turn in a circle.

    The check judges what a text claims; a text that claims nothing has to fail here.
    """
    return bool(_WHOLE.search(text)) and not repeats(text)


def repeats(text: str) -> bool:
    """Whether the same sixteen letters or more stand in it twice."""
    return bool(_REPEATED.search(text))


def unsaid(plan: Plan, facts: Facts, text: str) -> list[str]:
    """The slots of a plan whose value does not stand in a text."""
    return [slot for slot in plan.slots if filled(Text(f"{{{slot}}}", ""), facts).ko not in text]


def _cut(text: str) -> list[str]:
    """The sentences that are over, and what has begun."""
    found, start = [], 0
    for end in _END.finditer(text):
        if sentence := text[start : end.end()].strip():
            found.append(sentence)
        start = end.end()
    return [*found, text[start:]]
