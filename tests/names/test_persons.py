"""Persons of history: the table's form, its kings against a list, and full names alone."""

from __future__ import annotations

from importlib.resources import files

import pytest

from saju_naming.errors import UnknownCharacter
from saju_naming.hanja.characters import character
from saju_naming.korean.hangul import is_hangul, is_syllable
from saju_naming.names.persons import same_name

ROWS = [
    line.split("\t")
    for line in files("saju_naming").joinpath("data/persons.tsv").read_text("utf-8").splitlines()
]
#: Kings were given rare characters; so many letters of the table the register does not know.
UNREGISTERED = 10

# Names of the 27 kings of 조선 as handbooks list them, in order.
JOSEON = (
    "이성계 이방과 이방원 이도 이향 이홍위 이유 이황 이혈 이융 이역 이호 이환 이연 "
    "이혼 이종 이호 이연 이순 이윤 이금 이산 이공 이환 이변 이희 이척"
).split()


def test_the_form_of_the_table() -> None:
    header, *rows = ROWS
    assert header == ["name", "hanja", "kind", "who", "who_en"]
    assert len(rows) >= 200
    assert len({(row[0], row[3]) for row in rows}) == len(rows)
    for name, hanja, kind, who, who_en in rows:
        assert is_hangul(name)
        assert len(name) >= 2
        assert len(hanja) in (0, len(name))
        assert kind in {"임금", "왕실", "통치자", "옛 인물", "근대사", "현대사", "범죄"}
        assert who.strip() == who != ""
        assert who_en.strip()
        assert not any(map(is_syllable, who_en))


def test_the_hanja_are_read_as_the_names() -> None:
    misread, unknown = [], 0
    for name, hanja, *_ in ROWS[1:]:
        for syllable, char in zip(name, hanja, strict=False):
            try:
                if syllable not in character(char).readings:
                    misread.append((name, char))
            except UnknownCharacter:
                unknown += 1
    assert misread == [("이융", "㦕")]  # the register has 륭 alone
    assert unknown == UNREGISTERED


@pytest.mark.parametrize(("place", "name"), list(enumerate(JOSEON, start=1)))
def test_the_kings_of_joseon(place: int, name: str) -> None:
    said = [person.who.ko for person in same_name(name[0], name[1:])]
    assert any(who.startswith(f"조선 제{place}대 임금 ") for who in said)


def test_all_34_kings_of_goryeo_are_there() -> None:
    told = {row[3].split()[1] for row in ROWS[1:] if row[3].startswith("고려 제")}
    assert told == {f"제{n}대" for n in range(1, 35)}


def test_only_the_whole_name_is_matched() -> None:
    (person,) = same_name("이", "완용")
    assert (person.hanja, person.kind) == ("李完用", "근대사")
    assert person.note.ko.startswith("같은 이름의 인물이 있어요: 이완용(李完用), ")
    assert person.note.en.endswith("1905 and 1910.")
    assert same_name("김", "완용") == same_name("이", "완") == same_name("", "완용") == ()


def test_two_kings_of_one_name_are_both_told() -> None:
    assert {person.who.ko for person in same_name("이", "환")} == {
        "조선 제13대 임금 명종",
        "조선 제24대 임금 헌종",
    }
