package org.onrecord.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.page.Page;
import org.onrecord.statement.Reading;
import org.onrecord.statement.RecordException;
import org.onrecord.statement.RecordReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of records that were made elsewhere, each found by the digest of its page. Only where each stands is held in memory. Safe for
 * any number of threads once it is open.
 */
final class RecordedPages implements Closeable {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Where a record stands in the file. */
    private record Place(long number, long begin, int length, String input) {}

    private final Path file;
    private final RandomAccessFile records;
    private final Map<String, List<Place>> places = new LinkedHashMap<>();
    private final List<Adding.Work.Failed> failures = new ArrayList<>();

    private RecordedPages(Path file) throws IOException {
        this.file = file;
        this.records = new RandomAccessFile(file.toFile(), "r");
    }

    /** Looks through a file of records, one a line. */
    static RecordedPages open(Path file) throws IOException {
        RecordedPages pages = new RecordedPages(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long begin = 0;
            long at = 0;
            long number = 0;
            while (true) {
                int next = in.read();
                if (next == '\n' || next < 0) {
                    number++;
                    pages.find(line.toString(StandardCharsets.UTF_8), number, begin, line.size());
                    if (next < 0) break;
                    line.reset();
                    begin = at + 1;
                } else {
                    line.write(next);
                }
                at++;
            }
            return pages;
        } catch (IOException | RuntimeException e) {
            pages.close();
            throw e;
        }
    }

    private void find(String line, long number, long begin, int length) {
        if (line.isBlank()) return;
        String where = file + ", line " + number;
        try {
            JsonNode record = MAPPER.readTree(line);
            String input = record.path("input").asString(where);
            if (record.has("error")) {
                failures.add(new Adding.Work.Failed(
                        input,
                        Optional.empty(),
                        record.at("/error/code").asString("unreadable"),
                        where + " is of an input that could not be read: "
                                + record.at("/error/message").asString("")));
                return;
            }
            String digest = record.at("/report/page").asString("");
            if (digest.isEmpty()) {
                failures.add(new Adding.Work.Failed(
                        input, Optional.empty(), "bad-record", where + " names no page (report.page)."));
                return;
            }
            places.computeIfAbsent(digest, page -> new ArrayList<>(1)).add(new Place(number, begin, length, input));
        } catch (JacksonException e) {
            failures.add(new Adding.Work.Failed(where, Optional.empty(), "bad-record", where + " is no JSON."));
        }
    }

    /** Lines that are no record of a page. */
    List<Adding.Work.Failed> failures() {
        return failures;
    }

    /** Whether there are records of a page. */
    boolean has(String digest) {
        return places.containsKey(digest);
    }

    /** What the records of a page are to the register. */
    List<Adding.Work> of(Page page) {
        List<Adding.Work> work = new ArrayList<>();
        for (Place place : places.getOrDefault(page.digest(), List.of())) work.add(of(page, place));
        return work;
    }

    private Adding.Work of(Page page, Place place) {
        String where = file + ", line " + place.number();
        try {
            byte[] line = new byte[place.length()];
            synchronized (records) {
                records.seek(place.begin());
                records.readFully(line);
            }
            Reading reading = RecordReader.read(new String(line, StandardCharsets.UTF_8));
            Page named = new Page(
                    place.input(),
                    page.bytes(),
                    reading.report().url().or(page::url),
                    page.mediaType(),
                    page.charset(),
                    page.fetched());
            return new Adding.Work.Read(named, reading);
        } catch (IOException | RecordException e) {
            return new Adding.Work.Failed(
                    place.input(), Optional.of(page.digest()), "bad-record", where + ": " + e.getMessage());
        }
    }

    /** Records whose pages were not among those that were seen. */
    List<Adding.Work.Failed> without(java.util.Set<String> seen) {
        List<Adding.Work.Failed> missing = new ArrayList<>();
        places.forEach((digest, all) -> {
            if (seen.contains(digest)) return;
            for (Place place : all) {
                missing.add(new Adding.Work.Failed(
                        place.input(),
                        Optional.of(digest),
                        "no-page",
                        file + ", line " + place.number() + ": the page " + digest
                                + " is not among those of --pages."));
            }
        });
        return missing;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
