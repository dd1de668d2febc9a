package org.onrecord.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the first bytes of an HTML page say about its character set: the prescan of the HTML Standard
 * (https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding), and the XML
 * declaration, which browsers heed too.
 */
final class DeclaredCharacterSet {

    /** The standard looks at 1024 bytes; pages with long comments or scripts in front need more. */
    private static final int WINDOW = 4096;

    private final String head;
    private int at;
    private Optional<Charset> found = Optional.empty();
    private Optional<String> language = Optional.empty();

    private DeclaredCharacterSet(String head) {
        this.head = head;
    }

    /** The prescan of a page's first bytes. */
    static DeclaredCharacterSet in(byte[] bytes, int from) {
        int length = Math.min(bytes.length - from, WINDOW);
        DeclaredCharacterSet scan =
                new DeclaredCharacterSet(new String(bytes, from, length, StandardCharsets.ISO_8859_1));
        scan.scan();
        return scan;
    }

    Optional<Charset> charset() {
        return found;
    }

    /** The language of the html element. */
    Optional<String> language() {
        return language;
    }

    private void scan() {
        if (head.startsWith("<?xml")) {
            int end = head.indexOf('>');
            String declaration = end < 0 ? "" : head.substring(5, end);
            int key = declaration.indexOf("encoding");
            if (key >= 0) found = label(declaration, key + "encoding".length()).flatMap(DeclaredCharacterSet::usable);
        }
        while (at < head.length() && found.isEmpty()) {
            int open = head.indexOf('<', at);
            if (open < 0) return;
            at = open + 1;
            if (head.startsWith("!--", at)) {
                int close = head.indexOf("-->", at + 1);
                if (close < 0) return;
                at = close + 3;
            } else if (isTag(at) || (at < head.length() && head.charAt(at) == '/' && isTag(at + 1))) {
                tag();
            } else if (at < head.length() && "!/?".indexOf(head.charAt(at)) >= 0) {
                int close = head.indexOf('>', at);
                if (close < 0) return;
                at = close + 1;
            }
        }
    }

    private boolean isTag(int index) {
        return index < head.length() && Character.isLetter(head.charAt(index)) && head.charAt(index) < 128;
    }

    private void tag() {
        int begin = at;
        while (at < head.length() && !isSpace(head.charAt(at)) && head.charAt(at) != '>' && head.charAt(at) != '/')
            at++;
        if (at == begin) at++;
        String name = head.substring(begin, Math.min(at, head.length())).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = attributes();
        if (name.equals("meta")) {
            meta(attributes);
        } else if (name.equals("html") && language.isEmpty()) {
            language = Optional.ofNullable(attributes.get("lang"))
                    .or(() -> Optional.ofNullable(attributes.get("xml:lang")));
        } else if (name.equals("script") || name.equals("style")) {
            // Text in here is no tag. The standard reads on; a string in a script is seldom the page's word.
            int close = head.toLowerCase(Locale.ROOT).indexOf("</" + name, at);
            if (close >= 0) at = close;
        }
    }

    private void meta(Map<String, String> attributes) {
        String charset = attributes.get("charset");
        if (charset != null) {
            found = usable(charset);
        } else if ("content-type".equalsIgnoreCase(attributes.getOrDefault("http-equiv", ""))) {
            String content = attributes.getOrDefault("content", "");
            int key = content.toLowerCase(Locale.ROOT).indexOf("charset");
            if (key >= 0) found = label(content, key + "charset".length()).flatMap(DeclaredCharacterSet::usable);
        }
    }

    /** The attributes of the tag at the scan's place, which then stands behind the tag. */
    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        while (at < head.length()) {
            while (at < head.length() && (isSpace(head.charAt(at)) || head.charAt(at) == '/')) at++;
            if (at >= head.length() || head.charAt(at) == '>') break;
            int name = at;
            while (at < head.length() && "=>/".indexOf(head.charAt(at)) < 0 && !isSpace(head.charAt(at))) at++;
            String key = head.substring(name, at).toLowerCase(Locale.ROOT);
            while (at < head.length() && isSpace(head.charAt(at))) at++;
            String value = "";
            if (at < head.length() && head.charAt(at) == '=') {
                at++;
                while (at < head.length() && isSpace(head.charAt(at))) at++;
                value = value();
            }
            attributes.putIfAbsent(key, value);
        }
        return attributes;
    }

    private String value() {
        if (at >= head.length()) return "";
        char quote = head.charAt(at);
        int begin = at;
        if (quote == '"' || quote == '\'') {
            int end = head.indexOf(quote, at + 1);
            at = end < 0 ? head.length() : end + 1;
            return head.substring(begin + 1, end < 0 ? head.length() : end);
        }
        while (at < head.length() && head.charAt(at) != '>' && !isSpace(head.charAt(at))) at++;
        return head.substring(begin, at);
    }

    /** The label after {@code =} in "text/html; charset=...". */
    private static Optional<String> label(String words, int from) {
        int index = from;
        while (index < words.length() && isSpace(words.charAt(index))) index++;
        if (index >= words.length() || words.charAt(index) != '=') return Optional.empty();
        index++;
        while (index < words.length() && isSpace(words.charAt(index))) index++;
        if (index >= words.length()) return Optional.empty();
        char quote = words.charAt(index);
        if (quote == '"' || quote == '\'') {
            int end = words.indexOf(quote, index + 1);
            return end < 0 ? Optional.empty() : Optional.of(words.substring(index + 1, end));
        }
        int end = index;
        while (end < words.length() && !isSpace(words.charAt(end)) && words.charAt(end) != ';') end++;
        return Optional.of(words.substring(index, end));
    }

    /** A page that could be read as far as its declaration is not in UTF-16, whatever it says. */
    private static Optional<Charset> usable(String label) {
        if (label.strip().equalsIgnoreCase("x-user-defined")) return CharacterSetLabels.of("windows-1252");
        return CharacterSetLabels.of(label)
                .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
    }

    private static boolean isSpace(char unit) {
        return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f';
    }
}
