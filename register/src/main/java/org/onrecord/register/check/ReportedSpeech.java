package org.onrecord.register.check;

import java.util.List;
import java.util.Set;

/**
 * The words that English puts for one another where speech is reported: "I am ready" becomes "he said he was ready" (the backshift of
 * tenses and the shift of persons; Quirk et al., A Comprehensive Grammar of the English Language, 14.31).
 */
final class ReportedSpeech {

    private static final List<Set<String>> GROUPS = List.of(
            Set.of("i", "we", "he", "she", "they", "it"),
            Set.of("me", "us", "him", "her", "them"),
            Set.of("my", "our", "his", "her", "their", "its"),
            Set.of("mine", "ours", "his", "hers", "theirs"),
            Set.of("am", "is", "are", "was", "were"),
            Set.of("have", "has", "had"),
            Set.of("do", "does", "did"),
            Set.of("will", "would"),
            Set.of("can", "could"),
            Set.of("may", "might"),
            Set.of("this", "that"),
            Set.of("these", "those"),
            Set.of("here", "there"));

    private ReportedSpeech() {}

    /** Whether reporting may put one word for the other. */
    static boolean shifts(String one, String other) {
        for (Set<String> group : GROUPS) if (group.contains(one) && group.contains(other)) return true;
        return false;
    }
}
