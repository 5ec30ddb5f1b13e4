"""What people label: tables of texts, the audit, the pairs, whole readings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks import model_audit, model_pairs, model_readings
from benchmarks.tables import interval, read, shown, write
from saju_naming.training.charts import sample


def test_a_table_keeps_a_text_in_its_row(tmp_path: Path) -> None:
    file = tmp_path / "new/table.tsv"
    write(file, [{"id": 1, "text": '첫 줄\n"둘째"\t끝'}, {"id": 2, "text": ""}])
    assert read(file) == [{"id": "1", "text": '첫 줄 "둘째" 끝'}, {"id": "2", "text": ""}]


@pytest.mark.parametrize(
    ("hits", "tries", "low", "high"),
    [
        (0, 300, 0.0, 0.00994),  # 3 / 300, nearly
        (300, 300, 0.99006, 1.0),
        (5, 10, 0.18709, 0.81291),  # as the tables of Clopper and Pearson have it
    ],
)
def test_the_exact_interval(hits: int, tries: int, low: float, high: float) -> None:
    assert interval(hits, tries) == pytest.approx((low, high), abs=2e-5)


def test_shares_are_shown_with_it() -> None:
    assert shown(5, 10) == "5 of 10 (50.0%, 18.7–81.3)"
    assert shown(0, 0) == "0 of 0"


def test_facts_stand_in_one_line() -> None:
    told = model_audit.described(sample("1985-03-04 10:30 여자").facts)
    assert "day_master: stem 壬, element 水, polarity 양 | pillars: year 乙丑" in told
    assert "stars: names 문창귀인·천을귀인·화개" in told
    assert "ox" not in told


def test_the_audit_is_counted() -> None:
    wrong_caught = model_audit.Labelled(true=False, caught=True, passes=False)
    wrong_unsound = model_audit.Labelled(true=False, caught=False, passes=False)
    right = model_audit.Labelled(true=True, caught=False, passes=True)
    alarm = model_audit.Labelled(true=True, caught=True, passes=False)
    told = model_audit.counted([wrong_caught] * 8 + [wrong_unsound] * 2 + [right] * 89 + [alarm])
    assert "| of them wrong, before the check | 10 of 100 (10.0%" in told
    assert "| wrong ones that the check finds | 8 of 10 (80.0%" in told
    assert "turned away (check, end, values) | 10 of 10 (100.0%" in told
    assert "| wrong among those that pass | 0 of 89 (0.0%" in told
    assert "| so at most (95 %) | 3.31% |" in told
    assert "| true ones turned away | 1 of 90 (1.1%" in told


KEY = {"1": "1", "2": "2", "3": "1", "4": "2"}


def test_votes_are_turned_by_the_key() -> None:
    better = ["1", "1", "0", "2"]
    rows = [{"id": str(nth), "better": one} for nth, one in enumerate(better, 1)]
    assert model_pairs.votes(rows, KEY) == {"1": 1, "2": -1, "3": 0, "4": 1}


def pairs(*counts: int) -> dict[str, int]:
    """Votes: so many for the tuned text, for the template's, even."""
    every = [vote for vote, count in zip((1, -1, 0), counts, strict=True) for _ in range(count)]
    return {str(nth): vote for nth, vote in enumerate(every)}


def test_preferred_is_more_than_chance() -> None:
    clear, scant = pairs(65, 30, 5), pairs(52, 43, 5)
    assert model_pairs.preference([clear, clear]) == model_pairs.Preference(True, 100, 65, 30, 5)
    assert not model_pairs.preference([scant, scant]).gemma
    assert not model_pairs.preference([pairs(0, 0, 9)] * 2).gemma


def test_judges_who_differ_are_even() -> None:
    against = {pair: -vote for pair, vote in pairs(4, 6, 0).items()}
    found = model_pairs.preference([pairs(4, 6, 0), against])
    assert (found.tuned, found.template, found.even) == (0, 0, 10)


def test_agreement_beyond_chance() -> None:
    a = pairs(20, 20, 0)
    assert model_pairs.kappa(a, a) == 1
    b = dict(zip(a, [1] * 10 + [-1] * 10 + [1] * 10 + [-1] * 10, strict=True))
    assert model_pairs.kappa(a, b) == 0
    assert model_pairs.kappa(pairs(5, 0, 0), pairs(5, 0, 0)) == 1
    told = model_pairs.counted([a, a], model_pairs.preference([a, a]))
    assert "agree on 40 of 40 pairs, Cohen's κ 1.00" in told
    assert "The tuned model **is not preferred**, so `auto` stays with the template." in told


READING = {
    "birth": "1985-03-04 10:30 여자",
    "names": ["김민정(玟政)"],
    "audience": "adult",
    "sections": [
        {
            "section": "일간과 계절",
            "template": "틀",
            "tuned": "모델",
            "attempts": 1,
            "seconds": 1.5,
        },
        {"section": "오행의 균형", "template": "틀", "tuned": "", "attempts": 3, "seconds": 4.0},
        {"section": "열어 둔 것", "template": "틀", "tuned": "", "attempts": 0, "seconds": 4.0},
    ],
}


def test_use_is_counted() -> None:
    told = model_readings.use([READING])
    assert "| sections that a model was asked for | 2 of 3 |" in told
    assert "| every paragraph stood at first | 1 of 2 (50.0%" in told
    assert "| tries a section, mean | 2.00 |" in told
    assert "| first section after (s), median | 1.5 |" in told
    assert "| whole reading after (s), median | 4.0 |" in told


def test_readings_stand_side_by_side() -> None:
    told = model_readings.page([READING], date(2026, 11, 22))
    assert "## 1. 1985-03-04 10:30 여자 · 김민정(玟政)" in told
    assert "| 일간과 계절 | 틀 | 모델 |" in told
    assert "| 오행의 균형 | 틀 | ≡ |" in told
    assert "2026-11-22" in told
