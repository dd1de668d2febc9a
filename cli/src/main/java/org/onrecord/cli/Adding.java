package org.onrecord.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.knowledge.KnowledgeException;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;
import org.onrecord.register.Added;
import org.onrecord.register.Addition;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.statement.Reader;
import org.onrecord.statement.Reading;

/**
 * The way of a page into a register: it is read, by several threads at once, and then added, one after the other. The same
 * for whoever brings pages.
 */
final class Adding {

    private final Register register;
    private final ReadingOptionsMixin.Choice options;
    private volatile Reader reader;

    /** A page that was read, or the reason why not. */
    sealed interface Work {
        record Read(Page page, Reading reading) implements Work {}

        /**
         * It could not be read.
         *
         * @param page its digest; empty where there was none
         */
        record Failed(String input, Optional<String> page, String code, String message) implements Work {
            static Failed of(String input, Optional<String> page, PageException error) {
                return new Failed(input, page, error.code().term(), String.valueOf(error.getMessage()));
            }
        }
    }

    /** What became of a page. */
    sealed interface Outcome {
        record Kept(Page page, Reading reading, Added added) implements Outcome {}

        /**
         * It was not added.
         *
         * @param page its digest; empty where there was none
         * @param lasting whether it would not be added another time either
         */
        record Failed(String input, Optional<String> page, String code, String message, boolean lasting)
                implements Outcome {}
    }

    Adding(Register register, ReadingOptionsMixin.Choice options) throws RegisterException {
        this.register = register;
        this.options = options;
        this.reader = new Reader(KnowledgeOption.of(register));
    }

    /**
     * Reads a page.
     *
     * @param url the address that it is said to come from
     */
    Work read(PageInput input, Optional<String> url) {
        if (input instanceof PageInput.Failed failed) {
            return Work.Failed.of(input.input(), Optional.empty(), failed.error());
        }
        Page found = ((PageInput.Found) input).page();
        Page page = url.map(found::withUrl).orElse(found);
        Optional<String> digest = Optional.of(page.digest());
        try {
            return new Work.Read(page, read(page));
        } catch (PageException e) {
            return Work.Failed.of(input.input(), digest, e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return Work.Failed.of(input.input(), digest, Problems.onInput(input.input(), e));
        }
    }

    private Reading read(Page page) throws PageException {
        Reader used = reader;
        try {
            return used.read(page, options.forInput(page.input()));
        } catch (KnowledgeException e) {
            // More was imported meanwhile: who runs for long reads on with what is known now.
            return renewed(used, e).read(page, options.forInput(page.input()));
        }
    }

    private synchronized Reader renewed(Reader used, KnowledgeException cause) {
        if (reader != used) return reader;
        try {
            reader = new Reader(KnowledgeOption.of(register));
            return reader;
        } catch (RegisterException e) {
            cause.addSuppressed(e);
            throw cause;
        }
    }

    /** Adds what was read; it is on disk when the call returns. */
    Outcome add(Work work) {
        return switch (work) {
            case Work.Failed failed -> failed(failed);
            case Work.Read read -> {
                try {
                    yield new Outcome.Kept(read.page(), read.reading(), register.add(read.page(), read.reading()));
                } catch (RegisterException e) {
                    yield new Outcome.Failed(
                            read.page().input(),
                            Optional.of(read.page().digest()),
                            e.code().term(),
                            String.valueOf(e.getMessage()),
                            false);
                }
            }
        };
    }

    /** Adds several, with one wait for the disk; what became of each, in their order. */
    List<Outcome> addAll(List<Work> works) {
        List<Addition> additions = new ArrayList<>();
        for (Work work : works) {
            if (work instanceof Work.Read read) additions.add(new Addition(read.page(), read.reading()));
        }
        Iterator<Added> added;
        try {
            added = register.add(additions).iterator();
        } catch (RegisterException | RuntimeException e) {
            // One of them may be at fault: each for itself.
            return works.stream().map(this::add).toList();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Work work : works) {
            outcomes.add(
                    switch (work) {
                        case Work.Failed failed -> failed(failed);
                        case Work.Read read -> new Outcome.Kept(read.page(), read.reading(), added.next());
                    });
        }
        return outcomes;
    }

    private static Outcome failed(Work.Failed failed) {
        return new Outcome.Failed(failed.input(), failed.page(), failed.code(), failed.message(), true);
    }
}
