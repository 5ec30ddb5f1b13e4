"""The search: exact against plain loops, and what it promises for any birth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise, product
from typing import Any
from unicodedata import normalize

import pytest

import saju_naming as sn
from saju_naming.errors import InvalidInput, NoNames, OutOfRange, UnknownCharacter, UnknownSurname
from saju_naming.hanja.characters import Character, character, is_registered, phrase, with_reading
from saju_naming.korean.romanisation import romanise
from saju_naming.names import search
from saju_naming.names.candidate import SEX_OF, Candidate
from saju_naming.names.family import belongs_with, confusable
from saju_naming.names.gates import is_embarrassing
from saju_naming.names.name import Name
from saju_naming.names.naturalness import natural_pairs, naturalness
from saju_naming.names.need import need_of
from saju_naming.names.neutral import neutral_names
from saju_naming.names.order import order_of
from saju_naming.names.popularity import names_of, popularity
from saju_naming.names.rarity import rarity
from saju_naming.names.rules import WEIGHTS, WISH_WEIGHT
from saju_naming.names.surnames import surname as known_surname
from saju_naming.names.wish import themes_of
from saju_naming.symbols.elements import element_of
from tests.names.samples import SURNAMES, births, charts, points_of

CHART = sn.cast(sn.Birth("1980-01-02", gender="남자"))
Asked = dict[str, Any]

# The brute force: every counted or natural name × every character, weighed whole, nothing skipped.


def readings(name: str) -> set[str]:
    """How a name in hangul or in hanja is spoken."""
    each = [(c,) if "가" <= c <= "힣" else character(c).readings for c in name]
    return set(map("".join, product(*each)))


def borne(asked: Asked, gender: str) -> list[str]:
    """The hangul names of that length that people bear or might, rare ones where much is fixed."""
    if "hangul" in asked:
        return [asked["hangul"]]
    if asked.get("neutral"):
        return [n.hangul for n in neutral_names()]
    least = 1 if {"generation", "must", "rarity"} & set(asked) else 20
    counted = names_of(SEX_OF[gender])
    known = {name.hangul for name in counted}
    pairs = [p.hangul for p in natural_pairs(SEX_OF[gender], 0.5) if p.hangul not in known]
    return [name.hangul for name in counted if name.births >= least] + pairs


def is_wanted(hangul: str, asked: Asked, gender: str, surname: str) -> bool:
    """Every condition on the sound, one after the other."""
    if "hangul" in asked:
        return True
    if len(hangul) != asked.get("syllables", 2) or len(set(hangul) | set(surname)) < len(
        hangul
    ) + len(set(surname)):
        return False
    counted = popularity(hangul, SEX_OF[gender])
    natural = counted.share >= 0.3 if counted else naturalness(hangul, gender) >= 0.5
    places = {"first": hangul[0], "last": hangul[-1], "any": hangul}[asked.get("position", "any")]
    return (
        natural
        and not is_embarrassing(surname, hangul)
        and not any(s in asked.get("avoid", ()) for s in hangul)
        and asked.get("rarity") in (None, rarity(counted))
        and holds(places, [asked["generation"]] if "generation" in asked else [])
        and holds(hangul, asked.get("must", []))
        and not any(hangul in readings(name) for name in asked.get("kin", ()))
    )


def holds(hangul: str, wanted: Sequence[str]) -> bool:
    return not wanted or any(readings(letter) & set(hangul) for letter in wanted)


def fit_characters(syllable: str, gender: str) -> list[Character]:
    other = "F" if gender == "남자" else "M"
    return [
        c
        for c in with_reading(syllable)
        if (known := phrase(c.hanja)) and syllable in known.readings and not c.unfit and not c.alias
        if known.sex != other
    ]


def characters_for(syllable: str, asked: Asked, gender: str) -> list[Character]:
    """The characters of a syllable: those that were asked for, else all that are not avoided."""
    letters = [asked.get("generation", ""), *asked.get("must", ())]
    fixed = [
        character(c)
        for c in letters
        if c and not "가" <= c <= "힣" and syllable in character(c).readings
    ]
    avoided = asked.get("avoid", ())
    return fixed or [c for c in fit_characters(syllable, gender) if c.hanja not in avoided]


def weights(asked: Asked) -> dict[str, float]:
    points = {**WEIGHTS, "바람": WISH_WEIGHT if "wish" in asked else 0.0}
    points |= asked.get("weights", {})
    return {rule: 100 * value / sum(points.values()) for rule, value in points.items()}


def everything(
    chart: sn.Chart | None, surname: str | None, asked: Asked
) -> Iterator[tuple[float, str, str, bool]]:
    """Score, hangul, hanja and whether the characters serve, of all that may be had."""
    gender = asked.get("gender") or (chart.gender if chart else None) or ""
    family, need = known_surname(surname) if surname else None, need_of(chart)
    weighs = weights(asked)
    for hangul in borne(asked, gender):
        if not is_wanted(hangul, asked, gender, family.hangul if family else ""):
            continue
        for characters in product(*(characters_for(s, asked, gender) for s in hangul)):
            one = Candidate(
                family,
                hangul,
                characters,
                gender,
                asked.get("sound_school", "운해"),
                chart.moment.day.year if chart else None,
                themes_of(asked["wish"]) if "wish" in asked else frozenset(),
            )
            points = points_of(one, need)
            score = sum(p * weighs[rule.NAME] / rule.MOST for rule, p in points.items())
            elements = {element_of(c.element) for c in characters}
            serves = not need.helping or bool(elements & set(need.helping))
            serves = serves and not elements & set(need.adverse)
            yield round(score, 6), hangul, "".join(c.hanja for c in characters), serves


def all_ranked(
    chart: sn.Chart | None, surname: str | None, asked: Asked
) -> list[tuple[float, str, str]]:
    """Best first; those that do not serve only where none does."""
    gender = asked.get("gender") or (chart.gender if chart else None) or ""
    found = list(everything(chart, surname, asked))
    served = any(serves for *_, serves in found)

    def births_of(hangul: str) -> int:
        counted = popularity(hangul, SEX_OF[gender])
        return counted.births if counted else 0

    kept = [name[:3] for name in found if name[3] or not served]
    return sorted(kept, key=lambda n: (-n[0], -births_of(n[1]), n[1], n[2]))


def searched(
    chart: sn.Chart | None, surname: str | None, asked: Asked, size: int, *, one_each: bool
) -> list[tuple[float, str, str]]:
    """The same by the search."""
    order = order_of(chart, surname, asked)  # type: ignore[arg-type]  # of any options
    return [
        (found.score, found.hangul, "".join(c.hanja for c in found.characters))
        for found in search.search(order, size, one_each=one_each).ranked()
    ]


def unwanted(chart: sn.Chart) -> str:
    """A character of an element that is adverse to the chart."""
    adverse = chart.favourable.adverse
    return next(c for c in "鉉俊珉垠柱洙" if element_of(character(c).element) in adverse)


SPECIMENS = charts(8, seed=5)
ORDERS: dict[str, tuple[sn.Chart | None, str | None, Asked]] = {
    "one syllable": (SPECIMENS[0], "김", {"syllables": 1}),
    "one syllable of a long surname": (SPECIMENS[1], "諸葛", {"syllables": 1}),
    "generation": (SPECIMENS[2], "박", {"generation": "혁"}),
    "generation first": (SPECIMENS[3], "鄭", {"generation": "찬", "position": "first"}),
    "generation last": (SPECIMENS[4], "선우", {"generation": "솔", "position": "last"}),
    "generation in hanja": (SPECIMENS[5], "이", {"generation": "俊"}),
    "generation in hanja last": (SPECIMENS[6], "이", {"generation": "烈", "position": "last"}),
    "generation alone": (SPECIMENS[6], "문", {"generation": "혁", "syllables": 1}),
    "must": (SPECIMENS[7], "최", {"must": ["슬", "찬"]}),
    "must in hanja": (SPECIMENS[0], "崔", {"must": ["瑞"]}),
    "must and generation": (SPECIMENS[0], "한", {"must": ["지", "하"], "generation": "훈"}),
    "avoid": (SPECIMENS[2], "박", {"generation": "혁", "avoid": ["지", "동", "赫", "佑"]}),
    "kin": (SPECIMENS[2], "박", {"generation": "혁", "kin": ["지혁", "準赫", "동혁"]}),
    "rare": (SPECIMENS[3], "조", {"generation": "윤", "rarity": "드문"}),
    "very rare": (SPECIMENS[4], "조", {"generation": "솔", "rarity": "아주 드문"}),
    "very common": (SPECIMENS[4], "강", {"must": ["준", "아"], "rarity": "흔한"}),
    "neutral": (SPECIMENS[5], "윤", {"neutral": True, "generation": "온"}),
    "wish": (SPECIMENS[6], "장", {"generation": "솔", "wish": "밝고 단단한 느낌"}),
    "weights": (SPECIMENS[7], "임", {"generation": "솔", "weights": {"수리": 0, "쓰임": 40}}),
    "one rule alone": (
        SPECIMENS[7],
        "임",
        {"generation": "솔", "weights": dict.fromkeys(WEIGHTS, 0) | {"시대": 1}},
    ),
    "other school": (SPECIMENS[0], "오", {"generation": "솔", "sound_school": "해례"}),
    "no surname": (SPECIMENS[1], None, {"generation": "솔"}),
    "no birth": (None, "서", {"generation": "솔", "gender": "여자"}),
    "the other gender": (SPECIMENS[0], "신", {"generation": "솔", "gender": "여자"}),
    "nothing serves": (CHART, "신", {"generation": unwanted(CHART)}),
    "hangul": (SPECIMENS[2], "권", {"hangul": "도윤"}),
    "hangul of three": (SPECIMENS[3], "황", {"hangul": "하나래"}),
    "hangul alone": (SPECIMENS[3], "황", {"hangul": "율", "avoid": ["律"], "wish": "calm"}),
}


@pytest.mark.parametrize("ordered", ORDERS.values(), ids=ORDERS)
def test_the_search_is_exact(ordered: tuple[sn.Chart | None, str | None, Asked]) -> None:
    chart, surname, asked = ordered
    brute = all_ranked(chart, surname, asked)
    assert len(brute) > 2
    assert searched(chart, surname, asked, 50, one_each=False) == brute[:50]
    best: dict[str, tuple[float, str, str]] = {}
    for name in brute:
        best.setdefault(name[1], name)
    each = list(best.values())
    assert searched(chart, surname, asked, 10_000, one_each=True) == each
    assert searched(chart, surname, asked, 7, one_each=True) == each[:7]


@pytest.mark.parametrize("chart", charts(5, seed=7), ids=lambda c: c.birth.date)
def test_what_the_bound_skips_is_no_better(chart: sn.Chart) -> None:
    few = searched(chart, "이", {}, 60, one_each=True)
    everybody = searched(chart, "이", {}, 100_000, one_each=True)
    assert len(few) == 60
    assert len(everybody) > 1000
    assert few == everybody[:60]


@pytest.mark.parametrize("siblings", [["서윤"], ["도훈", "지안"], ["솔"]], ids=str)
def test_names_are_drawn_with_brothers_and_sisters_and_each_other_in_mind(
    siblings: list[str],
) -> None:
    chart = SPECIMENS[1]
    pool = searched(chart, "김", {}, 2000, one_each=True)
    drawn: list[tuple[float, str, str]] = []
    while len(drawn) < 10:
        drawn.append(max(pool, key=lambda name: worth(name, drawn, siblings)))
        pool.remove(drawn[-1])
    given = sn.recommend(chart, "김", 10, siblings=siblings)
    assert {n.hangul for n in given} == {name[1] for name in drawn}
    assert not any(confusable(n.hangul, sibling) for n in given[:3] for sibling in siblings)
    assert {n.hangul for n in sn.recommend(chart, "김", 10)} != {n.hangul for n in given}


def worth(
    name: tuple[float, str, str], drawn: list[tuple[float, str, str]], siblings: list[str]
) -> float:
    """Its score, 10 for belonging, less 8, 6 and 3 for a first, a last syllable, a character."""
    belongs = sum(belongs_with(s, name[1]) for s in siblings) / len(siblings)
    likeness = sum(
        8 * (name[1][0] == d[1][0]) + 6 * (name[1][-1] == d[1][-1])
        + 3 * len(set(name[2]) & set(d[2]))
        for d in drawn
    )  # fmt: skip
    return name[0] + 10 * belongs - likeness


@pytest.mark.parametrize("count", [3, 10])
def test_the_pool_is_wide_enough_for_the_diverse_list(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = [[n.hanja for n in sn.recommend(c, "최", count)] for c in SPECIMENS[:3]]
    monkeypatch.setattr(search, "POOL", 500)
    assert [[n.hanja for n in sn.recommend(c, "최", count)] for c in SPECIMENS[:3]] == usual


def test_names_that_would_embarrass_with_the_surname_are_never_found() -> None:
    barred = 0
    for family in "강 고 백 변 이".split():
        found = {name[1] for name in searched(CHART, family, {}, 300, one_each=True)}
        barred += sum(is_embarrassing(family, name.hangul) for name in names_of("M"))
        assert len(found) == 300
        assert not any(is_embarrassing(family, hangul) for hangul in found)
    assert barred


# What is promised of every name, measured over random births.


def assert_kept(chart: sn.Chart, surname: str) -> None:
    names = sn.recommend(chart, surname, 3)
    assert len(names) == 3
    assert len({name.hangul[0] for name in names}) == 3, "two share their first syllable"
    assert all(above.score >= below.score for above, below in pairwise(names))
    for name in names:
        assert_good(name, chart)


def assert_good(name: Name, chart: sn.Chart) -> None:
    assert all(name.gates.values())
    for syllable, c in zip(name.hangul, name.characters, strict=True):
        known = phrase(c.hanja)
        assert is_registered(c.hanja, syllable)
        assert not c.unfit
        assert known
        assert syllable in known.readings
    gender = chart.gender or ""
    counted = popularity(name.hangul, SEX_OF[gender])
    assert counted.share >= 0.30 if counted else naturalness(name.hangul, gender) >= 0.5
    assert name.surname
    assert not set(name.surname.hangul) & set(name.hangul)
    assert not is_embarrassing(name.surname.hangul, name.hangul)
    assert_serves(name, chart)
    assert_told(name)


def assert_serves(name: Name, chart: sn.Chart) -> None:
    elements = {element_of(c.element) for c in name.characters}
    roles = {chart.favourable.role(e) for e in elements}
    kept = bool(roles & {"용신", "희신"}) and not roles & {"기신", "구신"}
    assert name.serves is kept
    assert kept


def assert_told(name: Name) -> None:
    closed = (ord(name.hangul[-1]) - 0xAC00) % 28 > 0
    assert name.meaning.ko.startswith(f"{name.hangul}({name.hanja}){'은' if closed else '는'} ")
    assert name.meaning.ko.endswith("이름이에요.")
    assert name.meaning.en.startswith(f"{romanise(name.hangul)} ({name.hanja}) wishes for someone")


@pytest.mark.parametrize("nth", range(30))
def test_every_recommended_name_keeps_the_promises(nth: int) -> None:
    birth = list(births(30, seed=2026))[nth]
    assert_kept(sn.cast(birth), SURNAMES[nth % len(SURNAMES)])


@pytest.mark.slow
@pytest.mark.parametrize("surname", SURNAMES)
def test_every_recommended_name_of_three_hundred_births_keeps_them(surname: str) -> None:
    for birth in births(300, seed=300):
        assert_kept(sn.cast(birth), surname)


def test_charts_of_other_needs_get_other_names() -> None:
    # Of one year, because names have their time too.
    dates = product(range(1, 13), (3, 17))
    year = [sn.cast(sn.Birth(f"1991-{month:02d}-{day:02d}", "여자")) for month, day in dates]
    found = [(chart, {n.hanja for n in sn.recommend(chart, "김")}) for chart in year]
    pairs = list(combinations(found, 2))
    same = [(a, b) for a, b in pairs if need_of(a[0]) == need_of(b[0])]
    other = [
        (a, b) for a, b in pairs if not set(a[0].favourable.helping) & set(b[0].favourable.helping)
    ]
    assert same
    assert all(a[1] == b[1] for a, b in same)
    assert other
    assert all(a[1] != b[1] for a, b in other)


def test_the_same_birth_gets_the_same_names() -> None:
    once, again = (
        [n.to_dict() for n in sn.recommend(sn.cast(sn.Birth("1980-01-02", "남자")), "김")]
        for _ in range(2)
    )
    assert once == again


# Options.


@pytest.mark.parametrize("count", [1, 2, 7, 50])
def test_as_many_as_asked_none_twice_best_first(count: int) -> None:
    names = sn.recommend(CHART, "김", count)
    assert len({name.hangul for name in names}) == len(names) == count
    assert all(above.score >= below.score for above, below in pairwise(names))


def test_one_syllable() -> None:
    names = sn.recommend(CHART, "김", 5, syllables=1)
    assert [len(name.hangul) for name in names] == [1] * 5
    assert all(name.grids and name.grids.i == 8 for name in names)
    for name in names:
        assert_good(name, CHART)


def test_a_name_for_somebody_without_a_birth() -> None:
    boys, girls = (sn.recommend(None, "김", 5, gender=gender) for gender in ("남자", "female"))
    for names, gender in ((boys, "남자"), (girls, "여자")):
        for name in names:
            assert name.serves is None
            assert all(name.gates.values())
            counted = popularity(name.hangul, SEX_OF[gender])
            assert counted
            assert counted.share >= 0.3
    assert not {n.hangul for n in boys} & {n.hangul for n in girls}


def test_the_hanja_of_a_chosen_name() -> None:
    names = sn.recommend(CHART, "김", 10, hangul=" 도윤 ")
    assert {n.hangul for n in names} == {"도윤"}
    assert len({n.hanja for n in names}) == 10
    three = sn.recommend(CHART, "김", 3, hangul="하나래")
    assert [len(n.hanja) for n in three] == [3] * 3
    assert all(n.gates["registered"] and n.gates["meaning"] for n in three)


@pytest.mark.parametrize("position", ["first", "last"])
@pytest.mark.parametrize("generation", ["서", "瑞"])
def test_a_generation_syllable_stands_in_its_place(position: Any, generation: str) -> None:
    place = 0 if position == "first" else -1
    names = sn.recommend(CHART, "김", 5, generation=generation, position=position)
    assert [n.hangul[place] for n in names] == ["서"] * 5
    assert generation == "서" or [n.hanja[place] for n in names] == ["瑞"] * 5


@pytest.mark.parametrize("wanted", [{"must": ["서"]}, {"must": ["俊"]}, {"generation": "준"}])
def test_a_chosen_name_that_cannot_hold_what_is_wanted_is_refused(wanted: Any) -> None:
    with pytest.raises(InvalidInput, match="도윤"):
        sn.recommend(CHART, "김", hangul="도윤", **wanted)
    assert all("潤" in n.hanja for n in sn.recommend(CHART, "김", hangul="도윤", must=["潤"]))


def test_letters_that_must_be_there_and_letters_that_must_not() -> None:
    for name in sn.recommend(CHART, "김", 10, must=["윤", "俊"]):
        assert "윤" in name.hangul or "俊" in name.hanja
    usual = sn.recommend(CHART, "김", 10)
    avoid = [usual[0].hangul[0], usual[1].hanja[1]]
    for name in sn.recommend(CHART, "김", 10, avoid=[f" {letter} " for letter in avoid]):
        assert not set(avoid) & set(name.hangul + name.hanja)


def test_names_of_the_family_are_not_given_again_and_the_gate_says_so() -> None:
    usual = sn.recommend(CHART, "김", 5)
    kin = [usual[0].hangul, f" {usual[1].hanja} ", normalize("NFD", usual[2].hangul)]
    names = sn.recommend(CHART, "김", 5, kin=kin)
    assert not {n.hangul for n in names} & {n.hangul for n in usual[:3]}
    assert all(n.gates["family"] for n in names)
    chosen = sn.recommend(CHART, "김", 1, hangul=usual[0].hangul, kin=kin)[0]
    assert chosen.gates["family"] is False


@pytest.mark.parametrize("level", ["흔한", "자주", "보통", "드문", "아주 드문"])
def test_as_rare_as_asked(level: str) -> None:
    for name in sn.recommend(CHART, "김", 10, rarity=level):
        assert rarity(popularity(name.hangul, "M")) == level
        assert_good(name, CHART)


def test_names_of_both_sexes_only() -> None:
    known = {n.hangul for n in neutral_names()}
    assert {n.hangul for n in sn.recommend(CHART, "김", 10, neutral=True)} <= known
    assert not {n.hangul for n in sn.recommend(CHART, "김", 10)} <= known


def test_a_wish_is_a_part_of_the_score_and_of_the_choice() -> None:
    plain, wished = sn.recommend(CHART, "김", 5), sn.recommend(CHART, "김", 5, wish="밝은 빛")
    assert all("바람" not in n.parts for n in plain)
    assert all(n.parts["바람"] > 0 for n in wished)
    assert sum(v.most for v in wished[0].verdicts) == pytest.approx(100, abs=0.1)


def test_weights_of_ones_own() -> None:
    weights = dict.fromkeys(WEIGHTS, 0.0) | {"수리": 60, "음양": 40}
    names = sn.recommend(CHART, "김", 5, weights=weights)
    assert [n.parts for n in names] == [{"수리": 60.0, "음양": 40.0}] * 5
    without = sn.recommend(CHART, "김", 5, weights={"수리": 0})
    assert all("수리" not in n.parts for n in without)


@pytest.mark.parametrize("generation", ["준", " 준 ", "\u110c\u116e\u11ab"])
def test_a_generation_syllable_stands_in_every_name(generation: str) -> None:
    names = sn.recommend(CHART, "김", 6, generation=generation)
    assert len(names) == 6
    assert all("준" in name.hangul for name in names)


@pytest.mark.parametrize("generation", ["俊", "宇", "水"])
def test_a_generation_character_stands_in_every_name(generation: str) -> None:
    names = sn.recommend(CHART, "김", 6, generation=generation)
    assert all(generation in name.hanja for name in names)
    for name in names:
        assert name.gates["registered"]


def test_a_generation_character_that_the_chart_does_not_want_is_kept_and_said() -> None:
    for name in sn.recommend(CHART, "김", 3, generation=unwanted(CHART)):
        assert unwanted(CHART) in name.hanja
        assert name.serves is False
        assert "버거운" in name.verdicts[0].reason.ko


def test_the_surname_in_hangul_assumes_and_tells_the_others() -> None:
    name = sn.recommend(CHART, "유", 1)[0]
    assert name.surname
    assert (name.surname.hanja, name.surname.assumed) == ("柳", True)
    assert name.surname.others == ("劉", "兪", "庾")
    given = sn.recommend(CHART, "劉", 1)[0]
    assert given.surname
    assert (given.surname.hangul, given.surname.assumed) == ("유", False)
    assert given.grids != name.grids or given.hanja != name.hanja


@pytest.mark.parametrize(("surname", "strokes"), [("南宮", 19), ("남궁", 19), ("제갈", 31)])
def test_a_surname_of_two_syllables_counts_whole(surname: str, strokes: int) -> None:
    for name in sn.recommend(CHART, surname, 3):
        assert name.grids
        assert name.grids.jeong == strokes + name.grids.won


def test_without_a_surname() -> None:
    names = sn.recommend(CHART)
    assert len(names) == 3
    assert all(name.surname is None and name.grids is None for name in names)


def test_the_school_of_sounds_changes_the_judgement() -> None:
    tradition = sn.recommend(CHART, "김", 10)
    other = sn.recommend(CHART, "김", 10, sound_school="해례")
    assert [n.to_dict() for n in tradition] != [n.to_dict() for n in other]
    told = {v.reason.ko[:3] for n in other for v in n.verdicts if v.rule == "발음오행"}
    assert told == {"해례본"}


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"count": 0}, OutOfRange),
        ({"count": 51}, OutOfRange),
        ({"count": -1}, OutOfRange),
        ({"syllables": 0}, OutOfRange),
        ({"syllables": 3}, OutOfRange),
        ({"sound_school": "훈몽"}, InvalidInput),
        ({"generation": "준서"}, UnknownCharacter),
        ({"generation": "们"}, UnknownCharacter),
        ({"generation": "xyz"}, UnknownCharacter),
        ({"generation": "死"}, InvalidInput),
        ({"generation": "준", "position": "middle"}, InvalidInput),
        ({"must": ["死"]}, InvalidInput),
        ({"must": ["xyz"]}, UnknownCharacter),
        ({"must": ["뷁"]}, NoNames),
        ({"avoid": ["xyz"]}, UnknownCharacter),
        ({"kin": ["Minjun"]}, UnknownCharacter),
        ({"siblings": ["旼俊"]}, InvalidInput),
        ({"rarity": "rare"}, InvalidInput),
        ({"wish": "xyz"}, InvalidInput),
        ({"weights": {"수리": -1}}, InvalidInput),
        ({"weights": {"numbers": 1}}, InvalidInput),
        ({"hangul": "Minjun"}, InvalidInput),
        ({"hangul": "旼俊"}, InvalidInput),
        ({"hangul": "가나다라"}, InvalidInput),
        ({"hangul": ""}, InvalidInput),
        ({"hangul": "뷁"}, NoNames),
        ({"gender": "외계인"}, InvalidInput),
        ({"generation": "뷁"}, NoNames),
        ({"generation": "김"}, NoNames),
        ({"surname": "뷁"}, UnknownSurname),
        ({"surname": "Kim"}, UnknownSurname),
    ],
    ids=str,
)
def test_what_cannot_be_asked(options: dict[str, object], error: type[sn.SajuNamingError]) -> None:
    with pytest.raises(error) as caught:
        sn.recommend(CHART, **({"surname": "김"} | options))  # type: ignore[arg-type]  # wrong ones
    for message in (caught.value.ko, caught.value.en):
        assert message.endswith(".")
        assert "\n" not in message


def test_names_need_a_gender() -> None:
    for chart in (None, sn.cast(sn.Birth("1980-01-02"))):
        with pytest.raises(InvalidInput, match="성별"):
            sn.recommend(chart, "김")


def test_a_birth_soon_expected_is_welcome_and_one_far_ahead_is_not() -> None:
    def expected(days: int) -> sn.Birth:
        return sn.Birth((date.today() + timedelta(days)).isoformat(), gender="여자")

    assert sn.cast(expected(1)).provisional
    assert sn.cast(expected(5000)).provisional
    assert not sn.cast(expected(0)).provisional
    assert len(sn.recommend(sn.cast(expected(300)), "김")) == 3
    assert sn.read(expected(299), "김").chart.provisional
    with pytest.raises(OutOfRange):
        sn.recommend(sn.cast(expected(301)), "김")
    with pytest.raises(OutOfRange):
        sn.read(expected(301), "김")


def test_births_of_four_hundred_years_ago_are_named_too() -> None:
    assert_kept(sn.cast(sn.Birth("1600-03-01", "여자", "06:00")), "김")
