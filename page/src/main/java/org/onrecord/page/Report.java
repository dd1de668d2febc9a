package org.onrecord.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a careful reader sees on a page: the fields it shows and one text. Immutable; safe to share between threads.
 *
 * <p>Field names are schema.org's where it has the term. A list is empty where the page shows nothing of the kind, a
 * single value is empty where the page does not tell.
 *
 * @param pageDigest {@code sha256:} and the hex digest of the page's body, after transfer and content decoding
 * @param url where the page was fetched, or was said to come from
 * @param canonicalUrl the address the page gives for itself
 * @param publisher the outlet
 * @param headline the title of the report, without the outlet's name
 * @param authors persons or a desk, one each, without "By" and roles
 * @param dateline the place named at the head of the text, or by the page as the place of writing
 * @param datePublished when it was first published
 * @param dateModified when it was last changed
 * @param inLanguage ISO 639-1 code; empty where undetermined
 * @param images the lead image first
 * @param highlights summary points shown as such
 * @param agencies the wire services credited for the text
 * @param section the part of the outlet it stands in
 * @param keywords as the page's metadata lists them
 * @param isAccessibleForFree false where the page says that it is behind a paywall
 * @param furniture the lines of a stripped text that were left out
 * @param text headline, standfirst, highlights, captions and body blocks in reading order, parted by one blank line
 * @param blocks the pieces of {@code text}, in order, without overlap
 */
public record Report(
        String pageDigest,
        Optional<String> url,
        Optional<String> canonicalUrl,
        Optional<String> publisher,
        Optional<String> headline,
        List<String> authors,
        Optional<String> dateline,
        Optional<Moment> datePublished,
        Optional<Moment> dateModified,
        Optional<String> inLanguage,
        List<Image> images,
        List<String> highlights,
        List<String> agencies,
        Optional<String> section,
        List<String> keywords,
        Optional<Boolean> isAccessibleForFree,
        List<String> furniture,
        String text,
        List<Block> blocks) {

    public Report {
        authors = List.copyOf(authors);
        images = List.copyOf(images);
        highlights = List.copyOf(highlights);
        agencies = List.copyOf(agencies);
        keywords = List.copyOf(keywords);
        furniture = List.copyOf(furniture);
        blocks = List.copyOf(blocks);
        int from = 0;
        for (Block block : blocks) {
            if (block.span().begin() < from || block.span().end() > text.length()) {
                throw new IllegalArgumentException(
                        "Block " + block + " overlaps the one before it or leaves the text of " + text.length());
            }
            from = block.span().end();
        }
    }

    /** The words of a block of this report. */
    public String words(Block block) {
        return block.span().in(text);
    }

    /** The same report, in the language that was asked for or detected. */
    public Report withLanguage(Optional<String> language) {
        return new Report(
                pageDigest,
                url,
                canonicalUrl,
                publisher,
                headline,
                authors,
                dateline,
                datePublished,
                dateModified,
                language,
                images,
                highlights,
                agencies,
                section,
                keywords,
                isAccessibleForFree,
                furniture,
                text,
                blocks);
    }

    /** A builder for the report of the page with this digest. */
    public static Builder builder(String pageDigest) {
        return new Builder(pageDigest);
    }

    /**
     * Collects a report's fields and lays its blocks out as one text. For use inside one method; not safe between
     * threads.
     */
    public static final class Builder {
        private final String pageDigest;
        private Optional<String> url = Optional.empty();
        private Optional<String> canonicalUrl = Optional.empty();
        private Optional<String> publisher = Optional.empty();
        private Optional<String> headline = Optional.empty();
        private List<String> authors = List.of();
        private Optional<String> dateline = Optional.empty();
        private Optional<Moment> datePublished = Optional.empty();
        private Optional<Moment> dateModified = Optional.empty();
        private Optional<String> inLanguage = Optional.empty();
        private List<Image> images = List.of();
        private List<String> highlights = List.of();
        private List<String> agencies = List.of();
        private Optional<String> section = Optional.empty();
        private List<String> keywords = List.of();
        private Optional<Boolean> isAccessibleForFree = Optional.empty();
        private List<String> furniture = List.of();
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();

        private Builder(String pageDigest) {
            this.pageDigest = pageDigest;
        }

        public Builder url(Optional<String> value) {
            url = value;
            return this;
        }

        public Builder canonicalUrl(Optional<String> value) {
            canonicalUrl = value;
            return this;
        }

        public Builder publisher(Optional<String> value) {
            publisher = value;
            return this;
        }

        public Builder headline(Optional<String> value) {
            headline = value;
            return this;
        }

        public Builder authors(List<String> value) {
            authors = value;
            return this;
        }

        public Builder dateline(Optional<String> value) {
            dateline = value;
            return this;
        }

        public Builder datePublished(Optional<Moment> value) {
            datePublished = value;
            return this;
        }

        public Builder dateModified(Optional<Moment> value) {
            dateModified = value;
            return this;
        }

        public Builder inLanguage(Optional<String> value) {
            inLanguage = value;
            return this;
        }

        public Builder images(List<Image> value) {
            images = value;
            return this;
        }

        public Builder highlights(List<String> value) {
            highlights = value;
            return this;
        }

        public Builder agencies(List<String> value) {
            agencies = value;
            return this;
        }

        public Builder section(Optional<String> value) {
            section = value;
            return this;
        }

        public Builder keywords(List<String> value) {
            keywords = value;
            return this;
        }

        public Builder isAccessibleForFree(Optional<Boolean> value) {
            isAccessibleForFree = value;
            return this;
        }

        public Builder furniture(List<String> value) {
            furniture = value;
            return this;
        }

        /** Appends a block, parted from the one before it by a blank line; does nothing where {@code words} is blank. */
        public Builder block(Block.Kind kind, String words, Optional<Moment> time) {
            String stripped = words.strip();
            if (stripped.isEmpty()) return this;
            if (!text.isEmpty()) text.append("\n\n");
            int begin = text.length();
            text.append(stripped);
            blocks.add(new Block(kind, new Span(begin, text.length()), time));
            return this;
        }

        /** Appends a block that carries no time of its own. */
        public Builder block(Block.Kind kind, String words) {
            return block(kind, words, Optional.empty());
        }

        public Report build() {
            return build(text.toString(), blocks);
        }

        /** The report over a text that was laid out elsewhere, as a plain text is; blocks added before are dropped. */
        public Report build(String laidOut, List<Block> laidOutBlocks) {
            return new Report(
                    pageDigest,
                    url,
                    canonicalUrl,
                    publisher,
                    headline,
                    authors,
                    dateline,
                    datePublished,
                    dateModified,
                    inLanguage,
                    images,
                    highlights,
                    agencies,
                    section,
                    keywords,
                    isAccessibleForFree,
                    furniture,
                    laidOut,
                    laidOutBlocks);
        }
    }
}
