package org.onrecord.register.copies;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Moment;

/**
 * Reports of an invented press, made from a seed: originals, their copies with edits, follow-ups that borrow background from
 * them, copies of these, and forms, which are the project's samples told of other names and figures. Nearly half of all
 * texts are printed once; outlets have lines of their own under many reports; times are exact, days, or missing, and one copy
 * in six comes before its original. Not safe between threads.
 *
 * <p>The texts are a grammar's: its sentences are grammatical and mean little. They share few sequences of five words by
 * chance, fewer than reports of real outlets on one beat do; that side is seen on real pages, not here.
 */
final class InventedPress {

    /**
     * How a press is made.
     *
     * @param grammar the file of its sentences
     * @param edits how far its outlets' edits go
     * @param borrowed a follow-up borrows at most so much of its words
     * @param forms so many of the stories are samples told of other names and figures
     */
    record Setting(String grammar, Editor.Extent edits, double borrowed, double forms) {}

    /** On which the limits of {@link CopyJudge} were chosen. */
    static final Setting TUNING = new Setting("tuning.grammar", new Editor.Extent(0.4, 0.3, 0.5, 0.05), 0.4, 0.03);

    /** On which it is measured: other sentences, and edits that go further. */
    static final Setting MEASURING =
            new Setting("measuring.grammar", new Editor.Extent(0.3, 0.4, 0.8, 0.08), 0.4, 0.03);

    /** Nothing but forms: ten texts told of thousands of names, so that most sentences stand in very many reports. */
    static final Setting FORMS = new Setting("measuring.grammar", new Editor.Extent(0.4, 0.3, 0.5, 0.05), 0.4, 1);

    private static final int LEAST_WORDS = 60;
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},;] )\\p{Lu}\\p{L}+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d[\\d.,]*\\d|\\d");
    private static final Set<String> NO_NAMES = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Mr",
            "Mrs",
            "I");

    private final Setting setting;
    private final Random random;
    private final Grammar grammar;
    private final Editor editor;
    private final List<String> samples;
    private final List<Timed> prints = new ArrayList<>();
    private int originals;

    private record Timed(Print print, long arrives) {}

    private InventedPress(Setting setting, long seed, List<String> samples) {
        this.setting = setting;
        this.samples = samples;
        random = new Random(seed);
        grammar = Grammar.of(setting.grammar());
        editor = new Editor(setting.edits(), random);
    }

    /**
     * So many reports, in the order in which they come to a register.
     *
     * @param samples texts of which forms are made; may be empty
     */
    static List<Print> reports(int count, Setting setting, long seed, List<String> samples) {
        InventedPress press = new InventedPress(setting, seed, samples);
        while (press.prints.size() < count) press.story();
        press.prints.sort(Comparator.comparingLong(Timed::arrives));
        return press.prints.stream().map(Timed::print).limit(count).toList();
    }

    private void story() {
        Story story = new Story(grammar, random);
        long minute = 20L * prints.size();
        boolean form = !samples.isEmpty() && random.nextDouble() < setting.forms();
        List<String> text =
                form ? form(samples.get(random.nextInt(samples.size()))) : atLeast(story, 4 + random.nextInt(13));
        List<List<String>> printed = printed(text, form ? Print.Kind.FORM : Print.Kind.ORIGINAL, story, minute);
        for (int i = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0; i > 0; i--) {
            minute += 600 + random.nextInt(6_000);
            List<String> followUp = followUp(printed.get(random.nextInt(printed.size())), story);
            List<List<String>> more = printed(followUp, Print.Kind.FOLLOW_UP, story, minute);
            if (random.nextBoolean()) printed = more;
        }
    }

    /** Prints a text, once or by many, and gives all prints. */
    private List<List<String>> printed(List<String> text, Print.Kind kind, Story story, long minute) {
        int original = originals++;
        List<List<String>> printed = new ArrayList<>();
        printed.add(text);
        add(text, original, kind, Set.of(), minute);
        if (random.nextInt(100) < 45) return printed;
        int copies = 1 + random.nextInt(random.nextInt(12) == 0 ? 30 : 5);
        for (int i = 0; i < copies; i++) {
            Set<Edit> edits = edits();
            List<String> copy = editor.print(text, edits, story);
            if (Editor.words(copy) < LEAST_WORDS) continue;
            printed.add(copy);
            long later = random.nextInt(6) == 0 ? -random.nextInt(300) : random.nextInt(2_000);
            add(copy, original, Print.Kind.COPY, edits, minute + later);
        }
        return printed;
    }

    private Set<Edit> edits() {
        Edit[] all = Edit.values();
        if (random.nextInt(3) > 0) return EnumSet.of(all[random.nextInt(all.length)]);
        Set<Edit> edits = EnumSet.noneOf(Edit.class);
        while (edits.size() < 2 + random.nextInt(3)) edits.add(all[1 + random.nextInt(all.length - 1)]);
        return edits;
    }

    private List<String> followUp(List<String> source, Story story) {
        List<String> text = new ArrayList<>(atLeast(story, 4 + random.nextInt(11)));
        double wanted = setting.borrowed() * (0.25 + 0.75 * random.nextDouble());
        int own = Editor.words(text);
        int borrowed = 0;
        boolean block = random.nextInt(3) == 0;
        int begin = random.nextInt(source.size());
        for (int i = 0; i < source.size(); i++) {
            String paragraph = source.get((begin + i) % source.size());
            int words = Editor.words(paragraph);
            if (borrowed + words > wanted * (own + borrowed + words)) continue;
            borrowed += words;
            int half = text.size() / 2;
            text.add(block ? text.size() : 1 + half + random.nextInt(text.size() - half), paragraph);
        }
        return text;
    }

    private List<String> atLeast(Story story, int paragraphs) {
        List<String> text = new ArrayList<>(story.paragraphs(paragraphs));
        while (Editor.words(text) < LEAST_WORDS) text.add(story.paragraph());
        return text;
    }

    private void add(List<String> text, int original, Print.Kind kind, Set<Edit> edits, long minute) {
        List<String> body = new ArrayList<>(text);
        List<String> lines = grammar.options("outlet");
        if (random.nextInt(10) < 4) {
            int outlet = random.nextInt(40);
            // An outlet's line is the same under all its reports.
            Random own = new Random(outlet);
            Story desk = new Story(grammar, own);
            String name = Story.name(own) + " Courier";
            String agency = Story.name(own) + " Wire";
            body.add(grammar.rewrite(
                    lines.get(own.nextInt(lines.size())),
                    own,
                    symbol -> symbol.equals("OUTLET")
                            ? name
                            : symbol.equals("AGENCY") ? agency : desk.words().apply(symbol)));
        }
        OffsetDateTime time =
                OffsetDateTime.of(2031, 1, 1, 6, 0, 0, 0, ZoneOffset.UTC).plusMinutes(minute);
        Optional<Moment> published = switch (random.nextInt(7)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Moment(LocalDate.from(time)));
            default -> Optional.of(new Moment(time));
        };
        long arrives = random.nextInt(10) == 0 ? minute + random.nextInt(20_000) : minute + random.nextInt(120);
        String id = "r" + prints.size();
        prints.add(new Timed(
                new Print(new CopyText(id, published, String.join("\n", body)), original, kind, edits), arrives));
    }

    /** A sample's text with every name and figure changed for another, the same one each time. */
    private List<String> form(String sample) {
        Map<String, String> changed = new HashMap<>();
        Matcher names = NAME.matcher(sample);
        while (names.find()) {
            if (!NO_NAMES.contains(names.group())) changed.computeIfAbsent(names.group(), name -> Story.name(random));
        }
        return sample.lines()
                .map(line -> WORD.matcher(line).replaceAll(word -> changedWord(word.group(), changed)))
                .toList();
    }

    private String changedWord(String word, Map<String, String> changed) {
        if (Character.isDigit(word.charAt(0))) return Story.number(random);
        return changed.getOrDefault(word, word);
    }
}
