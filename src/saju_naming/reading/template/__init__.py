"""The template writer: a chart's facts told in Korean and English, always there, always the same.

Every trait and every piece of advice is a licence; the frames beside this file state facts alone.
What is told is chosen by facts and by no dice, so that equal charts read alike and different ones
do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from saju_naming.korean.text import Lang, Text
from saju_naming.reading.facts.fact import Facts
from saju_naming.reading.licences import Audience
from saju_naming.reading.section import Section
from saju_naming.reading.template.balance import balance
from saju_naming.reading.template.day_master import day_master
from saju_naming.reading.template.favourable import favourable
from saju_naming.reading.template.luck import luck
from saju_naming.reading.template.meetings import meetings
from saju_naming.reading.template.names import names
from saju_naming.reading.template.open_questions import open_questions
from saju_naming.reading.template.strength import strength
from saju_naming.reading.template.telling import Sentence, Teller, telling

WRITER = "template"

#: Title and teller of each section, in the order of telling.
SECTIONS: tuple[tuple[Text, Teller], ...] = (
    (Text("일간과 계절", "Day master and season"), day_master),
    (Text("오행의 균형", "Balance of the elements"), balance),
    (Text("일간의 힘", "Strength"), strength),
    (Text("도움이 되는 기운", "Favourable element"), favourable),
    (Text("글자들의 어울림", "How the letters meet"), meetings),
    (Text("운의 흐름", "The course of luck"), luck),
    (Text("열어 둔 것", "What stays open"), open_questions),
    (Text("이름이 채워 주는 것", "What the name adds"), names),
)


def write(facts: Facts, lang: Lang, audience: Audience = "adult") -> tuple[Section, ...]:
    """The explanation that ``facts`` carry, five to eight sections; absent where facts are."""
    return tuple(_section(title, found, lang) for title, found in told(facts, audience))


def told(facts: Facts, audience: Audience) -> Iterator[tuple[Text, list[Sentence]]]:
    """The sentences of each section under its title, one by one."""
    page = telling(facts, audience)
    for title, teller in SECTIONS:
        if found := list(teller(page)):
            yield title, found


def prose(sentences: Iterable[Sentence], lang: Lang) -> str:
    """Sentences as one paragraph, each with a capital where the script has them."""
    texts = _varied(sentence.text.of(lang) for sentence in sentences)
    return " ".join(text[0].upper() + text[1:] for text in texts)


#: How a reading is told in Korean; a section says 「-다고 봐요」 once.
_TOLD = re.compile(r"(?<=다고 )(?:봐|읽어)(?=요\.)")
_OTHERWISE = ("해", "여겨")


def _varied(texts: Iterable[str]) -> Iterator[str]:
    """The last 「-다고 봐요」 stays; those before it are told otherwise."""
    found = list(texts)
    ends = [nth for nth, text in enumerate(found) if _TOLD.search(text)]
    for turn, nth in enumerate(ends[:-1]):
        found[nth] = _TOLD.sub(_OTHERWISE[turn % 2], found[nth])
    yield from found


def _section(title: Text, found: Sequence[Sentence], lang: Lang) -> Section:
    ids = dict.fromkeys(key for sentence in found for key in sentence.facts)
    return Section(title.of(lang), prose(found, lang), tuple(ids), WRITER)
