"""Rows made of the template: plain, true, and as many as there are charts.

The corpus teaches voices, on a few hundred plans. These teach to say what a prompt says and no
more, which is the same however it is said.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from saju_naming.model.writing import sentences as split
from saju_naming.reading.conditions import condition
from saju_naming.reading.licences import Audience
from saju_naming.reading.prompt import ANSWERED, TRAITS, Plan, prompt
from saju_naming.reading.template import prose, told
from saju_naming.reading.template.telling import Sentence
from saju_naming.reading.values import values
from saju_naming.training.charts import Sample
from saju_naming.training.corpus import MEANING
from saju_naming.training.examples import Example, asked_for, lines_of
from saju_naming.training.slots import slots

KIND = "plain"
_AUDIENCES: tuple[Audience, ...] = ("parent", "adult")
#: Sentences of the template are long: a row has so many at most.
_MOST = 3
_ANY = condition("")
_SERVING = condition("name:0.serves~용신|희신")


def plain(made: Sample, chance: random.Random) -> Iterator[Example]:
    """Some sentences of every section of a chart, and of a name what it means.

    Each is asked for by what it rests on, and says every value of that and no other.
    """
    audience = chance.choice(_AUDIENCES)
    for title, sentences in told(made.facts, audience):
        rows = [
            row
            for part in _parts(sentences)
            for row in _row(made, _plan(title.ko, audience, part), prose(part, "ko"))
        ]
        if rows:
            yield chance.choice(rows)
    if made.names:
        name = made.names[0]
        of_name = condition(f"name:0.hangul={name.hangul} name:0.hanja={name.hanja}")
        asked = prompt(Plan(MEANING, audience, of_name, (), (), 1), made.facts, audience)
        yield _example(made, MEANING, asked, name.meaning.ko)


def _parts(sentences: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """Every run of sentences that is no longer than a row may be."""
    for start in range(len(sentences)):
        for end in range(start + 1, min(start + _MOST, len(sentences)) + 1):
            yield sentences[start:end]


def _plan(section: str, audience: Audience, part: Sequence[Sentence]) -> Plan:
    every = dict.fromkeys(chain.from_iterable(one.slots for one in part))
    licences = dict.fromkeys(chain.from_iterable(one.licences for one in part))
    when = _SERVING if "name" in every else _ANY
    return Plan(section, audience, when, tuple(licences), tuple(every))


def _row(made: Sample, plan: Plan, text: str) -> Iterator[Example]:
    whole = prompt(replace(plan, sentences=len(list(split([text])))), made.facts, plan.audience)
    asked = asked_for(whole, text, _wordless)
    if not asked or slots(asked, asked, text).added:
        return
    if any(map(_due, set(lines_of(whole)) - set(lines_of(asked)))):
        return
    yield _example(made, plan.section, asked, text)


def _example(made: Sample, section: str, asked: str, text: str) -> Example:
    name = str(made.names[0].hanja) if made.names and made.names[0].hanja in text else ""
    answer = ANSWERED.format(text=text)
    return Example(KIND, asked, answer, f"template {section}", chart=made.key, name=name)


def _wordless(line: str) -> bool:
    """A ground that is told by a picture: 「월령: 휴」."""
    return not line.startswith(TRAITS) and not any(values(line))


def _due(line: str) -> bool:
    """Whether a text that leaves a line out rests on it unsaid; ten gods have plain words."""
    return any(kind not in ("group", "ten god") for kind, _ in values(line))
