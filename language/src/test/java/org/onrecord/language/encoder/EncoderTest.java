package org.onrecord.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncoderTest {

    private static final Encoder ENCODER = Encoder.shipped();
    private static final String TEXT =
            "Harbour Minister Ansa Tellwright said on Monday that Port Verrin would open a second quay.";

    private static List<String> parts(String text) {
        return ENCODER.tag(text).parts().stream()
                .filter(part -> !part.inner())
                .map(part -> part.kind() + " " + part.span().in(text))
                .toList();
    }

    @Test
    void tags_source_cue_content_and_names() {
        assertThat(parts(TEXT))
                .containsExactly(
                        "SOURCE Harbour Minister Ansa Tellwright",
                        "CUE said",
                        "CONTENT that Port Verrin would open a second quay");
        assertThat(ENCODER.tag(TEXT).names())
                .extracting(name -> name.kind() + " " + name.span().in(TEXT))
                .containsExactly("PERSON Ansa Tellwright", "PLACE Port Verrin");
    }

    @Test
    void a_text_without_words_has_nothing() {
        assertThat(ENCODER.tag("").parts()).isEmpty();
        assertThat(ENCODER.tag("\u200b \n\n ").names()).isEmpty();
    }

    @Test
    void many_threads_find_what_one_finds() throws Exception {
        List<String> alone = parts(TEXT);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<String>>> found = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> parts(TEXT)))
                    .toList();
            for (Future<List<String>> one : found) assertThat(one.get()).isEqualTo(alone);
        }
    }

    @Test
    void a_sentence_is_read_alike_wherever_the_windows_are_cut() {
        String filler = "The quay was built by the town in the year of the flood. ".repeat(3);
        for (int i = 1; i < 12; i++) {
            String text = filler.repeat(i) + TEXT + " " + filler.repeat(4);
            assertThat(parts(text))
                    .as("after %d sentences", 3 * i)
                    .contains("SOURCE Harbour Minister Ansa Tellwright", "CUE said");
        }
    }

    @Test
    void the_digest_names_the_weights() {
        assertThat(ENCODER.digest()).matches("sha256:[0-9a-f]{64}");
    }
}
