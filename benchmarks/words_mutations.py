"""How much of what is wrong the check of words finds.

    python benchmarks/words_mutations.py            # figures by kind, false alarms, time
    python benchmarks/words_mutations.py --missed   # what it did not find, too
    python benchmarks/words_mutations.py --readings 500   # only: do all template readings pass?

True texts (template readings of random charts in both languages, rows of the corpus, and the
sentences of tests/reading/test_check_frames.py) are changed in one place each, in a way that makes
them false, and read by ``saju_naming.reading.check.verify``. A change counts as caught when a
problem is reported that the true text did not have.
"""

from __future__ import annotations

# ruff: noqa: E402  # the tests lie beside the package, so that the path is set before imports
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from saju_naming.chart.ten_gods import GROUPS
from saju_naming.korean.text import Lang, Text
from saju_naming.names.examine import examine
from saju_naming.names.name import Name
from saju_naming.names.search import recommend
from saju_naming.reading import template
from saju_naming.reading.check import verify
from saju_naming.reading.check.tokens.scan import sentences
from saju_naming.reading.check.truth import GODS, LETTERS, Truth
from saju_naming.reading.conditions import condition
from saju_naming.reading.facts import facts
from saju_naming.reading.licences import Audience, licences, licensed, traits
from saju_naming.reading.slots import filled
from saju_naming.symbols import BRANCHES, CYCLE, ELEMENTS
from tests.reading.test_check_frames import FRAMES, TODAY, VALUES, charts, say

STARS = "천을귀인 문창귀인 학당귀인 천덕귀인 월덕귀인 역마 화개".split()
LANGS: tuple[Lang, ...] = ("ko", "en")
AUDIENCES: tuple[Audience, ...] = ("parent", "adult", "abroad")
NUMBERS = "하나 둘 셋 넷 다섯".split()
ENGLISH = "one two three four five".split()
ANIMALS = [b.animal for b in BRANCHES]


class Case(NamedTuple):
    """A true text, what it is of, and where it comes from."""

    text: str
    truth: Truth
    names: tuple[Name, ...]
    source: str


#: A change: the text made false, or ``None`` where it has nothing to change.
Change = Callable[[Case, Random], str | None]


def _swap(
    text: str, pattern: str, other: Callable[[re.Match[str], Random], str], rng: Random
) -> str | None:
    """One match of ``pattern`` replaced; the words around it stand."""
    found = list(re.finditer(pattern, text))
    if not found:
        return None
    match = rng.choice(found)
    return text[: match.start()] + other(match, rng) + text[match.end() :]


def _among(row: list[str]) -> Callable[[re.Match[str], Random], str]:
    return lambda match, rng: rng.choice([x for x in row if x != match[0]])


def _words(row: list[str], before: str = r"(?<![가-힣])", after: str = "") -> Change:
    pattern = before + "(?:" + "|".join(sorted(row, key=len, reverse=True)) + ")" + after
    return lambda case, rng: _swap(case.text, pattern, _among(row), rng)


_ELEMENT = r"[목화토금수]\([木火土金水]\)"


def _count(case: Case, rng: Random) -> str | None:
    def other(match: re.Match[str], rng: Random) -> str:
        return match[1] + rng.choice([n for n in NUMBERS if n != match[2]])

    return _swap(
        case.text, rf"({_ELEMENT}(?:이|가|은|는)? )({'|'.join(NUMBERS)})(?![가-힣]*도)", other, rng
    )


def _element_of(words: str) -> Change:
    """The element beside a word of role changed for one that has not that role."""

    def change(case: Case, rng: Random) -> str | None:
        roles = case.truth.roles
        role = "용신" if "용신" in words else "희신"

        def other(match: re.Match[str], rng: Random) -> str:
            wrong = [
                e.korean
                for e in ELEMENTS
                if e.korean != match[1] and e.hanja not in (roles["용신"], roles["희신"])
            ]
            return match[0].replace(match[1], rng.choice(wrong))

        right = next(e.korean for e in ELEMENTS if e.hanja == roles[role])
        return _swap(case.text, words.replace("E", f"({re.escape(right)})"), other, rng)

    return change


def _letter(case: Case, rng: Random) -> str | None:
    """A letter changed for one that the chart has neither seen nor hidden."""
    known = case.truth.letters + case.truth.hidden
    wrong = [x.korean for x in LETTERS if x.hanja not in known]
    row = "|".join(re.escape(x.korean) for x in LETTERS)
    return _swap(case.text, row, lambda m, r: r.choice([w for w in wrong if w != m[0]]), rng)


def _letter_sound(case: Case, rng: Random) -> str | None:
    row = "|".join(re.escape(x.korean) for x in LETTERS)

    def other(match: re.Match[str], rng: Random) -> str:
        sounds = [x.hangul for x in LETTERS if x.hangul != match[0][0]]
        return rng.choice(sounds) + match[0][1:]

    return _swap(case.text, row, other, rng)


def _letter_element(case: Case, rng: Random) -> str | None:
    row = r"([갑을병정무기경신임계자축인묘진사오미유술해])([목화토금수])\((.)([木火土金水])\)"

    def other(match: re.Match[str], rng: Random) -> str:
        e = rng.choice([e for e in ELEMENTS if e.hanja != match[4]])
        return f"{match[1]}{e.hangul}({match[3]}{e.hanja})"

    return _swap(case.text, row, other, rng)


_PILLAR = "|".join(re.escape(p.korean) for p in CYCLE)


def _pillar(case: Case, rng: Random) -> str | None:
    known = (
        {d.hanja for d in case.truth.decades}
        | {p.hanja for p in case.truth.pillars.values()}
        | case.truth.loose
    )
    known |= {case.truth.pillar_of_year(case.truth.year + n) for n in (0, 1)}
    wrong = [p.korean for p in CYCLE if p.hanja not in known]
    return _swap(case.text, _PILLAR, lambda m, r: r.choice(wrong), rng)


def _pillar_sound(case: Case, rng: Random) -> str | None:
    def other(match: re.Match[str], rng: Random) -> str:
        p = rng.choice([p for p in CYCLE if p.korean[:2] != match[0][:2]])
        return p.hangul + match[0][2:]

    return _swap(case.text, _PILLAR, other, rng)


def _decade_other(case: Case, rng: Random) -> str | None:
    """The decade told changed for another of the same life, of whose letters other things hold."""
    if not case.truth.now:
        return None
    pillars = {d.pillar.korean: d.pillar for d in case.truth.decades}

    def other(match: re.Match[str], rng: Random) -> str:
        own = pillars[match[0]]
        far = [
            name
            for name, p in pillars.items()
            if p.stem.element != own.stem.element and p.branch.element != own.branch.element
        ]
        return rng.choice(far)

    row = "|".join(map(re.escape, pillars))
    return _swap(case.text, rf"(?:{row})(?= 대운)", other, rng)


def _score(case: Case, rng: Random) -> str | None:
    return _swap(
        case.text,
        r"(?<=에 )\d+(?=점)|\d+(?=점의|점으로|점이)",
        lambda m, r: str((int(m[0]) + r.choice([7, 13, 29])) % 100),
        rng,
    )


def _verdict(case: Case, rng: Random) -> str | None:
    return _swap(case.text, "신강|신약|중화", _among(["신강", "신약", "중화"]), rng)


def _age(case: Case, rng: Random) -> str | None:
    return _swap(
        case.text, r"(?<=만 )\d+(?=세)", lambda m, r: str(int(m[0]) + r.choice([2, 4, 20])), rng
    )


def _year(case: Case, rng: Random) -> str | None:
    taken = set(case.truth.years) | {y + 10 for y in case.truth.years} | {TODAY.year}

    def other(match: re.Match[str], rng: Random) -> str:
        near = [int(match[0]) + n for n in range(-9, 10) if int(match[0]) + n not in taken]
        return str(rng.choice(near))

    return _swap(case.text, r"(?:19|20)\d\d(?=년)", other, rng)


def _month(case: Case, rng: Random) -> str | None:
    return _swap(
        case.text,
        r"(?<=년 )\d+(?=월)",
        lambda m, r: str(r.choice([n for n in range(1, 13) if str(n) != m[0]])),
        rng,
    )


def _season(case: Case, rng: Random) -> str | None:
    row = (
        "이른 봄|봄 한가운데|늦봄|초여름|한여름|늦여름|"
        "초가을|가을 한가운데|늦가을|초겨울|한겨울|늦겨울"
    )
    return _swap(case.text, rf"(?:{row})(?=, .{{1,9}}의 달|에 태어)", _among(row.split("|")), rng)


def _star(case: Case, rng: Random) -> str | None:
    wrong = [s for s in STARS if s not in case.truth.stars]
    here = "|".join(s for s in STARS if s in case.truth.stars)
    return _swap(case.text, here, lambda m, r: r.choice(wrong), rng) if wrong and here else None


def _god(case: Case, rng: Random) -> str | None:
    letters = "".join(c for c in case.text if c in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")
    held = set(map(case.truth.god, case.truth.letters + case.truth.hidden + letters))
    wrong = [g for g in GODS if g not in held]
    return _swap(case.text, "|".join(GODS), lambda m, r: r.choice(wrong), rng) if wrong else None


def _god_near(case: Case, rng: Random) -> str | None:
    """The god of a named place changed for one of neither of its letters."""
    held = set(map(case.truth.god, case.truth.letters))
    wrong = [g for g in GODS if g not in held]
    row = "|".join(GODS)
    return (
        _swap(
            case.text, rf"(?<=지의 |달의 |시의 |지에 )(?:{row})", lambda m, r: r.choice(wrong), rng
        )
        if wrong
        else None
    )


def _group(case: Case, rng: Random) -> str | None:
    top = max(map(case.truth.count, GROUPS))
    wrong = [g for g in GROUPS if case.truth.count(g) < top]
    row = "|".join(g for g in GROUPS if g not in wrong)
    return (
        _swap(
            case.text,
            rf"(?:{row})(?=[^.]{{0,14}}(?:가장 많|나란히 많|앞서|이끄))",
            lambda m, r: r.choice(wrong),
            rng,
        )
        if wrong
        else None
    )


def _absence(case: Case, rng: Random) -> str | None:
    return _swap(
        case.text,
        r"(?<=\))(?:은|는|이|가) (?:하나도 )?(?:없어요|없이|보이지 않아요|비어 있어요)",
        lambda m, r: m[0][0] + " 둘 있어요",
        rng,
    )


def _presence(case: Case, rng: Random) -> str | None:
    there = "|".join(re.escape(e.korean) for e in ELEMENTS if case.truth.count(e.hanja))
    return _swap(
        case.text,
        rf"({there})(?:이|가|은|는)? (?:{'|'.join(NUMBERS)})(?=[,.이예 ])",
        lambda m, r: f"{m[1]} 없음",
        rng,
    )


def _roles(case: Case, rng: Random) -> str | None:
    return _swap(case.text, "용신은|희신은", lambda m, r: "기신은", rng)


def _direction(case: Case, rng: Random) -> str | None:
    return _swap(case.text, "순행|역행", _among(["순행", "역행"]), rng)


def _kind(case: Case, rng: Random) -> str | None:
    held = {k for k, _, _ in case.truth.relations}
    wrong = [k for k in ("천간합", "육합", "삼합", "방합", "천간충") if k not in held]
    return (
        _swap(case.text, "천간합|육합|삼합|방합|천간충", lambda m, r: r.choice(wrong), rng)
        if wrong
        else None
    )


def _name_hanja(case: Case, rng: Random) -> str | None:
    told = [n for n in case.names if n.hanja and n.hanja in case.text]
    if not told:
        return None
    name = rng.choice(told)
    others = "旼俊瑞姸賢宇珍英旻昊"
    i = rng.randrange(len(name.hanja))
    wrong = (
        name.hanja[:i]
        + rng.choice([c for c in others if c not in name.hanja])
        + name.hanja[i + 1 :]
    )
    return case.text.replace(name.hanja, wrong, 1)


def _name_sound(case: Case, rng: Random) -> str | None:
    for name in case.names:
        marked = f"{name.hangul}({name.hanja})"
        if name.hanja and marked in case.text:
            return case.text.replace(
                marked,
                f"{'새' if name.hangul[0] != '새' else '별'}{name.hangul[1:]}({name.hanja})",
                1,
            )
    return None


def _name_element(case: Case, rng: Random) -> str | None:
    held = {c.element for n in case.names for c in n.characters}
    wrong = [e.korean for e in ELEMENTS if e.hanja not in held]
    return (
        _swap(
            case.text,
            rf"{_ELEMENT}(?= 두 글자|의 글자|[을를] 채우)",
            lambda m, r: r.choice(wrong),
            rng,
        )
        if held and wrong
        else None
    )


def _gloss(case: Case, rng: Random) -> str | None:
    return _swap(
        case.text,
        r"「[가-힣 ]+ ([가-힣])」",
        lambda m, r: f"「{r.choice(['바다', '용', '칼', '꽃부리'])} {m[1]}」",
        rng,
    )


def _added(made: Callable[[Case, Random], str | None]) -> Change:
    """A sentence more, at the end or between two."""

    def change(case: Case, rng: Random) -> str | None:
        sentence = made(case, rng)
        if sentence is None or case.source == "en":
            return None
        return f"{case.text} {sentence}"

    return change


_FORBIDDEN = (
    "커서 사업으로 크게 성공해요.",
    "재물복이 넉넉한 사주예요.",
    "좋은 배우자를 만나 행복하게 살아요.",
    "건강에 조심해야 하는 사주예요.",
    "서른 전에 결혼하게 돼요.",
    "시험에 잘 붙는 운이에요.",
    "이름을 바꾸지 않으면 안 돼요.",
    "물가에서 사고를 조심해야 해요.",
    "의사가 되면 이름을 떨칠 거예요.",
    "부모복이 두터운 사주예요.",
    "오래 사는 팔자예요.",
    "여자라서 조신해야 해요.",
    "올해는 운이 나빠요.",
    "자식복이 많아요.",
    "타고난 팔자가 세요.",
    "돈이 마르지 않아요.",
    "연애운이 좋아지는 해예요.",
    "병치레가 잦을 수 있어요.",
)


def _forbidden(case: Case, rng: Random) -> str:
    return rng.choice(_FORBIDDEN)


#: Traits and sentences that give them to a person.
_TRAITS = {
    "호기심": "호기심이 많은 아이예요.",
    "겨룸": "승부를 즐기는 기질로 봐요.",
    "재치": "재치가 있는 사람이에요.",
    "직관": "직관이 좋은 사람으로 읽어요.",
    "겸손": "겸손한 성품이에요.",
    "이동": "여행을 좋아하는 사람이에요.",
    "손재주": "손재주가 있는 아이로 봐요.",
    "말솜씨": "말솜씨가 좋은 사람이에요.",
    "의리": "의리를 지키는 사람이에요.",
    "품위": "품위 있는 기질로 봐요.",
    "집중": "한 가지에 몰입하는 아이예요.",
}


def _unlicensed(case: Case, rng: Random) -> str | None:
    granted = {t for licence in licensed(case.truth.facts) for t in licence.traits}
    assert set(_TRAITS) <= set(traits())
    found = [text for trait, text in _TRAITS.items() if trait not in granted]
    return rng.choice(
        [
            *found,
            "고집이 센 사람이에요.",
            "리더십이 있는 아이예요.",
            "예술적 재능을 타고났어요.",
            "낯을 가리는 성격이에요.",
        ]
    )


def _sex(case: Case, rng: Random) -> str:
    return (
        "아들의 이름으로 골랐어요."
        if case.truth.chart.gender == "여자"
        else "딸의 이름으로 골랐어요."
    )


def _hour(case: Case, rng: Random) -> str | None:
    if case.truth.hour_known:
        return None
    return rng.choice(
        [
            "시주는 갑자(甲子)예요.",
            "태어난 시의 아랫글자는 오화(午火)예요.",
            "시지에 식신이 있어요.",
            "새벽 세 시에 태어났어요.",
        ]
    )


def _contradiction(case: Case, rng: Random) -> str:
    e = rng.choice(ELEMENTS)
    wrong = [n for i, n in enumerate(NUMBERS, 1) if i != case.truth.count(e.hanja)]
    return f"그리고 이 사주에 {e.hangul}의 기운은 {rng.choice(wrong)}이에요."


def _law(case: Case, rng: Random) -> str:
    e = rng.choice(ELEMENTS)
    return rng.choice(
        [
            f"{e.hangul}생{e.prey.hangul}의 이치대로 봐요.",
            f"{e.hangul}극{e.child.hangul}이라는 말도 있어요.",
        ]
    )


def _english(pattern: str, row: list[str]) -> Change:
    def change(case: Case, rng: Random) -> str | None:
        return _swap(case.text, pattern, _among(row), rng) if case.source == "en" else None

    return change


def _english_pillar(case: Case, rng: Random) -> str | None:
    known = (
        {d.hanja for d in case.truth.decades}
        | {p.hanja for p in case.truth.pillars.values()}
        | case.truth.loose
        | {"丙午"}
    )
    wrong = [p for p in CYCLE if p.hanja not in known]

    def other(match: re.Match[str], rng: Random) -> str:
        p = rng.choice(wrong)
        return f"{p.english.capitalize()} ({p.hanja})"

    return (
        _swap(case.text, r"[A-Z][a-z]+-[a-z]+ \([^)]{2}\)", other, rng)
        if case.source == "en"
        else None
    )


def _english_letter(case: Case, rng: Random) -> str | None:
    known = case.truth.letters + case.truth.hidden
    wrong = [x for x in LETTERS if x.hanja not in known]

    def other(match: re.Match[str], rng: Random) -> str:
        x = rng.choice(wrong)
        return f"{x.english.title()} {x.element.english} ({x.hanja})"

    return (
        _swap(case.text, r"[A-Z][a-z]+ (?:wood|fire|earth|metal|water) \(.\)", other, rng)
        if case.source == "en"
        else None
    )


def _english_year(case: Case, rng: Random) -> str | None:
    taken = set(case.truth.years) | {y + 10 for y in case.truth.years}

    def other(match: re.Match[str], rng: Random) -> str:
        return str(
            rng.choice([y for y in range(int(match[0]) - 9, int(match[0]) + 9) if y not in taken])
        )

    return _swap(case.text, r"\b(?:19|20)\d\d\b", other, rng) if case.source == "en" else None


_EN = "wood fire earth metal water".split()
_ROW = "|".join(_EN)
_SEASONS_EN = (
    "early spring|mid-spring|late spring|early summer|midsummer|late summer|"
    "early autumn|mid-autumn|late autumn|early winter|midwinter|late winter"
)


CHANGES: dict[str, Change] = {
    "count of an element": _count,
    "element of 용신": _element_of("용신은 E"),
    "element of 희신": _element_of("희신은 E"),
    "letter": _letter,
    "reading of a letter": _letter_sound,
    "element of a letter": _letter_element,
    "pillar": _pillar,
    "reading of a pillar": _pillar_sound,
    "another decade": _decade_other,
    "ten god": _god,
    "ten god of a place": _god_near,
    "leading group": _group,
    "strength": _verdict,
    "score": _score,
    "direction": _direction,
    "age": _age,
    "year": _year,
    "month": _month,
    "animal": _words(ANIMALS, after="(?=띠)"),
    "season": _season,
    "star": _star,
    "kind of bond": _kind,
    "absence denied": _absence,
    "presence denied": _presence,
    "role": _roles,
    "hanja of a name": _name_hanja,
    "sound of a name": _name_sound,
    "element of a name": _name_element,
    "gloss": _gloss,
    "forbidden": _added(_forbidden),
    "unlicensed": _added(_unlicensed),
    "sex": _added(_sex),
    "hour": _added(_hour),
    "contradiction": _added(_contradiction),
    "law": _added(_law),
    "en: count": _english(rf"\b(?:one|two|three|four|five)\b(?= (?:{_ROW})\b)", ENGLISH),
    "en: favourable element": _english(rf"(?<=evens the chart out, is )(?:{_ROW})", _EN),
    "en: strength": _english(
        r"\((?:singang|junghwa|sinyak)\)", ["(singang)", "(junghwa)", "(sinyak)"]
    ),
    "en: score": _english(r"\b\d+(?= of 100)", [str(n) for n in range(101, 130)]),
    "en: pillar": _english_pillar,
    "en: letter": _english_letter,
    "en: year": _english_year,
    "en: age": _english(r"(?<=age of )\d+", [str(n) for n in range(31, 36)]),
    "en: season": _english(rf"\b(?:{_SEASONS_EN})\b(?= in a year)", _SEASONS_EN.split("|")),
    "en: animal": _english(r"(?<=year of the )\w+", [b.animal_english for b in BRANCHES]),
    "en: direction": _english(r"\b(?:forward|backward)\b", ["forward", "backward"]),
}


def readings(n: int, seed: int) -> Iterator[Case]:
    """Template sections, names with every fourth chart."""
    for i, chart in enumerate(charts(n, seed)):
        names = tuple(recommend(chart, surname="김이박최정"[i % 5], count=2)) if i % 4 == 0 else ()
        truth = Truth(chart, names, TODAY)
        told = facts(chart, names, TODAY)
        for lang in LANGS:
            for section in template.write(told, lang):
                yield Case(section.text, truth, names, lang)


def corpus(n: int, seed: int) -> Iterator[Case]:
    """Every row of the corpus, on the first chart that it applies to."""
    granted = {licence.id: licence for licence in licences()}
    told = []
    for i, chart in enumerate(charts(n, seed)):
        names = tuple(recommend(chart, surname="김", count=1)) if i % 30 == 0 else ()
        told.append((Truth(chart, names, TODAY), names, facts(chart, names, TODAY)))
    for path in sorted((ROOT / "training" / "corpus").glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines()[1:]:
            row = line.split("\t")
            if len(row) != 7 or row[2] == "이름의 뜻":
                continue
            asked = [condition(row[4]), *(granted[x].when for x in row[5].split() if x in granted)]
            for truth, names, found in told:
                if all(c.holds(found) for c in asked):
                    try:
                        yield Case(filled(Text(row[6], ""), found).ko, truth, names, "corpus")
                    except KeyError:
                        continue
                    break


def meanings() -> Iterator[Case]:
    """The corpus's meanings of names, each with its name on one chart."""
    chart = charts(1, 34)[0]
    for path in sorted((ROOT / "training" / "corpus").glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines()[1:]:
            row = line.split("\t")
            told = (
                dict(re.findall(r"name:0\.(hangul|hanja)=(\S+)", row[4])) if len(row) == 7 else {}
            )
            if "hanja" in told and "{" not in row[6]:
                name = examine("김", told["hangul"], hanja=told["hanja"], chart=chart)
                yield Case(row[6], Truth(chart, (name,), TODAY), (name,), "meaning of a name")


def audiences(n: int) -> None:
    """Every section of n charts for every audience in both languages."""
    told = wrong = 0
    for i, chart in enumerate(charts(n, 35)):
        names = tuple(recommend(chart, surname="김", count=2)) if i % 10 == 0 else ()
        found_here = facts(chart, names, TODAY)
        for lang in LANGS:
            for audience in AUDIENCES:
                for section in template.write(found_here, lang, audience):
                    told += 1
                    wrong += bool(verify(section.text, chart, names=names, today=TODAY))
    print(f"template: {told} sections of {n} charts, reported {wrong}")


def frames(n: int, seed: int) -> Iterator[tuple[str, str, str, Truth]]:
    """Kind, true sentence, false sentence, chart."""
    rng = Random(seed)
    truths = [Truth(c, today=TODAY) for c in charts(n, seed)]
    for kind, rows in FRAMES.items():
        for row in rows:
            for truth in truths:
                values = VALUES[kind](truth, rng)
                if values:
                    yield kind, say(row, values[0]), say(row, values[1]), truth


def found(text: str, case: Case) -> Counter[tuple[str, str, str]]:
    """What is reported of a text, place aside."""
    problems = verify(text, case.truth.chart, names=case.names, today=TODAY)
    return Counter((p.kind, p.claim, p.found) for p in problems)


class Score:
    """What was made false and what of it was caught, by kind of change."""

    def __init__(self) -> None:
        self.asked, self.caught = Counter[str](), Counter[str]()
        self.alarms, self.total = Counter[str](), Counter[str]()
        self.missed: list[tuple[str, str]] = []
        self.seconds, self.sentences = 0.0, 0

    def take(self, case: Case, rng: Random) -> None:
        """Reads a true text, then every change of it (of a row of the corpus, half)."""
        start = time.perf_counter()
        before = found(case.text, case)
        self.seconds += time.perf_counter() - start
        self.sentences += sum(1 for _ in sentences(case.text))
        self.alarms[case.source] += bool(before)
        self.total[case.source] += 1
        for kind, change in CHANGES.items():
            if case.source not in ("corpus", "meaning of a name") or rng.random() < 0.5:
                self.change(kind, change(case, rng), case, before)

    def change(
        self, kind: str, text: str | None, case: Case, before: Counter[tuple[str, str, str]]
    ) -> None:
        """One false text."""
        if text is None or text == case.text:
            return
        self.asked[kind] += 1
        if found(text, case) - before:
            self.caught[kind] += 1
        else:
            self.missed.append((kind, text))

    def table(self) -> Iterator[str]:
        """The figures as lines."""
        yield f"{'change':28} made caught"
        for kind, n in sorted(self.asked.items(), key=lambda item: list(CHANGES).index(item[0])):
            yield f"{kind:28} {n:5} {self.caught[kind]:5} {self.caught[kind] / n:7.1%}"
        made, caught = self.asked.total(), self.caught.total()
        yield f"{'all':28} {made:5} {caught:5} {caught / made:7.2%}"
        for source, n in self.total.items():
            yield f"true texts with a problem, {source}: {self.alarms[source]} of {n}"
        each = 1000 * self.seconds / self.sentences
        yield f"time: {each:.2f} ms a sentence ({self.sentences} sentences)"


def main(show: bool) -> None:
    rng, score = Random(11), Score()
    for case in (*readings(60, 31), *corpus(900, 32), *meanings()):
        score.take(case, rng)
    print(*score.table(), sep="\n")
    rows = list(frames(15, 33))
    wrong = [r for r in rows if verify(r[1], r[3].chart, today=TODAY)]
    slipped = [r for r in rows if not verify(r[2], r[3].chart, today=TODAY)]
    wordings = sum(map(len, FRAMES.values()))
    print(f"frames: {wordings} wordings of {len(FRAMES)} kinds, {len(rows)} pairs")
    print(f"frames: true ones reported {len(wrong)}, false ones missed {len(slipped)}")
    if show:
        print(*(f"MISSED {kind} | {text}" for kind, text in score.missed), sep="\n")
        print(*(f"FRAME {row[:3]}" for row in (*wrong, *slipped)), sep="\n")


if __name__ == "__main__":
    if "--readings" in sys.argv:
        audiences(int(sys.argv[-1]))
    else:
        main("--missed" in sys.argv)
