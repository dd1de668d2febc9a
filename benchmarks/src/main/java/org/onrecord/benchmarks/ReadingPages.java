package org.onrecord.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageReader;
import org.onrecord.statement.Reader;
import org.onrecord.statement.ReadingOptions;
import org.onrecord.statement.RecordWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long one pass over a set of pages takes: to the report, to the reading, to the record. The pages are in memory; what
 * could not be opened or read is passed over.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ReadingPages {

    /** An input of {@code onrecord read}: a file, a folder, a WARC file. Without one, a page written for this. */
    @Param("")
    public String pages = "";

    private final Reader reader = new Reader();
    private List<Page> readable = List.of();

    /**
     * Opens the pages.
     *
     * @throws IllegalStateException where there is none that can be read
     */
    @Setup
    public void open() {
        readable = PageSet.open(pages);
        System.out.println(readable.size() + " pages");
    }

    /** From the bytes to the report. */
    @Benchmark
    public void report(Blackhole sink) throws PageException {
        for (Page page : readable) sink.consume(PageReader.read(page));
    }

    /** From the bytes to the statements. */
    @Benchmark
    public void reading(Blackhole sink) throws PageException {
        for (Page page : readable) sink.consume(reader.read(page, ReadingOptions.DEFAULT));
    }

    /** From the bytes to the line that is printed. */
    @Benchmark
    public void record(Blackhole sink) throws PageException {
        for (Page page : readable) {
            sink.consume(RecordWriter.line(RecordWriter.record(reader.read(page, ReadingOptions.DEFAULT))));
        }
    }
}
