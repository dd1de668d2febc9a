"""The corpora as documents of words with labels: what may be trained on, and nothing else (../../../shared/data/README.md).

Document.words are wordpiece.Words. A label is BIO over words; -100 leaves a word out of the loss. Links hang on spans of words; speech-or-attitude and the act on one word.
"""
import bisect
import csv
import dataclasses
import glob
import json
import os
import re

STATEMENT = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
NAME = ["O", "B-person", "I-person", "B-organization", "I-organization", "B-place", "I-place"]
ROLE = {"source": 1, "cue": 3, "content": 5}
TARGET = ["O", "B-target", "I-target"]
OCCASION = ["O", "B-occasion", "I-occasion"]
ACT = ["state", "accuse", "deny", "reject", "request", "agree", "threaten", "warn", "announce", "support", "concede", "question"]
IGNORED = -100
SPEECH, ATTITUDE = 1, 0


@dataclasses.dataclass
class Document:
    id: str
    words: list
    statement: list = None       # outer statements, PolNeAR's spans
    inner: list = None           # statements told inside another one's content
    names: list = None
    targets: list = None         # whom an act is directed at, as the text calls the party beside it
    occasions: list = None       # in or through what a statement was made
    links: list = dataclasses.field(default_factory=list)     # (role, first word, last word, first word of the cue)
    attitudes: list = dataclasses.field(default_factory=list)  # (first word of a cue, SPEECH or ATTITUDE)
    acts: list = dataclasses.field(default_factory=list)       # (first word of a cue, or of a content without one, number in ACT)


class Places:
    """Finds the words that a span of characters touches."""

    def __init__(self, words):
        self.words, self.begins, self.ends = words, [w.begin for w in words], [w.end for w in words]

    def of(self, begin, end):
        """(first, last) word; None where it touches none"""
        first, last = bisect.bisect_right(self.ends, begin), bisect.bisect_left(self.begins, end) - 1
        return (first, last) if first <= last else None


def is_marked(labels, span, role):
    """Whether exactly this span has this role: a source may be that of several cues."""
    first, last = span
    inside = ROLE[role] + 1
    return (labels[first] == ROLE[role] and all(labels[i] == inside for i in range(first + 1, last + 1))
            and (last + 1 == len(labels) or labels[last + 1] != inside))


def mark(labels, span, role):
    """Writes a span's labels where nothing stands yet; whether it could."""
    first, last = span
    if any(labels[i] for i in range(first, last + 1)):
        return False
    labels[first] = ROLE[role]
    for i in range(first + 1, last + 1):
        labels[i] = ROLE[role] + 1
    return True


def polnear(file, pieces, speech=None, readings=None):
    """speech: for some documents' ids, the cues (begin, end) that signal something said; all other cues there are attitudes.

    readings: for some documents' ids, what readings() gives; these say of each cue what it is, and whom its act is directed at.
    """
    for line in open(file, encoding="utf8"):
        row = json.loads(line)
        words = pieces.words(row["text"])
        document, places = Document(row["id"], words, statement=[0] * len(words)), Places(words)
        said = (speech or {}).get(row["id"])
        for attribution in row["attributions"]:
            add(document.statement, document, places, attribution)
            cues = [places.of(*s) for s in attribution["cue"]]
            if said is not None and cues and cues[0] and attribution["content"]:
                overlaps = any(b < cue_end and cue_begin < e for cue_begin, cue_end in attribution["cue"] for b, e in said)
                document.attitudes.append((cues[0][0], SPEECH if overlaps else ATTITUDE))
        if readings and row["id"] in readings:
            add_readings(document, places, readings[row["id"]])
        yield document


def readings(file):
    """The labels read for this project over PolNeAR's training split (labels/README.md): id -> rows of (begin of cue, said, act, target spans, inner statements)."""
    found = {}
    with open(file, encoding="utf8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            spans = lambda column: [tuple(map(int, span.split("-"))) for span in row[column].split()]
            found.setdefault(row["document"], []).append((row["kind"], row["act"], {role: spans(role) for role in ("source", "cue", "content", "target")}))
    return found


def add_readings(document, places, rows):
    document.inner, document.targets = [0] * len(document.words), [0] * len(document.words)
    for kind, act, spans in rows:
        if kind == "inner":
            add(document.inner, document, places, spans)
            continue
        cue = places.of(*spans["cue"][0])
        if cue:
            document.attitudes.append((cue[0], SPEECH if kind == "said" else ATTITUDE))
            if act:
                document.acts.append((cue[0], ACT.index(act)))
        for span in spans["target"]:
            place = places.of(*span)
            if place:
                mark_plain(document.targets, place)


def mark_plain(labels, span):
    """Writes a span of the only kind there is, where nothing stands yet."""
    first, last = span
    if not any(labels[first:last + 1]):
        labels[first:last + 1] = [1] + [2] * (last - first)


def add(labels, document, places, attribution):
    cues = [c for c in (places.of(*s) for s in attribution["cue"]) if c]
    for cue in cues:
        mark(labels, cue, "cue")
    for role in ("source", "content"):
        for span in attribution[role]:
            place = places.of(*span)
            if place and (mark(labels, place, role) or is_marked(labels, place, role)) and cues:
                document.links.append((role, place[0], place[1], cues[0][0]))


def statements(folders, pieces):
    """Reports with the guide's statements: the cues that are said, and the statements inside others. Outer spans are PolNeAR's to teach."""
    for folder in folders:
        for file in sorted(glob.glob(os.path.join(folder, "*.json"))):
            row = json.load(open(file, encoding="utf8"))
            words = pieces.words(row["text"])
            spans = [located(row["text"], s) for s in row["statements"]]
            blank = lambda: [0] * len(words)
            document, places = Document(row["id"], words, inner=blank(), targets=blank(), occasions=blank()), Places(words)
            names = {actor["key"]: [actor["name"], *actor.get("aka", [])] for actor in row["actors"]}
            for i, (statement, annotated) in enumerate(zip(spans, row["statements"])):
                add_act(document, places, statement, annotated)
                add_targets(document, places, row["text"], statement, [names[key] for key in annotated["targets"] if key in names])
                if annotated.get("occasion"):
                    begin = nearest(row["text"], annotated["occasion"], row["text"].find(annotated["at"]))
                    place = places.of(begin, begin + len(annotated["occasion"]))
                    if place:
                        mark_plain(document.occasions, place)
                if is_inner(statement, spans, i):
                    add(document.inner, document, places, statement)
                elif statement["cue"]:
                    cue = places.of(*statement["cue"][0])
                    if cue:
                        document.attitudes.append((cue[0], SPEECH))
            yield document, row, spans


def add_act(document, places, statement, annotated):
    spans = statement["cue"] or statement["content"][:1]
    place = places.of(*spans[0]) if spans else None
    if place:
        document.acts.append((place[0], ACT.index(annotated["act"])))


def add_targets(document, places, text, statement, targets):
    """Marks each target where its longest name stands nearest to the cue, within the statement's paragraph; a statement with one that no name shows teaches nothing."""
    spans = statement["cue"] + statement["content"] + statement["source"]
    if not spans:
        return
    at = (statement["cue"] or statement["content"])[0][0]
    low = text.rfind("\n\n", 0, min(b for b, _ in spans)) + 1
    high = text.find("\n\n", max(e for _, e in spans))
    high = len(text) if high < 0 else high
    for names in targets:
        found = None
        for name in sorted(names, key=len, reverse=True):
            begin = nearest(text[low:high], name, at - low) if name else -1
            if begin >= 0:
                found = places.of(low + begin, low + begin + len(name))
                break
        if found:
            mark_plain(document.targets, found)
        else:
            for begin, end in spans:
                place = places.of(begin, end)
                for i in range(place[0], place[1] + 1) if place else ():
                    document.targets[i] = document.targets[i] or IGNORED


def nearest(text, part, at):
    """Where the part begins that stands nearest to a place, as a word of its own; -1 where it does not."""
    found = [m.start() for m in re.finditer(r"(?<!\w)" + re.escape(part) + r"(?!\w)", text)]
    return min(found, key=lambda begin: abs(begin - at), default=-1)


def is_inner(statement, spans, i):
    begin = min(b for b, _ in statement["cue"] + statement["content"])
    end = max(e for _, e in statement["cue"] + statement["content"])
    return any(j != i and any(b <= begin and end <= e and (b, e) != (begin, end) for b, e in other["content"]) for j, other in enumerate(spans))


def located(text, statement):
    """The spans of a statement given by substrings: each is taken where it stands nearest to what `at` locates."""
    at = text.find(statement["at"])
    at_end = at + len(statement["at"])

    def spot(part, after=0):
        if not part:
            return None
        best, begin = None, text.find(part)
        while begin >= 0:
            distance = max(0, at - begin - len(part), begin - at_end)
            key = (begin < after, distance, abs(begin - at))
            if best is None or key < best[0]:
                best = (key, (begin, begin + len(part)))
            begin = text.find(part, begin + 1)
        return best and best[1]

    contents, after = [], 0
    for part in statement["content"]:
        span = spot(part, after)
        if span:
            contents.append(span)
            after = span[1]
    source, cue = spot(statement["source"]), spot(statement["cue"])
    return {"source": [source] if source else [], "cue": [cue] if cue else [], "content": contents}


def said_in_polnear(folder, pieces):
    """For PolNeAR's documents that were annotated by the guide too: the cues that are said, as spans of PolNeAR's text."""
    said = {}
    for _, row, spans in statements([folder], pieces):
        origin = row.get("origin") or ""
        if origin.startswith("polnear "):
            shift = row["shift"]
            said[origin.split(" ", 1)[1]] = [(b + shift, e + shift) for s in spans for b, e in s["cue"]]
    return said


KINDS = {"PER": 1, "ORG": 3, "LOC": 5}
ARTICLES = {"the", "a", "an"}
PARTICLES = {"al", "el", "bin", "ibn", "de", "da", "di", "du", "la", "le", "van", "von"}


def sentences(file):
    """Sentences of (word, tag): CoNLL's columns, the word first and the tag last, or Universal NER's (number, word, tag, ...)."""
    rows = [[]]
    for line in open(file, encoding="utf8"):
        parts = line.rstrip("\n").split("\t") if file.endswith(".iob2") else line.split()
        if len(parts) < 2 or parts[0] == "-DOCSTART-" or parts[0].startswith("# "):
            if rows[-1] and not any(parts):
                rows.append([])
        elif file.endswith(".iob2"):
            rows[-1].append((parts[1], parts[2]))
        else:
            rows[-1].append((parts[0], parts[-1]))
    return [row for row in rows if row]


def as_universal(row):
    """One convention for all: Universal NER's. Names have no article before them and begin and end with a word written as a name is; descriptions and pronouns are none."""
    words, tags = [word for word, _ in row], ["O"] * len(row)
    begin = 0
    while begin < len(row):
        if row[begin][1][0] != "B":
            begin += 1
            continue
        end = begin + 1
        while end < len(row) and row[end][1][0] == "I":
            end += 1
        first, kind, written = begin, row[begin][1][2:], lambda word: any(c.isupper() or c.isdigit() for c in word)
        while first < end and not written(words[first]) and words[first].lower() not in PARTICLES or first < end and words[first].lower() in ARTICLES:
            first += 1
        if first < end and written(words[end - 1]) and " ".join(words[first:end]).lower() not in {"i", "we", "he", "she", "it", "they", "you", "our", "his", "my", "us"} and kind in KINDS:
            tags[first:end] = ["B-" + kind] + ["I-" + kind] * (end - first - 1)
        begin = end
    return list(zip(words, tags))


def names(folder, pieces, length=12):
    """Sentences with names, so many in a document, their words parted by blanks. What is Universal NER's own counts three times: its convention is the one to learn."""
    own = sentences(os.path.join(folder, "uner-ewt", "en_ewt-ud-dev.iob2"))
    known = {tuple(word for word, _ in row) for row in own}
    mixed = [as_universal(row) for row in sentences(os.path.join(folder, "mix", "train.conll")) if tuple(word for word, _ in row) not in known]
    tweets = [row for part in "eg" for row in sentences(os.path.join(folder, "BTC", "CONLL-format", "data", part + ".conll"))]  # its parts on news
    for label, rows in (("mix", mixed), ("uner", own), ("uner2", own), ("uner3", own), ("btc", tweets)):
        for at in range(0, len(rows), length):
            yield named(rows[at:at + length], pieces, "%s:%d" % (label, at))


def named(rows, pieces, label):
    text, marks = "", []
    for row in rows:
        for word, tag in row:
            if text:
                text += " "
            if tag[2:] in KINDS:
                marks.append((len(text), len(text) + len(word), KINDS[tag[2:]] + (tag[0] == "I")))
            text += word
    words = pieces.words(text)
    labels, places = [0] * len(words), Places(words)
    for begin, end, mark in marks:
        place = places.of(begin, end)
        if place:
            for i in range(place[0], place[1] + 1):
                labels[i] = mark if i == place[0] else mark + mark % 2
    return Document(label, words, names=labels)
