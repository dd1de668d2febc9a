package org.onrecord.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the data files beside the classes of this package: one entry a line, {@code #} opens a remark. */
final class WordList {

    private WordList() {}

    static Set<String> of(String file) {
        return lines(file).stream().collect(Collectors.toUnmodifiableSet());
    }

    static List<String> lines(String file) {
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("The program lacks its data file " + file);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
