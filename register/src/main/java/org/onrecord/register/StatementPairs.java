package org.onrecord.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Span;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/**
 * Finds the statements of an earlier reading in a later one of the same report, so that they keep their ids: two are one
 * where they share at least half of the words of each's content. Each is paired once, those that share most first.
 * Stateless; safe for any number of threads.
 */
public final class StatementPairs {

    private static final Pattern WORD = Pattern.compile("\\w+(?:['\u2019]\\w+)*", Pattern.UNICODE_CHARACTER_CLASS);

    private record Candidate(String later, String earlier, double alike, int order) {}

    private StatementPairs() {}

    /** The names of the earlier reading's statements, by those of the later one that say the same. */
    public static Map<String, String> of(Reading earlier, Reading later) {
        List<Map<String, Integer>> before = bags(earlier);
        List<Map<String, Integer>> after = bags(later);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            for (int j = 0; j < before.size(); j++) {
                int shared = shared(after.get(i), before.get(j));
                int ours = size(after.get(i));
                int theirs = size(before.get(j));
                if (shared == 0 || 2 * shared < ours || 2 * shared < theirs) continue;
                candidates.add(new Candidate(
                        later.statements().get(i).id(),
                        earlier.statements().get(j).id(),
                        shared / (double) (ours + theirs - shared),
                        Math.abs(i - j)));
            }
        }
        // A sentence said twice keeps its places: where two are equally alike, the nearer goes first.
        candidates.sort(Comparator.comparingDouble(Candidate::alike).reversed().thenComparingInt(Candidate::order));
        Map<String, String> pairs = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (pairs.containsKey(candidate.later) || !taken.add(candidate.earlier)) continue;
            pairs.put(candidate.later, candidate.earlier);
        }
        return pairs;
    }

    private static List<Map<String, Integer>> bags(Reading reading) {
        String text = reading.report().text();
        return reading.statements().stream()
                .map(statement -> bag(statement, text))
                .toList();
    }

    private static Map<String, Integer> bag(Statement statement, String text) {
        Map<String, Integer> bag = new HashMap<>();
        for (Span span : statement.content()) {
            Matcher words = WORD.matcher(Normalizer.normalize(span.in(text), Normalizer.Form.NFKC));
            while (words.find()) {
                bag.merge(words.group().toLowerCase(Locale.ROOT).replace('\u2019', '\''), 1, Integer::sum);
            }
        }
        return bag;
    }

    private static int size(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int shared(Map<String, Integer> one, Map<String, Integer> other) {
        int shared = 0;
        for (Map.Entry<String, Integer> entry : one.entrySet()) {
            shared += Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0));
        }
        return shared;
    }
}
