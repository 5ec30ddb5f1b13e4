"""What a model is told before it writes: the same in training and in use.

A plan says which facts and licences one paragraph tells of; its prompt lists them, one a line,
every hanja with its reading beside it, in the chat's markup of Gemma (no system role, and no
``<bos>``: the tokenizer adds it).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from saju_naming.chart.ten_gods import ten_god_of_branch
from saju_naming.korean.text import Text
from saju_naming.reading.conditions import Condition, Term
from saju_naming.reading.facts.fact import Fact, Facts, Value
from saju_naming.reading.licences import Licence
from saju_naming.reading.slots import filled
from saju_naming.reading.words import (
    GODS,
    GROUPS,
    KINDS,
    PLACES,
    STAR_NAMES,
    element_word,
    letter,
    listing,
    numeral,
    pillar_word,
    words,
)
from saju_naming.symbols import branch, stem

#: The chat of Gemma 2 and 3.
ASKED = "<start_of_turn>user\n{prompt}<end_of_turn>\n<start_of_turn>model\n"
ANSWERED = "{text}<end_of_turn>\n"
#: Stands before the traits to tell.
TRAITS = "결: "
HANJA = re.compile(r"[\u4e00-\u9fff\uf900-\ufaff]+")
#: Stands before the lines that a text rests on and does not say.
GROUNDS = "바탕"

#: How many sentences: 「세 문장」.
_COUNTED = ("", "한", "두", "세", "네", "다섯", "여섯")
_LISTENERS = {"parent": "부모에게", "adult": "본인에게", "abroad": "본인에게"}

#: Slot → its label in a prompt, in the order of the prompt.
_LABELS = {
    "day_master": "일간", "day_element": "일간 오행", "day_pillar": "일주", "day_branch": "일지",
    "day_god": "일지 십성", "year_pillar": "연주", "animal": "띠", "month_pillar": "월주",
    "month_branch": "월지", "month": "달", "season": "철", "month_god": "월지 십성",
    "hour_pillar": "시주", "hour_stem_god": "시간 십성", "hour_branch_god": "시지 십성",
    "counts": "오행", "missing": "없는 오행", "most": "가장 많은 오행",
    "most_count": "가장 많은 수", "least": "가장 적은 오행", "least_count": "가장 적은 수",
    "yang": "양", "yin": "음",
    "leading": "가장 많은 십성", "leading_count": "십성 수", "absent": "없는 십성",
    "score": "점수", "roots": "뿌리", "structure": "격국", "yongsin": "용신",
    "yongsin_count": "용신 글자", "yongsin_group": "용신 십성", "supporting": "희신",
    "adverse": "기신·구신", "union": "합", "union_kind": "합의 이름", "union_places": "합의 자리",
    "union_element": "합의 오행", "clash": "충", "clash_kind": "충의 이름",
    "clash_places": "충의 자리", "stars": "신살", "void": "공망", "direction": "대운 방향",
    "start_age": "대운 시작", "first_decade": "첫 대운", "now_decade": "지금 대운",
    "now_from_year": "지금 대운 시작", "now_stem_god": "대운 천간 십성",
    "now_branch_god": "대운 지지 십성", "next_decade": "다음 대운",
    "next_from_year": "다음 대운 시작", "next_stem_god": "다음 천간 십성", "this_year": "해",
    "this_year_pillar": "세운", "this_year_god": "세운 천간 십성",
    "strength_hours": "힘이 같은 시진", "yongsin_hours": "용신이 같은 시진",
    "other_elements": "다른 용신", "name": "이름", "name_elements": "이름 오행",
    "name_helping": "이름이 돕는 오행", "name_fills": "이름이 채우는 오행",
}  # fmt: skip


def _as_is(value: str) -> str:
    return value


def _korean(make: Callable[[str], Text]) -> Callable[[str], str]:
    return lambda value: make(value).ko


def _from(table: dict[str, Text]) -> Callable[[str], str]:
    return lambda value: table[value].ko


def _letters(value: str) -> str:
    return listing(map(letter, value)).ko


def _places(value: str) -> str:
    return "·".join(PLACES[place].ko for place in value.split("·"))


def _spelled(value: str) -> str:
    """갑자(甲子), 갑목(甲木) 밑에 자수(子水): a pillar spelled."""
    return f"{pillar_word(value).ko}, {letter(value[0]).ko} 밑에 {letter(value[1]).ko}"


def _god_below(value: str) -> str:
    return str(ten_god_of_branch(stem(value[0]), branch(value[1])))


def _seat(value: str) -> str:
    return "일간을 도움" if value == "True" else "일간을 돕지 않음"


def _count(value: str) -> str:
    return numeral(int(value)).ko or "없음"


_element, _letter = _korean(element_word), _korean(letter)
_god, _group = _from(GODS), _from(GROUPS)
_Line = tuple[str, Callable[[str], str]]
_DAY_GOD = ("day_pillar", "god")
#: What a condition asked of a value, as a line: label, and how the value is written.
_ASKED: dict[tuple[str, str], _Line] = {
    ("day_master", "stem"): ("일간", _letter),
    ("day_master", "element"): ("일간 오행", _element),
    ("day_pillar", "pillar"): ("일주", _spelled),
    ("day_pillar", "branch"): ("일지", _letter),
    _DAY_GOD: ("일지 십성", _god),
    ("season", "season"): ("철", _as_is),
    ("season", "branch"): ("월지", _letter),
    ("season", "state"): ("월령", _as_is),
    ("season", "god"): ("월지 십성", _god),
    ("hour_pillar", "group"): ("시지 십성", _group),
    ("most", "elements"): ("가장 많은 오행", _element),
    ("most", "count"): ("가장 많은 수", _count),
    ("least", "elements"): ("가장 적은 오행", _element),
    ("missing", "elements"): ("없는 오행", _element),
    ("missing", "helping"): ("채우면 좋은 오행", _element),
    ("missing", "adverse"): ("빈 채로 좋은 오행", _element),
    ("polarity", "more"): ("음양", _as_is),
    ("polarity", "yang"): ("양", _count),
    ("polarity", "yin"): ("음", _count),
    ("ten_gods", "leading"): ("가장 많은 십성", _group),
    ("ten_gods", "absent"): ("없는 십성", _group),
    ("strength", "verdict"): ("강약", _as_is),
    ("strength", "leans"): ("기우는 쪽", _as_is),
    ("strength", "roots"): ("뿌리", _count),
    ("strength", "in_seat"): ("일지", _seat),
    ("favourable", "element"): ("용신", _element),
    ("favourable", "method"): ("용신법", _as_is),
    ("favourable", "group"): ("용신 십성", _group),
    ("favourable", "in_chart"): ("용신 글자", _count),
    ("unions", "letters"): ("합", _letters),
    ("unions", "kinds"): ("합의 이름", _from(KINDS)),
    ("clashes", "letters"): ("충", _letters),
    ("clashes", "kinds"): ("충의 이름", _from(KINDS)),
    ("clashes", "positions"): ("충의 자리", _places),
    ("stars", "names"): ("신살", _from(STAR_NAMES)),
    ("stars", "near"): ("신살", _from(STAR_NAMES)),
    ("luck", "direction"): ("대운 방향", _as_is),
    ("luck", "now_group"): ("대운 천간 무리", _group),
    ("luck", "now_role"): ("대운의 몫", _as_is),
    ("next_decade", "group"): ("다음 천간 무리", _group),
    ("next_decade", "role"): ("다음 대운의 몫", _as_is),
    ("year_luck", "group"): ("세운 천간 무리", _group),
    ("year_luck", "role"): ("세운의 몫", _as_is),
    ("name:0", "helping"): ("이름이 돕는 오행", _element),
    ("name:0", "serves"): ("이름이 담은 쓰임", _as_is),
    ("name:0", "elements"): ("이름 오행", _element),
    ("name:0", "fills"): ("이름이 채우는 오행", _element),
}
#: A day pillar tells its ten god as well.
_BELOW: dict[tuple[str, str], tuple[tuple[str, str], _Line]] = {
    ("day_pillar", "pillar"): (_DAY_GOD, ("일지 십성", _god_below)),
}
#: A fact that is there, or is not, as a line.
_THERE = {
    ("quiet", False): "합과 충 없음",
    ("missing", True): "오행이 모두 있음",
    ("hour_unknown", False): "시각 모름",
    ("provisional", False): "아직 오지 않은 날",
    ("late_rat", False): "야자시",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What one paragraph tells.

    Attributes:
        section: its title.
        audience: "parent", "adult", or empty where it may be either.
        when: what it asks of the facts, beyond what its licences ask.
        licences: what allows its traits.
        slots: the slots that it fills.
        sentences: how many it has, up to six.
        grounds: what of ``when`` and of the licences it rests on and does not say, 「most.count」.
    """

    section: str
    audience: str
    when: Condition
    licences: tuple[Licence, ...]
    slots: tuple[str, ...]
    sentences: int = 3
    grounds: tuple[str, ...] = ()

    def applies(self, facts: Facts) -> bool:
        """Whether the facts carry it."""
        return self.when.holds(facts) and all(one.when.holds(facts) for one in self.licences)

    def lines(self, facts: Facts) -> tuple[str, ...]:
        """What is to be told, a label before each value: facts, then traits."""
        asked = {(term.fact, term.key) for term in self.when.terms}
        name = _name(facts["name:0"]) if ("name:0", "hanja") in asked else ()
        conditions = self._conditions(facts, lambda key: key not in self.grounds)
        slots = list(self._slots(facts))
        new = (one for one in conditions if not _again(one, slots))
        told = dict.fromkeys((*name, *new, *slots))
        traits = dict.fromkeys(trait for one in self.licences for trait in one.traits)
        return (*told, *([f"{TRAITS}{', '.join(traits)}"] if traits else []))

    def under(self, facts: Facts) -> tuple[str, ...]:
        """What it rests on unsaid."""
        told = self.lines(facts)
        conditions = self._conditions(facts, self.grounds.__contains__)
        return tuple(dict.fromkeys(one for one in conditions if not _again(one, told)))

    def _slots(self, facts: Facts) -> Iterator[str]:
        for slot, label in _LABELS.items():
            if slot in self.slots:
                yield f"{label}: {filled(Text(f'{{{slot}}}', ''), facts).ko}"

    def _conditions(self, facts: Facts, wanted: Callable[[str], bool]) -> Iterator[str]:
        for condition in (*(one.when for one in self.licences), self.when):
            for term in condition.terms:
                for key, line in _lines(term, facts):
                    if wanted(key):
                        yield line


def _again(line: str, told: Iterable[str]) -> bool:
    """Whether a line of the same label says it already: 「목(木)」 in 「목(木)과 수(水)」."""
    label, _, value = line.partition(": ")
    return any(one.startswith(f"{label}: ") and value in one for one in told)


def grounds(conditions: Iterable[Condition], text: str) -> tuple[str, ...]:
    """What conditions ask and a text with slots does not say, as :class:`Plan` has it."""
    found: dict[str, bool] = {}
    for condition in conditions:
        for term in condition.terms:
            for key, told in _told(term, text):
                found[key] = found.get(key, False) or told
    return tuple(key for key, told in found.items() if not told)


def _told(term: Term, text: str) -> Iterator[tuple[str, bool]]:
    """The values of a term, each with whether a text says it."""
    asked = (term.fact, term.key)
    if term.negated or asked not in _ASKED:
        return
    for key, (_, write) in _valued(asked):
        yield ".".join(key), any(says(text, write(one)) for one in term.asked.split("|"))


def says(text: str, value: str) -> bool:
    """Whether a text says a value of a prompt: one of its letters in hanja, or its words."""
    return any(one in text for one in HANJA.findall(value) or value.split(", "))


def _name(name: Fact) -> Iterator[str]:
    """A name's characters with gloss, element and phrase."""
    yield f"이름: {name['hangul']}({name['hanja']})"
    parts = (words(name, key) for key in ("meanings", "elements", "phrases"))
    letters = zip(str(name["hangul"]), str(name["hanja"]), *parts, strict=True)
    for sound, hanja, meaning, element, phrase in letters:
        yield f"{sound}({hanja}): {meaning} {sound}, {element_word(element).ko}, {phrase}"


def _lines(term: Term, facts: Facts) -> Iterator[tuple[str, str]]:
    """What a condition asked, as the facts answer it; what it excluded is not told.

    Each line with its key: 「most.count」.
    """
    asked = (term.fact, term.key)
    if not term.key:
        if (term.fact, term.negated) in _THERE:
            yield term.fact, _THERE[term.fact, term.negated]
    elif not term.negated and asked in _ASKED:
        found = _matched(facts[term.fact][term.key], term)
        for key, (label, write) in _valued(asked):
            yield ".".join(key), f"{label}: {', '.join(map(write, found))}"


def _valued(asked: tuple[str, str]) -> Iterator[tuple[tuple[str, str], _Line]]:
    """The lines of a value, with the keys of what they tell."""
    yield asked, _ASKED[asked]
    if asked in _BELOW:
        yield _BELOW[asked]


def _matched(value: Value, term: Term) -> list[str]:
    if isinstance(value, tuple):
        return list(dict.fromkeys(one for one in value if one in term.asked.split("|")))
    return [str(value)]


def prompt(plan: Plan, facts: Facts, audience: str) -> str:
    """The prompt for a plan, in the chat's markup."""
    listener = _LISTENERS[plan.audience or audience]
    head = f"[{plan.section}] {listener}"
    return asked(head, plan.sentences, plan.lines(facts), plan.under(facts))


def asked(head: str, sentences: int, lines: Iterable[str], under: Sequence[str] = ()) -> str:
    """A prompt in the chat's markup.

    Args:
        head: how it begins.
        sentences: how long the answer is.
        lines: what it tells.
        under: what it rests on and does not say.
    """
    resting = (GROUNDS, *under) if under else ()
    return ASKED.format(prompt="\n".join((f"{head}, {_COUNTED[sentences]} 문장", *lines, *resting)))


def naming_prompt(gender: str, surname: str, facts: Facts | None) -> str:
    """What is asked when the model is to propose a name; its answer is the name alone.

    Args:
        facts: of a chart; ``None`` for a name that is for anybody.
    """
    head = f"[이름 짓기] {gender}, 성 {surname}"
    if facts is None:
        return ASKED.format(prompt=head)
    chosen = facts["favourable"]
    wanted = f"용신: {element_word(str(chosen['element'])).ko}"
    helper = f"희신: {element_word(str(chosen['second'])).ko}"
    return ASKED.format(prompt="\n".join((head, wanted, helper)))
