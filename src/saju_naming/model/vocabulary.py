"""Which tokens of Gemma's vocabulary a Korean writer needs: 1 in 6 of 262,144.

Kept are the tokens that control the model, the 256 bytes (whatever else occurs is spelled with
them), every token of hangul, every single character, short runs of Latin letters and of space, and
whatever the tokenizer passes through on its way to one of these (``_closure``): without those it
would cut the same text otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import pairwise

#: The token types of a GGUF file: ordinary text, and the rest (control, unused, bytes …).
NORMAL, CONTROL, USER_DEFINED, BYTE = 1, 3, 4, 6
_KEPT = re.compile(
    r"▁?[가-힣ㄱ-ㅣ]+[.,!?)]*"  # hangul
    r"|▁?[A-Za-z]{1,3}|user|model"  # the last two stand in the chat template
    r"|▁{1,8}|\n{1,4}"
    r"|▁?[^\w\s]{1,2}"  # punctuation
    r"|▁?."  # every single character, hanja among them
    r"|十二"  # of 십이운성(十二運星)
)
#: Changes with what is kept.
RULE = sha256(_KEPT.pattern.encode()).hexdigest()[:8]


def kept(tokens: Sequence[str], scores: Sequence[float], types: Sequence[int]) -> list[int]:
    """The ids to keep, ascending, of a vocabulary as a GGUF file lists it.

    Args:
        tokens, scores, types: as ``tokenizer.ggml.*`` has them, by id.
    """
    chosen = {
        i for i, (token, kind) in enumerate(zip(tokens, types, strict=True)) if _wanted(token, kind)
    }
    ids = {token: i for i, token in enumerate(tokens)}
    texts = (tokens[i] for i in sorted(chosen) if types[i] == NORMAL)
    return sorted(chosen | _closure(texts, ids, scores))


def _wanted(token: str, kind: int) -> bool:
    if kind == CONTROL:
        return not re.fullmatch(r"<unused\d+>|\[multimodal\]|<(start|end)_of_image>", token)
    text = kind in (NORMAL, USER_DEFINED)
    return kind == BYTE or (text and bool(_KEPT.fullmatch(token)))


def _closure(texts: Iterable[str], ids: dict[str, int], scores: Sequence[float]) -> set[int]:
    """The ids of every piece that joining a text's characters passes through."""
    return {ids[piece] for text in texts for piece in _pieces(text, ids, scores)}


def _pieces(text: str, ids: dict[str, int], scores: Sequence[float]) -> set[str]:
    """The pieces made on the way from characters to ``text``, best score first (SentencePiece)."""
    parts = list(text)
    made: set[str] = set()
    while True:
        joints = [
            (scores[ids[pair]], -i)
            for i, pair in enumerate(map("".join, pairwise(parts)))
            if pair in ids
        ]
        if not joints:
            return made
        at = -max(joints)[1]
        parts[at : at + 2] = [parts[at] + parts[at + 1]]
        made.add(parts[at])
