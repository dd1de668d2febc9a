"""The corpora as documents of words with labels: what may be trained on, and nothing else (../../../shared/data/README.md).

Document.words are wordpiece.Words. A label is BIO over words; -100 leaves a word out of the loss. Links and the speech-or-attitude label hang on spans of words.
"""
import bisect
import dataclasses
import glob
import json
import os

STATEMENT = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
NAME = ["O", "B-person", "I-person", "B-organization", "I-organization", "B-place", "I-place"]
ROLE = {"source": 1, "cue": 3, "content": 5}
IGNORED = -100
SPEECH, ATTITUDE = 1, 0


@dataclasses.dataclass
class Document:
    id: str
    words: list
    statement: list = None       # outer statements, PolNeAR's spans
    inner: list = None           # statements told inside another one's content
    names: list = None
    links: list = dataclasses.field(default_factory=list)     # (role, first word, last word, first word of the cue)
    attitudes: list = dataclasses.field(default_factory=list)  # (first word of a cue, SPEECH or ATTITUDE)


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


def polnear(file, pieces, speech=None):
    """speech: for some documents' ids, the cues (begin, end) that signal something said; all other cues there are attitudes"""
    for line in open(file, encoding="utf8"):
        row = json.loads(line)
        words = pieces.words(row["text"])
        document, places = Document(row["id"], words, statement=[0] * len(words)), Places(words)
        for attribution in row["attributions"]:
            add(document.statement, document, places, attribution)
            said = (speech or {}).get(row["id"])
            cues = [places.of(*s) for s in attribution["cue"]]
            if said is not None and cues and cues[0] and attribution["content"]:
                overlaps = any(b < cue_end and cue_begin < e for cue_begin, cue_end in attribution["cue"] for b, e in said)
                document.attitudes.append((cues[0][0], SPEECH if overlaps else ATTITUDE))
        yield document


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
            document, places = Document(row["id"], words, inner=[0] * len(words)), Places(words)
            for i, statement in enumerate(spans):
                if is_inner(statement, spans, i):
                    add(document.inner, document, places, statement)
                elif statement["cue"]:
                    cue = places.of(*statement["cue"][0])
                    if cue:
                        document.attitudes.append((cue[0], SPEECH))
            yield document, row, spans


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


def names(file, pieces, sentences=12):
    """CoNLL sentences, so many in a document, their words parted by blanks."""
    kinds, rows = {"PER": 1, "ORG": 3, "LOC": 5}, [[]]
    for line in open(file, encoding="utf8"):
        parts = line.split()
        if not parts or parts[0] == "-DOCSTART-":
            if rows[-1]:
                rows.append([])
        else:
            rows[-1].append((parts[0], parts[-1]))
    for at in range(0, len(rows), sentences):
        text, marks = "", []
        for row in rows[at:at + sentences]:
            for word, tag in row:
                if text:
                    text += " "
                if tag != "O":
                    marks.append((len(text), len(text) + len(word), kinds[tag[2:]] + (tag[0] == "I")))
                text += word
        words = pieces.words(text)
        labels, places = [0] * len(words), Places(words)
        for begin, end, label in marks:
            place = places.of(begin, end)
            if place:
                for i in range(place[0], place[1] + 1):
                    labels[i] = label if i == place[0] else label + (label % 2)
        yield Document("%s:%d" % (os.path.basename(file), at), words, names=labels)
