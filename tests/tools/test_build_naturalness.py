"""The table of naturalness is what its tool learns, and learning sees no held-out name."""

from __future__ import annotations

from collections import Counter
from random import Random

import numpy as np
import pytest

from benchmarks.naturalness import auc, blind, error, scored
from tools import build_naturalness as tool

#: Half a minute of learning.
pytestmark = pytest.mark.slow

NAMES = tool.read()


def test_rebuilding_gives_the_same_table() -> None:
    """To one hundredth: another processor may round a value the other way."""
    shipped = tool.TABLE.read_text(encoding="utf-8").splitlines()
    built = tool.table(NAMES).splitlines()
    assert len(shipped) == len(built)
    for old, new in zip(shipped[1:], built[1:], strict=True):
        (*key, boys, m, f), (*new_key, new_boys, new_m, new_f) = old.split("\t"), new.split("\t")
        assert key == new_key
        assert float(boys) == pytest.approx(float(new_boys), abs=0.011)
        for row, again in ((m, new_m), (f, new_f)):
            assert np.abs(hundredths(row) - hundredths(again)).max(initial=0) <= 1


def hundredths(row: str) -> tool.Grid:
    return np.array([int(row[i : i + 2]) for i in range(0, len(row), 2)], dtype=float)


def test_the_table_is_small() -> None:
    assert tool.TABLE.stat().st_size <= 300_000


def test_rare_names_are_known_and_not_learned() -> None:
    assert "꿀떡" in NAMES.known - NAMES.counted.keys()
    assert "순자" in NAMES.known - NAMES.counted.keys()
    assert min(name.births for name in NAMES.counted.values()) == tool.LISTED_FROM


def test_shuffles_are_matched_in_frequency_to_the_syllable() -> None:
    own = sorted(name for name, row in NAMES.counted.items() if row.own("F"))[::5]
    false = tool.shuffled(own, NAMES.known, Random(0))
    assert len(false) == len(own)
    assert not NAMES.known.intersection(false)
    for place in (0, 1):
        assert Counter(n[place] for n in false) == Counter(n[place] for n in own)


def test_nothing_of_a_held_out_name_reaches_the_signs() -> None:
    """Its births and its sex may be anything."""
    every = sorted(NAMES.counted)
    learned, held = every[::2], every[1::2]
    altered = {name: tool.Counted(1 - NAMES.counted[name].boys, 1, 0) for name in held}
    other = tool.Names(frozenset(every), NAMES.counted | altered)
    one, two = (tool.signs(names, learned, tool.Settings()) for names in (NAMES, other))
    assert all(np.array_equal(one[sex], two[sex]) for sex in "MF")


def test_shuffled_names_cannot_be_learned() -> None:
    """The control: of names drawn by frequency alone the model finds nothing (AUC 0.5)."""
    random = Random(3)
    mixed = tool.shuffled(sorted(NAMES.counted), frozenset(), random)
    world = tool.Names(frozenset(mixed), dict(zip(mixed, NAMES.counted.values(), strict=True)))
    held = {name for name in world.counted if tool.fold(name, "control", 5) == 0}
    learned = sorted(world.counted.keys() - held)
    grid = tool.learn(world, learned, frozenset(learned))["M"]
    own = sorted(name for name in held if world.counted[name].own("M"))
    false = tool.shuffled(own, world.known, random)
    assert auc(grid[world.cells(own)], grid[world.cells(false)]) == pytest.approx(0.5, abs=0.05)


def test_held_out_names_are_told_from_shuffles_and_with_right_probabilities() -> None:
    """One split of the five that docs/naturalness.md reports on; unaware, the error is 0.08."""
    learned, held = split("report")
    grids = tool.learn(NAMES, learned, blind(NAMES, learned), partial=True)
    judged = [scored(NAMES, learned, held, sex, grid) for sex, grid in grids.items()]
    assert all(auc(one.real, one.false) >= 0.77 for one in judged)
    assert error(judged) <= 0.05


def split(salt: str) -> tuple[list[str], list[str]]:
    """Four fifths of the counted names, and the fifth that is held out."""
    held = {name for name in NAMES.counted if tool.fold(name, salt, 5) == 0}
    return sorted(NAMES.counted.keys() - held), sorted(held)


def test_what_a_list_lacks_is_guessed_from_what_it_has() -> None:
    """How many are missing, and which: of pairs held for names at p, a share of p are names."""
    learned, held = split("lacking")
    judged = tool.judges(NAMES, learned, tool.Settings())
    guess = tool.unlisted(NAMES, learned, judged, blind(NAMES, learned))
    assert guess.keys() >= set(held)
    assert not guess.keys() & set(learned)
    assert sum(guess.values()) == pytest.approx(len(held), rel=0.25)
    for low, high in ((0.1, 0.4), (0.4, 0.7)):
        inside = [pair for pair, p in guess.items() if low <= p < high]
        found = len(set(held).intersection(inside)) / len(inside)
        assert found == pytest.approx(np.mean([guess[pair] for pair in inside]), abs=0.1)


def test_a_whole_list_is_guessed_to_lack_little() -> None:
    every = sorted(NAMES.counted)
    judged = tool.judges(NAMES, every, tool.Settings())
    assert sum(tool.unlisted(NAMES, every, judged, NAMES.known).values()) < 0.06 * len(every)


def test_which_names_are_held_out_does_not_reach_what_is_learned() -> None:
    """Other pairs of the same syllables in their place change nothing."""
    learned, held = split("blind")
    others = tool.shuffled(held, NAMES.known, Random(0))
    rows = dict(zip(others, (NAMES.counted[name] for name in held), strict=False))
    rare = NAMES.known - NAMES.counted.keys()
    kept = {name: NAMES.counted[name] for name in learned}
    world = tool.Names(rare | kept.keys() | rows.keys(), kept | rows)
    assert (world.firsts, world.seconds) == (NAMES.firsts, NAMES.seconds)
    one, two = (
        tool.learn(names, learned, blind(names, learned), partial=True) for names in (NAMES, world)
    )
    assert all(np.array_equal(one[sex], two[sex]) for sex in "MF")
