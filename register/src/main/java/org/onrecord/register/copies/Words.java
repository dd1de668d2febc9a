package org.onrecord.register.copies;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the words that two prints of it have in common: letter case, punctuation, apostrophes, soft hyphens and the way
 * letters are composed do not count. A word is a run of letters and digits; a number keeps its points and commas; in scripts
 * that do not part words, each character is one. Immutable but for its arrays, which stay inside the package.
 */
final class Words {

    /** What a word looks like. */
    enum Kind {
        PLAIN,
        /** A capital at its head that no sentence's beginning explains. */
        NAME,
        NUMBER
    }

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int START = 64;

    private final String text;
    private long[] hashes = new long[START];
    private Kind[] kinds = new Kind[START];
    private int[] paragraphs = new int[START];
    private int[] sentences = new int[START];
    private long[] sorted = {};
    private int count;
    private int paragraph;
    private int sentence;

    private Words(String text) {
        this.text = text;
    }

    /** The words of a text whose paragraphs are parted by line ends. */
    static Words of(String body) {
        Words words = new Words(Normalizer.normalize(body, Normalizer.Form.NFKC));
        words.read();
        words.hashes = Arrays.copyOf(words.hashes, words.count);
        words.kinds = Arrays.copyOf(words.kinds, words.count);
        words.paragraphs = Arrays.copyOf(words.paragraphs, words.count);
        words.sentences = Arrays.copyOf(words.sentences, words.count);
        words.sorted = words.hashes.clone();
        Arrays.sort(words.sorted);
        return words;
    }

    int count() {
        return count;
    }

    /** The hash of the word at {@code index}; equal words have equal ones, on every machine. */
    long hash(int index) {
        return hashes[index];
    }

    /** Whether a word with this hash stands in the text. */
    boolean holds(long hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }

    Kind kind(int index) {
        return kinds[index];
    }

    /** The number of the paragraph that the word at {@code index} stands in, from 0. */
    int paragraph(int index) {
        return paragraphs[index];
    }

    int paragraphs() {
        return count == 0 ? 0 : paragraphs[count - 1] + 1;
    }

    /** The first word behind the sentence that the word at {@code index} stands in. */
    int endOfSentence(int index) {
        int end = index + 1;
        while (end < count && sentences[end] == sentences[index]) end++;
        return end;
    }

    /** The hashes of all shingles of {@code length} words, by the word they begin with; empty where the text is shorter. */
    long[] shingles(int length) {
        long[] shingles = new long[Math.max(0, count - length + 1)];
        for (int i = 0; i < shingles.length; i++) {
            long hash = 0;
            for (int j = i; j < i + length; j++) hash = mix(hash + hashes[j]);
            shingles[i] = hash;
        }
        return shingles;
    }

    private void read() {
        boolean nameIsUnsure = true;
        boolean paragraphBegins = false;
        boolean sentenceBegins = false;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (Character.isLetterOrDigit(point)) {
                if (paragraphBegins && count > 0) paragraph++;
                if (sentenceBegins && count > 0) sentence++;
                at = word(at, point, nameIsUnsure);
                nameIsUnsure = false;
                sentenceBegins = false;
                paragraphBegins = false;
            } else {
                if (point == '\n') paragraphBegins = true;
                if (endsSentence(point)) sentenceBegins = true;
                if (sentenceBegins || opens(point)) nameIsUnsure = true;
                at += Character.charCount(point);
            }
        }
    }

    /** Reads the word that begins at {@code begin} and says where it ends. */
    private int word(int begin, int first, boolean nameIsUnsure) {
        long hash = 0;
        int at = begin;
        boolean number = Character.isDigit(first);
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (Character.isLetterOrDigit(point) || isMark(point)) {
                if (at > begin && isWordByItself(point)) break;
                hash = (hash ^ Character.toLowerCase(point)) * MULTIPLIER;
                hash ^= hash >>> 29;
                at = next;
                if (isWordByItself(point)) break;
            } else if (isInsideWord(point)
                    && next < text.length()
                    && Character.isLetterOrDigit(text.codePointAt(next))) {
                at = next;
            } else if (number
                    && (point == '.' || point == ',')
                    && next < text.length()
                    && Character.isDigit(text.codePointAt(next))) {
                hash = (hash ^ point) * MULTIPLIER;
                at = next;
            } else {
                break;
            }
        }
        boolean name = !nameIsUnsure && Character.isUpperCase(first);
        add(mix(hash), number ? Kind.NUMBER : name ? Kind.NAME : Kind.PLAIN);
        return at;
    }

    private void add(long hash, Kind kind) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
            paragraphs = Arrays.copyOf(paragraphs, 2 * count);
            sentences = Arrays.copyOf(sentences, 2 * count);
        }
        hashes[count] = hash;
        kinds[count] = kind;
        paragraphs[count] = paragraph;
        sentences[count] = sentence;
        count++;
    }

    private static boolean endsSentence(int point) {
        return switch (point) {
            case '.', '!', '?', '\n', '…', '。', '！', '？' -> true;
            default -> false;
        };
    }

    /** What a capital may follow without the word being a name. */
    private static boolean opens(int point) {
        return switch (point) {
            case ':', '"', '“', '„', '«', '»', '‘', '—', '–' -> true;
            default -> false;
        };
    }

    /** Apostrophes, soft hyphens and joiners, which one outlet prints and another does not. */
    private static boolean isInsideWord(int point) {
        return point == '\''
                || point == '’'
                || point == 'ʼ'
                || point == 0xAD
                || point == 0x200B
                || point == 0x200C
                || point == 0x200D
                || point == 0x2060;
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isWordByItself(int point) {
        if (point < 0x0E00) return false;
        if (Character.isIdeographic(point)) return true;
        return switch (Character.UnicodeScript.of(point)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Spreads every bit over all of them (the finalizer of SplitMix64). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
