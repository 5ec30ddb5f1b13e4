"""What a name wishes: one sentence woven of the phrases of its characters."""

from __future__ import annotations

from saju_naming.hanja.characters import Character, phrase
from saju_naming.korean.josa import fill
from saju_naming.korean.romanisation import romanise
from saju_naming.korean.text import Text
from saju_naming.symbols.elements import Element, element_of

#: How the wish ends, in the manner of the last character's element.
_FRAMES = {
    Element.WOOD: "사람으로 곧게 뻗어 가기를 바라는 이름이에요.",
    Element.FIRE: "사람으로 환하게 살아가기를 바라는 이름이에요.",
    Element.EARTH: "사람으로 든든하게 서기를 바라는 이름이에요.",
    Element.METAL: "사람으로 단단하게 여물기를 바라는 이름이에요.",
    Element.WATER: "사람으로 막힘없이 흘러가기를 바라는 이름이에요.",
}


def meaning(hangul: str, characters: tuple[Character, ...]) -> Text:
    """The meaning of a name in a sentence of its own, in both languages."""
    known = [p for c in characters if (p := phrase(c.hanja))]
    if len(known) < len(characters) or not known:
        return _plain(hangul, characters)
    whole = _FRAMES[element_of(characters[-1].element)]
    hanja = "".join(c.hanja for c in characters)
    *before, last = known
    wish = " ".join([*(p.ko_link for p in before), last.ko])
    wish_en = ", and who ".join(p.en for p in known)
    return Text(
        fill("{name}{은} {wish} " + whole, name=f"{hangul}({hanja})", wish=wish),
        f"{romanise(hangul)} ({hanja}) wishes for someone who {wish_en}.",
    )


def _plain(hangul: str, characters: tuple[Character, ...]) -> Text:
    """For characters without a phrase: their glosses, told as such."""
    if not characters:
        return Text(
            fill("{name}{은} 한글로만 쓰는 이름이에요.", name=hangul),
            f"{romanise(hangul)} is written in hangul alone.",
        )
    glosses = ", ".join(
        f"{c.hun} {s}({c.hanja})".strip() for s, c in zip(hangul, characters, strict=False)
    )
    return Text(
        fill("{name}{은} {glosses}{으로} 쓴 이름이에요.", name=hangul, glosses=glosses),
        f"{romanise(hangul)} is written {' '.join(c.hanja for c in characters)}.",
    )
