package org.onrecord.register.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.register.search.Sayings.id;
import static org.onrecord.register.search.Sayings.put;
import static org.onrecord.register.search.Sayings.saying;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class A03_IndexFolderTest {

    @TempDir
    private Path parent;

    private Path folder() {
        return parent.resolve("index");
    }

    private static long count(SearchIndex index, String words) throws Exception {
        return index.search(SearchRequest.words(words)).total();
    }

    @Test
    void a_new_index_has_come_to_nothing() throws Exception {
        try (SearchIndex index = SearchIndex.open(folder())) {
            assertThat(index.writes()).isTrue();
            assertThat(index.upTo()).isZero();
            assertThat(count(index, "")).isZero();
        }
    }

    @Test
    void what_was_committed_is_there_with_its_number_when_opened_again() throws Exception {
        try (SearchIndex index = SearchIndex.open(folder())) {
            index.put(id('r', 1), List.of(saying(1, "the dam").done()), List.of());
            index.commit(17);
            index.put(id('r', 2), List.of(saying(2, "the dam").in(2).done()), List.of());
        }
        try (SearchIndex index = SearchIndex.open(folder())) {
            assertThat(index.upTo()).isEqualTo(17);
            assertThat(count(index, "dam")).isEqualTo(1);
        }
    }

    @Test
    void a_report_is_replaced_as_a_whole() throws Exception {
        try (SearchIndex index = SearchIndex.open(folder())) {
            put(
                    index,
                    saying(1, "the dam"),
                    saying(2, "the mill"),
                    saying(3, "the dam").in(2));
            put(index, saying(1, "the bridge"));

            assertThat(count(index, "dam")).isEqualTo(1);
            assertThat(count(index, "mill")).isZero();
            assertThat(count(index, "bridge")).isEqualTo(1);

            index.remove(id('r', 2));
            index.commit(9);
            assertThat(count(index, "")).isEqualTo(1);

            index.clear();
            index.commit(0);
            assertThat(count(index, "")).isZero();
            assertThat(index.upTo()).isZero();
        }
    }

    @Test
    void who_comes_second_reads_what_the_first_commits() throws Exception {
        try (SearchIndex first = SearchIndex.open(folder());
                SearchIndex second = SearchIndex.open(folder())) {
            assertThat(second.writes()).isFalse();
            put(first, saying(1, "the dam"));
            assertThat(count(second, "dam")).isZero();

            second.refresh();

            assertThat(count(second, "dam")).isEqualTo(1);
            assertThat(second.upTo()).isEqualTo(first.upTo()).isEqualTo(1);
            assertThatThrownBy(() -> second.commit(2)).hasMessageContaining("another process writes it");
        }
        try (SearchIndex third = SearchIndex.open(folder())) {
            assertThat(third.writes()).isTrue();
        }
    }

    @Test
    void reading_makes_no_folder_and_sees_one_that_comes_later() throws Exception {
        try (SearchIndex reading = SearchIndex.read(folder())) {
            assertThat(folder()).doesNotExist();
            assertThat(reading.upTo()).isZero();
            assertThat(count(reading, "")).isZero();
            try (SearchIndex writing = SearchIndex.open(folder())) {
                put(writing, saying(1, "the dam"));
            }
            reading.refresh();
            assertThat(count(reading, "dam")).isEqualTo(1);
        }
    }

    @Test
    void a_deleted_folder_is_an_index_to_be_made_anew() throws Exception {
        try (SearchIndex index = SearchIndex.open(folder())) {
            put(index, saying(1, "the dam"));
        }
        for (Path file : files()) Files.delete(file);
        try (SearchIndex index = SearchIndex.open(folder())) {
            assertThat(index.upTo()).isZero();
            put(index, saying(1, "the dam"));
            assertThat(count(index, "dam")).isEqualTo(1);
        }
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    @Test
    void an_index_of_which_any_file_is_cut_short_or_missing_is_thrown_away_or_whole() throws Exception {
        make();
        int files = files().size();
        for (boolean missing : new boolean[] {true, false}) {
            for (int i = 0; i < files; i++) {
                make();
                Path file = files().get(i);
                if (missing) {
                    Files.delete(file);
                } else {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(channel.size() / 2);
                    }
                }
                try (SearchIndex reading = SearchIndex.read(folder())) {
                    assertThat(reading.upTo()).as(file.toString()).isZero();
                }
                try (SearchIndex index = SearchIndex.open(folder())) {
                    assertThat(index.upTo()).as(file.toString()).isZero();
                    put(index, saying(1, "the dam"));
                    assertThat(count(index, "dam")).isEqualTo(1);
                }
            }
        }
    }

    private void make() throws Exception {
        try (SearchIndex index = SearchIndex.open(folder())) {
            index.clear();
            put(index, saying(1, "the dam").meant(), saying(2, "the mill"));
        }
    }

    @Test
    void an_index_whose_list_of_segments_is_spoilt_is_thrown_away() throws Exception {
        make();
        for (Path file : files()) {
            if (!file.getFileName().toString().startsWith("segments")) continue;
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(new byte[20]), 10);
            }
        }
        try (SearchIndex index = SearchIndex.open(folder())) {
            assertThat(index.upTo()).isZero();
        }
    }

    @Test
    void an_index_of_another_form_is_thrown_away() throws Exception {
        try (FSDirectory directory = FSDirectory.open(folder());
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            writer.addDocument(new Document());
            writer.commit();
        }
        try (SearchIndex index = SearchIndex.open(folder())) {
            assertThat(index.upTo()).isZero();
            assertThat(count(index, "")).isZero();
        }
    }

    @Test
    void a_reader_stays_in_order_when_the_index_is_made_anew_under_its_hands() throws Exception {
        make();
        try (SearchIndex reading = SearchIndex.read(folder())) {
            for (Path file : files()) Files.delete(file);
            make();
            try (SearchIndex index = SearchIndex.open(folder())) {
                put(index, saying(3, "the bridge").in(3));
            }
            reading.refresh();
            assertThat(count(reading, "bridge")).isEqualTo(1);
        }
    }
}
