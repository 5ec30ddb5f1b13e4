"""What is wrong in a text, and where."""

from __future__ import annotations

from dataclasses import dataclass

from saju_naming.korean.text import Lang, Text

#: Kind of problem → how it is told; {found} is the text's own words, {wanted} what is so.
MESSAGES: dict[str, Text] = {
    "false": Text(
        "「{found}」은(는) 이 사주와 달라요. 맞는 값: {wanted}",
        "“{found}” is not so in this chart; it should be {wanted}.",
    ),
    "reading": Text(
        "「{found}」의 한자와 소리가 맞지 않아요. 맞는 소리: {wanted}",
        "in “{found}” the hanja and its reading disagree; the reading is {wanted}.",
    ),
    "hour": Text(
        "태어난 시각을 모르는데 「{found}」을(를) 말했어요.",
        "“{found}” speaks of the hour, which is not known.",
    ),
    "unread": Text(
        "「{found}」이(가) 무엇을 말하는지 읽어 내지 못했어요.",
        "what “{found}” claims could not be read.",
    ),
    "unlicensed": Text(
        "「{found}」은(는) 이 사주에서 따라 나오는 말이 아니에요.",
        "nothing in this chart grants “{found}”.",
    ),
    "forbidden": Text(
        "「{found}」은(는) 다루지 않는 이야기예요({wanted}).",
        "“{found}” is a matter that is not told ({wanted}).",
    ),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a text that is not so, or that nothing grants.

    Attributes:
        kind: a key of :data:`MESSAGES`.
        claim: the kind of claim that fails (``count``, ``role`` …); empty where none was read.
        start, end: where it stands in the text.
        found: the words that say it.
        wanted: what is so, as far as one value says it.
    """

    kind: str
    claim: str
    start: int
    end: int
    found: str
    wanted: str

    def message(self, lang: Lang = "ko") -> str:
        """The problem in one line."""
        return MESSAGES[self.kind].of(lang).format(found=self.found, wanted=self.wanted or "–")

    def to_dict(self) -> dict[str, object]:
        """Every field, and the messages in both languages."""
        return {
            "kind": self.kind,
            "claim": self.claim,
            "start": self.start,
            "end": self.end,
            "found": self.found,
            "wanted": self.wanted,
            "ko": self.message("ko"),
            "en": self.message("en"),
        }
