"""Values copied from a prompt into a text: which are missing, wrong, or came from nowhere.

This is independent of the check: it knows nothing of charts, it only compares the closed values of
prompt, reference and text. What the reference names must be said; what neither prompt nor
reference has must not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from saju_naming.reading.values import Value, given, made_up, values


@dataclass(frozen=True, slots=True)
class Slots:
    """What became of the values that a text had to say.

    Attributes:
        asked: how many values of the prompt the reference says.
        missing: of these are not said, nor another in their place.
        wrong: another of the same kind stands in their place.
        added: values that neither prompt nor reference has.
    """

    asked: int
    missing: int
    wrong: int
    added: int

    @property
    def copied(self) -> int:
        """How many were said as asked."""
        return self.asked - self.missing - self.wrong


def slots(prompt: str, reference: str, text: str) -> Slots:
    """How the values of ``reference`` fared in ``text``."""
    told = given(prompt, reference)
    wanted = set(values(prompt)) & set(values(reference))
    absent, extra = _by_kind(wanted - set(values(text))), _by_kind(made_up(text, told))
    wrong = sum((absent & extra).values())
    return Slots(
        len(wanted),
        sum(absent.values()) - wrong,
        wrong,
        sum(extra.values()) - wrong,
    )


def _by_kind(found: Iterable[Value]) -> Counter[str]:
    return Counter(kind for kind, _ in found)
