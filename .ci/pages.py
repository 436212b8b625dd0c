#!/usr/bin/env python3
"""The page numbers in the contents lists of Word documents against the pages LibreOffice makes of them.

    pages.py FILE.docx …
    pages.py --real FILE.docx       prints the page of each line of the contents list, and compares nothing
    pages.py --count N FILE.docx …  compares only how many pages there are

Stops with status 1 when more than 3 % of the numbers in a file are wrong, or when there is nothing to compare.
Needs libreoffice-writer-nogui, poppler-utils and fonts-crosextra-carlito, whose letters are as wide as Calibri's.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST = 0.03
EXPORT = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'


def printed(path):
    """The bookmark, the words and the printed page of each line of the contents list."""
    for paragraph in tree.fromstring(zipfile.ZipFile(path).read("word/document.xml")).iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        link = paragraph.find(W + "hyperlink")
        if style is not None and re.fullmatch(r"TOC\d", style.get(W + "val")) and link is not None:
            words = [text.text or "" for text in link.iter(W + "t")]
            yield link.get(W + "anchor"), "".join(words[:-1]), words[-1]


def real(files, folder):
    """For each file the page of each bookmark, and how many pages there are."""
    profile = "-env:UserInstallation=" + (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", EXPORT, "--outdir", folder, *files],
        capture_output=True, timeout=900)
    for path in files:
        pdf = folder / (path.stem + ".pdf")
        if not pdf.exists():
            sys.exit(f"pages: LibreOffice made no PDF of {path}")
        places, pages = (
            subprocess.run(["pdfinfo", *option, pdf], capture_output=True, text=True, check=True).stdout
            for option in [["-dests"], []])
        # PDF writes the line before the name in its own way.
        found = re.findall(r'^\s*(\d+) .*(Toc\d+)"$', places, re.M)
        yield {"_" + name: page for page, name in found}, re.search(r"^Pages:\s*(\d+)", pages, re.M)[1]


def main(files):
    missing = [name for name in ["soffice", "pdfinfo", "fc-match"] if not shutil.which(name)]
    if missing:
        sys.exit("pages: not installed: " + ", ".join(missing))
    if not re.search("Carlito|Calibri", subprocess.run(["fc-match", "Calibri"], capture_output=True, text=True).stdout):
        sys.exit("pages: no font with the widths of Calibri (fonts-crosextra-carlito)")
    just_real = files[:1] == ["--real"]
    wanted = files[1] if files[:1] == ["--count"] else None
    files = [pathlib.Path(name) for name in files[2 if wanted else just_real:]]
    if len({path.stem for path in files}) < len(files):
        sys.exit("pages: files of one name cannot be set in one go")
    bad = not files
    with tempfile.TemporaryDirectory() as folder:
        for path, (pages, count) in zip(files, real(files, pathlib.Path(folder))):
            if wanted:
                print(f"{path}: {count} pages, {wanted} wanted")
                bad |= count != wanted
                continue
            lines = list(printed(path))
            if just_real:
                print("\n".join(f"{pages[name]} {words}" for name, words, _ in lines))
                continue
            wrong = [(words, said, pages.get(name)) for name, words, said in lines if pages.get(name) != said]
            print(f"{path}: {len(wrong)} of {len(lines)} wrong, {count} pages")
            for words, said, page in wrong[:12]:
                print(f"   says {said}, is {page}: {words[:60]}")
            bad |= not lines or len(wrong) > MOST * len(lines)
    sys.exit(bad)


main(sys.argv[1:])
