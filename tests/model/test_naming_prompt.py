"""How a name is asked for, in training and in use."""

from __future__ import annotations

import pytest

from saju_naming.reading.prompt import naming_prompt
from tests.model.fakes import subject


@pytest.mark.parametrize("known", [True, False])
def test_a_name_is_asked_for_by_what_the_chart_wants(known: bool) -> None:
    facts = subject().facts if known else None
    asked = naming_prompt("남자", "김", facts)
    assert "[이름 짓기] 남자, 성 김" in asked
    assert ("용신: " in asked) is known
