#!/usr/bin/env python3
"""The action plan of the worked example as others read it: openpyxl opens it, LibreOffice reckons it anew.

    workbook.py PROGRAM

Stops with a message at the first thing that is not as promised.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

program = sys.argv[1]
SHEETS = {
    "bg": ["Мерки", "Пари", "Сборове", "Цели", "Показатели", "Пътна карта", "Рискове", "Заинтересовани страни",
           "Предложения", "Списъци"],
    "en": ["Measures", "Money", "Totals", "Objectives", "Indicators", "Roadmap", "Risks", "Stakeholders",
           "Proposals", "Lists"],
}
EUROS = {"bg": r'[$-402]#,##0.00\ "евро"', "en": r'[$-809]"EUR"\ #,##0.00'}

# Measures and money with every kind of gap: no price, no source, no year, no kind, stopped, free, and titles that look
# like formulas and patterns.
GAPS = """
format: 1
guide: pateka-guide
answers:
  measures:
    - {id: a1, title: "*", start: "2027", oneOff: 1000, yearly: {unknown: "няма оферта"}, source: own, certainty: sure}
    - {id: a2, title: "=1+1", start: "2028-03", oneOff: 0, yearly: 200.55, certainty: wished}
    - {id: a3, title: "Безплатна", start: "2027", oneOff: 0, yearly: 0, source: own, certainty: sure}
    - {id: a4, title: "Спряна", start: "2027", oneOff: 5000, yearly: 10, status: stopped}
    - {id: a5, title: "По редове", oneOff: 90, yearly: 90}
    - {id: a6, source: eu, certainty: applied}
    - {id: a7, title: ">5", oneOff: 0, yearly: 0}
  finance:
    - {id: f1, measure: a5, year: 2027, amount: 100, kind: one-off, source: state}
    - {id: f2, measure: a5, year: 2028, kind: yearly, certainty: sure}
    - {id: f3, measure: a5, amount: 0, source: eu}
    - {id: f4, measure: a5, year: 2040, amount: 7}
    - {id: f5, year: 2027, amount: 12.34, source: other, certainty: applied}
    - {id: f6, measure: a7, year: 2027}
  risks:
    - {id: r1, title: "Едно", likelihood: 3, impact: 4, measure: a2}
    - {id: r2, title: "Друго", likelihood: 3}
"""
YEARS = "  mandate.startYear: 2027\n  mandate.endYear: 2031\n"


def run(*arguments, **options):
    done = subprocess.run([*map(str, arguments)], capture_output=True, text=True, timeout=180, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: status {done.returncode}\n{done.stderr}\n{done.stdout[-2000:]}")
    return done.stdout


def check(holds, message):
    if not holds:
        sys.exit("not as promised: " + message)


def offers(sheet):
    """The columns that offer a list of words."""
    return [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]


def formulas(book):
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
    }


def reckoned_anew(path, folder, edit=lambda book: None):
    """The values LibreOffice finds when the file holds none; openpyxl saves formulas without them."""
    bare, book = folder / "bare.xlsx", openpyxl.load_workbook(path)
    edit(book)
    book.save(bare)
    check(all(openpyxl.load_workbook(bare, data_only=True)[s][c].value is None for s, c in
              formulas(openpyxl.load_workbook(bare))), "the copy without values has some")
    out = folder / "out"
    run("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
        "--outdir", out, bare)
    return openpyxl.load_workbook(out / "bare.xlsx", data_only=True)


def same(ours, theirs):
    if isinstance(ours, (int, float)) and isinstance(theirs, (int, float)):
        return abs(ours - theirs) < 1e-6
    return (ours or "") == (theirs or "")


def check_formulas(path, folder, least):
    said, found = openpyxl.load_workbook(path, data_only=True), reckoned_anew(path, folder)
    all_formulas = formulas(openpyxl.load_workbook(path))
    check(len(all_formulas) >= least, f"{path.name} has only {len(all_formulas)} formulas")
    for (sheet, place), formula in all_formulas.items():
        ours, theirs = said[sheet][place].value, found[sheet][place].value
        check(same(ours, theirs), f"{path.name}, {sheet} {place}: {ours!r}, LibreOffice {theirs!r} of {formula}")
    return len(all_formulas)


def check_sums_follow(path, folder, language):
    """A clerk changes one amount and adds a line below the others."""
    _, money, totals = SHEETS[language][:3]

    def edit(book):
        sheet = book[money]
        sheet["G2"].value += 1000
        sheet.append([sheet["A2"].value, None, sheet["C2"].value, None, None, None, 500])

    before, after = openpyxl.load_workbook(path, data_only=True), reckoned_anew(path, folder, edit)
    check(after[totals]["C2"].value == before[totals]["C2"].value + 1500, "the total does not follow its lines")
    moved = [row[2].value - was[2].value for row, was in zip(after[totals]["A3:C8"], before[totals]["A3:C8"])]
    check(sorted(moved) == [0, 0, 0, 0, 0, 1500], f"the sums by year do not follow their lines: {moved}")


def check_frame(path, language):
    book = openpyxl.load_workbook(path)
    check(book.sheetnames == SHEETS[language], f"{path.name} has the sheets {book.sheetnames}")
    check(book.properties.language.startswith(language), f"{path.name} does not name its language")
    check(book.properties.title, f"{path.name} has no title")
    measures, money = book[SHEETS[language][0]], book[SHEETS[language][1]]
    check(len(offers(measures)) == 1, "the states of measures are not offered")
    check(len(offers(money)) == 4, "money does not offer its words")
    numbers = {rule.type for rule in money.data_validations.dataValidation} - {"list"}
    check(numbers == {"decimal", "whole"}, "money takes words for sums and years")
    amounts = [cell for cell in money["G"][1:]]
    check(len(amounts) > 30 and all(isinstance(cell.value, (int, float)) for cell in amounts), "sums are no numbers")
    check({cell.number_format for cell in amounts} == {EUROS[language]}, "sums are not shown in euros")
    check(any(cell.is_date for cell in measures["E"][1:]), "no beginning of a measure is a date")
    for sheet in book:
        check(sheet.freeze_panes and sheet.freeze_panes.endswith("2"), f"{sheet.title} does not keep its head")
        check(sheet.print_title_rows == "$1:$1", f"{sheet.title} does not print its head on every page")
        check(sheet.page_setup.orientation == "landscape" and sheet.sheet_properties.pageSetUpPr.fitToPage,
              f"{sheet.title} is not printed one page wide")
        check("&P" in sheet.oddFooter.center.text, f"{sheet.title} has no numbers of pages")
        check(all(cell.font.b and cell.alignment.wrap_text for cell in sheet[1]), f"the head of {sheet.title} is plain")
        for choice in offers(sheet):
            name = choice.formula1.split("(")[1].split(",")[0]
            check(name in book.defined_names, f"{sheet.title} offers {name}, which is nowhere")
            (target, area), = book.defined_names[name].destinations
            words = {row[0].value for row in book[target][area.replace("$", "")]} - {None}
            cells = [row[0].value for row in sheet[str(choice.sqref)] if row[0].value is not None]
            lost = [value for value in cells if value not in words]
            check(not lost, f"{sheet.title} {choice.sqref} holds {lost[:3]}, which {name} does not offer")


check(shutil.which("soffice"), "soffice is not installed")

with tempfile.TemporaryDirectory() as name:
    root, count = pathlib.Path(name), 0
    for language in SHEETS:
        example = root / language
        run(program, "demo", "--out", example, "--lang", language)
        run(program, "draft", example, "--format", "xlsx", "--lang", language)
        path = example / "drafts" / f"strategy.{language}.xlsx"
        check_frame(path, language)
        count += check_formulas(path, root, 200)
        check_sums_follow(path, root, language)
    for name, answers in [("none", "format: 1\nguide: pateka-guide\nanswers: {}\n"), ("gaps", GAPS), ("years", GAPS + YEARS)]:
        (root / f"{name}.yaml").write_text(answers)
        run(program, "new", root / name, "--municipality", "Кула")
        run(program, "import", root / f"{name}.yaml", root / name, "--apply")
        run(program, "draft", root / name, "--format", "xlsx")
        count += check_formulas(root / name / "drafts" / "strategy.bg.xlsx", root, 50)
print(f"the action plan: frames as promised, {count} formulas reckoned by LibreOffice to the same")
