package org.onrecord.register.issues;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.register.issues.IssueProfile.Written;

/** Names issues: as a person did, else by their most telling words. */
public final class IssueNames {

    private static final int WORDS = 3;

    /** Of them at most so many are proper names: who is in it does not tell what it is about. */
    private static final int NAMES = 1;

    private IssueNames() {}

    /**
     * What an issue is called now. A name that no person gave changes as the register grows.
     *
     * @return a person's name for it, else up to three words, proper names first: "Vell dam talks"; empty where it has no word
     *     that tells anything
     */
    public static Optional<String> of(IssueProfile issue, IssueStore store) {
        if (issue.givenName().isPresent()) return issue.givenName();
        List<Written> telling = telling(issue, store);
        if (telling.isEmpty()) return Optional.empty();
        // The sort is stable: among names, and among other words, the most telling stays first.
        telling.sort(Comparator.comparing(word -> !isName(word.form())));
        StringBuilder name = new StringBuilder();
        for (Written word : telling) name.append(name.isEmpty() ? "" : " ").append(word.form());
        return Optional.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    /** The words that stand most often in the issue for how many of all reports have them: what is said once in it names nothing. */
    private static List<Written> telling(IssueProfile issue, IssueStore store) {
        double reports = store.totals().reports();
        Map<Written, Double> weights = new HashMap<>();
        issue.words().forEach((word, written) -> {
            double rare = Math.log((reports + 1) / Math.max(1, store.reportsWith(word)));
            double weight = written.utterances() * rare;
            if (weight > 0) weights.put(written, weight);
        });
        List<Written> sorted = weights.entrySet().stream()
                .sorted(Map.Entry.<Written, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().form()))
                .map(Map.Entry::getKey)
                .toList();
        List<Written> telling = new ArrayList<>();
        int names = 0;
        for (Written word : sorted) {
            if (isName(word.form()) && ++names > NAMES) continue;
            telling.add(word);
            if (telling.size() == WORDS) break;
        }
        return telling;
    }

    private static boolean isName(String form) {
        return Character.isUpperCase(form.codePointAt(0));
    }
}
