package org.onrecord.page.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Block;

/**
 * Corrects the rules on passages by a table of weights, {@code passages.tsv}, that training/page learnt from public pages:
 * a passage is part of the report where its weights sum up to more than nothing. What the rules made of it weighs most.
 * Immutable; safe for any number of threads.
 */
final class PassageWeights {

    /** Never overruled: what is certain, and what went to another field of the report. */
    private static final Set<Reason> CERTAIN = EnumSet.of(
            Reason.CONFIRMED,
            Reason.BESIDE_CONFIRMED,
            Reason.REPEATED,
            Reason.REPEATS_TITLE,
            Reason.FIRST_HEADING,
            Reason.INTRODUCTION,
            Reason.STANDFIRST,
            Reason.HIGHLIGHT,
            Reason.CAPTION,
            Reason.PICTURE,
            Reason.ENTRY_TIME,
            Reason.STAFF,
            Reason.BYLINE,
            Reason.DATE,
            Reason.COPYRIGHT,
            Reason.FURNITURE,
            Reason.LINKS,
            Reason.POINTER,
            Reason.CALL,
            Reason.LABEL,
            Reason.NO_LETTERS);

    private static final int NAMED = 2;
    private static final double LEAST_LEFT = 1 / 3.0;
    private static final PassageWeights SHIPPED = new PassageWeights("passages.tsv");

    /** At most the limit, or more: each way a weight. */
    private record Question(PassageFeatures.Feature feature, double limit, double atMost, double more) {

        double weight(double[] row) {
            return row[feature.column()] <= limit ? atMost : more;
        }
    }

    private record Tree(PassageFeatures.Feature feature, double limit, Question atMost, Question more) {

        Question next(double[] row) {
            return row[feature.column()] <= limit ? atMost : more;
        }
    }

    private final double start;
    private final Tree[] trees;

    private PassageWeights(String name) {
        List<Tree> rows = new ArrayList<>();
        double first = 0;
        InputStream stream = PassageWeights.class.getResourceAsStream(name);
        if (stream == null) throw new IllegalStateException("The program's own file " + name + " is missing.");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#")) continue;
                String[] cells = line.split("\t", -1);
                if (cells[0].equals("start")) first = Double.parseDouble(cells[1]);
                else
                    rows.add(new Tree(
                            feature(cells[0]), Double.parseDouble(cells[1]), question(cells, 2), question(cells, 6)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start = first;
        trees = rows.toArray(Tree[]::new);
    }

    private static Question question(String[] cells, int at) {
        return new Question(
                feature(cells[at]),
                Double.parseDouble(cells[at + 1]),
                Double.parseDouble(cells[at + 2]),
                Double.parseDouble(cells[at + 3]));
    }

    private static PassageFeatures.Feature feature(String name) {
        return PassageFeatures.Feature.valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** The table that ships with the program. */
    static PassageWeights shipped() {
        return SHIPPED;
    }

    /** Whether the table has a say on a passage of which the rules decided so. */
    static boolean isOpen(Reason reason, Passage passage) {
        // Words that say what they are stay what they are; the line that names the wire service goes to a field later.
        return !CERTAIN.contains(reason)
                && !PassageFilter.saysWhatItIs(passage)
                && !Agencies.isCreditLine(passage.text());
    }

    /** More than nothing where the passage is part of the report. */
    double sum(double[] row) {
        double sum = start;
        for (Tree tree : trees) sum += tree.next(row).weight(row);
        return sum;
    }

    /**
     * Corrects what the rules decided. Where little would be left of what they kept the page is unlike those that the
     * table was learnt from, and the rules stand.
     *
     * @param body what the rules kept, in order
     * @param decisions what they decided of each passage; what is overruled changes there too
     * @param entries of a live page: the times of its passages
     * @return the corrected body, in order
     */
    List<Candidate> correct(
            List<Candidate> body, Outline outline, int container, Decisions decisions, LiveEntries entries) {
        PassageFeatures features = new PassageFeatures(outline, container, decisions);
        int[] numbers = features.numbers();
        Map<Integer, Integer> turned = new HashMap<>();
        int all = 0;
        int left = 0;
        for (int i = 0; i < numbers.length; i++) {
            boolean before = decisions.kept(numbers[i]).isPresent();
            Passage at = outline.passages().get(numbers[i]);
            boolean part = sum(features.row(i)) > 0;
            // An entry of a live page may be a short line, and stand anywhere.
            if (part != before
                    && !(isOpen(decisions.reason(numbers[i]), at)
                            && entries.time(numbers[i]).isEmpty())) part = before;
            int letters = at.letters();
            if (before) all += letters;
            if (before && part) left += letters;
            if (part != before) turned.put(numbers[i], i);
        }
        if (turned.isEmpty() || left < all * LEAST_LEFT) return body;
        List<Candidate> kept = new ArrayList<>(body);
        kept.removeIf(candidate -> turned.containsKey(candidate.number()));
        turned.forEach((number, i) -> {
            double[] row = features.row(i);
            Passage passage = outline.passages().get(number).withTime(entries.time(number));
            if (decisions.kept(number).isPresent()) {
                decisions.overrule(number, Optional.empty(), Reason.LOOKS_BESIDE, strongest(row, false));
            } else {
                kept.add(new Candidate(passage, number, false));
                decisions.overrule(number, Optional.of(passage.kind()), Reason.LOOKS_LIKE_TEXT, strongest(row, true));
            }
        });
        kept.sort(Comparator.comparingInt(Candidate::number));
        while (kept.size() > 1 && isBareHeading(kept.get(kept.size() - 1)))
            decisions.drop(kept.remove(kept.size() - 1).number(), Reason.NOTHING_UNDER);
        return kept;
    }

    private static boolean isBareHeading(Candidate last) {
        return last.passage().kind() == Block.Kind.HEADING && !last.confirmed();
    }

    // "its letters, standing behind the last of the text": what pulled most to the side that won.
    private String strongest(double[] row, boolean part) {
        Map<PassageFeatures.Feature, Double> pull = new EnumMap<>(PassageFeatures.Feature.class);
        for (Tree tree : trees) {
            Question question = tree.next(row);
            double weight = question.weight(row);
            pull.merge(tree.feature(), weight / 2, Double::sum);
            pull.merge(question.feature(), weight / 2, Double::sum);
        }
        pull.remove(PassageFeatures.Feature.KEPT_BY_RULES);
        double side = part ? 1 : -1;
        PassageFeatures.Feature[] order = pull.keySet().toArray(PassageFeatures.Feature[]::new);
        Arrays.sort(order, Comparator.comparingDouble(feature -> -side * pull.getOrDefault(feature, 0.0)));
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < Math.min(NAMED, order.length); i++)
            words.append(i == 0 ? "" : ", ").append(order[i].words());
        return words.toString();
    }
}
