package org.onrecord.register.issues;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.register.issues.IssueProfile.Written;

/** How much words tell of a matter: the more, the more often they stand in it and the fewer reports have them. */
final class TellingWords {

    /**
     * Reports without any of the words that are counted beside those there are: in a register of ten reports, a word that
     * five have may still be rare in the world.
     */
    private static final int UNSEEN_REPORTS = 30;

    private static final int COMPARED = 64;
    private static final int SHORTEST = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'\u2019-]*");
    private static final Set<String> FUNCTION_WORDS = functionWords();

    private TellingWords() {}

    private static Set<String> functionWords() {
        try (InputStream file = TellingWords.class.getResourceAsStream("function-words.txt")) {
            if (file == null) throw new IllegalStateException("The program's own file function-words.txt is missing.");
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> List.of(line.split(" ", -1)).stream())
                        .collect(Collectors.toUnmodifiableSet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of what was said together: in or around how many utterances each stands. */
    static Map<String, Written> of(SaidTogether said) {
        Map<String, Written> words = new LinkedHashMap<>();
        said.headline().ifPresent(headline -> add(words, headline, 2));
        for (SaidTogether.Utterance utterance : said.utterances()) add(words, utterance.sentences(), 1);
        return words;
    }

    private static void add(Map<String, Written> words, String text, int count) {
        Map<String, String> here = new LinkedHashMap<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String form = withoutPossessive(matcher.group().replace('\u2019', '\''));
            String word = form.toLowerCase(Locale.ROOT);
            if (word.length() >= SHORTEST && !FUNCTION_WORDS.contains(word)) here.putIfAbsent(word, form);
        }
        here.forEach((word, form) -> words.merge(word, new Written(count, form), TellingWords::sum));
    }

    private static String withoutPossessive(String form) {
        if (form.endsWith("'s") || form.endsWith("'S")) return form.substring(0, form.length() - 2);
        return form.endsWith("'") ? form.substring(0, form.length() - 1) : form;
    }

    // A word that begins a sentence is written large; where it is once written small, that is its form.
    private static Written sum(Written one, Written other) {
        boolean small = other.form().equals(other.form().toLowerCase(Locale.ROOT));
        return new Written(one.utterances() + other.utterances(), small ? other.form() : one.form());
    }

    /** The words of both, the most frequent at most. */
    static Map<String, Written> joined(Map<String, Written> one, Map<String, Written> other) {
        Map<String, Written> joined = new HashMap<>(one);
        other.forEach((word, written) -> joined.merge(word, written, TellingWords::sum));
        if (joined.size() <= IssueProfile.MOST_WORDS) return joined;
        Comparator<Map.Entry<String, Written>> frequent =
                Comparator.comparingInt(entry -> -entry.getValue().utterances());
        return joined.entrySet().stream()
                .sorted(frequent.thenComparing(Map.Entry::getKey))
                .limit(IssueProfile.MOST_WORDS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The most telling words with what each weighs; the squares of the weights add up to 1. The heaviest come first. */
    static Map<String, Double> weights(Map<String, Written> words, IssueStore store) {
        double reports = store.totals().reports() + UNSEEN_REPORTS + 1.0;
        Map<String, Double> all = new HashMap<>();
        words.forEach((word, written) -> {
            double rarity = Math.log(reports / (store.reportsWith(word) + 0.5));
            if (rarity > 0) all.put(word, (1 + Math.log(written.utterances())) * rarity);
        });
        Comparator<Map.Entry<String, Double>> heavy = Comparator.comparingDouble(entry -> -entry.getValue());
        List<Map.Entry<String, Double>> heaviest = all.entrySet().stream()
                .sorted(heavy.thenComparing(Map.Entry::getKey))
                .limit(COMPARED)
                .toList();
        double squares = heaviest.stream()
                .mapToDouble(entry -> entry.getValue() * entry.getValue())
                .sum();
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Map.Entry<String, Double> entry : heaviest)
            weights.put(entry.getKey(), entry.getValue() / Math.sqrt(squares));
        return weights;
    }

    /** The cosine of two sets of weights. */
    static double likeness(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            sum += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }
}
