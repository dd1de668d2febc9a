package org.onrecord.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.date.WrittenDate;

/**
 * A line that tells about the report instead of being part of it: byline, place, times, agency, in any order and often
 * run together by the stripper ("New Delhi, IndiaUpdated: Feb 20, 2022").
 *
 * @param byline who wrote it
 * @param place where it was written
 * @param agencies the agencies named as its source
 * @param published words that hold the time of publication
 * @param modified words that hold the time of the last change
 * @param unlabelled words that hold a time of which the line does not say what it is
 */
record MetaLine(
        Optional<Byline> byline,
        Optional<String> place,
        List<String> agencies,
        Optional<String> published,
        Optional<String> modified,
        Optional<String> unlabelled) {

    /** What a word before a time says of it. */
    private enum Label {
        NONE,
        PUBLISHED,
        MODIFIED
    }

    private static final int LONGEST = 240;

    private static final String MODIFIED =
            "updated?|modified|edited|revised|aktualisiert|ge\\u00E4ndert|stand|mise? \\u00E0 jour|modifi\\u00E9e?|actualizado|aggiornato|atualizado|bijgewerkt";
    private static final String PUBLISHED =
            "published|publication date|posted|created|date|issued|uploaded|ver\\u00F6ffentlicht|erschienen|publi\\u00E9e?|publicado|pubblicato|gepubliceerd|datum";

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})|(?-i:(?<=[\\p{Ll}\\d.)])(?=\\p{Lu})))"
                    + "(?:(?:first|last|originally|article|story|page|zuletzt|erstmals)\\s+)?(?:(?<modified>" + MODIFIED
                    + ")|(?<published>" + PUBLISHED
                    + "))(?!\\p{L})(?:\\s+(?:on|at|date|le|am|el|il|em|op)(?!\\p{L}))?\\s*(?:[:|\\u2013-]\\s*)?(?:(?:at|on|am|um|le|el)\\s+)?(?=[^:]{0,36}\\d|$)");

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[|\\u2022\\u00B7\\u25CF]\\s*|\\t+|\\s{3,}|\\s+[\\u2013\\u2014/-]\\s+");

    private static final Pattern IN_PLACE = Pattern.compile("\\s+in\\s+(?<place>\\p{Lu}[\\p{L} ,.'-]{2,40})$");

    private static final Pattern MARKS = Pattern.compile(
            "^[\\s,;:|()\\[\\]\\u2013\\u2014\\u2022\\u00B7-]+|[\\s,;:|()\\[\\]\\u2013\\u2014\\u2022\\u00B7-]+$");

    /** Whether it names a time or an author, so that it shows where a report's head is. */
    boolean isHead() {
        return byline.isPresent() || published.isPresent() || modified.isPresent() || unlabelled.isPresent();
    }

    boolean hasTime() {
        return published.isPresent() || modified.isPresent() || unlabelled.isPresent();
    }

    /** What a line tells about the report; empty where any part of it is something else. */
    static Optional<MetaLine> of(String line) {
        if (line.length() > LONGEST) return Optional.empty();
        List<String> agencies = Agencies.credited(line);
        if (!agencies.isEmpty()) {
            return Optional.of(new MetaLine(
                    Optional.empty(),
                    Optional.empty(),
                    agencies,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        Parts parts = new Parts();
        int from = 0;
        Label label = Label.NONE;
        Matcher next = LABEL.matcher(line);
        // A label has its time behind it, so that a line without a number has none.
        boolean number = line.length() <= 40 || line.chars().anyMatch(unit -> unit >= '0' && unit <= '9');
        while (number && next.find()) {
            if (!parts.add(label, line.substring(from, next.start()))) return Optional.empty();
            label = next.group("modified") != null ? Label.MODIFIED : Label.PUBLISHED;
            from = next.end();
        }
        if (!parts.add(label, line.substring(from))) return Optional.empty();
        return parts.isTelling() ? Optional.of(parts.line()) : Optional.empty();
    }

    /** Whether a line is the label of a time and nothing else; the time stands on the next one. */
    static boolean isLabel(String line) {
        return line.length() <= 40 && LABEL.matcher(line).matches();
    }

    /** Collects what the parts of one line tell. */
    private static final class Parts {
        private Optional<Byline> byline = Optional.empty();
        private Optional<String> place = Optional.empty();
        private final List<String> agencies = new ArrayList<>();
        private Optional<String> published = Optional.empty();
        private Optional<String> modified = Optional.empty();
        private Optional<String> unlabelled = Optional.empty();
        private final List<String> names = new ArrayList<>();

        /** Takes in the words after a label ; false where they are nothing of the kind. */
        boolean add(Label label, String words) {
            Optional<WrittenDate> time = WrittenDate.find(words, 0, Locale.ROOT);
            if (time.isEmpty()) return addAll(words);
            String before = words.substring(0, time.get().begin());
            String at = words.substring(time.get().begin(), time.get().end());
            String after = words.substring(time.get().end());
            switch (label) {
                case NONE -> unlabelled = or(unlabelled, at);
                case PUBLISHED -> published = or(published, at);
                case MODIFIED -> modified = or(modified, at);
            }
            return addAll(before.replaceFirst("(?i)\\b(?:on|at)\\s*$", ""))
                    && (WrittenDate.find(after, 0, Locale.ROOT).isPresent() ? add(Label.NONE, after) : addAll(after));
        }

        private static Optional<String> or(Optional<String> first, String second) {
            return first.isPresent() ? first : Optional.of(second);
        }

        private boolean addAll(String words) {
            for (String part : BETWEEN.split(words, -1))
                if (!addOne(MARKS.matcher(part).replaceAll(""))) return false;
            return true;
        }

        private boolean addOne(String part) {
            if (part.isEmpty()) return true;
            Optional<Dateline> dateline = Dateline.ofLine(part);
            if (dateline.isPresent()) {
                place = Optional.of(dateline.get().place());
                dateline.get().agency().ifPresent(agencies::add);
                return true;
            }
            List<String> credited = Agencies.credited(part.replaceFirst("(?i)^(?:by|via|from)\\s+", ""));
            if (!credited.isEmpty()) {
                agencies.addAll(credited);
                return true;
            }
            Optional<Byline> by = Byline.of(part);
            if (by.isPresent()) {
                if (byline.isEmpty()) byline = by;
                Matcher in = IN_PLACE.matcher(part);
                if (in.find() && place.isEmpty())
                    place = Optional.of(in.group("place").strip());
                return true;
            }
            if (Furniture.isFurniture(part) || part.matches("(?iu)ago|local time|gmt|[ap]m|uhr")) return true;
            if (Places.isKnown(part) || Places.isTownAndState(part)) {
                if (place.isEmpty()) place = Optional.of(part);
                return true;
            }
            if (Byline.ofNames(part).isPresent()) {
                names.add(part);
                return true;
            }
            return false;
        }

        /** Names and places alone may be anything; beside a time or a byline they tell. */
        boolean isTelling() {
            return byline.isPresent() || hasTime() || !agencies.isEmpty();
        }

        private boolean hasTime() {
            return published.isPresent() || modified.isPresent() || unlabelled.isPresent();
        }

        MetaLine line() {
            if (byline.isEmpty() && !names.isEmpty()) byline = Byline.ofNames(names.get(0));
            return new MetaLine(byline, place, List.copyOf(agencies), published, modified, unlabelled);
        }
    }
}
