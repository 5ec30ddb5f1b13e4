"""What writers are asked, how their answers are kept, and what they come to."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable
from pathlib import Path

import pytest

from saju_naming.errors import InvalidInput
from saju_naming.model.author import AGAIN, ATTEMPTS
from saju_naming.model.local import Sampling
from saju_naming.model.writing import sentences
from saju_naming.training import judging
from saju_naming.training.charts import letters_of
from saju_naming.training.dataset import Size, build
from saju_naming.training.evaluate import (
    DRAWN,
    Record,
    evaluate,
    local_writer,
    reference_writer,
    template_writer,
)
from saju_naming.training.figures import by_held, by_section, figures
from saju_naming.training.tasks import NAMES, Task, names, some, tasks
from tests.training.test_dataset import CORPUS


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    build(CORPUS, size=Size((40, 10, 80), (1, 1, 2), 1, 5)).write(folder)
    return folder


@pytest.fixture(scope="module")
def charts(data: Path) -> list[Task]:
    return tasks(data / "test.jsonl", CORPUS, 24)


@pytest.fixture(scope="module")
def named(data: Path, charts: list[Task]) -> list[Task]:
    return names(charts, data, CORPUS, 3)


def test_every_task_has_a_chart_of_its_own(charts: list[Task]) -> None:
    assert len(charts) == 24
    assert len({letters_of(task.sample) for task in charts}) == 24
    assert {"author", "skeleton"} <= {task.held for task in charts}


def test_a_prompt_is_the_one_of_the_dataset(data: Path, charts: list[Task]) -> None:
    lines = (data / "test.jsonl").read_text("utf-8").splitlines()
    assert {task.prompt for task in charts} <= {json.loads(line)["prompt"] for line in lines}


def test_names_stand_in_no_row_of_training(data: Path, named: list[Task]) -> None:
    shown = (data / "train.jsonl").read_text("utf-8")
    hanja = [task.sample.names[0].hanja for task in named]
    assert len(set(hanja)) == 3
    assert not any(one in shown for one in hanja)
    assert all(one in task.prompt for one, task in zip(hanja, named, strict=True))


def test_a_part_has_charts_and_names_alike(charts: list[Task], named: list[Task]) -> None:
    part = some([*charts, *named], 8)
    assert [task.held == NAMES for task in part] == [*[False] * 8, True]


def test_the_references_own_figures(charts: list[Task]) -> None:
    found = figures(evaluate(charts, reference_writer))
    assert (found.missing, found.wrong, found.added, found.josa, found.spelling) == (0,) * 5
    # One in twenty-four tells a value beside those of its prompt, which no model may.
    assert found.at_once == found.passed >= 0.9
    assert found.kept_false == 0
    assert found.specific == 1
    assert found.speed is None
    assert (found.texts, found.charts) == (24, 24)


def test_the_template_tells_the_same_section(charts: list[Task], named: list[Task]) -> None:
    assert all("".join(template_writer(task, 0, 0, "")) for task in (*charts, *named))


def test_what_no_try_gets_through_falls_back(charts: list[Task]) -> None:
    asked: list[tuple[int, int]] = []

    def circling(task: Task, seed: int, attempt: int, begun: str) -> Iterable[str]:
        asked.append((seed, attempt))
        return ["나무가 자라는 들판에 바람이 불고 나무가 자라는 들판에 바람이 불고"]

    outcomes = evaluate(charts[:1], circling, seeds=(0, 1))
    assert asked == [(seed, attempt) for seed in (0, 1) for attempt in range(ATTEMPTS)]
    found = figures(outcomes)
    assert (found.fallback, found.circling, found.unended, found.texts) == (1, 1, 0, 2)
    assert (found.kept_missing, found.kept_false) == (None, None)


def test_a_later_try_is_asked_until_one_passes(charts: list[Task]) -> None:
    def second(task: Task, seed: int, attempt: int, begun: str) -> Iterable[str]:
        return [task.reference if attempt else "나무"]

    (outcome,) = evaluate(charts[:1], second)
    assert outcome.passed == 1
    assert outcome.text == "나무"
    found = figures([outcome])
    assert (found.at_once, found.passed, found.unended, found.kept_missing) == (0, 1, 1, 0)


def test_a_later_try_goes_on_from_the_sentences_that_stood(charts: list[Task]) -> None:
    task = next(one for one in charts if len(list(sentences([one.reference]))) == 3)
    first = next(iter(sentences([task.reference])))
    asked: list[str] = []

    def wrong(task: Task, seed: int, attempt: int, begun: str) -> Iterable[str]:
        asked.append(begun)
        return [begun or first, " 일간은 갑목(乙木)이에요."]

    evaluate([task], wrong)
    # Where what follows a sentence fails twice, all is written anew.
    assert asked == (["", first] * ATTEMPTS)[:ATTEMPTS]


def test_answers_are_kept_in_a_file(charts: list[Task], tmp_path: Path) -> None:
    file, asked = tmp_path / "answers.jsonl", []

    def told(task: Task, seed: int, attempt: int, begun: str) -> Iterable[str]:
        asked.append(task.prompt)
        return [task.reference]

    before = evaluate(charts[:2], told, record=Record(file))
    after = evaluate(charts[:3], told, record=Record(file))
    assert len(asked) == 3
    assert [one.text for one in after[:2]] == [one.text for one in before]


class Model:
    """Says what it is told, and remembers how it was asked."""

    continues = True

    def __init__(self, text: str) -> None:
        self.text = text
        self.asked: list[Sampling] = []

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        self.asked.append(sampling)
        yield from self.text


def test_only_the_first_try_of_the_first_seed_is_the_likeliest(charts: list[Task]) -> None:
    model = Model("나무")
    evaluate(charts[:1], local_writer(model), seeds=(0, 1))
    again = [AGAIN] * (ATTEMPTS - 1)
    assert [one.temperature for one in model.asked] == [0.0, *again, DRAWN, *again]
    assert [one.seed for one in model.asked] == list(range(2 * ATTEMPTS))
    assert all(one.grammar and one.fresh for one in model.asked)


def test_free_it_is_held_by_nothing(charts: list[Task]) -> None:
    model = Model("나무")
    evaluate(charts[:1], local_writer(model, free=True))
    assert not any(one.grammar or one.fresh for one in model.asked)


def test_a_text_that_circles_is_cut(charts: list[Task]) -> None:
    model = Model("나무가 자라는 들판에 바람이 불고 " * 20)
    (outcome,) = evaluate(charts[:1], local_writer(model))
    assert len(outcome.text) < 80


def test_groups(charts: list[Task], named: list[Task]) -> None:
    outcomes = evaluate([*charts, *named], reference_writer)
    held = by_held(outcomes)
    assert held["all"].texts == 24
    assert held[NAMES].texts == 3
    assert held[NAMES].specific is None
    assert (
        held["author"].texts
        + held["skeleton"].texts
        + (held["both"].texts if "both" in held else 0)
        == 24
    )
    assert sum(one.texts for one in by_section(outcomes).values()) == 27


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("template", ("template", "template", 500, 1, False)),
        ("untuned:150", ("untuned", "untuned", 150, 1, True)),
        ("tuned={file}:500x3", ("tuned", "{file}", 500, 3, False)),
        ("loose=free@{file}:500x3", ("loose", "{file}", 500, 3, True)),
        ("{file}", ("{parent}/adapter.gguf", "{file}", 500, 1, False)),
    ],
)
def test_a_writer_is_named(
    tmp_path: Path, text: str, found: tuple[str, str, int, int, bool]
) -> None:
    file = tmp_path / "adapter.gguf"
    file.touch()
    places = {"file": str(file), "parent": tmp_path.name}
    asked = judging.asked(text.format(**places), 500)
    told = (asked.title, asked.writer, asked.count, asked.seeds, asked.free)
    assert told == (found[0].format(**places), found[1].format(**places), *found[2:])


def test_an_unknown_writer_is_refused() -> None:
    with pytest.raises(InvalidInput, match="no writer 'nobody'"):
        judging.asked("nobody:3", 500)


def test_other_weights_other_answers(tmp_path: Path) -> None:
    files = [tmp_path / "a", tmp_path / "b"]
    for file in files:
        file.write_text(file.name)
    found = {judging.answers(tmp_path, "step 1", file).name for file in files}
    assert len(found) == 2
    assert all(name.startswith("step-1-") and name.endswith(".jsonl") for name in found)


def test_a_fixed_writer_is_judged_whole(charts: list[Task], named: list[Task]) -> None:
    one = judging.asked("reference", 10)
    found = judging.judge(one, [*charts, *named], Path(), None, lambda share: None)
    assert found.held["all"].texts == 10
    assert NAMES not in found.held  # the corpus has no words for them
    assert found.memory is None
