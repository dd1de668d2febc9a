package org.onrecord.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Character sets as browsers read them (Encoding Standard, HTML Standard): byte-order mark, then the transport's word,
 * then the page's own, then what the bytes look like. In one thing more than browsers do: where a page names an older set
 * but its bytes are UTF-8 throughout, it was saved by a program that changed the bytes and not the name, and is read as
 * UTF-8. Time is linear in the page's size.
 */
public final class CharacterSets {

    private static final Charset USUAL = Charset.forName("windows-1252");

    /** Fewer could be chance in a short page of an older set. */
    private static final int FEWEST_CHARACTERS = 4;

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
            if (declared.charset().isPresent()) {
                Charset named = declared.charset().get();
                boolean renamed = !named.equals(StandardCharsets.UTF_8) && isPlainlyUtf8(bytes);
                return renamed ? StandardCharsets.UTF_8 : named;
            }
            language = declared.language();
        }
        Optional<Charset> seen = UndeclaredCharacterSet.of(bytes, 0);
        if (seen.isPresent()) return seen.get();
        return language.flatMap(CharacterSetLabels::ofLanguage).orElse(USUAL);
    }

    /** Whether the bytes are UTF-8, with so many characters outside ASCII that no other set yields them by chance. */
    private static boolean isPlainlyUtf8(byte[] bytes) {
        int beyond = 0;
        for (byte unit : bytes) if ((unit & 0xC0) == 0xC0) beyond++;
        if (beyond < FEWEST_CHARACTERS) return false;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
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
