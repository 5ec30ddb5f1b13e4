"""Fills a virtual environment with hash-checked packages and the project; see prepare.sh.

Usage: ``prepare.py VENV REQUIREMENTS [UNHASHED]``, lists of this folder, with the stamp to leave in
VENV on standard input.
"""

from __future__ import annotations

import fcntl
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(folder: Path, requirements: str, *unhashed: str, stamp: str) -> None:
    """Makes ``folder`` what ``stamp`` says, once, however many ask for it at the same time."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with Path(f"{folder}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        mark = folder / "stamp"
        if mark.is_file() and mark.read_text("utf-8") == stamp and (folder / "bin/python").exists():
            return
        print(f"saju-naming: {folder} 준비 중이에요 | setting it up, once …", file=sys.stderr)
        mark.unlink(missing_ok=True)
        create(folder)
        # The list is whole; what it leaves out (``unhashed``) must not come with the others.
        pip(folder, "--no-deps", "--require-hashes", "-r", str(HERE / requirements))
        for more in unhashed:
            pip(folder, "-r", str(HERE / more))
        pip(folder, "--no-deps", "--no-build-isolation", "-e", str(HERE.parent))
        mark.write_text(stamp, "utf-8")


def create(folder: Path) -> None:
    """Makes ``folder`` a virtual environment with pip, unless it is one that works."""
    works = (folder / "bin/python").exists() and not run(folder, "-c", "import pip")
    if not works:
        venv.create(folder, clear=(folder / "pyvenv.cfg").is_file(), with_pip=True)


def pip(folder: Path, *arguments: str) -> None:
    """Installs quietly; ends this program with pip's own words and status where that fails."""
    quiet = ("-qq", "--no-input", "--disable-pip-version-check")
    if status := run(folder, "-m", "pip", "install", *quiet, *arguments):
        sys.exit(status)


def run(folder: Path, *arguments: str) -> int:
    """The exit status of the environment's Python, run with nothing to read."""
    command = [str(folder / "bin/python"), *arguments]
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr).returncode


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute(), *sys.argv[2:], stamp=sys.stdin.read())
