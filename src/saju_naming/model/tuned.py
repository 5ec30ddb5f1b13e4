"""A base of transformers with a LoRA adapter, on a GPU where there is one."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from queue import Empty
from threading import Event, Thread
from typing import Any

from saju_naming.korean.text import Text
from saju_naming.model.extras import extra
from saju_naming.model.local import ModelFailed, Sampling

with extra("training"):
    import torch
    from peft import PeftModel
    from transformers import (
        AutoModelForCausalLM,
        AutoTokenizer,
        StoppingCriteria,
        TextIteratorStreamer,
    )

    from saju_naming.model.chat import end_of, is_gemma, marked
    from saju_naming.model.quiet import quiet_unless_terminal


class TransformersFailed(ModelFailed):
    """Generation ended with an error, or gave no sign of life."""

    told = Text("transformers 모델이 멈췄어요.", "the model of transformers stopped.")


class _Stop(StoppingCriteria):  # type: ignore[misc]  # transformers may be absent
    def __init__(self, left: Event) -> None:
        self._left = left

    def __call__(self, ids: Any, scores: Any, **more: Any) -> Any:
        return torch.full((ids.shape[0],), self._left.is_set(), device=ids.device)


class TunedModel:
    """A base and the adapter that it was trained with.

    Args:
        base: a folder, or a model of the hub.
        adapter: a folder with ``adapter_config.json``.
    """

    def __init__(self, base: str, adapter: Path) -> None:
        quiet_unless_terminal()
        on_gpu = torch.cuda.is_available()
        dtype = torch.bfloat16 if on_gpu else torch.float32
        bare = AutoModelForCausalLM.from_pretrained(base, dtype=dtype)
        self._tokenizer = AutoTokenizer.from_pretrained(base)
        self._model = PeftModel.from_pretrained(bare, str(adapter)).eval()
        self._model.to("cuda" if on_gpu else "cpu")

    @property
    def continues(self) -> bool:
        """Whether the base takes prompts as they are."""
        return is_gemma(self._tokenizer)

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        """The text for ``prompt``, piece by piece; closing the iterator ends the writing.

        Raises:
            TransformersFailed: no text can be had.
        """
        left, failed = Event(), Event()
        told = TextIteratorStreamer(
            self._tokenizer, skip_prompt=True, timeout=sampling.seconds, skip_special_tokens=True
        )
        work = Thread(target=self._write, args=(prompt, sampling, told, left, failed), daemon=True)
        work.start()
        try:
            yield from told
        except Empty:
            raise TransformersFailed from None
        finally:
            left.set()
            work.join()
        if failed.is_set():
            raise TransformersFailed

    def _write(
        self, prompt: str, sampling: Sampling, told: Any, left: Event, failed: Event
    ) -> None:
        try:
            self._answer(prompt, sampling, told, left)
        except (RuntimeError, ValueError):  # what torch raises, memory that ran out among it
            failed.set()
        finally:
            told.end()

    def _answer(self, prompt: str, sampling: Sampling, told: Any, left: Event) -> None:
        tokenizer = self._tokenizer
        asked = tokenizer(marked(tokenizer, prompt, "")["prompt"], return_tensors="pt")
        drawn = sampling.temperature > 0
        torch.manual_seed(sampling.seed)
        with torch.no_grad():
            self._model.generate(
                **asked.to(self._model.device),
                streamer=told,
                max_new_tokens=sampling.max_tokens,
                do_sample=drawn,
                **({"temperature": sampling.temperature} if drawn else {}),
                eos_token_id=tokenizer.convert_tokens_to_ids(end_of(tokenizer)),
                pad_token_id=tokenizer.pad_token_id,
                stopping_criteria=[_Stop(left)],
            )
