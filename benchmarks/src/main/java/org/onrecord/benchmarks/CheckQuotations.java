package org.onrecord.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.benchmarks.MadeDrafts.Written;
import org.onrecord.benchmarks.MadeQuotations.Kind;
import org.onrecord.benchmarks.MadeQuotations.Made;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.Span;
import org.onrecord.register.check.Check;
import org.onrecord.register.check.Checked;
import org.onrecord.register.check.DraftReader;
import org.onrecord.register.check.RecordedReport;
import org.onrecord.register.check.ReportsInMemory;
import org.onrecord.statement.Reader;
import org.onrecord.statement.ReadingOptions;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often {@code check} comes to the right verdict: quotations made from the samples' gold are written into drafts, which are read and held
 * against the samples as Onrecord reads them.
 */
public final class CheckQuotations {

    /**
     * What became of the quotations of one kind.
     *
     * @param all how many there were
     * @param right how many got the right verdict
     */
    record Score(int all, int right) {
        Score with(boolean isRight) {
            return new Score(all + 1, right + (isRight ? 1 : 0));
        }

        double share() {
            return all == 0 ? 0 : (double) right / all;
        }
    }

    /** A verdict that was not the right one, for people to look at. */
    record Miss(Made made, String given, String draft) {}

    private final Map<Kind, Score> scores = new EnumMap<>(Kind.class);
    private final List<Miss> misses = new ArrayList<>();

    private CheckQuotations() {}

    /** Prints the table for {@code arguments[0]} quotations made with the seed {@code arguments[1]}; with {@code misses} as the third, each that missed. */
    public static void main(String[] arguments) throws Exception {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 550;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 2;
        CheckQuotations run = measure(Path.of("samples"), number, seed);
        run.print(System.out);
        if (arguments.length > 2) {
            for (Miss miss : run.misses) System.out.println(miss.made + "\n    " + miss.given + "\n    " + miss.draft);
        }
    }

    /**
     * Makes quotations, writes drafts around them, and checks these.
     *
     * @param samples the folder of the samples
     */
    static CheckQuotations measure(Path samples, int number, long seed) throws IOException, PageException {
        Reader reader = new Reader();
        Check check = new Check(new ReportsInMemory(read(reader, samples)));
        DraftReader drafts = new DraftReader(reader);
        CheckQuotations run = new CheckQuotations();
        List<Made> made = MadeQuotations.of(samples, seed).make(number);
        for (Written written : new MadeDrafts(seed).write(made)) {
            List<Checked> checked =
                    check.check(drafts.plain(Page.ofText("draft.md", written.text()), ReadingOptions.DEFAULT));
            for (int i = 0; i < written.quotations().size(); i++) {
                run.count(written.quotations().get(i), written.places().get(i), written.text(), checked);
            }
        }
        return run;
    }

    private static List<RecordedReport> read(Reader reader, Path samples) throws IOException, PageException {
        List<RecordedReport> reports = new ArrayList<>();
        List<Path> pages;
        try (Stream<Path> files = Files.list(samples.resolve("reports"))) {
            pages = files.sorted().toList();
        }
        for (Path file : pages) {
            String name = file.getFileName().toString();
            Path gold = samples.resolve("expected").resolve(name.replaceAll("\\.\\w+$", ".json"));
            boolean plain = Files.exists(gold)
                    && new JsonMapper().readTree(Files.readString(gold)).has("published");
            ReadingOptions options = new ReadingOptions(plain, false, Optional.empty(), Optional.empty());
            reports.add(
                    RecordedReport.of(name, reader.read(Page.of(name, Files.readAllBytes(file)), options), Map.of()));
        }
        return reports;
    }

    private void count(Made made, Span place, String text, List<Checked> checked) {
        List<Checked> there = checked.stream()
                .filter(one -> one.quotation().segments().stream()
                        .flatMap(List::stream)
                        .anyMatch(part -> part.overlaps(place)))
                .toList();
        // Where one was read as several, or with another as one, each counts.
        boolean right = !there.isEmpty()
                && there.stream().allMatch(one -> one.verdict() == made.kind().verdict());
        scores.merge(made.kind(), new Score(0, 0).with(right), (before, one) -> before.with(right));
        if (!right) misses.add(new Miss(made, given(there), around(text, place)));
    }

    private static String given(List<Checked> there) {
        return there.isEmpty()
                ? "not read as a quotation"
                : String.join(
                        "; ",
                        there.stream()
                                .map(one -> one.verdict().term() + one.also() + " "
                                        + one.quotation().speaker() + one.changes() + one.leftOff()
                                        + one.place()
                                                .map(found -> " at: " + found.words())
                                                .orElse(""))
                                .toList());
    }

    private static String around(String text, Span place) {
        int begin = Math.max(0, place.begin() - 60);
        return text.substring(begin, Math.min(text.length(), place.end() + 60)).replace('\n', '|');
    }

    /** The share of all quotations that got the right verdict. */
    Score all() {
        Score all = new Score(0, 0);
        for (Score score : scores.values()) all = new Score(all.all + score.all, all.right + score.right);
        return all;
    }

    /** By what was done to the quotations. */
    Map<Kind, Score> scores() {
        return Map.copyOf(scores);
    }

    private void print(PrintStream out) {
        out.printf(Locale.ROOT, "%-18s %-13s %5s %6s %6s%n", "made", "right verdict", "all", "right", "share");
        for (Kind kind : Kind.values())
            row(
                    out,
                    kind.name().toLowerCase(Locale.ROOT),
                    kind.verdict().term(),
                    scores.getOrDefault(kind, new Score(0, 0)));
        row(out, "all", "", all());
    }

    private static void row(PrintStream out, String made, String verdict, Score score) {
        out.printf(
                Locale.ROOT, "%-18s %-13s %5d %6d %6.3f%n", made, verdict, score.all(), score.right(), score.share());
    }
}
