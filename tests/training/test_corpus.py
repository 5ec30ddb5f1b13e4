"""The corpus: the form of every row, that it holds where it says, and that it is enough."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

import pytest

from saju_naming.errors import InvalidInput
from saju_naming.korean.text import Text
from saju_naming.reading.conditions import Condition
from saju_naming.reading.licences import traits
from saju_naming.reading.slots import SLOTS, filled, slots_in
from saju_naming.reading.template import SECTIONS
from saju_naming.training.charts import Sample, samples
from saju_naming.training.corpus import MEANING, SKELETONS, Paragraph, read_corpus
from tests.project.tree import ROOT

CORPUS = ROOT / "training/corpus"
AUTHORS = {"sora", "noeul", "gil", "maru", "byeol", "dami"}
TITLES = {title.ko for title, _ in SECTIONS} | {MEANING}
STEMS, SEASONS = "甲乙丙丁戊己庚辛壬癸", ("봄", "여름", "가을", "겨울")
HANJA = r"[\u4e00-\u9fff\uf900-\ufaff]"

PARAGRAPHS = read_corpus(CORPUS)


@cache
def charts() -> list[Sample]:
    return samples(300, "corpus", 12)


def ids(paragraph: Paragraph) -> str:
    return paragraph.id


def trait_words() -> list[tuple[str, re.Pattern[str]]]:
    """Trait → the words that tell of it, at the beginning of a word."""
    return [
        (trait.name, re.compile(rf"(?<![가-힣])(?:{'|'.join(map(re.escape, trait.words))})"))
        for trait in traits().values()
    ]


TRAIT_WORDS = trait_words()


def plain(text: str) -> str:
    return re.sub(r"\{[^}]*\}", "○", text)


@pytest.mark.parametrize("author", sorted(AUTHORS))
def test_the_form_of_every_row(author: str) -> None:
    own = [p for p in PARAGRAPHS if p.author == author]
    assert [p.id for p in own] == [f"{author}-{n + 1:03d}" for n in range(len(own))]
    for p in own:
        assert p.skeleton in SKELETONS, p.id
        assert p.section in TITLES, p.id
        assert p.audience in ("", "parent", "adult"), p.id
        assert 55 <= len(p.text) <= 260, p.id
        assert p.text[-1] in ".?!", p.id
        assert set(slots_in(p.text)) <= SLOTS.keys(), p.id


def test_nothing_is_there_twice() -> None:
    assert [t for t, n in Counter(p.text for p in PARAGRAPHS).items() if n > 1] == []
    openings = Counter((p.author, p.text[:9]) for p in PARAGRAPHS)
    assert {opening: n for opening, n in openings.items() if n > 4} == {}


def test_every_hanja_stands_beside_its_reading() -> None:
    beside = re.compile(rf"(?<=[가-힣])\({HANJA}+(?:, [^()]*)?\)")
    bare = [p.id for p in PARAGRAPHS if re.search(HANJA, beside.sub("", p.text))]
    assert bare == []


def test_traits_have_a_licence() -> None:
    """But for what a name means, which its characters grant."""
    stray = [
        (p.id, name, found[0])
        for p in PARAGRAPHS
        if p.section != MEANING
        for name, words in TRAIT_WORDS
        if (found := words.search(plain(p.text)))
        and name not in {trait for licence in p.licences for trait in licence.traits}
    ]
    assert stray == []


@pytest.mark.slow
def test_slots_are_filled_wherever_a_paragraph_holds() -> None:
    told: Counter[str] = Counter()
    for sample in charts():
        for p in PARAGRAPHS:
            if p.section != MEANING and p.applies(sample.facts):
                told[p.id] += 1
                for slot in slots_in(p.text):
                    assert filled(Text(f"{{{slot}}}", ""), sample.facts).ko, (p.id, slot)
                assert "{" not in p.told(sample.facts), p.id
    assert len(told) > 1_000
    assert sum(told.values()) > 10_000


def test_there_is_enough() -> None:
    assert len(PARAGRAPHS) >= 1_200
    assert {p.author for p in PARAGRAPHS} == AUTHORS
    assert {p.skeleton for p in PARAGRAPHS} == set(SKELETONS)
    for author in AUTHORS:
        of = Counter(p.skeleton for p in PARAGRAPHS if p.author == author)
        assert min(of[skeleton] for skeleton in SKELETONS) >= 15, author


def conditions(paragraph: Paragraph) -> list[Condition]:
    return [paragraph.when, *(licence.when for licence in paragraph.licences)]


def asked(paragraph: Paragraph, fact: str, key: str) -> set[str]:
    """The values that a paragraph asks of a fact."""
    found = set()
    for condition in conditions(paragraph):
        for term in condition.terms:
            if (term.fact, term.key, term.negated) == (fact, key, False):
                found |= set(term.asked.split("|"))
    return found


def test_every_day_pillar_is_told() -> None:
    told = {day for p in PARAGRAPHS for day in asked(p, "day_pillar", "pillar") if len(day) == 2}
    assert len(told) == 60


def test_every_day_master_in_every_season_is_told() -> None:
    pairs: dict[str, set[str]] = defaultdict(set)
    for p in PARAGRAPHS:
        for stem in asked(p, "day_master", "stem"):
            pairs[stem] |= asked(p, "season", "season")
    assert {stem for stem in STEMS if pairs[stem] >= set(SEASONS)} == set(STEMS)


def test_meanings_of_enough_names() -> None:
    names = [tuple(asked(p, "name:0", "hanja")) for p in PARAGRAPHS if p.section == MEANING]
    assert len(set(names)) >= 400
    assert all(len(name) == 1 for name in names)


@pytest.mark.parametrize("title", sorted(TITLES))
def test_every_section_has_its_share(title: str) -> None:
    assert sum(p.section == title for p in PARAGRAPHS) >= 45


def test_no_corpus_is_told(tmp_path: object) -> None:
    with pytest.raises(InvalidInput, match="no corpus"):
        read_corpus(ROOT / "docs")
