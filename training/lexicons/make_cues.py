#!/usr/bin/env python3
"""make_cues.py [DATA]: writes the cue lexicon, ../../statement/src/main/resources/org/onrecord/statement/cues.tsv

DATA (default ../../../shared/data, from this folder) holds polnear/train.jsonl and statements/{train,wikinews}.
One row a word form that signals an attribution: how often it stands outside attributed words, how often it is the head of a cue there, whether what it
signals is said or an attitude, and the same two counts by what follows it and by what stands before it. Words and counts only; dev and gold are never read.
The head of a cue of several words is the one that is most often in cues. The same bytes every time. No dependencies.
"""
import collections, glob, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "../../statement/src/main/resources/org/onrecord/statement/cues.tsv")
TOKEN = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")
QUOTES = set("\"“”«»„‘`")
PREPOSITIONS = set("for of on about against with as at in by over from into".split())
PRONOUNS = set("i you he she it we they who".split())
AUXILIARIES = set("has have had is are was were be been being do does did not will would can could may might shall should must never also".split())
DETERMINERS = set("the a an this that these those his her its their our my your no any some".split())
FEWEST_CUES, LEAST_SHARE, POOLED = 2, 0.08, 6

# What is thought, wished or perceived rather than said, by lemma: the guide's "purely internal states" and what shows itself.
ATTITUDES = """believe think know want hope fear wish plan expect see feel support oppose back favor favour prefer seem appear show intend seek doubt consider
 understand love hate like dislike worry desire aim decide resolve trust mean look sound prove demonstrate assume suspect imagine realize realise remember recognize
 recognise view regard find learn hear notice perceive care wonder anticipate envision foresee await desire value respect admire resent dread struggle try need
 willing unwilling eager ready likely unlikely concerned worried convinced confident aware sure skeptical optimistic afraid determined interested focused committed
 belief hope fear desire wish view opinion support opposition plan intention expectation perception sense interest concern effort goal indicate reflect signal underscore
 highlight illustrate ignore tend fail prepare consideration considering thinking thoughts evidence seeing""".split()
SAID_AFTER_ALL = "backed back backing backs support supports supported supporting seek seeks sought seeking concerned oppose opposed opposes opposing signal indicated".split()

def forms(lemma):
    e = lemma[:-1] if lemma.endswith("e") else lemma
    y = lemma[:-1] + "i" if lemma.endswith("y") and lemma[-2] not in "aeiou" else None
    return {lemma, lemma + "s", (y or "") + "es" if y else lemma + "es", (y or e) + "ed", e + "ing", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
IRREGULAR = "thought knew known saw seen felt sought meant found learned heard hoped".split()
ATTITUDE_FORMS = set(IRREGULAR) | set().union(*map(forms, ATTITUDES))

def stem(w):
    """A rough common part of a verb's forms: den(y|ies|ied|ying), accus(e|es|ed|ing). Only ever used to pool counts."""
    for ending, least in (("ies", 5), ("ied", 5), ("ying", 6), ("ing", 6), ("es", 5), ("ed", 5), ("s", 4), ("y", 4), ("e", 4)):
        if w.endswith(ending) and len(w) >= least: return w[:-len(ending)]
    return w

def next_kind(t):
    t = t.lower()
    if t in QUOTES or t == "''": return "quote"
    if t in ("that", "to", ":"): return t
    if t in (",", ".", "?", "!", ";", ""): return "stop"
    if t in PREPOSITIONS: return "prep"
    if t in ("whether", "if", "how", "what", "why", "when", "where", "who"): return "wh"
    return "other"

def prev_kind(t):
    lower = t.lower()
    if lower in PRONOUNS: return "pronoun"
    if lower == "to": return "to"
    if lower in AUXILIARIES or lower.endswith("n't") or lower.endswith("n’t"): return "aux"
    if lower in DETERMINERS or lower in ("'s", "’s"): return "det"
    if t in QUOTES or t in (",", "—", "–", "-", "."): return "stop"
    if t == "": return "start"
    if lower in ("and", "but", "or"): return "and"
    if lower in PREPOSITIONS: return "prep"
    return "name" if t[:1].isupper() else "other"

def read(path):
    with open(path, encoding="utf8") as f:
        for line in f: yield json.loads(line)

def main():
    data = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../../../shared/data")
    docs = list(read(os.path.join(data, "polnear/train.jsonl")))
    total, inside = collections.Counter(), collections.Counter()
    prepared = []
    for d in docs:
        text = d["text"]; tokens = [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(text)]
        role = bytearray(len(text) + 1)
        for a in d["attributions"]:
            for k, v in (("content", 1), ("source", 2)):
                for b, e in a[k]: role[b:e] = bytes([v]) * (e - b)
        cues = [[(b, e) for b, e in a["cue"]] for a in d["attributions"]]
        for a in cues:
            for b, e in a: role[b:e] = bytes([3]) * (e - b)
        for i, (b, e, w) in enumerate(tokens):
            if role[b] in (1, 2): continue
            total[w.lower()] += 1
            if role[b] == 3: inside[w.lower()] += 1
        prepared.append((tokens, role, cues))
    share = lambda w: inside[w] / total[w] if total[w] else 0
    uses, heads = collections.Counter(), collections.Counter()
    after, before = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    after_cue, before_cue = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    for tokens, role, cues in prepared:
        at = {b: i for i, (b, _, _) in enumerate(tokens)}; chosen = set()
        for spans in cues:
            inner = [i for i, (b, e, w) in enumerate(tokens) if any(x <= b and e <= y for x, y in spans) and w[0].isalpha()] if len(spans) == 1 else []
            if inner:
                best = max(inner, key=lambda i: (share(tokens[i][2].lower()) * (total[tokens[i][2].lower()] + 1) / (total[tokens[i][2].lower()] + 3), -i))
                chosen.add(best)
        for i, (b, e, w) in enumerate(tokens):
            if role[b] in (1, 2) or not w[0].isalpha(): continue
            w = w.lower()
            n = next_kind(tokens[i + 1][2] if i + 1 < len(tokens) else ""); p = prev_kind(tokens[i - 1][2] if i else "")
            uses[w] += 1; after[w][n] += 1; before[w][p] += 1
            if i in chosen: heads[w] += 1; after_cue[w][n] += 1; before_cue[w][p] += 1
    said = collections.Counter()
    for f in sorted(glob.glob(os.path.join(data, "statements/train/n*.json")) + glob.glob(os.path.join(data, "statements/wikinews/gold/*.json"))):
        for s in json.load(open(f, encoding="utf8"))["statements"]:
            words = [w.lower() for w in TOKEN.findall(s["cue"] or "") if w[0].isalpha()]
            if words: said[max(words, key=lambda w: (share(w), w))] += 1
    # A form that is rare borrows from its verb's other forms: they count as POOLED uses at their common share.
    pooled_uses, pooled_heads = collections.Counter(), collections.Counter()
    for w in uses:
        if re.search(r"(ed|ies|es|s|ing|y|e)$", w): pooled_uses[stem(w)] += uses[w]; pooled_heads[stem(w)] += heads[w]
    rows = []
    for w in sorted(set(heads) | set(said)):
        if heads[w] + said[w] < FEWEST_CUES or (heads[w] + said[w]) / (uses[w] + said[w]) < LEAST_SHARE or w in AUXILIARIES or w in PREPOSITIONS: continue
        attitude = w in ATTITUDE_FORMS and not (w in SAID_AFTER_ALL or said[w] >= max(3, heads[w] / 4))
        kinds = lambda all_, cue: " ".join("%s:%d/%d" % (k, cue[w][k], all_[w][k]) for k in sorted(all_[w]) if all_[w][k] >= 2)
        others = pooled_uses[stem(w)] - uses[w]
        borrowed = POOLED if others >= 5 and w.endswith(("ed", "es", "ies", "s", "ing")) else 0
        lent = round(borrowed * (pooled_heads[stem(w)] - heads[w]) / others) if borrowed else 0
        rows.append((w, uses[w] + borrowed, heads[w] + lent, said[w], "attitude" if attitude else "said", kinds(after, after_cue), kinds(before, before_cue)))
    with open(OUT, "w", encoding="utf8", newline="\n") as out:
        out.write("# Cue forms: form, uses outside attributed words (with those borrowed from the verb's other forms), of these heads of a cue, heads of a cue in the statement corpus, what it signals, cue/uses by the next word, cue/uses by the word before. Made by training/lexicons/make_cues.py\n")
        for r in rows: out.write("\t".join(map(str, r)) + "\n")
    print(len(rows), "forms")

if __name__ == "__main__": main()
