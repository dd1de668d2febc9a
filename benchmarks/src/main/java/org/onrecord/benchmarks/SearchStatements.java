package org.onrecord.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.onrecord.register.RegisterException;
import org.onrecord.register.search.Facet;
import org.onrecord.register.search.SearchIndex;
import org.onrecord.register.search.SearchRequest;
import org.onrecord.statement.Act;

/**
 * Makes an index of so many invented statements and says how long searches in it take, what it holds on disk and in memory,
 * and how fast it grows. Every search is asked with other words, parties, days each time.
 */
public final class SearchStatements {

    private static final int REPORTS_A_COMMIT = 1_000;
    private static final int WARM_UP = 60;
    private static final int SEARCHES = 300;
    private static final double NANOSECONDS = 1e9;
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;
    private static final double MEGABYTE = 1 << 20;

    // On a busy machine the time on the clock is that of the others too; a search runs on one thread.
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final SearchIndex index;
    private final int reports;
    private final PrintStream out;

    private SearchStatements(SearchIndex index, int reports, PrintStream out) {
        this.index = index;
        this.reports = reports;
        this.out = out;
    }

    /**
     * Makes the index, where it is not there yet, and asks.
     *
     * @param arguments how many statements (100,000 where nothing is said), and a folder to keep the index in; where it holds
     *     one already that one is asked
     */
    public static void main(String[] arguments) throws Exception {
        int statements = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        boolean keep = arguments.length > 1;
        Path folder = keep ? Path.of(arguments[1]) : Files.createTempDirectory("onrecord-index");
        int reports = Math.max(1, statements / InventedStatements.OF_REPORT);
        try (SearchIndex index = SearchIndex.open(folder)) {
            SearchStatements benchmark = new SearchStatements(index, reports, System.out);
            benchmark.fill();
            benchmark.size(folder);
            benchmark.ask();
        } finally {
            if (!keep) delete(folder);
        }
        System.out.printf(
                Locale.ROOT, "peak memory: %s%n%s, JDK %s%n", Machine.peak(), Machine.processor(), Runtime.version());
    }

    private void fill() throws RegisterException {
        int done = (int) index.upTo();
        if (done >= reports) return;
        long begin = System.nanoTime();
        long last = begin;
        for (int report = done; report < reports; report++) {
            index.put(
                    InventedStatements.id('r', report),
                    InventedStatements.statements(report),
                    InventedStatements.passages(report));
            if ((report + 1) % REPORTS_A_COMMIT == 0 || report + 1 == reports) {
                index.commit(report + 1L);
                if ((report + 1) % (10 * REPORTS_A_COMMIT) == 0) {
                    double seconds = (System.nanoTime() - last) / NANOSECONDS;
                    int statements = 10 * REPORTS_A_COMMIT * InventedStatements.OF_REPORT;
                    out.printf(
                            Locale.ROOT,
                            "... %,d reports, the last %.0f statements/s%n",
                            report + 1,
                            statements / seconds);
                    last = System.nanoTime();
                }
            }
        }
        double seconds = (System.nanoTime() - begin) / NANOSECONDS;
        out.printf(
                Locale.ROOT,
                "indexed %,d statements with vectors and the passages of %,d reports: %.0f statements/s, %.0f reports/s, a commit every %,d reports%n",
                (reports - done) * InventedStatements.OF_REPORT,
                reports - done,
                (reports - done) * InventedStatements.OF_REPORT / seconds,
                (reports - done) / seconds,
                REPORTS_A_COMMIT);
    }

    private void size(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) bytes += Files.size(file);
        }
        out.printf(
                Locale.ROOT,
                "on disk: %.0f MB, %,d bytes a statement (its share of the passages with it)%n",
                bytes / MEGABYTE,
                bytes / ((long) reports * InventedStatements.OF_REPORT));
    }

    /** Something to be asked, with what is drawn for it. */
    private interface Question {
        long ask(SplittableRandom random) throws RegisterException;
    }

    private void ask() throws RegisterException {
        out.printf(
                Locale.ROOT,
                "%-45s %8s %8s %8s %8s %10s%n",
                "milliseconds for 20 results of",
                "p50",
                "p95",
                "CPU p50",
                "CPU p95",
                "found");
        measure("one word", random -> search(request(InventedStatements.words(random, 1))));
        measure("two words", random -> search(request(InventedStatements.words(random, 2))));
        measure("a phrase of three words", random -> search(request(phrase(random, 3))));
        measure(
                "a word, a speaker by id",
                random -> search(request(InventedStatements.words(random, 1))
                        .speaker(InventedStatements.party(random).id())));
        measure(
                "a speaker by name, an act",
                random -> search(request("")
                        .speaker(InventedStatements.party(random).names().getFirst())
                        .act(Act.DENY)));
        measure("an act and a month, newest first", random -> {
            LocalDate from = InventedStatements.day(random);
            return search(request("").act(Act.ACCUSE).from(from).to(from.plusMonths(1)));
        });
        measure("an issue, newest first", random -> search(request("").issue(InventedStatements.issue(random))));
        measure("everything, newest first", random -> search(request("")));
        measure("two words, six facets", random -> search(facets(request(InventedStatements.words(random, 2)))));
        measure("one word, six facets", random -> search(facets(request(InventedStatements.words(random, 1)))));
        measure(
                "an act from a day on, six facets",
                random -> search(facets(request("").act(Act.DENY).from(InventedStatements.day(random)))));
        measure("everything, six facets, asked before", random -> search(facets(request(""))));
        measure("a meaning", random -> search(like(random, "")));
        measure("a meaning and an act", random -> search(like(random, "").act(Act.DENY)));
        measure("a meaning and two words", random -> search(like(random, InventedStatements.words(random, 2))));
        measure(
                "nearest 20 of a meaning",
                random -> index.nearest(InventedStatements.vector(InventedStatements.issue(random), random), 20)
                        .size());
        measure(
                "candidates for a quotation of twelve words",
                random -> index.candidates(phrase(random, 12), 20).size());
    }

    private static SearchRequest.Builder request(String words) {
        return SearchRequest.builder().words(words);
    }

    private static SearchRequest.Builder facets(SearchRequest.Builder request) {
        for (Facet facet : Facet.values()) if (facet != Facet.TARGET) request.facet(facet);
        return request;
    }

    private static SearchRequest.Builder like(SplittableRandom random, String words) {
        return request(words).like(InventedStatements.vector(InventedStatements.issue(random), random));
    }

    private String phrase(SplittableRandom random, int words) {
        String content = InventedStatements.statements(random.nextInt(reports))
                .getFirst()
                .words();
        List<String> all = List.of(content.split(" ", -1));
        return "\"" + String.join(" ", all.subList(0, Math.min(words, all.size()))) + "\"";
    }

    private long search(SearchRequest.Builder request) throws RegisterException {
        return index.search(request.build()).total();
    }

    private void measure(String what, Question question) throws RegisterException {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < WARM_UP; i++) question.ask(random);
        double[] times = new double[SEARCHES];
        double[] work = new double[SEARCHES];
        long found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            long begin = System.nanoTime();
            long worked = threads.getCurrentThreadCpuTime();
            found += question.ask(random);
            times[i] = (System.nanoTime() - begin) / NANOSECONDS_A_MILLISECOND;
            work[i] = (threads.getCurrentThreadCpuTime() - worked) / NANOSECONDS_A_MILLISECOND;
        }
        Arrays.sort(times);
        Arrays.sort(work);
        out.printf(
                Locale.ROOT,
                "%-45s %8.2f %8.2f %8.2f %8.2f %,10d%n",
                what,
                times[SEARCHES / 2],
                times[SEARCHES * 95 / 100],
                work[SEARCHES / 2],
                work[SEARCHES * 95 / 100],
                found / SEARCHES);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path path : all) Files.delete(path);
    }
}
