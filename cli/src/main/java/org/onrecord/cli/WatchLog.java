package org.onrecord.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.onrecord.register.RegisterWriter;
import org.onrecord.statement.RecordWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code onrecord watch} tells: one line an event, as text or as JSON, when it has happened. Safe for any number of
 * threads.
 */
final class WatchLog {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT);

    /** The counts of a round. */
    record Counts(int entries, int added, int newVersions, int unchanged, int failed, int left) {}

    private final PrintWriter out;
    private final boolean json;
    private final InstantSource clock;
    private final ZoneId zone;

    WatchLog(PrintWriter out, boolean json, InstantSource clock, ZoneId zone) {
        this.out = out;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    void started(int feeds, String register) {
        tell("started", "", "watching " + plural(feeds, "feed") + " for the register in " + register, line -> {
            line.put("feeds", feeds);
            line.put("register", register);
        });
    }

    void stopped(long added) {
        tell("stopped", "", "ended; " + plural(added, "page") + " added", line -> line.put("added", added));
    }

    /** A page names feeds, which are watched in its place. */
    void site(String feed, List<String> feeds) {
        tell(
                "site",
                feed,
                "is a page; watching what it names: " + String.join(" ", feeds),
                line -> feeds.forEach(line.putArray("feeds")::add));
    }

    /** A round was ended. */
    void polled(String feed, Counts counts, Instant next) {
        StringBuilder words = new StringBuilder();
        words.append(counts.added()).append(" new of ").append(counts.entries());
        if (counts.newVersions() > 0)
            words.append(", ").append(counts.newVersions()).append(" changed");
        if (counts.failed() > 0) words.append(", ").append(counts.failed()).append(" not added");
        if (counts.left() > 0) words.append(", ").append(counts.left()).append(" left for later");
        words.append("; next at ").append(clock(next));
        tell("polled", feed, words.toString(), line -> {
            line.put("entries", counts.entries());
            line.put("added", counts.added());
            line.put("newVersions", counts.newVersions());
            line.put("unchanged", counts.unchanged());
            line.put("failed", counts.failed());
            line.put("left", counts.left());
            line.put("next", time(next));
        });
    }

    void notModified(String feed, Instant next) {
        tell("notModified", feed, "not changed; next at " + clock(next), line -> line.put("next", time(next)));
    }

    /** A feed, or a sitemap of one, could not be read. */
    void failed(String feed, String code, String message, Optional<Instant> next) {
        String retry = next.map(at -> "; next try in " + duration(at)).orElse("");
        tell("failed", feed, "failed: " + message + retry, line -> {
            line.putObject("error").put("code", code).put("message", message);
            next.ifPresent(at -> line.put("next", time(at)));
        });
    }

    void gone(String feed) {
        tell("gone", feed, "is gone for good, says its server (410); it is not asked again", line -> {});
    }

    /** A feed whose time has not come, where only one round is made. */
    void notDue(String feed, Instant next) {
        tell(
                "notDue",
                feed,
                "not asked: its server is to be left alone until " + clock(next),
                line -> line.put("next", time(next)));
    }

    /** What became of the page of an entry. */
    void page(String feed, Adding.Outcome outcome) {
        switch (outcome) {
            case Adding.Outcome.Kept kept -> {
                String status = kept.added().status().term();
                String words = status + " " + kept.added().report() + " "
                        + plural(kept.reading().statements().size(), "statement") + " "
                        + kept.page().url().orElse(kept.page().input());
                tell(
                        "page",
                        feed,
                        words,
                        line -> line.setAll(RegisterWriter.added(
                                kept.page().input(), kept.page().url(), kept.added())));
            }
            case Adding.Outcome.Failed failed ->
                tell(
                        "page",
                        feed,
                        "not added: " + failed.message(),
                        line -> line.setAll(
                                RegisterWriter.failed(failed.input(), failed.page(), failed.code(), failed.message())));
        }
    }

    private synchronized void tell(String event, String feed, String words, Consumer<ObjectNode> fields) {
        if (json) {
            ObjectNode line = MAPPER.createObjectNode();
            line.put("at", time(clock.instant()));
            line.put("event", event);
            if (!feed.isEmpty()) line.put("feed", feed);
            fields.accept(line);
            out.println(RecordWriter.line(line));
        } else {
            out.println(time(clock.instant()) + "  " + (feed.isEmpty() ? "" : Printable.line(feed) + "  ")
                    + Printable.line(words));
        }
        out.flush();
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** The time of a day, with the day where it is another. */
    private String clock(Instant at) {
        ZonedDateTime then = at.atZone(zone);
        boolean today = then.toLocalDate().equals(clock.instant().atZone(zone).toLocalDate());
        return (today ? CLOCK : DAY).format(then);
    }

    private String duration(Instant until) {
        long seconds = Math.max(0, clock.instant().until(until, ChronoUnit.SECONDS));
        if (seconds < 90) return seconds + " s";
        if (seconds < 90 * 60) return Math.round(seconds / 60.0) + " min";
        return Math.round(seconds / 3600.0) + " h";
    }

    private static String plural(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
