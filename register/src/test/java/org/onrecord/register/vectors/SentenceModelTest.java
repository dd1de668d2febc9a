package org.onrecord.register.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.language.encoder.SentenceVectors;

class SentenceModelTest {

    private static final String DENIAL = "Our army fired no shell across the river that night";
    private static final String SAME_DENIAL = "No artillery of ours shot over the river that evening";
    private static final String FISHERIES = "The herring quota will be cut by a tenth next spring";

    private final SentenceModel model = SentenceModel.shipped();

    @Test
    void the_same_meaning_in_other_words_is_nearer_than_another_meaning() {
        SentenceVector denial = model.vector(DENIAL);

        assertThat(denial.cosine(model.vector(SAME_DENIAL)))
                .isGreaterThan(denial.cosine(model.vector(FISHERIES)) + 0.15);
    }

    @Test
    void a_question_finds_the_sentence_that_answers_it() {
        SentenceVector question = model.question("who shelled the other bank of the river?");

        assertThat(question.cosine(model.vector(DENIAL))).isGreaterThan(question.cosine(model.vector(FISHERIES)) + 0.1);
    }

    @Test
    void a_text_has_the_same_vector_alone_and_among_others() {
        List<String> texts = IntStream.range(0, 40)
                .mapToObj(i -> i % 3 == 0 ? DENIAL : FISHERIES + " and so on".repeat(i))
                .toList();

        List<SentenceVector> all = model.vectors(texts);

        for (int i = 0; i < texts.size(); i++) assertThat(all.get(i)).isEqualTo(model.vector(texts.get(i)));
    }

    @Test
    void the_bytes_give_the_cosine_of_the_encoders_own_numbers() throws Exception {
        try (InputStream graph = getClass().getResourceAsStream("/" + SentenceModel.NAME + ".onnx");
                SentenceVectors encoder = new SentenceVectors(graph.readAllBytes())) {
            List<float[]> numbers = encoder.ofAll(List.of(DENIAL, SAME_DENIAL, FISHERIES));
            for (float[] one : numbers) {
                assertThat(product(one, one)).isCloseTo(1, within(1e-5));
                for (float[] other : numbers) {
                    assertThat(SentenceVector.of(one).cosine(SentenceVector.of(other)))
                            .isCloseTo(product(one, other), within(0.002));
                }
            }
        }
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += (double) one[i] * other[i];
        return sum;
    }

    @Test
    void what_stands_behind_512_subwords_does_not_count() {
        String long1 = "river ".repeat(510) + "herring";
        String long2 = "river ".repeat(510) + "dam and army";

        assertThat(model.vector(long1)).isEqualTo(model.vector(long2));
        assertThat(model.vector("river ".repeat(500) + "herring")).isNotEqualTo(model.vector("river ".repeat(501)));
    }

    @Test
    void an_empty_text_has_a_vector_too() {
        assertThat(model.vector("").cosine(model.vector(""))).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_vector_comes_back_from_its_bytes() {
        SentenceVector vector = model.vector(DENIAL);

        assertThat(SentenceVector.of(vector.bytes())).isEqualTo(vector);
        assertThatThrownBy(() -> SentenceVector.of(new byte[3])).hasMessageContaining("384");
    }
}
