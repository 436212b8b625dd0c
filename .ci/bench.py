#!/usr/bin/env python3
"""Measures what is promised in figures, with the release program: whole processes, as a person waits for them.

    bench.py PROGRAM [RUNS]

Each figure is the median of the runs, with the smallest and largest; the first run is not counted. Prints a table for
BENCHMARKS.md.
"""
import os
import pathlib
import platform
import pty
import select
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
