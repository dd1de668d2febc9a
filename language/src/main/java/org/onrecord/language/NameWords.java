package org.onrecord.language;

import java.util.Set;

/** Words that tell what a capitalised run is: titles, small words that begin sentences. */
final class NameWords {

    private static final Set<String> TITLES = WordList.of("titles.txt");
    private static final Set<String> SMALL = WordList.of("small-words.txt");

    private NameWords() {}

    /** A word that stands before a person's name and is no part of it: Mr, President, Senator. */
    static boolean isTitle(String form) {
        return TITLES.contains(form.endsWith(".") ? form.substring(0, form.length() - 1) : form);
    }

    /** A word that begins sentences and is no name: the, but, when, however. */
    static boolean isSmall(String lower) {
        return SMALL.contains(lower);
    }
}
