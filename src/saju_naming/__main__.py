"""``python -m saju_naming`` is the command line."""

from saju_naming.faces.cli import main

main()
