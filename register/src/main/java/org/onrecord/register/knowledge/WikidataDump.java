package org.onrecord.register.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A dump of Wikidata in JSON (https://www.wikidata.org/wiki/Wikidata:Database_download): an array with one entity a line, or the
 * same lines without the brackets. It is streamed: memory does not grow with it. For one thread.
 */
public final class WikidataDump {

    /** What is found on the next line that has anything to tell. */
    public sealed interface Found {
        /** An entity that reports may need. */
        record Entity(DumpEntity entity) implements Found {}

        /**
         * A line that is no entity; the next can be read.
         *
         * @param line its number, from 1
         * @param reason what is wrong with it, in words
         */
        record Bad(long line, String reason) implements Found {}
    }

    private final WikidataEntityReader reader = new WikidataEntityReader();
    private final DumpLines lines;
    private long number;
    private boolean ended;

    /** @param in the dump, unpacked; the caller closes it */
    public WikidataDump(InputStream in) {
        this.lines = new DumpLines(in);
    }

    /** How many lines were read. */
    public long lines() {
        return number;
    }

    /** The next entity that is kept, or the next line that is wrong; empty at the end. */
    public Optional<Found> next() {
        while (!ended) {
            try {
                if (!lines.next()) {
                    ended = true;
                    break;
                }
            } catch (IOException e) {
                ended = true;
                String why =
                        Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
                return Optional.of(new Found.Bad(
                        number + 1, "the file cannot be read on from here (" + why + "); what stood before was read"));
            }
            number++;
            if (lines.tooLong()) {
                return Optional.of(
                        new Found.Bad(number, "longer than " + (DumpLines.LONGEST >> 20) + " MB, which no entity is"));
            }
            int length = end();
            if (length == 0) continue;
            try {
                Optional<DumpEntity> entity = reader.read(lines.bytes(), length);
                if (entity.isPresent()) return Optional.of(new Found.Entity(entity.get()));
            } catch (WikidataEntityReader.Malformed e) {
                return Optional.of(new Found.Bad(number, String.valueOf(e.getMessage())));
            }
        }
        return Optional.empty();
    }

    /** Where the entity of the line ends, before its comma; 0 where there is none but a bracket of the array or a blank. */
    private int end() {
        byte[] line = lines.bytes();
        int end = lines.length();
        while (end > 0 && line[end - 1] <= ' ' && line[end - 1] >= 0) end--;
        if (end > 0 && line[end - 1] == ',') end--;
        return end == 1 && (line[0] == '[' || line[0] == ']') ? 0 : end;
    }
}
