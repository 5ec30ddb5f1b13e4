"""로마자: how the name is spelled in Roman letters, and whether an English word stands in it.

A spelling can be chosen at the first passport, so a word that another usual spelling avoids costs
little. The list is ours (``data/embarrassing_english.tsv``).
"""

from __future__ import annotations

from saju_naming.korean.josa import particle
from saju_naming.korean.romanisation import full_romanised, passport_spellings, romanise
from saju_naming.korean.text import Text
from saju_naming.names.candidate import Candidate
from saju_naming.names.embarrassing import Found, english_words
from saju_naming.names.name import Verdict
from saju_naming.names.need import Need
from saju_naming.names.rules.verdict import verdict

NAME, ENGLISH, MOST = "로마자", "Roman letters", 5.0
SOURCE = "국어의 로마자 표기법 (문화관광부 고시 제2000-8호)"

#: Points where some usual spelling has an English word, where all have, and where one refuses it.
AVOIDABLE, UNAVOIDABLE, REFUSED = 3.5, 2.0, 0.0


def points(hangul: str) -> float:
    """The points of a given name by its usual spellings."""
    words = english_words(hangul)
    if not any(words.values()):
        return MOST
    if not all(words.values()):
        return AVOIDABLE
    refused = any(found.severity == "gate" for each in words.values() for found in each)
    return REFUSED if refused else UNAVOIDABLE


def judge(candidate: Candidate, need: Need) -> Verdict:
    """How the name is spelled."""
    reason = _reason(candidate)
    return verdict(NAME, points(candidate.hangul), MOST, reason, SOURCE)


def _reason(candidate: Candidate) -> Text:
    parts = [_spelled(candidate), *_warned(candidate.hangul)]
    return Text(" ".join(p.ko for p in parts), "; ".join(p.en for p in parts) + ".")


def _spelled(candidate: Candidate) -> Text:
    hangul, surname = candidate.hangul, candidate.surname
    standard = full_romanised(surname, hangul) if surname else romanise(hangul)
    others = ", ".join(s for s in passport_spellings(hangul) if s != romanise(hangul))
    if not others:
        ending = particle(hangul, "이에요")
        return Text(f"로마자로는 {standard}{ending}.", f"spelled {standard}")
    return Text(
        f"로마자로는 {standard}, 여권에는 {others} 같은 표기도 써요.",
        f"spelled {standard}, in passports also {others}",
    )


def _warned(hangul: str) -> list[Text]:
    words = english_words(hangul)
    found: dict[Found, None] = dict.fromkeys(word for each in words.values() for word in each)
    if not found:
        return []
    named = Text(", ".join(f"{f.word}({f.why})" for f in found), ", ".join(f.word for f in found))
    clean = next((spelling for spelling, each in words.items() if not each), None)
    if clean is None:
        return [
            Text(f"영어로는 다른 뜻으로 읽힐 수 있어요: {named.ko}.", f"may be read as {named.en}")
        ]
    return [
        Text(
            f"{named.ko}처럼 읽히지 않게 하려면 {clean}{particle(hangul, '이')} 나아요.",
            f"{clean} keeps it from being read as {named.en}",
        )
    ]
