package org.onrecord.register.copies;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Precision and recall over all pairs of reports: should the two be in one group, and are they? */
final class PairScore {

    private final List<Print> prints;
    private final MemoryCopyIndex index;

    private PairScore(List<Print> prints, MemoryCopyIndex index) {
        this.prints = prints;
        this.index = index;
    }

    /** The score of an index to which these reports were added. */
    static PairScore of(List<Print> prints, MemoryCopyIndex index) {
        return new PairScore(prints, index);
    }

    /**
     * Precision, recall and F1.
     *
     * @param right pairs that are in one group and should be
     * @param found pairs that are in one group
     * @param wanted pairs that should be
     */
    record Figures(long right, long found, long wanted) {

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }

        double f1() {
            return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
        }
    }

    /** Over all pairs. */
    Figures all() {
        return with(print -> true);
    }

    /** Over the pairs of which at least one report is such a one: all pairs without those among all others. */
    Figures with(Predicate<Print> such) {
        Figures all = pairs(print -> true);
        Figures others = pairs(such.negate());
        boolean everyone = prints.stream().allMatch(such);
        if (everyone) return all;
        return new Figures(all.right - others.right, all.found - others.found, all.wanted - others.wanted);
    }

    private Figures pairs(Predicate<Print> of) {
        Map<Integer, Long> texts = new HashMap<>();
        Map<String, Long> groups = new HashMap<>();
        Map<String, Long> both = new HashMap<>();
        for (Print print : prints) {
            if (!of.test(print)) continue;
            String group = index.group(print.text().report());
            texts.merge(print.original(), 1L, Long::sum);
            groups.merge(group, 1L, Long::sum);
            both.merge(print.original() + " " + group, 1L, Long::sum);
        }
        return new Figures(pairs(both), pairs(groups), pairs(texts));
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    /** A line for all pairs, for each kind of edit done alone, for several of them, and for each kind of report. */
    String table() {
        Map<String, Figures> rows = new LinkedHashMap<>();
        for (Edit edit : Edit.values()) {
            rows.put(
                    "edit " + edit,
                    with(print -> print.edits().size() == 1 && print.edits().contains(edit)));
        }
        rows.put("several edits", with(print -> print.edits().size() > 1));
        for (Print.Kind kind : Print.Kind.values()) rows.put("kind " + kind, with(print -> print.kind() == kind));
        rows.put("all", all());
        return rows.entrySet().stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "  %-26s P %.4f  R %.4f  F1 %.4f  (%d pairs)%n",
                        row.getKey(),
                        row.getValue().precision(),
                        row.getValue().recall(),
                        row.getValue().f1(),
                        row.getValue().wanted()))
                .collect(Collectors.joining());
    }
}
