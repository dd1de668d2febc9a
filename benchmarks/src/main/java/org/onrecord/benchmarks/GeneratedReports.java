package org.onrecord.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Block;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import org.onrecord.register.Addition;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Link;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/**
 * Makes any number of reports with their readings out of a few that were read: each story takes two of them with other names, numbers and
 * some other words, and is told by several outlets, which put its paragraphs in another order and leave some out. The same seed and number
 * give the same report. Every span of a made reading holds the words that it held, changed as the text is. For one thread.
 */
public final class GeneratedReports {

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final int OUTLETS = 24;
    /** How many outlets tell one story. */
    private static final int TELLINGS = 4;

    private static final int STATES = 40;
    /** The share of words that a story has of its own, of a hundred. */
    private static final int OWN_WORDS = 25;

    private static final int OWN_WORD_LENGTH = 6;
    private static final int CUT_OF = 8;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 1500;

    private static final String[] ONSETS = {
        "b", "br", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "qu", "r", "s", "st", "t", "tr", "v", "z"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ei", "ou"};
    private static final String[] ENDS = {"", "l", "n", "r", "s", "th", "x", "nd", "lm"};

    private final List<Reading> sources;
    private final long seed;
    private final Set<String> states = new HashSet<>();
    private final List<Set<String>> names = new ArrayList<>();

    /**
     * @param sources readings with statements
     * @param seed of all that is chosen
     */
    public GeneratedReports(List<Reading> sources, long seed) {
        this.sources = sources.stream()
                .filter(reading -> !reading.statements().isEmpty())
                .toList();
        this.seed = seed;
        for (Reading reading : this.sources) {
            Set<String> words = new HashSet<>();
            for (Actor actor : reading.actors()) {
                Matcher word = WORD.matcher(actor.name());
                while (word.find()) {
                    if (!Character.isUpperCase(word.group().codePointAt(0))) continue;
                    words.add(word.group());
                    if (actor.type() == Actor.Type.STATE) states.add(word.group());
                }
            }
            names.add(words);
        }
    }

    /** The report of a number, from 0 on. */
    public Addition report(int number) {
        int story = number / TELLINGS;
        Random ofStory = new Random(seed * 31 + story);
        int one = ofStory.nextInt(sources.size());
        int other = (one + 1 + ofStory.nextInt(Math.max(1, sources.size() - 1))) % sources.size();
        LocalDate day = FIRST.plusDays(ofStory.nextInt(DAYS));
        Map<String, String> words = new HashMap<>();
        Set<String> proper = new HashSet<>(names.get(one));
        proper.addAll(names.get(other));
        long storySeed = ofStory.nextLong();

        Random telling = new Random(seed * 37 + number);
        Telling made = new Telling(word -> words.computeIfAbsent(word, from -> changed(from, proper, storySeed)));
        made.take(sources.get(one), "a", telling, true);
        if (other != one) made.take(sources.get(other), "b", telling, false);
        int outlet = telling.nextInt(OUTLETS);
        return made.addition(number, "Outlet " + outlet, "https://outlet-" + outlet + ".example/", day);
    }

    private interface Words {
        String of(String word);
    }

    private String changed(String word, Set<String> proper, long storySeed) {
        Random chance = new Random(storySeed * 41 + word.hashCode());
        if (Character.isDigit(word.charAt(0))) {
            return word.length() > 3 ? word : Integer.toString(1 + chance.nextInt((int) Math.pow(10, word.length())));
        }
        if (states.contains(word)) return capital(coined(new Random(chance.nextInt(STATES))));
        if (proper.contains(word)) return capital(coined(chance));
        boolean own = word.length() >= OWN_WORD_LENGTH
                && Character.isLowerCase(word.charAt(0))
                && chance.nextInt(100) < OWN_WORDS;
        return own ? coined(chance) : word;
    }

    private static String coined(Random chance) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(ONSETS[chance.nextInt(ONSETS.length)]).append(VOWELS[chance.nextInt(VOWELS.length)]);
        }
        return word.append(ENDS[chance.nextInt(ENDS.length)]).toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A text with the places that the places of another came to. */
    private static final class Moved {
        private final String text;
        private final int[] begins;
        private final int[] ends;

        private Moved(String text, int[] begins, int[] ends) {
            this.text = text;
            this.begins = begins;
            this.ends = ends;
        }

        private String text() {
            return text;
        }

        static Moved of(String text, Words words) {
            int[] begins = new int[text.length() + 1];
            int[] ends = new int[text.length() + 1];
            StringBuilder made = new StringBuilder();
            Matcher word = WORD.matcher(text);
            int at = 0;
            while (word.find()) {
                for (; at < word.start(); at++) keep(text, made, begins, ends, at);
                int begin = made.length();
                made.append(words.of(word.group()));
                // A place inside of a word that changed comes to its beginning or its end.
                for (; at < word.end(); at++) {
                    begins[at] = begin;
                    ends[at + 1] = made.length();
                }
            }
            for (; at < text.length(); at++) keep(text, made, begins, ends, at);
            begins[text.length()] = made.length();
            return new Moved(made.toString(), begins, ends);
        }

        private static void keep(String text, StringBuilder made, int[] begins, int[] ends, int at) {
            begins[at] = made.length();
            made.append(text.charAt(at));
            ends[at + 1] = made.length();
        }

        Span span(Span from) {
            return from.isEmpty()
                    ? new Span(begins[from.begin()], begins[from.begin()])
                    : new Span(begins[from.begin()], ends[from.end()]);
        }
    }

    /** A report that is being put together. */
    private static final class Telling {
        private final Words words;
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final List<Actor> actors = new ArrayList<>();
        private final List<Statement> statements = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private Optional<Reading> first = Optional.empty();

        private Telling(Words words) {
            this.words = words;
        }

        /** Takes what one report says, its paragraphs in another order and some left out. */
        private void take(Reading reading, String prefix, Random telling, boolean withHead) {
            if (first.isEmpty()) first = Optional.of(reading);
            Report report = reading.report();
            Moved moved = Moved.of(report.text(), words);
            List<Block> head = new ArrayList<>();
            List<Block> body = new ArrayList<>();
            for (Block block : report.blocks()) (block.kind().isBody() ? body : head).add(block);
            Block lead = body.isEmpty() ? report.blocks().get(0) : body.remove(0);
            Collections.shuffle(body, telling);
            List<Block> order = new ArrayList<>();
            if (withHead) order.addAll(head);
            if (!order.contains(lead)) order.add(lead);
            for (Block block : body) if (telling.nextInt(CUT_OF) > 0) order.add(block);

            Map<Block, Integer> shifts = new HashMap<>();
            for (Block block : order) {
                Span from = moved.span(block.span());
                if (!text.isEmpty()) text.append("\n\n");
                shifts.put(block, text.length() - from.begin());
                blocks.add(
                        new Block(block.kind(), new Span(text.length(), text.length() + from.length()), block.time()));
                text.append(from.in(moved.text()));
            }
            Placing placing = new Placing(moved, order, shifts);
            Set<String> kept = new HashSet<>();
            for (Statement statement : reading.statements()) if (placing.all(statement)) kept.add(statement.id());
            for (Actor actor : reading.actors()) {
                List<Span> mentions = placing.those(actor.mentions());
                String name = Moved.of(actor.name(), words).text();
                actors.add(new Actor(
                        prefix + actor.id(),
                        name,
                        actor.type(),
                        actor.role().map(role -> Moved.of(role, words).text()),
                        Optional.empty(),
                        mentions,
                        OptionalDouble.empty()));
            }
            for (Statement statement : reading.statements()) {
                if (kept.contains(statement.id())) statements.add(placing.statement(statement, prefix, kept));
            }
            for (Link link : reading.links()) {
                if (kept.contains(link.from()) && kept.contains(link.to()))
                    links.add(new Link(link.type(), prefix + link.from(), prefix + link.to(), link.confidence()));
            }
        }

        private Addition addition(int number, String outlet, String site, LocalDate day) {
            Reading of = first.orElseThrow();
            String url = site + day + "/" + number;
            String headline = blocks.get(0).span().in(text.toString());
            Page page = new Page(
                    "generated-" + number + ".html",
                    html(url, outlet, headline, day).getBytes(StandardCharsets.UTF_8),
                    Optional.of(url),
                    Optional.of("text/html"),
                    Optional.of("utf-8"),
                    Optional.of(Instant.parse(day + "T12:00:00Z")));
            Report report = Report.builder(page.digest())
                    .url(Optional.of(url))
                    .canonicalUrl(Optional.of(url))
                    .publisher(Optional.of(outlet))
                    .headline(Optional.of(headline))
                    .datePublished(Moment.parse(day.toString()))
                    .inLanguage(Optional.of("en"))
                    .build(text.toString(), blocks);
            return new Addition(
                    page, new Reading(page.input(), report, Optional.empty(), actors, statements, links, of.reader()));
        }

        private String html(String url, String outlet, String headline, LocalDate day) {
            StringBuilder html = new StringBuilder(
                            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                    .append(escaped(headline))
                    .append("</title><link rel=\"canonical\" href=\"")
                    .append(url)
                    .append("\"><meta property=\"og:site_name\" content=\"")
                    .append(outlet)
                    .append("\"><meta property=\"article:published_time\" content=\"")
                    .append(day)
                    .append("\"></head><body><article>\n");
            for (Block block : blocks) {
                html.append("<p>")
                        .append(escaped(block.span().in(text.toString())))
                        .append("</p>\n");
            }
            return html.append("</article></body></html>\n").toString();
        }

        private static String escaped(String words) {
            return words.replace("&", "&amp;").replace("<", "&lt;");
        }
    }

    /** Where the spans of a source come to in a telling. */
    private record Placing(Moved moved, List<Block> order, Map<Block, Integer> shifts) {

        Optional<Span> place(Span span) {
            for (Block block : order) {
                if (block.span().contains(span))
                    return Optional.of(moved.span(span).shift(shifts.getOrDefault(block, 0)));
            }
            return Optional.empty();
        }

        List<Span> those(List<Span> spans) {
            return spans.stream().flatMap(span -> place(span).stream()).sorted().toList();
        }

        boolean all(Statement statement) {
            return statement.content().stream().allMatch(span -> place(span).isPresent());
        }

        Statement statement(Statement of, String prefix, Set<String> kept) {
            return new Statement(
                    prefix + of.id(),
                    of.form(),
                    of.act(),
                    of.plover(),
                    of.cameo(),
                    those(of.source()),
                    those(of.cue()),
                    those(of.content()),
                    of.speaker().stream().map(id -> prefix + id).toList(),
                    of.targets().stream().map(id -> prefix + id).toList(),
                    of.time().flatMap(time -> place(time.span()).map(span -> new Statement.Time(time.value(), span))),
                    of.occasion().flatMap(this::place),
                    of.place().flatMap(this::place),
                    of.medium(),
                    of.polarity(),
                    of.modality(),
                    of.nestedIn().filter(kept::contains).map(id -> prefix + id),
                    of.attitude(),
                    of.confidence());
        }
    }
}
