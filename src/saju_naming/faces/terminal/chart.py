"""A chart as blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from saju_naming.calendar.places import place
from saju_naming.chart import words
from saju_naming.chart.chart import Chart
from saju_naming.chart.hidden_stems import hidden_stems
from saju_naming.chart.luck import Decade
from saju_naming.chart.nayin import nayin
from saju_naming.chart.pillars import POSITIONS
from saju_naming.chart.relations import KINDS, Relation
from saju_naming.chart.stages import stage
from saju_naming.chart.stars import Star, twelve_star
from saju_naming.chart.ten_gods import TenGod, ten_god, ten_god_of_branch
from saju_naming.faces.terminal.blocks import Bars, Block, Cell, Heading, Prose, Table
from saju_naming.korean.josa import with_josa
from saju_naming.korean.text import Lang, Text
from saju_naming.symbols import ELEMENTS, Branch, Pillar, Stem, reading

#: Hour, day, month, year from left to right, as books print it.
ORDER = POSITIONS[::-1]
ROWS = (
    Text("십성", "god"),
    Text("천간", "stem"),
    Text("지지", "branch"),
    Text("십성", "god"),
    Text("지장간", "hidden"),
    Text("십이운성", "stage"),
    Text("십이신살", "star"),
    Text("납음", "nayin"),
)
VERDICTS = {
    "신강": Text("신강(일간이 센 사주)", "strong day master"),
    "중화": Text("중화(힘이 고른 사주)", "balanced day master"),
    "신약": Text("신약(일간이 여린 사주)", "weak day master"),
}


def chart_blocks(chart: Chart, lang: Lang) -> Iterator[Block]:
    """The chart: what it rests on, the table, the elements, the judgement, the luck."""
    yield Heading(_title(chart, lang))
    yield Prose(_conventions(chart, lang), quiet=True)
    yield _table(chart, lang)
    yield _bars(chart, lang)
    yield from _open_questions(chart, lang)
    yield Heading(Text("일간의 힘과 용신", "Strength and favourable element").of(lang))
    yield Prose(_judgement(chart, lang))
    yield from _letters(chart, lang)
    if chart.luck:
        yield from _luck(chart, lang)


def _title(chart: Chart, lang: Lang) -> str:
    birth = chart.birth
    kind = words.CALENDARS[birth.calendar].of(lang)
    leap = Text(" 윤달", " leap month").of(lang) if birth.leap_month else ""
    when = birth.time or words.UNKNOWN.of(lang)
    who = words.GENDERS[chart.gender].of(lang) if chart.gender else ""
    ahead = Text("예정", "expected").of(lang) if chart.provisional else ""
    parts = (f"{birth.date} ({kind}{leap})", when, who, ahead)
    return " · ".join(part for part in parts if part)


def _conventions(chart: Chart, lang: Lang) -> str:
    moment, site = chart.moment, chart.moment.site
    where = f"{site.longitude:.2f}°"
    if site.name:
        where = Text(site.name, place(site.name).english).of(lang)
    if site.assumed:
        where = Text("서울로 가정", "Seoul assumed").of(lang)
    parts = [where, f"{site.timezone}", words.SOLAR_TIMES[moment.solar_time].of(lang)]
    if moment.known:
        parts.append(
            Text(f"{moment.correction_minutes:+.1f}분", f"{moment.correction_minutes:+.1f} min").of(
                lang
            )
        )
        parts.append(f"{(moment.solar or '')[11:16]}")
    parts.append(words.BOUNDARIES[chart.day_boundary].of(lang))
    if moment.summer_time:
        parts.append(Text("서머타임", "summer time").of(lang))
    if chart.birth.calendar == "lunar":
        parts.append(Text(f"양력 {moment.day}", f"solar {moment.day}").of(lang))
    return " · ".join(parts)


def _table(chart: Chart, lang: Lang) -> Table:
    pillars = dict(zip(POSITIONS, chart.pillars, strict=False))
    columns = [_column(chart, position, pillars.get(position), lang) for position in ORDER]
    return Table(
        ["", *(words.POSITIONS[position].of(lang) for position in ORDER)],
        [
            [Cell(label.of(lang)), *(column[i] for column in columns)]
            for i, label in enumerate(ROWS)
        ],
    )


def _column(chart: Chart, position: str, pillar: Pillar | None, lang: Lang) -> list[Cell]:
    if pillar is None:
        return [Cell(Text("모름", "unknown").of(lang)), *[Cell("–")] * (len(ROWS) - 1)]
    master = chart.day_master
    own = Text("나(일간)", "self").of(lang)
    return [
        Cell(own if position == "day" else _god(ten_god(master, pillar.stem), lang)),
        Cell(_letter(pillar.stem, lang), pillar.stem.element),
        Cell(_letter(pillar.branch, lang), pillar.branch.element),
        Cell(_god(ten_god_of_branch(master, pillar.branch), lang)),
        Cell(_hidden(pillar.branch, lang)),
        Cell(stage(master, pillar.branch).of(lang)),
        Cell(words.said(twelve_star(chart.pillars.year.branch, pillar.branch), lang)),
        Cell(words.said(nayin(pillar).name, lang)),
    ]


def _god(god: TenGod, lang: Lang) -> str:
    return Text(god.name, god.english).of(lang)


def _letter(letter: Stem | Branch, lang: Lang) -> str:
    element = letter.element
    return Text(f"{letter.korean}", f"{letter.hanja} {letter.english} {element.english}").of(lang)


def _hidden(branch: Branch, lang: Lang) -> str:
    stems = [h.stem for h in hidden_stems(branch)]
    hanja = "".join(s.hanja for s in stems)
    return Text(f"{''.join(s.hangul for s in stems)}({hanja})", hanja).of(lang)


def _bars(chart: Chart, lang: Lang) -> Bars:
    def note(amount: float, weight: float, role: str) -> str:
        number = Text(
            f"{amount:.0f}자, 지장간까지 {weight:.1f}", f"{amount:.0f}, weighted {weight:.1f}"
        )
        return f"{number.of(lang)} · {words.ROLES[role].of(lang)}"

    return Bars(
        [
            (
                Text(e.korean, f"{e.hanja} {e.english}").of(lang),
                e,
                int(chart.elements[e]),
                note(chart.elements[e], chart.weights[e], chart.favourable.role(e)),
            )
            for e in ELEMENTS
        ]
    )


def _open_questions(chart: Chart, lang: Lang) -> Iterator[Block]:
    for item in chart.ambiguous:
        position = words.POSITIONS[item.pillar].of(lang).split()[0]
        yield Prose(
            Text(
                f"이날 {item.at[11:16]}에 {item.term.name}이 들어 {position}가 갈려요: "
                f"그 전이면 {item.before.korean}, 그 뒤면 {item.after.korean}.",
                f"{item.term.english} fell at {item.at[11:16]} that day, so the {position} pillar "
                f"is open: {item.before.hanja} before, {item.after.hanja} after.",
            ).of(lang)
        )
    for boundary, pillars in chart.alternatives.items():
        hanja = " ".join(p.hanja for p in pillars)
        name = words.BOUNDARIES[boundary]
        yield Prose(
            Text(
                f"밤 11시와 12시 사이라 견해가 갈려요. {name.ko}로 보면 {hanja}.",
                f"between 23:00 and midnight the schools part; {name.en}: {hanja}.",
            ).of(lang)
        )
    if chart.sensitivity:
        share = chart.sensitivity
        yield Prose(
            Text(
                f"시간을 몰라 열두 시진을 모두 견주었어요. 강약은 {share.strength * 12:.0f}곳, "
                f"용신은 {share.favourable * 12:.0f}곳에서 같아요.",
                f"The hour is unknown, so all twelve were compared: the strength holds in "
                f"{share.strength * 12:.0f} of them, the favourable element in "
                f"{share.favourable * 12:.0f}.",
            ).of(lang),
            quiet=True,
        )


def _judgement(chart: Chart, lang: Lang) -> str:
    power, chosen = chart.strength, chart.favourable
    roles = ", ".join(
        Text(f"{words.ROLES[r].ko} {e.korean}", f"{words.ROLES[r].en} {e.english}").of(lang)
        for r, e in chosen.roles.items()
    )
    reason = chosen.reason.of(lang)
    verdict = VERDICTS[power.verdict].of(lang)
    head = Text(f"{verdict}, {power.score:.0f}점.", f"{verdict}, {power.score:.0f} of 100.").of(
        lang
    )
    others = "; ".join(
        Text(
            f"{with_josa(a.method, '으로')}는 {a.element.korean}",
            f"by {words.METHODS[a.method].en}, {a.element.english}",
        ).of(lang)
        for a in chosen.conflicts
    )
    tail = Text(f" 다른 방법: {others}.", f" Other methods: {others}.").of(lang) if others else ""
    reason = reason[0].upper() + reason[1:]
    method = words.METHODS[chosen.method].of(lang)
    return f"{head} {reason} ({method}) {roles}.{tail}"


def _letters(chart: Chart, lang: Lang) -> Iterator[Block]:
    """What the letters are to one another: structure, void, unions and clashes, stars."""
    yield Heading(Text("격국과 글자 사이", "Structure and relations").of(lang))
    void = "".join(b.hanja for b in chart.void)
    read = "".join(b.hangul for b in chart.void)
    yield Prose(
        Text(
            f"격국 {chart.structure.name} · 공망 {read}({void})",
            f"structure {words.structure(chart.structure.name)} · void {void}",
        ).of(lang)
    )
    for title, told in (
        (Text("합충", "relations"), [_relation(r, lang) for r in chart.relations]),
        (Text("신살", "stars"), [_star(s, lang) for s in chart.stars]),
    ):
        if told:
            yield Prose(f"{title.of(lang)} {', '.join(told)}")


def _relation(relation: Relation, lang: Lang) -> str:
    places = [words.POSITIONS[p].of(lang) for p in relation.positions]
    where = Text("".join(p[:1] for p in places), "-".join(places)).of(lang)
    letters = Text(f"{reading(relation.letters)}({relation.letters})", relation.letters).of(lang)
    return f"{where} {letters} {KINDS[relation.kind].of(lang)}"


def _star(star: Star, lang: Lang) -> str:
    place = words.POSITIONS[star.position].of(lang)
    return Text(f"{place[:1]} {star.name}", f"{place} {words.said(star.name, lang)}").of(lang)


def _luck(chart: Chart, lang: Lang) -> Iterator[Block]:
    luck = chart.luck
    if luck is None:
        return
    yield Heading(Text("대운", "Decades of luck").of(lang))
    direction = words.DIRECTIONS[luck.direction]
    span = luck.start_range
    ages = f"{span[0]:.2f}–{span[1]:.2f}" if span else f"{luck.start_age:.2f}"
    yield Prose(
        Text(
            f"{direction.ko}, 만 {ages}세({luck.start_date.isoformat()} 무렵)에 시작해요.",
            f"{direction.en}, from the age of {ages} (about {luck.start_date.isoformat()}).",
        ).of(lang)
    )
    yield Table(
        [Text("나이", "age").of(lang), *(str(int(d.start_age)) for d in luck.pillars)],
        [[Cell(label), *map(cell, luck.pillars)] for label, cell in _DECADE_ROWS[lang]],
    )


def _hanja(letter: Stem | Branch) -> Cell:
    return Cell(letter.hanja, letter.element)


#: The rows of the decades; in English the ten gods are too long for ten columns.
_DECADE_ROWS: dict[Lang, tuple[tuple[str, Callable[[Decade], Cell]], ...]] = {
    "ko": (
        ("십성", lambda d: Cell(d.stem_god.name)),
        ("천간", lambda d: _hanja(d.pillar.stem)),
        ("지지", lambda d: _hanja(d.pillar.branch)),
        ("읽기", lambda d: Cell(d.pillar.hangul)),
        ("십성", lambda d: Cell(d.branch_god.name)),
        ("운성", lambda d: Cell(d.stage)),
    ),
    "en": (
        ("stem", lambda d: _hanja(d.pillar.stem)),
        ("branch", lambda d: _hanja(d.pillar.branch)),
        ("read", lambda d: Cell(d.pillar.english.split("-")[0])),
    ),
}
