package org.onrecord.page.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table that ships beside the classes: one entry a line; empty lines and lines with # are left out. */
final class NamedFile {

    private NamedFile() {}

    static List<String> lines(String name) {
        InputStream stream = NamedFile.class.getResourceAsStream(name);
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
