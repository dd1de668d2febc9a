package org.onrecord.register.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Page;
import org.onrecord.register.Entry;
import org.onrecord.register.Gazette;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.exchange.Arrived;
import org.onrecord.register.exchange.ExportFile;
import org.onrecord.register.exchange.ExportWriter;
import tools.jackson.databind.json.JsonMapper;

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
            for (var page :
                    register.archivedPages(java.util.Optional.empty(), 100).items())
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
                    var manifest = (tools.jackson.databind.node.ObjectNode) mapper.readTree(content);
                    var members = (tools.jackson.databind.node.ArrayNode) manifest.get("members");
                    tools.jackson.databind.node.ObjectNode member = null;
                    for (var candidate : members)
                        if (candidate.path("name").asString().equals(name))
                            member = (tools.jackson.databind.node.ObjectNode) candidate;
                    if (member == null) member = members.addObject();
                    String digest = java.util.HexFormat.of()
                            .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(bytes));
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
        wrong.put(
                "journal.jsonl has another digest",
                changed(file, "journal.jsonl", bytes(texts.get("journal.jsonl").replace("add", "odd")), false));
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
                archive + " has another digest",
                changed(
                        file,
                        archive,
                        texts.getOrDefault(archive, "").replace('a', 'b').getBytes(StandardCharsets.ISO_8859_1),
                        false));
        wrong.put(
                "a newer Onrecord", changed(file, "manifest.json", bytes("{\"schema\":\"onrecord-export/2\"}"), false));
        wrong.put("it has no manifest.json", emptyZip());
        Path letter = Files.writeString(folder.resolve("letter.zip"), "This is a letter.");
        wrong.put("it is no ZIP file", letter);
        wrong.put("There is no file", folder.resolve("nowhere.zip"));
        try (Register register = at(folder.resolve("other")).open("a test")) {
            Map<String, String> before = texts(export(register, "before.zip"));
            wrong.forEach((message, path) -> assertThatThrownBy(() -> take(path, register))
                    .as(message)
                    .isInstanceOfSatisfying(
                            RegisterException.class,
                            e -> assertThat(e.code()).isEqualTo(RegisterException.Code.UNREADABLE))
                    .hasMessageContaining(message)
                    .hasMessageNotContaining("\n"));
            assertThat(texts(export(register, "after.zip"))).isEqualTo(before);
            assertThat(take(file, register).status()).isEqualTo(Arrived.Status.IMPORTED);
        }
        assertThat(folder.getParent().resolve("evil")).doesNotExist();
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    private Path emptyZip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("letter.txt"));
        }
        return Files.write(folder.resolve("other.zip"), bytes.toByteArray());
    }
}
