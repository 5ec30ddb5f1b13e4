"""The command line: its commands, the conversation, and every mistake a person can make."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest

import saju_naming as sn
from saju_naming.faces.cli import main
from saju_naming.faces.terminal.plain import width
from saju_naming.hanja.characters import characters_of
from saju_naming.names.examine import review
from saju_naming.names.rules import WEIGHTS

Json = dict[str, Any]


class Said(NamedTuple):
    """What a run of the program left."""

    status: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the program in this process; ``answers`` are typed at its prompts, then input ends."""

    def running(*arguments: str, answers: list[str] | None = None) -> Said:
        typed: Iterator[str] = iter(answers or [])

        def ask(prompt: str = "") -> str:
            print(prompt, end="")
            try:
                return next(typed)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", ask)
        try:
            main(list(arguments))
            status = 0
        except SystemExit as end:
            status = int(end.code or 0)
        return Said(status, *capsys.readouterr())

    return running


# Commands.


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["chart", "1980-01-02"], ["갑목(甲木)", "서울로 가정", "시간 모름"]),
        (["chart", "1980-01-02", "남자", "--time", "10:30"], ["-32.1분", "대운"]),
        (["names", "1980-01-02", "남자", "--surname", "김"], ["추천 이름", "1. 김", "3. 김"]),
        (["read", "1980-01-02", "남자", "--surname", "金"], ["갑목", "추천 이름", "전통"]),
        (["doctor"], ["글쓴이 auto", "hanja.tsv", sn.__version__]),
        (["--version"], [sn.__version__]),
        (["--help"], ["chart", "names", "read", "doctor"]),
        (["read", "--help"], ["--surname", "--sound-school", "--writer", "--json"]),
    ],
    ids=lambda part: " ".join(part[:2]),
)
def test_a_command(run: Run, arguments: list[str], expected: list[str]) -> None:
    said = run(*arguments)
    assert (said.status, said.err) == (0, "")
    for text in expected:
        assert text in said.out


def test_dates_and_genders_may_be_written_in_several_ways(run: Run) -> None:
    usual = run("chart", "1980-01-02", "남자")
    for written, gender in (("1980.1.2", "남"), ("19800102", "male"), ("1980년 1월 2일", "M")):
        assert run("chart", written, gender) == usual


def test_options_reach_the_chart(run: Run) -> None:
    def pillars(*options: str) -> dict[str, str]:
        said = run("chart", "1988-07-01", "여", "--time", "23:50", "--json", *options)
        return json.loads(said.out)["pillars"]  # type: ignore[no-any-return]  # of JSON

    usual = pillars()
    assert usual != pillars("--solar-time", "clock", "--day-boundary", "unified")
    lunar = run("chart", "1979-06-01", "--calendar", "lunar", "--leap", "--json")
    assert json.loads(lunar.out)["moment"]["civil"] == "1979-07-24"
    abroad = run("chart", "1980-01-02", "--time", "10:30", "--timezone", "America/New_York",
                 "--longitude", "-74", "--json")  # fmt: skip
    assert json.loads(abroad.out)["moment"]["utc"] == "1980-01-02T15:30:00Z"
    second = run("chart", "1988-10-09", "--time", "02:30", "--fold", "1", "--json")
    assert json.loads(second.out)["moment"]["civil"] == "1988-10-09T02:30:00+09:00"


def test_options_reach_the_names(run: Run) -> None:
    def names(*options: str) -> list[dict[str, Any]]:
        return json.loads(run("names", "1980-01-02", "남자", "--json", *options).out)["names"]  # type: ignore[no-any-return]  # of JSON

    assert len(names("--count", "5")) == 5
    assert {len(n["hangul"]) for n in names("--syllables", "1")} == {1}
    assert all("준" in n["hangul"] for n in names("--generation", "준"))
    assert all("俊" in n["hanja"] for n in names("--generation", "俊"))
    assert {n["surname"]["hanja"] for n in names("--surname", "남궁")} == {"南宮"}
    heard = names("--sound-school", "해례")
    sounds = [r["fact"] for n in heard for r in n["reasons"] if r["rule"] == "발음오행"]
    assert len(sounds) == 3
    assert all(fact.startswith("해례본") for fact in sounds)


def test_more_options_reach_the_names(run: Run) -> None:
    def names(*options: str, date: str = "1980-01-02", gender: str = "남자") -> list[Json]:
        told = json.loads(run("names", date, gender, "--json", *options).out)
        assert (told["chart"] is None) == (date == "-")
        return told["names"]  # type: ignore[no-any-return]  # of JSON

    chart = sn.cast(sn.Birth("1980-01-02", gender="남자"))

    def same(told: list[Json], **options: Any) -> bool:
        return told == [n.to_dict() for n in sn.recommend(chart, **options)]

    assert same(names("--hangul", "도윤"), hangul="도윤")
    placed = names("--generation", "준", "--position", "first")
    assert same(placed, generation="준", position="first")
    assert same(
        names("--must", "윤, 俊", "--avoid", "도,서"), must=["윤", "俊"], avoid=["도", "서"]
    )
    assert same(names("--kin", "지호,旼俊"), kin=["지호", "旼俊"])
    assert same(names("--siblings", "서윤,도윤"), siblings=["서윤", "도윤"])
    assert same(names("--rarity", "아주 드문"), rarity="아주 드문")
    assert same(names("--neutral"), neutral=True)
    assert same(names("--wish", "밝고 단단한"), wish="밝고 단단한")
    assert same(names("--weights", "수리=0, 쓰임=30.5"), weights={"수리": 0, "쓰임": 30.5})
    free = names("--surname", "이", date="-", gender="여자")
    assert free == [n.to_dict() for n in sn.recommend(None, "이", gender="여자")]


def test_check_says_what_the_library_says(run: Run) -> None:
    told = json.loads(run("check", "김민준", "旼俊", "--born", "1980-01-02", "--time", "10:30",
                          "--gender", "남자", "--kin", "민준", "--sound-school", "해례",
                          "--json").out)  # fmt: skip
    chart = sn.cast(sn.Birth("1980-01-02", time="10:30"))
    found = review("김민준", "旼俊", chart, gender="남자", kin=["민준"], sound_school="해례")
    assert found.name
    assert told["name"] == found.name.to_dict()
    assert told["better"] == [n.to_dict() for n in found.better]
    assert (told["persons"], told["name"]["gates"]["family"]) == ([], False)
    alone = json.loads(run("check", "이완용", "--json").out)
    assert alone["name"] is None
    assert [p["name"] for p in alone["persons"]] == ["이완용"]


def test_check_tells_the_name_its_conditions_and_better_hanja(run: Run) -> None:
    korean = run("check", "임신중", "臣重", "--kin", "신중")
    assert (korean.status, korean.err) == (0, "")
    page = " ".join(korean.out.split())
    for said in ("이름 살펴보기", "임신중 林臣重", "놀림말: 확인되지 않음", "뜻: 확인 ·",
                 "가족 이름과 겹침: 확인되지 않음", "같은 소리의 다른 한자"):  # fmt: skip
        assert said in page
    english = " ".join(run("check", "임신중", "臣重", "--lang", "en").out.split())
    for said in ("The name", "no embarrassing word: not confirmed", "meaning: yes"):
        assert said in english
    assert "minister" in run("check", "이완용", "--lang", "en").out


def test_hanja_lists_the_characters_of_a_sound(run: Run) -> None:
    told = json.loads(run("hanja", "율", "--json").out)["characters"]
    assert told == json.loads(json.dumps([c.to_dict() for c in characters_of("율")]))
    assert {c["hanja"] for c in told} >= {"律", "栗"}
    assert all("율" in c["readings"] for c in told)
    page = run("hanja", "율").out
    assert page.startswith(f"■ 율 · {len(told)}")
    assert [c["hanja"] for c in told] == re.findall(r"^([^\x00-\x7f가-힣■])[* ]", page, re.M)
    english = run("hanja", "율", "--lang", "en").out
    assert set(HANGUL.findall(english)) == {"율"}


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize(
    "arguments",
    [["check", "남궁도윤", "度潤", "--born", "2024-02-04"], ["check", "이완용"], ["hanja", "준"],
     ["hanja", "경"], ["names", "-", "여자", "--surname", "유", "--wish", "밝은", "--count", "9"],
     ["names", "2024-02-04", "남자", "--hangul", "하나래", "--surname", "제갈"]],
    ids=" ".join,
)  # fmt: skip
def test_no_line_is_wider_than_eighty_columns(run: Run, arguments: list[str], lang: str) -> None:
    said = run(*arguments, "--lang", lang)
    assert said.status == 0
    assert [line for line in said.out.splitlines() if width(line) > 80] == []


def test_json_is_what_the_library_says(run: Run) -> None:
    birth = sn.Birth("1980-01-02", gender="남자")
    chart = sn.cast(birth)
    assert json.loads(run("chart", "1980-01-02", "남자", "--json").out) == chart.to_dict()
    told = json.loads(run("names", "1980-01-02", "남자", "--surname", "김", "--json").out)
    assert told["names"] == [name.to_dict() for name in sn.recommend(chart, "김")]
    read = json.loads(run("read", "1980-01-02", "남자", "--surname", "김", "--json").out)
    assert read == sn.read(birth, "김").to_dict()
    assert json.loads(run("doctor", "--json").out)["version"] == sn.__version__


HANGUL = re.compile("[가-힣]+")
RULES = set(HANGUL.findall(" ".join(WEIGHTS)))
#: What can only be typed in hangul, so that English help shows it too.
TYPED = {"김", "김민준", "준", "운해", "해례", "흔한", "자주", "보통", "드문", "아주"}


@pytest.mark.parametrize(
    "arguments",
    [["chart", "1980-01-02", "male"], ["doctor"], ["chart", "2024-02-04", "f"],
     ["chart", "1988-07-01", "--time", "23:50", "--place", "busan"]],
    ids=" ".join,
)  # fmt: skip
def test_english_has_no_hangul(run: Run, arguments: list[str]) -> None:
    for options in (["--lang", "en"], ["--lang=en"]):
        said = run(*arguments, *options)
        assert said.status == 0
        assert HANGUL.findall(said.out) == []


def test_english_help_shows_hangul_only_as_something_to_type(run: Run) -> None:
    shown = set(HANGUL.findall(run("read", "--help", "--lang", "en").out))
    assert shown <= TYPED
    assert HANGUL.findall(run("chart", "--help", "--lang", "en").out) == []
    assert HANGUL.findall(run("--help", "--lang", "en").out) == []


def test_the_same_command_says_the_same(run: Run) -> None:
    arguments = ("read", "1980-01-02", "남자", "--surname", "김", "--seed", "7", "--json")
    assert run(*arguments) == run(*arguments)


# Mistakes.

SOON, FAR = (date.today() + timedelta(days=d) for d in (300, 301))
BIRTH = ("1980-01-02", "남자")
MISTAKES = {
    "no such date": ["chart", "1980-02-30"],
    "no such month": ["chart", "1980-13-01"],
    "no date": ["chart", "어제"],
    "too early": ["chart", "1599-12-31"],
    "too late": ["chart", "2200-01-01"],
    "read far ahead": ["read", FAR.isoformat(), "남자"],
    "names far ahead": ["names", FAR.isoformat(), "여자"],
    "no such lunar day": ["chart", "1980-02-30", "--calendar", "lunar"],
    "no such leap month": ["chart", "1980-02-01", "--calendar", "lunar", "--leap"],
    "leap month of the sun": ["chart", "1980-02-01", "--leap"],
    "lunar table ends": ["chart", "2051-02-01", "--calendar", "lunar"],
    "bad gender": ["read", "1980-01-02", "외계인"],
    "unknown surname": ["names", *BIRTH, "--surname", "Kim"],
    "summer time gap": ["chart", "1988-05-08", "--time", "02:30"],
    "repeated time": ["chart", "1988-10-09", "--time", "02:30"],
    "bad time": ["chart", "1980-01-02", "--time", "25:00"],
    "unknown place": ["chart", "1980-01-02", "--place", "수운"],
    "nothing like it": ["chart", "1980-01-02", "--place", "qqqq"],
    "ambiguous place": ["chart", "1980-01-02", "--place", "고성"],
    "bad option": ["chart", "1980-01-02", "--moon"],
    "option without a value": ["chart", "1980-01-02", "--time"],
    "switch with a value": ["chart", "1980-01-02", "--json=1"],
    "missing argument": ["chart"],
    "missing gender": ["names", "1980-01-02"],
    "too many arguments": ["chart", *BIRTH, "또"],
    "unknown command": ["horoscope"],
    "bad choice": ["chart", "1980-01-02", "--calendar", "mayan"],
    "bad number": ["names", *BIRTH, "--count", "셋"],
    "too many names": ["names", *BIRTH, "--count", "51"],
    "too many syllables": ["names", *BIRTH, "--syllables", "3"],
    "no generation": ["names", *BIRTH, "--generation", "xyz"],
    "unfit generation": ["names", *BIRTH, "--generation", "死"],
    "no such position": ["names", *BIRTH, "--generation", "준", "--position", "middle"],
    "bad chosen name": ["names", *BIRTH, "--hangul", "Minjun"],
    "long chosen name": ["names", *BIRTH, "--hangul", "가나다라"],
    "must no letter": ["names", *BIRTH, "--must", "준,xyz"],
    "avoid no letter": ["names", *BIRTH, "--avoid", "abc"],
    "kin no name": ["names", *BIRTH, "--kin", "Minjun"],
    "siblings in hanja": ["names", *BIRTH, "--siblings", "旼俊"],
    "no such rarity": ["names", *BIRTH, "--rarity", "rare"],
    "no such wish": ["names", *BIRTH, "--wish", "xyz"],
    "weights of no form": ["names", *BIRTH, "--weights", "수리"],
    "weights of no number": ["names", *BIRTH, "--weights", "수리=많이"],
    "weight below nothing": ["names", *BIRTH, "--weights", "수리=-1"],
    "weight of no rule": ["names", *BIRTH, "--weights", "numbers=1"],
    "no birth, bad gender": ["names", "-", "외계인"],
    "check nothing": ["check"],
    "check no hangul": ["check", "Kim"],
    "check no surname": ["check", "뷁민"],
    "check fewer hanja": ["check", "김민준", "旼"],
    "check no hanja": ["check", "김민준", "ab"],
    "check bad birth": ["check", "김민준", "--born", "1980-02-30"],
    "check bad gender": ["check", "김민준", "--gender", "x"],
    "check bad kin": ["check", "김민준", "旼俊", "--kin", "A"],
    "hanja nothing": ["hanja"],
    "hanja no sound": ["hanja", "뷁"],
    "hanja two syllables": ["hanja", "민준"],
    "no names": ["names", *BIRTH, "--generation", "뷁"],
    "abroad without longitude": ["chart", "1980-01-02", "--timezone", "America/New_York"],
    "no such zone": ["chart", "1980-01-02", "--timezone", "Mars/Olympus"],
    "no such offset": ["chart", "1980-01-02", "--timezone", "+99:00"],
    "off the globe": ["chart", "1980-01-02", "--longitude", "200"],
    "no longitude": ["chart", "1980-01-02", "--longitude", "nan"],
    "longitude without a zone": ["chart", "1980-01-02", "--longitude", "10"],
    "no such fold": ["chart", "1980-01-02", "--fold", "2"],
    "no such writer": ["read", *BIRTH, "--writer", "nobody"],
    "no such school": ["names", *BIRTH, "--sound-school", "훈몽"],
}


@pytest.mark.parametrize("arguments", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_one_line_in_either_language(run: Run, arguments: list[str]) -> None:
    korean, english = run(*arguments, "--lang", "ko"), run(*arguments, "--lang", "en")
    for said in (korean, english):
        assert (said.status, said.out) == (2, "")
        assert re.fullmatch(r"[^\n]+[.]\n", said.err), said.err
        assert "Traceback" not in said.err
    assert HANGUL.search(korean.err)
    # What was typed is quoted, and a choice offers what may be typed.
    typed = {word for part in arguments for word in HANGUL.findall(part)}
    assert set(HANGUL.findall(english.err)) <= typed | RULES | TYPED, english.err
    assert korean.err != english.err


@pytest.mark.parametrize(
    ("mistake", "ko", "en"),
    [
        ("summer time gap", "03:30", "03:30"),
        ("repeated time", "--fold 1", "--fold 1"),
        ("unknown place", "수원", "Suwon"),
        ("ambiguous place", "강원 고성", "Goseong, Gangwon"),
        ("abroad without longitude", "--longitude", "--longitude"),
        ("bad choice", "solar, lunar", "solar, lunar"),
        ("missing argument", "DATE", "DATE"),
        ("bad option", "--moon", "--moon"),
        ("unknown command", "horoscope", "horoscope"),
        ("too late", "1600부터 2199", "between 1600 and 2199"),
        ("read far ahead", SOON.isoformat(), SOON.isoformat()),
        ("leap month of the sun", "--calendar lunar", "--calendar lunar"),
    ],
)
def test_a_mistake_is_told_with_what_to_do(run: Run, mistake: str, ko: str, en: str) -> None:
    assert ko in run(*MISTAKES[mistake]).err
    assert en in run(*MISTAKES[mistake], "--lang", "en").err


def test_a_chart_far_ahead_is_cast_and_called_expected(run: Run) -> None:
    said = run("chart", FAR.isoformat())
    assert said.status == 0
    assert "예정" in said.out
    assert "expected" in run("chart", FAR.isoformat(), "--lang", "en").out
    assert run("names", SOON.isoformat(), "남자").status == 0


# The bare command.

ASK_DATE = "날짜를 입력하세요 (형식: YYYY-MM-DD): "
ASK_GENDER = "성별을 입력하세요 (남자/여자): "


def test_the_conversation(run: Run) -> None:
    said = run(answers=["1980-01-02", "남자", "1", "3", "종료"])
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith(ASK_DATE + ASK_GENDER)
    names = sn.read(sn.Birth("1980-01-02", gender="남자")).names
    told = " ".join(said.out.split())
    # Once on the page, and once more for the one that was chosen.
    assert [told.count(name.meaning.ko) for name in names] == [2, 1, 2]


def test_a_wrong_answer_is_explained_and_asked_again(run: Run) -> None:
    answers = ["", "어제", "1980-02-30", FAR.isoformat(), "1980-01-02", "외계인", "", "여자",
               "0", "9", "하나", "9" * 5000, "2"]  # fmt: skip
    said = run(answers=answers)
    assert (said.status, said.err) == (0, "")
    assert said.out.count(ASK_DATE) == 5
    assert said.out.count(ASK_GENDER) == 3
    for explained in ("'어제'", "없는 날", SOON.isoformat(), "'외계인'", "1부터 3까지"):
        assert explained in said.out
    assert said.out.count("1부터 3까지") == 4


@pytest.mark.parametrize("quit_word", ["종료", " 종료 ", "quit"])
@pytest.mark.parametrize("before", [[], ["1980-01-02"], ["1980-01-02", "남자"]], ids=len)
def test_it_ends_at_any_prompt(run: Run, before: list[str], quit_word: str) -> None:
    said = run(answers=[*before, quit_word, "1980-01-02", "남자", "1"])
    assert (said.status, said.err) == (0, "")
    assert said.out.count(ASK_DATE) == 1
    assert said.out.count("바라는 이름이에요.") in (0, 3)


@pytest.mark.parametrize("before", [[], ["1980-01-02"], ["1980-01-02", "남자"]], ids=len)
def test_the_end_of_input_ends_it(run: Run, before: list[str]) -> None:
    said = run(answers=before)
    assert (said.status, said.err) == (0, "")
    assert said.out.endswith("\n")


def test_the_conversation_in_english(run: Run) -> None:
    said = run("--lang", "en", answers=["yesterday", "1980-01-02", "alien", "male", "1", "quit"])
    assert said.status == 0
    assert "cannot read the date 'yesterday'" in said.out
    assert "unknown gender 'alien'" in said.out
    names = sn.read(sn.Birth("1980-01-02", gender="남자"), lang="en").names
    readings = {name.hangul for name in names} | set("".join(name.hangul for name in names))
    assert set(HANGUL.findall(said.out)) <= readings


# The program itself.


def program(*arguments: str, typed: str = "") -> Said:
    done = subprocess.run(
        [sys.executable, "-m", "saju_naming", *arguments],
        input=typed, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    return Said(done.returncode, done.stdout, done.stderr)


def test_the_program_talks() -> None:
    said = program(typed="1980-01-02\n남자\n1\n종료\n")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith(ASK_DATE + ASK_GENDER)
    assert "바라는 이름이에요." in said.out


def test_the_program_explains_a_mistake() -> None:
    said = program("chart", "1980-02-30")
    assert (said.status, said.out) == (2, "")
    assert said.err == "1980년 2월 30일은 달력에 없는 날이에요. 날짜를 확인해 주세요.\n"


def test_the_program_prints_json() -> None:
    said = program("chart", "1980-01-02", "--json")
    assert json.loads(said.out)["pillars"]["day"] == "甲戌"
    assert (said.status, said.err) == (0, "")


def test_a_reader_that_leaves_early_is_no_fault() -> None:
    command = [sys.executable, "-m", "saju_naming", "read", "1980-01-02", "남자", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
