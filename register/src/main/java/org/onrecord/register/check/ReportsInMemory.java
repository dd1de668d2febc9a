package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.page.Span;

/**
 * Reports held in memory with the words of each paragraph: for tests, and for as many reports as memory holds. Immutable.
 */
public final class ReportsInMemory implements RecordedWords {

    /** A word that stands in more than one paragraph in so many is asked for where there is no rarer one. */
    private static final int COMMON = 5;

    private static final int ENOUGH_RARE = 3;

    private final List<RecordedReport> reports;
    /** For each paragraph of all reports, the report it belongs to. */
    private final List<Integer> reportOf = new ArrayList<>();

    private final Map<String, List<Integer>> paragraphsWith = new HashMap<>();

    public ReportsInMemory(List<RecordedReport> reports) {
        this.reports = List.copyOf(reports);
        for (int i = 0; i < this.reports.size(); i++) {
            RecordedReport report = this.reports.get(i);
            for (Span paragraph : report.paragraphs()) {
                int number = reportOf.size();
                reportOf.add(i);
                Set<String> forms = new LinkedHashSet<>();
                for (Word word : Words.of(report.text(), paragraph)) forms.add(word.form());
                for (String form : forms) {
                    paragraphsWith
                            .computeIfAbsent(form, key -> new ArrayList<>())
                            .add(number);
                }
            }
        }
    }

    @Override
    public List<RecordedReport> like(String words, int limit) {
        Set<String> forms = new LinkedHashSet<>();
        for (Word word : Words.of(words, new Span(0, words.length()))) {
            if (paragraphsWith.containsKey(word.form())) forms.add(word.form());
        }
        List<String> rare = forms.stream()
                .filter(form -> (long) COMMON * paragraphs(form).size() < reportOf.size())
                .toList();
        Map<Integer, Double> scores = new HashMap<>();
        for (String form : rare.size() >= ENOUGH_RARE ? rare : List.copyOf(forms)) {
            List<Integer> paragraphs = paragraphs(form);
            double weight = Math.log1p((double) reportOf.size() / paragraphs.size());
            for (int paragraph : paragraphs) scores.merge(paragraph, weight, Double::sum);
        }
        Map<Integer, Double> best = new HashMap<>();
        scores.forEach((paragraph, score) -> best.merge(reportOf.get(paragraph), score, Math::max));
        return best.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(entry -> reports.get(entry.getKey()))
                .toList();
    }

    private List<Integer> paragraphs(String form) {
        return paragraphsWith.getOrDefault(form, List.of());
    }
}
