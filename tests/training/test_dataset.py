"""The dataset: the same for the same seed, and split so that what is tested was never shown."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from saju_naming.reading.licences import traits
from saju_naming.reading.prompt import ANSWERED, ASKED, HANJA
from saju_naming.training.card import alike, card
from saju_naming.training.charts import letters_of, sample, samples
from saju_naming.training.corpus import read_corpus
from saju_naming.training.dataset import (
    SPLITS,
    TEST_AUTHOR,
    TEST_SKELETON,
    Dataset,
    Size,
    build,
    checked,
)
from saju_naming.training.examples import answer
from saju_naming.training.slots import slots
from tests.project.tree import ROOT

#: Charts are drawn and searched for names, half a minute of it.
pytestmark = pytest.mark.slow

CORPUS = ROOT / "training/corpus"
SIZE = Size(charts=(300, 60, 120), named=(6, 2, 3), rows=1, plain=30)
PIECES = {"section", "why", "piece", "plain"}
KINDS = PIECES | {"meaning", "question", "name", "name_for_chart", "law", "hanja"}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return build(CORPUS, seed=3, size=SIZE)


def values(dataset: Dataset, split: str, key: str) -> set[str]:
    return {getattr(row, key) for row in dataset.rows[split]} - {""}


def test_every_kind_is_there(dataset: Dataset) -> None:
    assert values(dataset, "train", "kind") == KINDS
    genders = {row.prompt.split()[3] for row in dataset.rows["train"] if row.kind == "name"}
    assert genders <= {"남자,", "여자,"}
    assert genders


@pytest.mark.parametrize("seen", ["train", "validation"])
def test_what_is_tested_was_never_shown(dataset: Dataset, seen: str) -> None:
    assert not values(dataset, seen, "name") & values(dataset, "test", "name")
    assert TEST_AUTHOR not in values(dataset, seen, "author")
    assert TEST_SKELETON not in values(dataset, seen, "skeleton")
    letters = {
        split: {letters_of(sample(key)) for key in values(dataset, split, "chart")}
        for split in (seen, "test")
    }
    assert letters[seen]
    assert not letters[seen] & letters["test"]


def test_the_test_holds_what_it_is_for(dataset: Dataset) -> None:
    for row in dataset.rows["test"]:
        if row.author:
            assert row.author == TEST_AUTHOR or row.skeleton == TEST_SKELETON
    assert values(dataset, "test", "author") > {TEST_AUTHOR}
    assert values(dataset, "test", "skeleton") > {TEST_SKELETON}


def test_a_paragraph_stands_in_one_split_only(dataset: Dataset) -> None:
    told = {split: values(dataset, split, "source") for split in SPLITS}
    paragraphs = {p.id for p in read_corpus(CORPUS)}
    for a, b in (("train", "validation"), ("train", "test"), ("validation", "test")):
        assert not told[a] & told[b] & paragraphs


def test_every_row_is_in_the_chats_markup(dataset: Dataset) -> None:
    before, after = ASKED.split("{prompt}")
    for row in dataset:
        assert row.prompt.startswith(before)
        assert row.prompt.endswith(after)
        assert row.completion.endswith(ANSWERED.split("{text}")[1])
        assert "<bos>" not in row.prompt + row.completion
        assert "{" not in row.completion
        assert len(row.prompt + row.completion) < 900


def test_no_row_is_one_that_the_check_rejects(dataset: Dataset) -> None:
    rows = [row for row in dataset if row.kind in PIECES]
    assert rows
    for row in rows[::7]:
        assert checked(row.completion.partition("<end")[0], sample(row.chart)), row


def test_a_piece_says_every_line_that_it_is_asked_for(dataset: Dataset) -> None:
    whole = {row.source: row for row in dataset.rows["train"] if row.kind in ("section", "why")}
    pieces = [row for row in dataset.rows["train"] if row.kind == "piece"]
    assert len(pieces) > len(whole) / 2
    assert not any(
        row.kind == "piece" for split in ("validation", "test") for row in dataset.rows[split]
    )
    for row in pieces:
        text = answer(row)
        assert len(text) < len(answer(whole[row.source])) * 2
        head, *lines = (
            row.prompt.removeprefix("<start_of_turn>user\n").partition("<end")[0].split("\n")
        )
        assert lines
        assert head.endswith(" 문장")
        for line in lines:
            label, _, value = line.partition(": ")
            if label == "결":
                words = [traits()[one].words for one in value.split(", ")]
                assert all(any(word in text for word in own) for own in words), row
            else:
                assert any(one in text for one in HANJA.findall(value) or [value or label]), row


def test_quoted_rows_say_what_they_are_asked_for_and_no_value_beside(dataset: Dataset) -> None:
    rows = [row for row in dataset.rows["train"] if row.kind == "plain"]
    assert {row.prompt.partition("[")[2].partition("]")[0] for row in rows} >= {
        "일간과 계절", "오행의 균형", "일간의 힘", "도움이 되는 기운", "글자들의 어울림",
        "운의 흐름", "이름이 채워 주는 것", "이름의 뜻",
    }  # fmt: skip
    for row in rows:
        found = slots(row.prompt, row.prompt, answer(row))
        assert (found.added, found.wrong) == (0, 0), row
    assert sum(slots(row.prompt, row.prompt, answer(row)).missing == 0 for row in rows) > (
        len(rows) / 2
    )
    assert not any(
        row.kind == "plain" for split in ("validation", "test") for row in dataset.rows[split]
    )


def test_training_has_every_row_once(dataset: Dataset) -> None:
    told = [(row.prompt, row.completion) for row in dataset.rows["train"]]
    assert len(set(told)) == len(told)


def test_what_the_check_rejects_is_left_out() -> None:
    none = build(CORPUS, size=Size((40, 10, 20), (2, 2, 2), 1, 5), passes=lambda text, one: False)
    assert {row.kind for row in none} == KINDS - PIECES - {"meaning"}


def test_the_same_seed_gives_the_same(tmp_path: Path) -> None:
    size = Size((60, 10, 20), (2, 1, 1), 1, 5)
    first, second, other = (build(CORPUS, seed, size) for seed in (1, 1, 2))
    assert first.hash == second.hash != other.hash
    first.write(tmp_path / "a")
    second.write(tmp_path / "b")
    for split in SPLITS:
        written = (tmp_path / f"a/{split}.jsonl").read_bytes()
        assert written == (tmp_path / f"b/{split}.jsonl").read_bytes()
        assert len(written.splitlines()) == len(first.rows[split])
    row = json.loads((tmp_path / "a/train.jsonl").read_text("utf-8").splitlines()[0])
    assert row == first.rows["train"][0].to_dict()


def test_a_sample_comes_again_from_its_key() -> None:
    for one in samples(20, "keys", named=2):
        again = sample(one.key)
        assert again.facts == one.facts
        assert [n.hanja for n in again.names] == [n.hanja for n in one.names]


def test_no_two_charts_are_alike() -> None:
    seen: set[str] = set()
    first = samples(200, 1, seen=seen)
    second = samples(200, 1, seen=seen)  # the same dice again
    letters = Counter(letters_of(one) for one in (*first, *second))
    assert max(letters.values()) == 1


def test_the_card_counts(dataset: Dataset) -> None:
    told = card(dataset, 3, count=len)
    assert dataset.hash in told
    assert f"- rows: {sum(1 for _ in dataset)};" in told
    of = Counter(row.kind for row in dataset.rows["train"])
    assert f"| law | {of['law']} | 0 | 0 |" in told
    assert "license: apache-2.0" in told


def test_what_resembles_is_found(dataset: Dataset) -> None:
    rows = [row for row in dataset if row.kind == "meaning"][:20]
    copy = type(rows[0])(**{**rows[3].to_dict(), "source": "copy"})
    pairs = sorted(alike([*rows, copy]), key=lambda pair: pair[0])
    assert pairs[-1][0] == 1
    assert {pairs[-1][1].source, pairs[-1][2].source} == {rows[3].source, "copy"}
