package org.onrecord.page.feed;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.onrecord.page.CharacterSets;
import org.onrecord.page.Page;

/** The words of a feed: decoded, without markup, in one line; and its addresses. */
final class FeedText {

    private FeedText() {}

    /**
     * The text of a feed. Feeds are served with wrong character sets more often than pages are: what is UTF-8 beyond
     * ASCII is read as that, whatever is said of it.
     */
    static String decode(Page page) {
        boolean beyond = false;
        for (byte unit : page.bytes()) beyond |= unit < 0;
        if (beyond) {
            try {
                return withoutMark(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(page.bytes()))
                        .toString());
            } catch (CharacterCodingException e) {
                // Then it is what it says it is.
            }
        }
        return withoutMark(CharacterSets.decode(page));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Words in one line, without what no text has; empty where nothing is left. */
    static Optional<String> plain(String words) {
        StringBuilder line = new StringBuilder(words.length());
        boolean blank = false;
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            if (Character.isWhitespace(unit) || unit == '\u00A0') {
                blank = true;
            } else if (!Character.isISOControl(unit)) {
                if (blank && !line.isEmpty()) line.append(' ');
                blank = false;
                line.append(unit);
            }
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
    }

    /** The words of a piece of HTML, or of what may be one. */
    static Optional<String> ofHtml(String html) {
        boolean marked = html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
        return plain(marked ? Jsoup.parseBodyFragment(html).text() : html);
    }

    /** An address of the web, resolved against {@code base} where it is relative; empty where it is none. */
    static Optional<String> address(String words, Optional<String> base) {
        String clean = words.strip().replace(" ", "%20");
        if (clean.isEmpty() || clean.length() > 10_000) return Optional.empty();
        if (isWeb(clean)) return Optional.of(clean);
        try {
            if (clean.startsWith("//")) {
                String scheme = base.filter(address -> address.startsWith("http:"))
                        .map(address -> "http:")
                        .orElse("https:");
                return Optional.of(scheme + clean);
            }
            if (base.isEmpty()) return Optional.empty();
            return Optional.of(URI.create(base.get()).resolve(clean).toString()).filter(FeedText::isWeb);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isWeb(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }

    /** A language tag, or empty where it is none. */
    static Optional<String> language(String tag) {
        String clean = tag.strip().replace('_', '-');
        return clean.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? Optional.of(clean) : Optional.empty();
    }

    /** The items of a list with commas. */
    static List<String> commas(String words) {
        Set<String> items = new LinkedHashSet<>();
        for (String item : words.split("[,;]", -1)) plain(item).ifPresent(items::add);
        return new ArrayList<>(items);
    }

    /**
     * The name in what a feed says of an author: {@code jo@a.example (Jo Doe)} and {@code Jo Doe <jo@a.example>} are how
     * RSS has it. Empty where there is nothing but an address.
     */
    static Optional<String> author(String words) {
        String name = words.strip();
        int open = name.indexOf('(');
        if (open > 0 && name.endsWith(")") && name.substring(0, open).contains("@")) {
            name = name.substring(open + 1, name.length() - 1);
        }
        int angle = name.indexOf('<');
        if (angle > 0 && name.endsWith(">")) name = name.substring(0, angle);
        if (name.regionMatches(true, 0, "by ", 0, 3)) name = name.substring(3);
        if (name.contains("@") && !name.strip().contains(" ")) return Optional.empty();
        return ofHtml(name);
    }
}
