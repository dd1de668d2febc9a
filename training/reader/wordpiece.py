"""Words, subwords and word shapes, exactly as org.onrecord.language.WordPiece makes them in Java.

A word is what BERT's basic tokenizer parts: a run between white space, cut at punctuation and around CJK characters. Each word keeps its place in the
text (code points, half-open); its subwords need none, since every label and every score belongs to a word's first subword.
"""
import dataclasses
import functools
import unicodedata

PAD, UNKNOWN, CLS, SEP = 0, 100, 101, 102
LONGEST_WORD = 100
# What the uncased vocabulary does not see, put where BERT has the number of a sentence.
LOWER, TITLE, UPPER, MIXED, INITIAL, DIGIT = range(6)
SHAPES = 6


@dataclasses.dataclass(frozen=True)
class Word:
    begin: int
    end: int
    pieces: tuple
    shape: int


def is_white(c):
    return c in " \t\n\r" or unicodedata.category(c)[0] == "Z"


def is_dropped(c):
    return c == "\0" or c == "\ufffd" or (c not in "\t\n\r" and unicodedata.category(c)[0] == "C")


def is_punctuation(c):
    n = ord(c)
    return 33 <= n <= 47 or 58 <= n <= 64 or 91 <= n <= 96 or 123 <= n <= 126 or unicodedata.category(c)[0] == "P"


def is_cjk(c):
    n = ord(c)
    return (0x4E00 <= n <= 0x9FFF or 0x3400 <= n <= 0x4DBF or 0x20000 <= n <= 0x2A6DF or 0x2A700 <= n <= 0x2B73F or 0x2B740 <= n <= 0x2B81F
            or 0x2B820 <= n <= 0x2CEAF or 0xF900 <= n <= 0xFAFF or 0x2F800 <= n <= 0x2FA1F)


def shape(word):
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return DIGIT if any(c.isdigit() for c in word) else LOWER
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return LOWER
    if len(letters) == 1:
        return INITIAL
    if upper == len(letters):
        return UPPER
    return TITLE if upper == 1 and letters[0].isupper() else MIXED


def bare(word):
    """Lower case, without accents; nothing may be left of it."""
    lower = word.lower()
    return "".join(c for c in unicodedata.normalize("NFD", lower) if unicodedata.category(c) != "Mn" and not is_dropped(c))


class WordPiece:
    """Cuts a text into words and each into subwords of the vocabulary."""

    def __init__(self, vocabulary):
        """vocabulary: the number of each subword."""
        self.vocabulary = vocabulary
        self.pieces = functools.lru_cache(maxsize=200_000)(self.pieces_of)

    def words(self, text):
        words, begin = [], -1
        for i, c in enumerate(text):
            alone = is_punctuation(c) or is_cjk(c)
            if alone or is_white(c):
                if begin >= 0:
                    self.add(text, begin, i, words)
                begin = -1
                if alone:
                    self.add(text, i, i + 1, words)
            elif begin < 0 and not is_dropped(c):
                begin = i
        if begin >= 0:
            self.add(text, begin, len(text), words)
        return words

    def add(self, text, begin, end, words):
        written = text[begin:end]
        pieces = self.pieces(bare(written))
        if pieces:
            words.append(Word(begin, end, pieces, shape(written)))

    def pieces_of(self, word):
        if not word:
            return ()
        if len(word) > LONGEST_WORD:
            return (UNKNOWN,)
        pieces, begin = [], 0
        while begin < len(word):
            for end in range(len(word), begin, -1):
                piece = self.vocabulary.get(("##" if begin else "") + word[begin:end])
                if piece is not None:
                    break
            else:
                return (UNKNOWN,)
            pieces.append(piece)
            begin = end
        return tuple(pieces)
