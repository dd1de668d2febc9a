package org.onrecord.register.issues;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.register.vectors.SentenceVector;

/**
 * Issues in memory, some 10 KB each, found by the words they have. A word that very many issues have is no way to any of
 * them. Safe for any number of threads.
 */
public final class RememberedIssues implements IssueStore {

    private static final int TOO_MANY = 500;

    private final Map<String, IssueProfile> issues = new HashMap<>();
    private final Map<String, Set<String>> byWord = new HashMap<>();
    private final Map<String, Integer> reportsWith = new HashMap<>();
    private Totals totals = new Totals(0, 0, new long[SentenceVector.DIMENSIONS]);

    @Override
    public synchronized Optional<IssueProfile> find(String id) {
        return Optional.ofNullable(issues.get(id));
    }

    @Override
    public synchronized List<IssueProfile> sharing(Collection<String> words, int most) {
        Map<String, Integer> shared = new HashMap<>();
        for (String word : words) {
            Set<String> having = byWord.getOrDefault(word, Set.of());
            if (having.size() > TOO_MANY) continue;
            for (String id : having) shared.merge(id, 1, Integer::sum);
        }
        Comparator<IssueProfile> byShared = Comparator.comparingInt(issue -> shared.getOrDefault(issue.id(), 0));
        return shared.keySet().stream()
                .map(issues::get)
                .sorted(byShared.thenComparing(issue -> issue.lastDay().orElse(LocalDate.MIN))
                        .reversed()
                        .thenComparing(IssueProfile::id))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void put(IssueProfile issue) {
        IssueProfile before = issues.put(issue.id(), issue);
        if (before != null) {
            for (String word : before.words().keySet()) {
                if (issue.words().containsKey(word)) continue;
                Set<String> having = byWord.getOrDefault(word, Set.of());
                if (having.size() > 1) having.remove(issue.id());
                else byWord.remove(word);
            }
        }
        for (String word : issue.words().keySet()) {
            byWord.computeIfAbsent(word, any -> new HashSet<>()).add(issue.id());
        }
    }

    @Override
    public synchronized Totals totals() {
        return totals;
    }

    @Override
    public synchronized int reportsWith(String word) {
        return reportsWith.getOrDefault(word, 0);
    }

    @Override
    public synchronized void count(Collection<String> words, Totals now) {
        for (String word : words) reportsWith.merge(word, 1, Integer::sum);
        totals = now;
    }

    /** All issues, in no order. */
    public synchronized List<IssueProfile> all() {
        return List.copyOf(issues.values());
    }
}
