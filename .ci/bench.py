#!/usr/bin/env python3
"""Measures what is promised in figures, with the release program: whole processes, as a person waits for them.

    bench.py PROGRAM [RUNS]

The search and the strategy are timed inside one process by RoomBench, built beside the program (swift build -c release
--static-swift-stdlib --product RoomBench), and SQLite's full-text search beside it on the same texts.

Each figure is the median of the runs, with the smallest and largest; the first run is not counted. Prints a table for
BENCHMARKS.md.
"""
import fcntl
import os
import pathlib
import platform
import pty
import re
import select
import signal
import sqlite3
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

program = os.path.abspath(sys.argv[1])
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15


class Screen:
    """The conversation on a terminal of 24 rows and 80 columns; a frame is whole when the cursor is shown again."""

    def __init__(self, dossier):
        self.started = time.perf_counter()
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.execve(program, [program, "continue", dossier], {"LANG": "bg_BG.UTF-8", "TERM": "xterm", "HOME": "/tmp"})
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.first = self.frame(self.started)

    def frame(self, started):
        """Milliseconds until a frame stands."""
        seen = b""
        while b"\x1b[?25h" not in seen:
            if not select.select([self.master], [], [], 10)[0]:
                sys.exit("no frame came:\n" + seen.decode(errors="replace"))
            seen += os.read(self.master, 65536)
        return (time.perf_counter() - started) * 1000

    def press(self, keys):
        started = time.perf_counter()
        os.write(self.master, keys.encode())
        return self.frame(started)

    def end(self):
        """The peak memory in MiB of the whole run."""
        # Ctrl-C would ask what is to become of a text that was typed and not sent.
        os.kill(self.pid, signal.SIGKILL)
        try:
            while os.read(self.master, 65536):
                pass
        except OSError:
            pass
        usage = os.wait4(self.pid, 0)[2]
        os.close(self.master)
        return usage.ru_maxrss / 1024


def first_prompt(dossier):
    """Milliseconds until the first prompt stands on a terminal, and the peak memory in MiB."""
    screen = Screen(dossier)
    return screen.first, screen.end()


def answer_saved(dossier):
    """Milliseconds from an answer typed to the next prompt on the screen, the answer saved in between."""
    screen = Screen(dossier)
    screen.press("/към mandate.reason\r")
    waited = screen.press("Опашки на гишето.\r")
    screen.end()
    return waited


def keystrokes(dossier, place, keys, count):
    """Milliseconds from a key to the screen it changes, each of so many."""
    screen = Screen(dossier)
    screen.press(f"/към {place}\r")
    times = [screen.press(keys[number % len(keys)]) for number in range(count)]
    screen.end()
    return times


def memory_after(dossier, answers):
    """Peak memory in MiB after so many answers in one conversation."""
    screen = Screen(dossier)
    for number in range(answers):
        screen.press("/към mandate.reason\r")
        screen.press(f"\x15Опашки на гишето, ден {number}.\r")
    return screen.end()


def long_table(dossier, rows):
    """Fills the table of proposals with so many rows."""
    sheet = dossier + "/proposals.csv"
    line = "Предложение {0}: да има помощник и в село номер {0};Прието;Хората пътуват за един документ\n"
    with open(sheet, "w") as file:
        file.write("text;answer;reason\n" + "".join(line.format(number + 1) for number in range(rows)))
    subprocess.run([program, "import", sheet, dossier, "--apply"], check=True, stdout=subprocess.DEVNULL)


def percentile_row(what, times, budget):
    times = sorted(times)
    worst = times[int(len(times) * 0.99)]
    print(f"| {what}, 99 of 100 | {worst:.1f} ms | median {statistics.median(times):.1f} | {budget} |")


def timed(*arguments):
    started = time.perf_counter()
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - started) * 1000


room_bench = os.path.join(os.path.dirname(program), "RoomBench")


def bench(*arguments):
    return subprocess.run([room_bench, *arguments], check=True, capture_output=True, text=True).stdout


def full_text_search(texts, queries):
    """Milliseconds of each query with SQLite's FTS5, any of its words, the best ten by bm25."""
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table practices using fts5(id unindexed, text)")
    base.executemany("insert into practices values (?, ?)", (line.split("\t", 1) for line in texts))
    times = []
    for query in queries:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", query))
        rounds = []
        for _ in range(16):
            started = time.perf_counter()
            base.execute("select id from practices where practices match ? order by rank limit 10", [words]).fetchall()
            rounds.append((time.perf_counter() - started) * 1000)
        times.append(statistics.median(rounds[1:]))
    return sorted(times)


def search_rows(folder):
    """Of all queries the middle one and the range of slowest ones, ours and SQLite's."""
    row("loading the catalog and its index", [float(bench("load")) for _ in range(runs + 1)], "ms", "60 ms")
    bench("export", folder)
    queries = pathlib.Path(folder, "queries.txt").read_text().splitlines()
    for line in bench("search").splitlines():
        practices, middle, worst = line.split("\t")
        budget = "2 ms" if int(practices) < 1000 else "20 ms"
        print(f"| a query over {practices} practices | {float(middle):.2f} ms | slowest {float(worst):.2f} | {budget} |")
        others = full_text_search(pathlib.Path(folder, practices + ".tsv").read_text().split("\n"), queries)
        print(f"| the same with SQLite FTS5 | {statistics.median(others):.2f} ms | slowest {others[-1]:.2f} | – |")


def strategy_rows():
    for line in bench("strategy").splitlines():
        measures, indicators, answers, middle = line.split("\t")
        budget = "30 ms" if int(measures) < 1000 else "–"
        print(f"| strategy and review, {measures} measures, {indicators} indicators, 10 years, {answers} answers | {float(middle):.0f} ms | – | {budget} |")


def row(what, figures, unit, budget):
    figures = sorted(figures[1:])
    middle = statistics.median(figures)
    print(f"| {what} | {middle:.0f} {unit} | {figures[0]:.0f}–{figures[-1]:.0f} | {budget} |")


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


with tempfile.TemporaryDirectory() as folder:
    dossier, example, long, drafts = (folder + "/" + name for name in ["d", "e", "l", "o"])
    subprocess.run([program, "new", dossier, "--municipality", "VID09"], check=True, stdout=subprocess.DEVNULL)
    for copy in [example, long]:
        subprocess.run([program, "demo", "--out", copy], check=True, stdout=subprocess.DEVNULL)
    print(f"{processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}; {runs} runs\n")
    print("| what | median | range | budget |\n|---|---|---|---|")
    prompts = [first_prompt(dossier) for _ in range(runs + 1)]
    row("first prompt, new dossier", [p[0] for p in prompts], "ms", "40 ms")
    row("peak memory at the first prompt", [p[1] for p in prompts], "MiB", "60 MiB")
    prompts = [first_prompt(example) for _ in range(runs + 1)]
    row("first prompt, the worked example as a dossier", [p[0] for p in prompts], "ms", "40 ms")
    row("peak memory there", [p[1] for p in prompts], "MiB", "60 MiB")
    row("answer typed, saved, next prompt shown", [answer_saved(dossier) for _ in range(runs + 1)], "ms", "10 ms")
    long_table(long, 200)
    percentile_row("an arrow key in a table of 200 rows, screen redrawn", keystrokes(long, "proposals", ["\x1b[B", "\x1b[C", "\x1b[B", "\x1b[D"], 400), "10 ms")
    percentile_row("a letter typed into a long answer, screen redrawn", keystrokes(example, "mandate.reason", list("щъркел-„й“-"), 1000), "10 ms")
    row("peak memory after 500 answers in one conversation", [memory_after(dossier, 500) for _ in range(3)], "MiB", "60 MiB")
    draft = lambda: timed("draft", example, "--format", "md,html,docx", "--out", drafts)
    row("worked example to md + html + docx", [draft() for _ in range(runs + 1)], "ms", "80 ms")
    plan = lambda: timed("draft", example, "--format", "xlsx", "--out", drafts)
    row("worked example to xlsx", [plan() for _ in range(runs + 1)], "ms", "–")
    row("practices search, whole process", [timed("practices", "search", "граждански бюджет") for _ in range(runs + 1)], "ms", "–")
    row("the booklet to html + docx", [timed("guide", "book", "--format", "html,docx", "--out", drafts) for _ in range(runs + 1)], "ms", "–")
    row("guide check, everything", [timed("guide", "check", "--guide", "guide") for _ in range(runs + 1)], "ms", "400 ms")
    if os.path.exists(room_bench):
        search_rows(folder)
        strategy_rows()
