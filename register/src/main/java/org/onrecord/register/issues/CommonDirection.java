package org.onrecord.register.issues;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.onrecord.register.issues.IssueStore.Totals;
import org.onrecord.register.vectors.SentenceVector;

/**
 * What the vectors of all statements have in common, and says nothing of any of them: their mean. A small register's own is
 * that of its few matters, so it is mixed with that of other news until there is enough.
 */
final class CommonDirection {

    /** How many utterances of the register weigh as much as other news. */
    private static final int OTHER_NEWS = 100;

    private static final double[] OF_OTHER_NEWS = read();

    private CommonDirection() {}

    private static double[] read() {
        try (InputStream file = CommonDirection.class.getResourceAsStream("mean-vector.txt")) {
            if (file == null) throw new IllegalStateException("The program's own file mean-vector.txt is missing.");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMapToDouble(line -> Arrays.stream(line.split(" ", -1)).mapToDouble(Double::parseDouble))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cosine of the mean vectors of two issues, each taken from what all have in common; 0 where one has nothing of its own. */
    static double cosine(IssueProfile one, IssueProfile other, Totals totals) {
        double product = 0;
        double squares = 0;
        double others = 0;
        for (int i = 0; i < SentenceVector.DIMENSIONS; i++) {
            double mean = (totals.vectors()[i] + OTHER_NEWS * OF_OTHER_NEWS[i]) / (totals.utterances() + OTHER_NEWS);
            double first = (double) one.vectors()[i] / one.utterances() - mean;
            double second = (double) other.vectors()[i] / other.utterances() - mean;
            product += first * second;
            squares += first * first;
            others += second * second;
        }
        return squares == 0 || others == 0 ? 0 : product / Math.sqrt(squares * others);
    }
}
