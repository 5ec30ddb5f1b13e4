"""A section of an explanation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A titled piece of prose, the facts it rests on and who wrote it.

    Attributes:
        attempts: how often a model tried; 0 where none did.
        reason: why another wrote than was asked to; empty where none did.
    """

    section: str
    text: str
    facts: tuple[str, ...]
    writer: str
    attempts: int = 0
    reason: str = ""

    def to_dict(self) -> dict[str, object]:
        """The Contract's entry of ``explanation``."""
        return {
            "section": self.section,
            "text": self.text,
            "facts": list(self.facts),
            "writer": self.writer,
            "attempts": self.attempts,
            "reason": self.reason,
        }
