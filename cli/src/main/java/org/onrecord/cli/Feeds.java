package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The feeds that a user names. */
final class Feeds {

    private Feeds() {}

    /** Whether these words begin as an address of the web does. */
    static boolean isAddress(String words) {
        return words.regionMatches(true, 0, "http://", 0, 7) || words.regionMatches(true, 0, "https://", 0, 8);
    }

    /**
     * The lines of a file, each once; blank ones and those that begin with {@code #} left out.
     *
     * @throws IOException where it cannot be read
     */
    static List<String> ofFile(Path file) throws IOException {
        Set<String> feeds = new LinkedHashSet<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String clean = line.strip();
            if (!clean.isEmpty() && !clean.startsWith("#")) feeds.add(clean);
        }
        return List.copyOf(feeds);
    }
}
