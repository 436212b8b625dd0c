#!/usr/bin/python3
"""What Word documents count by themselves, tried with LibreOffice: headings, tables and sources, and what names them.

    counting.py FILE.docx …

Puts a section, a table caption and a source into each document, renews its fields, and stops with status 1 where a
number after them is not one higher, or one elsewhere has changed. Needs libreoffice-writer-nogui and python3-uno, whose
module only the Python of the system has.
"""
import re
import sys

from office import desktop, fields, insert, numbered, opened, paragraphs, references


def higher(label, chapter):
    """The number of a heading after a section was put before the second of a chapter."""
    match = re.fullmatch(rf"{chapter}\.(\d+)", label)
    return f"{chapter}.{int(match[1]) + 1}" if match and int(match[1]) > 1 else label


def wrong(document):
    """What is counted otherwise than it should be after something was put in."""
    headings, sources, named = numbered(document, r"Heading \d"), numbered(document, "Source"), references(document)
    second = next(one for one in paragraphs(document) if re.fullmatch(r"\d+\.2", one.ListLabelString))
    chapter = second.ListLabelString.split(".")[0]
    table = next(one for one in paragraphs(document) if re.match(r"(Таблица|Table) 1\.", one.String))
    counting = next(one for one in fields(document, "SetExpression") if one.VariableName in ("Таблица", "Table"))
    insert(document, second, "New section")
    insert(document, table, table.String.split()[0] + " ", counting)
    insert(document, next(one for one in paragraphs(document) if one.ParaStyleName == "Source"), "A new source")
    document.TextFields.refresh()
    found = [one for one in numbered(document, r"Heading \d") if one[1] != "New section"]
    yield from (f"heading {is_} after {was}" for was, is_ in zip(headings, found) if is_ != (higher(was[0], chapter), was[1]))
    labels = [one[0] for one in numbered(document, "Source")]
    if labels != [f"[{n + 1}]" for n in range(len(sources) + 1)]:
        yield f"sources {labels[:5]}"
    wanted = [f"[{int(name[1:-1]) + 1}]" if name.startswith("[") else str(int(name) + is_table) for name, is_table in named]
    yield from (f"{was[0]} is named {is_[0]}" for was, want, is_ in zip(named, wanted, references(document)) if want != is_[0])
    if not headings or not sources or not any(is_table for _, is_table in named):
        yield "nothing to compare"


def main(files):
    bad = not files
    with desktop() as desk:
        for path in files:
            document = opened(desk, path)
            faults = list(wrong(document))
            document.close(True)
            print(f"{path}: {len(faults)} wrong", *faults[:5], sep="\n   ")
            bad |= bool(faults)
    sys.exit(bad)


main(sys.argv[1:])
