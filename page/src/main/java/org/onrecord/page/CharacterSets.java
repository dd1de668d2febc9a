package org.onrecord.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Character sets as browsers read them (Encoding Standard, HTML Standard): byte-order mark, then the transport's word,
 * then the page's own, then what the bytes look like. Time is linear in the page's size.
 */
public final class CharacterSets {

    private static final Charset USUAL = Charset.forName("windows-1252");

    private CharacterSets() {}

    /** The text of a page, without a byte-order mark. Bytes that the set does not have become U+FFFD. */
    public static String decode(Page page) {
        byte[] bytes = page.bytes();
        int mark = markLength(bytes);
        return new String(bytes, mark, bytes.length - mark, of(page));
    }

    /** The character set a page is read in. */
    public static Charset of(Page page) {
        byte[] bytes = page.bytes();
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) return marked.get();
        Optional<Charset> transport = page.charset().flatMap(CharacterSetLabels::of);
        if (transport.isPresent()) return transport.get();
        boolean plain = page.mediaType().filter("text/plain"::equals).isPresent();
        Optional<String> language = Optional.empty();
        if (!plain) {
            DeclaredCharacterSet declared = DeclaredCharacterSet.in(bytes, 0);
            if (declared.charset().isPresent()) return declared.charset().get();
            language = declared.language();
        }
        Optional<Charset> seen = UndeclaredCharacterSet.of(bytes, 0);
        if (seen.isPresent()) return seen.get();
        return language.flatMap(CharacterSetLabels::ofLanguage).orElse(USUAL);
    }

    private static Optional<Charset> marked(byte[] bytes) {
        return switch (markLength(bytes)) {
            case 3 -> Optional.of(StandardCharsets.UTF_8);
            case 2 -> Optional.of((bytes[0] & 0xFF) == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static int markLength(byte[] bytes) {
        if (bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF) {
            return 3;
        }
        if (bytes.length < 2) return 0;
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE) ? 2 : 0;
    }
}
