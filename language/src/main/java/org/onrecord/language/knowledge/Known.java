package org.onrecord.language.knowledge;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Someone or something that knowledge tells of.
 *
 * @param kind what it is
 * @param name the name it goes by
 * @param names its other names, without {@code name}
 * @param wikidata its Wikidata id ({@code Q...}); empty where the source has none
 */
public record Known(Kind kind, String name, List<String> names, Optional<String> wikidata) {

    /** What something known is. */
    public enum Kind {
        STATE,
        /** A part of a state, or land that depends on one. */
        TERRITORY,
        /** An organization between states, or a body of one. */
        IGO,
        ORGANIZATION,
        PERSON
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1+");
    private static final Pattern NUMERAL = Pattern.compile("[ivxlc]+");

    public Known {
        names = List.copyOf(names);
    }

    /**
     * Whether a report that writes {@code written} may mean this: it is one of the names, but for accents, doubled letters and
     * the like ("Zelenskyy", "Zelensky"), or, where it is one word alone, their first or last word.
     */
    public boolean isCalled(String written) {
        String folded = folded(written);
        if (folded.isEmpty()) return false;
        boolean alone = folded.indexOf(' ') < 0;
        return matches(name, folded, alone) || names.stream().anyMatch(one -> matches(one, folded, alone));
    }

    private static boolean matches(String name, String folded, boolean alone) {
        String own = folded(name);
        return own.equals(folded) || (alone && (own.endsWith(" " + folded) || own.startsWith(folded + " ")));
    }

    /** The form in which names are compared: without accents, case, doubled letters and what is no letter, one blank between words. */
    public static String folded(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT)
                .replace('y', 'i')
                .replace("'", "")
                .replace("\u2019", "");
        String words = NO_LETTERS.matcher(lower).replaceAll(" ").strip();
        // "Charles III" is not "Charles I".
        return Arrays.stream(words.split(" "))
                .map(word -> NUMERAL.matcher(word).matches()
                        ? word
                        : REPEATED.matcher(word).replaceAll("$1"))
                .collect(Collectors.joining(" "));
    }
}
