"""The template writer: a chart's facts told in Korean and English, always there, always the same.

Every sentence stands in a table and is chosen by facts alone, so that equal charts read alike and
different ones do not. The tables lie beside the section they serve.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from saju_naming.korean.text import Lang, Text
from saju_naming.reading.facts import Fact
from saju_naming.reading.section import Section
from saju_naming.reading.template.balance import balance
from saju_naming.reading.template.day_master import day_master
from saju_naming.reading.template.favourable import favourable
from saju_naming.reading.template.luck import luck
from saju_naming.reading.template.names import names
from saju_naming.reading.template.open_questions import open_questions
from saju_naming.reading.template.relations import relations
from saju_naming.reading.template.strength import strength
from saju_naming.reading.words import Teller

WRITER = "template"

#: Title and teller of each section, in the order of telling.
SECTIONS: tuple[tuple[Text, Teller], ...] = (
    (Text("일간과 계절", "Day master and season"), day_master),
    (Text("오행의 균형", "Balance of the elements"), balance),
    (Text("일간의 힘", "Strength"), strength),
    (Text("도움이 되는 기운", "Favourable element"), favourable),
    (Text("글자들의 어울림", "How the letters meet"), relations),
    (Text("운의 흐름", "The course of luck"), luck),
    (Text("열어 둔 것", "What stays open"), open_questions),
    (Text("이름이 채워 주는 것", "What the name adds"), names),
)


def write(facts: Mapping[str, Fact], lang: Lang) -> tuple[Section, ...]:
    """The explanation that ``facts`` carry, five to eight sections; absent where facts are."""
    return tuple(
        Section(title.of(lang), _prose(told.sentences, lang), told.facts, WRITER)
        for title, teller in SECTIONS
        if (told := teller(facts))
    )


def _prose(sentences: Sequence[Text], lang: Lang) -> str:
    """The sentences as one paragraph, each with a capital where the script has them."""
    told = [sentence.of(lang) for sentence in sentences]
    return " ".join(sentence[0].upper() + sentence[1:] for sentence in told)
