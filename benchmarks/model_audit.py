"""Does the check find what is wrong? Three hundred raw outputs of the model, labelled without it.

    python -m benchmarks.model_audit draw build/evaluation/tuned-12345678.jsonl
    python -m benchmarks.model_audit score benchmarks/model/labels.tsv
    python -m benchmarks.model_audit used build/export/adapter.gguf
    python -m benchmarks.model_audit shown benchmarks/model/used_labels.tsv

``draw`` takes first tries from the answers that ``saju-naming evaluate`` kept, those of the first
seed, which are drawn as in use, and writes ``benchmarks/model/audit.tsv``: the chart's facts, what
was asked, and the text, without any verdict. A labeller who has not seen the check adds ``id  label
wrong``: whether all that the text says of the chart is so ("true" or "false"), and the first words
that are not.
``score`` holds the labels beside the check, by ``audit_key.tsv``, and writes the table of
docs/model.md. ``used`` and ``shown`` do the same with a hundred sections as a reader gets them:
written by the model in the readings of ``benchmarks.model_readings``, after the check.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.documents import rewrite, table
from benchmarks.model_readings import NAMES, readings
from benchmarks.tables import interval, read, shown, write
from saju_naming.birth import Birth
from saju_naming.chart.chart import cast
from saju_naming.model.chat import asked
from saju_naming.names.search import recommend
from saju_naming.reading.facts import Fact, facts
from saju_naming.training.charts import TODAY
from saju_naming.training.dataset import checked
from saju_naming.training.tasks import Task, tasks_at

FOLDER = Path(__file__).with_name("model")
AUDIT, KEY = FOLDER / "audit.tsv", FOLDER / "audit_key.tsv"
USED, USED_TEXTS = FOLDER / "used.tsv", 100
TEXTS, SEED = 300, 20261122
_DATA, _CORPUS = Path("build/dataset/test.jsonl"), Path("training/corpus")
#: Keys of facts that no Korean text tells.
_UNTOLD = ("romanised", "full_romanised", "animal_english", "reason_en")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text of the audit.

    Attributes:
        true: as labelled.
        caught: the check finds something.
        passes: it may be shown: sound, complete, and the check finds nothing.
    """

    true: bool
    caught: bool
    passes: bool


def draw(answers: Path, data: Path = _DATA) -> None:
    """Writes the texts to label, and the key apart."""
    lines = sorted(map(json.loads, answers.read_text("utf-8").splitlines()))
    known = tasks_at(data, _CORPUS, {tuple(key[:2]) for key, _ in lines})
    first = [
        (known[key[0], key[1]], key[3], told["text"])
        for key, told in lines
        if tuple(key[:2]) in known and key[3:] == ["0", "0"]
    ]
    drawn = Random(SEED).sample(first, min(TEXTS, len(first)))
    write(AUDIT, (_row(nth, task, text) for nth, (task, _, text) in enumerate(drawn, 1)))
    write(
        KEY,
        (
            {"id": nth, "source": task.source, "chart": task.sample.key, "seed": seed}
            for nth, (task, seed, _) in enumerate(drawn, 1)
        ),
    )


def _row(nth: int, task: Task, text: str) -> dict[str, object]:
    return {
        "id": nth,
        "birth": task.sample.key,
        "facts": described(task.facts),
        "asked": " / ".join(asked(task.prompt).splitlines()),
        "text": text,
    }


def described(facts: Mapping[str, Fact]) -> str:
    """All facts in one line: 「day_master: stem 壬, element 水 | …」."""
    return " | ".join(f"{key}: {_told(fact)}" for key, fact in facts.items())


def _told(fact: Fact) -> str:
    return ", ".join(
        f"{key} {'·'.join(value) if isinstance(value, tuple) else value}"
        for key, value in fact.values.items()
        if key not in _UNTOLD
    )


def score(labels: Path, data: Path = _DATA) -> None:
    """Counts the labels against the check; prints and writes the table."""
    places = {row["id"]: (row["source"], row["chart"]) for row in read(KEY)}
    known = tasks_at(data, _CORPUS, set(places.values()))
    texts = {row["id"]: row["text"] for row in read(AUDIT)}
    found = [
        Labelled(
            row["label"] == "true",
            not checked(texts[row["id"]], known[places[row["id"]]].sample),
            known[places[row["id"]]].passes(texts[row["id"]]),
        )
        for row in read(labels)
    ]
    told = counted(found)
    rewrite("model.md", "model audit", told)
    print(told)


def counted(found: Iterable[Labelled]) -> str:
    """The audit's table."""
    every = list(found)
    wrong, true = ([one for one in every if one.true is so] for so in (False, True))
    passing = [one for one in every if one.passes]
    slipped = sum(not one.true for one in passing)
    rows = (
        ("texts labelled", len(every)),
        ("of them wrong, before the check", shown(len(wrong), len(every))),
        ("wrong ones that the check finds", shown(sum(one.caught for one in wrong), len(wrong))),
        (
            "wrong ones that are turned away (check, end, values)",
            shown(sum(not one.passes for one in wrong), len(wrong)),
        ),
        ("wrong among those that pass", shown(slipped, len(passing))),
        ("so at most (95 %)", f"{interval(slipped, len(passing))[1]:.2%}" if passing else "–"),
        ("true ones turned away", shown(sum(not one.passes for one in true), len(true))),
    )
    return table(("", "texts (share, 95 % interval)"), rows)


def used(file: Path) -> None:
    """Writes the sections of use to label."""
    told = [
        (one, section) for one in readings(file) for section in one["sections"] if section["tuned"]
    ]
    drawn = Random(SEED).sample(told, min(USED_TEXTS, len(told)))
    write(
        USED,
        (
            {
                "id": nth,
                "birth": one["birth"],
                "facts": described(_facts_of(one)),
                "asked": f"[{section['section']}]",
                "text": section["tuned"],
            }
            for nth, (one, section) in enumerate(drawn, 1)
        ),
    )


def _facts_of(one: Mapping[str, Any]) -> Mapping[str, Fact]:
    day, clock, gender = one["birth"].split()
    chart = cast(Birth(day, gender, None if clock == "-" else clock))
    names = recommend(chart, one["names"][0][0], NAMES)
    return facts(chart, names, TODAY)


def shown_wrong(labels: Path) -> None:
    """Counts the labels of the sections of use; prints and writes the table."""
    every = [row["label"] == "true" for row in read(labels)]
    wrong = every.count(False)
    rows = (
        ("sections shown", len(every)),
        ("of them wrong", shown(wrong, len(every))),
    )
    told = table(("", "sections (share, 95 % interval)"), rows)
    rewrite("model.md", "model used", told)
    print(told)


_COMMANDS: dict[str, Callable[..., None]] = {
    "draw": draw,
    "score": score,
    "used": used,
    "shown": shown_wrong,
}

if __name__ == "__main__":
    _COMMANDS[sys.argv[1]](*map(Path, sys.argv[2:]))
