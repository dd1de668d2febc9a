package org.onrecord.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Block;
import org.onrecord.page.Span;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/**
 * Which expected statement of a sample is which statement of a reading: a pair shares at least half of the content words
 * of each side; the best pairs first. Only statements of the body count.
 */
record StatementPairs(List<Pair> pairs, int expected, int found) {

    record Pair(Expected.Said expected, Statement found) {}

    private record Candidate(Pair pair, double overlap, int shared, int agreement) {}

    private static final Pattern WORD = Pattern.compile("[\\w]+(?:['\u2019][\\w]+)*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> UNSAID = Set.of(
            "the", "a", "an", "of", "and", "for", "his", "her", "its", "their", "mr", "mrs", "ms", "dr", "sir", "some");

    static StatementPairs of(Expected sample, Reading reading) {
        String text = reading.report().text();
        List<Statement> body = reading.statements().stream()
                .filter(statement -> inBody(statement, reading))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Expected.Said said : sample.statements()) {
            Map<String, Integer> wanted = bag(String.join(" ", said.content()));
            for (Statement statement : body) {
                Map<String, Integer> words = bag(in(text, statement.content()));
                int shared = shared(wanted, words);
                int most = Math.max(size(wanted), size(words));
                if (shared == 0 || 2 * shared < most) continue;
                int agreement = agree(said.cue(), in(text, statement.cue()))
                        + agree(said.source(), in(text, statement.source()));
                double overlap = shared / (double) (size(wanted) + size(words) - shared);
                candidates.add(new Candidate(new Pair(said, statement), overlap, shared, agreement));
            }
        }
        candidates.sort(Comparator.comparingDouble((Candidate one) -> one.shared * one.overlap + one.agreement * 0.5)
                .thenComparingDouble(Candidate::overlap)
                .reversed());
        Set<Object> taken = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Pair pair = candidate.pair;
            if (taken.contains(pair.expected) || taken.contains(pair.found.id())) continue;
            taken.add(pair.expected);
            taken.add(pair.found.id());
            pairs.add(pair);
        }
        return new StatementPairs(pairs, sample.statements().size(), body.size());
    }

    /** Whether the speakers of a pair are those that were expected, no one missing, no one added. */
    static boolean sameSpeakers(Pair pair, Expected sample, Reading reading) {
        List<Expected.Party> wanted =
                pair.expected.speaker().stream().map(sample::actor).toList();
        List<Actor> found = reading.actors().stream()
                .filter(actor -> pair.found.speaker().contains(actor.id()))
                .toList();
        return !found.isEmpty()
                && wanted.stream().allMatch(one -> found.stream().anyMatch(other -> same(one, other)))
                && found.stream().allMatch(other -> wanted.stream().anyMatch(one -> same(one, other)));
    }

    /** Whether an actor goes by one of the names that were expected of a party. */
    static boolean same(Expected.Party wanted, Actor found) {
        List<String> name = keyWords(found.name());
        if (name.isEmpty()) return false;
        List<String> aliases = new ArrayList<>(wanted.aka());
        aliases.add(wanted.name());
        boolean oneKind = kind(wanted.type()).equals(kind(found.type().term()));
        for (String alias : aliases) {
            List<String> words = keyWords(alias);
            if (words.equals(name)) return true;
            if (words.isEmpty() || !oneKind) continue;
            if (name.containsAll(words) && name.size() <= words.size() + 5) return true;
            if (words.containsAll(name)) return true;
        }
        return false;
    }

    private static String kind(String type) {
        return type.equals("igo") || type.equals("media") ? "organization" : type;
    }

    private static List<String> keyWords(String name) {
        List<String> words = new ArrayList<>();
        for (String word : words(name)) {
            if (UNSAID.contains(word)) continue;
            words.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
        }
        return words;
    }

    private static boolean inBody(Statement statement, Reading reading) {
        int begin = statement.content().getFirst().begin();
        for (Block block : reading.report().blocks()) {
            if (block.kind().isBody() && block.span().contains(begin)) return true;
        }
        return false;
    }

    private static int agree(String wanted, String found) {
        if (wanted.isEmpty()) return found.isEmpty() ? 1 : 0;
        return shared(bag(wanted), bag(found)) > 0 ? 1 : 0;
    }

    private static String in(String text, List<Span> spans) {
        return String.join(" ", spans.stream().map(span -> span.in(text)).toList());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (word.find()) words.add(word.group().toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        return words;
    }

    private static Map<String, Integer> bag(String text) {
        Map<String, Integer> bag = new HashMap<>();
        for (String word : words(text)) bag.merge(word, 1, Integer::sum);
        return bag;
    }

    private static int size(Map<String, Integer> bag) {
        return sum(bag, count -> count.getValue());
    }

    private static int shared(Map<String, Integer> one, Map<String, Integer> other) {
        return sum(one, count -> Math.min(count.getValue(), other.getOrDefault(count.getKey(), 0)));
    }

    private static int sum(Map<String, Integer> bag, Function<Map.Entry<String, Integer>, Integer> part) {
        int sum = 0;
        for (Map.Entry<String, Integer> count : bag.entrySet()) sum += part.apply(count);
        return sum;
    }
}
