"""What matters, while training: how many of a prompt's values the model copies, and the time."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter
from typing import Any

import torch
from transformers import TrainerCallback

from saju_naming.model.chat import end_of, marked
from saju_naming.training.slots import slots

_ANSWER = 160


class Watching(TrainerCallback):  # type: ignore[misc]  # transformers may be absent
    """At each evaluation writes some paragraphs and logs what came of their values.

    Logged are ``copied``, ``missing``, ``wrong`` and ``added``, as shares of the values asked.
    """

    def __init__(self, rows: Sequence[dict[str, str]], tokenizer: Any, count: int) -> None:
        told = [row for row in rows if row.get("kind") in ("section", "why", "meaning")]
        self._rows = told[:: max(1, len(told) // count)][:count] if count else []
        self._tokenizer = tokenizer

    def on_evaluate(self, args: Any, state: Any, control: Any, model: Any, **more: Any) -> None:
        """Called by the trainer after an evaluation."""
        if self._rows and state.is_world_process_zero:
            texts = written(model, self._tokenizer, [row["prompt"] for row in self._rows])
            found = [
                slots(row["prompt"], row["completion"], text)
                for row, text in zip(self._rows, texts, strict=True)
            ]
            asked = sum(one.asked for one in found) or 1
            kinds = ("copied", "missing", "wrong", "added")
            shares = {kind: sum(getattr(one, kind) for one in found) / asked for kind in kinds}
            state.log_history.append({"step": state.global_step, **shares})


class Clock(TrainerCallback):  # type: ignore[misc]  # transformers may be absent
    """Logs the ``seconds`` that a run has taken, what went before it was resumed included."""

    def on_train_begin(self, args: Any, state: Any, control: Any, **more: Any) -> None:
        """Called by the trainer before the first step."""
        earlier = (entry["seconds"] for entry in reversed(state.log_history) if "seconds" in entry)
        self._start = perf_counter() - next(earlier, 0.0)

    def on_log(self, args: Any, state: Any, control: Any, **more: Any) -> None:
        """Called by the trainer after it has logged."""
        state.log_history[-1]["seconds"] = round(perf_counter() - self._start, 3)


def written(model: Any, tokenizer: Any, prompts: Sequence[str]) -> list[str]:
    """The likeliest answers to prompts, all at once."""
    heads = [marked(tokenizer, prompt, "")["prompt"] for prompt in prompts]
    # Padded in front, so that every answer begins where its prompt ends.
    asked = tokenizer(heads, return_tensors="pt", padding=True, padding_side="left")
    training = model.training
    model.eval()
    with torch.no_grad():
        answers = model.generate(
            **asked.to(model.device),
            max_new_tokens=_ANSWER,
            do_sample=False,
            eos_token_id=tokenizer.convert_tokens_to_ids(end_of(tokenizer)),
            pad_token_id=tokenizer.pad_token_id,
        )
    model.train(training)
    new = answers[:, asked["input_ids"].shape[1] :]
    return list(tokenizer.batch_decode(new, skip_special_tokens=True))
