#!/usr/bin/env python3
"""Kills the program at random moments while somebody types, and looks whether what was typed is there again.

Usage: kills.py PROGRAM TIMES [SEED]. At most the last two seconds may be missing, and the place is the same.
"""
import fcntl, json, os, pty, random, re, select, signal, struct, subprocess, sys, tempfile, termios, time

WORDS = "пътят до най-близкия лекар е дълъг и автобусът идва само два пъти седмично".split()
QUESTIONS = ["mandate.reason", "mandate.excluded", "mandate.dropFirst", "participation.hardToReach"]


def start(program, folder):
    pid, master = pty.fork()
    if pid == 0:
        os.environ.update(LANG="bg_BG.UTF-8", TERM="xterm")
        os.execv(program, [program, "continue", folder])
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    return pid, master


def read(master, seconds, until=None):
    seen, end = b"", time.time() + seconds
    while time.time() < end:
        if select.select([master], [], [], 0.02)[0]:
            try:
                seen += os.read(master, 65536)
            except OSError:
                break
        elif until and until.encode() in seen:
            break
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", seen.decode(errors="replace"))


def kept(folder):
    try:
        with open(os.path.join(folder, "unfinished.json"), encoding="utf-8") as file:
            return json.load(file)
    except FileNotFoundError:
        return {}


def once(program, dice):
    with tempfile.TemporaryDirectory() as top:
        folder = os.path.join(top, "d")
        subprocess.run(
            [program, "new", folder, "--municipality", "VID22", "--path", "full"], check=True, capture_output=True)
        question = dice.choice(QUESTIONS)
        pid, master = start(program, folder)
        read(master, 10, "12. ")
        os.write(master, f"/към {question}\r".encode())
        read(master, 1)
        text, times = "", []
        end = time.time() + dice.uniform(0.2, 6)
        source = " ".join(dice.choice(WORDS) for _ in range(60))
        for letter in source:
            now = time.time()
            if now >= end:
                break
            os.write(master, letter.encode())
            text += letter
            times.append(now)
            read(master, dice.choice([0.01, 0.03, 0.06, 0.2]))
        os.kill(pid, signal.SIGKILL)
        killed = time.time()
        os.waitpid(pid, 0)
        os.close(master)
        due = text[: sum(1 for at in times if at < killed - 2)]
        left = kept(folder)
        entered = [one["text"] for one in left.get("entered", [])]
        found = entered[-1] if entered else ""
        if not (found.startswith(due) and text.startswith(found)):
            return f"{question}: typed {text!r}, due {due!r}, kept {found!r}"
        place = left.get("interview", {}).get("place")
        pid, master = start(program, folder)
        seen = read(master, 5, "F10")
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(master)
        if found.strip() and "Продължавате оттам" not in seen:
            return f"{question}: does not go on where it stopped"
        if found.strip() and kept(folder).get("interview", {}).get("place") != place:
            return f"{question}: another place, {place} and {kept(folder).get('interview')}"
        return None


def main():
    program, times = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    faults = []
    for number in range(times):
        if fault := once(program, random.Random(seed * 10_000 + number)):
            faults.append(fault)
            print(fault)
    print(f"{times} kills, {len(faults)} with something lost")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
