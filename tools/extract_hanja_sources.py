"""Cut the two small extracts that the table of characters is built from.

Reads Debian's ``unicode-data`` (Unihan) and ``libhangul-data`` (훈음) as apt
installs them, keeps only the characters of the court list and its aliases and
only the fields the builder reads, and writes ``sources/hanja_unihan.tsv`` and
``sources/hanja_hun.tsv``. This is the only tool that needs those packages:

    apt-get install unicode-data libhangul-data
    python tools/extract_hanja_sources.py

Prints the package versions and the sha256 of what it wrote, for
``sources/README.md``.
"""

from __future__ import annotations

import argparse
import bz2
import hashlib
import subprocess
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UNICODE = Path("/usr/share/unicode")
LIBHANGUL = Path("/usr/share/libhangul/hanja/hanja.txt")
PACKAGES = ("unicode-data", "libhangul-data")

# Unihan property -> (file it stands in, column of the extract)
FIELDS = {
    "kRSUnicode": ("IRGSources", "radical_strokes"),
    "kRSKangXi": ("RadicalStrokeCounts", "kangxi_radical_strokes"),
    "kTotalStrokes": ("IRGSources", "pen_strokes"),
    "kKoreanEducationHanja": ("OtherMappings", "education"),
    "kIICore": ("IRGSources", "iicore"),
    "kUnihanCore2020": ("DictionaryLikeData", "core2020"),
    "kHangul": ("Readings", "hangul"),
    "kSemanticVariant": ("Variants", "semantic_variant"),
    "kZVariant": ("Variants", "z_variant"),
}


def wanted(data: Path) -> list[str]:
    """The characters of the court list and of its aliases, by code point."""
    lists = ("court_hanja.tsv", "court_hanja_aliases.tsv")
    rows = (line for name in lists for line in (data / name).read_text("utf-8").splitlines()[1:])
    return sorted({row.split("\t")[0] for row in rows if row})


def unihan_lines(name: str) -> Iterator[tuple[str, str, str]]:
    """(character, property, value) of one Unihan file."""
    with bz2.open(UNICODE / f"Unihan_{name}.txt.bz2", "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("U+"):
                code, key, value = line.rstrip("\n").split("\t")
                yield chr(int(code[2:], 16)), key, value


def plain_variants(value: str) -> str:
    """``U+4E94<kMatthews U+4F0D`` -> the characters alone."""
    return "".join(chr(int(item.split("<")[0][2:], 16)) for item in value.split())


def unihan_table(characters: list[str]) -> str:
    """The reduced Unihan table as TSV text."""
    keep = set(characters)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name in sorted({file for file, _ in FIELDS.values()}):
        for character, key, value in unihan_lines(name):
            if character in keep and key in FIELDS:
                found[character][key] = plain_variants(value) if "Variant" in key else value
    header = "\t".join(["hanja", *(column for _, column in FIELDS.values())])
    rows = ("\t".join([c, *(found[c].get(key, "") for key in FIELDS)]) for c in characters)
    return "\n".join([header, *rows, ""])


def hun_table(characters: list[str]) -> str:
    """The 훈음 comments of single characters as TSV text, in libhangul's order.

    libhangul keys some readings by a compatibility code point (U+F9xx); NFC
    brings those back to the character itself.
    """
    keep = set(characters)
    rows = []
    for line in LIBHANGUL.read_text("utf-8").splitlines():
        reading, _, rest = line.partition(":")
        hanja, _, comment = rest.partition(":")
        hanja = unicodedata.normalize("NFC", hanja)
        if not line.startswith("#") and comment and hanja in keep:
            rows.append(f"{hanja}\t{reading}\t{comment}")
    rows.sort(key=lambda row: row[0])  # stable: libhangul's order of readings stays
    return "\n".join(["hanja\treading\tcomment", *rows, ""])


def version(package: str) -> str:
    """Installed version of a Debian package."""
    command = ["dpkg-query", "--show", "--showformat=${Version}", package]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> None:
    """Write both extracts and print what the README records."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--out", type=Path, default=ROOT / "sources")
    options = parser.parse_args()
    characters = wanted(options.data)
    for package in PACKAGES:
        print(package, version(package))
    tables = {"hanja_unihan.tsv": unihan_table, "hanja_hun.tsv": hun_table}
    for name, build in tables.items():
        text = build(characters).encode()
        (options.out / name).write_bytes(text)
        print(hashlib.sha256(text).hexdigest(), name, text.count(b"\n") - 1, "rows")


if __name__ == "__main__":
    main()
