"""The search: exact against plain loops, and what it promises for any birth."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, pairwise, product

import pytest

import saju_naming as sn
from saju_naming.errors import InvalidInput, NoNames, OutOfRange, UnknownCharacter, UnknownSurname
from saju_naming.hanja.characters import Character, character, is_registered, phrase, with_reading
from saju_naming.names import search
from saju_naming.names.candidate import SEX_OF, Candidate
from saju_naming.names.gates import is_embarrassing
from saju_naming.names.judge import judged
from saju_naming.names.name import Name
from saju_naming.names.need import need_of
from saju_naming.names.popularity import names_of, popularity
from saju_naming.names.surnames import surname as known_surname
from saju_naming.symbols.elements import element_of
from tests.names.samples import SURNAMES, births, charts

CHART = sn.cast(sn.Birth("1980-01-02", gender="남자"))
#: Each rule's points are rounded to a hundredth in the result, and six rules are summed.
ROUNDED = 0.031


# The brute force: every counted name × every character, judged whole, nothing skipped.


def hangul_names(chart: sn.Chart, surname: str, length: int, least: int, held: str) -> list[str]:
    return [
        name.hangul
        for name in names_of(SEX_OF[chart.gender or ""])
        if len(name.hangul) == length
        and name.births >= least
        and name.share >= 0.3
        and held in name.hangul
        and len(set(name.hangul)) == length
        and not set(name.hangul) & set(surname)
        and not is_embarrassing(surname, name.hangul)
    ]


def fit_characters(syllable: str) -> list[Character]:
    return [
        c
        for c in with_reading(syllable)
        if (known := phrase(c.hanja)) and syllable in known.readings and not c.unfit and not c.alias
    ]


def everything(chart: sn.Chart, surname: str, length: int, least: int, held: str) -> Iterator[Name]:
    family, need = known_surname(surname), need_of(chart)
    for hangul in hangul_names(chart, family.hangul, length, least, held):
        for characters in product(*map(fit_characters, hangul)):
            elements = {element_of(c.element) for c in characters}
            if elements & set(need.helping) and not elements & set(need.adverse):
                yield judged(Candidate(family, hangul, characters, chart.gender), need)


def best_by_hangul(names: Iterator[Name]) -> dict[str, float]:
    best: dict[str, float] = {}
    for name in names:
        best[name.hangul] = max(best.get(name.hangul, 0.0), sum(name.parts.values()))
    return best


def searched(
    chart: sn.Chart, surname: str, length: int, generation: str | None
) -> dict[str, float]:
    wish = search._wish(chart, surname, 3, length, generation, "운해")
    return {found.hangul: found.score for found in search._best(wish, strict=True)}


@pytest.mark.parametrize("chart", charts(4, seed=5), ids=lambda c: c.birth.date)
@pytest.mark.parametrize("surname", ["김", "諸葛"])
def test_one_syllable_names_are_searched_exactly(chart: sn.Chart, surname: str) -> None:
    brute = best_by_hangul(everything(chart, surname, 1, search.GIVEN_FROM, ""))
    assert len(brute) > 10
    assert searched(chart, surname, 1, None) == pytest.approx(brute, abs=ROUNDED)
    first = sn.recommend(chart, surname, 1, syllables=1)[0]
    assert first.score == pytest.approx(max(brute.values()), abs=ROUNDED)


@pytest.mark.parametrize(
    ("chart", "surname", "generation"),
    list(zip(charts(3, seed=6), ["박", "鄭", "선우"], ["훈", "솔", "혁"], strict=True)),
    ids=["훈", "솔", "혁"],
)
def test_two_syllable_names_are_searched_exactly(
    chart: sn.Chart, surname: str, generation: str
) -> None:
    brute = best_by_hangul(everything(chart, surname, 2, 1, generation))
    assert 5 < len(brute) < search.POOL
    assert searched(chart, surname, 2, generation) == pytest.approx(brute, abs=ROUNDED)
    first = max(sn.recommend(chart, surname, 3, generation=generation), key=lambda n: n.score)
    assert first.score == pytest.approx(max(brute.values()), abs=ROUNDED)


@pytest.mark.parametrize("chart", charts(5, seed=7), ids=lambda c: c.birth.date)
def test_what_the_bound_skips_is_no_better(
    chart: sn.Chart, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish = search._wish(chart, "이", 3, 2, None, "운해")
    pool = search._best(wish, strict=True)
    monkeypatch.setattr(search, "POOL", 100_000)
    everybody = search._best(wish, strict=True)
    assert len(everybody) > len(pool) == 200
    assert [f.score for f in pool] == [f.score for f in everybody[: len(pool)]]


def test_names_that_would_embarrass_with_the_surname_are_never_tried() -> None:
    barred = 0
    for family in "강 고 기 노 백 변 사 성 원 이".split():
        wish = search._wish(CHART, family, 3, 2, None, "운해")
        tried = {name.hangul for name in search._hangul_names(wish)}
        barred += sum(is_embarrassing(family, name.hangul) for name in names_of("M"))
        assert not any(is_embarrassing(family, hangul) for hangul in tried)
    assert barred


def test_a_helping_character_is_not_lost_to_a_better_one_of_its_strokes() -> None:
    # What matters is kept apart: a name needs one that helps, whatever else scores well.
    chart = next(c for c in charts(40, seed=11) if not c.moment.known)
    wish = search._wish(chart, "김", 3, 1, None, "운해")
    for syllable in "준현서민윤":
        kept = {(o.strokes, o.helps) for o in search._options(syllable, wish, False)}
        fit = fit_characters(syllable)
        helping = wish.need.helping
        assert kept == {(c.strokes, element_of(c.element) in helping) for c in fit}


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
    counted = popularity(name.hangul, SEX_OF[chart.gender or ""])
    assert counted
    assert counted.share >= 0.30
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
    head = f"{name.hangul}({name.hanja})"
    assert name.meaning.ko.startswith(f"{head}{'은' if closed else '는'} ")
    assert name.meaning.ko.endswith("이름이에요.")
    assert name.meaning.en.startswith(f"{head} wishes for someone who ")


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
    found = [(chart, {n.hanja for n in sn.recommend(chart, "김")}) for chart in charts(24, seed=8)]
    pairs = [(a, b) for a, b in combinations(found, 2) if a[0].gender == b[0].gender]
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
    adverse = CHART.favourable.adverse
    unwanted = next(c for c in map(character, "鉉俊珉垠柱洙") if element_of(c.element) in adverse)
    for name in sn.recommend(CHART, "김", 3, generation=unwanted.hanja):
        assert unwanted.hanja in name.hanja
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
    with pytest.raises(InvalidInput, match="성별"):
        sn.recommend(sn.cast(sn.Birth("1980-01-02")), "김")


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
