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
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.register.Slice;
import org.onrecord.register.linked.LinkedData;
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

    /** In which form objects are given. */
    public enum Form {
        /** As {@link RegisterWriter} writes them. */
        PLAIN,
        /** As {@link LinkedData} does, without a context. */
        LINKED;

        private <T> Function<T, ObjectNode> of(Function<T, ObjectNode> plain, Function<T, ObjectNode> linked) {
            return this == PLAIN ? plain : linked;
        }
    }

    /** Asks for some of a list. */
    private interface Asked<T> {
        Slice<T> ask(Optional<String> after, int limit) throws RegisterException;
    }

    /**
     * Gives all of a noun in the order of the ids; the journal in that of its numbers.
     *
     * @param register to be asked, best at one moment
     * @param form in which they are given
     * @return how many there are
     */
    public static long each(Register register, Noun noun, Form form, Sink sink) throws RegisterException, IOException {
        Joins joins = register.joins();
        return switch (noun) {
            case REPORTS -> reports(register, form, sink);
            case STATEMENTS -> statements(register, form, sink);
            case JOURNAL -> journal(register, form, sink);
            case PAGES -> all(register::archivedPages, form.of(RegisterWriter::page, LinkedData::page), sink);
            case UTTERANCES -> all(joins::utterances, form.of(RegisterWriter::utterance, LinkedData::utterance), sink);
            case PARTIES -> all(joins::parties, form.of(RegisterWriter::party, LinkedData::party), sink);
            case LINKS -> all(joins::links, form.of(RegisterWriter::link, LinkedData::link), sink);
            case ISSUES -> all(joins::issues, form.of(RegisterWriter::issue, LinkedData::issue), sink);
            case DECISIONS -> all(joins::decisions, form.of(RegisterWriter::decision, LinkedData::decision), sink);
            case COPIES -> all(joins::copyGroups, form.of(RegisterWriter::copies, LinkedData::copies), sink);
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

    private static long reports(Register register, Form form, Sink sink) throws RegisterException, IOException {
        long count = 0;
        for (List<String> ids = register.reportIds(Optional.empty(), SLICE);
                !ids.isEmpty();
                ids = register.reportIds(Optional.of(ids.get(ids.size() - 1)), SLICE)) {
            for (String id : ids) {
                RegisteredReport report = register.report(id).orElseThrow();
                sink.take(form == Form.PLAIN ? RegisterWriter.report(report) : LinkedData.report(report));
                count++;
            }
        }
        return count;
    }

    private static long statements(Register register, Form form, Sink sink) throws RegisterException, IOException {
        long count = 0;
        for (List<String> ids = register.reportIds(Optional.empty(), SLICE);
                !ids.isEmpty();
                ids = register.reportIds(Optional.of(ids.get(ids.size() - 1)), SLICE)) {
            for (String id : ids) {
                List<RegisteredStatement> statements = register.statementsOf(id);
                for (ObjectNode line : form == Form.PLAIN
                        ? RegisterWriter.statements(statements)
                        : LinkedData.statements(statements)) {
                    sink.take(line);
                    count++;
                }
            }
        }
        return count;
    }

    private static long journal(Register register, Form form, Sink sink) throws RegisterException, IOException {
        long number = 0;
        for (List<Entry> entries = register.journal().entries(0, SLICE);
                !entries.isEmpty();
                entries = register.journal().entries(number, SLICE)) {
            for (Entry entry : entries) {
                sink.take(form == Form.PLAIN ? entry.json() : LinkedData.entry(entry));
                number = entry.number();
            }
        }
        return number;
    }
}
