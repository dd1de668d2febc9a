package org.onrecord.page.html.metadata;

import java.util.List;
import java.util.Optional;
import org.onrecord.page.Moment;

/**
 * What a page says of its report outside the running text.
 *
 * @param base what the relative addresses of the page are relative to: its first {@code base} element, else where it was
 *     fetched
 * @param headline the title of the report, without the outlet's name
 * @param titles every title the page gives, the headline among them
 * @param descriptions the summaries it gives in its data; they may or may not be visible
 * @param articleBody the whole text as JSON-LD gives it; often shortened or run together
 * @param dateline the place of writing that JSON-LD names
 * @param pictures the pictures that the data names, the lead one first
 * @param siteNames every name the page gives its outlet
 */
public record Metadata(
        Optional<String> base,
        Optional<String> headline,
        List<String> titles,
        List<String> descriptions,
        Optional<String> articleBody,
        List<String> authors,
        Optional<String> publisher,
        Optional<String> dateline,
        Optional<Moment> datePublished,
        Optional<Moment> dateModified,
        Optional<String> inLanguage,
        Optional<String> languageTag,
        Optional<String> canonicalUrl,
        List<Picture> pictures,
        Optional<String> section,
        List<String> keywords,
        Optional<Boolean> isAccessibleForFree,
        List<String> siteNames) {

    /** A picture as the page's data describes it. */
    public record Picture(Optional<String> url, Optional<String> caption, Optional<String> creditText) {}
}
