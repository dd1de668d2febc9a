package org.onrecord.page.feed;

import java.util.List;
import java.util.Optional;
import org.onrecord.page.Moment;

/**
 * What a feed or a sitemap says of one report. Field names are those of {@link org.onrecord.page.Report}; what the feed
 * does not say is absent, and none of it was compared with the page.
 *
 * @param id the name that the feed gives the report for good: RSS {@code guid}, Atom and JSON Feed {@code id}
 * @param url where the report is; absolute where the feed's own address is known or not needed for it
 * @param headline the title, as text
 * @param authors as the feed names them, without e-mail addresses
 * @param datePublished when it was first published
 * @param dateModified when it was last changed
 * @param summary the description or summary, as text
 * @param categories of the feed's own making
 * @param inLanguage the language tag, such as {@code en-GB}: the entry's own, else the feed's
 * @param publisher the outlet: a news sitemap's publication name, RSS {@code source}, {@code dc:publisher}
 * @param keywords of a news sitemap, Media RSS or iTunes
 */
public record FeedEntry(
        Optional<String> id,
        Optional<String> url,
        Optional<String> headline,
        List<String> authors,
        Optional<Moment> datePublished,
        Optional<Moment> dateModified,
        Optional<String> summary,
        List<String> categories,
        Optional<String> inLanguage,
        Optional<String> publisher,
        List<String> keywords) {

    public FeedEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        keywords = List.copyOf(keywords);
    }

    /** An entry of which only the address is known. */
    static FeedEntry of(String url) {
        return new FeedEntry(
                Optional.empty(),
                Optional.of(url),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The last that the feed says happened to the report: its change, else its publication. */
    public Optional<Moment> latest() {
        return dateModified.or(() -> datePublished);
    }
}
