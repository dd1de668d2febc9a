package org.onrecord.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;
import org.onrecord.page.source.PageLimits;
import org.onrecord.page.source.PageSource;
import org.onrecord.statement.Reader;
import org.onrecord.statement.Reading;
import org.onrecord.statement.ReadingOptions;
import org.onrecord.statement.RecordReader;

class ReadWarcsTest {

    @TempDir
    private Path folder;

    private Path warc(String... pages) throws Exception {
        Path file = folder.resolve("crawl.warc.gz");
        try (WarcWriter writer = new WarcWriter(
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                WarcCompression.GZIP)) {
            for (int i = 0; i < pages.length; i++) {
                HttpResponse http = new HttpResponse.Builder(200, "OK")
                        .body(MediaType.HTML_UTF8, pages[i].getBytes(StandardCharsets.UTF_8))
                        .build();
                writer.write(new WarcResponse.Builder(URI.create("https://vell-gazette.example/" + i))
                        .body(http)
                        .build());
            }
        }
        return file;
    }

    private static String page(String headline) {
        return "<!DOCTYPE html><html lang=en><head><title>" + headline + "</title></head><body><article><h1>" + headline
                + "</h1><p>\u201CIt will stay closed until June,\u201D Mayor Ada Brix told the council of Vell on Tuesday"
                + " evening.</p><p>She said the town would pay for the work.</p></article></body></html>";
    }

    /** What the Reader itself makes of an input, as the lines would be. */
    private static List<Reading> read(String input) {
        Reader reader = new Reader();
        try (Stream<PageInput> pages = new PageSource(PageLimits.DEFAULT).open(input)) {
            List<Reading> readings = new ArrayList<>();
            for (PageInput page : (Iterable<PageInput>) pages::iterator) {
                if (page instanceof PageInput.Found(Page found)) {
                    readings.add(reader.read(found, ReadingOptions.DEFAULT));
                }
            }
            return readings;
        } catch (PageException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void rows_are_what_the_Reader_makes_of_each_record_also_out_of_Parquet() throws Exception {
        String crawl = warc(page("The bridge is closed"), page("The bridge is open"), page("The harbour is sold"))
                .toString();
        String missing = folder.resolve("missing.warc.gz").toString();
        String parquet = folder.resolve("out").toString();
        List<Row> rows;
        try (SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .appName("test")
                .config("spark.ui.enabled", false)
                .config("spark.log.level", "WARN")
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate()) {
            ReadWarcs.rows(spark, List.of(crawl, missing)).write().parquet(parquet);
            rows = new ArrayList<>(spark.read().parquet(parquet).collectAsList());
        }
        assertThat(rows)
                .extracting(Row::schema)
                .allMatch(schema -> List.of(schema.fieldNames()).equals(List.of(ReadWarcs.SCHEMA.fieldNames())));
        List<Reading> expected = read(crawl);
        assertThat(expected).hasSize(3);
        List<Reading> found = new ArrayList<>();
        List<Row> errors = new ArrayList<>();
        for (Row row : rows) {
            Optional<String> record = Optional.ofNullable(row.getAs("record"));
            if (record.isEmpty()) {
                errors.add(row);
                continue;
            }
            Reading reading = RecordReader.read(record.get());
            found.add(reading);
            assertThat(row.<String>getAs("input")).isEqualTo(reading.input()).startsWith(crawl + "#");
            assertThat(Optional.ofNullable(row.<String>getAs("url")))
                    .isEqualTo(reading.report().url());
            assertThat(row.<String>getAs("page")).isEqualTo(reading.report().pageDigest());
            assertThat(Optional.ofNullable(row.<String>getAs("headline")))
                    .isEqualTo(reading.report().headline());
            assertThat(Optional.ofNullable(row.<String>getAs("error"))).isEmpty();
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(errors)
                .singleElement()
                .satisfies(row -> assertThat(row.<String>getAs("input")).isEqualTo(missing))
                .satisfies(row -> assertThat(row.<String>getAs("error")).contains("\"code\":"));
    }
}
