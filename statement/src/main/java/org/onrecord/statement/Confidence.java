package org.onrecord.statement;

import java.util.List;

/**
 * Makes of a detector's score the share of statements with that score that are right: a curve fitted on documents that the model was not trained on
 * (Platt 1999), one for statements and one for PolNeAR's wider notion. The file {@code confidence.tsv} is made by {@code training/reader/confidence.py}.
 *
 * @param statement slope and offset for statements
 * @param attribution the same for attributions
 */
record Confidence(Curve statement, Curve attribution) {

    /** @param slope of the score's log odds */
    record Curve(double slope, double offset) {

        double of(double score) {
            double odds = slope * Math.log(score / (1 - score)) + offset;
            return 1 / (1 + Math.exp(-odds));
        }
    }

    /** The curves that ship. */
    static Confidence shipped() {
        List<String> lines = LexiconFile.lines("confidence.tsv");
        return new Confidence(curve(lines, "statement"), curve(lines, "attribution"));
    }

    private static Curve curve(List<String> lines, String name) {
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals(name)) return new Curve(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]));
        }
        throw new IllegalStateException("confidence.tsv has no line for " + name);
    }

    /** How likely it is that a statement, or attribution, is one: 0 to 1, to three digits. */
    double of(Attribution words, boolean attitudes) {
        double share = (attitudes ? attribution : statement).of(words.score());
        return Math.round(1000 * share) / 1000.0;
    }
}
