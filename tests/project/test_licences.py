"""Everything that is installed to run the program may be used and passed on freely."""

from __future__ import annotations

import re
from importlib.metadata import metadata

import pytest
from packaging.requirements import Requirement

from tests.project.tree import ROOT

#: Words of a licence field that settle it, in any of the ways packages write it.
ALLOWED = ("MIT", "BSD", "Apache", "ISC", "PSF", "Python Software Foundation", "MPL", "Mozilla")
REFUSED = re.compile(r"GPL|GNU|proprietary|non-?commercial|SSPL", re.IGNORECASE)


def locked() -> list[str]:
    """The packages of run.txt that this system and Python take."""
    text = (ROOT / "requirements" / "run.txt").read_text("utf-8").replace("\\\n", "")
    lines = (line.partition("--hash")[0] for line in text.splitlines() if line[:1].isalnum())
    wanted = [Requirement(line) for line in lines]
    return [one.name for one in wanted if one.marker is None or one.marker.evaluate()]


def licence(name: str) -> str:
    """What the package's metadata say of its licence."""
    fields = metadata(name)
    said = fields.get_all("License-Expression", []) + fields.get_all("License", [])
    said += [line for line in fields.get_all("Classifier", []) if line.startswith("License ::")]
    return " | ".join(text.partition("\n")[0] for text in said)


def test_the_list_is_read() -> None:
    assert {"click", "rich", "tzdata", "korean-lunar-calendar", "hatchling"} <= set(locked())


@pytest.mark.parametrize("name", locked())
def test_a_permissive_licence(name: str) -> None:
    said = licence(name)
    assert any(word in said for word in ALLOWED), said or "no licence named"
    assert not REFUSED.search(said), said
