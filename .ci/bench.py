#!/usr/bin/env python3
"""Measures what is promised in figures, with the release program: whole processes, as a person waits for them.

    bench.py PROGRAM [RUNS]

The search is timed inside one process by SearchBench, built beside the program (swift build -c release --product
SearchBench), and SQLite's full-text search beside it on the same texts.

Each figure is the median of the runs, with the smallest and largest; the first run is not counted. Prints a table for
BENCHMARKS.md.
"""
import os
import pathlib
import platform
import pty
import re
import select
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

program = os.path.abspath(sys.argv[1])
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 15


def first_prompt(dossier):
    """Milliseconds until the first prompt stands on a terminal, and the peak memory in MiB of the whole run."""
    started = time.perf_counter()
    pid, master = pty.fork()
    if pid == 0:
        os.execve(program, [program, "continue", dossier], {"LANG": "bg_BG.UTF-8", "TERM": "xterm", "HOME": "/tmp"})
    seen = b""
    while b"\n> " not in seen:
        if not select.select([master], [], [], 10)[0]:
            sys.exit("no prompt came:\n" + seen.decode(errors="replace"))
        seen += os.read(master, 65536)
    waited = (time.perf_counter() - started) * 1000
    os.write(master, b"\x04")
    while True:
        try:
            if not os.read(master, 65536):
                break
        except OSError:
            break
    usage = os.wait4(pid, 0)[2]
    os.close(master)
    return waited, usage.ru_maxrss / 1024


def answer_saved(dossier):
    """Milliseconds from an answer typed to the next prompt on the screen, the answer saved in between."""
    pid, master = pty.fork()
    if pid == 0:
        arguments = [program, "continue", dossier, "--step", "1"]
        os.execve(program, arguments, {"LANG": "bg_BG.UTF-8", "TERM": "xterm", "HOME": "/tmp"})

    def prompt():
        seen = b""
        while b"\n> " not in seen:
            select.select([master], [], [], 10)
            seen += os.read(master, 65536)

    prompt()
    os.write(master, "/към mandate.reason\n".encode())
    prompt()
    started = time.perf_counter()
    os.write(master, "Опашки на гишето.\n".encode())
    prompt()
    waited = (time.perf_counter() - started) * 1000
    os.write(master, b"\x04")
    try:
        while os.read(master, 65536):
            pass
    except OSError:
        pass
    os.wait4(pid, 0)
    os.close(master)
    return waited


def timed(*arguments):
    started = time.perf_counter()
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - started) * 1000


search_bench = os.path.join(os.path.dirname(program), "SearchBench")


def bench(*arguments):
    return subprocess.run([search_bench, *arguments], check=True, capture_output=True, text=True).stdout


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
    dossier, example, drafts = folder + "/d", folder + "/e", folder + "/o"
    subprocess.run([program, "new", dossier, "--municipality", "VID09"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([program, "demo", "--out", example], check=True, stdout=subprocess.DEVNULL)
    print(f"{processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}; {runs} runs\n")
    print("| what | median | range | budget |\n|---|---|---|---|")
    prompts = [first_prompt(dossier) for _ in range(runs + 1)]
    row("first prompt, new dossier", [p[0] for p in prompts], "ms", "40 ms")
    row("peak memory at the first prompt", [p[1] for p in prompts], "MiB", "60 MiB")
    prompts = [first_prompt(example) for _ in range(runs + 1)]
    row("first prompt, the worked example as a dossier", [p[0] for p in prompts], "ms", "40 ms")
    row("peak memory there", [p[1] for p in prompts], "MiB", "60 MiB")
    row("answer typed, saved, next prompt shown", [answer_saved(dossier) for _ in range(runs + 1)], "ms", "10 ms")
    draft = lambda: timed("draft", example, "--format", "md,html,docx", "--out", drafts)
    row("worked example to md + html + docx", [draft() for _ in range(runs + 1)], "ms", "80 ms")
    row("practices search, 206 practices, whole process", [timed("practices", "search", "граждански бюджет") for _ in range(runs + 1)], "ms", "–")
    row("the booklet to html + docx", [timed("guide", "book", "--format", "html,docx", "--out", drafts) for _ in range(runs + 1)], "ms", "–")
    row("guide check, everything", [timed("guide", "check", "--guide", "guide") for _ in range(runs + 1)], "ms", "400 ms")
    if os.path.exists(search_bench):
        search_rows(folder)
