package org.onrecord.page.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list or table that ships beside a class: one entry a line; empty lines and lines with # are left out. */
public final class WordList {

    private WordList() {}

    /**
     * The entries of a list, in its order.
     *
     * @param beside the class whose folder holds the list
     * @throws IllegalStateException if the program was packed without it
     */
    public static List<String> lines(Class<?> beside, String name) {
        InputStream stream = beside.getResourceAsStream(name);
        if (stream == null) throw new IllegalStateException("The program's own file " + name + " is missing.");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
