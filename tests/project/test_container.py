"""The image and its neighbours give nothing away: read from the files, as no engine is needed."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from saju_naming.faces.api.settings import PREFIX, Settings
from tests.project.tree import ROOT

EXTRAS = ("serve", "keepsakes")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
SERVICE, MODEL = COMPOSE["services"]["saju-naming"], COMPOSE["services"]["vllm"]


def instructions() -> list[tuple[str, str]]:
    """Every instruction of the Containerfile with what it says, on one line."""
    text = (ROOT / "Containerfile").read_text("utf-8")
    joined = re.sub(r"(?m)^#.*\n", "", text).replace("\\\n", " ")
    pairs = (line.split(None, 1) for line in joined.splitlines() if line.strip())
    return [(word, " ".join(rest.split())) for word, rest in pairs]


def said(word: str) -> list[str]:
    """What every instruction of that name says."""
    return [rest for name, rest in instructions() if name == word]


def last_stage() -> list[tuple[str, str]]:
    """The instructions of which the image is made."""
    every = instructions()
    start = max(place for place, (word, _) in enumerate(every) if word == "FROM")
    return every[start:]


def seconds(text: str) -> int:
    """A duration as engines write it, of minutes or of seconds."""
    return int(text[:-1]) * {"s": 1, "m": 60}[text[-1]]


# The Containerfile.


def test_the_build_stays_behind() -> None:
    copies = [rest for word, rest in last_stage() if word == "COPY"]
    assert len(said("FROM")) == 2
    assert copies == ["--from=build /opt/saju-naming /opt/saju-naming"]


def test_the_base_is_named_once_by_a_version() -> None:
    (image,) = [rest for rest in said("ARG") if rest.startswith("PYTHON_IMAGE=")]
    assert re.fullmatch(r"PYTHON_IMAGE=python:3\.\d+-slim(@sha256:[0-9a-f]{64})?", image)
    assert {rest.split()[0] for rest in said("FROM")} == {"${PYTHON_IMAGE}"}


def test_it_runs_as_a_user_by_number() -> None:
    (user,) = [rest for word, rest in last_stage() if word == "USER"]
    assert re.fullmatch(r"[1-9]\d{3,}:[1-9]\d{3,}", user)
    words = [word for word, _ in last_stage()]
    assert not {"RUN", "COPY"} & set(words[words.index("USER") :])


def test_nothing_is_fetched_but_what_is_pinned() -> None:
    assert said("ADD") == []
    assert not re.search(r"\b(curl|wget|git|sudo)\b", " ".join(said("RUN")))
    (install,) = [
        part for run in said("RUN") for part in run.split("&&") if "--requirement" in part
    ]
    assert {"--require-hashes", "--only-binary", ":all:"} <= set(install.split())


@pytest.mark.parametrize("extra", EXTRAS)
def test_every_package_of_a_lock_has_a_hash(extra: str) -> None:
    text = (ROOT / "requirements" / f"{extra}.txt").read_text("utf-8").replace("\\\n", "")
    lines = [line for line in text.splitlines() if line[:1].isalnum()]
    assert len(lines) > 40
    assert [line for line in lines if "==" not in line or "--hash=sha256:" not in line] == []


def test_its_health_is_that_it_is_ready() -> None:
    (check,) = said("HEALTHCHECK")
    (port,) = said("EXPOSE")
    assert f"http://127.0.0.1:{port}/ready" in check
    assert 'CMD ["python", ' in check
    assert {"--interval", "--timeout", "--start-period"} <= set(re.findall(r"--[a-z-]+", check))


def test_it_listens_for_others_and_hears_the_end() -> None:
    assert said("ENTRYPOINT") == ['["saju-naming"]']  # no shell between it and the signal
    assert said("CMD") == ['["serve", "--host", "0.0.0.0", "--port", "8000"]']
    assert said("STOPSIGNAL") == ["SIGTERM"]


# What goes into the build.


def taken(path: str) -> bool:
    """Whether .dockerignore lets a file of the project in: the last pattern that fits decides."""
    inside = True
    for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines():
        pattern = line.removeprefix("!")
        ways = [path, *map(str, Path(path).parents[:-1])]
        names = [*ways, *(f"x/{way}" for way in ways)] if pattern.startswith("**/") else ways
        if line and not line.startswith("#") and any(fnmatch(n, pattern) for n in names):
            inside = line.startswith("!")
    return inside


def test_what_is_copied_is_let_in() -> None:
    copied = [rest.split()[:-1] for rest in said("COPY") if "--from" not in rest]
    paths = {p.replace("${EXTRA}", extra) for ps in copied for p in ps for extra in EXTRAS}
    assert "src" in paths
    assert [path for path in paths if not (ROOT / path).exists() or not taken(path)] == []


@pytest.mark.parametrize(
    "path",
    [
        ".git/config", ".env", ".venv/bin/python", "tests/conftest.py", "docs/api.md",
        "compose.yaml", "requirements/test.txt", "src/saju_naming/__pycache__/birth.pyc",
    ],
)  # fmt: skip
def test_nothing_else_is(path: str) -> None:
    assert not taken(path)


# The services.


def test_the_service_can_do_nothing_but_serve() -> None:
    assert SERVICE["read_only"] is True
    assert SERVICE["cap_drop"] == ["ALL"]
    assert SERVICE["security_opt"] == ["no-new-privileges:true"]
    (tmp,) = SERVICE["tmpfs"]
    assert tmp.startswith("/tmp:size=")
    assert {"noexec", "nosuid", "nodev"} <= set(tmp.split(","))
    assert SERVICE["mem_limit"]
    assert 0 < SERVICE["pids_limit"] < 1000
    assert not {"privileged", "volumes", "devices", "cap_add", "user"} & set(SERVICE)


def test_only_this_machine_reaches_it() -> None:
    assert all(port.startswith("127.0.0.1:") for port in SERVICE["ports"])
    assert "ports" not in MODEL


def test_streams_have_the_time_that_they_are_promised() -> None:
    assert seconds(SERVICE["stop_grace_period"]) > Settings().shutdown_seconds


def test_what_is_passed_on_is_read() -> None:
    fields = {f"{PREFIX}{name.upper()}" for name in Settings.__dataclass_fields__}
    model = {f"{PREFIX}OPENAI_URL", f"{PREFIX}OPENAI_MODEL"}  # of the writer to come
    assert set(SERVICE["environment"]) <= fields | model


def test_the_model_is_asked_for() -> None:
    assert MODEL["profiles"] == ["vllm"]
    assert "profiles" not in SERVICE
    assert "depends_on" not in SERVICE
    (device,) = MODEL["deploy"]["resources"]["reservations"]["devices"]
    assert device["capabilities"] == ["gpu"]
    assert "/health" in " ".join(MODEL["healthcheck"]["test"])
    assert any(f"${{{PREFIX}OPENAI_MODEL:-" in part for part in MODEL["command"])
    assert COMPOSE["networks"]["model"] == {"internal": True}
    assert "default" not in MODEL["networks"]


@pytest.mark.parametrize("service", COMPOSE["services"])
def test_no_image_is_the_latest(service: str) -> None:
    image = COMPOSE["services"][service]["image"].removesuffix("}")
    assert not image.endswith(":latest")
    assert re.search(r":[\w.-]+(@sha256:[0-9a-f]{64})?$", image)
