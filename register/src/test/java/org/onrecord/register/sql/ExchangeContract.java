package org.onrecord.register.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Page;
import org.onrecord.register.Decision;
import org.onrecord.register.Entry;
import org.onrecord.register.Gazette;
import org.onrecord.register.Ids;
import org.onrecord.register.Party;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.RegisterWriter;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.register.Utterance;
import org.onrecord.register.Version;
import org.onrecord.register.exchange.Arrived;
import org.onrecord.register.exchange.ExportFile;
import org.onrecord.register.exchange.ExportWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What leaving and arriving promise, whatever store is at either end. A store's test extends this. */
abstract class ExchangeContract {

    @TempDir
    Path folder;

    abstract RegisterFolder at(Path path);

    abstract Database database(Path path) throws RegisterException;

    final Path export(Register register, String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            ExportWriter.write(register, out, doing -> {});
        }
        return file;
    }

    static Arrived take(Path file, Register register) throws RegisterException {
        try (ExportFile export = ExportFile.open(file, doing -> {})) {
            return export.into(register);
        }
    }

    /** Every member of an export but the manifest, by its name. */
    static Map<String, byte[]> members(Path file) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(one -> (ZipEntry) one)::iterator) {
                if (entry.getName().equals("manifest.json")) continue;
                try (InputStream bytes = zip.getInputStream(entry)) {
                    members.put(entry.getName(), bytes.readAllBytes());
                }
            }
        }
        return members;
    }

    static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        members(file).forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.ISO_8859_1)));
        return texts;
    }

    /** The last line of the journal taken off: what import adds. */
    static Map<String, String> withoutClosingEntry(Map<String, String> texts) {
        Map<String, String> rest = new LinkedHashMap<>(texts);
        for (String name : List.of("journal.jsonl", "tables/entry.jsonl")) {
            String text = texts.getOrDefault(name, "");
            String last = text.substring(text.lastIndexOf('\n', text.length() - 2) + 1);
            assertThat(last).contains("\"what\":\"import\"");
            rest.put(name, text.substring(0, text.length() - last.length()));
        }
        return rest;
    }

    @Test
    void an_empty_register_becomes_the_one_that_arrives_to_the_byte_of_every_field_but_for_one_entry()
            throws Exception {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        Path first;
        try (Register register = at(one).open("a test");
                Database database = database(one)) {
            FilledRegister.fill(register, one, database);
            first = export(register, "first.zip");
        }
        Map<String, String> before = texts(first);
        for (StoredTable table : StoredTable.ALL) {
            assertThat(before.get("tables/" + table.name() + ".jsonl"))
                    .as(table.name())
                    .isNotEmpty();
        }
        assertThat(before.keySet())
                .filteredOn(name -> name.startsWith("archive/"))
                .hasSize(2);
        try (Register register = at(other).open("a test")) {
            Arrived arrived = take(first, register);
            assertThat(arrived.status()).isEqualTo(Arrived.Status.IMPORTED);
            assertThat(arrived.reports()).isEqualTo(3);
            assertThat(withoutClosingEntry(texts(export(register, "second.zip"))))
                    .isEqualTo(before);
            assertThat(register.journal().last()).isEqualTo(arrived.entries() + 1);
            Entry closing = register.journal().entries(arrived.entries(), 1).get(0);
            assertThat(closing.what()).isEqualTo("import");
            assertThat(closing.holds()).isTrue();
            // It goes on as the register that it is now.
            Gazette.Issue next = Gazette.withoutAddress("The bridge is open.");
            register.add(next.page(), next.reading());
            assertThat(register.page(next.page().digest()))
                    .map(Page::digest)
                    .contains(next.page().digest());
        }
        try (Register register = at(other).openReadOnly()) {
            for (var page : register.archivedPages(Optional.empty(), 100).items())
                assertThat(register.page(page.digest())).isPresent();
        }
    }

    @Test
    void importing_the_same_file_again_changes_nothing() throws Exception {
        Path one = folder.resolve("one");
        Path first;
        try (Register register = at(one).open("a test");
                Database database = database(one)) {
            FilledRegister.fill(register, one, database);
            first = export(register, "first.zip");
            // Into the register that it is of, too.
            assertThat(take(first, register).status()).isEqualTo(Arrived.Status.UNCHANGED);
        }
        try (Register register = at(folder.resolve("other")).open("a test")) {
            take(first, register);
            Map<String, String> before = texts(export(register, "second.zip"));
            assertThat(take(first, register).status()).isEqualTo(Arrived.Status.UNCHANGED);
            assertThat(texts(export(register, "third.zip"))).isEqualTo(before);
        }
    }

    @Test
    void samples_and_reports_of_the_user_are_not_mixed() throws Exception {
        Path samples = folder.resolve("samples");
        Path file;
        try (Register register = at(samples).openSamples("a test")) {
            FilledRegister.add(register, Gazette.withoutAddress("The bridge is closed."));
            file = export(register, "samples.zip");
        }
        try (Register register = at(folder.resolve("own")).open("a test")) {
            FilledRegister.add(register, Gazette.withoutAddress("The bridge is open."));
            Map<String, String> before = texts(export(register, "before.zip"));
            assertThatThrownBy(() -> take(file, register))
                    .isInstanceOfSatisfying(
                            RegisterException.class,
                            e -> assertThat(e.code()).isEqualTo(RegisterException.Code.NOT_ALLOWED));
            assertThat(texts(export(register, "after.zip"))).isEqualTo(before);
        }
    }

    /** Writes an export again with some member changed; the manifest tells of the change where it is asked to. */
    final Path changed(Path file, String name, byte[] bytes, boolean told) throws Exception {
        Path changed = Files.createTempFile(folder, "changed", ".zip");
        JsonMapper mapper = new JsonMapper();
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            List<String> names =
                    new ArrayList<>(zip.stream().map(ZipEntry::getName).toList());
            if (!names.contains(name)) names.add(name);
            for (String one : names) {
                byte[] content;
                if (one.equals(name)) {
                    content = bytes;
                } else {
                    try (InputStream in = zip.getInputStream(zip.getEntry(one))) {
                        content = in.readAllBytes();
                    }
                }
                if (told && one.equals("manifest.json")) {
                    var manifest = (ObjectNode) mapper.readTree(content);
                    var members = (ArrayNode) manifest.get("members");
                    ObjectNode member = null;
                    for (var candidate : members)
                        if (candidate.path("name").asString().equals(name)) member = (ObjectNode) candidate;
                    if (member == null) member = members.addObject();
                    String digest = HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                    member.put("name", name).put("length", bytes.length).put("sha256", "sha256:" + digest);
                    content = manifest.toString().getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(one));
                out.write(content);
                out.closeEntry();
            }
        }
        return changed;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_that_is_not_in_order_is_refused_and_nothing_of_it_is_kept() throws Exception {
        Path one = folder.resolve("one");
        Path file;
        try (Register register = at(one).open("a test")) {
            FilledRegister.add(register, Gazette.at(FilledRegister.BRIDGE, "2031-04-02", "The bridge is closed."));
            file = export(register, "first.zip");
        }
        Map<String, String> texts = texts(file);
        String archive = texts.keySet().stream()
                .filter(name -> name.startsWith("archive/"))
                .findFirst()
                .orElseThrow();
        String journal = texts.getOrDefault("tables/entry.jsonl", "");
        Map<String, Path> wrong = new LinkedHashMap<>();
        // First: once the right bytes are there, those of the file are not asked for.
        byte[] pages = texts.getOrDefault(archive, "").getBytes(StandardCharsets.ISO_8859_1);
        pages[pages.length / 2] ^= 1;
        wrong.put(archive + " has another digest", changed(file, archive, pages, false));
        wrong.put(
                "journal.jsonl has another digest",
                changed(
                        file,
                        "journal.jsonl",
                        bytes(texts.getOrDefault("journal.jsonl", "").replace("add", "odd")),
                        false));
        wrong.put("does not name, ../../evil", changed(file, "../../evil", bytes("x"), false));
        wrong.put("names a member that an export does not have", changed(file, "archive/../../evil", bytes("x"), true));
        wrong.put(
                "entry 1 of its journal does not hold",
                changed(file, "tables/entry.jsonl", bytes(journal.replace("local", "moved")), true));
        wrong.put(
                "the unknown field evil",
                changed(file, "tables/party.jsonl", bytes("{\"id\":\"p0\",\"evil\":1}\n"), true));
        wrong.put(
                "the field name in another form",
                changed(file, "tables/party.jsonl", bytes("{\"id\":\"p0\",\"name\":1}\n"), true));
        wrong.put("unpacks to far more", changed(file, "parties.jsonl", new byte[64 << 20], true));
        wrong.put(
                "a newer Onrecord", changed(file, "manifest.json", bytes("{\"schema\":\"onrecord-export/2\"}"), false));
        wrong.put("it has no manifest.json", emptyZip());
        Path letter = Files.writeString(folder.resolve("letter.zip"), "This is a letter.");
        wrong.put("it is no ZIP file", letter);
        wrong.put("There is no file", folder.resolve("nowhere.zip"));
        try (Register register = at(folder.resolve("other")).open("a test")) {
            Map<String, String> before = texts(export(register, "before.zip"));
            wrong.forEach((message, path) -> assertThat(catchThrowable(() -> take(path, register)))
                    .as(message)
                    .isInstanceOfSatisfying(
                            RegisterException.class,
                            e -> assertThat(e.code()).isEqualTo(RegisterException.Code.UNREADABLE))
                    .hasMessageContaining(message)
                    .hasMessageNotContaining("\n"));
            assertThat(texts(export(register, "after.zip"))).isEqualTo(before);
            assertThat(take(file, register).status()).isEqualTo(Arrived.Status.IMPORTED);
        }
        assertThat(java.util.Objects.requireNonNull(folder.getParent()).resolve("evil"))
                .doesNotExist();
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    private Path emptyZip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("letter.txt"));
        }
        return Files.write(folder.resolve("other.zip"), bytes.toByteArray());
    }

    /** Everything that ids of a register are ids of. */
    private record AllIds(
            List<String> reports,
            List<String> statements,
            List<String> utterances,
            List<String> parties,
            List<String> links,
            List<String> copies,
            List<String> decisions) {}

    private AllIds ids(Path path) throws Exception {
        try (Database database = database(path)) {
            return Jdbi.create(database.reading())
                    .withHandle(handle -> new AllIds(
                            ids(handle, "report"),
                            ids(handle, "statement"),
                            ids(handle, "utterance"),
                            ids(handle, "party"),
                            ids(handle, "link"),
                            ids(handle, "copies"),
                            ids(handle, "decision")));
        }
    }

    private static List<String> ids(Handle handle, String table) {
        return handle.createQuery("SELECT id FROM " + table + " ORDER BY id")
                .mapTo(String.class)
                .list();
    }

    private static void assertAnswers(Register register, AllIds ids) throws Exception {
        for (String id : ids.reports()) assertThat(register.report(id)).as(id).isPresent();
        for (String id : ids.statements())
            assertThat(register.statement(id)).as(id).isPresent();
        for (String id : ids.utterances())
            assertThat(register.joins().utterance(id)).as(id).isPresent();
        for (String id : ids.parties())
            assertThat(register.joins().party(id)).as(id).isPresent();
        for (String id : ids.links())
            assertThat(register.joins().link(id)).as(id).isPresent();
        for (String id : ids.copies())
            assertThat(register.joins().copies(id)).as(id).isPresent();
        for (String id : ids.decisions())
            assertThat(register.joins().decision(id)).as(id).isPresent();
    }

    private String statement(Register register, String address, String words) throws Exception {
        return register.statementsOf(Ids.report(address)).stream()
                .filter(one -> RegisterWriter.words(
                                one.statement(), one.reading().report().text())
                        .contains(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A register that has the first page of the bridge too, a page of its own, and a reviewer of its own. */
    private static void fillOther(Register register) throws Exception {
        FilledRegister.add(
                register,
                Gazette.at(
                        FilledRegister.BRIDGE,
                        "2031-04-02",
                        "The old bridge will stay closed until the end of June.",
                        "Nobody was hurt when it fell \uD83D\uDEA7."));
        FilledRegister.add(
                register, Gazette.at("https://harbour-post.example/cranes", "2031-04-03", "Every crane stands still."));
        String statement = register.report(Ids.report(FilledRegister.BRIDGE))
                .orElseThrow()
                .statementIds()
                .getOrDefault("s1", "");
        register.curation().decide(statement, "act", Optional.of("\"promise\""), Optional.of("Seen here."), "ida");
    }

    @Test
    void a_filled_register_keeps_all_it_has_and_every_id_of_either_answers() throws Exception {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        Path file;
        String bridgeThere;
        try (Register register = at(one).open("a test");
                Database database = database(one)) {
            FilledRegister.fill(register, one, database);
            bridgeThere = statement(register, FilledRegister.BRIDGE, "The old bridge");
            file = export(register, "one.zip");
        }
        try (Register register = at(other).open("a test")) {
            fillOther(register);
            AllIds before = ids(other);
            String bridgeHere = statement(register, FilledRegister.BRIDGE, "The old bridge");
            String partyHere = register.joins().partiesNamed("Ada Brix").get(0).id();
            long last = register.journal().last();
            Arrived arrived = take(file, register);
            assertThat(arrived.status()).isEqualTo(Arrived.Status.JOINED);
            assertThat(arrived.reports()).isEqualTo(2);
            assertThat(arrived.versions()).isEqualTo(1);
            assertThat(arrived.mergedStatements()).isEqualTo(2);
            assertThat(arrived.mergedParties()).isEqualTo(1);
            assertAnswers(register, before);
            assertAnswers(register, ids(one));

            // What both have is one, under the ids of both.
            RegisteredStatement bridge = register.statement(bridgeThere).orElseThrow();
            assertThat(bridge.id()).isEqualTo(bridgeHere);
            assertThat(bridge.current()).isTrue();
            assertThat(bridge.decisions()).extracting(Decision::field).containsExactlyInAnyOrder("act", "polarity");
            assertThat(register.joins()
                            .utterance(bridge.utterance())
                            .orElseThrow()
                            .statements())
                    .extracting(Utterance.Variant::statement)
                    .contains(bridgeHere)
                    .doesNotContain(bridgeThere);
            RegisteredReport report =
                    register.report(Ids.report(FilledRegister.BRIDGE)).orElseThrow();
            assertThat(report.versions()).extracting(Version::number).containsExactly(1, 2);
            assertThat(report.reading().report().headline())
                    .hasValueSatisfying(words -> assertThat(words).contains("late June"));
            for (Version version : report.versions())
                assertThat(register.page(version.page())).isPresent();
            assertThat(register.joins().copies(report.copyGroup()).orElseThrow().reports())
                    .hasSize(1);
            assertThat(register.joins().party(partyHere).orElseThrow().mergedFrom())
                    .hasSize(1);
            assertThat(register.reports(Optional.empty(), 10).items()).hasSize(4);

            // One entry tells of it, and the other's journal is there whole.
            assertThat(register.journal().last()).isEqualTo(last + 1);
            assertThat(register.following().changedSince(last, "", 10)).hasSize(3);
            Path joined = export(register, "joined.zip");
            String theirs = texts(file).getOrDefault("journal.jsonl", "");
            String kept = texts(joined).getOrDefault("tables/foreign_entry.jsonl", "");
            JsonMapper mapper = new JsonMapper();
            assertThat(kept.lines()
                            .map(mapper::readTree)
                            .filter(line -> line.path("register").asString().equals(arrived.register()))
                            .sorted(Comparator.comparingLong(
                                    line -> line.path("number").asLong()))
                            .map(line -> line.path("line").asString()))
                    .containsExactlyElementsOf(theirs.lines().toList());

            assertThat(take(file, register).status()).isEqualTo(Arrived.Status.UNCHANGED);
            assertThat(texts(export(register, "again.zip"))).isEqualTo(texts(joined));
            // It goes on to grow in a file of its own.
            FilledRegister.add(register, Gazette.withoutAddress("The bridge is open."));
            register.curation().decide(bridgeThere, "act", Optional.of("\"state\""), Optional.empty(), "ida");
            assertThat(register.statement(bridgeHere).orElseThrow().decisions()).hasSize(3);
        }
    }

    @Test
    void two_registers_that_take_each_other_in_have_the_same_and_every_id_of_both_answers_in_both() throws Exception {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        try (Register here = at(one).open("a test");
                Register there = at(other).open("a test");
                Database database = database(one)) {
            FilledRegister.fill(here, one, database);
            fillOther(there);
            AllIds hereBefore = ids(one);
            AllIds thereBefore = ids(other);
            take(export(here, "one.zip"), there);
            Arrived back = take(export(there, "other.zip"), here);
            assertThat(back.reports()).isEqualTo(1);
            assertThat(back.versions()).isZero();
            for (Register register : List.of(here, there)) {
                assertAnswers(register, hereBefore);
                assertAnswers(register, thereBefore);
                assertThat(register.reports(Optional.empty(), 10).items()).hasSize(4);
                assertThat(register.statementsOf(Ids.report(FilledRegister.BRIDGE)))
                        .hasSize(2);
                assertThat(register.report(Ids.report(FilledRegister.BRIDGE))
                                .orElseThrow()
                                .versions())
                        .hasSize(2);
            }
            // Again, and nothing but journals goes to and fro.
            Arrived again = take(export(here, "one-again.zip"), there);
            assertThat(again.reports() + again.versions() + again.statements() + again.parties() + again.pages())
                    .isZero();
        }
    }

    @Test
    void parties_that_the_other_kept_apart_are_not_made_one() throws Exception {
        Path one = folder.resolve("one");
        Path file;
        try (Register register = at(one).open("a test")) {
            FilledRegister.add(register, Gazette.at("https://a.example/1", "2031-04-02", "The one says this."));
            FilledRegister.add(register, Gazette.at("https://a.example/2", "2031-04-02", "The other says that."));
            Party both = register.joins().partiesNamed("Ada Brix").get(0);
            register.curation().split(both.id(), both.actors().subList(0, 1), "Two namesakes.", "hedda");
            file = export(register, "one.zip");
        }
        try (Register register = at(folder.resolve("other")).open("a test")) {
            FilledRegister.add(register, Gazette.at("https://b.example/1", "2031-04-02", "A third speaks."));
            take(file, register);
            assertThat(register.joins().parties(Optional.empty(), 10).items()).hasSize(3);
        }
    }

    @Test
    void a_party_of_the_same_name_is_one_under_both_ids_with_the_reason() throws Exception {
        Path one = folder.resolve("one");
        Path file;
        String there;
        try (Register register = at(one).open("a test")) {
            FilledRegister.add(register, Gazette.at("https://a.example/1", "2031-04-02", "The one says this."));
            there = register.joins().partiesNamed("Ada Brix").get(0).id();
            file = export(register, "one.zip");
        }
        Path other = folder.resolve("other");
        try (Register register = at(other).open("a test");
                Database database = database(other)) {
            FilledRegister.add(register, Gazette.at("https://b.example/1", "2031-04-02", "A third speaks."));
            String here = register.joins().partiesNamed("Ada Brix").get(0).id();
            take(file, register);
            Party party = register.joins().party(there).orElseThrow();
            assertThat(party.id()).isEqualTo(here);
            assertThat(party.actors()).hasSize(2);
            String reason = Jdbi.create(database.reading())
                    .withHandle(handle -> handle.select("SELECT reason FROM party WHERE id = ?", there)
                            .mapTo(String.class)
                            .one());
            assertThat(reason).isEqualTo("import: the same name");
        }
    }

    @Test
    void what_cannot_be_joined_leaves_a_filled_register_as_it_was() throws Exception {
        Path one = folder.resolve("one");
        Path file;
        try (Register register = at(one).open("a test");
                Database database = database(one)) {
            FilledRegister.fill(register, one, database);
            file = export(register, "one.zip");
        }
        // A statement of no report, which the database finds near the end.
        Path wrong = changed(
                file,
                "tables/statement.jsonl",
                bytes(texts(file).getOrDefault("tables/statement.jsonl", "") + "{\"id\":\"s9\",\"report\":\"r9\"}\n"),
                true);
        try (Register register = at(folder.resolve("other")).open("a test")) {
            fillOther(register);
            Map<String, String> before = texts(export(register, "before.zip"));
            assertThatThrownBy(() -> take(wrong, register))
                    .isInstanceOf(RegisterException.class)
                    .hasMessageNotContaining("\n");
            assertThat(texts(export(register, "after.zip"))).isEqualTo(before);
            assertThat(take(file, register).status()).isEqualTo(Arrived.Status.JOINED);
        }
    }
}
