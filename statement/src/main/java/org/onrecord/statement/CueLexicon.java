package org.onrecord.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words that signal attributions, with how often they do, from {@code cues.tsv}. Immutable; safe for any number of
 * threads.
 */
final class CueLexicon {

    /** What follows or precedes a cue: how often it did, and how often the form was a cue then. */
    private record Count(int cues, int uses) {}

    /**
     * A form that signals attributions.
     *
     * @param share how often it is a cue where it stands outside attributed words
     * @param attitude whether it signals a belief or wish rather than something said
     */
    record Entry(
            String form, double share, boolean attitude, Map<String, Double> byNext, Map<String, Double> byPrevious) {}

    /** Weight of a form's overall share against its share in one context. */
    private static final double PRIOR = 8;

    private final Map<String, Entry> entries = new HashMap<>();

    CueLexicon() {
        for (String line : LexiconFile.lines("cues.tsv")) {
            String[] fields = line.split("\t", -1);
            double uses = Integer.parseInt(fields[1]);
            double cues = Integer.parseInt(fields[2]);
            double said = Integer.parseInt(fields[3]);
            double share = (cues + said) / (uses + said + 1);
            entries.put(
                    fields[0],
                    new Entry(
                            fields[0],
                            share,
                            fields[4].equals("attitude"),
                            shares(fields[5], share),
                            shares(fields[6], share)));
        }
    }

    private static Map<String, Double> shares(String field, double share) {
        Map<String, Double> shares = new HashMap<>();
        for (String part : field.split(" ", -1)) {
            int colon = part.lastIndexOf(':');
            if (colon <= 0) continue;
            Count count = count(part.substring(colon + 1));
            shares.put(part.substring(0, colon), (count.cues + PRIOR * share) / (count.uses + PRIOR));
        }
        return Map.copyOf(shares);
    }

    private static Count count(String part) {
        int slash = part.indexOf('/');
        return new Count(Integer.parseInt(part.substring(0, slash)), Integer.parseInt(part.substring(slash + 1)));
    }

    Optional<Entry> entry(String lower) {
        return Optional.ofNullable(entries.get(lower));
    }

    /** How likely a form is a cue between these two kinds of words: shares combined as if they were independent. */
    double likelihood(Entry entry, String previous, String next) {
        double odds = odds(entry.share());
        double before = entry.byPrevious().getOrDefault(previous, entry.share());
        double after = entry.byNext().getOrDefault(next, entry.share());
        double combined = odds(before) * odds(after) / odds;
        return combined / (1 + combined);
    }

    private static double odds(double share) {
        double bounded = Math.min(0.995, Math.max(0.005, share));
        return bounded / (1 - bounded);
    }
}
