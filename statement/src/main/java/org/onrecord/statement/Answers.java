package org.onrecord.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Span;

/**
 * Finds which statement of a report answers which, by weighing plain signs: what the two do, at whom they are directed, how far apart they stand, what words they share.
 * The weights ({@code answers.tsv}) are fitted by {@code training/answers}, which computes the same signs. Immutable; safe for any number of threads.
 */
final class Answers {

    /** How many statements back and ahead an answered one is looked for. */
    private static final int BEFORE = 12;

    private static final int AFTER = 3;

    /** How likely an answer must be. */
    private static final double THRESHOLD = 0.25;

    /** Words said are compared by their first so many characters. */
    private static final int LOOKED_AT = 2_000;

    private static final Pattern REPLY = Pattern.compile(
            "\\b(respon|repl(y|ie)|answer|reject|den(y|ie)|dismiss|rebut|refut|disput|contradict|shot back|fir(e|ed|ing) back|hit back|push(ed|es|ing)? back|counter|refus|declin|agree|accept|"
                    + "acquiesc|welcom|brush|shrug|took issue|retort|defend|insist|protest|conced|admit)");
    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
    private static final Set<String> SMALL = Set.of(
            "that", "this", "with", "from", "have", "will", "would", "could", "their", "there", "they", "what", "which",
            "when", "were", "said", "about", "into", "than", "them", "then", "some", "more", "also", "only", "just",
            "over", "after", "before", "because", "should", "against", "other", "people");

    private final Map<String, Double> weights = new HashMap<>();

    Answers() {
        for (String line : LexiconFile.lines("answers.tsv")) {
            String[] fields = line.split("\t", -1);
            weights.put(fields[0], Double.parseDouble(fields[1]));
        }
    }

    /** At most one link from each statement, to the one that it most likely answers. */
    List<Link> of(String text, List<Statement> statements) {
        List<Set<String>> words = statements.stream().map(s -> words(text, s)).toList();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement answer = statements.get(i);
            if (answer.speaker().isEmpty()) continue;
            Optional<Statement> best = Optional.empty();
            double most = Math.log(THRESHOLD / (1 - THRESHOLD));
            for (int k = Math.max(0, i - BEFORE); k < Math.min(statements.size(), i + AFTER + 1); k++) {
                Statement other = statements.get(k);
                if (k == i || answer.speaker().stream().anyMatch(other.speaker()::contains)) continue;
                Set<String> shared = new HashSet<>(words.get(i));
                shared.retainAll(words.get(k));
                boolean goesOn = k < i && statements.get(i - 1).speaker().equals(answer.speaker());
                double odds = odds(text, answer, other, i - k, shared.size(), goesOn);
                if (odds > most) {
                    most = odds;
                    best = Optional.of(other);
                }
            }
            best.ifPresent(
                    other -> links.add(new Link(type(answer.act()), answer.id(), other.id(), OptionalDouble.empty())));
        }
        return links;
    }

    private static Link.Type type(Act act) {
        return switch (act) {
            case DENY -> Link.Type.DENIES;
            case REJECT -> Link.Type.REJECTS;
            default -> Link.Type.ANSWERS;
        };
    }

    private double odds(String text, Statement answer, Statement other, int distance, int shared, boolean goesOn) {
        String from = answer.act().term();
        String to = other.act().term();
        boolean targeted = other.targets().stream().anyMatch(answer.speaker()::contains);
        boolean targets = answer.targets().stream().anyMatch(other.speaker()::contains);
        boolean reply = answer.cue().stream()
                .anyMatch(cue ->
                        REPLY.matcher(cue.in(text).toLowerCase(Locale.ROOT)).find());
        boolean next = distance == 1;
        double odds = weight("bias") + weight("from " + from) + weight("to " + to) + weight(from + " to " + to);
        odds += weight("nearness") / Math.abs(distance) + weight("shared words") * Math.min(3, shared) / 3;
        odds += weight("to whom it was directed", targeted) + weight("directed back", targets);
        odds += weight("directed both ways", targeted && targets)
                + weight("directed neither way", !targeted && !targets);
        odds += weight("before it", distance < 0) + weight("next", next) + weight("goes on", goesOn);
        odds += weight("cue of a reply", reply) + weight("cue of a reply, next", reply && next);
        odds += weight("next after a question", next && other.act() == Act.QUESTION);
        odds += weight("tells it", other.nestedIn().filter(answer.id()::equals).isPresent());
        odds += weight(
                "told in it", answer.nestedIn().filter(other.id()::equals).isPresent());
        return odds + weight("no cue", answer.cue().isEmpty());
    }

    private double weight(String sign) {
        return weights.getOrDefault(sign, 0.0);
    }

    private double weight(String sign, boolean holds) {
        return holds ? weight(sign) : 0;
    }

    /** The words said, small ones apart: how alike two statements are. */
    static Set<String> words(String text, Statement statement) {
        Set<String> words = new HashSet<>();
        for (Span part : statement.content()) {
            Matcher matcher = WORD.matcher(text.substring(part.begin(), Math.min(part.end(), part.begin() + LOOKED_AT))
                    .toLowerCase(Locale.ROOT));
            while (matcher.find()) if (!SMALL.contains(matcher.group())) words.add(matcher.group());
        }
        return words;
    }
}
