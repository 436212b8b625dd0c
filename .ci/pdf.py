#!/usr/bin/env python3
"""Sets the example in both languages, and the short draft, as PDF, and looks for what readers for the blind need."""
import os
import pathlib
import subprocess
import sys
import tempfile

import pikepdf

program = pathlib.Path(sys.argv[1]).resolve()
keep = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
typst = pathlib.Path(__file__).resolve().parent / "typst"
environment = os.environ | {"PATEKA_TYPST": str(typst)}
faults = []


def run(*arguments):
    done = subprocess.run([program, *arguments], env=environment, capture_output=True, text=True)
    if done.returncode != 0 or done.stderr:
        sys.exit(f"pateka {' '.join(map(str, arguments))}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def elements(node, role):
    """The elements of a role below a node of the tree of structure."""
    stack = [node]
    while stack:
        node = stack.pop()
        if isinstance(node, pikepdf.Array):
            stack.extend(node)
        elif isinstance(node, pikepdf.Dictionary):
            if str(node.get("/S", "")) == role:
                yield node
            if "/K" in node:
                stack.append(node.K)


def check(file, language, title, pages):
    def expect(holds, what):
        if not holds:
            faults.append(f"{file.name} ({language}): {what}")

    with pikepdf.open(file) as pdf:
        root = pdf.Root
        expect("/StructTreeRoot" in root, "has no tree of structure")
        expect(bool(root.get("/MarkInfo", {}).get("/Marked", False)), "is not marked")
        expect(str(root.get("/Lang", "")).lower().startswith(language), f"has the language {root.get('/Lang')}")
        expect(bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)), "does not show its title")
        with pdf.open_metadata() as told:
            expect(told.get("pdfuaid:part") == "1", "is not marked as PDF/UA-1")
            expect(title in str(told.get("dc:title", "")), f"has the title {told.get('dc:title')}")
        for key in ["/Author", "/Keywords", "/CreationDate"]:
            expect(str(pdf.docinfo.get(key, "")) != "", f"has no {key}")
        expect(len(pdf.pages) in pages, f"has {len(pdf.pages)} pages")
        tree = root.StructTreeRoot.K
        count = {role: sum(1 for _ in elements(tree, role)) for role in ["/H1", "/Table", "/TH", "/Figure", "/TOC"]}
        for role, number in count.items():
            expect(number > 0, f"has no {role}")
        for figure in elements(tree, "/Figure"):
            expect(len(str(figure.get("/Alt", ""))) > 20, "has a figure without words for it")
        print(f"{file.name}: {len(pdf.pages)} pages, {count}")


with tempfile.TemporaryDirectory() as folder:
    folder = keep or pathlib.Path(folder)
    for language, title in [("bg", "Стратегия"), ("en", "strategy")]:
        dossier = folder / language
        run("demo", "--out", dossier, "--lang", language)
        for template, pages in [("strategy", range(40, 110)), ("core", range(20, 60))]:
            run("draft", dossier, "--template", template, "--format", "typ,pdf", "--lang", language)
            check(dossier / "drafts" / f"{template}.{language}.pdf", language, title, pages)

if faults:
    sys.exit("\n".join(faults))
