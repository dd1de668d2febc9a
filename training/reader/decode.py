"""From the graph's numbers to attributions, as org.onrecord.statement does it in Java: the best path of tags, then each span to its cue."""
import numpy

import corpora
import model
import windows
import wordpiece

OFFSETS, at = {}, 0
for name, size in model.COLUMNS:
    OFFSETS[name] = (at, at + size)
    at += size


class Rows:
    """What the graph says of a document: of every word in each window that holds it.

    best: the rows of all words, each from the window in which the word stands farthest from an edge.
    """

    def __init__(self, count, windows):
        self.windows, self.count = windows, count
        self.best = numpy.zeros((count, at), dtype=numpy.float32)
        deepest = numpy.full(count, -1)
        for first, end, numbers in windows:
            for word in range(first, end):
                depth = self.depth(first, end, word)
                if depth > deepest[word]:
                    deepest[word], self.best[word] = depth, numbers[word - first]

    def depth(self, first, end, word):
        return min(word - first if first else self.count, end - 1 - word if end < self.count else self.count)

    def link(self, part, cues):
        """How well a part (first word, last word) goes with each cue (its first word): what one window says that holds both."""
        scores = []
        for cue in cues:
            low, high = min(part[0], cue), max(part[1], cue)
            depth, window = max(((min(self.depth(f, e, low), self.depth(f, e, high)), n) for n, (f, e, _) in enumerate(self.windows)
                                 if f <= low and high < e), default=(-1, None))
            if window is None:
                scores.append(-numpy.inf)
                continue
            first, _, rows = self.windows[window]
            vector = rows[part[0] - first, slice(*OFFSETS["linkFirst"])] + rows[part[1] - first, slice(*OFFSETS["linkLast"])]
            scores.append(float(vector @ rows[cue - first, slice(*OFFSETS["linkCue"])]) / model.LINK ** 0.5)
        return scores


def document(run, words, size=192, overlap=48, batch=4):
    """run: (ids, mask, shapes) arrays [batch, length] -> array [batch, length, columns]"""
    cuts = windows.cut(words, size, overlap)
    source, found = corpora.Document("", words), []
    for i in range(0, len(cuts), batch):
        group = cuts[i:i + batch]
        made = [windows.window(source, first, end, size) for first, end in group]
        tensors = windows.tensors(made)
        out = run(tensors["ids"].numpy(), tensors["mask"].numpy(), tensors["shapes"].numpy())
        for (first, end), row, numbers in zip(group, made, out):
            found.append((first, end, numbers[[row["at"][word] for word in range(first, end)]]))
    return Rows(len(words), found)


def part(rows, name):
    begin, end = OFFSETS[name]
    return rows[:, begin:end]


def path(scores):
    """The best sequence of BIO tags: an I follows only its B or I. scores [words, tags]"""
    count, tags = scores.shape
    if count == 0:
        return []
    allowed = numpy.zeros((tags, tags))
    for tag in range(2, tags, 2):
        allowed[:, tag] = -1e9
        allowed[tag, tag] = allowed[tag - 1, tag] = 0
    total, back = scores[0].copy(), numpy.zeros((count, tags), dtype=int)
    total[2::2] = -1e9
    for i in range(1, count):
        ways = total[:, None] + allowed
        back[i] = ways.argmax(0)
        total = ways.max(0) + scores[i]
    tag, best = int(total.argmax()), []
    for i in range(count - 1, -1, -1):
        best.append(tag)
        tag = back[i][tag]
    return best[::-1]


def spans(tags):
    """(role, first word, last word) of each span"""
    found, i = [], 0
    while i < len(tags):
        if tags[i] % 2 == 1:
            end = i + 1
            while end < len(tags) and tags[end] == tags[i] + 1:
                end += 1
            found.append(({v: k for k, v in corpora.ROLE.items()}[tags[i]], i, end - 1))
            i = end
        else:
            i += 1
    return found


def attributions(rows, words):
    """Attributions as spans of characters. Contents and sources go to the cue that the link scores choose among those near."""
    found = spans(path(part(rows.best, "statement")))
    cues = [(b, e) for role, b, e in found if role == "cue"]
    made = [{"source": [], "cue": [[words[b].begin, words[e].end]], "content": []} for b, e in cues]
    sources = [(b, e) for role, b, e in found if role == "source"]
    for b, e in [(b, e) for role, b, e in found if role == "content"]:
        scores = rows.link((b, e), [cue for cue, _ in cues])
        best = max(range(len(cues)), key=scores.__getitem__, default=None)
        if best is not None and scores[best] > 0:
            made[best]["content"].append([words[b].begin, words[e].end])
        else:
            made.append({"source": [], "cue": [], "content": [[words[b].begin, words[e].end]]})
    for i, (cue, _) in enumerate(cues):
        scores = [rows.link(source, [cue])[0] for source in sources]
        best = max(range(len(sources)), key=scores.__getitem__, default=None)
        if best is not None and scores[best] > 0:
            b, e = sources[best]
            made[i]["source"].append([words[b].begin, words[e].end])
    return [a for a in made if a["content"]]
