"""What a model is told: one ``<bos>``, no system role, every hanja with its reading, short."""

from __future__ import annotations

import random
import re

import pytest

from saju_naming.reading.prompt import ANSWERED, ASKED
from saju_naming.training.charts import Sample, sample, samples
from saju_naming.training.corpus import MEANING, read_corpus
from saju_naming.training.examples import Example, answered, laws, named, plan_of, told
from tests.project.tree import ROOT

HANJA = "[\u4e00-\u9fff\uf900-\ufaff]"
#: Hanja behind its reading, as in 갑목(甲木), or one pillar's letters after its own name.
BESIDE = re.compile(rf"(?<=[가-힣])\({HANJA}+\)")


@pytest.fixture(scope="module")
def rows() -> list[Example]:
    drawn = samples(60, "prompt", 4)
    found = [*laws()]
    for paragraph in read_corpus(ROOT / "training/corpus"):
        fits = (s for s in drawn if paragraph.section != MEANING and paragraph.applies(s.facts))
        for one in list(fits)[:1]:
            found.append(told(paragraph, one.facts, random.Random(0), one.key))
    for one in drawn:
        found += [*answered(one), *([named(one, True), named(one, False)] if one.names else [])]
    return found


def test_there_is_no_bos_and_no_system(rows: list[Example]) -> None:
    assert len(rows) > 1_000
    for row in rows:
        assert "<bos>" not in row.prompt + row.completion
        assert "system" not in row.prompt
        assert row.prompt.count("<start_of_turn>") == 2
        assert row.prompt.startswith("<start_of_turn>user\n")
        assert row.prompt.endswith("<end_of_turn>\n<start_of_turn>model\n")


def test_every_hanja_stands_beside_its_reading(rows: list[Example]) -> None:
    for row in rows:
        if row.kind != "law":
            bare = re.findall(HANJA, BESIDE.sub("", row.prompt))
            assert not bare, row.prompt


def test_what_the_text_says_stands_in_the_prompt() -> None:
    """Every slot that a paragraph fills is a line of its prompt: nothing has to be guessed."""
    for one in samples(20, "slots", 2):
        for paragraph in read_corpus(ROOT / "training/corpus"):
            if paragraph.section != MEANING and paragraph.applies(one.facts):
                shown = plan_of(paragraph).lines(one.facts)
                assert len(shown) >= len(plan_of(paragraph).slots), paragraph.id
                assert all(re.fullmatch(r"\S.*: \S.*|\S+( \S+)*", line) for line in shown)


def a_paragraph(made: Sample) -> str:
    corpus = read_corpus(ROOT / "training/corpus")
    paragraph = next(p for p in corpus if p.applies(made.facts) and "{" in p.text)
    return told(paragraph, made.facts, random.Random(0)).prompt


def test_the_same_facts_give_the_same_prompt() -> None:
    made = sample("1980-01-02 10:30 남자")
    assert a_paragraph(made) == a_paragraph(sample("1980-01-02 10:30 남자"))
    assert a_paragraph(made) != a_paragraph(sample("1990-07-15 - 여자"))


def test_the_chats_markup() -> None:
    assert ASKED.format(prompt="물음") + ANSWERED.format(text="답") == (
        "<start_of_turn>user\n물음<end_of_turn>\n<start_of_turn>model\n답<end_of_turn>\n"
    )
