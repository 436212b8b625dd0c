#!/usr/bin/env python3
"""Times each format beside a well-known tool that writes the same content, whole processes taken in turn.

    beside.py PROGRAM [RUNS]

The content is the worked example. pandoc (PyPI: pypandoc-binary) makes DOCX and HTML of our Markdown, docxtpl fills a
Word template with all blocks of our document tree (JSON), openpyxl writes the cells of our workbook anew. They are given
the finished text; the program reads the dossier, reckons, reviews and drafts before it writes. Prints a table for
BENCHMARKS.md: medians, the first run not counted.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import pypandoc

program = os.path.abspath(sys.argv[1])
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 10
pandoc = pypandoc.get_pandoc_path()

FILL = """
import json, sys
from docxtpl import DocxTemplate
blocks = json.load(open(sys.argv[1], encoding="utf-8"))
template = DocxTemplate(sys.argv[2])
template.render({"blocks": blocks})
template.save(sys.argv[3])
"""

CELLS = """
import json, sys
from openpyxl import Workbook
book = Workbook()
for name, rows in json.load(open(sys.argv[1], encoding="utf-8")):
    sheet = book.create_sheet(name)
    for row in rows:
        sheet.append(row)
book.save(sys.argv[2])
"""


def median(command):
    times = []
    for _ in range(runs + 1):
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times[1:])


def texts(value):
    """Every text of the document tree, in order: what a filled template would hold."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for part in value for text in texts(part)]
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    return []


def template(path):
    """A Word template with one paragraph for each block."""
    from docx import Document
    document = Document()
    for line in ["{%p for block in blocks %}", "{{ block }}", "{%p endfor %}"]:
        document.add_paragraph(line)
    document.save(path)


def main():
    import json
    from openpyxl import load_workbook

    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        subprocess.run([program, "demo", "--out", work / "d"], check=True, stdout=subprocess.DEVNULL)
        draft = [program, "draft", work / "d", "--out", work / "out", "--format"]
        subprocess.run(draft + ["md,json,xlsx"], check=True, stdout=subprocess.DEVNULL)
        out = {path.suffix: path for path in (work / "out").iterdir() if not path.name.endswith(".yaml")}
        blocks = texts(json.loads(out[".json"].read_text(encoding="utf-8")))
        (work / "blocks.json").write_text(json.dumps(blocks, ensure_ascii=False), encoding="utf-8")
        template(work / "template.docx")
        (work / "fill.py").write_text(FILL, encoding="utf-8")
        sheets = [(sheet.title, [[cell.value if isinstance(cell.value, (int, float, str)) else None for cell in row]
                                 for row in sheet.iter_rows()]) for sheet in load_workbook(out[".xlsx"])]
        (work / "cells.json").write_text(json.dumps(sheets, ensure_ascii=False), encoding="utf-8")
        (work / "cells.py").write_text(CELLS, encoding="utf-8")
        markdown = out[".md"]
        others = [
            ("docx", "pandoc", [pandoc, markdown, "-o", work / "pandoc.docx"]),
            ("docx", "docxtpl", [sys.executable, work / "fill.py", work / "blocks.json", work / "template.docx",
                                 work / "filled.docx"]),
            ("html", "pandoc", [pandoc, "-s", markdown, "-o", work / "pandoc.html"]),
            ("xlsx", "openpyxl", [sys.executable, work / "cells.py", work / "cells.json", work / "cells.xlsx"]),
        ]
        own = {name: median(draft + [name]) for name in ["docx", "html", "xlsx"]}
        print("| format | Pateka, from the dossier | the other, from finished text | times |")
        print("|---|---|---|---|")
        for name, tool, command in others:
            other = median(command)
            print(f"| {name} | {own[name]:.0f} ms | {tool} {other:.0f} ms | {other / own[name]:.1f} |")


main()
