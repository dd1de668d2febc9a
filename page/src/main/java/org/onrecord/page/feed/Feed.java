package org.onrecord.page.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.onrecord.page.Moment;

/** What a feed or a sitemap holds. */
public sealed interface Feed {

    /** The form it is written in. */
    enum Format {
        RSS("RSS"),
        ATOM("Atom"),
        JSON_FEED("JSON Feed"),
        SITEMAP("sitemap"),
        /** A sitemap that is a text of one address a line. */
        TEXT_SITEMAP("text sitemap"),
        SITEMAP_INDEX("sitemap index");

        private final String words;

        Format(String words) {
            this.words = words;
        }

        /** Its name, for people. */
        public String words() {
            return words;
        }
    }

    Format format();

    /**
     * Reports, in the feed's order.
     *
     * @param title of the feed
     * @param homePage the page that the feed belongs to
     * @param inLanguage the feed's language tag
     * @param updateInterval how often the feed says that it is made anew: RSS {@code ttl}, {@code sy:updatePeriod}; who
     *     asks more often gets nothing new
     */
    record Listing(
            Format format,
            Optional<String> title,
            Optional<String> homePage,
            Optional<String> inLanguage,
            Optional<Duration> updateInterval,
            List<FeedEntry> entries)
            implements Feed {

        public Listing {
            entries = List.copyOf(entries);
        }
    }

    /** The sitemaps that make up a larger one. */
    record SitemapIndex(List<Sitemap> sitemaps) implements Feed {

        public SitemapIndex {
            sitemaps = List.copyOf(sitemaps);
        }

        @Override
        public Format format() {
            return Format.SITEMAP_INDEX;
        }
    }

    /**
     * One sitemap of an index.
     *
     * @param dateModified when it was last changed
     */
    record Sitemap(String url, Optional<Moment> dateModified) {}
}
