"""Single sections on charts made for them: what stays open, names, and how readings differ."""

from __future__ import annotations

import re
from datetime import date

import pytest

from benchmarks.specificity import PAIRS, common, guessed, masked, told
from saju_naming.birth import Birth
from saju_naming.chart.chart import cast
from saju_naming.korean.text import Lang
from saju_naming.reading.facts import Fact, facts
from saju_naming.reading.licences import Audience
from saju_naming.reading.template import write
from tests.reading.template_samples import GIVEN, TODAY, name


def text_of(told: dict[str, Fact], title: str, lang: Lang = "ko") -> str:
    return next((s.text for s in write(told, lang) if s.section == title), "")


# What stays open


def test_a_term_on_the_day_is_told_with_both_pillars() -> None:
    known = facts(cast(Birth("2023-02-04", "여자")), today=TODAY)
    text = text_of(known, "열어 둔 것")
    assert "11시 42분에 입춘이 들어서" in text
    assert "임인(壬寅), 그 뒤면 계묘(癸卯)예요" in text
    assert "계축(癸丑)이나 갑인(甲寅)이 돼요" in text
    assert "해와 달의 기둥은 정오로 세웠어요" in text_of(known, "일간과 계절")


def test_the_late_rat_hour_tells_each_school() -> None:
    text = text_of(facts(cast(Birth("2023-02-14", "여자", "23:50")), today=TODAY), "열어 둔 것")
    assert "야자시로 기둥을 세웠어요" in text
    assert "날은 갑진(甲辰), 시는 갑자(甲子)예요" in text
    assert "날은 계묘(癸卯), 시는 임자(壬子)예요" in text


def test_a_birth_ahead_is_a_sketch() -> None:
    known = facts(cast(Birth("2023-02-04", "여자")), today=TODAY)
    known["provisional"] = Fact("provisional", {"date": "2027-03-01"})
    assert "2027년 3월 1일" in text_of(known, "열어 둔 것")
    assert "1 March 2027" in text_of(known, "What stays open", "en")
    assert len(text_of(known, "열어 둔 것")) <= 430  # all of it at once is rare


# How the birth was reckoned


def test_an_hour_moved_by_summer_time_is_told_once() -> None:
    told = facts(cast(Birth("1988-06-15", "남자", "14:05")), today=TODAY)
    whole = " ".join(s.text for s in write(told, "ko"))
    said = "시계로는 14시 5분이지만 서머타임과 해의 시각으로 고치면 12시 32분이라, 오시로 보았어요"
    assert whole.count(said) == 1
    assert "on summer time; by the sun" in text_of(told, "Day master and season", "en")


def test_a_lunar_birthday_is_told_with_its_solar_date() -> None:
    born = Birth("1987-06-15", "여자", calendar="lunar", leap_month=True)
    text = text_of(facts(cast(born), today=TODAY), "일간과 계절")
    assert "음력 생일은 양력으로 1987년 8월 9일이에요" in text


def test_an_infant_is_told_nothing_of_the_year() -> None:
    chart = cast(Birth("2026-06-15", "여자", "12:30"))
    for today, there in ((TODAY, False), (date(2028, 3, 1), True)):
        told = facts(chart, today=today)
        luck = next(s.text for s in write(told, "ko", "parent") if s.section == "운의 흐름")
        assert (f"{today.year}년" in luck) == there


def test_a_following_chart_is_given_no_advice_against_its_current() -> None:
    text = text_of(facts(cast(Birth("2025-03-14", "여자", "10:30")), today=TODAY), "일간의 힘")
    assert "큰 흐름을 따르는" in text
    assert "쉬어 가며" not in text


# A section says 「-다고 봐요」 once.


def test_a_section_reads_once_and_otherwise_reports() -> None:
    for one in told(60, seed=4):
        for audience in ("parent", "adult"):
            for section in write(one.facts, "ko", audience):
                assert len(re.findall("다고 (?:봐|읽어)요", section.text)) <= 1


# Names


def test_names_are_told_by_what_they_bring() -> None:
    chart = cast(Birth("1980-01-02", "남자"))  # 용신 木, 희신 水; no 金, which is adverse
    known = facts(chart, today=TODAY)
    elements = [("木", "水"), ("水", "木"), ("木", "木"), ("木", "火"), ("金", "土")]
    for i, ((hangul, hanja), given) in enumerate(zip(GIVEN, elements, strict=True)):
        known[f"name:{i}"] = Fact(f"name:{i}", name(chart, hangul, hanja, given if hanja else ()))
    text = text_of(known, "이름이 채워 주는 것")
    assert "도윤(度潤)과 서진(瑞珍)은 목(木)과 수(水)의 글자라 물가에 선 나무 같고" in text
    assert "하온(河溫)은 목(木) 두 글자라" in text
    assert "도(度)와" in text
    assert "그 밖에 지안(智安)도 목(木)을 담았어요" in text
    assert "봄은" not in text


def test_a_name_in_hangul_alone() -> None:
    chart = cast(Birth("1980-01-02", "남자"))
    known = facts(chart, today=TODAY)
    known["name:0"] = Fact("name:0", name(chart, "봄", "", ()))
    assert "봄은 한글로만 지은 이름이라" in text_of(known, "이름이 채워 주는 것")


# Specificity: a smaller measure of docs/specificity.md

TOLD = told(240, seed=3)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(pair))
def test_one_tells_whose_reading_it_is(pair: tuple[Lang, Audience, Audience]) -> None:
    assert guessed(TOLD, pair) >= 0.99
    assert guessed(TOLD, pair, masked) >= 0.8


def test_what_is_said_to_one_audience_alone_still_tells_whose_it_is() -> None:
    assert guessed(TOLD, ("ko", "parent", "adult"), masked, own_words=True) > 0.7


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("audience", ["parent", "adult", "abroad"])
def test_few_sentences_stand_in_many_readings(lang: Lang, audience: Audience) -> None:
    assert common([one.readings[lang, audience] for one in TOLD]) <= 0.25


def test_a_mask_hides_what_names_the_chart_and_nothing_else() -> None:
    korean = masked(
        "토끼띠 해, 갑목(甲木)은 정관이 둘이고 갑자(甲子)일은 큰 나무의 그림이라 41점이에요."
    )
    assert korean == "■ 해, ■은 ■이 ■이고 ■일은 큰 ■의 그림이라 ■점이에요."
    assert masked("Gap wood (甲), a Gap-ja (甲子) day: two wood and the rival (geopjae).") == (
        "■, a ■ day: ■ ■ and ■."
    )


def test_a_common_sentence_is_seen() -> None:
    assert common([["a", "b"], ["a", "c"]] * 10) == 1.0
    assert common([[f"{i}", f"x{i}"] for i in range(30)]) == 0.0
