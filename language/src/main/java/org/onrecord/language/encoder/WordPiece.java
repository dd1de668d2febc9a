package org.onrecord.language.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts a text into words and each into the subwords of an uncased vocabulary, the longest first: WordPiece, as BERT has it
 * (Devlin et al. 2019, arXiv:1810.04805). Words that return are cut once. Safe for any number of threads.
 */
final class WordPiece {

    static final int PADDING = 0;
    static final int UNKNOWN = 100;
    static final int BEGIN = 101;
    static final int END = 102;

    private static final int LONGEST_WORD = 100;
    private static final int MOST_KEPT = 200_000;

    private final Map<String, Integer> vocabulary;
    private final Map<String, int[]> known = new ConcurrentHashMap<>();

    /** @param vocabulary the subwords in the order of their numbers; those inside a word begin with {@code ##} */
    WordPiece(List<String> vocabulary) {
        this.vocabulary = HashMap.newHashMap(vocabulary.size());
        for (int i = 0; i < vocabulary.size(); i++) this.vocabulary.put(vocabulary.get(i), i);
    }

    /** The words of {@code text}; those of which nothing is left without accents and control characters are left out. */
    Subwords split(String text) {
        Cut cut = new Cut(text);
        int begin = -1;
        int width;
        for (int at = 0; at < text.length(); at += width) {
            int unit = text.codePointAt(at);
            width = Character.charCount(unit);
            boolean alone = isMark(unit) || isIdeograph(unit);
            if (alone || isWhite(unit)) {
                if (begin >= 0) cut.add(begin, at);
                begin = -1;
                if (alone) cut.add(at, at + width);
            } else if (begin < 0 && !isDropped(unit)) {
                begin = at;
            }
        }
        if (begin >= 0) cut.add(begin, text.length());
        return cut.done();
    }

    /** Words under collection. */
    private final class Cut {

        private final String text;
        private final List<int[]> pieces = new ArrayList<>();
        private int[] places = new int[512];
        private byte[] shapes = new byte[256];

        Cut(String text) {
            this.text = text;
        }

        void add(int begin, int end) {
            int[] found = piecesOf(text.substring(begin, end));
            if (found.length == 0) return;
            int size = pieces.size();
            if (size == shapes.length) {
                places = Arrays.copyOf(places, 4 * size);
                shapes = Arrays.copyOf(shapes, 2 * size);
            }
            places[2 * size] = begin;
            places[2 * size + 1] = end;
            shapes[size] = WordShape.of(text, begin, end).number();
            pieces.add(found);
        }

        Subwords done() {
            int size = pieces.size();
            int[] begins = new int[size];
            int[] ends = new int[size];
            for (int i = 0; i < size; i++) {
                begins[i] = places[2 * i];
                ends[i] = places[2 * i + 1];
            }
            return new Subwords(begins, ends, pieces.toArray(int[][]::new), Arrays.copyOf(shapes, size));
        }
    }

    private int[] piecesOf(String written) {
        int[] pieces = known.get(written);
        if (pieces == null) {
            pieces = cut(bare(written));
            if (known.size() < MOST_KEPT && written.length() <= LONGEST_WORD) known.put(written, pieces);
        }
        return pieces;
    }

    private int[] cut(String word) {
        if (word.isEmpty()) return new int[0];
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) return new int[] {UNKNOWN};
        int[] pieces = new int[word.length()];
        int count = 0;
        int begin = 0;
        while (begin < word.length()) {
            int end = word.length();
            Integer piece = null;
            for (; end > begin; end--) {
                piece = vocabulary.get(begin == 0 ? word.substring(0, end) : "##" + word.substring(begin, end));
                if (piece != null) break;
            }
            if (piece == null) return new int[] {UNKNOWN};
            pieces[count++] = piece;
            begin = end;
        }
        return Arrays.copyOf(pieces, count);
    }

    // Lower case, without accents.
    private static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) return lower;
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(unit -> Character.getType(unit) != Character.NON_SPACING_MARK && !isDropped(unit))
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            if (unit < ' ' || unit > '~') return false;
        }
        return true;
    }

    private static boolean isWhite(int unit) {
        if (unit == '\t' || unit == '\n' || unit == '\r') return true;
        return switch (Character.getType(unit)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isDropped(int unit) {
        if (unit == 0xFFFD) return true;
        return switch (Character.getType(unit)) {
            case Character.CONTROL -> unit != '\t' && unit != '\n' && unit != '\r';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean isMark(int unit) {
        if ((unit >= 33 && unit <= 47)
                || (unit >= 58 && unit <= 64)
                || (unit >= 91 && unit <= 96)
                || (unit >= 123 && unit <= 126)) return true;
        return switch (Character.getType(unit)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int unit) {
        return (unit >= 0x4E00 && unit <= 0x9FFF)
                || (unit >= 0x3400 && unit <= 0x4DBF)
                || (unit >= 0x20000 && unit <= 0x2A6DF)
                || (unit >= 0x2A700 && unit <= 0x2CEAF)
                || (unit >= 0xF900 && unit <= 0xFAFF)
                || (unit >= 0x2F800 && unit <= 0x2FA1F);
    }
}
