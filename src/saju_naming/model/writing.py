"""A model's paragraph, sentence by sentence, so that each can be checked as it comes."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable
from dataclasses import replace
from typing import Protocol

from saju_naming.korean.text import Text
from saju_naming.model.grammar import prose_grammar
from saju_naming.model.local import Sampling
from saju_naming.reading.facts.fact import Facts
from saju_naming.reading.licences import traits
from saju_naming.reading.prompt import HANJA, TRAITS, Plan, prompt
from saju_naming.reading.slots import filled
from saju_naming.reading.values import given, made_up

_WHOLE = re.compile(r"[.!?][」』”’)\"']*$")
_CHILD = re.compile("(?<![가-힣])아이(?:의|에게|들|와|로|[는가를도])?(?![가-힣])")
_REPEATED = re.compile(r"(.{16,}).*\1", re.DOTALL)
#: A sentence ends here; a closing quote or bracket still belongs to it.
_END = re.compile(r"(?<=[.!?…])[」』”’)\"']*\s+|\n+")


class Model(Protocol):
    """Whatever continues a prompt piece by piece: :class:`~saju_naming.model.local.LocalModel`.

    Where it cannot it raises :class:`~saju_naming.model.local.ModelFailed`.
    """

    @property
    def continues(self) -> bool:
        """Whether a prompt may end with the beginning of its answer."""
        ...

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        """The text for ``prompt``, piece by piece; closing it ends the writing."""
        ...


def write(
    plan: Plan, facts: Facts, audience: str, model: Model, sampling: Sampling, begun: str = ""
) -> Generator[str, None, None]:
    """The sentences of one paragraph; closing the iterator ends the model's writing.

    Args:
        plan: what it tells; its prompt is the one that training showed.
        audience: "parent", "adult" or "abroad".
        begun: the sentences that stand already, for a model that continues.
    """
    told = prompt(plan, facts, audience)
    yield from sentences(model.generate(told + begun, of_prose(told, sampling)))


def of_prose(prompt: str, sampling: Sampling) -> Sampling:
    """How a text for a prompt is drawn: no value made up, nothing said in a circle."""
    return replace(sampling, grammar=prose_grammar(prompt), fresh=True)


def sentences(pieces: Iterable[str]) -> Generator[str, None, None]:
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
    """Whether the same sixteen letters or more, or the same sentence, stand in it twice."""
    told = [sentence.strip() for sentence in _cut(text) if sentence.strip()]
    return bool(_REPEATED.search(text)) or len(set(told)) < len(told)


def tells(plan: Plan, facts: Facts, text: str) -> bool:
    """Whether a text tells anything at all of its plan: a value (by its hanja), or a trait.

    A plan without slots asks for no value by the letter, so that :func:`unsaid` finds nothing
    there.
    """
    values = (line.partition(": ")[2] for line in plan.lines(facts) if not line.startswith(TRAITS))
    wanted = {one for value in values for one in HANJA.findall(value) or [value]}
    words = (word for one in plan.licences for t in one.traits for word in traits()[t].words)
    return any(one in text for one in (*wanted, *words))


def strays(plan: Plan, facts: Facts, audience: str, text: str) -> bool:
    """Whether a text states a value that its prompt does not give, or tells an adult of a child.

    A value is made up even where it is so.
    """
    if audience != "parent" and _CHILD.search(text):
        return True
    return bool(made_up(text, given(prompt(plan, facts, audience))))


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
