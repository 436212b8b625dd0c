#!/usr/bin/env python3
"""The whole path with the built program: new, piped answers, draft in three formats, the DOCX read back.

    path.py PROGRAM

Stops with a message at the first thing that is not as promised.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.dom.minidom
import zipfile

import docx
import yaml

program = sys.argv[1]

# Replies to the first step as a clerk in Kula might type them; the register has answered the first seven questions.
REPLIES = """
Опашки на гишето и услуги, за които се пътува по два пъти.
2027
2031

заповед
1.10.2026
/по-късно сканира се
Стратегията изпълнява приоритет 3 на ПИРО.
1
Не обхваща видеонаблюдението и училищата.
Заместник-кметът по хуманитарните дейности
Системният администратор
+
Ръководител на екипа

Секретарят на общината
8
+
Услуги

Център за административно обслужване
6
+
Връзка с читалищата

Библиотеката
4

12 500
/не знам
/изход
"""


def run(*arguments, text=""):
    done = subprocess.run([program, *arguments], input=text, capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)}: status {done.returncode}\n{done.stderr}\n{done.stdout[-2000:]}")
    return done.stdout


def check(holds, message):
    if not holds:
        sys.exit("not as promised: " + message)


def is_counted(paragraph):
    """Whether a heading has a number, typed or by the list of its style."""
    own = paragraph._p.pPr.numPr
    by_list = paragraph.style.element.pPr.numPr is not None if own is None else own.numId.val != 0
    return by_list or paragraph.text[:1].isdigit()


def headings(document, level=1):
    return [p for p in document.paragraphs if p.style.name == f"Heading {level}"]


def check_docx(path, language, level=1):
    with zipfile.ZipFile(path) as package:
        check(package.testzip() is None, f"{path.name} is damaged")
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                xml.dom.minidom.parseString(package.read(name))
        styles = package.read("word/styles.xml").decode()
    check(f'w:val="{language}' in styles, f"{path.name} does not name its language {language}")
    document = docx.Document(path)
    sections = [one for one in headings(document, level) if is_counted(one)]
    check(len(sections) >= 12, f"{path.name} has only {len(sections)} numbered sections")
    long = [table for table in document.tables if len(table.rows) > 1]
    headers = [table for table in long if table.rows[0]._tr.trPr is not None and "tblHeader" in table.rows[0]._tr.trPr.xml]
    # Forms and cards have keys in their first column in place of a header row.
    least = len(long) if level == 1 else 70
    check(len(headers) >= least, f"{path.name}: only {len(headers)} of {len(long)} tables repeat their header row")
    return document


with tempfile.TemporaryDirectory() as folder:
    root = pathlib.Path(folder)
    dossier, drafts = str(root / "kula"), root / "drafts"
    run("new", dossier, "--municipality", "Кула")
    run("continue", dossier, "--by", "Секретар", text=REPLIES)
    answers = yaml.safe_load(run("export", dossier))["answers"]
    check(answers["mandate.startYear"] == 2027, "the first year is not saved")
    check(answers["mandate.basisDate"] == "2026-10-01", "the date is not saved")
    check(answers["mandate.participationBudget"] == 12500, "the sum is not saved")
    check(len(answers["team"]) == 3, f"the team has {len(answers.get('team', []))} rows, not 3")
    check(answers["mandate.basisFile"] == {"later": "сканира се"}, "the note on what is put off is lost")

    run("draft", dossier, "--format", "md,html,docx", "--out", str(drafts))
    skeleton = check_docx(drafts / "strategy.bg.docx", "bg")
    text = "\n".join(p.text for p in skeleton.paragraphs)
    check("2027–2031" in text, "the title lacks the years")
    check(not list(skeleton.comments), "there are comments nobody asked for")

    run("draft", dossier, "--format", "docx", "--with-comments", "--out", str(root / "beside"))
    beside = list(check_docx(root / "beside" / "strategy.bg.docx", "bg").comments)
    listed = json.loads(run("comments", str(root / "beside" / "strategy.bg.docx"), "--json"))["comments"]
    check(len(beside) > 20, f"only {len(beside)} gaps have a comment")
    check([one["text"] for one in listed] == [one.text for one in beside], "other comments are listed than are in the file")

    for language in ["bg", "en"]:
        example = root / ("example-" + language)
        run("demo", "--out", str(example), "--lang", language)
        document = check_docx(example / "drafts" / f"strategy.{language}.docx", language)
        markdown = (example / "drafts" / f"strategy.{language}.md").read_text()
        check("[…" not in markdown, f"the worked example in {language} has a gap")
        check(len(document.tables) > 30, f"the worked example in {language} has only {len(document.tables)} tables")
        check(len(headings(document)) >= 18, f"the worked example in {language} lacks annexes")
        check("class=\"missing\"" not in (example / "drafts" / f"strategy.{language}.html").read_text(), "HTML has a gap")

    for language in ["bg", "en"]:
        run("guide", "book", "--lang", language, "--out", str(root))
        booklet = check_docx(root / f"guide.{language}.docx", language, level=2)
        check(len(headings(booklet, 4)) >= 120, f"the booklet in {language} lacks questions")
        strange = {"bg": "When it is done", "en": "Готово е, когато"}[language]
        check(all(strange not in p.text for p in booklet.paragraphs), f"the booklet in {language} mixes languages")
        run("guide", "form", "residents", "--lang", language, "--format", "docx,html,md", "--out", str(root))

print("the whole path: new, answers, draft in three formats, booklet and form, DOCX read back: as promised")
