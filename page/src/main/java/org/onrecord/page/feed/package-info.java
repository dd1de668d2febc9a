/**
 * Lists of reports that outlets publish for programs: feeds (RSS, Atom, JSON Feed) and sitemaps.
 *
 * <p>{@link org.onrecord.page.feed.FeedReader} makes a {@link org.onrecord.page.feed.Feed} of a page's bytes: either a
 * {@link org.onrecord.page.feed.Feed.Listing} of {@link org.onrecord.page.feed.FeedEntry}s, or the
 * {@link org.onrecord.page.feed.Feed.SitemapIndex} of other sitemaps. {@link org.onrecord.page.feed.FeedWalk} fetches
 * what an index names.
 *
 * <p>XML is read by jsoup's XML parser, which mends what is broken, knows HTML's entities, and neither reads a DTD nor
 * expands an entity that one declares. RSS and Atom then go through Rome; decision 0009 tells why sitemaps do not go
 * through a library.
 */
@NullMarked
package org.onrecord.page.feed;

import org.jspecify.annotations.NullMarked;
