"""Names that sound like a foreign one, as blocks and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from saju_naming.faces.terminal.blocks import Block, Heading, Prose
from saju_naming.faces.terminal.names import name_block
from saju_naming.korean.text import Lang, Text
from saju_naming.names.abroad import Offer
from saju_naming.names.alike import SurnameAlike


def offered(offers: Sequence[Offer], surnames: Sequence[SurnameAlike]) -> dict[str, object]:
    """The offers for JSON."""
    return {
        "offers": [offer.to_dict() for offer in offers],
        "surnames": [s.to_dict() for s in surnames],
    }


def offer_blocks(
    foreign: str, offers: Sequence[Offer], surnames: Sequence[SurnameAlike], lang: Lang
) -> Iterator[Block]:
    """Surnames to choose from, then the names, each with how near its sound is."""
    if surnames:
        near = ", ".join(
            f"{s.surname.hangul}({s.surname.hanja}) {s.surname.romanised} {s.score:.0%}"
            for s in surnames
        )
        yield Heading(Text("가까운 성", "Surnames near yours").of(lang))
        yield Prose(near)
    yield Heading(Text(f"{foreign}와 비슷한 이름", f"Names that sound like {foreign}").of(lang))
    for number, offer in enumerate(offers, 1):
        yield name_block(offer.name, f"{number}.", lang, brief=True)
        near = f"{offer.alike.score:.0%}"
        yield Prose(Text(f"소리가 {near} 닮았어요.", f"sounds {near} alike.").of(lang), quiet=True)
