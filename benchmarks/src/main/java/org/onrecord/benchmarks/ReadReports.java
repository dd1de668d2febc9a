package org.onrecord.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.onrecord.language.encoder.Encoder;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.statement.Reader;
import org.onrecord.statement.Reading;
import org.onrecord.statement.ReadingOptions;
import org.onrecord.statement.RecordWriter;

/**
 * How many reports a second become records, from the bytes of their pages to JSON, beside what the encoder makes of
 * subwords by itself in the same run. A report is counted as 700 words, so that sets of pages can be compared.
 */
public final class ReadReports {

    private static final int WORDS = 700;
    private static final int BATCH = 4;
    private static final int LENGTH = 128;
    private static final double NANOSECONDS = 1e9;
    private static final int WARM_UP_SECONDS = 8;
    private static final int ENCODER_SECONDS = 10;

    private final Reader reader = new Reader();
    private final PrintStream out;

    private ReadReports(PrintStream out) {
        this.out = out;
    }

    /** Reads the English pages of {@code arguments[0]} so many times over as {@code arguments[1]} says, on {@code arguments[2]} threads. */
    public static void main(String[] arguments) throws Exception {
        int threads = arguments.length > 2
                ? Integer.parseInt(arguments[2])
                : Runtime.getRuntime().availableProcessors();
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        new ReadReports(System.out).run(PageSet.open(arguments.length > 0 ? arguments[0] : ""), rounds, threads);
    }

    private void run(List<Page> pages, int rounds, int threads)
            throws InterruptedException, ExecutionException, OrtException, IOException {
        List<Page> english = new ArrayList<>();
        long words = 0;
        for (Page page : pages) {
            try {
                Reading reading = reader.read(page, ReadingOptions.DEFAULT);
                if (reading.unread().isPresent()) continue;
                english.add(page);
                words += reading.report().text().split("\\s+", -1).length;
            } catch (PageException e) {
                // A page that is none is not counted.
            }
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long end = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000L;
            while (System.nanoTime() < end) read(english, pool);
            long begin = System.nanoTime();
            for (int i = 0; i < rounds; i++) read(english, pool);
            double seconds = (System.nanoTime() - begin) / NANOSECONDS;
            double bare = bare(pool, threads);
            out.printf(
                    Locale.ROOT,
                    "%d English pages of %d, %d words, %d times, %d threads%n",
                    english.size(),
                    pages.size(),
                    words,
                    rounds,
                    threads);
            out.printf(
                    Locale.ROOT,
                    "reading: %.1f reports/s of %d words (%.0f words/s)%n",
                    words * rounds / seconds / WORDS,
                    WORDS,
                    words * rounds / seconds);
            out.printf(
                    Locale.ROOT, "the encoder by itself, batches of %d x %d: %.0f subwords/s%n", BATCH, LENGTH, bare);
            out.printf(Locale.ROOT, "peak memory: %s%n", Machine.peak());
            out.printf(Locale.ROOT, "%s, JDK %s%n", Machine.processor(), Runtime.version());
        }
    }

    private void read(List<Page> pages, ExecutorService pool) throws InterruptedException, ExecutionException {
        List<Future<Integer>> records = new ArrayList<>();
        for (Page page : pages)
            records.add(pool.submit(
                    () -> RecordWriter.line(RecordWriter.record(reader.read(page, ReadingOptions.DEFAULT)))
                            .length()));
        for (Future<Integer> record : records) record.get();
    }

    private static double bare(ExecutorService pool, int threads)
            throws OrtException, IOException, InterruptedException, ExecutionException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream graph = Encoder.class.getResourceAsStream("reader.onnx");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            if (graph == null) throw new IllegalStateException("The program's own file reader.onnx is missing.");
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(graph.readAllBytes(), options)) {
                long end = System.nanoTime() + ENCODER_SECONDS * 1_000_000_000L;
                long begin = System.nanoTime();
                List<Future<Long>> runs = new ArrayList<>();
                for (int i = 0; i < threads; i++) runs.add(pool.submit(() -> runUntil(end, environment, session)));
                long subwords = 0;
                for (Future<Long> run : runs) subwords += run.get();
                return subwords / ((System.nanoTime() - begin) / NANOSECONDS);
            }
        }
    }

    private static long runUntil(long end, OrtEnvironment environment, OrtSession session) throws OrtException {
        long[] shape = {BATCH, LENGTH};
        long[] ids = new long[BATCH * LENGTH];
        for (int i = 0; i < ids.length; i++) ids[i] = 1_000 + i * 37L % 20_000;
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        long subwords = 0;
        while (System.nanoTime() < end) {
            try (OnnxTensor id = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                    OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                    OnnxTensor type =
                            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                    OrtSession.Result result =
                            session.run(Map.of("input_ids", id, "attention_mask", mask, "token_type_ids", type))) {
                subwords += result.size() * (long) ids.length;
            }
        }
        return subwords;
    }
}
