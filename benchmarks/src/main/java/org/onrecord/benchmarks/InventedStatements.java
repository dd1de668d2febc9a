package org.onrecord.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.onrecord.register.search.IndexedPassage;
import org.onrecord.register.search.IndexedStatement;
import org.onrecord.register.search.NamedParty;
import org.onrecord.register.vectors.SentenceVector;
import org.onrecord.statement.Act;
import org.onrecord.statement.Form;

/**
 * Reports with statements of invented words, as many as are wanted: words, parties, issues and outlets are as unevenly
 * frequent as in news (Zipf). Vectors are random: a direction for each issue, and each statement strays from it. The same
 * number always gives the same report.
 */
final class InventedStatements {

    /** The statements of one report. */
    static final int OF_REPORT = 12;

    private static final int PASSAGES = 18;
    private static final int PASSAGE_WORDS = 35;
    private static final int WORDS = 60_000;
    private static final int PARTIES = 50_000;
    private static final int ISSUES = 40_000;
    private static final int OUTLETS = 400;
    private static final int DAYS = 2_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final List<Act> ACTS = List.of(Act.values());
    private static final List<Form> FORMS = List.of(Form.values());
    private static final String[] SYLLABLES = {
        "ba", "den", "ko", "lir", "mo", "nat", "pel", "ru", "sa", "tor", "ul", "ven", "wis", "yar", "zem", "gri", "hol",
        "jin"
    };

    private InventedStatements() {}

    static String id(char kind, long number) {
        return kind + "%032x".formatted(number);
    }

    // A rank from 0, the first ones frequent: the inverse of Zipf's distribution, about.
    private static int zipf(SplittableRandom random, int many) {
        return (int) Math.min(many - 1, Math.exp(random.nextDouble() * Math.log(many + 1.0)) - 1);
    }

    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int rest = rank;
        do {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
            rest /= SYLLABLES.length;
        } while (rest > 0);
        return word.toString();
    }

    /** So many words. */
    static String words(SplittableRandom random, int many) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < many; i++) {
            if (i > 0) words.append(' ');
            words.append(word(zipf(random, WORDS)));
        }
        return words.toString();
    }

    static NamedParty party(SplittableRandom random) {
        int number = zipf(random, PARTIES);
        SplittableRandom own = new SplittableRandom(number);
        String family = word(1_000 + number);
        return new NamedParty(
                id('p', number),
                List.of(word(own.nextInt(500)) + " " + family, word(own.nextInt(50)) + " " + family, family));
    }

    static String issue(SplittableRandom random) {
        return id('i', zipf(random, ISSUES));
    }

    static LocalDate day(SplittableRandom random) {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    /** The vector of something about an issue. */
    static SentenceVector vector(String issue, SplittableRandom random) {
        SplittableRandom own = new SplittableRandom(issue.hashCode());
        float[] numbers = new float[SentenceVector.DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (own.nextDouble() - 0.5 + 0.8 * (random.nextDouble() - 0.5));
            squares += numbers[i] * numbers[i];
        }
        for (int i = 0; i < numbers.length; i++) numbers[i] /= (float) Math.sqrt(squares);
        return SentenceVector.of(numbers);
    }

    static List<IndexedStatement> statements(int report) {
        SplittableRandom random = new SplittableRandom(report);
        LocalDate day = day(random);
        String outlet = "The " + word(zipf(random, OUTLETS)) + " Post";
        String issue = issue(random);
        List<IndexedStatement> statements = new ArrayList<>();
        for (int i = 0; i < OF_REPORT; i++) {
            long number = (long) report * OF_REPORT + i;
            if (random.nextInt(4) == 0) issue = issue(random);
            statements.add(new IndexedStatement(
                    id('s', number),
                    id('u', number),
                    Optional.of(issue),
                    id('r', report),
                    "sha256:" + "0".repeat(64),
                    words(random, 8 + random.nextInt(20)),
                    words(random, 4 + random.nextInt(12)),
                    List.of(party(random)),
                    random.nextInt(3) == 0 ? List.of(party(random)) : List.of(),
                    ACTS.get(zipf(random, ACTS.size())),
                    FORMS.get(random.nextInt(FORMS.size())),
                    Optional.of(day.minusDays(random.nextInt(3))),
                    Optional.of(outlet),
                    Optional.of("post.example"),
                    Optional.of("en"),
                    random.nextInt(50) == 0,
                    false,
                    Optional.of(vector(issue, random))));
        }
        return statements;
    }

    static List<IndexedPassage> passages(int report) {
        SplittableRandom random = new SplittableRandom(-report - 1);
        List<IndexedPassage> passages = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < PASSAGES; i++) {
            String text = words(random, PASSAGE_WORDS);
            passages.add(new IndexedPassage(id('r', report), i, begin, text));
            begin += text.length() + 2;
        }
        return passages;
    }
}
