package org.onrecord.page.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.onrecord.page.html.metadata.MetadataReader;
import org.onrecord.page.html.metadata.Phrase;

/** Where a picture lies, however late a page loads it; and whether two addresses show the same picture. */
final class PictureAddress {

    private static final int LONGEST = 3_000;
    // Pages that load pictures when they come into view put a placeholder into src.
    private static final List<String> SOURCES = List.of(
            "data-src",
            "data-original",
            "data-lazy-src",
            "data-original-src",
            "data-full-src",
            "data-image-src",
            "src");
    private static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");
    private static final Set<String> ORNAMENTS = Set.of(
            "logo",
            "icon",
            "icons",
            "avatar",
            "avatars",
            "placeholder",
            "spacer",
            "pixel",
            "blank",
            "sprite",
            "favicon",
            "gravatar",
            "emoji",
            "loader",
            "spinner");
    /** What tells the sizes of a picture apart: "-1024x768", "_640w", "@2x", "-scaled", "_large". */
    private static final Pattern SIZE = Pattern.compile(
            "(?:[-_.@](?:\\d{2,4}x\\d{2,4}|[wh]?\\d{2,4}(?:w|h|px)?|[1-3]x|scaled|small|medium|large|thumb|thumbnail|full|original|hd|[smlx]{1,3}))+$");

    private static final int SHORTEST_NAME = 6;

    private PictureAddress() {}

    /** The address of an img element, absolute where {@code base} is known. */
    static Optional<String> of(Element image, Optional<String> base) {
        for (String attribute : SOURCES) {
            String value = image.attr(attribute).strip();
            if (isAddress(value)) return MetadataReader.absolute(base, value);
        }
        for (String attribute : SETS) {
            Optional<String> first = first(image.attr(attribute));
            if (first.isPresent()) return first.flatMap(value -> MetadataReader.absolute(base, value));
        }
        for (Attribute attribute : image.attributes()) {
            String key = attribute.getKey();
            if (!key.startsWith("data-") || !(key.contains("src") || key.contains("lazy"))) continue;
            Optional<String> value = first(attribute.getValue()).filter(text -> text.indexOf('/') >= 0);
            if (value.isPresent()) return value.flatMap(text -> MetadataReader.absolute(base, text));
        }
        Element parent = image.parent();
        if (parent == null || !parent.nameIs("picture")) return Optional.empty();
        for (Element source : parent.children()) {
            for (String attribute : SETS) {
                Optional<String> value = source.nameIs("source") ? first(source.attr(attribute)) : Optional.empty();
                if (value.isPresent()) return value.flatMap(text -> MetadataReader.absolute(base, text));
            }
        }
        return Optional.empty();
    }

    /** Whether an address is that of a logo, an icon or a stand-in. */
    static boolean isOrnament(String address) {
        String path = path(address);
        if (path.endsWith(".svg")) return true;
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (String word : name.split("[^a-z]+", -1)) if (ORNAMENTS.contains(word)) return true;
        return false;
    }

    /**
     * What addresses of the same picture in several sizes have in common: the file's name without its size; the whole
     * address where the name says nothing.
     */
    static String stem(String address) {
        String path = path(address);
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        if (dot > 0) name = name.substring(0, dot);
        String stem = SIZE.matcher(name).replaceFirst("");
        return Phrase.letters(stem) < SHORTEST_NAME ? address : stem;
    }

    private static String path(String address) {
        String text = Phrase.head(address, LONGEST);
        int end = text.indexOf('?');
        // A service that resizes pictures has the picture's own address as a parameter.
        int inner = end < 0 ? -1 : Math.max(text.indexOf("http%3A", end), text.indexOf("https%3A", end));
        if (inner > 0) text = text.substring(inner).replace("%2F", "/");
        else if (end >= 0) text = text.substring(0, end);
        int amp = text.indexOf('&');
        return (amp > 0 ? text.substring(0, amp) : text).toLowerCase(Locale.ROOT);
    }

    private static boolean isAddress(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST
                && !value.startsWith("data:")
                && !value.startsWith("blob:");
    }

    private static Optional<String> first(String set) {
        String text = Phrase.head(set, LONGEST).strip();
        int end = 0;
        while (end < text.length() && !Phrase.isBlank(text.charAt(end))) end++;
        while (end > 0 && text.charAt(end - 1) == ',') end--;
        return Optional.of(text.substring(0, end)).filter(PictureAddress::isAddress);
    }
}
