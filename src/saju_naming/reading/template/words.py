"""What every section shares: typed access to facts, the words for symbols, and filling."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, cast

from saju_naming.korean.josa import fill, settle
from saju_naming.korean.text import Text
from saju_naming.reading.facts import Fact
from saju_naming.symbols import branch, pillar, stem
from saju_naming.symbols.elements import element_of

Facts = Mapping[str, Fact]


class Told(NamedTuple):
    """The sentences of a section and the ids of the facts they rest on."""

    facts: tuple[str, ...]
    sentences: list[Text]


Teller = Callable[[Facts], Told | None]

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"

_KOREAN = ("", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟")
_ENGLISH = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight")

GROUPS: dict[str, Text] = {
    "비겁": Text("비겁", "companions (bigeop)"),
    "식상": Text("식상", "output (siksang)"),
    "재성": Text("재성", "wealth (jaeseong)"),
    "관성": Text("관성", "authority (gwanseong)"),
    "인성": Text("인성", "resource (inseong)"),
}

#: What each element does, as a force.
FORCES: dict[str, Text] = {
    "木": Text("틔우고 키우는 힘", "the force that sprouts and grows"),
    "火": Text("밝히고 드러내는 힘", "the force that lights and shows"),
    "土": Text("품고 다지는 힘", "the force that holds and settles"),
    "金": Text("고르고 매듭짓는 힘", "the force that sorts and finishes"),
    "水": Text("채우고 흐르게 하는 힘", "the force that fills and sets flowing"),
}

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def word(fact: Fact, key: str) -> str:
    """A value that is one word."""
    return cast(str, fact[key])


def words(fact: Fact, key: str) -> tuple[str, ...]:
    """A value that is several words."""
    return cast(tuple[str, ...], fact[key])


def number(fact: Fact, key: str) -> int:
    """A value that is a whole number, or truth."""
    return cast(int, fact[key])


def element_word(hanja: str) -> Text:
    """목(木), wood."""
    element = element_of(hanja)
    return Text(element.korean, element.english)


def letter(hanja: str) -> Text:
    """갑목(甲木), Gap wood (甲): a stem or a branch with its element."""
    found = stem(hanja) if hanja in STEMS else branch(hanja)
    return Text(found.korean, f"{found.english.title()} {found.element.english} ({hanja})")


def pillar_word(hanja: str) -> Text:
    """갑술(甲戌), Gap-sul (甲戌)."""
    found = pillar(hanja)
    return Text(found.korean, f"{found.english.capitalize()} ({hanja})")


def numeral(count: int) -> Text:
    """셋, three."""
    return Text(_KOREAN[count], _ENGLISH[count])


def plain(text: object) -> Text:
    """What is the same in both languages: a number, a year."""
    return Text(str(text), str(text))


def listing(items: Iterable[Text]) -> Text:
    """목(木), 화(火)와 금(金); wood, fire and metal."""
    *head, last = items
    if not head:
        return last
    korean = settle(", ".join(t.ko for t in head) + "{과} " + last.ko)
    return Text(korean, ", ".join(t.en for t in head) + " and " + last.en)


def row(items: Iterable[Text]) -> Text:
    """목(木) 둘, 화(火) 하나; two wood and one fire."""
    found = list(items)
    return Text(", ".join(t.ko for t in found), listing(found).en)


def either(items: Iterable[Text]) -> Text:
    """목(木)이나 화(火); wood or fire."""
    *head, last = items
    if not head:
        return last
    korean = settle(", ".join(t.ko for t in head) + "{이나} " + last.ko)
    return Text(korean, ", ".join(t.en for t in head) + " or " + last.en)


def elements_word(hanja: Iterable[str]) -> Text:
    """The elements as a list."""
    return listing(map(element_word, hanja))


def say(text: Text, **slots: Text) -> Text:
    """``text`` with its slots filled in both languages."""
    english = text.en.format(**{key: value.en for key, value in slots.items()})
    korean = fill(text.ko, **{key: value.ko for key, value in slots.items()})
    return Text(korean, english)
