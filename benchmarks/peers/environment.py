"""Where the other calculators live: two venvs and a node_modules in ``.cache/peers``.

PyPI's ``bazi`` and ``bazi-chart`` both install a module named bazi, hence the second venv.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / ".cache" / "peers"
_VENVS = {"venv": "requirements.txt", "venv-bazi-chart": "requirements-bazi-chart.txt"}


def prepare() -> None:
    """Installs what is missing, or was installed from other lists."""
    CACHE.mkdir(parents=True, exist_ok=True)
    for name, listed in _VENVS.items():
        if _changed(listed):
            venv = str(CACHE / name)
            subprocess.run([sys.executable, "-m", "venv", "--clear", venv], check=True)
            pip = [f"{venv}/bin/pip", "install", "--quiet", "--no-deps", "--requirement"]
            subprocess.run([*pip, str(HERE / listed)], check=True)
            shutil.copy(HERE / listed, CACHE)
    if _changed("package.json"):
        listed_here = CACHE / "npm"
        listed_here.mkdir(exist_ok=True)
        shutil.copy(HERE / "package.json", listed_here)
        install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
        subprocess.run(install, cwd=listed_here, check=True)
        shutil.copy(HERE / "package.json", CACHE)


def _changed(name: str) -> bool:
    kept = CACHE / name
    return not kept.exists() or kept.read_bytes() != (HERE / name).read_bytes()


def ask(calculator: str, lines: Iterable[str], *options: str) -> list[str]:
    """Runs a calculator over moments, one a line; :mod:`ask` says what the lines are."""
    if calculator in ("manseryeok", "tyme4ts"):
        command = ["node", str(HERE / "ask.cjs")]
    else:
        venv = "venv-bazi-chart" if calculator == "bazi-chart" else "venv"
        command = [str(CACHE / venv / "bin" / "python"), "-I", str(HERE / "ask.py")]
    result = subprocess.run(
        [*command, calculator, *options],
        input="\n".join(lines),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env=os.environ | {"NODE_PATH": str(CACHE / "npm" / "node_modules")},
    )
    return result.stdout.splitlines()
