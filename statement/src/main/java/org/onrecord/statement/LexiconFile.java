package org.onrecord.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the data files beside the classes of this package: one entry a line, {@code #} opens a remark. */
final class LexiconFile {

    private LexiconFile() {}

    static List<String> lines(String file) {
        try (InputStream in = open(file)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = LexiconFile.class.getResourceAsStream(file);
        if (in == null) throw new IllegalStateException("The program lacks its data file " + file);
        return in;
    }
}
