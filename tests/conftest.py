"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

# The same examples on every machine and run, so that a red test stays red until it is mended.
settings.register_profile("same", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("same")


def pytest_report_header() -> str:
    """Says which copy is tested: the tree's or the installed wheel's."""
    import saju_naming

    return f"saju_naming: {saju_naming.__version__} in {saju_naming.__path__[0]}"
