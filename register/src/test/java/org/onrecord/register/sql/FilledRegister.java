package org.onrecord.register.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.onrecord.language.knowledge.Office;
import org.onrecord.register.Added;
import org.onrecord.register.Answer;
import org.onrecord.register.Decision;
import org.onrecord.register.Gazette;
import org.onrecord.register.Ids;
import org.onrecord.register.Party;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.knowledge.DumpEntity.Person;
import org.onrecord.register.knowledge.DumpEntity.Position;
import org.onrecord.register.knowledge.DumpEntity.Term;
import org.onrecord.statement.Link;
import org.onrecord.statement.ReaderIdentity;
import org.onrecord.statement.Reading;

/** Fills a register with a row of every kind. */
final class FilledRegister {

    static final String BRIDGE = "https://vell-gazette.example/2031/bridge";
    static final String PIER = "https://vell-gazette.example/2031/pier";
    static final String FERRY = "https://vell-gazette.example/2031/ferry";

    private FilledRegister() {}

    /** The reading that a newer reader made of the same page: it no longer has the last statement. */
    static Reading reread(Gazette.Issue issue) {
        Reading old = issue.reading();
        return new Reading(
                old.input(),
                old.report(),
                Optional.empty(),
                old.actors(),
                old.statements().subList(0, old.statements().size() - 1),
                List.of(),
                new ReaderIdentity("by hand", "2", Map.of(), Optional.empty()));
    }

    static void fill(Register register, Path folder, Database database) throws Exception {
        Gazette.Issue bridge = Gazette.at(
                BRIDGE,
                "2031-04-02",
                "The old bridge will stay closed until the end of June.",
                "Nobody was hurt when it fell \uD83D\uDEA7.");
        Added first = register.add(bridge.page(), bridge.reading());
        add(register, Gazette.at(PIER, "2031-04-02", "The pier is shut, and so is the harbour office."));
        makeSecondArchiveFile(folder);
        add(register, Gazette.at(BRIDGE, "2031-04-05", "The old bridge will now stay closed until late June."));
        Gazette.Issue ferry = Gazette.at(FERRY, "2031-04-06", "Ferries sail from Osk at noon.", "I deny it all.");
        Added second = register.add(ferry.page(), ferry.reading());
        register.reread(second.report(), reread(ferry));

        Party brix = register.joins().partiesNamed("Ada Brix").get(0);
        String split = register.curation()
                .split(brix.id(), brix.actors().subList(0, 1), "A namesake, the paper says.", "hedda");
        register.curation().merge(brix.id(), List.of(split), "One person after all.", "hedda");
        register.curation().unmerge(split, "Two persons indeed.", "hedda");
        String pier = utterance(register, PIER);
        String sailing = utterance(register, FERRY);
        String closed = utterance(register, BRIDGE);
        Answer link = register.curation().link(Link.Type.REJECTS, sailing, pier, "He rejects it.", "hedda");
        register.curation().link(Link.Type.ANSWERS, closed, pier, "She answers.", "hedda");
        register.curation().decide(link.id(), "verdict", Optional.of("\"rejected\""), Optional.of("No."), "otto");
        register.curation().merge(closed, List.of(sailing), "The same words.", "hedda");
        String statement =
                register.report(first.report()).orElseThrow().statementIds().get("s1");
        Decision decision = register.curation()
                .decide(String.valueOf(statement), "act", Optional.of("\"deny\""), Optional.empty(), "otto");
        register.curation().undo(decision.id(), "hedda");
        register.curation()
                .decide(
                        String.valueOf(statement),
                        "polarity",
                        Optional.of("\"negative\""),
                        Optional.of("Read it \"again\",\nplease."),
                        "otto");
        register.know(List.of(
                new Position(
                        "Q9990000011",
                        "Foreign Minister",
                        List.of(new Office("foreign minister", "Q33")),
                        Optional.empty()),
                new Person(
                        "Q9990000001",
                        "Odo Brandt",
                        List.of("Odo Brandt the Younger"),
                        List.of(new Term("Q9990000011", LocalDate.parse("2019-06-06"), Optional.empty())),
                        Optional.of(LocalDate.of(2024, 6, 30)))));
        rowsThatNoCallMakes(database, closed);
    }

    /** What the makers of issues, copies and answers across reports write. */
    private static void rowsThatNoCallMakes(Database database, String utterance) {
        Jdbi.create(database.writing()).useTransaction(handle -> {
            byte[] vector = new byte[384];
            byte[] sum = new byte[384 * Integer.BYTES];
            byte[] all = new byte[384 * Long.BYTES];
            for (int i = 0; i < sum.length; i++) sum[i] = (byte) (i * 3);
            for (int i = 0; i < vector.length; i++) vector[i] = (byte) (i * 7);
            handle.execute(
                    "INSERT INTO issue (id, name, named_by, first_day, last_day, utterances, vectors, words) VALUES"
                            + " ('i00000000000000000000000000000001', 'bridge, June', 'hedda', '2031-04-02', '2031-04-06', 3, ?, '{}')",
                    (Object) sum);
            handle.execute(
                    "INSERT INTO issue (id, name, utterances, vectors, words, merged_into, reason) VALUES"
                            + " ('i00000000000000000000000000000000', 'bridge', 0, ?, '{}', 'i00000000000000000000000000000001', 'one matter')",
                    (Object) sum);
            handle.execute(
                    "INSERT INTO issue_word (word, issue) VALUES ('bridge', 'i00000000000000000000000000000001')");
            handle.execute("INSERT INTO issue_count (word, reports) VALUES ('bridge', 2)");
            handle.execute(
                    "INSERT INTO issue_total (one, reports, utterances, vectors) VALUES (1, 2, 3, ?)", (Object) all);
            handle.execute("UPDATE utterance SET issue = 'i00000000000000000000000000000001' WHERE id = ?", utterance);
            handle.execute("INSERT INTO utterance_vector (utterance, vector) VALUES (?, ?)", utterance, vector);
            handle.execute("INSERT INTO copy_hash (hash, report) VALUES (?, 1), (7, 1), (7, 2)", Long.MIN_VALUE);
            handle.execute("INSERT INTO follower (name, up_to) VALUES ('issues', 3)");
            handle.execute("INSERT INTO alias (id, target, reason) VALUES ('s0', ?, 'the same statement')", utterance);
            handle.execute("INSERT INTO foreign_entry (register, number, line) VALUES ('o0', 1, '{}')");
            handle.execute("INSERT INTO party_role (party, role, first_day, last_day)"
                    + " SELECT id, 'harbour master', '2031-04-02', '2031-04-06' FROM party");
            handle.execute("INSERT INTO party_role (party, role) SELECT id, 'Mayor' FROM party");
            handle.execute("UPDATE link SET confidence = 0.1 + 0.2 WHERE type = 'answers'");
        });
    }

    static void add(Register register, Gazette.Issue issue) throws Exception {
        register.add(issue.page(), issue.reading());
    }

    /** The utterance of the first statement of the newest version at an address. */
    static String utterance(Register register, String address) throws Exception {
        return register.statementsOf(Ids.report(address)).stream()
                .filter(statement ->
                        statement.current() && statement.statement().id().equals("s1"))
                .findFirst()
                .orElseThrow()
                .utterance();
    }

    /** As a process that was stopped leaves it: what was never confirmed lies behind the last page, and the next begins a new file. */
    private static void makeSecondArchiveFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(RegisterFolder.ARCHIVE))) {
            for (Path file : files.toList()) Files.write(file, new byte[99], StandardOpenOption.APPEND);
        }
    }
}
