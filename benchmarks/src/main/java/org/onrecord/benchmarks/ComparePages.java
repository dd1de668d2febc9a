package org.onrecord.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageReader;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link PageReaders} and prints one table: pages and megabytes of HTML a second, allocation a page, how ours
 * compares, and our slowest page. The readers take turns, a fork each, so that a machine that is slow for a minute is
 * slow for all of them; of each reader the median of all iterations counts.
 */
public final class ComparePages {

    private static final String OURS = "onrecord";
    private static final List<String> READERS = List.of("jsoup", "readability4j", "boilerpipe", OURS);

    /** Bytes a pass, as JMH's profiler calls them. */
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private static final int DEFAULT_ROUNDS = 2;
    private static final int PASSES = 5;
    private static final double MEGABYTE = 1e6;

    private final String input;
    private final List<Page> pages;
    private final double megabytes;
    private final PrintStream out;

    private ComparePages(String input, PrintStream out) {
        this.input = input;
        this.pages = PageSet.open(input);
        this.megabytes = pages.stream().mapToLong(page -> page.bytes().length).sum() / MEGABYTE;
        this.out = out;
    }

    /** What one reader showed, each list by iteration. */
    private record Figures(String reader, List<Double> milliseconds, List<Double> bytes) {

        static Figures of(String reader) {
            return new Figures(reader, new ArrayList<>(), new ArrayList<>());
        }

        double secondsPerPass() {
            return median(milliseconds) / 1_000;
        }

        double bytesPerPass() {
            return median(bytes);
        }
    }

    /** How long our reader takes for a page. */
    private record Timed(Page page, double seconds) {

        double megabytes() {
            return page.bytes().length / MEGABYTE;
        }

        double secondsPerMegabyte() {
            return seconds / megabytes();
        }
    }

    /**
     * Compares the readers on the pages of {@code arguments[0]} in so many rounds as {@code arguments[1]} says; without
     * arguments on a page of our own, in two.
     */
    public static void main(String[] arguments) throws RunnerException, PageException, IOException {
        String input = arguments.length > 0 ? arguments[0] : "";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_ROUNDS;
        new ComparePages(input, System.out).run(rounds);
    }

    private void run(int rounds) throws RunnerException, PageException, IOException {
        List<Figures> figures = READERS.stream().map(Figures::of).toList();
        for (int round = 0; round < rounds; round++) {
            for (Figures reader : figures) measure(reader);
        }
        print(figures);
        printSlowest();
    }

    private void measure(Figures figures) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("\\." + PageReaders.class.getSimpleName() + "\\." + figures.reader + "$")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        if (!input.isBlank()) options.param("pages", input);
        for (RunResult run : new Runner(options).run()) {
            for (IterationResult iteration : run.getAggregatedResult().getIterationResults()) {
                figures.milliseconds.add(iteration.getPrimaryResult().getScore());
                iteration.getSecondaryResults().forEach((name, result) -> {
                    if (name.endsWith(ALLOCATION)) figures.bytes.add(result.getScore());
                });
            }
        }
    }

    private void print(List<Figures> figures) throws IOException {
        double ours = figures.get(READERS.indexOf(OURS)).secondsPerPass();
        line("");
        line(String.format(Locale.ROOT, "%d pages, %.1f MB of HTML, from memory, one thread", pages.size(), megabytes));
        line(processor() + ", JDK " + System.getProperty("java.version") + ", " + LocalDate.now(ZoneOffset.UTC));
        line("");
        line(String.format("%-14s %8s %8s %16s %12s", "reader", "pages/s", "MB/s", "allocation/page", "ours/reader"));
        for (Figures reader : figures) {
            double seconds = reader.secondsPerPass();
            line(String.format(
                    Locale.ROOT,
                    "%-14s %8.1f %8.1f %13.2f MB %12.2f",
                    reader.reader,
                    pages.size() / seconds,
                    megabytes / seconds,
                    reader.bytesPerPass() / pages.size() / MEGABYTE,
                    seconds / ours));
        }
    }

    // The best of several readings of each page: what the page costs, not what the machine was busy with.
    private void printSlowest() throws PageException {
        double[] seconds = new double[pages.size()];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < seconds.length; i++) {
                long begin = System.nanoTime();
                PageReader.read(pages.get(i));
                seconds[i] = Math.min(seconds[i], (System.nanoTime() - begin) / 1e9);
            }
        }
        List<Timed> timed = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) timed.add(new Timed(pages.get(i), seconds[i]));
        line("");
        print("slowest page", Collections.max(timed, Comparator.comparingDouble(Timed::seconds)));
        print("slowest for its size", Collections.max(timed, Comparator.comparingDouble(Timed::secondsPerMegabyte)));
    }

    private void print(String what, Timed timed) {
        line(String.format(
                Locale.ROOT,
                "%s: %s, %.3f MB in %.1f ms, %.3f s/MB",
                what,
                timed.page.input(),
                timed.megabytes(),
                timed.seconds * 1_000,
                timed.secondsPerMegabyte()));
    }

    private void line(String words) {
        out.println(words);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The processor's name where the system tells it, else its architecture. */
    private static String processor() throws IOException {
        Path cpu = Path.of("/proc/cpuinfo");
        int cores = Runtime.getRuntime().availableProcessors();
        if (!Files.isReadable(cpu)) return System.getProperty("os.arch") + ", " + cores + " cores";
        try (Stream<String> lines = Files.lines(cpu)) {
            return lines.filter(line -> line.startsWith("model name"))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElse(System.getProperty("os.arch"))
                    + ", "
                    + cores
                    + " cores";
        }
    }
}
