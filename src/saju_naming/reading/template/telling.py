"""What a section is told with: sentences, each with the facts that it rests on.

A sentence is a frame, which states facts alone, or a licence, which may tell a trait or give
advice because its condition holds; a frame may lead into a licence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from saju_naming.korean.text import Text
from saju_naming.reading.facts.fact import Facts
from saju_naming.reading.licences import Audience, Licence, licensed
from saju_naming.reading.slots import SLOTS, filled, slots_in


class Sentence(NamedTuple):
    """One sentence (in English at times two) and the ids of the facts it rests on.

    Attributes:
        slots, licences: that it fills and tells; none for words from elsewhere.
    """

    text: Text
    facts: tuple[str, ...]
    slots: tuple[str, ...] = ()
    licences: tuple[Licence, ...] = ()


#: A frame that differs by who reads.
ByAudience = Mapping[Audience, Text]
_NOTHING = Text("", "")
#: A sentence that begins with a letter's name: Mu earth (戊).
_NAMED = re.compile(r"[A-Z]\w+ \w+ \(")


class Telling(NamedTuple):
    """A chart's facts, who reads of them, and what may be said to that reader."""

    facts: Facts
    audience: Audience
    granted: Mapping[str, Licence]

    def frame(self, text: Text, *rests_on: str, **more: Text) -> Sentence:
        """``text`` filled from the facts, and from ``more`` where no slot has the word.

        Args:
            rests_on: facts that the sentence rests on beyond those of its slots.
        """
        slots = tuple(slot for slot in slots_in(text.ko + text.en) if slot not in more)
        ids = dict.fromkeys((*rests_on, *(SLOTS[slot][0] for slot in slots)))
        return Sentence(filled(text, self.facts, **more), tuple(ids), slots)

    def build(self, builds: Sequence[Text]) -> Text:
        """One of several builds of a frame, by the letters of the day and the month."""
        letters = f"{self.facts['day_pillar']['pillar']}{self.facts['season']['branch']}"
        return builds[sum(map(ord, letters)) % len(builds)]

    def licence(self, key: str, lead: Text = _NOTHING, **more: Text) -> Sentence:
        """The sentence of the licence ``key``, led into by the frame ``lead``."""
        found = self.granted[key]
        told = self.frame(_led(lead, found.text), *found.when.facts, **more)
        return told._replace(licences=(found,))

    def to_audience(self, key: str, lead: Text = _NOTHING, **more: Text) -> Sentence:
        """The same of a licence that stands once for each audience."""
        return self.licence(f"{key}:{self.audience}", lead, **more)


#: A section: its sentences in order; none where the chart gives nothing to tell.
Teller = Callable[[Telling], Iterator[Sentence]]


def telling(facts: Facts, audience: Audience) -> Telling:
    """What ``facts`` let one say to ``audience``."""
    return Telling(facts, audience, {found.id: found for found in licensed(facts, audience)})


def joined(*parts: Text) -> Text:
    """The parts as one text."""
    return Text("".join(part.ko for part in parts), "".join(part.en for part in parts))


def _led(lead: Text, text: Text) -> Text:
    """``text`` behind its lead; within a sentence English goes on without a capital."""
    if lead.en and not lead.en.endswith(". ") and not _NAMED.match(text.en):
        text = Text(text.ko, text.en[0].lower() + text.en[1:])
    return joined(lead, text)
