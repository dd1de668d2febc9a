package org.onrecord.page.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;

/** Feeds of outlets that do not exist; the files lie beside the tests. */
final class FeedFixture {

    private FeedFixture() {}

    static byte[] bytes(String file) {
        try (InputStream stream = Objects.requireNonNull(FeedFixture.class.getResourceAsStream(file), file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Feed.Listing file(String file) throws PageException {
        return (Feed.Listing) FeedReader.read(Page.of(file, bytes(file)));
    }

    static Feed.Listing text(String feed) throws PageException {
        return (Feed.Listing) FeedReader.read(page(feed));
    }

    static Page page(String text) {
        return Page.of("feed", text.getBytes(StandardCharsets.UTF_8));
    }
}
