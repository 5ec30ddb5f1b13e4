"""What each change of ours bought, on the embedded base: the seed's settings, changed one by one.

    python -m benchmarks.training [--data build/dataset] [--steps 150] [--speed]

Every run begins anew, sees the same rows in the same order for as many steps of four, and is judged
by the same measure: the loss over the answers of validation rows, and what became of the values of
paragraphs that it writes. The table goes into docs/training.md. ``--speed`` times TRL's own loss
and ours are timed, on the same rows. Needs the extra ``training``.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import torch
from transformers import set_seed
from trl import SFTTrainer

from benchmarks.documents import rewrite, table
from saju_naming.model.base import base, hf_folder
from saju_naming.model.chat import end_of
from saju_naming.training import sft
from saju_naming.training.config import Settings, load
from saju_naming.training.slots import slots
from saju_naming.training.watching import written

#: What is changed, one after the other; each stays for those after it.
CHANGES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("the seed's (bf16)", {}),
    ("loss over the answer", {"loss": "answer"}),
    ("alpha 16 (× 1)", {"alpha": 16}),
    ("no dropout", {"dropout": 0.0}),
    ("cosine with warm-up", {"schedule": "cosine", "warmup_steps": 10}),
    ("rate 5e-4", {"learning_rate": 5e-4}),
    ("rate 1e-3", {"learning_rate": 1e-3}),
)
_JUDGED, _WRITTEN, _SHORT = 100, 24, 20
_LORA = ("alpha", "dropout")


def settings(changes: dict[str, Any], steps: int) -> Settings:
    """The seed's settings on the embedded base, for so many steps, with changes."""
    seed = load("seed").model_dump()
    lora = seed["lora"] | {key: changes[key] for key in _LORA if key in changes}
    plain = {key: value for key, value in changes.items() if key not in _LORA}
    small = {
        "base": sft.EMBEDDED,
        "quantisation": "none",
        "precision": "bf16",
        "optimiser": "adamw_torch",
        "max_steps": steps,
        "save_every": steps,
    }
    return Settings.model_validate(seed | small | plain | {"lora": lora})


def runs(data: Path, steps: int) -> Iterator[tuple[str, list[str]]]:
    """Each run's name and its cells."""
    changes: dict[str, Any] = {}
    for name, change in CHANGES:
        changes |= change
        yield name, _run(settings(changes, steps), data)


def _run(wanted: Settings, data: Path) -> list[str]:
    trainer, tokenizer, rate = _trained(wanted, data, sft.AnswerTrainer)
    held = sft.examples(data / "validation.jsonl")
    loss = _loss(trainer.model, tokenizer, held[:: len(held) // _JUDGED])
    return [f"{loss:.3f}", *_copied(trainer.model, tokenizer, held), f"{rate:.2f}"]


def _trained(wanted: Settings, data: Path, kind: Callable[..., Any]) -> tuple[Any, Any, float]:
    """A trainer after its run, the tokenizer, and rows a second."""
    model, tokenizer = sft.load_base(wanted, str(hf_folder(base())))
    shown = sft.examples(data / "train.jsonl")
    set_seed(wanted.seed)
    with tempfile.TemporaryDirectory() as folder:
        trainer = kind(
            model=model,
            args=sft.arguments(wanted, Path(folder), end_of(tokenizer), evaluating=False),
            train_dataset=sft.rows(shown, tokenizer),
            processing_class=tokenizer,
            peft_config=sft.adapter(wanted),
        )
        start = perf_counter()
        trainer.train()
        seconds = perf_counter() - start
    told = (wanted.max_steps or 0) * wanted.accumulation * wanted.batch_size
    return trainer, tokenizer, told / seconds


def _loss(model: Any, tokenizer: Any, rows: Sequence[dict[str, str]]) -> float:
    """Mean loss a token of the answers, whatever the training's loss was over."""
    model.eval()
    total = count = 0.0
    for row in rows:
        asked = tokenizer(row["prompt"])["input_ids"]
        answer = tokenizer(row["completion"], add_special_tokens=False)["input_ids"]
        both = torch.tensor([asked + answer])
        labels = both.clone()
        labels[:, : len(asked)] = sft.IGNORED
        with torch.no_grad():
            found = model(input_ids=both, labels=labels).loss.item()
        told = both.shape[1] - len(asked)
        total, count = total + found * told, count + told
    return total / count


def _copied(model: Any, tokenizer: Any, held: Sequence[dict[str, str]]) -> list[str]:
    """Shares of values missing, wrong and added in some paragraphs."""
    told = [row for row in held if row["kind"] in ("section", "why", "meaning")]
    chosen = told[:: len(told) // _WRITTEN][:_WRITTEN]
    texts = written(model, tokenizer, [row["prompt"] for row in chosen])
    pairs = zip(chosen, texts, strict=True)
    found = [slots(row["prompt"], row["completion"], text) for row, text in pairs]
    asked = sum(one.asked for one in found)
    kinds = ("missing", "wrong", "added")
    return [f"{sum(getattr(one, kind) for one in found) / asked:.1%}" for kind in kinds]


def speeds(data: Path) -> None:
    """TRL's own loss and ours, with the settings of the last change, in one run."""
    every = {key: value for _, change in CHANGES for key, value in change.items()}
    short = settings(every, _SHORT)
    rates = [_trained(short, data, kind)[2] for kind in (SFTTrainer, sft.AnswerTrainer)]
    print(f"rows/s: TRL {rates[0]:.2f}, ours {rates[1]:.2f}, {rates[1] / rates[0]:.1f} times")


def main() -> None:
    """Runs them all; prints and writes the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("build/dataset"))
    parser.add_argument("--steps", type=int, default=150)
    parser.add_argument("--speed", action="store_true")
    given = parser.parse_args()
    if given.speed:
        speeds(given.data)
        return
    head = ["added, one after the other", "loss", "missing", "wrong", "added", "rows/s"]
    found = []
    for name, cells in runs(given.data, given.steps):
        found.append([name, *cells])
        print(*found[-1], sep="\t", flush=True)
    note = f"{given.steps} steps of 4 rows each, on {sft.device()}."
    rewrite("training.md", "changes", f"{note}\n\n{table(head, found)}")


if __name__ == "__main__":
    main()
