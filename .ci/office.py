"""LibreOffice without a window, for the checks that need a program that counts, edits and saves documents.

Needs libreoffice-writer-nogui and python3-uno, whose module only the Python of the system has.
"""
import contextlib
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


@contextlib.contextmanager
def desktop():
    """The desktop of a LibreOffice that ends with the block."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        name = "office" + folder.name
        office = subprocess.Popen(
            ["soffice", "-env:UserInstallation=" + folder.as_uri(), "--headless", "--norestore",
             f"--accept=pipe,name={name};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            desk = connected(name)
            yield desk
            desk.terminate()
            office.wait(60)
        finally:
            # Whatever went wrong, nothing of it goes on running.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(office.pid, signal.SIGKILL)


def connected(name):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.5)
    sys.exit("LibreOffice does not answer")


def values(**named):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in named.items())


def opened(desk, path):
    return desk.loadComponentFromURL(pathlib.Path(path).resolve().as_uri(), "_blank", 0, values(Hidden=True))


def saved(document, path):
    """Writes the document for Word and closes it."""
    document.storeToURL(pathlib.Path(path).resolve().as_uri(), values(FilterName="MS Word 2007 XML"))
    document.close(True)


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
