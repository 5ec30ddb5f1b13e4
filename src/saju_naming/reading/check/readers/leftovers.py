"""What no rule has read: each remaining word of the trade is held against its neighbours.

A ten god beside a letter, an element or a place claims to be its god; a pillar or a letter alone
claims to be there. What has no neighbour and no meaning of its own stays unread.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from saju_naming.chart.ten_gods import GROUPS
from saju_naming.reading.check.tables import wording
from saju_naming.reading.check.tokens.grammar import Claim, native
from saju_naming.reading.check.tokens.scan import Sentence, Token
from saju_naming.reading.check.truth import BRANCHES, GODS, STEMS, Truth, element

#: Whether the leftover holds, by what stands near it; ``None`` where it cannot be said.
Reader = Callable[[Truth, Sentence, int, str], "str | None"]


def near(sentence: Sentence, n: int, kinds: str) -> list[Token]:
    """The tokens of these kinds, the nearest first, those before it preferred."""
    own = sentence.tokens[n]
    found = [t for i, t in enumerate(sentence.tokens) if t.kind in kinds and i != n]
    return sorted(
        found, key=lambda t: own.start - t.end if t.end <= own.start else t.start - own.end + 6
    )


def _letters(truth: Truth, token: Token, context: str) -> str:
    if token.kind == "A":
        return truth.letters_at(token.value, context)
    return token.value[:2] if token.kind == "P" else token.value


def god_near(truth: Truth, sentence: Sentence, n: int, context: str) -> str | None:
    """A ten god is that of one of the three words nearest to it, or else is simply there."""
    token = sentence.tokens[n]
    wanted = token.value
    groups = {GODS[i]: "비겁 식상 재성 관성 인성".split()[i // 2] for i in range(10)}
    for other in near(sentence, n, "ALPEr")[:2]:
        if other.kind == "r":
            held = {"비겁 식상 재성 관성 인성".split()[int(d)] for d in other.value}
            if groups.get(wanted, wanted) in held:
                return ""
            continue
        for letter in _letters(truth, other, context).replace(truth.letters[4], ""):
            if letter in "木火土金水":
                if truth.group(letter) == groups.get(wanted, wanted):
                    return ""
            elif wanted in (truth.god(letter), truth.group(letter)):
                return ""
    lead = max(truth.count(x) for x in truth.peers(wanted))
    if wanted in GROUPS and (
        truth.count(wanted) == lead or (_ABSENT.search(sentence.text) and not truth.count(wanted))
    ):
        return ""
    present = max(truth.counts[wanted]) > 0 or wanted in map(truth.god, truth.hidden)
    in_context = any(wanted in (truth.god(c), truth.group(c)) for c in context)
    alone = not near(sentence, n, "ALPE")
    if (present and alone) or in_context:
        return ""
    return "–"


def token_text(sentence: Sentence, n: int) -> str:
    """A token as written."""
    return sentence.text[sentence.tokens[n].start : sentence.tokens[n].end]


def _pillar(truth: Truth, sentence: Sentence, n: int, context: str) -> str | None:
    value = sentence.tokens[n].value
    hanja, tail = value[:2], value[2:]
    own = {"년": "year", "월": "month", "일": "day", "시": "hour"}
    if tail and own[tail] in truth.pillars and tail != "년":
        held = truth.pillars[own[tail]].hanja
        return "" if hanja == held or hanja in truth.loose else held
    void = "".join(b.hangul for b in truth.chart.void)
    if not tail and "공망" in sentence.text and token_text(sentence, n).startswith(void):
        return ""  # 「공망은 신유」: two branches, not a pillar
    known = {p.hanja for p in truth.pillars.values()} | truth.loose
    known |= {d.hanja for d in truth.decades}
    years = [int(t.value) for t in sentence.tokens if t.kind == "y"]
    known |= {truth.pillar_of_year(y) for y in (*years, truth.year, truth.year + 1)}
    return "" if hanja in known else "·".join(p.hanja for p in truth.pillars.values())


def _letter(truth: Truth, sentence: Sentence, n: int, context: str) -> str | None:
    value = sentence.tokens[n].value
    near_pillars = "".join(t.value[:2] for t in sentence.tokens if t.kind == "P")
    known = truth.letters + truth.hidden + near_pillars + context
    known += "".join(name.hanja for name in truth.names)
    if truth.hour_known and _EDGE.search(sentence.text):
        at = BRANCHES.index(truth.letters[7])
        known += BRANCHES[at - 1] + BRANCHES[(at + 1) % 12]
    known += truth.void if any(t.kind == "J" for t in sentence.tokens) else ""
    return "" if set(value) & set(known) else truth.letters


def _stage(truth: Truth, sentence: Sentence, n: int, context: str) -> str | None:
    places = [
        c for t in near(sentence, n, "AP") for c in _letters(truth, t, context) if c in BRANCHES
    ]
    held = {truth.stage(c) for c in places or truth.letters[5]}
    return "" if sentence.tokens[n].value in held else truth.stage(truth.letters[5])


def _nayin(truth: Truth, sentence: Sentence, n: int, context: str) -> str | None:
    held = {truth.nayin(p.hanja) for p in truth.pillars.values()}
    return "" if sentence.tokens[n].value in held else "·".join(sorted(held))


_EDGE = re.compile("경계|double hour")
_ROLE = {"help": ("용신", "희신"), "adverse": ("기신", "구신")}
_ABSENT, _SAID = re.compile(wording("absent")), re.compile(wording("said"))
_ANOTHER_HOUR = re.compile(wording("another_hour"))
_ELEMENTS = "木火土金水"


def _of_role(truth: Truth, value: str, context: str) -> set[str]:
    return {truth.roles[role] for role in _ROLE.get(value, (value,))}


def _of_method(truth: Truth, value: str, context: str) -> set[str]:
    return {e for method, e in truth.answers if method == value}


def _of_letters(truth: Truth, value: str, context: str) -> set[str]:
    return {element(c).hanja for c in value[:2] if c in STEMS + BRANCHES}


def _of_tie(truth: Truth, value: str, context: str) -> set[str]:
    return {e for e in _ELEMENTS if str(GROUPS.index(truth.group(e))) in value}


def _of_group(truth: Truth, value: str, context: str) -> set[str]:
    group = value if value in GROUPS else GROUPS[GODS.index(value) // 2]
    return {e for e in _ELEMENTS if truth.group(e) == group}


def _of_place(truth: Truth, value: str, context: str) -> set[str]:
    return {element(c).hanja for c in truth.letters_at(value, context)}


def _of_names(truth: Truth, value: str, context: str) -> set[str]:
    return {c.element for name in truth.names for c in name.characters}


#: Kind of token → the elements that it speaks of.
SPOKEN: dict[str, Callable[[Truth, str, str], set[str]]] = {
    "Q": _of_role,
    "M": _of_method,
    "L": _of_letters,
    "P": _of_letters,
    "r": _of_tie,
    "G": _of_group,
    "R": _of_group,
    "A": _of_place,
    "C": _of_names,
}


def _around(between: str) -> tuple[str, str, str]:
    """A bridging element and the two that it stands between."""
    e = element(between)
    return between, e.mother.hanja, e.child.hanja


def _by_words(truth: Truth, text: str) -> set[str]:
    """The elements that a sentence's plain words speak of."""
    found: set[str] = set()
    if _ABSENT.search(text):
        found |= {e for e in _ELEMENTS if not truth.count(e)}
    if _ANOTHER_HOUR.search(text) and truth.chart.sensitivity:
        found |= {h.favourable.hanja for h in truth.chart.sensitivity.hours}
    if re.search("맞서|맞선|마주", text):
        found |= {x for method, e in truth.answers if method == "통관" for x in _around(e)}
    if truth.names:
        found |= _of_names(truth, "", "")
    if "이름" in text:
        found |= {truth.roles["용신"], truth.roles["희신"]}
    return found


def _element(truth: Truth, sentence: Sentence, n: int, context: str) -> str | None:
    """An element stands beside what it is of: a role, a letter, a name, an absence."""
    own = sentence.tokens[n].value
    held = _by_words(truth, sentence.text)
    for token in sentence.tokens:
        if token.kind == "E" and native(token, sentence):
            held.add(token.value)
        elif token.kind in SPOKEN:
            held |= SPOKEN[token.kind](truth, token.value, context)
    if own in held or own in truth.told:
        return ""
    if held:
        return "·".join(sorted(held))
    chosen = {e for _, e in truth.answers} | {truth.roles["용신"], truth.roles["희신"]}
    lead = max(map(truth.count, _ELEMENTS))
    return "" if own in chosen or truth.count(own) == lead else None


def _verdict(truth: Truth, sentence: Sentence, n: int, context: str) -> str | None:
    """Strong and weak spoken of as words."""
    if _SAID.search(sentence.mixed) or sentence.text.endswith("?"):
        return ""
    return "" if sentence.tokens[n].value == truth.chart.strength.verdict else None


def _bond(truth: Truth, sentence: Sentence, n: int, context: str) -> str | None:
    """A bond told with its letters, 「자오충」."""
    kind, _, letters = sentence.tokens[n].value.partition(":")
    if not letters:
        return "" if _bonded(truth, near(sentence, n, "AL")[:2], kind) else None
    held = [set(found) for name, found, _ in truth.relations if kind in name]
    return "" if set(letters) in held else "–"


def _bonded(truth: Truth, things: list[Token], kind: str) -> bool:
    """Whether a bond of this kind is one of the letters and places nearest to its name."""
    places = {t.value.partition(".")[0] for t in things if t.kind == "A"}
    letters = [set(t.value) for t in things if t.kind == "L"]
    return bool(things) and any(
        places <= at and all(letter & found for letter in letters)
        for name, found, at in truth.relations
        if name == kind
    )


def _month(truth: Truth, sentence: Sentence, n: int, context: str) -> str | None:
    own = truth.letters[3]
    return "" if sentence.tokens[n].value == own else own


def _method(truth: Truth, sentence: Sentence, n: int, context: str) -> str | None:
    held = {m for m, _ in truth.answers}
    return "" if sentence.tokens[n].value in held else "·".join(sorted(held))


READERS: dict[str, Reader] = {
    "M": _method,
    "K": _bond,
    "o": _month,
    "G": god_near,
    "R": god_near,
    "P": _pillar,
    "L": _letter,
    "T": _stage,
    "Y": _nayin,
    "E": _element,
    "W": _verdict,
}


def claim_of(sentence: Sentence, n: int) -> Claim:
    """The leftover as a claim, for its place."""
    at = next(p for p, m in sentence.index.items() if m == n)
    return Claim("mention", "", sentence.tokens[n].value, True, at, at + 1)
