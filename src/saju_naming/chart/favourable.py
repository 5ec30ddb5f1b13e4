"""The favourable element (용신) and the four that stand beside it, each with its reason.

Five methods answer for themselves; the first of them in this order that applies decides, and what
the others would have said is kept beside it.

==========  =====================================================================  ==============
method      when it applies                                                        source
==========  =====================================================================  ==============
종격        the day master has nothing of its own to stand on, or nothing against  滴天髓
            it (the conditions are in :func:`_following`)
조후        born in deep winter (亥子丑) or high summer (巳午未) with next to no   窮通寶鑑
            fire or water against it (under 8 % of all weights)
통관        a balanced chart where two elements, one controlling the other, hold   滴天髓
            30 % or more each: the one between them
병약        a balanced chart where one element holds half: the one that controls   神峰通考
            it
억부        always: support what is weak, restrain what is strong                  子平眞詮
==========  =====================================================================  ==============

희신, 기신, 구신 and 한신 follow from no formula: each other element is judged on the chart by
:func:`_merits` and by how much of it there is, and ranked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from saju_naming.chart.balance import Elements
from saju_naming.chart.pillars import Pillars
from saju_naming.chart.strength import BALANCED, Strength
from saju_naming.korean.josa import fill
from saju_naming.korean.text import Text
from saju_naming.symbols import ELEMENTS, Element

COMPANIONS, OUTPUT, WEALTH, AUTHORITY, RESOURCE = range(5)
ROLES = ("용신", "희신", "한신", "구신", "기신")

#: A following chart has at most this score of support, a dominant one at least the other.
FOLLOWING_BELOW, DOMINANT_FROM = 8.0, 85.0
#: Shares of all weights: next to none; one of two opposing camps; too much.
SCARCE, CAMP, EXCESS = 0.08, 0.30, 0.50
#: Branches of the season, the element it needs, and words for it.
_CLIMATES = (
    ("亥子丑", Element.FIRE, Text("겨울에 태어나 차가운데", "born in the cold of winter")),
    ("巳午未", Element.WATER, Text("여름에 태어나 뜨거운데", "born in the heat of summer")),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one method says: the element, and why in both languages."""

    method: str
    element: Element
    reason: Text


@dataclass(frozen=True, slots=True)
class Favourable:
    """The five roles of the elements for a chart.

    Attributes:
        element: 용신.
        method: the method that decided.
        reason: its reason.
        roles: element by role (용신, 희신, 한신, 구신, 기신).
        answers: every method that applies, the deciding one first.
    """

    element: Element
    method: str
    reason: Text
    roles: dict[str, Element]
    answers: tuple[Answer, ...]

    @property
    def helping(self) -> tuple[Element, Element]:
        """용신 and 희신."""
        return self.roles["용신"], self.roles["희신"]

    @property
    def adverse(self) -> tuple[Element, Element]:
        """기신 and 구신."""
        return self.roles["기신"], self.roles["구신"]

    @property
    def conflicts(self) -> tuple[Answer, ...]:
        """The methods that would have chosen otherwise."""
        return tuple(a for a in self.answers if a.element is not self.element)

    def role(self, element: Element) -> str:
        """The role of ``element``."""
        return next(role for role, e in self.roles.items() if e is element)

    def to_dict(self) -> dict[str, object]:
        """Elements as hanja, texts in Korean."""
        return {
            "element": self.element.hanja,
            "method": self.method,
            "reason": self.reason.ko,
            "roles": {role: e.hanja for role, e in self.roles.items()},
            "answers": [
                {"method": a.method, "element": a.element.hanja, "reason": a.reason.ko}
                for a in self.answers
            ],
        }


@dataclass(slots=True)
class _View:
    """A chart as the methods look at it; shares are of all weights and sum to 1."""

    pillars: Pillars
    master: Element
    strength: Strength
    shares: tuple[float, ...]

    def element(self, group: int) -> Element:
        """The element that is ``group`` to the day master."""
        return ELEMENTS[(self.master + group) % 5]

    def share(self, group: int) -> float:
        return self.shares[self.element(group)]

    def heaviest(self, *groups: int) -> int:
        return max(groups, key=self.share)


def favourable(pillars: Pillars, strength: Strength, weights: Elements) -> Favourable:
    """The favourable element of a chart.

    Args:
        pillars: the chart.
        strength: of its day master.
        weights: letters' worth by element (:func:`chart.balance.weigh`).
    """
    worth = [weights[e] for e in ELEMENTS]
    total = sum(worth)
    shares = tuple([x / total for x in worth])
    view = _View(pillars, pillars.day.stem.element, strength, shares)
    answers = tuple(answer for method in _METHODS if (answer := method(view)))
    chosen = answers[0]
    return Favourable(chosen.element, chosen.method, chosen.reason, _roles(view, chosen), answers)


def _following(view: _View) -> Answer | None:
    """종격: no stem of support is seen, no root lies hidden; or hardly anything else is there."""
    if FOLLOWING_BELOW < view.strength.score < DOMINANT_FROM:
        return None
    visible = [s.element for i, s in enumerate(view.pillars.stems) if i != 2]
    own = (view.element(COMPANIONS), view.element(RESOURCE))
    rootless = view.strength.score <= FOLLOWING_BELOW and not view.strength.roots
    if rootless and not any(e in own for e in visible):
        return _follow_others(view)
    if view.strength.score >= DOMINANT_FROM and view.element(AUTHORITY) not in visible:
        return _follow_self(view)
    return None


def _follow_others(view: _View) -> Answer:
    group = view.heaviest(OUTPUT, WEALTH, AUTHORITY)
    name = {OUTPUT: "종아", WEALTH: "종재", AUTHORITY: "종살"}[group]
    element = view.element(group)
    return Answer(
        "종격",
        element,
        Text(
            fill(
                "일간이 기댈 뿌리가 없어 가장 센 {e}{을} 따르는 {name}격으로 봐요.",
                e=element.korean,
                name=name,
            ),
            f"the day master has no root and goes along with the strongest element, "
            f"{element.english} (a following chart).",
        ),
    )


def _follow_self(view: _View) -> Answer:
    group = view.heaviest(COMPANIONS, RESOURCE)
    element = view.element(group)
    return Answer(
        "종격",
        element,
        Text(
            fill(
                "일간을 돕는 기운으로 가득해 그 흐름인 {e}{을} 따르는 {name}격으로 봐요.",
                e=element.korean,
                name={COMPANIONS: "전왕", RESOURCE: "종강"}[group],
            ),
            f"almost everything supports the day master, so the chart goes with its own "
            f"current, {element.english} (a dominant chart).",
        ),
    )


def _climate(view: _View) -> Answer | None:
    month = view.pillars.month.branch.hanja
    for season, needed, words in _CLIMATES:
        if month in season and view.shares[needed] < SCARCE:
            return Answer("조후", needed, _climate_reason(words, needed))
    return None


@cache
def _climate_reason(words: Text, needed: Element) -> Text:
    return Text(
        fill(
            "{when} {e}{이} 거의 없어 먼저 온도를 맞추는 {e}{을} 찾아요.",
            when=words.ko,
            e=needed.korean,
        ),
        f"the chart was {words.en} with hardly any {needed.english}, so the climate is "
        f"evened out first, by {needed.english}.",
    )


def _bridge(view: _View) -> Answer | None:
    if view.strength.verdict != BALANCED:
        return None
    for element in ELEMENTS:
        if view.shares[element] >= CAMP and view.shares[element.prey] >= CAMP:
            between = element.child
            return Answer(
                "통관",
                between,
                Text(
                    fill(
                        "{a}{과} {b}{이} 맞서 있어 둘 사이를 잇는 {e}{을} 찾아요.",
                        a=element.korean,
                        b=element.prey.korean,
                        e=between.korean,
                    ),
                    f"{element.english} and {element.prey.english} stand against each other, "
                    f"so {between.english} is sought to connect them.",
                ),
            )
    return None


def _remedy(view: _View) -> Answer | None:
    if view.strength.verdict != BALANCED:
        return None
    for element in ELEMENTS:
        if view.shares[element] >= EXCESS:
            return Answer(
                "병약",
                element.master,
                Text(
                    fill(
                        "{a}{이} 절반을 차지해 그것을 다스리는 {e}{을} 찾아요.",
                        a=element.korean,
                        e=element.master.korean,
                    ),
                    f"{element.english} makes up half of the chart, so {element.master.english}, "
                    "which restrains it, is sought.",
                ),
            )
    return None


def _support(view: _View) -> Answer:
    """억부: the answer by what makes the day master strong or weak."""
    if view.strength.leans_strong:
        cause = view.heaviest(COMPANIONS, RESOURCE)
        if cause == RESOURCE:
            wanted, why = WEALTH, "restrain_resource"
        elif view.share(AUTHORITY) >= SCARCE:
            wanted, why = AUTHORITY, "restrain_self"
        else:
            wanted, why = OUTPUT, "let_out"
    else:
        cause = view.heaviest(OUTPUT, WEALTH, AUTHORITY)
        wanted, why = _SUPPORTS[cause]
    element = view.element(wanted)
    side = _SIDES[view.strength.verdict, view.strength.leans_strong]
    return Answer("억부", element, _support_reason(side, why, view.element(cause), element))


#: What weakens the day master most → the group that is wanted, and why.
_SUPPORTS = {
    OUTPUT: (RESOURCE, "feed_drained"),
    WEALTH: (COMPANIONS, "share_load"),
    AUTHORITY: (RESOURCE, "feed_pressed"),
}
#: «Weight» is what the methods look at: letters with what lies hidden in them, not their number.
_SUPPORT_REASONS = {
    "restrain_resource": Text(
        "{side} 가운데 일간을 낳는 {cause}의 무게가 커서, 그것을 눌러 주는 {e}{을} 찾아요.",
        "{side}, mostly through {cause}, which generates it; {e} restrains that.",
    ),
    "restrain_self": Text(
        "{side} 가운데 일간과 같은 {cause}의 무게가 커서, 그것을 다스리는 {e}{을} 찾아요.",
        "{side}, mostly through its own element, {cause}; {e} restrains that.",
    ),
    "let_out": Text(
        "{side} 가운데 일간과 같은 {cause}의 무게가 크고 다스릴 기운이 약해, "
        "밖으로 펼쳐 내는 {e}{을} 찾아요.",
        "{side}, mostly through its own element, {cause}, with little to restrain it; "
        "{e} lets it flow out.",
    ),
    "share_load": Text(
        "{side} 가운데 일간이 다스려야 할 {cause}의 무게가 커서, 짐을 나눌 같은 기운 {e}{을} "
        "찾아요.",
        "{side}, with much {cause} to manage; {e}, its own element, shares the load.",
    ),
    "feed_drained": Text(
        "{side} 가운데 일간의 힘을 쓰는 {cause}의 무게가 커서, 일간을 길러 주는 {e}{을} 찾아요.",
        "{side}, drained most by {cause}; {e} nourishes it.",
    ),
    "feed_pressed": Text(
        "{side} 가운데 일간을 누르는 {cause}의 무게가 커서, 일간을 길러 주는 {e}{을} 찾아요.",
        "{side}, pressed most by {cause}; {e} nourishes it.",
    ),
}
_SIDES = {
    ("신강", True): Text("일간이 센", "the day master is strong"),
    ("신약", False): Text("일간이 여린", "the day master is weak"),
    (BALANCED, True): Text("일간이 조금 센 쪽인", "the day master leans strong"),
    (BALANCED, False): Text("일간이 조금 여린 쪽인", "the day master leans weak"),
}


@cache
def _support_reason(side: Text, why: str, cause: Element, wanted: Element) -> Text:
    text = _SUPPORT_REASONS[why]
    return Text(
        fill(text.ko, side=side.ko, cause=cause.korean, e=wanted.korean),
        text.en.format(side=side.en, cause=cause.english, e=wanted.english),
    )


_METHODS: tuple[Callable[[_View], Answer | None], ...] = (
    _following,
    _climate,
    _bridge,
    _remedy,
    _support,
)


def _roles(view: _View, chosen: Answer) -> dict[str, Element]:
    wants_support = view.strength.leans_strong == (chosen.method == "종격")
    side = 1.0 if view.strength.verdict == BALANCED else 2.0
    merits = _merits(view.master, chosen.element, wants_support, side)
    worth = [merit - 2 * (share - 0.2) for merit, share in zip(merits, view.shares, strict=True)]
    others = [e for e in ELEMENTS if e is not chosen.element]
    others.sort(key=worth.__getitem__, reverse=True)
    return dict(zip(ROLES, (chosen.element, *others), strict=True))


@cache
def _merits(
    master: Element, chosen: Element, wants_support: bool, side: float
) -> tuple[float, ...]:
    """How much each element would do a chart good before it is seen how much there is of it.

    +``side`` where the chart needs it and −``side`` where not (2, in a balanced chart 1), +1 where
    it feeds the favourable element and −1.5 where it controls it. For ranking alone.
    """

    def merit(element: Element) -> float:
        supports = (element - master) % 5 in (COMPANIONS, RESOURCE)
        worth = side if supports == wants_support else -side
        return worth + (element.child is chosen) - 1.5 * (element.prey is chosen)

    return tuple(map(merit, ELEMENTS))
