package org.onrecord.language;

import java.util.Set;

/** The words that tell what a capitalised run is: titles, words of organizations and places, given names, small words. */
final class NameWords {

    private static final Set<String> TITLES = WordList.of("titles.txt");
    private static final Set<String> ORGANIZATION = WordList.of("organization-words.txt");
    private static final Set<String> PLACE = WordList.of("place-words.txt");
    private static final Set<String> SMALL = WordList.of("small-words.txt");

    private NameWords() {}

    /** A word that stands before a person's name and is no part of it: Mr, President, Senator. */
    static boolean isTitle(String form) {
        return TITLES.contains(form.endsWith(".") ? form.substring(0, form.length() - 1) : form);
    }

    static boolean isOrganization(String form) {
        return ORGANIZATION.contains(form);
    }

    static boolean isPlace(String form) {
        return PLACE.contains(form);
    }

    /** A word that begins sentences and is no name: the, but, when, however. */
    static boolean isSmall(String lower) {
        return SMALL.contains(lower);
    }
}
