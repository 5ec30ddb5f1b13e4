"""A model as a writer: sentence by sentence through the check, again from where one fails.

What is true comes from the check alone. A paragraph that says something that is not so, leaves out
what it was to tell, or is no text at all, is gone on with from the last sentence that stood, drawn
otherwise; then the template's section stands in its place. A model that fails or takes too long
leaves the rest to the template.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import ClassVar

from saju_naming.korean.text import Text
from saju_naming.model.local import ModelFailed, Sampling
from saju_naming.model.naming import propose
from saju_naming.model.writing import Model, repeats, sound, strays, tells, unsaid, write
from saju_naming.names.name import Name
from saju_naming.reading import template
from saju_naming.reading.check import verify
from saju_naming.reading.plans import Part, plans_for
from saju_naming.reading.section import Section
from saju_naming.reading.writers import Stopped, Subject, Wanted, listened

#: How often a paragraph is begun or gone on with before the template takes its place.
ATTEMPTS = 6
#: The temperature of a try after the first: at 0.3 a model says the same again.
AGAIN = 0.6
#: Seconds for a whole reading, and for the names of one.
SECONDS, NAMING_SECONDS = 60.0, 15.0
#: The longest answer of the dataset has fewer tokens.
_TOKENS = 200

#: Seconds after its time in which a model that still speaks is broken off without being ended.
_GRACE = 1.0

_FAILED = Text(
    "모델의 글이 검사를 통과하지 못해 문장 틀로 썼어요.",
    "the model's text did not pass the check; the template wrote.",
)
_INSTEAD = Text("{why} 문장 틀로 썼어요.", "{why} The template wrote.")


class _TookTooLong(ModelFailed):
    told = Text("모델이 시간 안에 쓰지 못했어요.", "the model took too long.")


class _Left(Exception):
    """Nobody listens any more."""


@dataclass(frozen=True, slots=True)
class Author:
    """A model that writes.

    Attributes:
        name: of the writer, as the result tells it.
        seed, temperature: of the first try; a later one has the next seed, and :data:`AGAIN` where
            no temperature was said.
        seconds: for a whole reading.
    """

    name: str
    model: Model
    seed: int = 0
    temperature: float | None = None
    seconds: float = SECONDS
    queued: ClassVar[bool] = True

    def names(self, wanted: Wanted, found: Sequence[Name]) -> tuple[Name, ...]:
        """What search found and what the model proposes, the best of both."""
        sampling = Sampling(
            temperature=self.temperature or 0.0, seed=self.seed, seconds=NAMING_SECONDS
        )
        return propose(self.model, wanted, found, sampling)

    def sections(self, subject: Subject, stopped: Stopped = listened) -> Iterator[Section]:
        """The sections in the template's order, its own where the model has none that stands."""
        parts = plans_for(subject.facts, subject.audience, self.seed)
        page = _Page(self, subject, stopped, time.monotonic() + self.seconds)
        for plain in template.write(subject.facts, subject.lang, subject.audience):
            try:
                yield page.section(plain, parts.get(plain.section, ()))
            except _Left:
                return


@dataclass
class _Page:
    """A reading being written; ``over`` is why the model writes no more."""

    author: Author
    subject: Subject
    stopped: Stopped
    deadline: float
    over: Text | None = None

    def section(self, plain: Section, parts: Sequence[Part]) -> Section:
        """A section by the model, or the template's."""
        told: list[Part] = []
        text, tries = "", 0
        for part in parts:
            more, attempts = self._paragraph(part, text)
            tries = max(tries, attempts)
            if not more:
                break
            text = f"{text} {more}".strip()
            told.append(part)
        if not told:
            return replace(plain, attempts=tries, reason=self._reason(tries))
        ids = dict.fromkeys(one for part in told for one in part.rests_on)
        return Section(plain.section, text, tuple(ids), self.author.name, tries)

    def _reason(self, tries: int) -> str:
        lang = self.subject.lang
        if self.over:
            return _INSTEAD.of(lang).format(why=self.over.of(lang))
        return _FAILED.of(lang) if tries else ""

    def _paragraph(self, part: Part, before: str) -> tuple[str, int]:
        """A paragraph that stands, or nothing; and how often it was tried."""
        begun = ""
        for attempt in range(ATTEMPTS):
            if self.over:
                return "", attempt
            try:
                text, whole = self._try(part, before, begun, attempt)
            except ModelFailed as failure:
                self.over = failure.told
                return "", attempt + 1
            if whole:
                return text, attempt + 1
            begun = text if text != begun else ""
        return "", ATTEMPTS

    def _try(self, part: Part, before: str, begun: str, attempt: int) -> tuple[str, bool]:
        """The sentences from which to go on, and whether they are the paragraph."""
        author, text = self.author, begun
        drawn = AGAIN if attempt else 0.0
        sampling = Sampling(
            _TOKENS,
            drawn if author.temperature is None else author.temperature,
            author.seed + attempt,
            seconds=self._left() + _GRACE,
        )
        model = _Watched(author.model, self._left)
        asked = (part.plan, part.facts)
        with closing(write(*asked, self.subject.audience, model, sampling, begun)) as told:
            for sentence in told:
                longer = f"{text} {sentence}".strip()
                made_up = strays(*asked, self.subject.audience, longer)
                if made_up or not self._stands(f"{before} {longer}".strip()):
                    return text if author.model.continues else "", False
                text = longer
        whole = sound(text) and tells(*asked, text) and not unsaid(*asked, text)
        return text if whole else "", whole

    def _stands(self, text: str) -> bool:
        """Whether a section is true so far, and goes on."""
        found = verify(text, self.subject.chart, names=self.subject.names)
        return not found and not repeats(text)

    def _left(self) -> float:
        """Seconds that are left for the reading.

        Raises:
            _Left: nobody listens any more.
            ModelFailed: there are none left.
        """
        if self.stopped():
            raise _Left
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise _TookTooLong
        return left


@dataclass(frozen=True, slots=True)
class _Watched:
    """A model that is looked after at every piece."""

    model: Model
    look: Callable[[], object]

    @property
    def continues(self) -> bool:
        return self.model.continues

    def generate(self, prompt: str, sampling: Sampling) -> Generator[str, None, None]:
        with closing(self.model.generate(prompt, sampling)) as pieces:
            for piece in pieces:
                self.look()
                yield piece
