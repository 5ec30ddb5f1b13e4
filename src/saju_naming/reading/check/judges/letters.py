"""Letters, pillars and places, what they are to the day master, and the laws of the elements."""

from __future__ import annotations

import re

from saju_naming.chart.ten_gods import GROUPS
from saju_naming.reading.check.judges.case import (
    Answer,
    Case,
    Judge,
    at,
    letters_of,
    listed,
    unless,
)
from saju_naming.reading.check.readers.leftovers import god_near
from saju_naming.reading.check.truth import BRANCHES, GODS, STEMS, element
from saju_naming.symbols import branch, stem
from saju_naming.symbols.elements import element_of


def _letter(case: Case) -> Answer:
    there = at(case, case.subject)
    if not there:
        return None
    return "" if set(case.value) & set(there) else there


def _element(case: Case) -> Answer:
    letters = letters_of(case, case.subject)
    if not letters:
        return None
    held = {element(c).hanja for c in letters}
    return "" if case.value in held else listed(sorted(held))


def _allelement(case: Case) -> Answer:
    """Every letter of a place is of the element."""
    held = {element(c).hanja for c in letters_of(case, case.subject)}
    return unless(listed(sorted(held)), held == {case.value}) if held else None


def _polarity(case: Case) -> Answer:
    letters = letters_of(case, case.subject)
    held = {(stem(c) if c in STEMS else branch(c)).polarity.hangul for c in letters}
    held |= {stem(case.truth.main(c)).polarity.hangul for c in letters if c in BRANCHES}
    return ("" if case.value in held else listed(sorted(held))) if letters else None


def _pillar(case: Case) -> Answer:
    position = case.subject.partition(".")[0]
    if position == "?":
        return ""
    if position not in case.truth.pillars:
        return None
    own = case.truth.pillars[position].hanja
    return "" if case.value[:2] == own or _open(case) else own


def _open(case: Case) -> bool:
    """Whether a pillar is one that stays open, told as such."""
    return case.value[:2] in case.truth.loose


def _pillar_of(position: str) -> Judge:
    def judge(case: Case) -> Answer:
        if position not in case.truth.pillars:
            return None
        own = case.truth.pillars[position].hanja
        return "" if case.value[:2] == own or _open(case) else own

    return judge


def _row(case: Case) -> Answer:
    """Pillars told in a row go from year to hour, or back; decades go as they come."""
    if "대운" in case.sentence.text:
        return ""
    told = [pillar[:2] for pillar in case.subject.split()]
    own = [pillar.hanja for pillar in case.truth.pillars.values()][: len(told)]
    luck = [decade.hanja for decade in case.truth.decades[: len(told)]]
    return unless(listed(own), told in (own, own[::-1], luck))


def _hides(case: Case) -> Answer:
    letters = [c for c in case.subject if c in BRANCHES]
    held = "".join(map(case.truth.hides, letters))
    return ("" if set(case.value) & set(held) else held) if letters else ""


def _hidesif(case: Case) -> Answer:
    """A branch told beside stems, where the sentence speaks of what is hidden."""
    if not re.search("지장간|숨|속|감추|감춘|품|들여다|열어 보|들어 있", case.sentence.text):
        return ""
    letters = [c for c in letters_of(case, case.subject) if c in BRANCHES]
    stems = [c for c in case.value if c in STEMS]
    if not letters or not stems:
        return ""
    held = "".join(map(case.truth.hides, letters))
    return "" if set(stems) & set(held) else held


def _tie(case: Case) -> Answer:
    subject = case.subject
    if subject in GROUPS:
        held = {GROUPS.index(subject)}
    elif subject in GODS:
        held = {GODS.index(subject) // 2}
    else:
        letters = letters_of(case, subject)
        if not letters:
            return None
        part = letters[-1:] if subject[0] in "ymdh" and "." not in subject else letters
        held = {GROUPS.index(case.truth.group(c)) for c in part}
    fits = held & set(map(int, case.value))
    return "" if fits else listed([GROUPS[g] for g in sorted(held)])


def _feeds(case: Case) -> Answer:
    ones, others = map(element, case.subject), list(map(element, case.value))
    return (
        ""
        if any((b - a) % 5 == 1 for a in ones for b in others)
        else f"{case.subject}→{element_child(case.subject)}"
    )


def element_child(letter: str) -> str:
    """The element that a letter's element generates."""
    return element(letter[0]).child.hanja


def _tames(case: Case) -> Answer:
    ones, others = map(element, case.subject), list(map(element, case.value))
    return (
        ""
        if any((b - a) % 5 == 2 for a in ones for b in others)
        else f"{case.subject}→{element(case.subject[0]).prey.hanja}"
    )


_HANGUL = dict(zip("목화토금수", "木火土金水", strict=True))


def _word_feeds(case: Case) -> Answer:
    one, other = element_of(_HANGUL[case.subject]), element_of(_HANGUL[case.value])
    return "" if one.child is other else f"{case.subject}생{one.child.hangul}"


def _word_tames(case: Case) -> Answer:
    one, other = element_of(_HANGUL[case.subject]), element_of(_HANGUL[case.value])
    return "" if one.prey is other else f"{case.subject}극{one.prey.hangul}"


#: What each element is said to do, as word beginnings.
NATURES = {
    "木": "틔우|키우|움트|자라|뻗|싹|솟|피어오르|시작|일어서|생장",
    "火": "밝|드러|타오|피우|비추|퍼지|뜨거|데우|태우|환|달아|빛나|번지|확산",
    "土": "품|다지|받아|머물|두터|모으|담|지키|감싸|중재|버티",
    "金": "고르|매듭|맺|자르|가르|다듬|거두|끊|단단|벼리|굳|정리|결실",
    "水": "채우|흐르|적시|스미|스며|고이|가라앉|담기|깊|저장|내려|식히|흘러",
}


def _nature(case: Case) -> Answer:
    """Words that belong to another element and not to this one are wrong."""
    own, said = NATURES[case.subject], f" {case.value}"
    if re.search(rf"\s(?:{own})", said):
        return ""
    others = [e for e, words in NATURES.items() if re.search(rf"\s(?:{words})", said)]
    return listed([case.subject]) if others else ""


def _god(case: Case) -> Answer:
    letters = letters_of(case, case.subject)
    if not letters:
        return None
    if letters == case.truth.letters[4] and not _placed(case):
        return _beside_self(case)
    if case.value in GROUPS or letters in "木火土金水":
        held = {case.truth.group(c) for c in letters}
        held |= {
            GROUPS[GODS.index(case.truth.god(c)) // 2] for c in letters if c not in "木火土金水"
        }
        wanted = case.value if case.value in GROUPS else GROUPS[GODS.index(case.value) // 2]
        return "" if wanted in held else listed(sorted(held))
    gods = {case.truth.god(c) for c in letters}
    return "" if case.value in gods else listed(sorted(gods))


def _placed(case: Case) -> bool:
    """Whether the letter is told at a place of its own: 「연간의 임수」."""
    tokens = case.sentence.tokens
    n = case.sentence.within(case.claim.start, case.claim.end)[0][0]
    before = tokens[n - 1] if n else None
    own = case.subject in ("day.stem", "day")
    return before is not None and before.kind == "A" and before.value != "day.stem" and not own


def _beside_self(case: Case) -> Answer:
    """A god said of the day master is of something near it."""
    tokens = case.sentence.within(case.claim.start, case.claim.end)
    n = next(n for n, t in tokens if t.value == case.value)
    return god_near(case.truth, case.sentence, n, case.context)


def _stage(case: Case) -> Answer:
    letters = [c for c in letters_of(case, case.subject) if c in BRANCHES]
    if not letters:
        letters = [case.truth.letters[5]]
    held = {case.truth.stage(c) for c in letters}
    return "" if case.value in held else listed(sorted(held))


def _nayin(case: Case) -> Answer:
    subject = case.subject
    position = subject.partition(".")[0]
    own = case.truth.pillars.get(position)
    pillars = [subject[:2]] if subject[0] in STEMS else [own.hanja] if own else []
    if position == "?":
        pillars = [case.context[:2]] if case.context else []
    held = {case.truth.nayin(p) for p in pillars}
    return ("" if case.value in held else listed(sorted(held))) if held else None


def _self(case: Case) -> Answer:
    own = case.truth.letters[4]
    return unless(own, own in case.value)


def _masterelement(case: Case) -> Answer:
    """「수(水) 일간을 낳는 …」; words that speak of another than the day master say nothing."""
    own = element(case.truth.letters[4]).hanja
    return "" if "일간" not in case.words else unless(own, case.value == own)


#: Kind of claim → its judge.
LETTERS: dict[str, Judge] = {
    "letter": _letter,
    "element": _element,
    "allelement": _allelement,
    "polarity": _polarity,
    "pillar": _pillar,
    "row": _row,
    "pillarday": _pillar_of("day"),
    "pillarmonth": _pillar_of("month"),
    "pillarhour": _pillar_of("hour"),
    "pillaryear": _pillar_of("year"),
    "hides": _hides,
    "hidesif": _hidesif,
    "tie": _tie,
    "law+": _feeds,
    "law-": _tames,
    "word+": _word_feeds,
    "word-": _word_tames,
    "god": _god,
    "stage": _stage,
    "nayin": _nayin,
    "nature": _nature,
    "self": _self,
    "masterelement": _masterelement,
}
