package org.onrecord.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names under which pages ask for character sets: the Encoding Standard's labels and the HTML Standard's defaults. */
final class CharacterSetLabels {

    private static final Map<String, String> BY_LABEL = new HashMap<>();
    private static final Map<String, String> BY_LANGUAGE = new HashMap<>();

    static {
        for (String line : lines("encodings.txt")) {
            String[] parts = line.split("\t", -1);
            for (String label : parts[1].split(" ", -1)) BY_LABEL.put(label, parts[0]);
        }
        for (String line : lines("encodings-by-language.txt")) {
            String[] parts = line.split("\t", -1);
            BY_LANGUAGE.put(parts[0], parts[1]);
        }
    }

    private CharacterSetLabels() {}

    /** The set that a label stands for; empty where the standard has no such label, or this Java no such set. */
    static Optional<Charset> of(String label) {
        return charset(BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT)));
    }

    /** The set that pages in a language (BCP 47) without any declaration are read in; empty where it is the usual one. */
    static Optional<Charset> ofLanguage(String language) {
        String tag = language.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        int dash = tag.indexOf('-');
        String whole = BY_LANGUAGE.get(tag);
        return charset(whole != null || dash < 0 ? whole : BY_LANGUAGE.get(tag.substring(0, dash)));
    }

    private static Optional<Charset> charset(@Nullable String name) {
        // Not every Java runtime has every set: a small image may be built without the module that holds them.
        return name == null || !Charset.isSupported(name) ? Optional.empty() : Optional.of(Charset.forName(name));
    }

    private static List<String> lines(String name) {
        InputStream stream = CharacterSetLabels.class.getResourceAsStream(name);
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
