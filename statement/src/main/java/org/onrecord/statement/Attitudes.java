package org.onrecord.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Verbs that tell a state of mind and not something said. The encoder's head for this has seen too few of them in training to
 * be relied on alone.
 */
final class Attitudes {

    private static final Set<String> VERBS = forms(List.of(
            "believe",
            "think",
            "hope",
            "want",
            "fear",
            "expect",
            "know",
            "feel",
            "wish",
            "intend",
            "prefer",
            "suspect",
            "assume",
            "regret",
            "love",
            "hate",
            "like",
            "dislike",
            "desire",
            "understand",
            "realize",
            "realise",
            "remember",
            "forget",
            "consider",
            "imagine",
            "dream",
            "doubt",
            "plan"));

    private Attitudes() {}

    /** Whether a cue is one of these verbs, with its auxiliaries or without. */
    static boolean isIn(String cue) {
        for (String word : cue.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) if (VERBS.contains(word)) return true;
        return false;
    }

    private static Set<String> forms(List<String> verbs) {
        Set<String> forms = new HashSet<>(Set.of("thought", "knew", "known", "felt", "understood"));
        for (String verb : verbs) {
            String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
            forms.addAll(List.of(verb, verb + "s", stem + "ed", stem + "ing", verb.endsWith("h") ? verb + "es" : verb));
        }
        forms.addAll(List.of("planned", "planning", "preferred", "preferring", "forgot", "forgotten"));
        return Set.copyOf(forms);
    }
}
