package org.onrecord.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPieceTest {

    private static final List<String> VOCABULARY = lines("vocabulary.txt");
    private static final WordPiece WORD_PIECE = new WordPiece(VOCABULARY);

    record Example(String text, String subwords) {}

    static List<Example> examples() {
        return lines("wordpiece.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> new Example(
                        unescape(line.substring(1, line.indexOf("\"\t"))), line.substring(line.indexOf("\"\t") + 2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void cuts_as_the_library_does(Example example) {
        Subwords words = WORD_PIECE.split(example.text);
        List<String> found = new ArrayList<>();
        for (int[] pieces : words.pieces()) for (int piece : pieces) found.add(VOCABULARY.get(piece));

        assertThat(String.join(" ", found)).isEqualTo(example.subwords);
    }

    @Test
    void each_word_keeps_its_place() {
        String text = "“Port Verrin’s  naïve 🚢 quay”";
        Subwords words = WORD_PIECE.split(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) found.add(words.span(i, i).in(text));

        assertThat(found).containsExactly("“", "Port", "Verrin", "’", "s", "naïve", "🚢", "quay", "”");
    }

    @Test
    void the_shape_of_a_word_is_kept_although_its_case_is_not() {
        String text = "port Port PORT McVerrin A 1999 m3 3M :";
        List<Byte> shapes = new ArrayList<>();
        for (byte shape : WORD_PIECE.split(text).shapes()) shapes.add(shape);

        assertThat(shapes)
                .containsExactlyElementsOf(Stream.of(
                                WordShape.LOWER,
                                WordShape.TITLE,
                                WordShape.UPPER,
                                WordShape.MIXED,
                                WordShape.INITIAL,
                                WordShape.DIGIT,
                                WordShape.LOWER,
                                WordShape.INITIAL,
                                WordShape.LOWER)
                        .map(WordShape::number)
                        .toList());
    }

    private static List<String> lines(String name) {
        InputStream stream = WordPieceTest.class.getResourceAsStream(name);
        if (stream == null) throw new AssertionError(name + " is missing");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String unescape(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char unit = json.charAt(i);
            if (unit != '\\') {
                text.append(unit);
                continue;
            }
            char escape = json.charAt(++i);
            switch (escape) {
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                default -> text.append(escape);
            }
        }
        return text.toString();
    }
}
