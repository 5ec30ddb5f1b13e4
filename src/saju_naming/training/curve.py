"""How the loss went, as a picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from matplotlib.figure import Figure

#: Key of the trainer's log → its label.
_LINES = {"loss": "training loss", "eval_loss": "validation loss", "copied": "values copied"}


def draw(log: Iterable[Mapping[str, float]], file: Path) -> None:
    """Draws what ``log`` (the trainer's) has of loss by step, as ``file``'s ending says."""
    entries = list(log)
    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.subplots()
    for key, label in _LINES.items():
        points = [(entry["step"], entry[key]) for entry in entries if key in entry]
        if points:
            axes.plot(*zip(*points, strict=True), marker=".", label=label)
    axes.set_xlabel("step")
    axes.set_ylim(bottom=0)
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(file, metadata={"Date": None} if file.suffix == ".svg" else None)
