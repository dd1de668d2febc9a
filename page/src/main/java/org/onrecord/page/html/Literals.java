package org.onrecord.page.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The quoted strings of a script or of JSON, and those of JSON that is itself quoted. Linear in the text. */
final class Literals {

    private static final int DEEPEST = 2;

    private Literals() {}

    /** The strings of at least {@code shortest} and at most {@code longest} units, escapes resolved. */
    static List<String> in(String source, int shortest, int longest) {
        List<String> found = new ArrayList<>();
        record Open(String text, int depth) {}
        Deque<Open> open = new ArrayDeque<>();
        open.add(new Open(source, 0));
        while (!open.isEmpty()) {
            Open next = open.remove();
            String text = next.text();
            int begin = text.indexOf('"');
            while (begin >= 0) {
                int end = end(text, begin + 1);
                int length = end - begin - 1;
                // A string does not go on over lines: what does so is code between two of them.
                boolean closed = end < text.length() && text.charAt(end) == '"';
                if (closed && length >= shortest && length <= longest) {
                    String value = unescape(text, begin + 1, end);
                    if (next.depth() < DEEPEST && value.contains("\":")) open.add(new Open(value, next.depth() + 1));
                    else if (value.length() >= shortest) found.add(value);
                }
                begin = text.indexOf('"', Math.min(text.length(), end + 1));
            }
        }
        return found;
    }

    private static int end(String text, int begin) {
        int at = begin;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit == '"' || unit == '\n') return at;
            at += unit == '\\' ? 2 : 1;
        }
        return text.length();
    }

    private static String unescape(String text, int begin, int end) {
        StringBuilder out = new StringBuilder(end - begin);
        int i = begin;
        while (i < end) {
            char unit = text.charAt(i++);
            if (unit != '\\' || i >= end) {
                out.append(unit);
                continue;
            }
            char escape = text.charAt(i++);
            switch (escape) {
                case 'n', 'r' -> out.append('\n');
                case 't', 'b', 'f' -> out.append(' ');
                case 'u' -> {
                    int code = i + 4 <= end ? hex(text, i) : -1;
                    if (code >= 0) {
                        out.append((char) code);
                        i += 4;
                    }
                }
                default -> out.append(escape);
            }
        }
        return out.toString();
    }

    private static int hex(String text, int at) {
        int code = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) return -1;
            code = code * 16 + digit;
        }
        return code;
    }
}
