package org.onrecord.register.copies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Edits a text as outlets do. Not safe between threads. */
final class Editor {

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*\\d|\\d");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * How far the edits go.
     *
     * @param kept a cut leaves at least so much of the paragraphs
     * @param own at most so much of the words is the outlet's own, a new lead among them
     * @param figures so many of the figures are corrected
     * @param style at most so many of the words are changed
     */
    record Extent(double kept, double own, double figures, double style) {}

    private final Extent extent;
    private final Random random;
    private int own;

    Editor(Extent extent, Random random) {
        this.extent = extent;
        this.random = random;
    }

    /**
     * The paragraphs of a print of {@code text}, the edits done in the order of {@link Edit}; what is written anew comes
     * from {@code story}.
     */
    List<String> print(List<String> text, Set<Edit> edits, Story story) {
        own = 0;
        List<String> print = text;
        for (Edit edit : Edit.values()) if (edits.contains(edit)) print = print(print, edit, story);
        return print;
    }

    private List<String> print(List<String> text, Edit edit, Story story) {
        return switch (edit) {
            case NONE -> text;
            case FIGURES -> text.stream().map(this::correct).toList();
            case HOUSE_STYLE -> text.stream().map(this::restyle).toList();
            case CUT_END -> text.subList(0, Math.max(1, (int) Math.ceil(text.size() * kept())));
            case CUT_WITHIN -> cutWithin(text);
            case REORDER -> reorder(text);
            case NEW_LEAD -> newLead(text, story);
            case OWN_PARAGRAPHS -> withOwn(text, story);
        };
    }

    static int words(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(Editor::words).sum();
    }

    static int words(String paragraph) {
        return SPACES.split(paragraph, -1).length;
    }

    private double kept() {
        return extent.kept + random.nextDouble() * (0.95 - extent.kept);
    }

    private List<String> cutWithin(List<String> text) {
        List<String> rest = new ArrayList<>(text);
        int keep = Math.max(1, (int) Math.ceil(text.size() * kept()));
        while (rest.size() > keep) rest.remove(1 + random.nextInt(rest.size() - 1));
        return rest;
    }

    private List<String> reorder(List<String> text) {
        List<String> order = new ArrayList<>(text);
        Collections.shuffle(order.subList(1, order.size()), random);
        return order;
    }

    private List<String> newLead(List<String> text, Story story) {
        List<String> led = new ArrayList<>(text);
        String lead = story.paragraph();
        led.set(0, lead);
        if (words(lead) > extent.own * words(led)) return text;
        own = words(lead);
        return led;
    }

    private List<String> withOwn(List<String> text, Story story) {
        List<String> mixed = new ArrayList<>(text);
        double wanted = extent.own * (0.3 + 0.7 * random.nextDouble());
        for (int i = 0; i < 12; i++) {
            String paragraph = story.paragraph();
            if (own + words(paragraph) > wanted * (words(mixed) + words(paragraph))) continue;
            mixed.add(1 + random.nextInt(mixed.size()), paragraph);
            own += words(paragraph);
        }
        return mixed;
    }

    private String correct(String paragraph) {
        return FIGURE.matcher(paragraph)
                .replaceAll(figure -> random.nextDouble() < extent.figures ? Story.number(random) : figure.group());
    }

    private String restyle(String paragraph) {
        String[] words = SPACES.split(paragraph, -1);
        double rate = extent.style * random.nextDouble();
        for (int i = 1; i < words.length; i++) {
            if (random.nextDouble() < rate) words[i] = Story.name(random).toLowerCase(java.util.Locale.ROOT);
        }
        return String.join(" ", words);
    }
}
