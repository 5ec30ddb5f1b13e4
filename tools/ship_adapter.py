"""Put the adapter of a training run into the package, with its card, terms and notice.

    python -m tools.ship_adapter build/run [build/evaluation [STEP]]

The run is one of the configuration ``embedded``; the evaluation, a folder that ``saju-naming
evaluate`` wrote, goes into the card. A checkpoint of the run is shipped by its step: the one of
least loss, which the run keeps, need not be the one whose texts pass most often. The same run gives
the same bytes. Needs the extra ``training``.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

from saju_naming.training.export import CONFIG, NOTICE, TENSORS, TERMS, export
from saju_naming.training.model_card import card

SHIPPED = Path(__file__).parents[1] / "src/saju_naming/model/adapter"
_FILES = ("adapter.gguf", f"adapter/{CONFIG}", f"adapter/{TENSORS}", NOTICE, TERMS)
_COMMANDS = (
    "base=$(python -c 'from saju_naming.model.base import base; print(base().file)')",
    'llama-server --model "$base" --lora adapter.gguf --ctx-size 1024',
)


def ship(run: Path, evaluation: Path | None = None, target: Path = SHIPPED, step: str = "") -> None:
    """Fills ``target`` from a finished run, or from its checkpoint after ``step``.

    Raises:
        ValueError: its base is not the embedded one.
    """
    if step:
        with tempfile.TemporaryDirectory() as kept:
            ship(checkpoint(run, step, Path(kept)), evaluation, target)
        return
    told = json.loads((run / "training.json").read_text("utf-8"))
    if told["base"] != "embedded":
        raise ValueError(f"only an adapter of the embedded base is shipped, not of {told['base']}")
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        export(run, Path(made))
        for name in _FILES:
            shutil.copyfile(Path(made, name), target / Path(name).name)
    (target / "training.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    (target / "README.md").write_text(card(told, True, _COMMANDS, figures(evaluation)), "utf-8")


def checkpoint(run: Path, step: str, target: Path) -> Path:
    """The run as it would be, had it kept the checkpoint after ``step``."""
    shutil.copytree(run / f"checkpoint-{step}", target / "adapter")
    told = json.loads((run / "training.json").read_text("utf-8")) | {"kept_step": int(step)}
    (target / "training.json").write_text(json.dumps(told, indent=1), "utf-8")
    return target


def figures(evaluation: Path | None) -> str:
    """What an evaluation found, its headings one level down."""
    if not evaluation:
        return ""
    lines = (evaluation / "evaluation.md").read_text("utf-8").splitlines()
    return "\n".join(f"#{line}" if line.startswith("#") else line for line in lines)


if __name__ == "__main__":
    given, told, wanted = [*sys.argv[1:], "", ""][:3]
    ship(Path(given), Path(told) if told else None, step=wanted)
