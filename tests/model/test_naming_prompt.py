"""Names are asked for in use as training asked for them."""

from __future__ import annotations

import pytest

from saju_naming.reading.prompt import naming_prompt
from saju_naming.training import examples
from tests.model.fakes import subject


@pytest.mark.parametrize("known", [True, False])
def test_the_prompt_is_that_of_training(known: bool) -> None:
    facts = subject().facts if known else None
    asked = naming_prompt("남자", "김", facts)
    assert asked == examples.naming_prompt("남자", "김", facts)
    assert ("용신: " in asked) is known
