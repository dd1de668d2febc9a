#!/usr/bin/env python3
"""make-picture.py COLUMNS LINES OUT.svg COMMAND...

Runs COMMAND in a terminal of COLUMNS columns and writes the first LINES lines of what it shows as an SVG picture:
the picture in the README is real output. From the project's folder:
    docs/make-picture.py 92 30 docs/read.svg ./onrecord read samples/reports/harbour-inspection.html
"""
import fcntl, os, pty, re, struct, sys, termios
from xml.sax.saxutils import escape

COLOURS = ["#6e7681", "#ff7b72", "#7ee787", "#e3b341", "#79c0ff", "#d2a8ff", "#76e3ea", "#e6edf3"]


def show(columns, command):
    """What command writes to a terminal of that width."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS=str(columns))
        os.environ.pop("NO_COLOR", None)
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    out = b""
    try:
        while piece := os.read(terminal, 65536):
            out += piece
    except OSError:  # the child has ended
        pass
    if os.waitpid(child, 0)[1] != 0:
        sys.exit("the command failed: " + " ".join(command))
    return out.decode("utf8")


def runs(line):
    """[(style, text)] of one line, the escape sequences read."""
    style, out = {}, []
    for code, text in re.findall(r"\x1b\[([0-9;]*)m|([^\x1b]+)", re.sub(r"\x1b\[[0-9;]*[A-LN-Za-z]", lambda m: m.group() if m.group().endswith("m") else "", line)):
        if text:
            out.append((dict(style), text))
            continue
        for n in [int(x or 0) for x in code.split(";")]:
            if n == 0: style = {}
            elif n == 1: style["font-weight"] = "bold"
            elif n == 2: style["opacity"] = ".7"
            elif n == 3: style["font-style"] = "italic"
            elif n == 4: style["text-decoration"] = "underline"
            elif n == 22: style.pop("font-weight", None); style.pop("opacity", None)
            elif n == 23: style.pop("font-style", None)
            elif n == 24: style.pop("text-decoration", None)
            elif n == 39: style.pop("fill", None)
            elif 30 <= n <= 37: style["fill"] = COLOURS[n - 30]
            elif 90 <= n <= 97: style["fill"] = COLOURS[n - 90]
    return out


def main():
    if len(sys.argv) < 5: sys.exit(__doc__.split("\n")[0])
    columns, count, path, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4:]
    lines = ["$ " + " ".join(command)] + show(columns, command).replace("\r", "").rstrip("\n").split("\n")[:count]
    wide, high = columns * 8.43 + 32, len(lines) * 19 + 32
    svg = ['<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" aria-label="Output of %s in a terminal">' % (wide, high, wide, high, escape(" ".join(command), {'"': "&quot;"})),
           '<rect width="100%" height="100%" rx="8" fill="#0d1117"/>',
           '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="14" fill="#e6edf3" xml:space="preserve">']
    for n, line in enumerate(lines):
        spans = "".join("<tspan%s>%s</tspan>" % ("".join(' %s="%s"' % x for x in style.items()), escape(text)) for style, text in runs(line))
        if spans: svg.append('<text x="16" y="%d">%s</text>' % (16 + 14 + n * 19, spans))
    with open(path, "w", encoding="utf8") as f: f.write("\n".join(svg) + "\n</g></svg>\n")


if __name__ == "__main__": main()
