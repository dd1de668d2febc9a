package org.onrecord.register.join;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Span;
import org.onrecord.statement.Statement;

/**
 * The words of something said, folded so that the same words in two reports are the same. Immutable.
 *
 * @param words in order, without case, accents and punctuation
 */
public record SayingWords(List<String> words) {

    private static final Pattern WORD =
            Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)+|[\\p{L}\\p{N}]+(?:['\u2019][\\p{L}]+)*");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SEQUENCE = 3;
    /** How many of the least hashes are kept: so many of the same words are found by at least one of them. */
    private static final int KEPT = 6;

    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "none",
            "nobody",
            "nothing",
            "neither",
            "nor",
            "without",
            "cannot",
            "can't",
            "won't",
            "don't",
            "doesn't",
            "didn't",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
            "wouldn't",
            "shouldn't",
            "couldn't",
            "hasn't",
            "haven't",
            "hadn't");

    /** Words that every text has: they say nothing of what it is about. */
    private static final Set<String> COMMON = Set.of(
            ("a an the of to in on at for from by with and or but if as that this these those it its is are was were be been"
                            + " being has have had will would can could may might must shall should do does did he she they we you i his her their our my"
                            + " your who whom which what when where why how there here then than so such no not any all some more most other into over"
                            + " under after before about against between during also only just very said say says told tell new one two up out off"
                            + " because while until since per each both own same too them him us me itself himself herself themselves")
                    .split(" ", -1));

    public SayingWords {
        words = List.copyOf(words);
    }

    /** The words of a statement's content. */
    public static SayingWords of(Statement statement, String text) {
        List<String> words = new ArrayList<>();
        for (Span span : statement.content()) words.addAll(split(span.in(text)));
        return new SayingWords(words);
    }

    /** The words of a text. */
    public static List<String> split(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded);
        while (matcher.find()) words.add(matcher.group());
        return words;
    }

    /** The words of a mention that are written large, as {@link #telling} has them. */
    public static Set<String> names(String mention) {
        Set<String> names = new HashSet<>();
        for (String word : BLANK.split(mention, -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
                names.addAll(new SayingWords(split(word)).telling());
        }
        return names;
    }

    /** As {@link #written} gave it. */
    public static SayingWords ofWritten(String written) {
        return new SayingWords(written.isEmpty() ? List.of() : List.of(written.split(" ", -1)));
    }

    /** The words, parted by blanks. */
    public String written() {
        return String.join(" ", words);
    }

    /**
     * The least of the hashes of its sequences of three words (Broder 1997): two sayings that share most of their sequences share one
     * of these. Empty where there are too few words to tell one saying from another.
     */
    public long[] leastHashes() {
        if (words.size() < SEQUENCE + 1) return new long[0];
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i + SEQUENCE <= words.size(); i++) {
            hashes.add(hash(String.join(" ", words.subList(i, i + SEQUENCE))));
        }
        long[] all = hashes.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.copyOf(all, Math.min(KEPT, all.length));
    }

    /** FNV-1a of 64 bits, mixed as MurmurHash3 ends: the low values must be as good as any. */
    static long hash(String words) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < words.length(); i++) hash = (hash ^ words.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    /** Whether one negates what the other does not. */
    public boolean contradicts(SayingWords other) {
        return negations() != other.negations();
    }

    private long negations() {
        return words.stream().filter(NEGATIONS::contains).count();
    }

    /** How many words two sayings share, each as often as both have it. */
    public int shared(SayingWords other) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : words) counts.merge(word, 1, Integer::sum);
        int shared = 0;
        for (String word : other.words) {
            int left = counts.getOrDefault(word, 0);
            if (left > 0) {
                counts.put(word, left - 1);
                shared++;
            }
        }
        return shared;
    }

    /** The words that tell what it is about, folded by {@link Stems} so that "flooded" and "flooding" are one. */
    public Set<String> telling() {
        Set<String> telling = new HashSet<>();
        for (String word : words) {
            if (word.length() > 2 && !COMMON.contains(word) && !NEGATIONS.contains(word)) telling.add(Stems.of(word));
        }
        return telling;
    }
}
