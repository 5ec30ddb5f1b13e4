"""The phrases: form, company and truth to what the table of characters says."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from saju_naming.hanja import characters
from saju_naming.hanja.characters import Phrase, character, is_registered
from saju_naming.korean.hangul import letters
from saju_naming.names.popularity import Sex, names_of

PHRASES = characters.phrases()
ALL = list(PHRASES.items())

#: No word of a phrase may begin so: death, illness, scorn, fear, gender, rank, and promises.
BANNED = """
    죽 사망 저승 무덤 병든 병약 아픈 앓 상처 고통 무섭 두려 겁 미운 미워 천한 비천 못난
    여성스 남자다 여자다 사내 현모 양처 아들 딸 왕 임금 공주 왕자 며느리 아내 남편 시집 장가 신부
    재물 재산 부자 부귀 돈 벼슬 출세 성공 합격 급제 시험 장수 수명 명성 운명 팔자
""".split()
SEXES: tuple[Sex, ...] = ("M", "F")
#: Nouns that would tire when they came in every name.
NOUNS = "빛 마음 사람 길 물 소리 하늘 세상 뜻 나무 꽃 돌 옥 별 불 봄 손 말 글 집 힘 일".split()
#: Particles that may stand behind a noun.
JOSA = "(?:이|가|은|는|을|를|의|에|에서|에게|으로|로|과|와|도|만|까지|부터|처럼|같이|보다|결|빛)?"
#: A verb phrase in the third person, an adverb perhaps before it.
ENGLISH_START = re.compile(r"(?:[a-z]+ly |always |never |first |often )?(?:[a-z]+s|can|would)\b")
#: Of one gender, of rank, or a promise; "as rich as a well-watered paddy" promises nothing.
ENGLISH_BANNED = re.compile(
    r"\b(?:he|she|his|her|him|hers|man|men|woman|women|girl|boy|king|queen|(?<!as )(?<!like )rich"
    r"|wealth\w*|fame|famous|success\w*|death|dies|died|(?<!-)ill|illness|sick(?:ness)?)\b"
)


def offending(test: re.Pattern[str]) -> list[tuple[str, str]]:
    return [(hanja, p.ko) for hanja, p in ALL if test.search(p.ko) or test.search(p.ko_link)]


def test_there_are_enough_for_the_names_that_people_give() -> None:
    assert len(PHRASES) >= 1500
    read = Counter(reading for p in PHRASES.values() for reading in p.readings)
    given = [name for sex in SEXES for name in names_of(sex)]
    served = [name for name in given if all(read[syllable] for syllable in name.hangul)]
    # The rest is for the most part of hangul alone: 이든, 봄, 하늘, 새봄.
    assert sum(n.births for n in served) >= 0.95 * sum(n.births for n in given)


def test_only_hangul_and_single_blanks() -> None:
    form = re.compile(r"[가-힣]+( [가-힣]+)*")
    assert [h for h, p in ALL if not form.fullmatch(p.ko) or not form.fullmatch(p.ko_link)] == []


def test_six_to_twenty_two_characters() -> None:
    assert [(h, p.ko) for h, p in ALL if not 6 <= len(p.ko) <= 22] == []
    assert [(h, p.ko_link) for h, p in ALL if len(p.ko_link) > 24] == []


def test_the_phrase_modifies_and_its_link_runs_on() -> None:
    nieun = 4  # the place of ㄴ among Unicode's 28 finals
    assert [(h, p.ko) for h, p in ALL if (ord(p.ko[-1]) - 0xAC00) % 28 != nieun] == []
    assert [(h, p.ko_link) for h, p in ALL if p.ko_link[-1] not in "고며"] == []


def test_the_link_says_the_same() -> None:
    def body(words: str) -> list[str]:
        return [letters(word[0]).initial for word in words.split()]

    assert [(h, p.ko, p.ko_link) for h, p in ALL if body(p.ko) != body(p.ko_link)] == []


def test_no_phrase_is_there_twice() -> None:
    for field in ("ko", "ko_link", "en"):
        counted = Counter(getattr(p, field) for _, p in ALL)
        assert [text for text, n in counted.items() if n > 1] == []


def test_no_banned_word_begins() -> None:
    words = re.compile("(?:^| )(?:" + "|".join(BANNED) + ")")
    # 장수 and 왕 begin no harmless word here; 돈 does (돈독한), and 죽 (죽 뻗은) is a bamboo too.
    harmless = re.compile("돈독|죽순|죽 |왕성|겁내지 않|두려움 없이")
    assert [(h, ko) for h, ko in offending(words) if not harmless.search(ko)] == []


def test_few_share_their_last_two_words() -> None:
    ends = Counter(" ".join(p.ko.split()[-2:]) for _, p in ALL)
    assert [end for end, n in ends.items() if n > 0.03 * len(ALL)] == []


@pytest.mark.parametrize("noun", NOUNS)
def test_no_noun_is_everywhere(noun: str) -> None:
    having = re.compile(f"(?:^| ){noun}{JOSA}(?= |$)")
    assert sum(bool(having.search(p.ko)) for _, p in ALL) <= 0.04 * len(ALL)


def test_the_english_completes_someone_who() -> None:
    for hanja, p in ALL:
        assert 15 <= len(p.en) <= 70, (hanja, p.en)
        assert re.fullmatch(r"[ -~]+", p.en), (hanja, p.en)
        assert not p.en.endswith("."), (hanja, p.en)
        assert ENGLISH_START.match(p.en), (hanja, p.en)


def test_the_english_is_for_anybody() -> None:
    assert [(h, p.en) for h, p in ALL if ENGLISH_BANNED.search(p.en)] == []


def test_every_character_is_registered_fit_and_read_so() -> None:
    def wrong(hanja: str, p: Phrase) -> bool:
        c = character(hanja)
        read = all(is_registered(hanja, reading) for reading in p.readings)
        return bool(c.unfit) or c.alias or not p.readings or not read or not 0 <= p.use <= 3

    assert [hanja for hanja, p in ALL if wrong(hanja, p)] == []
