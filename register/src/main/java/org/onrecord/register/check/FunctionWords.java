package org.onrecord.register.check;

import java.util.Set;

/** Closed classes of English words that decide how much of a quotation agrees, and whether a cut turns its sense. */
final class FunctionWords {

    private static final Set<String> COMMON = Set.of(
            "a", "about", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can",
            "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "him", "his", "how", "i",
            "if", "in", "into", "is", "it", "its", "it's", "may", "me", "might", "more", "must", "my", "no", "not",
            "of", "on", "one", "or", "our", "shall", "she", "should", "so", "some", "such", "than", "that", "the",
            "their", "them", "then", "there", "these", "they", "this", "those", "to", "up", "us", "was", "we", "were",
            "what", "when", "which", "who", "will", "with", "would", "you", "your");

    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "never",
            "neither",
            "nor",
            "none",
            "nobody",
            "nothing",
            "hardly",
            "scarcely",
            "barely",
            "cannot",
            "without");

    private static final Set<String> REFUSALS = Set.of(
            "deny",
            "denied",
            "denies",
            "denying",
            "reject",
            "rejected",
            "rejects",
            "rejecting",
            "refuse",
            "refused",
            "refuses",
            "refusing",
            "false",
            "untrue",
            "lie",
            "doubt",
            "doubts",
            "doubted",
            "wrong",
            "ruled");

    private static final Set<String> CONDITIONS = Set.of(
            "unless",
            "if",
            "except",
            "until",
            "till",
            "only",
            "provided",
            "providing",
            "although",
            "though",
            "whether");

    /** What turns a sense where it follows a phrase at once. */
    private static final Set<String> TURNS = Set.of("but", "without", "not", "nor", "never");

    private FunctionWords() {}

    static boolean contains(String form) {
        return COMMON.contains(form);
    }

    static boolean isNegation(String form) {
        return NEGATIONS.contains(form) || form.endsWith("n't");
    }

    /** Whether a word takes back, or makes depend on something, what follows it. */
    static boolean opposes(String form) {
        return isNegation(form) || REFUSALS.contains(form) || CONDITIONS.contains(form);
    }

    static boolean isCondition(String form) {
        return CONDITIONS.contains(form);
    }

    static boolean turns(String form) {
        return CONDITIONS.contains(form) || TURNS.contains(form);
    }
}
