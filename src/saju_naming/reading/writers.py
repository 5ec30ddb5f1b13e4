"""Who writes the explanation."""

from __future__ import annotations

from dataclasses import dataclass

from saju_naming.errors import InvalidInput
from saju_naming.korean.text import Text

#: Every writer of the Contract; those that need a model come with their extras.
WRITERS = ("auto", "template", "gemma", "openai", "transformers")
AVAILABLE = ("auto", "template")


@dataclass(frozen=True, slots=True)
class Choice:
    """The writer taken, and why."""

    writer: str
    reason: Text


def choose(writer: str) -> Choice:
    """The writer that ``writer`` asks for.

    Raises:
        InvalidInput: no such writer, or not in this version.
    """
    if writer not in AVAILABLE:
        raise InvalidInput(
            f"글쓴이 '{writer}'은(는) 이 판에서 쓸 수 없어요. auto 또는 template으로 적어 주세요.",
            f"writer '{writer}' is not available in this version; give auto or template.",
        )
    if writer == "template":
        return Choice("template", Text("직접 골랐어요.", "as asked."))
    return Choice(
        "template",
        Text("설치된 언어 모델이 없어 문장 틀로 써요.", "no language model is installed."),
    )
