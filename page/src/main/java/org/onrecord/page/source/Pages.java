package org.onrecord.page.source;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageInput;

/** The pages of one input, one at a time; holds what it reads from until it is closed. Not safe between threads. */
abstract class Pages implements Iterator<PageInput>, AutoCloseable {

    private @Nullable PageInput waiting;
    private boolean ended;

    /** The next page, or the reason why there is none; empty at the end. */
    abstract Optional<PageInput> advance();

    /** Gives back what is held; does not throw. */
    @Override
    public void close() {}

    @Override
    public boolean hasNext() {
        if (waiting == null && !ended) {
            waiting = advance().orElse(null);
            ended = waiting == null;
        }
        return waiting != null;
    }

    @Override
    public PageInput next() {
        PageInput page = hasNext() ? waiting : null;
        if (page == null) throw new NoSuchElementException();
        waiting = null;
        return page;
    }

    /** These pages as a stream, which gives back what they hold when it is closed. */
    Stream<PageInput> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(this::close);
    }

    /** One page, made when it is asked for. */
    static Pages one(Supplier<PageInput> page) {
        return new Pages() {
            private boolean given;

            @Override
            Optional<PageInput> advance() {
                if (given) return Optional.empty();
                given = true;
                return Optional.of(page.get());
            }
        };
    }

    /** The pages of several inputs one after the other, each opened when its turn comes and closed at its end. */
    static Pages inTurn(Iterator<Supplier<Pages>> inputs) {
        return new Pages() {
            private @Nullable Pages current;

            @Override
            Optional<PageInput> advance() {
                while (true) {
                    Pages open = current;
                    if (open == null) {
                        if (!inputs.hasNext()) return Optional.empty();
                        open = inputs.next().get();
                        current = open;
                    }
                    if (open.hasNext()) return Optional.of(open.next());
                    open.close();
                    current = null;
                }
            }

            @Override
            public void close() {
                if (current != null) current.close();
                current = null;
            }
        };
    }
}
