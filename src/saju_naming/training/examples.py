"""Examples: a prompt and its answer, of every kind that a model is taught."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from saju_naming.hanja.characters import Character, phrase
from saju_naming.korean.josa import fill
from saju_naming.model.chat import END_OF_TURN
from saju_naming.model.writing import sentences
from saju_naming.names.name import Name
from saju_naming.reading.facts import Fact, Facts, Value
from saju_naming.reading.licences import traits
from saju_naming.reading.prompt import (
    ANSWERED,
    ASKED,
    GROUNDS,
    TRAITS,
    Plan,
    asked,
    grounds,
    naming_prompt,
    prompt,
    says,
)
from saju_naming.reading.slots import slots_in
from saju_naming.reading.words import element_word
from saju_naming.symbols import ELEMENTS, Element
from saju_naming.training.charts import Sample
from saju_naming.training.corpus import MEANING, Paragraph

_AUDIENCES = ("parent", "adult")
_BEFORE, _AFTER = ASKED.split("{prompt}")
#: A piece is less than the paragraph, so that it has two sentences at least.
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Example:
    """One row: what is asked and answered, and what a split has to know of it.

    Attributes:
        kind: section, why (a name's part in a chart), piece (of either), meaning, question, name,
            name_for_chart, law or hanja.
        source: the paragraph's id, or what it is made of.
        chart: the key of its sample (:func:`~saju_naming.training.charts.sample`), if it has one.
        name: the hanja of the name that it tells of.
    """

    kind: str
    prompt: str
    completion: str
    source: str
    author: str = ""
    skeleton: str = ""
    chart: str = ""
    name: str = ""

    def to_dict(self) -> dict[str, str]:
        """The row as JSON has it."""
        return {key: getattr(self, key) for key in self.__slots__}


def plan_of(paragraph: Paragraph) -> Plan:
    """What a paragraph tells, without its words."""
    return Plan(
        paragraph.section,
        paragraph.audience,
        paragraph.when,
        paragraph.licences,
        slots_in(paragraph.text),
        len(list(sentences([paragraph.text]))),
        grounds((*(one.when for one in paragraph.licences), paragraph.when), paragraph.text),
    )


def told(paragraph: Paragraph, facts: Facts, chance: random.Random, chart: str = "") -> Example:
    """A paragraph told of one chart, or of a name alone."""
    named = "name:0" in paragraph.facts
    return Example(
        "meaning" if paragraph.section == MEANING else "why" if named else "section",
        prompt(plan_of(paragraph), facts, chance.choice(_AUDIENCES)),
        ANSWERED.format(text=paragraph.told(facts)),
        paragraph.id,
        paragraph.author,
        paragraph.skeleton,
        chart,
        str(facts["name:0"]["hanja"]) if named else "",
    )


def piece(row: Example, chance: random.Random) -> Example | None:
    """Some sentences in a row of a paragraph, asked for by those lines alone that they tell.

    A whole paragraph passes over some of its conditions; these say everything that is asked.
    """
    told = list(sentences([answer(row)]))
    if len(told) < _SHORTEST:
        return None
    count = chance.randrange(1, len(told))
    start = chance.randrange(len(told) - count + 1)
    text = " ".join(told[start : start + count])
    prompted = asked_for(row.prompt, text)
    if not prompted:
        return None
    return replace(row, kind="piece", prompt=prompted, completion=ANSWERED.format(text=text))


def lines_of(prompted: str) -> list[str]:
    """The lines of a prompt; the first says section, listener and length."""
    lines = prompted.removeprefix(_BEFORE).removesuffix(_AFTER).split("\n")
    return [line for line in lines if line != GROUNDS]


def asked_for(prompted: str, text: str, under: Callable[[str], bool] = lambda line: False) -> str:
    """A prompt with those of its lines that a text tells, and its length; empty if it tells none.

    Args:
        under: whether a line that is not told is what the text rests on.
    """
    head, *lines = lines_of(prompted)
    told = [said for line in lines if (said := _said(line, text))]
    resting = [line for line in lines if not _said(line, text) and under(line)]
    count = len(list(sentences([text])))
    return asked(head.rpartition(", ")[0], count, told, resting) if told or resting else ""


def answer(row: Example) -> str:
    """The text alone that a row answers."""
    return row.completion.strip().removesuffix(END_OF_TURN)


def _said(line: str, text: str) -> str:
    """What a text tells of a line of a prompt: all of it, or those of the traits; or nothing."""
    label, _, value = line.partition(": ")
    if f"{label}: " == TRAITS:
        own = [one for one in value.split(", ") if any(w in text for w in traits()[one].words)]
        return TRAITS + ", ".join(own) if own else ""
    return line if says(text, value or label) else ""


def name_facts(hangul: str, characters: Sequence[Character]) -> dict[str, Fact]:
    """The facts of a name that belong to no chart: its letters and what they mean."""
    phrases = [phrase(c.hanja) for c in characters]
    values: dict[str, Value] = {
        "hangul": hangul,
        "hanja": "".join(c.hanja for c in characters),
        "meanings": tuple(c.hun for c in characters),
        "elements": tuple(c.element for c in characters),
        "phrases": tuple(p.ko if p else "" for p in phrases),
    }
    return {"name:0": Fact("name:0", values)}


# -- the kinds of the project that this one grew from, with true answers ---------------------------

#: By how far the second element lies behind the first: what is told, and the answer.
_LAWS: tuple[tuple[str, str], ...] = (
    ("{a} = {b}", "{a}{과} {b}{은} 같은 기운이라 서로 힘을 보태요."),
    ("{a} → {b} 상생", "{a}{이} {b}{을} 낳아요. 서로 살리는 상생이에요."),
    ("{a} → {b} 상극", "{a}{이} {b}{을} 다스려요. 한쪽이 누르는 상극이에요."),
    ("{b} → {a} 상극", "{b}{이} {a}{을} 다스려요. 한쪽이 누르는 상극이에요."),
    ("{b} → {a} 상생", "{b}{이} {a}{을} 낳아요. 서로 살리는 상생이에요."),
)


def laws() -> Iterator[Example]:
    """How any two elements stand to each other."""
    for a in ELEMENTS:
        for b in ELEMENTS:
            law, text = _LAWS[(b - a) % 5]
            pair = {"a": a.korean, "b": b.korean}
            asked = "[오행 관계] {a}, {b}\n".format(**pair) + law.format(**pair)
            yield _plain("law", asked, fill(text, **pair), f"{a.hanja}{b.hanja}")


def characters_of_element(element: Element, found: Sequence[tuple[str, Character]]) -> Example:
    """Three characters of an element, copied from what the prompt lists."""
    lines = [f"{sound}({c.hanja}): {c.hun} {sound}" for sound, c in found]
    shown = ", ".join(f"{c.hun} {sound}({c.hanja})" for sound, c in found)
    answer = fill("{e}의 한자로는 {shown}{이} 있어요.", e=element.korean, shown=shown)
    asked = "\n".join((f"[한자] {element.korean}", *lines))
    return _plain("hanja", asked, answer, "".join(c.hanja for _, c in found))


def named(sample: Sample, for_chart: bool) -> Example:
    """A name for a sex, or for a chart."""
    name: Name = sample.names[0]
    surname = name.surname.hangul if name.surname else ""
    facts = sample.facts if for_chart else None
    return Example(
        "name_for_chart" if for_chart else "name",
        naming_prompt(str(sample.chart.gender), surname, facts),
        ANSWERED.format(text=f"{name.hangul}({name.hanja})"),
        name.hanja,
        chart=sample.key,
        name=name.hanja,
    )


_QUESTIONS: tuple[tuple[str, str, Callable[[Facts], dict[str, str]], str], ...] = (
    (
        "제 용신은 무엇인가요?",
        "용신: {e}\n희신: {s}",
        lambda f: {"e": _element(f, "element"), "s": _element(f, "second")},
        "용신은 {e}{이에요}. 곁에서 돕는 희신은 {s}{이에요}.",
    ),
    (
        "저는 신강한가요, 신약한가요?",
        "강약: {v}\n점수: {n}",
        lambda f: {"v": str(f["strength"]["verdict"]), "n": str(f["strength"]["score"])},
        "일간을 돕는 힘이 100점에 {n}점이라 {v}{으로} 봐요.",
    ),
    (
        "제 띠는 무엇인가요?",
        "띠: {a}",
        lambda f: {"a": str(f["year_animal"]["animal"])},
        "태어난 해로 보면 {a}띠예요.",
    ),
)


def _element(facts: Facts, key: str) -> str:
    return element_word(str(facts["favourable"][key])).ko


def answered(sample: Sample) -> Iterator[Example]:
    """Questions about one's chart."""
    for question, lines, values, said in _QUESTIONS:
        slots = values(sample.facts)
        shown = f"[질문] {question}\n{lines.format(**slots)}"
        yield _plain("question", shown, fill(said, **slots), question, sample.key)


def _plain(kind: str, asked: str, answer: str, source: str, chart: str = "") -> Example:
    prompted, answered = ASKED.format(prompt=asked), ANSWERED.format(text=answer)
    return Example(kind, prompted, answered, source, chart=chart)
