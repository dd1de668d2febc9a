package org.onrecord.register.copies;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageReader;

/** Adds an invented press's reports one by one and holds the groups against what is known of them. */
final class MeasureCopies {

    private static final double NANOSECONDS_IN_MICROSECOND = 1e3;

    private MeasureCopies() {}

    /**
     * Prints precision, recall and F1 over pairs of reports, and the time of an addition.
     *
     * @param arguments {@code tuning}, {@code measuring} or {@code forms}; the folder of samples; a seed; numbers of reports
     */
    public static void main(String[] arguments) throws IOException {
        InventedPress.Setting setting = switch (arguments[0]) {
            case "tuning" -> InventedPress.TUNING;
            case "measuring" -> InventedPress.MEASURING;
            case "forms" -> InventedPress.FORMS;
            default -> throw new IllegalArgumentException("Not a setting: " + arguments[0]);
        };
        List<String> samples = texts(Path.of(arguments[1]));
        long seed = Long.parseLong(arguments[2]);
        run(InventedPress.reports(2_000, setting, seed + 1, samples), new PrintStream(PrintStream.nullOutputStream()));
        for (int i = 3; i < arguments.length; i++) {
            System.out.printf(Locale.ROOT, "%n%s, seed %d, ", arguments[0], seed);
            run(InventedPress.reports(Integer.parseInt(arguments[i]), setting, seed, samples), System.out);
        }
    }

    /** The bodies of the English pages in a folder. */
    static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try {
                    Page page = new Page(
                            file.toString(),
                            Files.readAllBytes(file),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                    texts.add(CopyText.body(PageReader.read(page)));
                } catch (PageException e) {
                    throw new IOException(file + " is no sample: " + e.getMessage(), e);
                }
            }
        }
        return texts;
    }

    private static void run(List<Print> prints, PrintStream out) {
        MemoryCopyIndex index = new MemoryCopyIndex();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        for (Print print : prints) index.add(print.text());
        double each = (threads.getCurrentThreadCpuTime() - begin) / NANOSECONDS_IN_MICROSECOND / prints.size();
        PairScore score = PairScore.of(prints, index);
        long words = prints.stream()
                .mapToLong(print -> Editor.words(print.text().body()))
                .sum();
        out.printf(
                Locale.ROOT,
                "%d reports of %d words, %d texts: %.0f microseconds of processor a report, %.1f fingerprints a report%n",
                prints.size(),
                words / prints.size(),
                prints.stream().map(Print::original).distinct().count(),
                each,
                prints.stream()
                        .mapToInt(print -> Fingerprints.of(print.text().body()).length)
                        .average()
                        .orElse(0));
        out.print(score.table());
    }
}
