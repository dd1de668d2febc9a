package org.onrecord.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages shaped like those that were once read wrongly: a file with the page, and one with its body, a block a line. */
class A06_BrokenBeforeTest {

    private static String file(String name) throws IOException {
        try (InputStream in = A06_BrokenBeforeTest.class.getResourceAsStream("broken/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent-dialogue-longer-than-the-report",
                "first-paragraph-alone-in-json-ld",
                "heading-for-a-caption",
                "one-text-for-each-screen",
                "pointer-in-the-middle",
                "sentence-that-is-a-link",
                "site-builder-widgets",
                "utility-classes-with-conditions",
                "whole-text-named-a-subtitle",
            })
    void a_page_that_was_read_wrongly_is_read_rightly(String name) throws IOException {
        List<String> expected = file(name + ".txt").lines().toList();
        assertThat(Fixture.body(Fixture.read(file(name + ".html")))).isEqualTo(expected);
    }
}
