"""The tables of the check, read from package data."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``data/<name>.tsv`` by column."""
    text = files("saju_naming.data").joinpath(f"{name}.tsv").read_text("utf-8")
    return tuple(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def wording(name: str) -> str:
    """A pattern of ``data/wordings.tsv``; ``<any>`` in it is the range of all signs."""
    found = next(row["pattern"] for row in rows("wordings") if row["name"] == name)
    return found.replace("<any>", "\ue000-\ue0ff")
