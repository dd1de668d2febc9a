package org.onrecord.page.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;
import org.onrecord.page.source.PageSource;

/**
 * Reads a feed or a sitemap and, where it is an index, the sitemaps it names: those that changed last first, never the same
 * twice, never more than allowed, and from the web only, as politely as any page. Safe for any number of threads.
 */
public final class FeedWalk {

    /** An index may name indexes; how far down they are followed. */
    private static final int DEEPEST = 3;

    /** What a walk tells while it goes. */
    public interface Visitor {
        /**
         * A feed or sitemap was read.
         *
         * @param address what was read: the input, or a sitemap of an index
         * @return whether the walk goes on
         */
        boolean listing(String address, Feed.Listing listing);

        /** A sitemap of an index is fetched now, the {@code number}th of so many. */
        default void following(String address, int number, int of) {}

        /** A sitemap of an index could not be read; the walk goes on. */
        void failed(String address, PageException error);

        /** So many sitemaps of an index were not followed, because that would have been more than allowed. */
        default void left(String address, int sitemaps) {}
    }

    /** Gets what is at an address. */
    public interface Opener {
        /**
         * A sitemap of an index.
         *
         * @return empty where it need not be read: then the walk goes on without it
         */
        Optional<Page> open(String address) throws PageException;
    }

    private final Optional<PageSource> source;
    private final Opener opener;
    private final int most;

    /**
     * A walk over what {@code source} opens.
     *
     * @param most how many sitemaps of an index are followed
     */
    public FeedWalk(PageSource source, int most) {
        this(Optional.of(source), address -> Optional.of(source.openFeed(address)), most);
    }

    /**
     * A walk over what was opened already, with the sitemaps of an index as {@code opener} gets them.
     *
     * @param opener is asked for addresses of the web alone
     * @param most how many sitemaps of an index are followed
     */
    public FeedWalk(Opener opener, int most) {
        this(Optional.empty(), opener, most);
    }

    private FeedWalk(Optional<PageSource> source, Opener opener, int most) {
        if (most < 0) throw new IllegalArgumentException("Less than no sitemap cannot be followed: " + most);
        this.source = source;
        this.opener = opener;
        this.most = most;
    }

    /**
     * Reads one input: a file, an address, or {@code -} for standard input.
     *
     * @param wanted which sitemaps of an index are followed
     * @throws PageException where the input itself cannot be read
     * @throws IllegalStateException where the walk was made with an opener: then {@link #walk(Page, Predicate, Visitor)}
     */
    public void walk(String input, Predicate<Feed.Sitemap> wanted, Visitor visitor) throws PageException {
        PageSource opens = source.orElseThrow(() -> new IllegalStateException("This walk opens no input by itself"));
        walk(opens.openFeed(input), wanted, visitor);
    }

    /**
     * Reads what was opened already.
     *
     * @param page the feed, sitemap or index; its address, where it has one, resolves relative ones
     * @param wanted which sitemaps of an index are followed
     * @throws PageException where it cannot be read
     */
    public void walk(Page page, Predicate<Feed.Sitemap> wanted, Visitor visitor) throws PageException {
        String input = page.input();
        switch (FeedReader.read(page)) {
            case Feed.Listing listing -> visitor.listing(input, listing);
            case Feed.SitemapIndex index -> {
                Walk walk = new Walk(wanted, visitor);
                page.url().ifPresent(walk.seen::add);
                walk.follow(input, index, 1);
            }
        }
    }

    /** One walk over an index. */
    private final class Walk {
        private final Predicate<Feed.Sitemap> wanted;
        private final Visitor visitor;
        private final Set<String> seen = new HashSet<>();
        private int followed;

        Walk(Predicate<Feed.Sitemap> wanted, Visitor visitor) {
            this.wanted = wanted;
            this.visitor = visitor;
        }

        /** Returns whether the walk goes on. */
        boolean follow(String address, Feed.SitemapIndex index, int depth) {
            List<Feed.Sitemap> sitemaps = new ArrayList<>();
            for (Feed.Sitemap sitemap : index.sitemaps()) {
                if (wanted.test(sitemap) && seen.add(sitemap.url())) sitemaps.add(sitemap);
            }
            // By the day, the one thing that dates of any precision can be compared by; else as the index has them.
            sitemaps.sort(Comparator.comparing(
                    (Feed.Sitemap sitemap) -> sitemap.dateModified()
                            .flatMap(date -> date.day())
                            .map(day -> day.toEpochDay())
                            .orElse(Long.MIN_VALUE),
                    Comparator.reverseOrder()));
            int number = 0;
            for (Feed.Sitemap sitemap : sitemaps) {
                if (followed == most) {
                    visitor.left(address, sitemaps.size() - number);
                    return true;
                }
                followed++;
                number++;
                visitor.following(sitemap.url(), number, sitemaps.size());
                if (!follow(sitemap, depth)) return false;
            }
            return true;
        }

        private boolean follow(Feed.Sitemap sitemap, int depth) {
            try {
                // An index must not be able to name a file of this machine.
                if (!FeedText.isWeb(sitemap.url())) {
                    throw new PageException(
                            Code.BAD_URL, sitemap.url() + " is no address of the web, and not followed.");
                }
                Optional<Page> page = opener.open(sitemap.url());
                if (page.isEmpty()) return true;
                return switch (FeedReader.read(page.get())) {
                    case Feed.Listing listing -> visitor.listing(sitemap.url(), listing);
                    case Feed.SitemapIndex index when depth < DEEPEST -> follow(sitemap.url(), index, depth + 1);
                    case Feed.SitemapIndex index -> {
                        visitor.left(sitemap.url(), index.sitemaps().size());
                        yield true;
                    }
                };
            } catch (PageException e) {
                visitor.failed(sitemap.url(), e);
                return true;
            }
        }
    }
}
