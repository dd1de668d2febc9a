package org.onrecord.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The codes of the event data field for an act and its cue, from {@code codes.tsv}. Immutable; safe for any number of threads. */
final class EventCodes {

    /**
     * What an act is in the two code books.
     *
     * @param plover PLOVER's category, as "ACCUSE"
     * @param cameo CAMEO's code, as "112"
     */
    record Codes(Optional<String> plover, Optional<String> cameo) {}

    private record Line(Act act, Optional<Pattern> cue, Codes codes) {}

    private static final Codes NONE = new Codes(Optional.empty(), Optional.empty());

    private final List<Line> lines = new ArrayList<>();

    EventCodes() {
        for (String line : LexiconFile.lines("codes.tsv")) {
            String[] fields = line.split("\t", -1);
            Optional<Pattern> cue = fields[1].equals("*")
                    ? Optional.empty()
                    : Optional.of(Pattern.compile("\\b(" + fields[1] + ")", Pattern.CASE_INSENSITIVE));
            lines.add(new Line(Act.of(fields[0]), cue, new Codes(told(fields[2]), told(fields[3]))));
        }
    }

    private static Optional<String> told(String field) {
        return field.equals("-") ? Optional.empty() : Optional.of(field);
    }

    /** The codes of an act that these words signal; neither where no code book has one. */
    Codes of(Act act, String cue) {
        for (Line line : lines) {
            if (line.act == act
                    && line.cue.map(pattern -> pattern.matcher(cue).find()).orElse(true)) return line.codes;
        }
        return NONE;
    }
}
