package org.onrecord.register.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.register.Gazette;
import org.onrecord.register.Gazette.Issue;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterFolder;

class RegisterVerifierTest {

    @TempDir
    private Path folder;

    private final List<Fault> faults = new ArrayList<>();

    /** Three reports, one of them in two versions. */
    private void add_four_pages() throws Exception {
        try (Register register = new RegisterFolder(folder).open("a test")) {
            for (int i = 0; i < 4; i++) {
                Issue issue = Gazette.at(
                        "https://a.example/" + i % 3,
                        "2031-04-02",
                        "The bridge at Vell stays closed until the end of week " + i + ".",
                        "Nobody will cross the river in week " + i + " of the year.");
                register.add(issue.page(), issue.reading());
            }
        }
    }

    private Verified verify() throws Exception {
        faults.clear();
        RegisterFolder here = new RegisterFolder(folder);
        try (Register register = here.openReadOnly()) {
            return new RegisterVerifier(here, register, faults::add, (what, done) -> {}).verify();
        }
    }

    private void sql(String... changes) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(RegisterFolder.DATABASE));
                Statement statement = connection.createStatement()) {
            for (String change : changes)
                assertThat(statement.executeUpdate(change)).isPositive();
        }
    }

    private String value(String query) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(RegisterFolder.DATABASE));
                Statement statement = connection.createStatement()) {
            return statement.executeQuery(query).getString(1);
        }
    }

    private Path archiveFile() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve(RegisterFolder.ARCHIVE))) {
            return files.findFirst().orElseThrow();
        }
    }

    private void assertFault(Fault.Part part, String id, String message) {
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.part()).isEqualTo(part);
            assertThat(fault.id()).isEqualTo(id);
            assertThat(fault.message()).contains(message).doesNotContain("\n");
            assertThat(fault.place()).isNotBlank();
        });
    }

    @Test
    void a_register_as_it_was_left_holds_and_is_counted() throws Exception {
        add_four_pages();
        Verified verified = verify();
        assertThat(faults).isEmpty();
        assertThat(verified.holds()).isTrue();
        assertThat(verified.entries()).isEqualTo(4);
        assertThat(verified.files()).isEqualTo(1);
        assertThat(verified.pages()).isEqualTo(4);
        assertThat(verified.reports()).isEqualTo(3);
        assertThat(verified.readings()).isEqualTo(4);
        assertThat(verified.unsigned()).isZero();
        assertThat(verified.statements()).isBetween(6L, 8L);
        // Four readings of two statements of one span, and two blocks.
        assertThat(verified.spans()).isEqualTo(16);
    }

    @Test
    void an_empty_register_holds() throws Exception {
        new RegisterFolder(folder).open("a test").close();
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void one_changed_byte_of_a_page_is_a_fault_of_that_page_and_of_no_other() throws Exception {
        add_four_pages();
        long second = Long.parseLong(value("SELECT archive_offset FROM page ORDER BY archive_offset LIMIT 1 OFFSET 1"));
        long third = Long.parseLong(value("SELECT archive_offset FROM page ORDER BY archive_offset LIMIT 1 OFFSET 2"));
        String page = value("SELECT sha256 FROM page ORDER BY archive_offset LIMIT 1 OFFSET 1");
        // Wherever in the record it is.
        for (long at = second; at < third; at += 7) {
            flip(at);
            Verified verified = verify();
            if (verified.holds()) {
                // Bytes of a gzip header that mean nothing: the time, the system.
                assertThat(at - second).isBetween(4L, 9L);
            } else {
                assertThat(faults).extracting(Fault::id).containsOnly(page);
                assertThat(faults.getFirst().place()).endsWith(" at " + second);
            }
            flip(at);
        }
        assertThat(verify().holds()).isTrue();
    }

    private void flip(long at) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(archiveFile().toFile(), "rw")) {
            bytes.seek(at);
            int was = bytes.read();
            bytes.seek(at);
            bytes.write(was ^ 0x40);
        }
    }

    @Test
    void an_archive_that_was_cut_off_is_told_with_the_pages_that_are_gone() throws Exception {
        add_four_pages();
        String last = value("SELECT sha256 FROM page ORDER BY archive_offset DESC LIMIT 1");
        try (RandomAccessFile bytes = new RandomAccessFile(archiveFile().toFile(), "rw")) {
            bytes.setLength(bytes.length() - 30);
        }
        verify();
        assertFault(Fault.Part.ARCHIVE, archiveFile().getFileName().toString(), "its end is missing");
        assertFault(Fault.Part.ARCHIVE, last, "cannot be read");
        assertThat(faults).hasSize(2);
    }

    @Test
    void an_archive_file_that_is_gone_is_one_fault() throws Exception {
        add_four_pages();
        Path file = archiveFile();
        Files.delete(file);
        verify();
        assertFault(Fault.Part.ARCHIVE, file.getFileName().toString(), "4 pages");
        assertThat(faults).hasSize(1);
    }

    @Test
    void what_lies_behind_the_confirmed_end_is_counted_and_is_no_fault() throws Exception {
        add_four_pages();
        Files.write(archiveFile(), new byte[77], StandardOpenOption.APPEND);
        Verified verified = verify();
        assertThat(faults).isEmpty();
        assertThat(verified.unconfirmed()).isEqualTo(77);
    }

    @Test
    void an_entry_that_was_changed_by_hand_is_told() throws Exception {
        add_four_pages();
        sql("UPDATE entry SET who = 'nobody' WHERE number = 2");
        verify();
        assertFault(Fault.Part.JOURNAL, "2", "not as it was written");
        assertThat(faults).hasSize(1);
    }

    @Test
    void an_entry_that_was_changed_together_with_its_hash_breaks_the_chain() throws Exception {
        add_four_pages();
        sql("UPDATE entry SET hash = (SELECT hash FROM entry WHERE number = 3),"
                + " previous = (SELECT previous FROM entry WHERE number = 3) WHERE number = 2");
        verify();
        assertFault(Fault.Part.JOURNAL, "2", "does not follow");
        assertFault(Fault.Part.JOURNAL, "3", "does not follow");
    }

    @Test
    void an_entry_whose_words_are_no_longer_a_time_or_json_is_told() throws Exception {
        add_four_pages();
        sql("UPDATE entry SET at = 'yesterday' WHERE number = 2", "UPDATE entry SET became = '{' WHERE number = 3");
        verify();
        assertFault(Fault.Part.JOURNAL, "2", "not as it was written");
        assertFault(Fault.Part.JOURNAL, "3", "not as it was written");
    }

    @Test
    void an_entry_that_was_taken_out_is_told_and_so_is_the_last_one() throws Exception {
        add_four_pages();
        sql("DELETE FROM entry WHERE number = 2");
        verify();
        assertFault(Fault.Part.JOURNAL, "2", "entry 2 is missing");
        String last = value("SELECT id FROM reading WHERE entry = 4");
        sql("DELETE FROM entry WHERE number = 4");
        verify();
        assertFault(Fault.Part.READING, last, "the entry of the journal that brought it is not there");
    }

    @Test
    void a_record_that_was_changed_by_hand_is_told_even_where_it_still_holds_together() throws Exception {
        add_four_pages();
        String reading = value("SELECT id FROM reading ORDER BY id LIMIT 1");
        sql("UPDATE reading SET record = replace(record, 'stays closed', 'stays open__') WHERE id = '" + reading + "'");
        verify();
        assertFault(Fault.Part.READING, reading, "not the one that was added");
        assertThat(faults).hasSize(1);
    }

    @Test
    void a_span_that_leaves_the_text_is_told_with_its_place_in_the_record() throws Exception {
        add_four_pages();
        String reading = value("SELECT id FROM reading ORDER BY id LIMIT 1");
        sql("UPDATE reading SET record = replace(record, '\"content\":[[0,', '\"content\":[[9000,') WHERE id = '"
                + reading + "'");
        verify();
        assertFault(Fault.Part.READING, reading, "statements[0].content[0]");
    }

    @Test
    void a_page_that_is_no_longer_in_the_tables_is_told_by_its_report_its_reading_and_the_archive() throws Exception {
        add_four_pages();
        String page = value("SELECT page FROM version WHERE number = 1 ORDER BY report LIMIT 1");
        String report = value("SELECT report FROM version WHERE number = 1 ORDER BY report LIMIT 1");
        String reading = value("SELECT id FROM reading WHERE page = '" + page + "'");
        sql("DELETE FROM page WHERE sha256 = '" + page + "'");
        verify();
        assertFault(Fault.Part.TABLES, report, "which the register does not have");
        assertFault(Fault.Part.TABLES, reading, page);
        assertFault(Fault.Part.ARCHIVE, page, "a page that the register does not know");
    }

    @Test
    void a_statement_without_its_utterance_is_told() throws Exception {
        add_four_pages();
        String statement = value("SELECT id FROM statement ORDER BY id LIMIT 1");
        String other = value("SELECT id FROM statement ORDER BY id DESC LIMIT 1");
        sql(
                "UPDATE statement SET utterance = NULL WHERE id = '" + statement + "'",
                "UPDATE statement SET utterance = 'u0' WHERE id = '" + other + "'");
        verify();
        assertFault(Fault.Part.TABLES, statement, "tells no utterance");
        assertFault(Fault.Part.TABLES, other, "u0");
    }

    @Test
    void a_reading_a_version_or_a_statement_that_is_gone_is_told() throws Exception {
        add_four_pages();
        String reading = value("SELECT reading FROM version ORDER BY report LIMIT 1");
        String report = value("SELECT report FROM version ORDER BY report LIMIT 1");
        sql("DELETE FROM reading WHERE id = '" + reading + "'");
        verify();
        assertFault(Fault.Part.READING, reading, "the journal tells of a reading that is not there");
        assertFault(Fault.Part.TABLES, report, "without its reading");
        sql("DELETE FROM version WHERE report = '" + report + "'");
        verify();
        assertFault(Fault.Part.TABLES, report, "versions and has");
        String with = value("SELECT reading FROM statement_reading JOIN reading ON reading.id = reading LIMIT 1");
        sql("DELETE FROM statement_reading WHERE reading = '" + with + "' AND name = 's1'");
        verify();
        assertFault(Fault.Part.READING, with, "s1");
    }
}
