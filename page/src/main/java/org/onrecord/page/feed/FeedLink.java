package org.onrecord.page.feed;

import java.util.Optional;

/**
 * A feed that a page names in its head.
 *
 * @param url absolute where the page's address is known
 * @param mediaType such as {@code application/rss+xml}
 * @param title as the page calls it
 */
public record FeedLink(String url, String mediaType, Optional<String> title) {}
