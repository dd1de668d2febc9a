package org.onrecord.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.cli.JoinedSamples.Order;
import org.onrecord.cli.JoinedSamples.Readings;

/** Prints how well a register joins the samples; {@code benchmarks/joins} starts it. */
final class MeasureJoins {

    private MeasureJoins() {}

    /**
     * Prints the tables.
     *
     * @param arguments a folder for the registers; then, where wanted, names of matters whose errors are to be shown
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<String> shown = List.of(arguments).subList(1, arguments.length);
        for (Readings readings : Readings.values()) {
            for (Order order : Order.values()) {
                JoinedSamples joined =
                        JoinedSamples.join(Files.createTempDirectory(folder, "register"), readings, order, 1);
                JoinScores scores = JoinScores.of(joined);
                System.out.println((readings == Readings.GOLD
                                ? "Statements and actors as a careful reader sees them"
                                : "Statements and actors as Onrecord reads them")
                        + (order == Order.PUBLISHED
                                ? ", added in the order of their days"
                                : ", added in another order"));
                System.out.printf(
                        Locale.ROOT,
                        "%-11s %-7s %5s %5s %6s %6s %9s %6s %5s%n",
                        "what",
                        "matter",
                        "right",
                        "wrong",
                        "missed",
                        "unread",
                        "precision",
                        "recall",
                        "F1");
                print("parties", scores.parties(), shown);
                print("utterances", scores.utterances(), shown);
                print("answers", scores.links(), shown);
                System.out.println();
            }
        }
    }

    private static void print(String what, Map<String, JoinScores.Score> scores, List<String> shown) {
        new TreeMap<>(scores).forEach((matter, score) -> {
            String type =
                    what.equals("answers") ? String.format(Locale.ROOT, "   with type %5.3f", score.f1OfType()) : "";
            System.out.printf(Locale.ROOT, "%-11s %-7s %s%s%n", what, matter, score.line(), type);
            if (shown.contains(matter)) score.lines.forEach(line -> System.out.println("    " + line));
        });
    }
}
