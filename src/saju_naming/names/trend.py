"""How a name stands in time: whether it rises or falls, and which decade it sounds like.

Births are counted from 2008 on; before that there are only the press lists of the court's names
(ten a sex and year, at times fewer). So a decade's names are thought of as made in two ways: the
names it is known to have given, and names put together of the syllables that it liked. What a
decade liked is learned from its list, half as much from the lists beside it, and where the lists
are silent from the decade after it, down to the births of 2008–2010.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from math import log10, prod, sqrt

from saju_naming.korean.text import Text
from saju_naming.names.popularity import Popularity, Sex, names_of, popularity

#: A name whose share of the births grew by this factor from 2016–2020 to 2021–2025 rises.
MOVED = 1.5
#: The change must also be this many standard deviations of the counts, and the births this many.
SURE, ENOUGH = 2.0, 20
#: A name is new when its share in 2008–2015 was under this part of today's.
NEW_BELOW = 0.1

TRENDS = {
    "새로운": "new",
    "오르는": "rising",
    "꾸준한": "steady",
    "내리는": "falling",
    "알기 어려운": "too few to tell",
}


def trend(p: Popularity) -> str:
    """One of ``TRENDS``, by the name's share of all births that were counted.

    Shares are used because the counts cover 95 % of births in 2008 and 75 % from 2022. What is
    left of that fault: rare names lost more, 37 % of their births from 2021 to 2022 against 21 %
    of the commonest, a factor of 0.8, which is well inside ``MOVED``.
    """
    *early, before, now = (n / of for n, of in zip(p.spans, _births(p.sex), strict=True))
    if p.spans[-1] + p.spans[-2] < ENOUGH:
        return "알기 어려운"
    sure = abs(_deviation(p)) >= SURE
    if sure and now > before and sum(early) / len(early) < NEW_BELOW * now:
        return "새로운"
    if sure and now >= MOVED * before:
        return "오르는"
    return "내리는" if sure and now * MOVED <= before else "꾸준한"


def _deviation(p: Popularity) -> float:
    """How far the last span's births lie from an unchanged share, in standard deviations."""
    *_, of_before, of_now = _births(p.sex)
    both, part = p.spans[-1] + p.spans[-2], of_now / (of_now + of_before)
    return (p.spans[-1] - both * part) / sqrt(both * part * (1 - part))


@cache
def _births(sex: Sex) -> tuple[int, ...]:
    """Counted births of ``sex`` in each span."""
    return tuple(map(sum, zip(*(name.spans for name in names_of(sex)), strict=True)))


DECADES = tuple(range(1940, 2030, 10))
#: The spans whose births speak for a decade; older decades have their lists alone.
_COUNTED = {2000: (0,), 2010: (1, 2), 2020: (3,)}

#: Lists beside those of ``given_names.tsv``: the press of 2007-03-20 on the court's figures.
_PRESS: dict[tuple[Sex, int], str] = {
    ("M", 1940): "영수 영호 영식",
    ("F", 1940): "영자 정자 순자",
    ("M", 1970): "정훈 성호 성훈 성진",
    ("F", 1970): "미영 은정 은주 은영",
}

#: A listed name's share of its decade's births. In 1975 the first names had 2,286 boys (정훈) and
#: 9,129 girls (미영) of 874,000 births, in 1995 the tenth 1,643 (민수) and 3,028 (지영) of 715,000.
LISTED: dict[Sex, float] = {"M": 0.005, "F": 0.015}
#: Weight of a list for each decade that lies between, and of the next decade's syllables (names).
BESIDE, CARRIED = 0.5, 8.0
#: Weight of names put together of syllables beside the names that are known.
BUILT = 0.5
#: Chance of a syllable that no name has at its place: it speaks for no decade.
UNHEARD = 1e-4
#: A name sounds like the decades of its lists when they hold this much of it, its best among them,
#: and else like one decade, or two in a row, that hold this much.
HEARD_IF_LISTED, HEARD = 0.5, 0.75
#: Lists this many years apart are of one time: longer for a name that was not listed since.
APART, APART_BEFORE_2010 = 10, 20
#: A name that had fallen by this factor after 2008–2010 may have had its best time before.
FALLEN = 1.25
#: A name is out of its time where it was a hundred times (10²) likelier in another.
OUT_OF_TIME = 2.0

_Syllables = tuple[Mapping[str, float], ...]


def generation(hangul: str, sex: Sex) -> Text | None:
    """The decade, or decades in a row, that a name sounds like; ``None`` where it is open.

    Of the 67 names listed before 2000, 17 still get an answer when their own entries are taken
    away, each of them right (``tests/names/test_trend.py``).
    """
    heard = dict.fromkeys(DECADES, 0.0) | decades(hangul, sex)
    found = _time_of_lists(hangul, sex, heard) or _time_heard(heard)
    return _feel(*found, popularity(hangul, sex)) if found else None


def _time_of_lists(hangul: str, sex: Sex, heard: Mapping[int, float]) -> tuple[int, int] | None:
    listed = [decade for decade in DECADES if hangul in _listed(sex, decade)]
    if not listed:
        return None
    first, last = listed[0], listed[-1]
    inside = {decade: heard[decade] for decade in DECADES if first <= decade <= last}
    near = last - first <= (APART if last >= 2010 else APART_BEFORE_2010)
    best = max(inside.values()) == max(heard.values())
    return (first, last) if near and best and sum(inside.values()) >= HEARD_IF_LISTED else None


def _time_heard(heard: Mapping[int, float]) -> tuple[int, int] | None:
    best = max(DECADES, key=heard.__getitem__)
    if heard[best] >= HEARD:
        return best, best
    first, second = max(pairwise(DECADES), key=lambda two: heard[two[0]] + heard[two[1]])
    return (first, second) if heard[first] + heard[second] >= HEARD else None


def _feel(first: int, last: int, p: Popularity | None) -> Text:
    if first == 2000 and p and _fell(p) and p.hangul not in _listed(p.sex, 2000):
        return Text("2000년대나 그 전 느낌", "sounds like the 2000s or earlier")
    if first == last:
        return Text(f"{first}년대 느낌", f"sounds like the {first}s")
    return Text(f"{first}–{last}년대 느낌", f"sounds like the {first}s to {last}s")


def _fell(p: Popularity) -> bool:
    """Whether it was falling when the counting began."""
    return _own(p, 2000) >= FALLEN * _own(p, 2010)


def decades(hangul: str, sex: Sex) -> dict[int, float]:
    """How much of a name belongs to each decade, in all 1; empty where nothing is known of it.

    Lists before 2008 hold two-syllable names alone. For others nothing is known before, and the
    1990s are taken to have been like 2008–2010.
    """
    likely = _likelihoods(hangul, sex)
    total = sum(likely.values())
    return {decade: value / total for decade, value in likely.items()}


def era_fit(hangul: str, sex: Sex, birth_year: int) -> float | None:
    """How well a name fits somebody born in ``birth_year``: 1 at its best time, 0 far from it.

    Between the middles of two decades it is in between; before 1945 and after 2025 as there.
    ``None`` where nothing is known of the name at that time.
    """
    likely = _likelihoods(hangul, sex)
    year = min(max(birth_year, DECADES[0] + 5), DECADES[-1] + 5)
    first = (year - 5) // 10 * 10
    second = min(first + 10, DECADES[-1])
    if first not in likely:
        return None
    part = (year - 5 - first) / 10
    here = log10(likely[first]) * (1 - part) + log10(likely[second]) * part
    return round(max(0.0, 1 + (here - log10(max(likely.values()))) / OUT_OF_TIME), 3)


@cache
def _likelihoods(hangul: str, sex: Sex) -> dict[int, float]:
    """The likelihood of the name in each decade of which something is known."""
    p = popularity(hangul, sex)
    if len(hangul) != 2:
        return _counted_alone(p) if p and all(p.spans) else {}
    if not any(s in known for s, known in zip(hangul, _known(sex), strict=True)):
        return {}
    return {
        d: (_own(p, d) if p else 0.0) + BUILT * _built(hangul, _profiles(sex)[d]) for d in DECADES
    }


def _counted_alone(p: Popularity) -> dict[int, float]:
    return {1990: _own(p, 2000)} | {decade: _own(p, decade) for decade in _COUNTED}


def _built(hangul: str, profile: _Syllables) -> float:
    return prod(part.get(s, UNHEARD) for s, part in zip(hangul, profile, strict=True))


def _own(p: Popularity, decade: int) -> float:
    """The name's share of its decade's births, by count or by list."""
    if decade in _COUNTED:
        births = _births(p.sex)
        spans = _COUNTED[decade]
        return sum(p.spans[i] for i in spans) / sum(births[i] for i in spans)
    listed = any(year // 10 * 10 == decade for year in p.eras)
    return LISTED[p.sex] if listed or p.hangul in _press(p.sex, decade) else 0.0


def _press(sex: Sex, decade: int) -> list[str]:
    return _PRESS.get((sex, decade), "").split()


@cache
def _known(sex: Sex) -> _Syllables:
    """The syllables at each place of all two-syllable names, with how many names have them."""
    listed = {name: 1.0 for decade in DECADES for name in _listed(sex, decade)}
    return _places({n.hangul: 1.0 for n in names_of(sex) if len(n.hangul) == 2} | listed)


def _places(names: Mapping[str, float]) -> _Syllables:
    """The weight of each syllable as the first and as the last of ``names``."""
    first: defaultdict[str, float] = defaultdict(float)
    last: defaultdict[str, float] = defaultdict(float)
    for name, weight in names.items():
        first[name[0]] += weight
        last[name[1]] += weight
    return first, last


@cache
def _listed(sex: Sex, decade: int) -> Mapping[str, float]:
    """The names that the press listed in a decade."""
    rows = (n.hangul for n in names_of(sex) if any(y // 10 * 10 == decade for y in n.eras))
    return dict.fromkeys([*rows, *_press(sex, decade)], 1.0)


@cache
def _profiles(sex: Sex) -> dict[int, _Syllables]:
    """For each decade the share of each syllable at each place, the latest learned first."""
    profiles: dict[int, _Syllables] = {}
    for decade in reversed(DECADES):
        if decade in _COUNTED:
            profiles[decade] = _counted_profile(sex, decade)
        else:
            profiles[decade] = _listed_profile(sex, decade, profiles[decade + 10])
    return profiles


def _counted_profile(sex: Sex, decade: int) -> _Syllables:
    """By births; a syllable that a decade did not give counts as one birth."""
    spans = _COUNTED[decade]
    births = {
        n.hangul: float(sum(n.spans[i] for i in spans)) for n in names_of(sex) if len(n.hangul) == 2
    }
    return tuple(
        _shares({s: place[s] + 1 for s in known})
        for place, known in zip(_places(births), _known(sex), strict=True)
    )


def _listed_profile(sex: Sex, decade: int, after: _Syllables) -> _Syllables:
    """By the decade's list, the lists beside it, and the profile of the decade after it."""
    names: defaultdict[str, float] = defaultdict(float)
    for other in DECADES[: len(DECADES) - len(_COUNTED)]:
        for name in _listed(sex, other):
            names[name] += BESIDE ** (abs(other - decade) / 10)
    return tuple(
        _shares({s: place[s] + CARRIED * share for s, share in carried.items()})
        for place, carried in zip(_places(names), after, strict=True)
    )


def _shares(weights: Mapping[str, float]) -> dict[str, float]:
    total = sum(weights.values())
    return {s: weight / total for s, weight in weights.items()}
