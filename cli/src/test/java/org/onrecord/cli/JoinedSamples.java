package org.onrecord.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Page;
import org.onrecord.register.Answer;
import org.onrecord.register.Joins;
import org.onrecord.register.Party;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.Slice;
import org.onrecord.register.Utterance;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Link;
import org.onrecord.statement.Reading;
import org.onrecord.statement.RecordReader;

/**
 * The samples in a register of their own, and what it joins of them in the gold's words: a statement is {@code report/statement}, an
 * actor {@code report/actor}.
 *
 * @param parties id of the party of each actor that was found
 * @param utterances id of the utterance of each statement that was found
 * @param answers between utterances, but for those that one report presents as answers
 * @param told those
 */
record JoinedSamples(
        Map<String, String> parties, Map<String, String> utterances, List<Answer> answers, List<Answer> told) {

    /** In which order the reports are added. */
    enum Order {
        PUBLISHED,
        SHUFFLED
    }

    /** Whose statements and actors are joined: the gold's own, or those that Onrecord reads on the pages. */
    enum Readings {
        GOLD,
        READ
    }

    private record Read(Expected sample, Page page, Reading reading, int place) {}

    /** The samples in the order of the days that their table in the samples' README gives; the page may tell none. */
    private static List<String> inOrder() throws IOException {
        Map<String, String> days = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Expected.SAMPLES.resolve("README.md")));
        while (row.find()) {
            String month = String.valueOf(MONTHS.indexOf(row.group(3)) + 10);
            days.put(month + (row.group(2).length() < 2 ? "0" : "") + row.group(2) + row.group(1), row.group(1));
        }
        return List.copyOf(days.values());
    }

    private static final Pattern ROW = Pattern.compile("\\| `([\\w.-]+)` \\| [^|]*, (\\d+) (\\p{Alpha}+) \\|");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /**
     * The samples added to a new register.
     *
     * @param folder an empty one
     * @param seed of the shuffled order
     */
    static JoinedSamples join(Path folder, Readings readings, Order order, long seed) throws Exception {
        List<Read> reads = new ArrayList<>();
        List<String> days = inOrder();
        for (Expected sample : Expected.all()) {
            Page page = GoldReading.page(sample);
            int place = days.indexOf(page.input());
            if (place < 0) throw new IllegalStateException(page.input() + " has no day in the samples' README");
            Reading reading = readings == Readings.GOLD ? GoldReading.of(sample, page) : asOnrecordReads(sample);
            reads.add(new Read(sample, page, reading, place));
        }
        reads.sort(Comparator.comparingInt(Read::place));
        if (order == Order.SHUFFLED) Collections.shuffle(reads, new Random(seed));
        Map<String, String> gold = new HashMap<>();
        Map<String, String> actors = new HashMap<>();
        try (Register register = new RegisterFolder(folder).open("a measure")) {
            for (Read read : reads) {
                String report = register.add(read.page, read.reading).report();
                Map<String, String> ids = register.report(report).orElseThrow().statementIds();
                String name = read.sample.id() + "/";
                statements(read, readings)
                        .forEach((found, said) -> gold.put(Objects.requireNonNull(ids.get(found), found), name + said));
                actors(read, readings).forEach((found, actor) -> actors.put(report + " " + found, name + actor));
            }
            return seen(register.joins(), gold, actors);
        }
    }

    private static Reading asOnrecordReads(Expected sample) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("read", "--format", "jsonl"));
        sample.published().ifPresent(day -> arguments.addAll(List.of("--plain", "--published", day)));
        arguments.add(sample.page().toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = Onrecord.commandLine(new Streams(Terminal.NONE, out, new ByteArrayOutputStream()))
                .execute(arguments.toArray(String[]::new));
        if (exit != 0) throw new IllegalStateException(sample.id() + " was not read");
        return RecordReader.read(out.toString(StandardCharsets.UTF_8));
    }

    /** The gold's statement of each that was found. */
    private static Map<String, String> statements(Read read, Readings readings) {
        Map<String, String> gold = new LinkedHashMap<>();
        if (readings == Readings.GOLD) read.sample.statements().forEach(said -> gold.put(said.key(), said.key()));
        else
            StatementPairs.of(read.sample, read.reading)
                    .pairs()
                    .forEach(pair -> gold.put(pair.found().id(), pair.expected().key()));
        return gold;
    }

    /** The gold's actor of each that was found: the one with its name, or else one whose name it may be; each once. */
    private static Map<String, String> actors(Read read, Readings readings) {
        Map<String, String> gold = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        List<Actor> found = new ArrayList<>(read.reading.actors());
        for (int how = 0; how < 3; how++) {
            int likeness = how;
            for (Actor actor : found) {
                if (gold.containsKey(actor.id())) continue;
                Optional<Expected.Party> seen = read.sample.actors().stream()
                        .filter(party -> readings == Readings.GOLD
                                ? party.key().equals(actor.id())
                                : switch (likeness) {
                                    case 0 -> party.name().equals(actor.name());
                                    case 1 -> party.aka().contains(actor.name());
                                    default -> StatementPairs.same(party, actor);
                                })
                        .findFirst();
                if (seen.isPresent() && taken.add(seen.get().key()))
                    gold.put(actor.id(), seen.get().key());
            }
        }
        return gold;
    }

    private static JoinedSamples seen(Joins joins, Map<String, String> gold, Map<String, String> actors)
            throws RegisterException {
        Map<String, String> parties = new LinkedHashMap<>();
        for (Party party : all(joins::parties)) {
            for (Party.Appearance seen : party.actors()) {
                String actor = actors.get(seen.report() + " " + seen.actor());
                if (actor != null) parties.put(actor, party.id());
            }
        }
        Map<String, String> utterances = new LinkedHashMap<>();
        for (Utterance utterance : all(joins::utterances)) {
            for (Utterance.Variant variant : utterance.statements()) {
                String statement = gold.get(variant.statement());
                if (statement != null) utterances.put(statement, utterance.id());
            }
        }
        List<Answer> answers = new ArrayList<>();
        List<Answer> told = new ArrayList<>();
        for (Answer answer : all(joins::links)) {
            if (answer.type() == Link.Type.REPEATS) continue;
            (answer.reason().equals("in one report") ? told : answers).add(answer);
        }
        return new JoinedSamples(parties, utterances, answers, told);
    }

    private interface Listing<T> {
        Slice<T> after(Optional<String> id, int limit) throws RegisterException;
    }

    private static <T> List<T> all(Listing<T> listing) throws RegisterException {
        List<T> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Slice<T> slice = listing.after(after, 500);
            all.addAll(slice.items());
            after = slice.next();
        } while (after.isPresent());
        return all;
    }

    /** The gold's statements that an utterance tells. */
    List<String> statementsOf(String utterance) {
        return utterances.entrySet().stream()
                .filter(entry -> entry.getValue().equals(utterance))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
