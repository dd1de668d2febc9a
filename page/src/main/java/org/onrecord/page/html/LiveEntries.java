package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.page.Block;
import org.onrecord.page.Moment;
import org.onrecord.page.date.WrittenDate;
import org.onrecord.page.html.metadata.Phrase;

/** The entries of a live page: neighbouring elements with a time and text each; two where the page calls itself live. */
final class LiveEntries {

    private static final Pattern CLOCK = Pattern.compile(
            "(?i)[\\d\\s.:,/h-]{3,20}(?:Uhr|am|pm|a\\.m\\.|p\\.m\\.|[A-Z]{2,4})?(?:\\s*\\([^()]{1,30}\\))?");
    private static final Set<String> LIVE =
            Set.of("live", "liveblog", "liveblogs", "liveticker", "livestory", "livepage", "livepost", "ticker");
    private static final int FEWEST = 3;
    private static final int FEWEST_NAMED_LIVE = 2;
    private static final int FEWEST_LETTERS = 20;
    private static final int LONGEST_TIME_LINE = 30;
    private static final int FARTHEST_NAME = 3;

    private final Outline outline;
    private final List<Optional<Moment>> byPassage;
    private final boolean[] lines;

    private LiveEntries(Outline outline) {
        this.outline = outline;
        int size = outline.passages().size();
        this.byPassage = new ArrayList<>(Collections.nCopies(size, Optional.empty()));
        this.lines = new boolean[size];
    }

    /**
     * The entries inside a body.
     *
     * @param body the number of the element that holds the body
     */
    static LiveEntries find(Outline outline, int body) {
        LiveEntries entries = new LiveEntries(outline);
        List<Outline.Time> times = new ArrayList<>();
        for (Outline.Time time : outline.times()) {
            if (outline.contains(body, time.element()) && !entries.isInSentence(time) && !entries.isSecond(times, time))
                times.add(time);
        }
        if (times.size() >= FEWEST_NAMED_LIVE) entries.read(times, body);
        return entries;
    }

    /** The time of a passage's entry; empty where the page is no live page. */
    Optional<Moment> time(int passage) {
        return byPassage.get(passage);
    }

    /** Whether a passage is the line that tells its entry's time. */
    boolean isTimeLine(int passage) {
        if (byPassage.get(passage).isEmpty()) return false;
        Passage line = outline.passages().get(passage);
        return isClock(line) || (lines[passage] && isLine(line));
    }

    private static boolean isLine(Passage passage) {
        return passage.kind() == Block.Kind.PARAGRAPH
                && passage.letters() < LONGEST_TIME_LINE
                && !passage.endsSentence();
    }

    // A sentence that names a time is not under it.
    private boolean isInSentence(Outline.Time time) {
        if (time.passage() >= lines.length) return false;
        Passage passage = outline.passages().get(time.passage());
        return passage.kind() == Block.Kind.PARAGRAPH
                && passage.endsSentence()
                && !isClock(passage)
                && !Character.isDigit(passage.text().charAt(0));
    }

    private static boolean isClock(Passage passage) {
        return passage.letters() < LONGEST_TIME_LINE
                && CLOCK.matcher(passage.text()).matches();
    }

    // When an entry was changed stands beside when it was written.
    private boolean isSecond(List<Outline.Time> times, Outline.Time time) {
        if (times.isEmpty()) return false;
        int previous = times.get(times.size() - 1).passage();
        if (time.passage() - previous > 3) return false;
        for (int i = previous; i < time.passage(); i++) {
            Passage line = outline.passages().get(i);
            if (!isClock(line) && (i > previous || !isLine(line))) return false;
        }
        return true;
    }

    private void read(List<Outline.Time> times, int body) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) ranges.add(range(times, i, body));
        boolean named = isNamedLive(times.get(0).element(), body);
        if (!isLive(ranges, named, body)) {
            ranges = untilTheNext(times, body);
            if (!isLive(ranges, named, body)) return;
        }
        for (int i = 0; i < ranges.size(); i++) {
            Range range = ranges.get(i);
            Optional<Moment> time = WrittenDate.parse(times.get(i).value(), Locale.ROOT);
            for (int j = range.begin(); j < range.end(); j++) byPassage.set(j, time);
            int line = times.get(i).passage();
            if (line >= range.begin() && line < range.end() && letters(line + 1, range.end()) > FEWEST_LETTERS)
                lines[line] = true;
        }
    }

    private record Range(int begin, int end) {}

    // A report with a few times around it has one large part.
    private boolean isLive(List<Range> ranges, boolean named, int body) {
        int found = 0;
        int covered = 0;
        int largest = 0;
        for (Range range : ranges) {
            int letters = letters(range.begin(), range.end());
            if (letters > FEWEST_LETTERS) found++;
            covered += letters;
            largest = Math.max(largest, letters);
        }
        int all = letters(outline.firstPassage(body), outline.endPassage(body));
        return found >= (named ? FEWEST_NAMED_LIVE : FEWEST)
                && covered >= all * 0.5
                && (named || largest <= covered * 0.7);
    }

    private boolean isNamedLive(int entry, int body) {
        int above = 0;
        for (int at = entry; at >= 0 && above <= FARTHEST_NAME; at = outline.parent(at)) {
            if (outline.element(at).nameIs("body")) return false;
            String names =
                    outline.element(at).className() + " " + outline.element(at).id();
            for (String name : Phrase.head(names, 300).split("\\s+", -1)) {
                if (Hints.split(name).stream().anyMatch(LIVE::contains)) return true;
            }
            if (at <= body) above++;
        }
        return false;
    }

    // The largest element around a time that holds no other; none where the time has no element of its own.
    private Range range(List<Outline.Time> times, int i, int body) {
        int at = times.get(i).element();
        if (holdsNeighbour(times, i, at)) return new Range(0, 0);
        while (true) {
            int above = outline.parent(at);
            if (above < 0 || above == body || holdsNeighbour(times, i, above))
                return new Range(outline.firstPassage(at), outline.endPassage(at));
            at = above;
        }
    }

    // Entries without an element of their own: a line with a time, and what stands under it.
    private List<Range> untilTheNext(List<Outline.Time> times, int body) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            int begin = times.get(i).passage();
            boolean last = i + 1 == times.size();
            int end = last ? outline.endPassage(body) : times.get(i + 1).passage();
            if (begin >= end) return List.of();
            Passage line = outline.passages().get(begin);
            if (!isClock(line) && line.kind() != Block.Kind.HEADING) return List.of();
            // A time under each entry, and not over it.
            if (last && letters(begin + 1, end) < FEWEST_LETTERS) return List.of();
            ranges.add(new Range(begin, end));
        }
        return ranges;
    }

    private boolean holdsNeighbour(List<Outline.Time> times, int i, int element) {
        return (i > 0 && outline.contains(element, times.get(i - 1).element()))
                || (i + 1 < times.size()
                        && outline.contains(element, times.get(i + 1).element()));
    }

    private int letters(int begin, int end) {
        int letters = 0;
        for (int i = begin; i < end; i++) letters += outline.passages().get(i).letters();
        return letters;
    }
}
