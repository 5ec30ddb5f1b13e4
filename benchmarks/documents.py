"""Tables that a command writes into a document, between two comments that bear its name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"


def table(head: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table; numbers stand right."""
    lines = [list(map(str, line)) for line in (head, *rows)]
    numeric = [all(map(_is_number, column)) for column in zip(*lines[1:], strict=True)]
    rule = ["---:" if right else "---" for right in numeric]
    return "\n".join("| " + " | ".join(line) + " |" for line in (lines[0], rule, *lines[1:]))


def _is_number(cell: str) -> bool:
    return cell.replace(",", "").replace(".", "").isdigit()


def rewrite(document: str, name: str, text: str) -> None:
    """Puts ``text`` in place of what stands in ``document`` under ``name``."""
    path = DOCS / document
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    old = path.read_text("utf-8")
    pattern = re.escape(begin) + ".*?" + re.escape(end)
    new, found = re.subn(pattern, lambda _: f"{begin}\n\n{text}\n\n{end}", old, flags=re.DOTALL)
    if found != 1:
        raise ValueError(f"{document} has {found} places named {name}")
    path.write_text(new, "utf-8")
