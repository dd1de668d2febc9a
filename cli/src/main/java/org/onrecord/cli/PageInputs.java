package org.onrecord.cli;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageInput;
import org.onrecord.page.source.PageSource;

/**
 * The pages of all inputs, one after the other, each opened when its turn comes. A fault while one is opened or read on
 * is an error of that input, and the next one follows. For one thread.
 */
final class PageInputs implements Iterator<PageInput>, AutoCloseable {

    private final PageSource source;
    private final Iterator<String> inputs;
    private String input = "";
    private @Nullable Stream<PageInput> open;
    private @Nullable Iterator<PageInput> pages;
    private Optional<PageInput> next = Optional.empty();

    PageInputs(PageSource source, List<String> inputs) {
        this.source = source;
        this.inputs = inputs.iterator();
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && (pages != null || inputs.hasNext())) next = advance();
        return next.isPresent();
    }

    @Override
    public PageInput next() {
        if (!hasNext()) throw new NoSuchElementException();
        PageInput page = next.orElseThrow();
        next = Optional.empty();
        return page;
    }

    private Optional<PageInput> advance() {
        try {
            if (pages == null) {
                input = inputs.next();
                open = source.open(input);
                pages = open.iterator();
            }
            if (pages.hasNext()) return Optional.of(pages.next());
            close();
            return Optional.empty();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            closeQuietly();
            return Optional.of(new PageInput.Failed(input, Problems.onInput(input, e)));
        }
    }

    @Override
    public void close() {
        Stream<PageInput> closing = open;
        open = null;
        pages = null;
        if (closing != null) closing.close();
    }

    private void closeQuietly() {
        try {
            close();
        } catch (RuntimeException e) {
            // The input's error is already told.
        }
    }
}
