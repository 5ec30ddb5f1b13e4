"""A fresh clone runs by one command (installs packages, so it is among the slow tests)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.project.tree import ROOT, files

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what is committed, in a folder whose name has a space, and nothing set up."""
    folder = tmp_path_factory.mktemp("a clone") / "saju naming"
    for path in files():
        copy = folder / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(path, copy)
    return folder


def launch(clone: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the clone's launcher from another folder, with no standard input."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("SAJU_NAMING_")}
    return subprocess.run(
        [clone / "saju-naming", *arguments],
        cwd="/",
        env=kept | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def test_first_and_later_runs(clone: Path) -> None:
    first = launch(clone, "chart", "1980-01-02", "--json")
    assert first.returncode == 0, first.stderr
    assert len(first.stderr.splitlines()) == 1
    later = launch(clone, "chart", "1980-01-02", "--json")
    assert (later.returncode, later.stdout, later.stderr) == (0, first.stdout, "")


def test_a_model_that_is_asked_for_is_set_up(clone: Path, tmp_path: Path) -> None:
    asked = ("read", "1980-01-02", "남자", "--writer", "gemma", "--json")
    told = launch(clone, *asked, XDG_CACHE_HOME=str(tmp_path))
    assert told.returncode == 0, told.stderr
    reading = json.loads(told.stdout)
    assert reading["writer"] == "gemma"
    assert "gemma" in {section["writer"] for section in reading["explanation"]}


def test_what_cannot_be_right_is_not_installed(clone: Path, tmp_path: Path) -> None:
    lock = clone / "requirements" / "run.txt"
    text = lock.read_text("utf-8")
    lock.write_text(text.replace("sha256:", "sha256:0000", 1).replace("0000", "0" * 4), "utf-8")
    try:
        refused = launch(clone, "--version", SAJU_NAMING_VENV=str(tmp_path / "venv"))
    finally:
        lock.write_text(text, "utf-8")
    assert refused.returncode != 0
    assert "hash" in refused.stderr.lower()


def test_it_says_what_it_needs(clone: Path, tmp_path: Path) -> None:
    needed = {name: shutil.which(name) for name in ("sh", "dirname", "grep", "cat", "cmp")}
    for name, path in needed.items():
        (tmp_path / name).symlink_to(str(path))
    told = launch(clone, "--version", PATH=str(tmp_path), SAJU_NAMING_VENV=str(tmp_path / "venv"))
    assert told.returncode == 1
    assert "Python 3.11" in told.stderr
