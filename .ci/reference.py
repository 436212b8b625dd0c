#!/usr/bin/env python3
"""Styles taken from documents that other programs have made: python-docx, and LibreOffice from the same one.

    reference.py PROGRAM

Stops with status 1 where a draft does not have them, or python-docx cannot open it.
"""
import pathlib
import subprocess
import sys
import tempfile

import docx
from docx.shared import Cm, Pt, RGBColor

program = pathlib.Path(sys.argv[1]).resolve()


def run(*arguments):
    subprocess.run([str(a) for a in arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    own = docx.Document()
    own.styles["Normal"].font.name = "Liberation Serif"
    own.styles["Normal"].font.size = Pt(13)
    own.styles["Heading 1"].font.color.rgb = RGBColor(0x00, 0x66, 0x33)
    own.styles["Heading 1"].font.size = Pt(21)
    own.sections[0].left_margin = Cm(3.5)
    own.add_heading("Heading", 1)
    own.add_paragraph("Text")
    own.save(folder / "python.docx")
    run("soffice", "-env:UserInstallation=" + (folder / "office").as_uri(), "--headless", "--convert-to", "docx:MS Word 2007 XML",
        "--outdir", folder / "libre", folder / "python.docx")
    run(program, "demo", "--out", folder / "d", "--lang", "bg")
    for reference in [folder / "python.docx", folder / "libre" / "python.docx"]:
        out = folder / ("of-" + reference.parent.name)
        run(program, "draft", folder / "d", "--template", "residents", "--format", "docx", "--reference", reference, "--out", out)
        made = docx.Document(out / "residents.bg.docx")
        heading, text = made.styles["Heading 1"], made.styles["Normal"]
        told = (heading.font.color.rgb, heading.font.size, text.font.name, text.font.size, made.sections[0].left_margin.cm)
        wanted = (RGBColor(0x00, 0x66, 0x33), Pt(21), "Liberation Serif", Pt(13), 3.5)
        if told[:4] != wanted[:4] or abs(told[4] - wanted[4]) > 0.05:
            sys.exit(f"reference: {reference.name}: {told} and not {wanted}")
        print(f"reference: {out.name}: styles taken")
