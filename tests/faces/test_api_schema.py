"""The service against its own description: schemathesis with every check, over loopback.

The run imports this file once more, as its hooks: there it learns what dates aside from patterns
(places, surnames …) look like, and the check that a request which fits the description is refused
only for what no description can say.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faces.test_api_server import Server, served

pytestmark = pytest.mark.slow

HOOKS = "SCHEMATHESIS_HOOKS"
LEAST_CASES = 5_000
#: Words of each format: what is known, and what is not.
FORMATS = {
    "saju-place": ("부산", "서울", "평양", "뉴욕", "로스앤젤레스", "Busan", "런던", "없는 곳"),
    "saju-timezone": ("Asia/Seoul", "America/New_York", "+09:00", "-03:30", "Mars/Base"),
    "saju-surname": ("김", "金", "남궁", "柳", "유", "이", "뷁"),
    "saju-given-name": ("도윤", "민준", "서", "하늘빛", "x"),
    "saju-letter": ("준", "俊", "서", "瑞", "们"),
    "saju-wish": ("밝고 단단한 느낌", "calm and bright", "ㅋ"),
    "saju-full-name": ("김민준", "남궁민수", "이서", "홍길동", "Kim"),
    "saju-hanja": ("旼俊", "金旼俊", "俊", "们们"),
    "saju-syllable": ("준", "서", "뷁", "가", "?"),
}
#: Examples of each operation and phase; a search takes a hundred times as long as a chart.
MANY, FEW = 1_100, 120
CONFIG = f"""
continue-on-failure = true
request-timeout = 60
[checks.positive_data_acceptance]
expected-statuses = ["2xx", 404, 409, 422]
[generation]
max-examples = {MANY}
[[operations]]
include-path-regex = "/(names|reading|stream|name|mean)$"
generation.max-examples = {FEW}
"""


def hook() -> None:
    """What the run learns from this file."""
    import schemathesis
    from hypothesis import strategies

    for name, words in FORMATS.items():
        schemathesis.openapi.format(name, strategies.sampled_from(words))

    @schemathesis.check
    def refused_for_its_meaning_alone(ctx: Any, response: Any, case: Any) -> None:
        if response.status_code == 422 and case.meta and case.meta.generation.mode.is_positive:
            assert response.json()["type"] != "urn:saju-naming:problem:invalid-request"


if HOOKS in os.environ:
    hook()


def test_every_answer_is_as_described(tmp_path: Path) -> None:
    config = tmp_path / "schemathesis.toml"
    config.write_text(CONFIG, "utf-8")
    with served() as server:
        told = run(config, server)
        log = server.log()
    assert told.returncode == 0, told.stdout[-8000:]
    cases = re.search(r"([\d,]+) generated", told.stdout)
    assert cases, told.stdout[-2000:]
    assert int(cases[1].replace(",", "")) >= LEAST_CASES
    assert " 500 " not in log


def run(config: Path, server: Server) -> subprocess.CompletedProcess[str]:
    schemathesis = Path(sys.executable).with_name("schemathesis")
    command = [str(schemathesis), f"--config-file={config}", "run", f"{server.url}/openapi.json"]
    return subprocess.run(
        [*command, "--checks", "all", "--no-color", "--generation-deterministic"],
        env=os.environ | {HOOKS: "tests.faces.test_api_schema"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
