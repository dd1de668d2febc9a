package org.onrecord.page.source;

/**
 * How much an input may be.
 *
 * @param maxBytes the most bytes of one page after unpacking
 */
public record PageLimits(long maxBytes) {

    /** 20 MB a page. */
    public static final PageLimits DEFAULT = new PageLimits(20_000_000);

    public PageLimits {
        if (maxBytes <= 0 || maxBytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(
                    "The limit of a page must lie between 1 byte and 2 GB, not " + maxBytes + ".");
        }
    }
}
