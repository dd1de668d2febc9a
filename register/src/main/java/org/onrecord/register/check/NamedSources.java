package org.onrecord.register.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Span;

/**
 * Whom a text names right beside a quotation: "Name: “…”", "“…” — Name, role" and "“…” (Name, date)", as lists, block quotations and
 * machines' answers have it, and "Name said: “…”", "“…,” Name said" and "“…,” said Name".
 */
final class NamedSources {

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 7;
    private static final int MOST_WORDS_BESIDE_CUE = 4;
    private static final Set<String> SMALL = Set.of("of", "the", "for", "de", "la", "von", "van", "der", "al", "bin");
    private static final Set<String> CUES = Set.of(
            "said",
            "says",
            "told",
            "tells",
            "added",
            "adds",
            "wrote",
            "writes",
            "warned",
            "warns",
            "replied",
            "insisted",
            "argued",
            "declared",
            "explained",
            "announced",
            "stated",
            "claimed",
            "tweeted",
            "posted",
            "continued");
    private static final String MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb";
    /** What stands before a colon or a quotation and is nobody. */
    private static final Set<String> NOBODY = Set.of(
            "quote",
            "quotes",
            "quotation",
            "statement",
            "source",
            "note",
            "example",
            "answer",
            "response",
            "summary",
            "claim",
            "key",
            "headline",
            "title",
            "in",
            "on",
            "at",
            "after",
            "before",
            "when",
            "as",
            "by",
            "with",
            "but",
            "and",
            "yet",
            "here",
            "he",
            "she",
            "they",
            "it",
            "we",
            "i",
            "who",
            "asked",
            "from",
            "to",
            "this",
            "that");

    private final String text;

    NamedSources(String text) {
        this.text = text;
    }

    /** The name that goes with a quotation; empty where the layout tells none. */
    Optional<String> of(Span quotation) {
        return after(quotation.end()).or(() -> saidAfter(quotation.end())).or(() -> before(quotation.begin()));
    }

    private Optional<String> after(int end) {
        int i = blanks(end);
        if (i >= text.length()) return Optional.empty();
        char unit = text.charAt(i);
        boolean bracket = unit == '(';
        if (!bracket && unit != '\u2014' && unit != '\u2013' && !text.startsWith("--", i)) return Optional.empty();
        // "“We are ready” — and then she left": a dash in a sentence is followed by small letters.
        int begin = i + 1;
        while (begin < text.length() && (text.charAt(begin) == '-' || text.charAt(begin) == ' ')) begin++;
        int stop = begin;
        while (stop < text.length() && stop - begin < LONGEST && ",;()\n.:".indexOf(text.charAt(stop)) < 0) stop++;
        // A stop after an initial or a title belongs to the name.
        if (stop < text.length() && text.charAt(stop) == '.' && stop - begin <= 3) {
            stop++;
            while (stop < text.length() && stop - begin < LONGEST && ",;()\n.:".indexOf(text.charAt(stop)) < 0) stop++;
        }
        return name(text.substring(begin, stop));
    }

    private int blanks(int from) {
        int i = from;
        int lines = 0;
        while (i < text.length()) {
            char unit = text.charAt(i);
            if (unit == '\n' && ++lines > 2) break;
            if (!Character.isWhitespace(unit) && unit != '>' && unit != '*') break;
            i++;
        }
        return i;
    }

    /** "“…,” Name said", "“…?” said Name": only behind a mark that leaves the sentence open. */
    private Optional<String> saidAfter(int end) {
        int mark = end - 1;
        while (mark > 0
                && (MARKS.indexOf(text.charAt(mark)) >= 0
                        || text.charAt(mark) == '\''
                        || text.charAt(mark) == '\u2019')) mark--;
        int from = end;
        boolean open = ",?!".indexOf(text.charAt(mark)) >= 0;
        if (from < text.length() && text.charAt(from) == ',') {
            open = true;
            from++;
        }
        if (!open) return Optional.empty();
        int stop = from;
        while (stop < text.length() && stop - from < LONGEST && !isEnd(stop)) stop++;
        String[] parts = text.substring(from, stop).strip().split("\\s+", -1);
        if (CUES.contains(parts[0])) return name(run(parts, 1));
        String name = run(parts, 0);
        int length = name.isEmpty() ? 0 : name.split(" ", -1).length;
        return length > 0 && length < parts.length && CUES.contains(parts[length]) ? name(name) : Optional.empty();
    }

    private boolean isEnd(int at) {
        char unit = text.charAt(at);
        return ",;:()\n".indexOf(unit) >= 0 || MARKS.indexOf(unit) >= 0 || Sentences.endsAt(text, at);
    }

    /** The capitalised words from one on, with small words between them. */
    private static String run(String[] parts, int from) {
        int to = from;
        for (int i = from; i < parts.length && !parts[i].isEmpty(); i++) {
            if (Character.isUpperCase(parts[i].charAt(0))) to = i + 1;
            else if (!SMALL.contains(parts[i])) break;
        }
        return String.join(" ", List.of(parts).subList(from, to));
    }

    private Optional<String> before(int begin) {
        int last = begin - 1;
        int lines = 0;
        while (last >= 0 && (Character.isWhitespace(text.charAt(last)) || text.charAt(last) == '>')) {
            if (text.charAt(last) == '\n' && ++lines > 2) return Optional.empty();
            last--;
        }
        if (last < 0 || (text.charAt(last) != ':' && text.charAt(last) != ',')) return Optional.empty();
        boolean colon = text.charAt(last) == ':';
        int first = last;
        while (first > 0
                && last - first < LONGEST
                && text.charAt(first - 1) != '\n'
                && MARKS.indexOf(text.charAt(first - 1)) < 0
                && !Sentences.endsAt(text, first - 1)) first--;
        String words = text.substring(first, last);
        String[] parts = words.strip().split("\\s+", -1);
        String name = run(parts, 0);
        int length = name.isEmpty() ? 0 : name.split(" ", -1).length;
        boolean cue = length > 0
                && length < parts.length
                && parts.length - length <= MOST_WORDS_BESIDE_CUE
                && CUES.contains(parts[length]);
        if (cue) return name(name);
        if (!colon) return Optional.empty();
        int bracket = words.indexOf('(');
        int comma = words.indexOf(',');
        int cut = bracket < 0 ? comma : comma < 0 ? bracket : Math.min(bracket, comma);
        return name(cut > 0 ? words.substring(0, cut) : words);
    }

    /** The words as a name: capitalised, but for small words between. */
    private static Optional<String> name(String words) {
        String name = words.replace('*', ' ').strip();
        if (name.isEmpty()) return Optional.empty();
        String[] parts = name.split("\\s+", -1);
        if (parts.length > MOST_WORDS) return Optional.empty();
        int capitals = 0;
        for (String part : parts) {
            if (Character.isUpperCase(part.charAt(0))) capitals++;
            else if (!SMALL.contains(part)) return Optional.empty();
        }
        boolean nobody = NOBODY.contains(parts[0].toLowerCase(Locale.ROOT));
        return capitals == 0 || nobody ? Optional.empty() : Optional.of(name);
    }
}
