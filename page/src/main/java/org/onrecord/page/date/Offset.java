package org.onrecord.page.date;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.date.Tokens.Token;

/**
 * The zone that stands behind a clock: "Z", "+01:00", "GMT+8", "IST", "Beijing time", "[Europe/Berlin]".
 *
 * @param end the number of the first token behind it
 */
record Offset(ZoneOffset offset, int end) {

    private static final Set<String> BEFORE = Set.of("(", ",", "[", "uhr", "h", "hrs", "hours");
    private static final Set<String> UNITS = Set.of("uhr", "hrs", "hours");
    private static final int FURTHEST = 14 * 60;

    static Optional<Offset> after(Tokens tokens, Clock clock, LocalDateTime time, Locale locale) {
        int i = clock.end();
        while (i < clock.end() + 3 && BEFORE.contains(tokens.at(i).lower())) i++;
        boolean greenwich = isGreenwich(tokens.at(i));
        Offset number = number(tokens, greenwich ? i + 1 : i, greenwich, clock.machine());
        Offset found = number != null ? number : named(tokens, i, time, locale);
        if (found == null) return Optional.empty();
        // "+01:00[Europe/Berlin]", "EST (GMT-5)"
        boolean closed = tokens.at(found.end).is(")") || tokens.at(found.end).is("]");
        return Optional.of(new Offset(found.offset, closed ? found.end + 1 : found.end));
    }

    /** Where the words end that belong to a clock whose zone cannot be told: "15:04 Uhr", "12:35 PM IST". */
    static int withoutZone(Tokens tokens, Clock clock) {
        int i = UNITS.contains(tokens.at(clock.end()).lower()) ? clock.end() + 1 : clock.end();
        boolean bracket = tokens.at(i).is("(") && tokens.at(i + 2).is(")");
        if (Zones.isName(tokens.at(bracket ? i + 1 : i).text())) return bracket ? i + 3 : i + 1;
        return i;
    }

    private static boolean isGreenwich(Token token) {
        return token.is("GMT") || token.is("UTC") || token.is("UT");
    }

    private static @Nullable Offset number(Tokens tokens, int i, boolean greenwich, boolean machine) {
        Token sign = tokens.at(i);
        Token digits = tokens.at(i + 1);
        boolean plus = sign.is("+");
        if (!plus && !sign.is("-") && !sign.is("\u2212")) return null;
        // "15:04 - 21 November" and "10:00-12:00" are no offsets.
        if (!digits.isNumber(1, 4) || digits.gapBefore() || (!plus && !greenwich && !machine && !sign.gapBefore()))
            return null;
        int minutes = -1;
        int end = i + 2;
        if (digits.isNumber(4, 4)) {
            minutes = digits.number() / 100 * 60 + digits.number() % 100;
        } else if (digits.isNumber(1, 2)
                && tokens.at(i + 2).is(":")
                && tokens.at(i + 3).isNumber(2, 2)) {
            minutes = digits.number() * 60 + tokens.at(i + 3).number();
            end = i + 4;
        } else if (digits.isNumber(1, 2) && (greenwich || plus || machine)) {
            minutes = digits.number() * 60;
        }
        if (minutes < 0 || minutes > FURTHEST) return null;
        return new Offset(ZoneOffset.ofTotalSeconds(plus ? minutes * 60 : -minutes * 60), end);
    }

    private static @Nullable Offset named(Tokens tokens, int i, LocalDateTime time, Locale locale) {
        Token first = tokens.at(i);
        if (!first.isWord()) return null;
        if (tokens.at(i + 1).is("/") && tokens.at(i + 2).isWord()) {
            boolean two = tokens.at(i + 3).is("_") && tokens.at(i + 4).isWord();
            String region = first.text() + "/" + tokens.at(i + 2).text()
                    + (two ? "_" + tokens.at(i + 4).text() : "");
            Optional<ZoneOffset> offset = Zones.offsetOf(region, time);
            if (offset.isPresent()) return new Offset(offset.get(), two ? i + 5 : i + 3);
        }
        String words = first.lower();
        for (int j = i + 1; j <= i + 3 && tokens.at(j).isWord(); j++) {
            words += " " + tokens.at(j).lower();
            if (Zones.isName(words)) {
                int end = j + 1;
                return Zones.offset(words, time, locale)
                        .map(offset -> new Offset(offset, end))
                        .orElse(null);
            }
        }
        // Short names are printed in capitals; "et" and "art" are words.
        String name = first.text();
        if (!name.equals(name.toUpperCase(Locale.ROOT)) || tokens.at(i + 1).is("&")) return null;
        return Zones.offset(name, time, locale)
                .map(offset -> new Offset(offset, i + 1))
                .orElse(null);
    }
}
