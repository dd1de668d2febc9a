package org.onrecord.register.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.register.Entry;
import org.onrecord.register.Joins;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterWriter;
import org.onrecord.register.Slice;
import tools.jackson.databind.node.ObjectNode;

/** Gives everything of one noun, one after another, without holding more than a few in memory. Stateless; safe for any number of threads. */
public final class NounLines {

    /** How many are asked for at once; some are large. */
    private static final int SLICE = 200;

    private NounLines() {}

    /** Takes what is given. */
    public interface Sink {
        void take(ObjectNode line) throws IOException;
    }

    /** Asks for some of a list. */
    private interface Asked<T> {
        Slice<T> ask(Optional<String> after, int limit) throws RegisterException;
    }

    /**
     * Gives all of a noun in the order of the ids; the journal in that of its numbers.
     *
     * @param register to be asked, best at one moment
     * @return how many there are
     */
    public static long each(Register register, Noun noun, Sink sink) throws RegisterException, IOException {
        Joins joins = register.joins();
        return switch (noun) {
            case REPORTS -> reports(register, sink);
            case STATEMENTS -> statements(register, sink);
            case JOURNAL -> journal(register, sink);
            case PAGES -> all(register::archivedPages, RegisterWriter::page, sink);
            case UTTERANCES -> all(joins::utterances, RegisterWriter::utterance, sink);
            case PARTIES -> all(joins::parties, RegisterWriter::party, sink);
            case LINKS -> all(joins::links, RegisterWriter::link, sink);
            case ISSUES -> all(joins::issues, RegisterWriter::issue, sink);
            case DECISIONS -> all(joins::decisions, RegisterWriter::decision, sink);
            case COPIES -> all(joins::copyGroups, RegisterWriter::copies, sink);
        };
    }

    private static <T> long all(Asked<T> asked, Function<T, ObjectNode> form, Sink sink)
            throws RegisterException, IOException {
        long count = 0;
        Optional<String> after = Optional.empty();
        do {
            Slice<T> slice = asked.ask(after, SLICE);
            for (T item : slice.items()) {
                sink.take(form.apply(item));
                count++;
            }
            after = slice.next();
        } while (after.isPresent());
        return count;
    }

    private static long reports(Register register, Sink sink) throws RegisterException, IOException {
        long count = 0;
        for (List<String> ids = register.reportIds(Optional.empty(), SLICE);
                !ids.isEmpty();
                ids = register.reportIds(Optional.of(ids.get(ids.size() - 1)), SLICE)) {
            for (String id : ids) {
                sink.take(RegisterWriter.report(register.report(id).orElseThrow()));
                count++;
            }
        }
        return count;
    }

    private static long statements(Register register, Sink sink) throws RegisterException, IOException {
        long count = 0;
        for (List<String> ids = register.reportIds(Optional.empty(), SLICE);
                !ids.isEmpty();
                ids = register.reportIds(Optional.of(ids.get(ids.size() - 1)), SLICE)) {
            for (String id : ids) {
                for (ObjectNode line : RegisterWriter.statements(register.statementsOf(id))) {
                    sink.take(line);
                    count++;
                }
            }
        }
        return count;
    }

    private static long journal(Register register, Sink sink) throws RegisterException, IOException {
        long number = 0;
        for (List<Entry> entries = register.journal().entries(0, SLICE);
                !entries.isEmpty();
                entries = register.journal().entries(number, SLICE)) {
            for (Entry entry : entries) {
                sink.take(entry.json());
                number = entry.number();
            }
        }
        return number;
    }
}
