package org.onrecord.language.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The knowledge that ships: states, territories, organizations between states, and the leaders of states with the day on which
 * their office began. From the tables {@code names.tsv} and {@code holders.tsv}, which {@code training/lexicons/make_knowledge.py}
 * makes. Immutable; safe for any number of threads.
 */
public final class CompiledKnowledge implements Knowledge {

    /** Someone's time in an office: from the first day on, known up to the last. */
    private record Term(Known holder, LocalDate first, LocalDate last) {}

    private static final class Shipped {
        private static final CompiledKnowledge KNOWLEDGE = new CompiledKnowledge();
    }

    private final Map<String, List<Meaning>> meanings = new HashMap<>();
    private final Map<Office, List<Term>> terms = new HashMap<>();
    private final String digest;

    private CompiledKnowledge() {
        byte[] names = bytes("names.tsv");
        byte[] holders = bytes("holders.tsv");
        digest = Sha256.of(names, holders);
        List<String[]> rows = rows(names, 7);
        // A thing's own name goes before another's further one.
        for (String[] row : rows) add(row[1], Meaning.Way.NAME, known(row));
        for (String[] row : rows) others(row);
        for (String[] row : rows(holders, 6)) holder(row);
    }

    /** The knowledge that ships with this version. */
    public static CompiledKnowledge shipped() {
        return Shipped.KNOWLEDGE;
    }

    private static Known known(String[] row) {
        return new Known(
                switch (row[0]) {
                    case "state" -> Known.Kind.STATE;
                    case "territory" -> Known.Kind.TERRITORY;
                    case "igo" -> Known.Kind.IGO;
                    default -> throw new IllegalStateException("No kind of name: " + row[0]);
                },
                row[1],
                list(row[3]),
                row[2].isEmpty() ? Optional.empty() : Optional.of(row[2]));
    }

    private void others(String[] row) {
        Known known = known(row);
        for (String name : known.names()) add(name, Meaning.Way.NAME, known);
        for (String capital : list(row[4])) add(capital, Meaning.Way.CAPITAL, known);
        for (String people : list(row[5])) {
            add(people, Meaning.Way.PEOPLE, known);
            if (people.endsWith("n") || people.endsWith("i")) add(people + "s", Meaning.Way.PEOPLE, known);
        }
        for (String seat : list(row[6])) add(seat, Meaning.Way.SEAT, known);
    }

    /** A name means one thing in one way: the tables are of what a report means by it unless it says otherwise. */
    private void add(String name, Meaning.Way way, Known known) {
        List<Meaning> all = meanings.computeIfAbsent(name, key -> new ArrayList<>(1));
        if (all.stream().noneMatch(meaning -> meaning.way() == way)) all.add(new Meaning(way, known));
    }

    private void holder(String[] row) {
        Known holder = new Known(Known.Kind.PERSON, row[2], list(row[3]), Optional.empty());
        Term term = new Term(holder, LocalDate.parse(row[4]), LocalDate.parse(row[5]));
        for (String title : list(row[1])) {
            terms.computeIfAbsent(new Office(title, row[0]), office -> new ArrayList<>(1))
                    .add(term);
        }
        person(holder.name(), holder);
        for (String name : holder.names()) person(name, holder);
    }

    private void person(String name, Known holder) {
        List<Meaning> all = meanings.computeIfAbsent(name, key -> new ArrayList<>(1));
        Meaning meaning = new Meaning(Meaning.Way.NAME, holder);
        if (!all.contains(meaning)) all.add(meaning);
    }

    @Override
    public List<Meaning> meanings(String name) {
        return List.copyOf(meanings.getOrDefault(name, List.of()));
    }

    @Override
    public List<Known> holders(Office office, LocalDate day) {
        return terms.getOrDefault(office, List.of()).stream()
                .filter(term -> !day.isBefore(term.first()) && !day.isAfter(term.last()))
                .map(Term::holder)
                .toList();
    }

    @Override
    public String digest() {
        return digest;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = CompiledKnowledge.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("The program lacks its data file " + file);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String[]> rows(byte[] table, int columns) {
        List<String[]> rows = new ArrayList<>();
        new String(table, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    String[] row = line.split("\t", -1);
                    if (row.length != columns) throw new IllegalStateException("A row without its columns: " + line);
                    rows.add(row);
                });
        return rows;
    }

    private static List<String> list(String field) {
        return field.isEmpty() ? List.of() : Arrays.asList(field.split("\\|", -1));
    }
}
