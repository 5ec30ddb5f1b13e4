"""A prompt in the markup of whichever model reads it.

Prompts are written in Gemma's markup (:mod:`saju_naming.reading.prompt`); a Llama or Qwen has a
template of its own, which its tokenizer carries.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from saju_naming.errors import InvalidInput
from saju_naming.reading.prompt import ANSWERED, ASKED

#: What ends Gemma's answer.
END_OF_TURN = ANSWERED.partition("}")[2].strip()
_BEFORE, _, _AFTER = ASKED.partition("{prompt}")


def asked(prompt: str) -> str:
    """What a prompt asks, without Gemma's markup."""
    return prompt.removeprefix(_BEFORE).removesuffix(_AFTER)


def end_of(tokenizer: Any) -> str:
    """The token that ends an answer."""
    return END_OF_TURN if is_gemma(tokenizer) else str(tokenizer.eos_token)


def marked(tokenizer: Any, prompt: str, completion: str) -> dict[str, str]:
    """A row in the model's own markup, without the ``<bos>`` that its tokenizer adds.

    The answer ends with the token that ends a turn and nothing after it, so that no second one is
    put there.

    Raises:
        InvalidInput: the tokenizer is not Gemma's and has no template for chats.
    """
    answer = completion.strip().removesuffix(END_OF_TURN)
    if is_gemma(tokenizer):
        return {"prompt": prompt, "completion": answer + END_OF_TURN}
    if not tokenizer.chat_template:
        raise InvalidInput(
            "이 모델은 대화 틀이 없어요. instruct 모델을 base에 적어 주세요.",
            "this model has no chat template; name an instruct model as base.",
        )
    turns = [{"role": "user", "content": asked(prompt)}]
    head = tokenizer.apply_chat_template(turns, tokenize=False, add_generation_prompt=True)
    turns.append({"role": "assistant", "content": answer})
    whole = tokenizer.apply_chat_template(turns, tokenize=False)
    head, whole = (text.removeprefix(tokenizer.bos_token or "") for text in (head, whole))
    return {"prompt": head, "completion": whole.removeprefix(head).strip()}


@lru_cache(maxsize=4)  # asked for every row; a vocabulary takes 20 ms to list
def is_gemma(tokenizer: Any) -> bool:
    """Whether a tokenizer has Gemma's markup."""
    return END_OF_TURN in tokenizer.get_vocab()
