package org.onrecord.register.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.Warcinfo;
import org.onrecord.page.Page;
import org.onrecord.register.archive.Archive.Appended;

class ArchiveTest {

    @TempDir
    private Path folder;

    private static Page page(String words, String url) {
        return new Page(
                "a.html",
                words.getBytes(StandardCharsets.UTF_8),
                Optional.of(url),
                Optional.of("text/html"),
                Optional.of("utf-8"),
                Optional.of(Instant.parse("2031-04-02T10:00:00Z")));
    }

    @Test
    void pages_follow_one_another_in_one_file_that_any_reader_of_WARC_reads() throws Exception {
        Archive archive = new Archive(folder);
        Page first = page("<p>One.", "https://a.example/1");
        Page second = page("<p>Two.", "no address at all \r\nWARC-Type: warcinfo");
        Appended one = archive.append(List.of(first), Optional.empty()).get(0);
        Appended two = archive.append(List.of(second), Optional.of(one.file())).get(0);
        assertThat(two.file().name()).isEqualTo(one.file().name()).endsWith(".warc.gz");
        assertThat(two.offset()).isEqualTo(one.file().length());
        assertThat(archive.read(one.file().name(), one.offset())).isEqualTo(first.bytes());
        assertThat(archive.read(two.file().name(), two.offset())).isEqualTo(second.bytes());

        List<WarcRecord> records = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        try (WarcReader reader = new WarcReader(folder.resolve(two.file().name()))) {
            reader.calculateBlockDigest();
            for (WarcRecord record : reader) {
                records.add(record);
                if (record instanceof WarcResource resource) {
                    targets.add(resource.target());
                    assertThat(resource.contentType().base()).hasToString("text/html");
                    assertThat(resource.date()).isEqualTo("2031-04-02T10:00:00Z");
                    assertThat(resource.blockDigest().orElseThrow().hex())
                            .isEqualTo((targets.size() == 1 ? first : second)
                                    .digest()
                                    .substring(7));
                }
                bodies.add(new String(record.body().stream().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(records).hasSize(3);
        assertThat(records.get(0)).isInstanceOf(Warcinfo.class);
        assertThat(bodies.subList(1, 3)).containsExactly("<p>One.", "<p>Two.");
        assertThat(targets)
                .containsExactly(
                        "https://a.example/1", "urn:sha256:" + second.digest().substring(7));
    }

    @Test
    void a_file_that_is_not_as_it_was_left_is_not_appended_to() throws Exception {
        Archive archive = new Archive(folder);
        Page first = page("<p>One.", "https://a.example/1");
        Appended one = archive.append(List.of(first), Optional.empty()).get(0);
        Files.write(folder.resolve(one.file().name()), new byte[] {31, -117, 8}, StandardOpenOption.APPEND);
        Appended two = archive.append(List.of(page("<p>Two.", "https://a.example/2")), Optional.of(one.file()))
                .get(0);
        assertThat(two.file().name()).isNotEqualTo(one.file().name());
        assertThat(archive.read(one.file().name(), one.offset())).isEqualTo(first.bytes());

        Files.delete(folder.resolve(two.file().name()));
        Appended three = archive.append(List.of(page("<p>Three.", "https://a.example/3")), Optional.of(two.file()))
                .get(0);
        assertThat(three.file().name()).isNotEqualTo(two.file().name());
    }

    @Test
    void a_place_without_a_record_is_an_error() throws Exception {
        Archive archive = new Archive(folder);
        Appended one = archive.append(List.of(page("<p>One.", "https://a.example/1")), Optional.empty())
                .get(0);
        assertThatThrownBy(() -> archive.read(one.file().name(), one.file().length()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no record");
        assertThatThrownBy(() -> archive.read(one.file().name(), one.offset() + 5))
                .isInstanceOf(IOException.class);
    }
}
