"""Words nobody wants in a name: found where they stand, and not where they do not."""

from __future__ import annotations

from importlib.resources import files
from time import perf_counter

import pytest

from saju_naming.korean.hangul import INITIALS, is_hangul
from saju_naming.names.embarrassing import HEARD_FROM, JOKE, Found, embarrassments, english_words
from saju_naming.names.gates import is_embarrassing
from saju_naming.names.popularity import Sex, names_of

SEXES: tuple[Sex, ...] = ("M", "F")
#: The first of the census of 2000, four Koreans in five.
SURNAMES = "김이박최정강조윤장임한오서신권황안송유홍전고문손양배백허남심"


def rows(name: str) -> list[list[str]]:
    text = files("saju_naming").joinpath("data", name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


def words(surname: str, hangul: str, severity: str = "gate") -> set[str]:
    return {f.word for f in embarrassments(surname, hangul) if f.severity == severity}


@pytest.mark.parametrize(
    ("surname", "hangul", "word"),
    [
        ("고", "자윤", "고자"), ("변", "태민", "변태"), ("방", "귀남", "방귀"),
        ("임", "신중", "임신"), ("성", "기현", "성기"), ("주", "길수", "주길"),
        ("이", "자식", "이자식"), ("나", "죽자", "나죽"), ("안", "주나", "안주나"),
        ("박", "아라", "박아라"), ("구", "라희", "구라"), ("이", "재민", "이재민"),
        ("고", "시원", "고시원"), ("이", "단아", "이단아"), ("조", "루아", "조루"),
        ("배", "설아", "배설"), ("노", "예은", "노예"), ("백", "정우", "백정"),
        ("송", "장우", "송장"), ("부", "서진", "부서진"), ("유", "산", "유산"),
        ("황", "산", "황산"), ("안", "이한", "안이한"), ("가", "신아", "가신아"),
        ("김", "도라이", "도라이"), ("남궁", "임신", "임신"), ("", "하녀", "하녀"),
        ("이", "완용", "이완용"),
    ],
)  # fmt: skip
def test_a_word_in_the_letters(surname: str, hangul: str, word: str) -> None:
    assert word in words(surname, hangul)
    assert is_embarrassing(surname, hangul)


@pytest.mark.parametrize(
    ("surname", "hangul", "word", "severity"),
    [
        ("안", "준아", "안주나", "gate"),  # [안주나]
        ("이", "단하", "이단아", ""),
        ("이", "다나", "이단아", "note"),  # [이다나], a word by itself and only by sound
    ],
)
def test_a_word_in_the_sound(surname: str, hangul: str, word: str, severity: str) -> None:
    found = [f for f in embarrassments(surname, hangul) if f.word == word]
    assert [f.severity for f in found] == ([severity] if severity else [])
    assert all(f.where == "pronunciation" for f in found)


@pytest.mark.parametrize(
    ("surname", "hangul"),
    [
        ("한", "연우"), ("전", "연서"), ("강", "도윤"), ("권", "태윤"), ("고", "아라"),
        ("임", "종현"), ("백", "수민"), ("오", "이안"), ("김", "은우"), ("박", "안나"),
        ("나", "고은"), ("신", "나라"), ("마", "동석"), ("안", "지혜"), ("하", "인수"),
        ("변", "우석"), ("피", "은서"), ("지", "민우"), ("", "도윤"), ("", "건우"),
        ("남궁", "율"),
    ],
)  # fmt: skip
def test_what_is_no_such_word(surname: str, hangul: str) -> None:
    assert not is_embarrassing(surname, hangul)


def test_a_joke_is_noted_and_does_not_refuse() -> None:
    assert "조율" in words("조", "율", "note")
    assert not is_embarrassing("조", "율")
    assert embarrassments("김", "서연") == ()


def test_a_word_in_the_surname_alone_is_nobodys_choice() -> None:
    assert not any(f.word == "황보" for f in embarrassments("황보", "윤"))
    assert embarrassments("방", "도윤") == ()


def test_initials() -> None:
    assert "ㅅㅂ" in words("손", "빈", "note")
    assert "ㅅㅂ" not in words("", "수빈", "note")
    assert "jap" in words("박", "지아", "note")  # Jia Park is J. A. P. as well as P. J. A.
    assert {f.where for f in embarrassments("손", "빈")} == {"initials"}


def test_an_english_word_that_another_spelling_avoids_is_noted() -> None:
    (found,) = embarrassments("김", "건우")
    assert found == Found("gun", "romanised", "note", "총")
    spelled = english_words("건우")
    assert [s for s, each in spelled.items() if each] == ["Gunwoo"]


def test_an_english_word_that_no_spelling_avoids() -> None:
    assert {f.word for f in embarrassments("김", "동") if f.where == "romanised"} == {"dong"}
    assert words("김", "니가", "note") == {"niga"}  # Nika avoids it
    assert words("김", "페니스") == {"penis"}


def test_hardly_anyone_is_refused() -> None:
    """At most 2 % of births with any of the commonest surnames; 0.2 % as the lists stand."""
    refused = total = 0
    for name in (name for sex in SEXES for name in names_of(sex)[:500]):
        for family in SURNAMES:
            total += name.total
            refused += name.total * is_embarrassing(family, name.hangul)
    assert 0 < refused / total < 0.005


def test_the_commonest_names_pass_with_nearly_all_surnames() -> None:
    for name in (name for sex in SEXES for name in names_of(sex)[:200]):
        barred = [family for family in SURNAMES if is_embarrassing(family, name.hangul)]
        assert len(barred) <= (2 if len(name.hangul) > 1 else 3), (name.hangul, barred)


def test_it_is_fast_enough_for_the_search() -> None:
    """Measured 16 µs a name; a slow or busy machine has ten times that."""
    given = [name.hangul for name in names_of("F")]
    for name in given:
        embarrassments("김", name)
    start = perf_counter()
    for name in given:
        embarrassments("박", name)
    assert (perf_counter() - start) / len(given) < 160e-6


def test_the_hangul_list() -> None:
    table = rows("embarrassing.tsv")
    assert len(table) >= 600
    assert len({(word, where) for word, where, _ in table}) == len(table)
    for word, where, why in table:
        assert where in ("whole", "given", "exact", "initials")
        assert set(word) <= set(INITIALS) if where == "initials" else is_hangul(word), word
        assert why
    assert JOKE in {why for _, _, why in table}


def test_no_word_stands_in_another_of_its_kind() -> None:
    refusing = {word for word, where, why in rows("embarrassing.tsv")
                if where == "whole" and why != JOKE}  # fmt: skip
    idle = [word for word in refusing for n in range(2, len(word))
            if any(word[i : i + n] in refusing for i in range(len(word) - n + 1))]  # fmt: skip
    assert idle == []


def test_every_whole_word_is_found_as_a_given_name() -> None:
    for word, where, why in rows("embarrassing.tsv"):
        if where in ("whole", "given") and 1 < len(word) < 4:
            assert word in words("", word, "note" if why == JOKE else "gate")


def test_an_exact_word_begins_with_a_surname() -> None:
    families = {line[0] for line in rows("surnames.tsv")}
    for word, where, _ in rows("embarrassing.tsv"):
        if where == "exact":
            assert families & {word[:1], word[:2]}, word


def test_the_english_list() -> None:
    table = rows("embarrassing_english.tsv")
    assert len({(word, how) for word, how, _, _ in table}) == len(table)
    for word, how, severity, why in table:
        assert word.isascii()
        assert word.islower()
        assert how in ("syllable", "name", "part", "initials")
        assert severity in ("gate", "note")
        assert is_hangul(why.replace(" ", "").replace("·", "")), why


def test_only_long_words_are_looked_for_within_the_sound() -> None:
    """한연우 [하녀누] is nobody's 하녀; a short word must be the whole name to be heard."""
    for name in names_of("F")[:400]:
        for family in SURNAMES:
            for found in embarrassments(family, name.hangul):
                if found.where == "pronunciation":
                    whole = len(family + name.hangul) == len(found.word)
                    assert whole or len(found.word) >= HEARD_FROM
