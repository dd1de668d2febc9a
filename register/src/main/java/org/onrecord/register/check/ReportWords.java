package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;

/**
 * The words of a report on record, and which of them stand in quotation marks. Immutable.
 *
 * @param report the report
 * @param all its words, in text order
 * @param stretch for each word the index of the {@linkplain RecordedReport#quoted() stretch} it stands in; -1 outside of marks
 * @param quoted the words inside of marks, in text order
 * @param quotedAt for each of these its index in {@code all}
 * @param forms the forms of all words, without a possessive's ending
 */
record ReportWords(
        RecordedReport report,
        List<Word> all,
        List<Integer> stretch,
        List<Word> quoted,
        List<Integer> quotedAt,
        Set<String> forms) {

    static ReportWords of(RecordedReport report) {
        List<Word> all = new ArrayList<>();
        for (Span paragraph : report.paragraphs()) all.addAll(Words.of(report.text(), paragraph));
        List<Integer> stretch = new ArrayList<>();
        List<Word> quoted = new ArrayList<>();
        List<Integer> quotedAt = new ArrayList<>();
        Set<String> forms = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Word word = all.get(i);
            forms.add(
                    word.form().endsWith("'s")
                            ? word.form().substring(0, word.form().length() - 2)
                            : word.form());
            int at = TextOrder.firstEndingAfter(
                    report.quoted(), Function.identity(), word.span().begin());
            boolean inside = at < report.quoted().size()
                    && report.quoted().get(at).contains(word.span().begin());
            stretch.add(inside ? at : -1);
            if (inside) {
                quoted.add(word);
                quotedAt.add(i);
            }
        }
        return new ReportWords(
                report,
                List.copyOf(all),
                List.copyOf(stretch),
                List.copyOf(quoted),
                List.copyOf(quotedAt),
                Set.copyOf(forms));
    }
}
