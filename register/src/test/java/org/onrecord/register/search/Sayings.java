package org.onrecord.register.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.register.vectors.SentenceModel;
import org.onrecord.register.vectors.SentenceVector;
import org.onrecord.statement.Act;
import org.onrecord.statement.Form;

/** Invented statements for tests of the index, put together word by word. */
final class Sayings {

    static final NamedParty ORLA = new NamedParty(id('p', 1), List.of("Orla Vantreight", "Minister Vantreight"));
    static final NamedParty TOLAND = new NamedParty(id('p', 2), List.of("Toland", "Republic of Toland"));
    static final NamedParty BEREN = new NamedParty(id('p', 3), List.of("Beren Askwith", "Ødegård's deputy"));

    private Sayings() {}

    static String id(char kind, int number) {
        return kind + "%032x".formatted(number);
    }

    /** A statement under construction; for use inside one method. */
    static final class Saying {
        private final int number;
        private final String words;
        private String report = id('r', 1);
        private String around = "";
        private final List<NamedParty> speakers = new ArrayList<>();
        private final List<NamedParty> targets = new ArrayList<>();
        private Act act = Act.STATE;
        private Form form = Form.INDIRECT;
        private Optional<String> issue = Optional.empty();
        private Optional<LocalDate> day = Optional.empty();
        private Optional<String> outlet = Optional.empty();
        private Optional<String> host = Optional.empty();
        private boolean reviewed;
        private boolean attitude;
        private Optional<SentenceVector> vector = Optional.empty();

        private Saying(int number, String words) {
            this.number = number;
            this.words = words;
        }

        Saying in(int report) {
            this.report = id('r', report);
            return this;
        }

        Saying around(String value) {
            around = value;
            return this;
        }

        Saying by(NamedParty party) {
            speakers.add(party);
            return this;
        }

        Saying at(NamedParty party) {
            targets.add(party);
            return this;
        }

        Saying act(Act value) {
            act = value;
            return this;
        }

        Saying form(Form value) {
            form = value;
            return this;
        }

        Saying issue(int value) {
            issue = Optional.of(id('i', value));
            return this;
        }

        Saying on(String value) {
            day = Optional.of(LocalDate.parse(value));
            return this;
        }

        Saying outlet(String name, String address) {
            outlet = Optional.of(name);
            host = Optional.of(address);
            return this;
        }

        Saying reviewed() {
            reviewed = true;
            return this;
        }

        Saying attitude() {
            attitude = true;
            return this;
        }

        Saying meant() {
            vector = Optional.of(SentenceModel.shipped().vector(words));
            return this;
        }

        String report() {
            return report;
        }

        IndexedStatement done() {
            return new IndexedStatement(
                    id('s', number),
                    id('u', number),
                    issue,
                    report,
                    "sha256:" + "0".repeat(64),
                    words,
                    around,
                    speakers,
                    targets,
                    act,
                    form,
                    day,
                    outlet,
                    host,
                    Optional.of("en"),
                    reviewed,
                    attitude,
                    vector);
        }
    }

    static Saying saying(int number, String words) {
        return new Saying(number, words);
    }

    /** Puts statements, report by report, and commits. */
    static void put(SearchIndex index, Saying... sayings) throws Exception {
        List<String> reports =
                List.of(sayings).stream().map(Saying::report).distinct().toList();
        for (String report : reports) {
            index.put(
                    report,
                    List.of(sayings).stream()
                            .filter(saying -> saying.report().equals(report))
                            .map(Saying::done)
                            .toList(),
                    List.of());
        }
        index.commit(index.upTo() + 1);
    }
}
