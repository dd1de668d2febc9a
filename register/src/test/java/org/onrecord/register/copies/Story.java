package org.onrecord.register.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an invented story is about: its own people, places and bodies, and sentences about them. Not safe between threads. */
final class Story {

    private static final String[] ONSETS = {
        "b", "br", "c", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "qu", "r", "s", "st", "t", "th",
        "v", "w", "z"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ay", "ei", "ou"};
    private static final String[] CODAS = {"l", "n", "r", "s", "nd", "rk", "sk", "lt", "mm", "x", "th", ""};
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

    private final Grammar grammar;
    private final Random random;
    private final List<String> people = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    Story(Grammar grammar, Random random) {
        this.grammar = grammar;
        this.random = random;
        for (int i = 0; i < 5; i++) people.add(name(random) + " " + name(random));
        for (int i = 0; i < 4; i++) places.add(name(random));
        for (int i = 0; i < 3; i++) bodies.add("the " + grammar.say("body", random, this::own));
    }

    /** A name of two syllables or three. */
    static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(3) == 0 ? 3 : 2; i > 0; i--) {
            name.append(ONSETS[random.nextInt(ONSETS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
        }
        name.append(CODAS[random.nextInt(CODAS.length)]);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A paragraph of one to three sentences. */
    String paragraph() {
        List<String> sentences = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) sentences.add(grammar.say("sentence", random, this::own));
        return String.join(" ", sentences);
    }

    List<String> paragraphs(int count) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < count; i++) paragraphs.add(paragraph());
        return paragraphs;
    }

    /** The words that are this story's own. */
    Function<String, @Nullable String> words() {
        return this::own;
    }

    private @Nullable String own(String symbol) {
        return switch (symbol) {
            case "PERSON" -> pick(people);
            case "PLACE" -> places.isEmpty() ? name(random) : pick(places);
            case "BODY" -> bodies.isEmpty() ? name(random) : pick(bodies);
            case "DAY" -> DAYS[random.nextInt(DAYS.length)];
            case "NUMBER" -> number(random);
            default -> null;
        };
    }

    /** A figure as reports print them. */
    static String number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Integer.toString(2 + random.nextInt(18));
            case 1 -> Integer.toString(20 + random.nextInt(980));
            case 2 -> "%d,%03d".formatted(1 + random.nextInt(60), random.nextInt(1000));
            default -> "%d.%d".formatted(1 + random.nextInt(90), 1 + random.nextInt(9));
        };
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
