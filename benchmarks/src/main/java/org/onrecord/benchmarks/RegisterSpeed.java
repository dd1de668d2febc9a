package org.onrecord.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.onrecord.page.Page;
import org.onrecord.register.Addition;
import org.onrecord.register.Holdings;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.ReportList;
import org.onrecord.register.verify.RegisterVerifier;
import org.onrecord.register.verify.Verified;
import org.onrecord.statement.Reader;
import org.onrecord.statement.Reading;
import org.onrecord.statement.ReadingOptions;
import org.onrecord.statement.RecordWriter;

/**
 * How fast a register takes generated reports with their readings, what they cost on the disk, and how fast it answers. Beside the speed
 * of adding stands that of writing the same bytes to one file, which as often waits for the disk.
 */
public final class RegisterSpeed {

    /** As many as {@code onrecord add} hands over at once. */
    private static final int BATCH = 64;

    private static final double NANOSECONDS = 1e9;
    private static final long SEED = 20_261_125L;
    private static final int ANSWERS = 300;

    private final PrintStream out;
    private final RegisterFolder folder;

    private RegisterSpeed(PrintStream out, RegisterFolder folder) {
        this.out = out;
        this.folder = folder;
    }

    /** Makes {@code arguments[1]} reports of the pages of {@code arguments[0]} and adds them to a register in {@code arguments[2]}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        try (Stream<Path> there = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
            if (there.findAny().isPresent()) {
                System.err.println(folder + " is not empty: name a folder that is not there yet.");
                System.exit(2);
            }
        }
        new RegisterSpeed(System.out, new RegisterFolder(folder)).run(arguments[0], Integer.parseInt(arguments[1]));
    }

    private void run(String pages, int reports) throws Exception {
        Reader reader = new Reader();
        List<Reading> sources = new ArrayList<>();
        for (Page page : PageSet.open(pages)) {
            Reading reading = reader.read(page, ReadingOptions.DEFAULT);
            if (!reading.statements().isEmpty()) sources.add(reading);
        }
        GeneratedReports generated = new GeneratedReports(sources, SEED);
        try (Register register = folder.open("a benchmark")) {
            add(register, generated, reports);
            sizes(reports, register);
            answers(register, generated, reports);
        }
        verify();
        out.printf(
                Locale.ROOT,
                "memory         %,d MB of heap at most after a collection, %,d MB of the process at most%n",
                heap() >> 20,
                resident() >> 20);
    }

    private void add(Register register, GeneratedReports generated, int reports) throws Exception {
        long statements = 0;
        long bytes = 0;
        long nanos = 0;
        long plain = 0;
        long cpu = 0;
        long sinceNanos = 0;
        int since = 0;
        int mark = 1000;
        Path file = Files.createTempFile(folder.path().toAbsolutePath().getParent(), "plain", ".bin");
        out.println("reports        reports/s since  ms/report  of processor  plain write, the same bytes");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int from = 0; from < reports; from += BATCH) {
                List<Addition> batch = new ArrayList<>();
                List<byte[]> same = new ArrayList<>();
                for (int i = from; i < Math.min(reports, from + BATCH); i++) {
                    Addition addition = generated.report(i);
                    batch.add(addition);
                    statements += addition.reading().statements().size();
                    same.add(addition.page().bytes());
                    same.add(RecordWriter.line(RecordWriter.record(addition.reading()))
                            .getBytes(StandardCharsets.UTF_8));
                }
                long begin = System.nanoTime();
                long working = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                register.add(batch);
                long end = System.nanoTime();
                cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - working;
                nanos += end - begin;
                sinceNanos += end - begin;
                since += batch.size();
                long before = System.nanoTime();
                for (byte[] one : same) {
                    bytes += one.length;
                    channel.write(ByteBuffer.wrap(one));
                }
                channel.force(false);
                plain += System.nanoTime() - before;
                int done = from + batch.size();
                if (done >= mark || done == reports) {
                    out.printf(
                            Locale.ROOT,
                            "%,7d        %,9.0f        %6.2f     %6.2f         %.2f ms/report%n",
                            done,
                            since * NANOSECONDS / sinceNanos,
                            sinceNanos / 1e6 / since,
                            cpu / 1e6 / since,
                            plain / 1e6 / done);
                    since = 0;
                    cpu = 0;
                    sinceNanos = 0;
                    mark = mark < 10_000 ? mark + 1000 : mark + 10_000;
                }
            }
        } finally {
            Files.delete(file);
        }
        out.printf(
                Locale.ROOT,
                "added          %,d reports, %.1f statements each, %,d bytes of page and record each: %,.0f reports/s, %,.0f statements/s%n",
                reports,
                (double) statements / reports,
                bytes / reports,
                reports * NANOSECONDS / nanos,
                statements * NANOSECONDS / nanos);
    }

    private void sizes(int reports, Register register) throws Exception {
        long database = size(folder.path().resolve(RegisterFolder.DATABASE));
        long archive;
        try (Stream<Path> files = Files.list(folder.path().resolve(RegisterFolder.ARCHIVE))) {
            archive = files.mapToLong(RegisterSpeed::size).sum();
        }
        out.printf(
                Locale.ROOT,
                "bytes/report   %,d in the database, %,d in the archive%n",
                database / reports,
                archive / reports);
        try (Holdings held = register.holdings()) {
            out.printf(Locale.ROOT, "holds          %,d reports, %,d statements%n", held.reports(), held.statements());
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private interface Question {
        void ask(Random chance) throws Exception;
    }

    private void answers(Register register, GeneratedReports generated, int reports) throws Exception {
        List<String> ids = new ArrayList<>();
        Random chance = new Random(SEED);
        List<String> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        while (true) {
            List<String> some = register.reportIds(after, Register.MOST_AT_ONCE);
            if (some.isEmpty()) break;
            all.addAll(some);
            after = Optional.of(some.get(some.size() - 1));
        }
        for (int i = 0; i < ANSWERS; i++) ids.add(all.get(chance.nextInt(all.size())));
        List<RegisteredReport> some = new ArrayList<>();
        for (String id : ids) some.add(register.report(id).orElseThrow());
        out.println("answers        p50 ms   p95 ms   worst ms");
        time("report", any -> register.report(ids.get(any.nextInt(ids.size()))));
        time("list of 100", any -> {
            ReportList list = register.reports(Optional.empty(), 100);
            for (int i = any.nextInt(5); i > 0 && list.next().isPresent(); i--)
                list = register.reports(list.next(), 100);
        });
        time("statements", any -> register.statementsOf(ids.get(any.nextInt(ids.size()))));
        time("statement", any -> {
            RegisteredReport report = some.get(any.nextInt(some.size()));
            for (String id : report.statementIds().values()) {
                register.statement(id);
                return;
            }
        });
        time("party", any -> {
            RegisteredReport report = some.get(any.nextInt(some.size()));
            List<String> parties = List.copyOf(report.parties().values());
            if (!parties.isEmpty()) register.joins().party(parties.get(any.nextInt(parties.size())));
        });
        time("utterance", any -> {
            RegisteredReport report = some.get(any.nextInt(some.size()));
            for (String id : report.statementIds().values()) {
                register.joins().utterance(register.statement(id).orElseThrow().utterance());
                return;
            }
        });
        time(
                "100 utterances",
                any -> register.joins().utterances(Optional.of("u" + Integer.toHexString(16 + any.nextInt(240))), 100));
        time(
                "100 parties",
                any -> register.joins().parties(Optional.of("p" + Integer.toHexString(16 + any.nextInt(240))), 100));
        time("100 entries", any -> register.journal().entries(any.nextInt(reports), 100));
        time(
                "page",
                any -> register.page(
                        some.get(any.nextInt(some.size())).versions().get(0).page()));
        time("add of one", any -> register.add(List.of(generated.report(reports + any.nextInt(100_000)))));
    }

    private void time(String name, Question question) throws Exception {
        Random chance = new Random(SEED);
        long[] nanos = new long[ANSWERS];
        for (int i = 0; i < ANSWERS; i++) {
            long begin = System.nanoTime();
            question.ask(chance);
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "  %-14s %7.1f  %7.1f  %7.1f%n",
                name,
                nanos[ANSWERS / 2] / 1e6,
                nanos[ANSWERS * 95 / 100] / 1e6,
                nanos[ANSWERS - 1] / 1e6);
    }

    private void verify() throws Exception {
        try (Register register = folder.openReadOnly()) {
            long begin = System.nanoTime();
            Verified verified = new RegisterVerifier(
                            folder, register, fault -> out.println("fault          " + fault), (what, done) -> {})
                    .verify();
            double seconds = (System.nanoTime() - begin) / NANOSECONDS;
            out.printf(
                    Locale.ROOT,
                    "verified       %,d pages, %,d spans, %,d faults in %.1f s: %,.0f reports/s%n",
                    verified.pages(),
                    verified.spans(),
                    verified.faults(),
                    seconds,
                    verified.reports() / seconds);
        }
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return 0;
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        }
    }
}
