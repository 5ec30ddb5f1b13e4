"""The files of the project, for tests that read them."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "saju_naming"


@cache
def files() -> tuple[Path, ...]:
    """Every file that is committed or would be by ``git add --all``."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    paths = (ROOT / name.decode() for name in listing.split(b"\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


def shown(path: Path) -> str:
    """``path`` as the reader of a failure knows it."""
    return path.relative_to(ROOT).as_posix()
