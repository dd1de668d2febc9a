package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.register.check.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes quotations of what the samples' gold has: as they stand, with a word changed, dropped or added, a negation taken out or put in, cut,
 * given to another, put in marks though they were only reported, and invented; each with the verdict a careful reader gives. For one
 * thread; the same seed makes the same quotations.
 */
final class MadeQuotations {

    /** What was done to a quotation. */
    enum Kind {
        VERBATIM(Verdict.VERBATIM),
        PHRASE(Verdict.VERBATIM),
        REPORTED(Verdict.VERBATIM),
        WORD_CHANGED(Verdict.ALTERED),
        WORD_DROPPED(Verdict.ALTERED),
        WORD_ADDED(Verdict.ALTERED),
        NEGATION(Verdict.ALTERED),
        CUT(Verdict.CUT),
        SPEAKER_SWAPPED(Verdict.OTHER_SPEAKER),
        INDIRECT_IN_MARKS(Verdict.INDIRECT_ONLY),
        INVENTED(Verdict.NOT_FOUND);

        private final Verdict verdict;

        Kind(Verdict verdict) {
            this.verdict = verdict;
        }

        /** The right verdict on such a quotation. */
        Verdict verdict() {
            return verdict;
        }
    }

    /**
     * A quotation for a draft.
     *
     * @param kind what was done to it
     * @param words without marks; with the stop or question mark it ends with
     * @param speaker whom the draft is to name
     * @param quoted whether it is to stand in marks
     */
    record Made(Kind kind, String words, String speaker, boolean quoted) {}

    /** What somebody says in a sample: one sentence or more in marks, or reported words. */
    private record Said(String words, String speaker, boolean quoted, boolean sentence) {}

    private static final Pattern QUOTED = Pattern.compile("[\u201c\"]([^\u201d\"]+)[\u201d\"]");
    private static final Pattern NEGATION = Pattern.compile("\\b(not|never|no|n[\u2019']t)\\b");
    private static final Pattern CLAUSE_CUES =
            Pattern.compile("(?i)\\b(said|says|saying|according|told|added|argued|found)\\b");
    private static final Pattern AUXILIARY =
            Pattern.compile("\\b(is|are|was|were|will|would|can|could|has|have|should|must)\\b");
    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "of", "to", "and", "in", "on", "at", "for", "with", "that", "it", "is", "are", "was",
            "were", "be", "by", "as");
    private static final List<String> OTHER_WORDS = List.of(
            "orchard",
            "seven",
            "harvest",
            "railway",
            "winter",
            "courage",
            "bridges",
            "quietly",
            "border",
            "teachers",
            "yesterday",
            "expensive",
            "promise",
            "river",
            "tomorrow",
            "council",
            "bread",
            "gladly",
            "engine",
            "letters",
            "summer",
            "peaceful",
            "market",
            "wages");
    private static final List<String> BEGINNINGS = List.of(
            "Our orchards will feed",
            "The railway never promised",
            "Nobody in the council asked for",
            "My grandmother always counted",
            "We shall rebuild",
            "The teachers deserve",
            "Every lighthouse keeper knows",
            "I would gladly walk across",
            "They painted over",
            "This budget finally respects");
    private static final List<String> ENDS = List.of(
            "the villages on the eastern shore before autumn",
            "a cheaper ticket for apprentices",
            "more than forty stone bridges in a single year",
            "the quiet courage of night nurses",
            "what the tenants wrote in their letters",
            "an honest price for wool and barley",
            "the old theatre brick by brick",
            "those who mend nets for a living",
            "a library that stays open on Sundays",
            "the patience of beekeepers");

    private final Random random;
    private final List<Said> quoted = new ArrayList<>();
    private final List<Said> phrases = new ArrayList<>();
    private final List<Said> reported = new ArrayList<>();
    private final List<String> persons = new ArrayList<>();
    private final String allWords;

    private MadeQuotations(List<JsonNode> samples, long seed) {
        random = new Random(seed);
        StringBuilder all = new StringBuilder();
        for (JsonNode sample : samples) {
            if (sample.path("statements").isEmpty()) continue;
            all.append(sample.path("text").asString()).append('\n');
            sample(sample);
        }
        allWords = all.toString();
    }

    /**
     * @param samples the folder of the samples
     * @param seed what chance goes by
     */
    static MadeQuotations of(Path samples, long seed) throws IOException {
        List<JsonNode> gold = new ArrayList<>();
        try (Stream<Path> files = Files.list(samples.resolve("expected"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                gold.add(new JsonMapper().readTree(Files.readString(file)));
            }
        }
        return new MadeQuotations(gold, seed);
    }

    private void sample(JsonNode sample) {
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonNode actor : sample.path("actors")) {
            String name = actor.path("name").asString();
            names.put(actor.path("key").asString(), name);
            if (actor.path("type").asString().equals("person")
                    && name.split(" ", -1).length == 2
                    && Character.isUpperCase(name.charAt(0))
                    && !persons.contains(name)) persons.add(name);
        }
        for (JsonNode statement : sample.path("statements")) {
            if (statement.path("speaker").size() != 1) continue;
            String speaker =
                    names.getOrDefault(statement.path("speaker").path(0).asString(), "");
            if (!Character.isUpperCase(speaker.charAt(0))) continue;
            for (JsonNode content : statement.path("content")) part(content.asString(), speaker, statement);
        }
    }

    private void part(String content, String speaker, JsonNode statement) {
        String form = statement.path("form").asString();
        if (form.equals("indirect")) {
            // What stands behind these is a clause; behind others it may be a noun or an infinitive, which makes no
            // draft.
            boolean clause =
                    CLAUSE_CUES.matcher(statement.path("cue").asString()).find() && !content.startsWith("to ");
            if (clause && count(content) >= 6) reported.add(new Said(content, speaker, false, false));
            return;
        }
        Matcher matcher = QUOTED.matcher(content);
        while (matcher.find()) {
            String words = matcher.group(1).replaceAll("[,\\s]+$", "");
            if (count(words) < 5) continue;
            boolean sentence = form.equals("direct") && Character.isUpperCase(words.charAt(0));
            (sentence ? quoted : phrases).add(new Said(words, speaker, true, sentence));
        }
    }

    /** So many quotations, kinds in turn. */
    List<Made> make(int number) {
        List<Made> made = new ArrayList<>();
        Kind[] kinds = Kind.values();
        for (int i = 0; made.size() < number; i++) {
            Made one = make(kinds[i % kinds.length]);
            // What chance could not make so, it makes another time.
            if (!one.words().isEmpty()) made.add(one);
        }
        return made;
    }

    private Made make(Kind kind) {
        Said said = pick(kind == Kind.REPORTED || kind == Kind.INDIRECT_IN_MARKS ? reported : quoted);
        String stop = ends(said.words()) ? "" : ".";
        return switch (kind) {
            case VERBATIM -> new Made(kind, said.words() + stop, said.speaker(), true);
            case PHRASE -> {
                Said phrase = pick(phrases);
                yield new Made(kind, phrase.words(), phrase.speaker(), true);
            }
            case REPORTED -> new Made(kind, said.words(), said.speaker(), false);
            case WORD_CHANGED -> new Made(kind, changed(said.words()) + stop, said.speaker(), true);
            case WORD_DROPPED -> new Made(kind, dropped(said.words()) + stop, said.speaker(), true);
            case WORD_ADDED -> new Made(kind, added(said.words()) + stop, said.speaker(), true);
            case NEGATION -> new Made(kind, negated(said.words(), stop), said.speaker(), true);
            case CUT -> new Made(kind, cut(said.words()), said.speaker(), true);
            case SPEAKER_SWAPPED -> new Made(kind, said.words() + stop, other(said), true);
            case INDIRECT_IN_MARKS -> new Made(kind, inMarks(said.words()), said.speaker(), true);
            case INVENTED -> new Made(kind, pick(BEGINNINGS) + " " + pick(ENDS) + ".", pick(persons), true);
        };
    }

    private String changed(String words) {
        String[] parts = words.split(" ", -1);
        int at = contentWord(parts, 0, parts.length);
        if (at < 0) return "";
        String word = pick(OTHER_WORDS);
        parts[at] = parts[at].replaceFirst("[\\p{L}\\p{N}\u2019'-]+", word);
        return String.join(" ", parts);
    }

    private String dropped(String words) {
        String[] parts = words.split(" ", -1);
        int at = contentWord(parts, 1, parts.length - 1);
        if (at < 0) return "";
        List<String> left = new ArrayList<>(List.of(parts));
        left.remove(at);
        return String.join(" ", left);
    }

    private String added(String words) {
        List<String> parts = new ArrayList<>(List.of(words.split(" ", -1)));
        parts.add(1 + random.nextInt(parts.size() - 1), pick(OTHER_WORDS));
        return String.join(" ", parts);
    }

    private String negated(String words, String stop) {
        Matcher negation = NEGATION.matcher(words);
        if (negation.find() && negation.start() > 0) {
            return (words.substring(0, negation.start()).stripTrailing() + words.substring(negation.end())) + stop;
        }
        Matcher auxiliary = AUXILIARY.matcher(words);
        return auxiliary.find()
                ? words.substring(0, auxiliary.end()) + " not" + words.substring(auxiliary.end()) + stop
                : "";
    }

    /** The first sentence, stopped in its second half; where a mark would show the end of a clause, one word later. */
    private String cut(String words) {
        Matcher end = Pattern.compile("[.!?]\\s").matcher(words);
        String sentence = end.find() ? words.substring(0, end.start()) : words.replaceAll("[.!?]$", "");
        String[] parts = sentence.split(" ", -1);
        if (parts.length < 7) return "";
        int keep = parts.length / 2 + random.nextInt(parts.length - 1 - parts.length / 2);
        String kept = String.join(" ", List.of(parts).subList(0, keep));
        return kept.replaceAll("[,;:\u2014\u2013-]+$", "") + ".";
    }

    private String inMarks(String words) {
        if (allWords.indexOf(words) != allWords.lastIndexOf(words)) return "";
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1).replaceAll("[\u201c\u201d\"]", "") + ".";
    }

    private String other(Said said) {
        List<String> others = persons.stream()
                .filter(person -> !person.equals(said.speaker()))
                .collect(Collectors.toList());
        return pick(others);
    }

    private int contentWord(String[] parts, int from, int to) {
        List<Integer> places = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String word = parts[i].toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
            if (word.length() > 2 && !SMALL.contains(word)) places.add(i);
        }
        return places.isEmpty() ? -1 : pick(places);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static int count(String words) {
        return words.split("\\s+", -1).length;
    }

    private static boolean ends(String words) {
        return ".!?".indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
