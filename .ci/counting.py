#!/usr/bin/python3
"""What Word documents count by themselves, tried with LibreOffice: headings, tables and sources, and what names them.

    counting.py FILE.docx …

Puts a section, a table caption and a source into each document, renews its fields, and stops with status 1 where a
number after them is not one higher, or one elsewhere has changed. Needs libreoffice-writer-nogui and python3-uno, whose
module only the Python of the system has.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def opened(folder):
    """LibreOffice without a window, and its desktop."""
    name = "numbers" + folder.name
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=" + folder.as_uri(), "--headless", "--norestore", f"--accept=pipe,name={name};urp;"],
        stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.5)
    sys.exit("numbers: LibreOffice does not answer")


def members(container):
    every = container.createEnumeration()
    while every.hasMoreElements():
        yield every.nextElement()


def paragraphs(document):
    return [one for one in members(document.Text) if one.supportsService("com.sun.star.text.Paragraph")]


def numbered(document, styles):
    return [(one.ListLabelString, one.String) for one in paragraphs(document) if re.fullmatch(styles, one.ParaStyleName)]


def fields(document, kind):
    return [one for one in members(document.TextFields) if one.supportsService("com.sun.star.text.textfield." + kind)]


def references(document):
    """The number by which each table, figure or source is named, as often as it is, and whether a table is."""
    return [(one.getPresentation(False), paragraph_of(document, one.SourceName).startswith(("Таблица", "Table")))
            for one in fields(document, "GetReference")]


def paragraph_of(document, bookmark):
    place = document.Bookmarks.getByName(bookmark).Anchor
    cursor = place.Text.createTextCursorByRange(place.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    return cursor.String


def insert(document, before, words, field=None):
    """A paragraph of the same look before another one, with a copy of a counting field at its end."""
    text = before.Text
    text.insertControlCharacter(before.Start, 0, False)
    cursor = text.createTextCursorByRange(before.Start)
    cursor.goLeft(1, False)
    cursor.setString(words)
    if field:
        copy = document.createInstance("com.sun.star.text.TextField.SetExpression")
        copy.attachTextFieldMaster(field.TextFieldMaster)
        copy.Content, copy.NumberingType = field.Content, field.NumberingType
        cursor.collapseToEnd()
        text.insertTextContent(cursor, copy, False)


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
    with tempfile.TemporaryDirectory() as folder:
        office, desktop = opened(pathlib.Path(folder))
        hidden = PropertyValue()
        hidden.Name, hidden.Value = "Hidden", True
        for path in files:
            document = desktop.loadComponentFromURL(pathlib.Path(path).resolve().as_uri(), "_blank", 0, (hidden,))
            faults = list(wrong(document))
            document.close(True)
            print(f"{path}: {len(faults)} wrong", *faults[:5], sep="\n   ")
            bad |= bool(faults)
        desktop.terminate()
        office.wait(60)
    sys.exit(bad)


main(sys.argv[1:])
