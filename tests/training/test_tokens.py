"""By the real tokenizer: every row fits, and begins with one ``<bos>``."""

from __future__ import annotations

import pytest
from transformers import AutoTokenizer

from saju_naming.model.base import base, hf_folder
from saju_naming.model.chat import marked
from saju_naming.model.tokens import counter
from saju_naming.training.config import load
from saju_naming.training.dataset import Size, build
from tests.training.test_dataset import CORPUS

pytestmark = [pytest.mark.model, pytest.mark.filterwarnings("default")]


def test_every_row_fits_and_begins_once() -> None:
    tokenizer = AutoTokenizer.from_pretrained(hf_folder(base()))
    count = counter()
    assert count
    rows = list(build(CORPUS, size=Size((200, 40, 80), (2, 1, 1), 1, 50)))
    assert len(rows) > 1_200
    for row in rows:
        text = "".join(marked(tokenizer, row.prompt, row.completion).values())
        ids = tokenizer(text)["input_ids"]
        assert ids[0] == tokenizer.bos_token_id
        assert ids.count(tokenizer.bos_token_id) == 1
        assert tokenizer.convert_ids_to_tokens(ids[-1]) == "<end_of_turn>"
        assert tokenizer.unk_token_id not in ids
        assert count(text) == len(ids) <= load("seed").max_length
