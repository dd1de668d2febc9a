#!/usr/bin/env python3
"""fit_passages.py DUMPS [DATA]: writes the table of passage weights, ../../page/src/main/resources/org/onrecord/page/html/passages.tsv

DUMPS holds SET.tsv as PassageDump (page/src/test) writes it: one row a passage, with the features as the product counts them and the sum of the table that ships.
DATA (default ../../../shared/data, from this folder) holds page/SET/gold.json, of the sets named in SETS. Only features and labels are used: no word of a page gets into the table.
Learns small trees of two questions each that correct the rules (gradient boosting on the logistic loss), with five folds by host first, and prints what they make of the
pages that they have not seen. With --check it learns nothing: it compares the product's sums with its own. No randomness: the same input gives the same bytes. Needs numpy.
"""
import collections, hashlib, json, os, re, sys
from urllib.parse import urlparse
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "../../page/src/main/resources/org/onrecord/page/html/passages.tsv")
SETS = {"fundus": 6, "wcxb": 3, "trafilatura-eval": 1}  # the weight of a page; in trafilatura-eval of a labelled passage
ROUNDS, RATE, FEWEST, SMOOTHING, BINS, FOLDS = 120, 0.15, 40, 5.0, 64, 5
BODY = {"heading", "paragraph", "quote", "listItem", "embed"}
WORD = re.compile(r"\w+")

def white(s): return re.sub(r"\s+", " ", s or "").strip()
def bare(s): return re.sub(r"[\W_]+", "", s or "").casefold()
def shingles(s, n=4):
    t = WORD.findall(s)
    return collections.Counter(tuple(t[i:i + n]) for i in range(max(1, len(t) - n + 1)) if t[i:i + n])
def harmonic(p, r): return 2 * p * r / (p + r) if p + r else 0.0

def read(dumps, data):
    """Per set: gold, and by page its passages, labelled 1 (part of the report), 0, or None where gold does not tell."""
    sets, names = {}, None
    for s in SETS:
        with open(os.path.join(data, "page", s, "gold.json"), encoding="utf8") as f: gold = json.load(f)
        pages = collections.OrderedDict()
        with open(os.path.join(dumps, s + ".tsv"), encoding="utf8", newline="\n") as f:
            names = next(f).rstrip("\n").split("\t")[8:]
            for line in f:
                c = line.rstrip("\n").split("\t")
                pages.setdefault(c[0], []).append(dict(page=c[0], number=int(c[1]), kept=c[2] in BODY, open=c[3] == "true", heading=c[4] == "heading",
                    letters=int(c[5]), sum=float(c[6]), text=c[7], features=[float(x) for x in c[8:]], y=None, prediction=None))
        for k, rows in pages.items():
            if k in gold: label(s, gold[k], rows)
        sets[s] = (gold, pages)
    return names, sets

def texts(g):
    """The body as gold has it, in one or two forms."""
    sections = "\n".join(x for s in g.get("sections") or [] for x in s["headline"] + s["paragraphs"])
    return [t for t in (g.get("main_content"), g.get("text"), sections) if t]

def label(s, g, rows):
    if s == "trafilatura-eval":
        inside, outside = ([white(x) for x in g.get(k) or []] for k in ("with", "without"))
        for r in rows:
            t = white(r["text"])
            r["y"] = 1 if any(x in t for x in inside) else 0 if any(x in t for x in outside) else None
        return
    lines = {bare(x) for t in texts(g) for x in t.split("\n")}
    whole, known = " ".join(bare(t) for t in texts(g)), set()
    for t in texts(g): known |= set(shingles(t))
    for r in rows:
        x = bare(r["text"])
        if len(x) < 25: r["y"] = int(x in lines or (len(x) >= 8 and s == "wcxb" and x in whole))
        elif x in whole: r["y"] = 1
        else:
            own = shingles(r["text"])
            r["y"] = int(sum(n for z, n in own.items() if z in known) > .6 * sum(own.values()))

def edges(column):
    """Where a question may part the passages: quantiles, at three digits that one can read."""
    values = np.unique([float("%.3g" % v) for v in np.quantile(column, np.linspace(0, 1, BINS + 1)[1:-1], method="lower")] + ([0.0] if set(np.unique(column)) <= {0.0, 1.0} else []))
    return values[values < column.max()]

def best(codes, sizes, rows, g, h):
    """The question that lowers the loss most among these rows: (gain, feature, edge)."""
    G, H, found = g[rows].sum(), h[rows].sum(), (0.0, -1, -1)
    for f, size in enumerate(sizes):
        if size < 2: continue
        c = codes[f][rows]
        n, a, b = np.bincount(c, minlength=size), np.bincount(c, g[rows], size), np.bincount(c, h[rows], size)
        n, a, b = n.cumsum()[:-1], a.cumsum()[:-1], b.cumsum()[:-1]
        gain = a * a / (b + SMOOTHING) + (G - a) ** 2 / (H - b + SMOOTHING) - G * G / (H + SMOOTHING)
        gain[(n < FEWEST) | (len(rows) - n < FEWEST)] = 0
        k = int(gain.argmax())
        if gain[k] > found[0] + 1e-9: found = (float(gain[k]), f, k)
    return found

def learn(X, y, w):
    """The table: the start, then trees (feature, edge, [(feature, edge, weight, weight) for at most and for more])."""
    cuts = [edges(X[:, f]) for f in range(X.shape[1])]
    codes = [np.searchsorted(cuts[f], X[:, f], side="left") for f in range(X.shape[1])]
    sizes = [len(c) + 1 for c in cuts]
    start = round(float(np.log((w * y).sum() / (w * (1 - y)).sum())), 3)
    total, trees = np.full(len(y), start), []
    for _ in range(ROUNDS):
        p = 1 / (1 + np.exp(-total))
        g, h = w * (p - y), w * p * (1 - p)
        _, f, k = best(codes, sizes, np.arange(len(y)), g, h)
        if f < 0: break
        sides = []
        for rows in (np.flatnonzero(codes[f] <= k), np.flatnonzero(codes[f] > k)):
            _, f2, k2 = best(codes, sizes, rows, g, h)
            parts = [rows, rows[:0]] if f2 < 0 else [rows[codes[f2][rows] <= k2], rows[codes[f2][rows] > k2]]
            if f2 < 0: f2, k2 = f, k
            values = [round(float(-RATE * g[q].sum() / (h[q].sum() + SMOOTHING)), 3) + 0.0 for q in parts]
            for q, v in zip(parts, values): total[q] += v
            sides.append((f2, float(cuts[f2][k2]), values[0], values[1]))
        trees.append((f, float(cuts[f][k]), sides))
    return start, trees

def sums(model, X):
    start, trees = model
    total = np.full(len(X), start)
    for f, cut, sides in trees:
        low, high = (np.where(X[:, q] <= c, a, b) for q, c, a, b in sides)
        total += np.where(X[:, f] <= cut, low, high)
    return total

def figures(sets, keep):
    out = {}
    for s, (gold, pages) in sets.items():
        scores = []
        tp = fn = fp = 0
        for k, g in gold.items():
            body = "\n".join(r["text"] for r in pages.get(k, []) if keep(r))
            if s == "trafilatura-eval":
                b = white(body)
                hits = [sum(white(x) in b for x in g.get(z) or []) for z in ("with", "without")]
                tp += hits[0]; fp += hits[1]; fn += len(g.get("with") or []) - hits[0]
            elif texts(g):
                q = shingles(body)
                def pr(t):
                    o = shingles(t); n = sum((o & q).values())
                    return n / max(1, sum(q.values())), n / max(1, sum(o.values()))
                scores.append(max(map(pr, texts(g)), key=lambda x: harmonic(*x)))
        if s == "trafilatura-eval": out[s + " chunks F"] = harmonic(tp / (tp + fp), tp / (tp + fn))
        else: out[s + " F1"] = harmonic(*(sum(x) / len(scores) for x in zip(*scores)))
        if s == "fundus":
            line = lambda t: collections.Counter(white(x).casefold() for x in t.split("\n") if white(x))
            v = []
            for k, g in gold.items():
                a = line("\n".join(r["text"] for r in pages.get(k, []) if keep(r)))
                v.append(max(harmonic(sum((a & b).values()) / max(1, sum(a.values())), sum((a & b).values()) / max(1, sum(b.values()))) for b in map(line, texts(g))))
            out["fundus para"] = sum(v) / len(v)
    return out

def words(f): return "  ".join("%s %.4f" % x for x in f.items())

def load():
    with open(OUT, encoding="utf8") as f: rows = [l.rstrip("\n").split("\t") for l in f if l.strip() and not l.startswith("#")]
    return rows

def main():
    check = "--check" in sys.argv
    args = [a for a in sys.argv[1:] if a != "--check"]
    names, sets = read(args[0], args[1] if len(args) > 1 else os.path.join(HERE, "../../../shared/data"))
    rows, hosts, weights = [], [], []
    for s, (gold, pages) in sets.items():
        for k, page in pages.items():
            if k not in gold: continue
            host = ".".join(urlparse(gold[k].get("url") or "").netloc.replace("www.", "").split(".")[-2:])
            open_rows = [r for r in page if r["open"]]
            mass = sum((r["letters"] + 5) ** .5 for r in open_rows)
            for r in open_rows:
                rows.append(r); hosts.append(int(hashlib.md5(host.encode()).hexdigest(), 16) % FOLDS)
                weights.append(1.0 if s == "trafilatura-eval" else SETS[s] * (r["letters"] + 5) ** .5 / mass)
    X = np.array([r["features"] for r in rows]); y = np.array([-1 if r["y"] is None else r["y"] for r in rows])
    w, fold = np.array(weights), np.array(hosts)
    if check:
        index = {n: i for i, n in enumerate(names)}
        table = load()
        model = (float(table[0][1]), [(index[c[0]], float(c[1]), [(index[c[i]], float(c[i + 1]), float(c[i + 2]), float(c[i + 3])) for i in (2, 6)]) for c in table[1:]])
        apart = np.abs(sums(model, X) - np.array([r["sum"] for r in rows])).max()
        print("%d passages, greatest difference of a sum %.2g" % (len(rows), apart))
        sys.exit(0 if apart < 1e-9 else 1)
    rules = words(figures(sets, lambda r: r["kept"]))
    for k in range(FOLDS):
        model = learn(X[(fold != k) & (y >= 0)], y[(fold != k) & (y >= 0)].astype(float), w[(fold != k) & (y >= 0)])
        for r, p in zip([r for r, q in zip(rows, fold) if q == k], sums(model, X[fold == k])): r["prediction"] = p
    print("rules     ", rules, flush=True)
    for cut in (-.2, 0, .2, .4):
        held = words(figures(sets, lambda r: r["kept"] if r["prediction"] is None else r["prediction"] > cut))
        if cut == 0: unseen = held
        print("unseen %+.1f" % cut, held, flush=True)
    start, trees = learn(X[y >= 0], y[y >= 0].astype(float), w[y >= 0])
    os.makedirs(os.path.dirname(OUT), exist_ok=True)
    with open(OUT, "w", encoding="utf8", newline="\n") as out:
        out.write("# What corrects the rules on passages: a passage is part of the report where start and the weights of all rows sum up to more than 0.\n"
                  "# A row asks two questions: is the first feature at most its limit? If so, is the second at most its limit (weight 1) or more (weight 2)? If not, is the third (weight 3, weight 4)?\n"
                  "# Made by training/page/fit_passages.py from the public page sets (%s; %d passages with a label), no word of a page in it.\n"
                  "# On hosts not seen in learning (%d folds), by the rules alone: %s\n"
                  "# corrected: %s\n"
                  "# feature\tlimit\tsecond\tlimit\tweight 1\tweight 2\tthird\tlimit\tweight 3\tweight 4\n" % (", ".join(SETS), int((y >= 0).sum()), FOLDS, rules, unseen))
        out.write("start\t%g\n" % start)
        for f, cut, sides in trees:
            out.write("\t".join([names[f], "%g" % cut] + [x for q, c, a, b in sides for x in (names[q], "%g" % c, "%g" % a, "%g" % b)]) + "\n")
    used = collections.Counter(names[q] for f, _, sides in trees for q in [f] + [side[0] for side in sides])
    print(len(trees), "trees;", ", ".join("%s %d" % x for x in used.most_common()))

if __name__ == "__main__": main()
