"""One version, one list of dependencies, wherever they are told."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import metadata

import saju_naming
from tests.project.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_changelog_tells_of_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    first, newest, *_ = re.findall(r"^## \[(.+?)\]", text, re.MULTILINE)
    assert first == "Unreleased"
    assert newest == saju_naming.__version__


def test_the_metadata_tell_this_version_and_licence() -> None:
    told = metadata("saju-naming")
    assert told["Version"] == saju_naming.__version__
    assert told["License-Expression"] == "Apache-2.0 AND LicenseRef-Gemma"


def test_the_lock_holds_the_build_backend() -> None:
    listed = (ROOT / "requirements" / "build.in").read_text("utf-8").split()
    assert listed == PROJECT["build-system"]["requires"]


def locked(name: str) -> set[str]:
    """The ``package==version`` pins of a file in requirements."""
    text = (ROOT / "requirements" / name).read_text("utf-8")
    return set(re.findall(r"^[\w.-]+==[\w.]+", text, re.MULTILINE))


def test_every_dependency_is_locked() -> None:
    wanted = {re.split(r"[<>=]", line)[0] for line in PROJECT["project"]["dependencies"]}
    assert wanted <= {pin.partition("==")[0] for pin in locked("run.txt")}


def test_the_tests_run_what_people_run() -> None:
    assert locked("run.txt") <= locked("test.txt")
