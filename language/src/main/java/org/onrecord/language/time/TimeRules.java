package org.onrecord.language.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of times.tsv, matched against tokens: the longest match wins, of two as long the rule that stands first. Immutable. */
final class TimeRules {

    /**
     * One rule.
     *
     * @param value what TimeValues computes, in words
     */
    record Rule(List<Element> pattern, TimeExpression.Type type, List<String> value) {}

    /** One place of a pattern: one of some words, or what a class reads. */
    private record Element(Set<String> words, @Nullable String kind, boolean optional) {}

    /** A rule that holds from one token to another, with what its classes read, in order. */
    record Match(Rule rule, int begin, int end, List<Capture> captures) {

        /** Whether the words look like a time and are none. */
        boolean isNone() {
            return rule.value().getFirst().equals("none");
        }

        /** What a class read, the number-th of its kind; empty where the rule has none. */
        Optional<String> get(String kind, int number) {
            return captures.stream()
                    .filter(c -> c.kind().equals(kind))
                    .skip(number)
                    .map(Capture::value)
                    .findFirst();
        }

        Optional<String> get(String kind) {
            return get(kind, 0);
        }
    }

    record Capture(String kind, String value) {}

    private final List<Rule> rules;
    private final Map<String, List<Rule>> byFirstWord;
    private final TimeWords words;

    TimeRules(List<String> lines, TimeWords words) {
        this.words = words;
        this.rules = lines.stream().map(TimeRules::rule).toList();
        this.byFirstWord = byFirstWord(rules);
    }

    private static Rule rule(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) throw new IllegalStateException("times.tsv: not three columns: " + line);
        List<Element> pattern = new ArrayList<>();
        for (String part : columns[0].split(" ", -1)) {
            boolean optional = part.length() > 1 && part.endsWith("?");
            String core = optional ? part.substring(0, part.length() - 1) : part;
            boolean kind = core.startsWith("<") && core.endsWith(">");
            pattern.add(new Element(
                    kind ? Set.of() : Set.copyOf(Arrays.asList(core.split("\\|"))),
                    kind ? core.substring(1, core.length() - 1) : null,
                    optional));
        }
        return new Rule(
                List.copyOf(pattern), TimeExpression.Type.valueOf(columns[1]), List.of(columns[2].split(" ", -1)));
    }

    /** The best match that begins at a token. */
    Optional<Match> at(List<TimeToken> tokens, int begin) {
        List<Rule> candidates = words.mayRead(tokens.get(begin))
                ? rules
                : byFirstWord.getOrDefault(tokens.get(begin).form(), List.of());
        Match best = null;
        for (Rule rule : candidates) {
            Match match = match(rule, tokens, begin, 0, begin, List.of());
            if (match != null && (best == null || match.end() > best.end())) best = match;
        }
        return Optional.ofNullable(best);
    }

    /** The rules that can begin with a word, by that word, in order: most words begin none. */
    private static Map<String, List<Rule>> byFirstWord(List<Rule> rules) {
        Map<String, List<Rule>> found = new HashMap<>();
        for (Rule rule : rules) {
            Set<String> first = new HashSet<>();
            for (Element element : rule.pattern()) {
                first.addAll(element.words());
                if (!element.optional()) break;
            }
            for (String word : first)
                found.computeIfAbsent(word, w -> new ArrayList<>()).add(rule);
        }
        return found;
    }

    private @Nullable Match match(
            Rule rule, List<TimeToken> tokens, int begin, int place, int at, List<Capture> captures) {
        if (place == rule.pattern().size()) return new Match(rule, begin, at, captures);
        Element element = rule.pattern().get(place);
        if (at < tokens.size()) {
            String kind = element.kind();
            if (kind == null) {
                if (element.words().contains(tokens.get(at).form())) {
                    Match match = match(rule, tokens, begin, place + 1, at + 1, captures);
                    if (match != null) return match;
                }
            } else {
                Optional<TimeWords.Found> found = words.read(kind, tokens, at);
                if (found.isPresent()) {
                    List<Capture> more = new ArrayList<>(captures);
                    more.add(new Capture(kind, found.get().value()));
                    Match match =
                            match(rule, tokens, begin, place + 1, found.get().end(), more);
                    if (match != null) return match;
                }
            }
        }
        return element.optional() ? match(rule, tokens, begin, place + 1, at, captures) : null;
    }
}
