"""Sentences in many wordings, each filled truly and falsely from charts: the check must tell them
apart. The wordings are nobody's template: columnists, grandmothers, apps and scholars talk so.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random

import pytest

from saju_naming.birth import Birth
from saju_naming.chart.chart import Chart, cast
from saju_naming.chart.ten_gods import GROUPS
from saju_naming.errors import SajuNamingError
from saju_naming.korean.josa import settle
from saju_naming.reading.check import verify
from saju_naming.reading.check.truth import BRANCHES, GODS, LETTERS, STEMS, Truth
from saju_naming.symbols import BRANCHES as ALL_BRANCHES
from saju_naming.symbols import CYCLE, ELEMENTS

TODAY = date(2026, 6, 1)
Slots = dict[str, str]
#: True slots and false ones; ``None`` where a chart has nothing to say.
Values = tuple[Slots, Slots] | None

_NATIVE = ("없음", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟")
_COUNTED = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟")
_E = {e.hanja: (e.korean, e.hangul, f"{e.native}의 기운", f"{e.hangul} 기운") for e in ELEMENTS}
_LETTER = {x.hanja: x for x in LETTERS}
_PLACES = {"year": ("년", "해"), "month": ("월", "달"), "day": ("일", "날"), "hour": ("시", "시")}

FRAMES: dict[str, tuple[str, ...]] = {
    "count": (
        "이 사주에는 {e}{이} {n} 있어요.",
        "{e}{은} {n}{이에요}.",
        "{e} {d}개가 보입니다.",
        "글자로 세면 {e}{이} {d}개예요.",
        "사주의 글자를 헤아려 보면 {e}{이} {c} 글자 들어 있습니다.",
        "{e}{이} {n}{이라} 눈에 들어와요.",
        "원국을 보면 {e}{이} {n}, 이렇게 놓였습니다.",
        "{e}{은} 모두 {d}개랍니다.",
        "{e}의 글자가 {n}{이지요}.",
    ),
    "none": (
        "{e}{은} 하나도 없어요.",
        "이 사주에는 {e}{이} 빠져 있네요.",
        "{e}{이} 전혀 보이지 않아요.",
        "없는 오행은 {e}{이에요}.",
        "{e}{이} 비어 있는 사주랍니다.",
        "사주에 {e}{은} 없다.",
        "글자 어디에도 {e}{은} 없어요.",
        "빠진 기운은 {e}입니다.",
    ),
    "most": (
        "가장 많은 오행은 {e}{이에요}.",
        "{e}{이} 제일 많아요.",
        "{e}{이} 가장 많은 사주예요.",
        "오행 가운데 {e}{이} 으뜸이에요.",
        "글자 중에서 제일 많은 기운은 {e}{이에요}.",
        "{e}{이} 가장 두드러지는 사주지요.",
    ),
    "least": ("있는 것 중에 가장 적은 오행은 {e}{이에요}.", "{e}{이} 제일 적어요."),
    "more": (
        "{e}{이} {f}보다 많아요.",
        "{f}보다 {e}{이} 더 많습니다.",
        "{e} 기운은 {f}보다 적지 않고 많은 편이에요.",
    ),
    "total": ("모두 {t} 글자로 읽은 사주예요.", "{t} 글자 가운데 {e}{이} {n}{이에요}."),
    "yinyang": (
        "양이 {y}, 음이 {i}{이에요}.",
        "양의 글자가 {y}, 음의 글자가 {i}{이라고} 해요.",
        "음양으로 나누면 양이 {yd}개, 음이 {id}개예요.",
    ),
    "master": (
        "일간은 {l}{이에요}.",
        "이 아이의 일간은 {l}입니다.",
        "{l} 일간이에요.",
        "태어난 날의 윗글자가 {l}{이에요}.",
        "나를 뜻하는 글자는 {l}{이지요}.",
        "일간이 {b}{이라} 그래요.",
    ),
    "branch": (
        "월지는 {m}{이에요}.",
        "태어난 달의 아랫글자는 {m}{이에요}.",
        "{m}의 달에 태어났어요.",
        "월지에 {m}{이} 놓였습니다.",
        "달의 지지가 {m}{이라서요}.",
    ),
    "pillar": (
        "일주는 {p}{이에요}.",
        "{p}일에 태어났어요.",
        "날의 기둥은 {p}{이에요}.",
        "{h} 일주랍니다.",
        "태어난 날은 {p}입니다.",
        "일주가 {p}인 사람이에요.",
    ),
    "yearpillar": ("{p}년에 태어났어요.", "년주는 {p}{이에요}.", "태어난 해는 {p}{이에요}."),
    "god": (
        "월지는 {g}{이에요}.",
        "태어난 달의 아랫글자는 일간에게 {g}{이에요}.",
        "월지에 {g}{이} 앉아 있어요.",
        "{g}{이} 월지에 놓여 있습니다.",
        "달의 지지 {m}{은} {g}에 해당해요.",
        "월지의 {g}{이} 눈에 띄어요.",
        "{m}{은} 일간에게 {g}{이라} 불러요.",
    ),
    "group": (
        "십성으로는 {r}{이} 가장 많아요.",
        "{r}{이} {n}{으로} 으뜸이에요.",
        "{r}{이} {n} 있는 사주예요.",
    ),
    "nogroup": (
        "{r}{은} 하나도 없어요.",
        "{r}{이} 보이지 않는 사주예요.",
        "없는 십성은 {r}{이에요}.",
    ),
    "egroup": ("{e}{은} 일간에게 {r}{이에요}.", "일간에게 {e}{은} {r}에 해당합니다."),
    "definition": ("{r}{은} {d}{이에요}.",),
    "verdict": (
        "이 사주는 {v}{이에요}.",
        "일간의 힘은 {v}입니다.",
        "{v}{으로} 보는 사주예요.",
        "강약을 따지면 {v} 쪽이에요.",
        "{v} 사주랍니다.",
    ),
    "strengthwords": ("일간의 힘이 {w}.", "일간은 힘이 {w}.", "일간이 {w}."),
    "score": (
        "일간의 힘은 100점에 {s}점이에요.",
        "힘을 점수로 재면 {s}점입니다.",
        "강약 점수는 {s}점이에요.",
    ),
    "role": (
        "용신은 {e}{이에요}.",
        "{e}{이} 용신이에요.",
        "{e}{을} 용신으로 봐요.",
        "이 사주의 용신은 {e}입니다.",
        "용신으로 {e}{을} 써요.",
        "이 사주가 가장 반기는 기운은 {e}{이에요}.",
        "가장 필요한 오행은 {e}{이지요}.",
        "용신을 {e}{으로} 잡습니다.",
    ),
    "adverse": (
        "기신은 {e}{이에요}.",
        "{e}{은} 기신이라 굳이 더하지 않아요.",
        "{e}{이} 기신이랍니다.",
    ),
    "helping": (
        "희신은 {e}{이에요}.",
        "곁에서 거드는 희신은 {e}입니다.",
        "{e}{을} 희신으로 삼아요.",
    ),
    "method": ("{m}{으로} 용신을 정했어요.", "용신을 찾는 방법은 {m}{이에요}."),
    "structure": ("격국은 {f}{이에요}.", "{f}{으로} 봅니다.", "이 사주의 틀은 {f}{이지요}."),
    "direction": (
        "대운은 {d}{이에요}.",
        "대운이 {d}해요.",
        "운은 {d}으로 흐릅니다.",
        "대운은 {w} 흘러요.",
    ),
    "startage": (
        "대운은 만 {a}세에 시작해요.",
        "첫 대운은 {a}살에 들어옵니다.",
        "만 {a}세부터 첫 대운이 시작돼요.",
    ),
    "nowdecade": (
        "지금은 {p} 대운이에요.",
        "현재 대운은 {p}{이에요}.",
        "지금 지나는 대운은 {p}입니다.",
    ),
    "decadeyear": ("{y}년부터 {p} 대운이 시작돼요.", "{p} 대운은 {y}년에 시작했어요."),
    "firstdecade": ("첫 대운은 {p}{이에요}.", "첫 번째 대운이 {p}입니다."),
    "yearluck": ("2026년은 {p}{이에요}.", "올해는 {p}년이에요.", "올해 세운은 {p}입니다."),
    "season": (
        "{s}에 태어났어요.",
        "{s}에 태어난 사주예요.",
        "태어난 계절은 {s}{이에요}.",
        "{s}생이에요.",
    ),
    "animal": ("{a}띠예요.", "{a}띠 해에 태어났습니다.", "이 아이는 {a}띠랍니다."),
    "stage": (
        "일간은 일지에서 {t}{이에요}.",
        "일지의 십이운성은 {t}{이에요}.",
        "십이운성으로 일지는 {t}입니다.",
    ),
    "nayin": ("일주의 납음은 {y}{이에요}.", "납음오행으로 날의 기둥은 {y}입니다."),
    "hidden": ("{b} 속에는 {s}{이} 숨어 있어요.", "{b}{은} 지장간으로 {s}{을} 품고 있습니다."),
    "star": (
        "{v}{이} 있어요.",
        "사주에 {v}{이} 들었어요.",
        "신살로는 {v}{이} 보입니다.",
        "{v}{을} 타고난 사주예요.",
    ),
    "starat": ("{v}{은} {p}지에 있어요.", "{p}지에 {v}{이} 놓였어요."),
    "nostar": ("{v}{은} 없어요.", "{v}{이} 보이지 않는 사주예요."),
    "bond": (
        "{a}{과} {b}{이} {k}{을} 이뤄요.",
        "{a}{과} {b}{은} {k}{이에요}.",
        "{k}{이} 있어요.",
        "{a}{과} {b}{이} 만나 {k}{이} 됩니다.",
    ),
    "nobond": ("{k}{은} 없어요.", "{k}{이} 보이지 않는 사주예요."),
    "void": ("공망은 {a}{과} {b}{이에요}.", "{a}{과} {b}{이} 공망입니다."),
    "law": ("{a}{이} {b}{을} 낳아요.", "{a}생{b}의 이치예요."),
    "lawctl": ("{a}{이} {b}{을} 다스려요.", "{a}극{b}{이라고} 하지요."),
    "polarity": ("{l}{은} {i}의 글자예요.",),
    "sex": ("이 사주의 주인은 {x}{이에요}.", "{x}의 사주예요.", "{x}의 이름을 지어요."),
    "born": ("{y}년에 태어났어요.", "{y}년 {m}월 {d}일에 태어난 사주예요."),
    "inseason": ("일간이 {w}.",),
    "roots": ("뿌리가 {n}{이에요}.", "일간과 같은 기운을 품은 뿌리는 {n}{이에요}."),
}


def _element_form(e: str, rng: Random) -> str:
    return rng.choice(_E[e])


def _count(t: Truth, rng: Random) -> Values:
    e = rng.choice([e for e in "木火土金水" if t.count(e)])
    n = t.count(e)
    m = rng.choice([x for x in range(1, 6) if x != n])
    word = _element_form(e, rng)
    return tuple({"e": word, "n": _NATIVE[x], "d": str(x), "c": _COUNTED[x]} for x in (n, m))  # type: ignore[return-value]  # a pair


def _pair(
    yes: list[str], no: list[str], rng: Random, key: str, form: Callable[[str], str]
) -> Values:
    if not yes or not no:
        return None
    return {key: form(rng.choice(yes))}, {key: form(rng.choice(no))}


def _by_element(yes: Callable[[Truth], list[str]]) -> Callable[[Truth, Random], Values]:
    def make(t: Truth, rng: Random) -> Values:
        held = yes(t)
        return _pair(
            held,
            [e for e in "木火土金水" if e not in held],
            rng,
            "e",
            lambda e: _element_form(e, rng),
        )

    return make


def _most(t: Truth) -> list[str]:
    return [e.hanja for e in t.chart.elements.most]


def _least(t: Truth) -> list[str]:
    low = min(n for e in "木火土金水" if (n := t.count(e)))
    return [e for e in "木火土金水" if t.count(e) in (low, 0)]


def _more(t: Truth, rng: Random) -> Values:
    pairs = [(a, b) for a in "木火土金水" for b in "木火土金水" if t.count(a) > t.count(b)]
    a, b = rng.choice(pairs)
    x, y = _E[a][0], _E[b][0]
    return {"e": x, "f": y}, {"e": y, "f": x}


def _total(t: Truth, rng: Random) -> Values:
    good = _count(t, rng)
    assert good
    right, wrong = ("여덟", "여섯") if t.hour_known else ("여섯", "여덟")
    return good[0] | {"t": right}, good[0] | {"t": wrong}


def _yinyang(t: Truth, rng: Random) -> Values:
    y, i = t.count("양"), t.count("음")
    if not y or not i:
        return None

    def slots(y: int, i: int) -> Slots:
        return {"y": _NATIVE[y], "i": _NATIVE[i], "yd": str(y), "id": str(i)}

    return (slots(y, i), slots(i, y)) if y != i else (slots(y, i), slots(y + 1, i - 1))


def _letters(place: int, key: str, row: str) -> Callable[[Truth, Random], Values]:
    def make(t: Truth, rng: Random) -> Values:
        own = t.letters[place]
        wrong = rng.choice([c for c in row if c != own])
        both = [
            {key: _LETTER[c].korean, "b": f"{_LETTER[c].hangul}{_LETTER[c].element.hangul}"}
            for c in (own, wrong)
        ]
        return both[0], both[1]

    return make


def _pillars(at: int) -> Callable[[Truth, Random], Values]:
    def make(t: Truth, rng: Random) -> Values:
        own = t.letters[2 * at : 2 * at + 2]
        wrong = rng.choice([p for p in CYCLE if p.hanja != own and p.hanja not in t.loose])
        right = next(p for p in CYCLE if p.hanja == own)
        return {"p": right.korean, "h": right.hangul}, {"p": wrong.korean, "h": wrong.hangul}

    return make


def _god(t: Truth, rng: Random) -> Values:
    branch = t.letters[3]
    own = t.god(branch)
    m = _LETTER[branch].korean
    return {"g": own, "m": m}, {"g": rng.choice([g for g in GODS if g != own]), "m": m}


def _group(t: Truth, rng: Random) -> Values:
    top = max(map(t.count, GROUPS))
    yes = [g for g in GROUPS if t.count(g) == top]
    no = [g for g in GROUPS if 0 < t.count(g) < top] or [g for g in GROUPS if t.count(g) < top]
    if not no:
        return None
    n = _NATIVE[top]
    return {"r": rng.choice(yes), "n": n}, {"r": rng.choice(no), "n": n}


def _nogroup(t: Truth, rng: Random) -> Values:
    yes = [g for g in GROUPS if not max(t.counts[g])]
    return _pair(yes, [g for g in GROUPS if g not in yes], rng, "r", str)


def _egroup(t: Truth, rng: Random) -> Values:
    e = rng.choice(list("木火土金水"))
    own = t.group(e)
    return {"e": _E[e][0], "r": own}, {
        "e": _E[e][0],
        "r": rng.choice([g for g in GROUPS if g != own]),
    }


_MEANING = (
    "일간과 같은 기운",
    "일간이 낳는 기운",
    "일간이 다스리는 기운",
    "일간을 다스리는 기운",
    "일간을 낳아 주는 기운",
)


def _definition(t: Truth, rng: Random) -> Values:
    i = rng.randrange(5)
    return {"r": GROUPS[i], "d": _MEANING[i]}, {
        "r": GROUPS[i],
        "d": _MEANING[(i + rng.randint(1, 4)) % 5],
    }


def _verdict(t: Truth, rng: Random) -> Values:
    own = t.chart.strength.verdict
    no = {
        "신강": ["신약"],
        "신약": ["신강"],
        "중화": ["신약" if t.chart.strength.leans_strong else "신강"],
    }[own]
    return _pair([own], no, rng, "v", str)


def _strengthwords(t: Truth, rng: Random) -> Values:
    own = t.chart.strength.verdict
    if own == "중화":
        return None
    strong, weak = (
        ["센 편이에요", "강해요", "넉넉해요", "튼튼한 편이에요"],
        ["여린 편이에요", "약해요", "약한 편이에요", "부족한 편이에요"],
    )
    return _pair(*((strong, weak) if own == "신강" else (weak, strong)), rng, "w", str)


def _score(t: Truth, rng: Random) -> Values:
    own = round(t.chart.strength.score)
    return {"s": str(own)}, {"s": str(own + rng.choice([-12, -5, 4, 9]))}


def _role(name: str) -> Callable[[Truth, Random], Values]:
    return _by_element(lambda t: [t.roles[name]])


def _method(t: Truth, rng: Random) -> Values:
    used = {m for m, _ in t.answers}
    return _pair(
        [t.chart.favourable.method],
        [m for m in ("억부", "조후", "통관", "병약", "종격") if m not in used],
        rng,
        "m",
        str,
    )


def _structure(t: Truth, rng: Random) -> Values:
    own = t.chart.structure.name
    return _pair([own], [f"{g}격" for g in GODS if f"{g}격" != own], rng, "f", str)


def _direction(t: Truth, rng: Random) -> Values:
    assert t.chart.luck
    rows = {"순행": "앞으로", "역행": "거꾸로"}
    own = t.chart.luck.direction
    other = next(d for d in rows if d != own)
    return {"d": own, "w": rows[own]}, {"d": other, "w": rows[other]}


def _startage(t: Truth, rng: Random) -> Values:
    own = int(t.decades[0].start_age)
    if not own:
        return None
    return {"a": str(own)}, {"a": str(rng.choice([a for a in range(1, 11) if abs(a - own) > 1]))}


def _nowdecade(t: Truth, rng: Random) -> Values:
    if not t.now:
        return None
    wrong = rng.choice([d for d in t.decades if d.hanja != t.now.hanja])
    return {"p": t.now.pillar.korean}, {"p": wrong.pillar.korean}


def _decadeyear(t: Truth, rng: Random) -> Values:
    d = rng.choice(t.decades[1:])
    return {"p": d.pillar.korean, "y": str(d.start_year)}, {
        "p": d.pillar.korean,
        "y": str(d.start_year + rng.choice([-3, -1, 2, 5])),
    }


def _firstdecade(t: Truth, rng: Random) -> Values:
    wrong = rng.choice(t.decades[1:])
    return {"p": t.decades[0].pillar.korean}, {"p": wrong.pillar.korean}


def _yearluck(t: Truth, rng: Random) -> Values:
    if t.chart.moment.day > TODAY:
        return None
    wrong = rng.choice([p for p in CYCLE if p.hanja not in ("丙午", t.letters[:2])])
    return {"p": "병오(丙午)"}, {"p": wrong.korean}


def _season(t: Truth, rng: Random) -> Values:
    return _pair(
        [t.season], [s for s in ("봄", "여름", "가을", "겨울") if s != t.season], rng, "s", str
    )


def _animal(t: Truth, rng: Random) -> Values:
    return _pair(
        [t.animal], [b.animal for b in ALL_BRANCHES if b.animal != t.animal], rng, "a", str
    )


def _stage(t: Truth, rng: Random) -> Values:
    own = t.stage(t.letters[5])
    rows = ["장생", "목욕", "관대", "건록", "제왕"]
    return _pair([own], [s for s in rows if s != own], rng, "t", str) if own in rows else None


def _nayin(t: Truth, rng: Random) -> Values:
    own = t.nayin(t.letters[4:6])
    return _pair([own], [t.nayin(p.hanja) for p in CYCLE if t.nayin(p.hanja) != own], rng, "y", str)


def _hidden(t: Truth, rng: Random) -> Values:
    b = t.letters[3]
    wrong = rng.choice([s for s in STEMS if s not in t.hides(b)])
    word = _LETTER[b].korean
    return {"b": word, "s": _LETTER[rng.choice(list(t.hides(b)))].korean}, {
        "b": word,
        "s": _LETTER[wrong].korean,
    }


_STARS = [
    "천을귀인",
    "문창귀인",
    "학당귀인",
    "천덕귀인",
    "월덕귀인",
    "역마",
    "화개",
    "도화",
    "괴강",
    "백호",
]


def _star(t: Truth, rng: Random) -> Values:
    return _pair(
        [s for s in _STARS if s in t.stars], [s for s in _STARS if s not in t.stars], rng, "v", str
    )


def _nostar(t: Truth, rng: Random) -> Values:
    return _pair(
        [s for s in _STARS if s not in t.stars], [s for s in _STARS if s in t.stars], rng, "v", str
    )


def _starat(t: Truth, rng: Random) -> Values:
    held = [s for s in _STARS if s in t.stars and len(t.stars[s]) < len(t.pillars)]
    if not held:
        return None
    v = rng.choice(held)
    right, wrong = (
        rng.choice(sorted(t.stars[v])),
        rng.choice([p for p in t.pillars if p not in t.stars[v]]),
    )
    return {"v": v, "p": _PLACES[right][0]}, {"v": v, "p": _PLACES[wrong][0]}


def _bond(t: Truth, rng: Random) -> Values:
    held = [
        (k, sorted(b))
        for k, b, _ in t.relations
        if len(b) == 2 and k in ("천간합", "육합", "천간충", "충", "원진", "반합")
    ]
    if not held:
        return None
    k, (a, b) = rng.choice(held)
    there = {kind for kind, _, _ in t.relations}
    other = [
        x
        for x in ("천간합", "육합", "삼합", "방합", "천간충", "충", "원진")
        if x not in there and (x != "충" or "천간충" not in there)
    ]
    if not other:
        return None
    slots = {"a": _LETTER[a].korean, "b": _LETTER[b].korean}
    return slots | {"k": k}, slots | {"k": rng.choice(other)}


def _nobond(t: Truth, rng: Random) -> Values:
    there = {kind for kind, _, _ in t.relations}
    rows = ["천간합", "육합", "삼합", "방합", "천간충", "원진"]
    return _pair(
        [k for k in rows if k not in there], [k for k in rows if k in there], rng, "k", str
    )


def _void(t: Truth, rng: Random) -> Values:
    a, b = tuple(t.void)
    c, d = rng.sample([x for x in BRANCHES if x not in t.void], 2)
    return {"a": _LETTER[a].korean, "b": _LETTER[b].korean}, {
        "a": _LETTER[c].korean,
        "b": _LETTER[d].korean,
    }


def _law(step: int) -> Callable[[Truth, Random], Values]:
    def make(t: Truth, rng: Random) -> Values:
        a = rng.choice(ELEMENTS)
        right = ELEMENTS[(a + step) % 5]
        wrong = rng.choice([e for e in ELEMENTS if e not in (a, right)])
        return {"a": a.hangul, "b": right.hangul}, {"a": a.hangul, "b": wrong.hangul}

    return make


def _polarity(t: Truth, rng: Random) -> Values:
    s = t.chart.day_master
    return {"l": s.korean, "i": s.polarity.hangul}, {
        "l": s.korean,
        "i": "음" if s.polarity.hangul == "양" else "양",
    }


def _sex(t: Truth, rng: Random) -> Values:
    boys, girls = ["남자아이", "아들", "사내아이"], ["여자아이", "딸", "따님"]
    return _pair(*((boys, girls) if t.chart.gender == "남자" else (girls, boys)), rng, "x", str)


def _born(t: Truth, rng: Random) -> Values:
    day = t.chart.moment.day
    taken = set(t.years) | {TODAY.year} | {y + 10 for y in t.years}
    wrong = rng.choice([y for y in range(day.year - 9, day.year + 9) if y not in taken])
    rest = {"m": str(day.month), "d": str(day.day)}
    return {"y": str(day.year)} | rest, {"y": str(wrong)} | rest


def _inseason(t: Truth, rng: Random) -> Values:
    yes, no = (
        ["득령했어요", "제철을 만났어요", "월령을 얻었어요"],
        ["실령했어요", "제철을 비켜났어요", "월령을 잃었어요"],
    )
    return _pair(*((yes, no) if t.chart.strength.in_season else (no, yes)), rng, "w", str)


def _roots(t: Truth, rng: Random) -> Values:
    own = len(t.chart.strength.roots)
    if not own:
        return None
    return {"n": _NATIVE[own]}, {"n": _NATIVE[rng.choice([n for n in range(1, 5) if n != own])]}


VALUES: dict[str, Callable[[Truth, Random], Values]] = {
    "count": _count, "none": _by_element(lambda t: [e for e in "木火土金水" if not t.count(e)]),
    "most": _by_element(_most), "least": _by_element(_least), "more": _more, "total": _total,
    "yinyang": _yinyang, "master": _letters(4, "l", STEMS), "branch": _letters(3, "m", BRANCHES),
    "pillar": _pillars(2), "yearpillar": _pillars(0), "god": _god, "group": _group,
    "nogroup": _nogroup, "egroup": _egroup, "definition": _definition, "verdict": _verdict,
    "strengthwords": _strengthwords, "score": _score, "role": _role("용신"),
    "adverse": _role("기신"), "helping": _role("희신"),
    "method": _method, "structure": _structure, "direction": _direction,
    "startage": _startage, "nowdecade": _nowdecade, "decadeyear": _decadeyear,
    "firstdecade": _firstdecade, "yearluck": _yearluck, "season": _season, "animal": _animal,
    "stage": _stage, "nayin": _nayin, "hidden": _hidden, "star": _star, "starat": _starat,
    "nostar": _nostar, "bond": _bond, "nobond": _nobond, "void": _void, "law": _law(1),
    "lawctl": _law(2), "polarity": _polarity, "sex": _sex, "born": _born, "inseason": _inseason,
    "roots": _roots,
}  # fmt: skip
_MARKS = "은 이 을 과 으로 이에요 이라 이나 이고 이며".split()
_LOOSE = {"{이지요}": "이지요", "{이라서요}": "이라서요", "{이라고}": "이라고"}


def say(frame: str, slots: Slots) -> str:
    """A frame with its slots filled and its particles settled."""
    for key, value in slots.items():
        frame = frame.replace("{" + key + "}", value)
    for mark, word in _LOOSE.items():
        frame = frame.replace(mark, word)
    return settle(frame)


def charts(n: int, seed: int) -> list[Chart]:
    """Random charts, a fifth without the hour."""
    rng = Random(seed)
    found: list[Chart] = []
    while len(found) < n:
        day = date.fromordinal(date(1940, 1, 1).toordinal() + rng.randint(0, 31_300))
        time = None if rng.random() < 0.2 else f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}"
        try:
            found.append(
                cast(Birth(day.isoformat(), gender=rng.choice(["남자", "여자"]), time=time))
            )
        except SajuNamingError:
            continue
    return found


SAMPLE = [Truth(c, today=TODAY) for c in charts(12, seed=3)]


@pytest.mark.parametrize("kind", FRAMES)
def test_a_true_sentence_passes_and_a_false_one_does_not(kind: str) -> None:
    rng = Random(kind)
    told = 0
    for truth in SAMPLE:
        for frame in FRAMES[kind]:
            values = VALUES[kind](truth, rng)
            if values is None:
                continue
            told += 1
            right, wrong = (say(frame, slots) for slots in values)
            assert not verify(right, truth.chart, today=TODAY), right
            assert verify(wrong, truth.chart, today=TODAY), wrong
    assert told
