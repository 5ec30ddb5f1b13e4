"""Build ``src/saju_naming/data/contexts.tsv``: pictures in which plain words of the trade stand.

    python tools/build_contexts.py

Water, fire, seasons, numbers and roles stand in pictures too (「물을 길어」). A *context* is the
word's kind and value, its particle and the beginning of the next word; every context of our own
true texts (corpus, template, licences, meanings of characters) is kept; where the next words
count or miss it, two whole words are.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from saju_naming.reading.check.readers.habits import bare, keys
from saju_naming.reading.check.tokens.contexts import PLAIN, context, stems
from saju_naming.reading.check.tokens.scan import sentences

ROOT = Path(__file__).parents[1]
DATA = ROOT / "src/saju_naming/data"
_BORN = re.compile("[가-힣]{0,2} ?(?:태어|태생|난|나셨|나신|온|만난|찾아|세상|생|아이|아기)")
#: The Korean words of the template, which stand in its source.
_QUOTED = re.compile('"([^"]*[가-힣][^"]*)"')
_SLOT = re.compile(r"\{[^}]*\}")


def _column(path: Path, *names: str) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield from (row[name] for name in names)


def texts() -> Iterator[str]:
    """Our own true Korean texts; slots stand as plain words."""
    for path in sorted((ROOT / "training/corpus").glob("*.tsv")):
        yield from _column(path, "text")
    for path in sorted((ROOT / "src/saju_naming/reading/template").glob("*.py")):
        for words in _QUOTED.findall(path.read_text("utf-8")):
            yield from (words, f"{words}처럼")
    yield from _column(DATA / "licences.tsv", "ko")
    yield from _column(DATA / "phrases.tsv", "ko", "ko_link")


def contexts() -> list[str]:
    """Every context, sorted."""
    found = set()
    for text in texts():
        for sentence in sentences(_SLOT.sub("가", text)):
            for at, n in sentence.index.items():
                token = sentence.tokens[n]
                if token.kind == "O" and _BORN.match(sentence.mixed, at + 1):
                    continue
                if token.kind in PLAIN and not token.hard:
                    found.add(context(sentence, at, token))
    return sorted(found)


def vocabulary() -> list[str]:
    """How the words of our texts begin, sorted."""
    return sorted({stem for text in texts() for stem in stems(_SLOT.sub(" ", text))})


def natures() -> list[str]:
    """How the words begin that our texts say of a person or a thing in a frame, sorted."""
    found = set()
    for text in texts():
        for sentence in sentences(_SLOT.sub("가", text)):
            if not any(t.kind == "C" for t in sentence.tokens):
                frames = (match for clause in bare(sentence) for match in keys(sentence, clause))
                found |= {match["key"][:2] for match in frames}
    return sorted(found)


def tables() -> dict[Path, str]:
    """Every table as text."""
    made = {
        "contexts": ["context", *contexts()],
        "vocabulary": ["stem", *vocabulary()],
        "natures": ["stem", *natures()],
    }
    return {DATA / f"{name}.tsv": "\n".join(lines) + "\n" for name, lines in made.items()}


if __name__ == "__main__":
    for path, text in tables().items():
        path.write_text(text, encoding="utf-8")
