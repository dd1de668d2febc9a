package org.onrecord.page.html.metadata;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Texts out of attributes and JSON, which often hold markup or entities that a reader never sees. */
final class Text {

    private Text() {}

    /** {@code value} as a reader would see it: entities resolved (twice encoded ones too), tags dropped, folded. */
    static String plain(String value) {
        String text = value;
        for (int round = 0; round < 2 && text.indexOf('&') >= 0; round++) text = Parser.unescapeEntities(text, false);
        int tag = text.indexOf('<');
        if (tag >= 0
                && tag + 1 < text.length()
                && (Character.isLetter(text.charAt(tag + 1)) || text.charAt(tag + 1) == '/'))
            text = Jsoup.parse(Phrase.head(text, 200_000)).text();
        return Phrase.fold(text);
    }
}
