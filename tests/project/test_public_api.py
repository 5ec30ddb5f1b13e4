"""What others may rely on: the names of the package and how they are called."""

from __future__ import annotations

import inspect

import pytest

import saju_naming as sn

#: Each public name, with the parameters that callers may give it; None where it is no function.
PUBLIC: dict[str, tuple[str, ...] | None] = {
    "Birth": (
        *("date", "gender", "time", "calendar", "leap_month", "fold", "place", "longitude"),
        "timezone",
    ),
    "Character": None,
    "Chart": None,
    "Name": None,
    "Problem": None,
    "Reading": None,
    "SajuNamingError": None,
    "__version__": None,
    "cast": ("birth", "solar_time", "day_boundary"),
    "character": ("hanja",),
    "examine": ("surname", "hangul", "hanja", "chart"),
    "naturalness": ("hangul", "gender"),
    "read": ("birth", "surname", "count", "writer"),
    "recommend": ("chart", "surname", "count"),
    "verify": ("text", "chart", "names", "today"),
}
FUNCTIONS = sorted(name for name, parameters in PUBLIC.items() if parameters)


def test_the_list_is_exact() -> None:
    assert sorted(sn.__all__) == sorted(PUBLIC)
    assert len(set(sn.__all__)) == len(sn.__all__)


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_a_name_is_there_and_documented(name: str) -> None:
    thing = getattr(sn, name)
    assert isinstance(thing, str) or inspect.getdoc(thing)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_takes_what_is_documented(name: str) -> None:
    taken = inspect.signature(getattr(sn, name)).parameters
    assert set(PUBLIC[name] or ()) <= set(taken)


def test_errors_of_a_person_are_one_family() -> None:
    with pytest.raises(sn.SajuNamingError) as caught:
        sn.Birth("1980-13-02")
    assert caught.value.ko
    assert caught.value.en


def test_the_door_shows_only_what_it_offers() -> None:
    assert set(sn.__all__) <= set(dir(sn))
