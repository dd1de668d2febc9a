package org.onrecord.page.source;

import java.util.Locale;
import java.util.Optional;
import org.onrecord.page.ContentKind;

/** What kind of page a file's name or a Content-Type header says there is. */
final class MediaTypes {

    static final String HTML = "text/html";
    static final String XHTML = "application/xhtml+xml";
    static final String PLAIN = "text/plain";

    private MediaTypes() {}

    /** The media type that a file's ending says; {@code .gz} is looked through. */
    static Optional<String> ofName(String name) {
        String lower = withoutGz(name);
        if (lower.endsWith(".html") || lower.endsWith(".htm")) return Optional.of(HTML);
        if (lower.endsWith(".xhtml") || lower.endsWith(".xht")) return Optional.of(XHTML);
        if (lower.endsWith(".txt") || lower.endsWith(".text")) return Optional.of(PLAIN);
        return Optional.empty();
    }

    static boolean isWarcName(String name) {
        return withoutGz(name).endsWith(".warc");
    }

    static boolean isWarc(String essence) {
        return essence.equals("application/warc") || essence.equals("application/warc+gzip");
    }

    static boolean isGzName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static String withoutGz(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    }

    /** What the bytes say where nothing else does. */
    static Optional<String> ofBytes(byte[] bytes) {
        return switch (ContentKind.of(bytes)) {
            case HTML -> Optional.of(HTML);
            case TEXT -> Optional.of(PLAIN);
            case GZIP, WARC, BINARY, EMPTY -> Optional.empty();
        };
    }

    /** The type and subtype of a Content-Type header, lower case. */
    static Optional<String> essence(String contentType) {
        int end = contentType.indexOf(';');
        String type =
                (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.matches("[^\\s/]+/[^\\s/]+") ? Optional.of(type) : Optional.empty();
    }

    /** The charset parameter of a Content-Type header. */
    static Optional<String> charset(String contentType) {
        for (String part : contentType.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0 || !part.substring(0, equals).strip().equalsIgnoreCase("charset")) continue;
            String value = part.substring(equals + 1).strip();
            if (value.length() >= 2 && "\"'".indexOf(value.charAt(0)) >= 0)
                value = value.substring(1, value.length() - 1);
            return Optional.of(value.strip()).filter(label -> !label.isEmpty());
        }
        return Optional.empty();
    }

    static boolean isHtml(String essence) {
        return essence.equals(HTML) || essence.equals(XHTML);
    }
}
