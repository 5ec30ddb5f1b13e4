"""The slider of rarity and the gender-neutral names."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from saju_naming.names.neutral import neutral_names
from saju_naming.names.popularity import Popularity, Sex, label, names_of, popularity
from saju_naming.names.rarity import LEVELS, admits, rarity


def borne_by(births: int) -> Popularity:
    row = popularity("민준", "M")
    assert row is not None
    return replace(row, births=births)


@pytest.mark.parametrize(
    ("births", "level"),
    [(9000, "흔한"), (2000, "흔한"), (1999, "자주"), (500, "자주"), (499, "보통"), (100, "보통"),
     (99, "드문"), (20, "드문"), (19, "아주 드문"), (0, "아주 드문")],
)  # fmt: skip
def test_the_level_is_by_births(births: int, level: str) -> None:
    assert rarity(borne_by(births)) == level
    assert [wanted for wanted in LEVELS if admits(wanted, borne_by(births))] == [level]


def test_a_name_that_nobody_counted_is_very_rare() -> None:
    assert rarity(None) == "아주 드문"


# Share of the counted births of 2021–2025 and number of names, as the module tells them.
@pytest.mark.parametrize(
    ("sex", "names", "shares"),
    [
        ("M", (42, 136, 371, 856), (0.41, 0.30, 0.18, 0.09, 0.03)),
        ("F", (56, 144, 306, 551), (0.46, 0.30, 0.16, 0.06, 0.02)),
    ],
)
def test_what_each_level_holds(sex: Sex, names: tuple[int, ...], shares: tuple[float, ...]) -> None:
    rows = names_of(sex)
    total = sum(row.births for row in rows)
    levels = [[row for row in rows if admits(level, row)] for level in LEVELS]
    assert sum(map(len, levels)) == len(rows)
    assert tuple(map(len, levels[:-1])) == names
    for level, share in zip(levels, shares, strict=True):
        assert sum(row.births for row in level) / total == pytest.approx(share, abs=0.0051)


def test_neutral_names_are_of_both_sexes_and_come_with_the_most_given_first() -> None:
    names = neutral_names()
    assert len(names) > 100
    assert {"지우", "지원", "서우", "하늘", "다온"} <= {name.hangul for name in names}
    assert not {"민준", "서아", "도윤", "수아"} & {name.hangul for name in names}
    for name in names:
        assert name.births >= 100
        row = popularity(name.hangul, "M")
        assert row is not None
        assert label(row) == "중성적"
        assert name.share == pytest.approx(row.share, abs=1e-4)
    assert all(above.births >= below.births for above, below in pairwise(names))


def test_more_births_are_asked_of_fewer_names() -> None:
    few, many = set(neutral_names(500)), set(neutral_names(20))
    assert few < set(neutral_names()) < many
    assert min(name.births for name in few) >= 500
