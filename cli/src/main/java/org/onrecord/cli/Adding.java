package org.onrecord.cli;

import java.util.Optional;
import org.onrecord.language.knowledge.KnowledgeException;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;
import org.onrecord.register.Added;
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

        record Failed(String input, Optional<String> page, PageException error) implements Work {}
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
            return new Work.Failed(input.input(), Optional.empty(), failed.error());
        }
        Page found = ((PageInput.Found) input).page();
        Page page = url.map(found::withUrl).orElse(found);
        Optional<String> digest = Optional.of(page.digest());
        try {
            return new Work.Read(page, read(page));
        } catch (PageException e) {
            return new Work.Failed(input.input(), digest, e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return new Work.Failed(input.input(), digest, Problems.onInput(input.input(), e));
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
            case Work.Failed failed ->
                new Outcome.Failed(
                        failed.input(),
                        failed.page(),
                        failed.error().code().term(),
                        String.valueOf(failed.error().getMessage()),
                        true);
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
}
