package org.onrecord.language;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Frequent given names. Immutable; safe for any number of threads. */
public final class GivenNames {

    /** Who bears a given name. */
    public enum Bearer {
        MAN,
        WOMAN,
        EITHER
    }

    private static final Map<String, Bearer> TABLE = WordList.lines("given-names.tsv").stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> bearer(fields[1])));

    private GivenNames() {}

    /** Who bears this name; empty where it is not among the frequent ones. */
    public static Optional<Bearer> bearerOf(String name) {
        return Optional.ofNullable(TABLE.get(name));
    }

    private static Bearer bearer(String code) {
        return switch (code) {
            case "m" -> Bearer.MAN;
            case "f" -> Bearer.WOMAN;
            default -> Bearer.EITHER;
        };
    }
}
