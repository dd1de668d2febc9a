package org.onrecord.register.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.onrecord.register.CommaSeparated;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.linked.LinkedData;

/** Writes everything of one noun, as it is at one moment. Stateless; safe for any number of threads. */
public final class NounWriter {

    private NounWriter() {}

    /** How it is written. */
    public enum Format {
        /** An object a line. */
        JSONL,
        /** Comma-separated values, with a line of names first. */
        CSV,
        /** One document with a context and a graph, an object a line in it. */
        JSONLD
    }

    /**
     * Writes a noun.
     *
     * @param out is not closed
     * @param done is told after each object how many there are
     * @return how many there are
     */
    public static long write(Register register, Noun noun, Format format, OutputStream out, LongConsumer done)
            throws RegisterException, IOException {
        return register.atOneMoment(moment -> {
            long[] count = {0};
            CommaSeparated table = table(noun);
            switch (format) {
                case JSONL -> {}
                case CSV -> write(out, table.header());
                case JSONLD -> write(out, "{\"@context\":" + LinkedData.context() + ",\"@graph\":[");
            }
            NounLines.each(
                    moment, noun, format == Format.JSONLD ? NounLines.Form.LINKED : NounLines.Form.PLAIN, object -> {
                        String line = switch (format) {
                            case JSONL -> object + "\n";
                            case CSV -> table.row(object);
                            case JSONLD -> (count[0] == 0 ? "\n" : ",\n") + object;
                        };
                        write(out, line);
                        done.accept(++count[0]);
                    });
            if (format == Format.JSONLD) write(out, "\n]}\n");
            return count[0];
        });
    }

    private static void write(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.UTF_8));
    }

    private static CommaSeparated table(Noun noun) {
        return switch (noun) {
            case REPORTS -> CommaSeparated.REPORT;
            case PAGES -> CommaSeparated.PAGES;
            case STATEMENTS -> CommaSeparated.STATEMENTS;
            case UTTERANCES -> CommaSeparated.UTTERANCES;
            case PARTIES -> CommaSeparated.PARTIES;
            case LINKS -> CommaSeparated.LINKS;
            case ISSUES -> CommaSeparated.ISSUES;
            case DECISIONS -> CommaSeparated.DECISIONS;
            case COPIES -> CommaSeparated.COPIES;
            case JOURNAL -> CommaSeparated.JOURNAL;
        };
    }
}
