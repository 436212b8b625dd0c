#!/usr/bin/env python3
"""Holds random conversations twice: in one process, and with a new process for every move.

Usage: elsewhere.py PROGRAM MOVES [SEED]. Both must end with the same answers, notes and departments, at the same prompt:
where a conversation stands is all there is to it, written down after each reply and read by the next process.
"""
import concurrent.futures, json, os, random, shutil, subprocess, sys, tempfile

WALK = 40
MOVES = [
    "", "", "", "1", "2", "2,1", "3", "12 500", "2027", "2031", "около 40", "2 000 лв", "догодина", "да", "не",
    "Хората чакат", "Секретарят", "Първи ред \\", "+", "?", "/назад", "/назад", "/отмени", "/по-късно", "/не знам",
    "/неприложимо", "никой не знае", "не знам", "/бележка", "Питайте Мария", "/преглед", "/практики", "/практики вода",
    "/приложи 1", "/към measures", "/към problems", "/към 1.10", "/към 2.4", "/към 6.2", "/към 12.2", "/стъпка 9",
    "/ред 1", "/към", "/търси година", "/копирай 1", "/изтрий 1", "/таблица", "/пример", "/защо", "/пропуски",
    "/възложи Финанси", "1.1", "2.3",
]


def run(program, *words, text=None):
    return subprocess.run([program, *words], input=text, capture_output=True, text=True)


def talk(program, folder, moves):
    """Where a process stands after some moves; whatever was said after it ended by itself is said to another one."""
    told = run(program, "continue", folder, "--json", "--by", "Секретар", text="".join(move + "\n" for move in moves))
    if told.returncode not in (0, 130):
        raise SystemExit(f"status {told.returncode} after {moves[-3:]}: {told.stderr[:400]}")
    asked = [event for event in map(json.loads, told.stdout.splitlines()) if event["event"] == "asked"]
    if asked and len(asked) < len(moves):
        return talk(program, folder, moves[len(asked) :])
    return (asked[-1].get("kind"), asked[-1].get("path")) if asked else None


def walk(program, base, seed):
    dice = random.Random(seed)
    moves = [dice.choice(MOVES) for _ in range(WALK)]
    with tempfile.TemporaryDirectory() as top:
        one, many = os.path.join(top, "one"), os.path.join(top, "many")
        for folder in (one, many):
            shutil.copytree(base, folder)
        stands = talk(program, one, moves)
        for move in moves:
            elsewhere = talk(program, many, [move])
        same = run(program, "export", one).stdout == run(program, "export", many).stdout
        return None if same and stands == elsewhere else (seed, moves, stands, elsewhere, same)


def main():
    program, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    with tempfile.TemporaryDirectory() as top:
        bases = [os.path.join(top, name) for name in ("kula", "example")]
        made = [
            run(program, "new", bases[0], "--municipality", "VID22", "--path", "full"),
            run(program, "demo", "--out", bases[1], "--lang", "bg"),
        ]
        for result in made:
            if result.returncode:
                raise SystemExit(result.stderr)
        seeds = range(first, first + -(-count // WALK))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = list(pool.map(lambda seed: walk(program, bases[seed % 2], seed), seeds))
    wrong = [trouble for trouble in found if trouble]
    for seed, moves, here, there, same in wrong[:5]:
        print(f"seed {seed}: {here} in one process, {there} in many, answers {'alike' if same else 'differ'}: {moves}")
    print(f"{len(found) * WALK} moves in {len(found)} conversations, {len(wrong)} that went on otherwise elsewhere")
    raise SystemExit(1 if wrong else 0)


main()
