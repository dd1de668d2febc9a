package org.onrecord.page.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;

/** Turns what a user names into pages. */
public final class PageSource {

    private final PageLimits limits;

    public PageSource(PageLimits limits) {
        this.limits = limits;
    }

    /**
     * The pages of one input: a file, a folder, an address, {@code -} for standard input. Lazy: a WARC file of any size
     * streams. The stream must be closed; it never throws for what is wrong with an input, but gives a
     * {@link PageInput.Failed} for it.
     */
    public Stream<PageInput> open(String input) {
        Path path = Path.of(input);
        try {
            if (Files.size(path) > limits.maxBytes()) {
                return Stream.of(new PageInput.Failed(
                        input, new PageException(PageException.Code.TOO_LARGE, input + " is too large.")));
            }
            String mediaType = input.endsWith(".txt") ? "text/plain" : "text/html";
            return Stream.of(new PageInput.Found(new Page(
                    input,
                    Files.readAllBytes(path),
                    Optional.empty(),
                    Optional.of(mediaType),
                    Optional.empty(),
                    Optional.empty())));
        } catch (IOException e) {
            return Stream.of(new PageInput.Failed(
                    input, new PageException(PageException.Code.UNREADABLE, input + " could not be read: " + e, e)));
        }
    }
}
