package org.onrecord.register.copies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes sentences from a file of rewriting rules, whose form the file itself tells. Immutable. */
final class Grammar {

    private final Map<String, List<String>> options = new HashMap<>();

    private Grammar() {}

    /** The grammar in the file {@code name} beside this class. */
    static Grammar of(String name) {
        try (@Nullable InputStream file = Grammar.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalArgumentException("There is no grammar " + name + " beside the tests.");
            Grammar grammar = new Grammar();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(grammar::rule);
            return grammar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One rewriting of {@code symbol}; what {@code own} does not know is looked up in the rules. */
    String say(String symbol, Random random, Function<String, @Nullable String> own) {
        StringBuilder words = new StringBuilder();
        expand("{" + symbol + "}", random, own, words);
        String sentence = words.toString();
        for (int i = 0; i < sentence.length(); i++) {
            if (!Character.isLetter(sentence.charAt(i))) continue;
            return sentence.substring(0, i) + Character.toUpperCase(sentence.charAt(i)) + sentence.substring(i + 1);
        }
        return sentence;
    }

    /** All options of a symbol, as the file has them. */
    List<String> options(String symbol) {
        return options.getOrDefault(symbol, List.of());
    }

    /** One option rewritten. */
    String rewrite(String option, Random random, Function<String, @Nullable String> own) {
        StringBuilder words = new StringBuilder();
        expand(option, random, own, words);
        return words.toString();
    }

    private void expand(String option, Random random, Function<String, @Nullable String> own, StringBuilder words) {
        int at = 0;
        while (at < option.length()) {
            int open = option.indexOf('{', at);
            if (open < 0) {
                words.append(option, at, option.length());
                return;
            }
            words.append(option, at, open);
            int close = option.indexOf('}', open);
            String symbol = option.substring(open + 1, close);
            String known = own.apply(symbol);
            if (known == null) {
                List<String> choices = options(symbol);
                if (choices.isEmpty()) throw new IllegalStateException("The grammar has no rule for " + symbol);
                expand(choices.get(random.nextInt(choices.size())), random, own, words);
            } else {
                words.append(known);
            }
            at = close + 1;
        }
    }

    private void rule(String line) {
        int colon = line.indexOf(':');
        if (line.startsWith("#") || colon < 0) return;
        List<String> choices = options.computeIfAbsent(line.substring(0, colon).strip(), key -> new ArrayList<>());
        for (String choice : line.substring(colon + 1).split("\\|", -1)) {
            choices.add(choice.strip().replace("\\u0020", " "));
        }
    }
}
