"""Surnames: what may be typed, and strokes against sources of the trade."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saju_naming.errors import UnknownSurname
from saju_naming.names import surnames as module
from saju_naming.names.surnames import surname


# Worked examples of the press and of naming sites (朴 李 鄭 金 成 王 萬), and the stroke lists of
# surnames that naming sites print.
@pytest.mark.parametrize(
    ("hanja", "strokes"),
    [
        ("朴", 6), ("李", 7), ("鄭", 19), ("金", 8), ("成", 7), ("王", 5), ("萬", 15),
        ("陳", 16), ("都", 16), ("蔣", 17), ("黃", 12), ("權", 22), ("裵", 14), ("南宮", 19),
        ("皇甫", 16), ("諸葛", 31), ("獨孤", 25), ("鮮于", 20),
    ],
)  # fmt: skip
def test_strokes(hanja: str, strokes: int) -> None:
    assert surname(hanja).strokes == strokes


@pytest.mark.parametrize(
    ("hanja", "others"),
    [("王", (4,)), ("萬", (13,)), ("成", (6,)), ("柴", (10,)), ("曺", (11,)), ("金", ())],
)
def test_other_counts_are_named(hanja: str, others: tuple[int, ...]) -> None:
    assert surname(hanja).other_strokes == others


@pytest.mark.parametrize(
    "text", ["김", "金", "김(金)", "김/金", "金(김)", " 김 ", "\uf90a", "\u1100\u1175\u11b7"]
)
def test_ways_to_write_one_surname(text: str) -> None:
    found = surname(text)
    assert (found.hangul, found.hanja, found.romanised) == ("김", "金", "Kim")
    assert not found.assumed


@pytest.mark.parametrize(
    ("hangul", "hanja", "others"),
    [
        ("유", "柳", ("劉", "兪", "庾")),
        ("류", "柳", ("劉",)),
        ("정", "鄭", ("丁", "程")),
        ("임", "林", ("任",)),
        ("조", "趙", ("曺",)),
        ("노", "盧", ("魯", "路")),
        ("이", "李", ("異", "伊")),
    ],
)
def test_hangul_alone_takes_the_commonest_and_says_so(
    hangul: str, hanja: str, others: tuple[str, ...]
) -> None:
    found = surname(hangul)
    assert (found.hangul, found.hanja, found.others) == (hangul, hanja, others)
    assert found.assumed
    assert not surname(f"{hangul}({hanja})").assumed


def test_a_sound_with_one_hanja_assumes_nothing() -> None:
    assert (surname("남궁").hanja, surname("남궁").assumed) == ("南宮", False)


@pytest.mark.parametrize(("text", "hangul"), [("李", "이"), ("리", "리"), ("리(李)", "리")])
def test_the_initial_sound_may_be_kept(text: str, hangul: str) -> None:
    assert (surname(text).hangul, surname(text).hanja) == (hangul, "李")


def test_another_form_of_a_character_keeps_its_own_strokes_and_is_never_offered() -> None:
    assert (surname("曹").hangul, surname("曹").strokes, surname("曺").strokes) == ("조", 11, 10)
    assert "曹" not in surname("조").others


@pytest.mark.parametrize("text", ["", "()", "이(金)", "뷁", "김김", "Kim", "金金", "123"])
def test_what_is_no_surname_is_refused(text: str) -> None:
    with pytest.raises(UnknownSurname):
        surname(text)


@given(st.text(alphabet="김이유柳劉金남궁南宮 ()/a", max_size=6))
def test_whatever_is_typed_is_found_as_typed_or_refused(text: str) -> None:
    try:
        found = surname(text)
    except UnknownSurname:
        return
    assert set(text) - set(" ()/") <= set(found.hangul + found.hanja)


def test_the_census_is_whole() -> None:
    listed = [row for row in module._table() if not row.kind]
    assert [int(row.rank) for row in listed if row.rank] == list(range(1, 296))
    compound = {row.hangul for row in listed if len(row.hanja) == 2}
    assert compound >= set("남궁 독고 동방 망절 무본 사공 서문 선우 제갈 황목 황보".split())


def test_every_row_can_be_written_out_and_found() -> None:
    for row in module._table():
        found = surname(f"{row.hangul}({row.hanja})")
        assert (found.hangul, found.hanja) == (row.hangul, row.hanja)
        assert 2 <= found.strokes <= 31
        assert found.romanised.isascii()
        assert found.revised.isascii()


@pytest.mark.parametrize(
    ("hangul", "usual", "revised"),
    [
        ("이", "Lee", "I"), ("박", "Park", "Bak"), ("최", "Choi", "Choe"), ("정", "Jung", "Jeong"),
        ("윤", "Yoon", "Yun"), ("서", "Seo", "Seo"), ("황보", "Hwangbo", "Hwangbo"),
        ("독고", "Dokko", "Dokgo"), ("궉", "Kwok", "Gwok"), ("제갈", "Jegal", "Jegal"),
    ],
)  # fmt: skip
def test_spelling(hangul: str, usual: str, revised: str) -> None:
    assert (surname(hangul).romanised, surname(hangul).revised) == (usual, revised)
