package org.onrecord.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What bytes are by the look of them, for where neither a name nor a transport says: the patterns of the MIME Sniffing
 * Standard (https://mimesniff.spec.whatwg.org/) that matter for pages.
 */
public enum ContentKind {
    HTML,
    TEXT,
    GZIP,
    WARC,
    /** A picture, an archive, a program: no text. */
    BINARY,
    /** Nothing but white space. */
    EMPTY;

    /** How much of the bytes is looked at. */
    public static final int WINDOW = 65_536;

    private static final List<String> TAGS = List.of(
            "<!doctype html",
            "<html",
            "<head",
            "<script",
            "<iframe",
            "<h1",
            "<div",
            "<font",
            "<table",
            "<a",
            "<style",
            "<title",
            "<b",
            "<body",
            "<br",
            "<p",
            "<!--",
            "<?xml",
            "<meta",
            "<article",
            "<main",
            "<section",
            "<link",
            "<!doctype",
            "<header",
            "<nav",
            "<span",
            "<ul",
            "<h2");

    private static final List<byte[]> BINARIES = List.of(
            bytes("%PDF-"),
            bytes("\u0089PNG\r\n\u001A\n"),
            bytes("GIF87a"),
            bytes("GIF89a"),
            bytes("\u00FF\u00D8\u00FF"),
            bytes("PK\u0003\u0004"),
            bytes("PK\u0005\u0006"),
            bytes("Rar!\u001A\u0007"),
            bytes("7z\u00BC\u00AF'\u001C"),
            bytes("BZh"),
            bytes("\u00FD7zXZ\0"),
            bytes("(\u00B5/\u00FD"),
            bytes("\u007FELF"),
            bytes("RIFF"),
            bytes("OggS"),
            bytes("ID3"),
            bytes("\u00CA\u00FE\u00BA\u00BE"),
            bytes("SQLite format 3"),
            bytes("\u00D0\u00CF\u0011\u00E0"),
            bytes("wOFF"),
            bytes("wOF2"));

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What the bytes look like; the first {@link #WINDOW} of them decide. */
    public static ContentKind of(byte[] bytes) {
        int length = Math.min(bytes.length, WINDOW);
        if (length >= 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B) return GZIP;
        if (startsWith(bytes, 0, bytes("WARC/"))) return WARC;
        for (byte[] magic : BINARIES) if (startsWith(bytes, 0, magic)) return BINARY;
        boolean wide = length >= 2
                && ((bytes[0] & 0xFF) == 0xFE || (bytes[0] & 0xFF) == 0xFF)
                && ((bytes[1] & 0xFF) == 0xFF || (bytes[1] & 0xFF) == 0xFE);
        int from = startsWith(bytes, 0, bytes("\u00EF\u00BB\u00BF")) ? 3 : wide ? 2 : 0;
        if (!wide && isBinary(bytes, length)) return BINARY;
        StringBuilder head = new StringBuilder();
        for (int i = from; i < length && head.length() < 64; i++) {
            char unit = (char) (bytes[i] & 0xFF);
            if (wide && unit == 0) continue;
            if (head.isEmpty() && isSpace(unit)) continue;
            head.append(unit);
        }
        if (head.isEmpty()) return isBlank(bytes, from, wide) ? EMPTY : TEXT;
        return isHtml(head.toString().toLowerCase(Locale.ROOT)) ? HTML : TEXT;
    }

    private static boolean isHtml(String head) {
        for (String tag : TAGS) {
            if (!head.startsWith(tag)) continue;
            boolean whole = tag.equals("<!--") || head.length() == tag.length();
            if (whole || " \t\n\r\f>/".indexOf(head.charAt(tag.length())) >= 0) return true;
        }
        return false;
    }

    /** More bytes than a damaged text has that no text has: NUL and most other control characters. */
    private static boolean isBinary(byte[] bytes, int length) {
        int control = 0;
        for (int i = 0; i < length; i++) {
            int unit = bytes[i];
            if (unit >= ' ' || unit < 0) continue;
            boolean binary = unit <= 0x08 || unit == 0x0B || (unit >= 0x0E && unit != 0x1B);
            if (binary) control++;
        }
        return control > 2 && control * 50 > length;
    }

    private static boolean isBlank(byte[] bytes, int from, boolean wide) {
        for (int i = from; i < bytes.length; i++) {
            char unit = (char) (bytes[i] & 0xFF);
            if (!isSpace(unit) && !(wide && unit == 0)) return false;
        }
        return true;
    }

    private static boolean isSpace(char unit) {
        return unit == ' ' || (unit >= '\t' && unit <= '\r');
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] magic) {
        if (bytes.length - from < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if (bytes[from + i] != magic[i]) return false;
        return true;
    }
}
