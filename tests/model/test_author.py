"""A model's words reach a reader through the check alone; whatever fails is the template's."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Generator

import pytest

from saju_naming.model.author import AGAIN, ATTEMPTS, Author
from saju_naming.model.local import Sampling
from saju_naming.model.writing import sentences
from saju_naming.names.order import Options
from saju_naming.reading import template
from saju_naming.reading.check import verify
from saju_naming.reading.section import Section
from saju_naming.reading.writers import Wanted
from tests.model.fakes import Dying, Endless, Fake, answers, false, subject, true


def told(author: Author) -> list[Section]:
    return list(author.sections(subject()))


def plain() -> tuple[Section, ...]:
    return template.write(subject().facts, "ko", "adult")


def test_what_is_true_is_told_at_once() -> None:
    model = Fake(true)
    found = told(Author("gemma", model))
    assert [s.section for s in found] == [s.section for s in plain()]
    written = [s for s in found if s.writer == "gemma"]
    assert len(written) >= 5
    assert {(s.attempts, s.reason) for s in written if s.attempts == 1} == {(1, "")}
    for section in written:
        assert verify(section.text, subject().chart, names=subject().names) == []
        assert set(section.facts) <= subject().facts.keys()
        assert section.facts
    assert any("name:1" in section.facts for section in written)


def test_what_is_false_is_broken_off_written_again_and_left_to_the_template() -> None:
    model = Fake(false)
    found = told(Author("gemma", model, seed=5))
    assert [s.text for s in found] == [s.text for s in plain()]
    assert {s.writer for s in found} == {"template"}
    assert {s.attempts for s in found} <= {0, ATTEMPTS}
    assert all("검사" in s.reason for s in found if s.attempts)
    assert model.written < 25 * len(model.asked)  # the first sentence was enough
    assert [(s.seed, s.temperature) for s in model.asked[:3]] == [(5, 0.0), (6, AGAIN), (7, AGAIN)]


def test_a_second_try_may_stand() -> None:
    def better(prompt: str, sampling: Sampling) -> str:
        return true(prompt, sampling) if sampling.seed else false(prompt, sampling)

    first = told(Author("gemma", Fake(better)))
    assert {s.attempts for s in first if s.writer == "gemma"} >= {2}


class Going(Fake):
    """Says a true sentence and a false one; the truth, where it is to go on."""

    continues = True

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        self.prompts = [*getattr(self, "prompts", ()), prompt]
        yield from super().generate(prompt, sampling)


def test_what_stood_is_gone_on_with() -> None:
    def half(prompt: str, sampling: Sampling) -> str:
        asked, _, begun = prompt.partition("model\n")
        whole = true(f"{asked}model\n", sampling)
        first = next(sentences([whole]), "")
        return whole.removeprefix(begun) if begun else f"{first} {false(prompt, sampling)}"

    model = Going(half)
    found = [s for s in told(Author("gemma", model)) if s.writer == "gemma"]
    assert sum(s.attempts <= 2 for s in found) >= 5
    begun = [one for one in model.prompts if not one.endswith("model\n")]
    assert begun
    assert not any(one.endswith(" ") for one in begun)


def test_a_temperature_that_was_asked_for_holds_throughout() -> None:
    model = Fake(false)
    told(Author("gemma", model, temperature=0.3))
    assert {s.temperature for s in model.asked} == {0.3}


@pytest.mark.parametrize(
    "answer",
    ["", "갑목", "오늘도 좋은 하루예요. " * 2, "볕이 좋은 날이에요."],
    ids=["nothing", "no sentence", "in a circle", "without the facts"],
)
def test_what_tells_nothing_does_not_stand(answer: str) -> None:
    found = told(Author("gemma", Fake(lambda prompt, sampling: answer)))
    assert {s.writer for s in found} == {"template"}


def test_a_contradiction_across_paragraphs_is_seen() -> None:
    """Each paragraph is checked with the section so far."""
    model = Fake(true)
    found = told(Author("gemma", model))
    two = [s for s in found if s.writer == "gemma" and len(s.text) > 150]
    assert two
    assert all(not verify(s.text, subject().chart, names=subject().names) for s in two)


def test_who_dies_leaves_the_rest_to_the_template_and_it_is_told_why() -> None:
    found = told(Author("gemma", Dying(true, nth=4)))
    writers = [s.writer for s in found]
    assert writers[0] == "gemma"
    first = writers.index("template")
    assert set(writers[first:]) == {"template"}
    assert found[-1].text == plain()[-1].text
    assert found[-1].reason == "모델을 돌리는 프로세스가 멈췄어요. 문장 틀로 썼어요."


def test_an_endless_text_ends_with_the_time() -> None:
    model = Endless()
    start = time.monotonic()
    found = told(Author("gemma", model, seconds=0.3))
    assert time.monotonic() - start < 5
    assert {s.writer for s in found} == {"template"}
    assert all("시간 안에" in s.reason for s in found)
    assert len(model.asked) == 1


def test_who_leaves_is_written_for_no_more() -> None:
    model = Endless()
    found = Author("gemma", model).sections(subject(), lambda: model.written > 20)
    assert list(found) == []
    assert model.written < 30


def test_the_same_seed_writes_the_same() -> None:
    def drawn(prompt: str, sampling: Sampling) -> str:
        return true(prompt, sampling) if sampling.seed % 2 else false(prompt, sampling)

    first, again = (told(Author("gemma", Fake(drawn), seed=4)) for _ in range(2))
    assert first == again
    assert Counter(s.writer for s in first)["gemma"] >= 5


def test_the_corpus_answers_most_prompts() -> None:
    """Or the tests above would test little."""
    assert len(answers()) >= 8


# Names.


def naming(model: Fake, count: int = 3) -> list[tuple[str, str]]:
    wanted = Wanted(subject().chart, "김", count, Options())
    found = subject().names
    names = Author("gemma", model).names(wanted, found)
    assert len(names) == len(found)
    assert [n.score for n in names] == sorted((n.score for n in names), reverse=True)
    return [(f"{n.hangul}({n.hanja})", n.origin) for n in names]


def test_a_proposed_name_competes_by_the_same_rules() -> None:
    first = subject().names[0]
    written = f"{first.hangul}({first.hanja})"
    model = Fake(lambda prompt, sampling: written)
    assert (written, "model") in naming(model)
    assert "".join(written) not in model.asked[1].grammar  # the chosen one was taken out
    assert model.asked[0].grammar.startswith("root ::=")
    assert [s.seed for s in model.asked] == [0, 1, 2]


def test_what_is_not_on_the_list_is_no_name() -> None:
    found = naming(Fake(lambda prompt, sampling: "용용(龍龍)"))
    assert {origin for _, origin in found} == {"search"}


def test_a_dead_model_proposes_nothing() -> None:
    assert {origin for _, origin in naming(Dying(true, nth=1))} == {"search"}
