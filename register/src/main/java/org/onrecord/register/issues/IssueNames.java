package org.onrecord.register.issues;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.register.issues.IssueProfile.Written;

/** Names issues: as a person did, else by their most telling words. */
public final class IssueNames {

    private static final int WORDS = 3;

    private IssueNames() {}

    /**
     * What an issue is called now. A name that no person gave changes as the register grows.
     *
     * @return a person's name for it, else up to three words, proper names first: "Vell dam talks"; empty where it has no word
     *     that tells anything
     */
    public static Optional<String> of(IssueProfile issue, IssueStore store) {
        if (issue.givenName().isPresent()) return issue.givenName();
        List<Written> telling = new ArrayList<>();
        for (String word : TellingWords.weights(issue.words(), store).keySet()) {
            if (telling.size() == WORDS) break;
            telling.add(written(issue.words(), word));
        }
        if (telling.isEmpty()) return Optional.empty();
        // The sort is stable: among names, and among other words, the most telling stays first.
        telling.sort(Comparator.comparing(word -> !isName(word.form())));
        StringBuilder name = new StringBuilder();
        for (Written word : telling) name.append(name.isEmpty() ? "" : " ").append(word.form());
        return Optional.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    private static Written written(Map<String, Written> words, String word) {
        return words.getOrDefault(word, new Written(1, word));
    }

    private static boolean isName(String form) {
        return Character.isUpperCase(form.codePointAt(0));
    }
}
