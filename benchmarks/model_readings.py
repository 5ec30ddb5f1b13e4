"""Whole readings by the tuned model beside the template's, as in use: same charts, same names.

    python -m benchmarks.model_readings build/export/adapter.gguf

Thirty births of the test split, none of whose charts was in training, are read by both writers;
what was written stays in ``build/evaluation``, so that a run which was cut off goes on. Writes
docs/model-readings.md and the table of use in docs/model.md. Luck is told as of the day of the run.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import cycle
from pathlib import Path
from statistics import mean, median
from typing import Any

from benchmarks.documents import DOCS, rewrite, table
from benchmarks.tables import shown
from saju_naming.birth import Birth
from saju_naming.chart.chart import cast
from saju_naming.names.search import recommend
from saju_naming.reading.audience import audience_of
from saju_naming.reading.writers import Means, Subject, TemplateWriter, Writer, kind
from saju_naming.training.commands import CORPUS, DATA, EVALUATION
from saju_naming.training.judging import answers
from saju_naming.training.tasks import tasks

READINGS, NAMES = 30, 2
_SURNAMES = "김 이 박 최 정 강 조 윤 장 임".split()
_TITLE = """\
# 나란히 놓은 풀이 서른 편 · Thirty readings side by side

`python -m benchmarks.model_readings`가 쓴 그대로예요. 학습에 없던 사주를 왼쪽은 문장 틀,
오른쪽은 미세 조정한 모델이 썼어요. 모델의 글은 검사를 거친 것이고, 통과하지 못한 절은
문장 틀이 대신 썼어요(≡). 운은 {day}에 본 것이에요. *As written: on the left the template,
on the right the tuned model after the check; ≡ where the template took its place.*
"""

Told = dict[str, Any]


def readings(file: Path, count: int = READINGS) -> list[Told]:
    """Readings of so many births by both writers, with what each section took."""
    kept = answers(EVALUATION, "readings", file)
    kept.parent.mkdir(parents=True, exist_ok=True)
    found = (
        [json.loads(line) for line in kept.read_text("utf-8").splitlines()]
        if kept.is_file()
        else []
    )
    model = kind("gemma").open(Means(adapter=str(file)), 0, None)
    births = [task.sample.key for task in tasks(DATA / "test.jsonl", CORPUS, count)]
    named = list(zip(births, cycle(_SURNAMES), strict=False))
    for birth, surname in named[len(found) :]:
        found.append(_read(" ".join(birth.split()[:3]), surname, model))
        with kept.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(found[-1], ensure_ascii=False) + "\n")
    return found[:count]


def _read(birth: str, surname: str, model: Writer) -> Told:
    day, clock, gender = birth.split()
    chart = cast(Birth(day, gender, None if clock == "-" else clock))
    names = tuple(recommend(chart, surname, NAMES))
    subject = Subject(chart, names, "ko", audience_of(None, chart, "ko"))
    plain = {one.section: one.text for one in TemplateWriter().sections(subject)}
    return {
        "birth": birth,
        "names": [f"{surname}{name.hangul}({name.hanja})" for name in names],
        "audience": subject.audience,
        "sections": list(_sections(subject, model, plain)),
    }


def _sections(subject: Subject, model: Writer, plain: dict[str, str]) -> Iterator[Told]:
    start = time.perf_counter()
    for one in model.sections(subject):
        yield {
            "section": one.section,
            "template": plain[one.section],
            "tuned": one.text if one.writer != "template" else "",
            "attempts": one.attempts,
            "seconds": round(time.perf_counter() - start, 2),
        }


def page(found: Sequence[Told], day: date) -> str:
    """The readings as Markdown, a table each."""
    parts = [_TITLE.format(day=day)]
    for nth, one in enumerate(found, 1):
        parts.append(f"## {nth}. {one['birth']} · {', '.join(one['names'])}\n")
        rows = [(s["section"], s["template"], s["tuned"] or "≡") for s in one["sections"]]
        parts.append(table(("", "template", "tuned"), rows) + "\n")
    return "\n".join(parts)


def use(found: Sequence[Told]) -> str:
    """What came of the sections, and how long a reading took."""
    told = [section for one in found for section in one["sections"]]
    tried = [section for section in told if section["attempts"]]
    once = sum(bool(one["tuned"]) and one["attempts"] == 1 for one in tried)
    rows = (
        ("readings", len(found)),
        ("sections that a model was asked for", f"{len(tried)} of {len(told)}"),
        ("every paragraph stood at first", shown(once, len(tried))),
        ("written by the model", shown(sum(bool(one["tuned"]) for one in tried), len(tried))),
        ("tries a section, mean", f"{mean([one['attempts'] for one in tried] or [0]):.2f}"),
        ("first section after (s), median", _median([one["sections"][0] for one in found])),
        ("whole reading after (s), median", _median([one["sections"][-1] for one in found])),
    )
    return table(("", "as in use"), rows)


def _median(sections: Sequence[Told]) -> str:
    return f"{median(one['seconds'] for one in sections):.1f}"


def main(file: Path, count: int = READINGS) -> None:
    """Writes the page and the table of use."""
    found = readings(file, count)
    (DOCS / "model-readings.md").write_text(page(found, date.today()), "utf-8")
    rewrite("model.md", "model use", use(found))
    print(use(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
