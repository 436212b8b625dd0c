#!/usr/bin/env python3
"""Makes the pictures of the README anew: two screens of the conversation and four pages of the worked example's draft.

    pictures.py PROGRAM          writes them into guide/pictures
    pictures.py --check PROGRAM  compares the screens with those that are there, and writes nothing

Stops with status 1 when a screen differs, a page is not found or a picture is larger than a README should load.
Needs pyte, for pages also Pillow, libreoffice-writer-nogui, poppler-utils and fonts-crosextra-carlito.
"""
import fcntl
import itertools
import os
import pathlib
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from xml.sax.saxutils import escape

import pyte

PICTURES = pathlib.Path(__file__).resolve().parent.parent / "guide" / "pictures"
LARGEST = 200_000
ROWS, COLUMNS = 24, 80

# Each screen: the file, what it shows, in which dossier, and what is typed, each time until the words stand there.
DOWN = "\x1b[B"
SCREENS = [
    ("question.svg", "Въпрос от разговора: защо се пита, кой закон важи и какво значи всяка степен", "kula",
     [("/към 4.6\r", "Докъде сте с мрежовата"), (DOWN, "› ( ) 0"), (DOWN, "› ( ) 1")]),
    ("table.svg", "Таблица като мрежа: идеите на хората, приета ли е всяка, от кого идва и защо", "primer",
     [("/към 9.1\r", "Кои идеи постъпиха"), (DOWN, "›2"), (DOWN, "›3")]),
]

# Each page by a line that stands on no page before it; a line of the contents list ends with a number.
PAGES = [
    ("title.png", "Община Видин"),
    ("figures.png", "Стратегията в числа"),
    ("roadmap.png", "9.1 Ред и срокове"),
    ("card.png", "Приложение А. Карти на мерките"),
]

# Amounts in the editable charts are written as the system writes numbers.
BULGARIAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>bg-BG</value></prop></item>
</oor:items>
"""


def screen(program, dossier, typed):
    """The screen of the conversation after everything was typed."""
    shown = pyte.Screen(COLUMNS, ROWS)
    stream = pyte.ByteStream(shown)
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        surroundings = {"LANG": "bg_BG.UTF-8", "TERM": "xterm", "HOME": str(dossier.parent)}
        os.execve(program, [program, "continue", dossier, "--by", "Секретар"], surroundings)

    def wait(words):
        # A frame is whole when the cursor is shown again.
        seen, end = b"", time.monotonic() + 30
        while not (seen.endswith(b"\x1b[?25h") and words in "\n".join(shown.display)):
            if time.monotonic() > end or not select.select([terminal], [], [], 30)[0]:
                sys.exit(f"pictures: “{words}” never stood on the screen:\n" + "\n".join(shown.display))
            seen = os.read(terminal, 65536)
            stream.feed(seen)

    try:
        wait("F10")
        for keys, words in typed:
            os.write(terminal, keys.encode())
            wait(words)
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)
    return shown


INK, GROUND, FRAME = "#1f2328", "#fbfaf7", "#c9c5ba"
CELL, LINE, EDGE, SIZE = 8.4, 18, 14, 14


def svg(shown, title):
    """A screen as a drawing with a ground of its own, so that it reads the same on light and dark pages."""
    width, height = COLUMNS * CELL + 2 * EDGE, ROWS * LINE + 2 * EDGE
    text = "\n".join(line.rstrip() for line in shown.display).strip()
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="bg" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" role="img" aria-labelledby="title text">',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="text">{escape(text)}</desc>',
        f"<style>text {{ font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace;"
        f" font-size: {SIZE}px }}</style>",
        f'<rect x="0.5" y="0.5" width="{width - 1:g}" height="{height - 1:g}" rx="6" fill="{GROUND}" stroke="{FRAME}"/>',
    ]
    for row in range(ROWS):
        cells = [(column, shown.buffer[row][column]) for column in range(COLUMNS)]
        for look, run in itertools.groupby(cells, key=lambda cell: (cell[1].bold, cell[1].reverse, cell[1].underscore)):
            run = list(run)
            parts += drawn(row, run[0][0], "".join(cell.data for _, cell in run), *look)
    x, y = EDGE + shown.cursor.x * CELL, EDGE + shown.cursor.y * LINE
    parts.append(f'<rect x="{x - 1:.1f}" y="{y + 1}" width="1.5" height="{LINE - 2}" fill="{INK}"/>')
    return "\n".join([*parts, "</svg>", ""])


def drawn(row, column, text, bold, reverse, underscore):
    """Cells that look alike. Words stand at their columns whatever the letters of the reader's font measure."""
    x, y, width = EDGE + column * CELL, EDGE + row * LINE, len(text) * CELL
    if reverse:
        yield f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{LINE}" fill="{INK}"/>'
    if underscore:
        yield f'<rect x="{x:.1f}" y="{y + LINE - 2}" width="{width:.1f}" height="1" fill="{INK}"/>'
    weight = ' font-weight="bold"' if bold else ""
    for words in re.finditer(r"\S+(?: \S+)*", text):
        yield (
            f'<text x="{x + words.start() * CELL:.1f}" y="{y + SIZE}" textLength="{len(words[0]) * CELL:.1f}"'
            f' lengthAdjust="spacingAndGlyphs" fill="{GROUND if reverse else INK}"{weight}>{escape(words[0])}</text>')


def draw_pages(document, folder):
    """The pages of a Word document as pictures of few colours."""
    from PIL import Image, ImageOps

    settings = folder / "profile" / "user"
    settings.mkdir(parents=True)
    (settings / "registrymodifications.xcu").write_text(BULGARIAN)
    profile = "-env:UserInstallation=" + (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, document],
        capture_output=True, timeout=300)
    pdf = folder / (document.stem + ".pdf")
    texts = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    pages = [[line.strip() for line in page.splitlines()] for page in texts.split("\f")]
    for name, heading in PAGES:
        number = next((number for number, lines in enumerate(pages, 1) if heading in lines), None)
        if number is None:
            sys.exit(f"pictures: no page says “{heading}”")
        drawing = ["pdftoppm", "-png", "-singlefile", "-scale-to-x", "698", "-scale-to-y", "-1"]
        subprocess.run([*drawing, "-f", str(number), "-l", str(number), pdf, folder / "page"], check=True)
        page = ImageOps.expand(Image.open(folder / "page.png").convert("RGB"), border=1, fill=FRAME)
        page.quantize(32, dither=Image.Dither.NONE).save(PICTURES / name, optimize=True)


def main(arguments):
    is_check = arguments[:1] == ["--check"]
    program = os.path.abspath(arguments[is_check])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for command in [["new", folder / "kula", "--municipality", "Кула"], ["demo", "--out", folder / "primer"]]:
            subprocess.run([program, *command, "--lang", "bg"], check=True, stdout=subprocess.DEVNULL)
        drawings = {
            file: svg(screen(program, folder / dossier, typed), title) for file, title, dossier, typed in SCREENS}
        if is_check:
            old = [name for name, text in drawings.items() if (PICTURES / name).read_text() != text]
            sys.exit(f"pictures: no longer as the program shows it: {', '.join(old)}" if old else 0)
        PICTURES.mkdir(exist_ok=True)
        for file, text in drawings.items():
            (PICTURES / file).write_text(text)
        draw_pages(folder / "primer" / "drafts" / "strategy.bg.docx", folder)
    sizes = {path.name: path.stat().st_size for path in sorted(PICTURES.iterdir())}
    print("\n".join(f"{size:7} {name}" for name, size in sizes.items()))
    sys.exit(max(sizes.values()) > LARGEST)


main(sys.argv[1:])
