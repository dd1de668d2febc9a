package org.onrecord.register.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Which classes of Wikidata make an item what: the table {@code classes.tsv}. */
final class WikidataClasses {

    static final String HUMAN = "Q5";
    static final String HEAD_OF_STATE = "Q48352";
    static final String HEAD_OF_GOVERNMENT = "Q2285706";
    static final Set<String> ORGANIZATIONS = of("organization");
    static final Set<String> BETWEEN_STATES = of("igo");
    static final Set<String> POSITIONS = of("position");

    private WikidataClasses() {}

    private static Set<String> of(String kind) {
        Set<String> ids = new HashSet<>();
        try (InputStream in = WikidataClasses.class.getResourceAsStream("classes.tsv")) {
            if (in == null) throw new IllegalStateException("The program lacks its data file classes.tsv");
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(line -> {
                        String[] row = line.split("\t", -1);
                        if (row[0].equals(kind)) ids.add(row[1]);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(ids);
    }
}
