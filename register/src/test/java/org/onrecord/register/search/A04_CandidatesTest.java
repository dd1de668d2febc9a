package org.onrecord.register.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.register.search.Sayings.id;
import static org.onrecord.register.search.Sayings.put;
import static org.onrecord.register.search.Sayings.saying;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.register.search.Sayings.Saying;
import org.onrecord.register.vectors.SentenceModel;

class A04_CandidatesTest {

    @TempDir
    private Path folder;

    private SearchIndex index;

    @BeforeEach
    void open() throws Exception {
        index = SearchIndex.open(folder);
        List<Saying> all = new ArrayList<>();
        for (int i = 10; i < 60; i++) {
            all.add(saying(i, "the gates will be shut by the end of the year, and that is all there is to say")
                    .in(i));
        }
        all.add(saying(1, "we will not give up one drop of the water that is ours")
                .in(1)
                .issue(4)
                .on("2026-04-05")
                .meant());
        all.add(saying(2, "ours is the water that will give one drop up not")
                .in(2)
                .meant());
        put(index, all.toArray(Saying[]::new));
        index.put(
                id('r', 3),
                List.of(),
                List.of(
                        new IndexedPassage(id('r', 3), 0, 0, "A quiet morning in Harrowgate."),
                        new IndexedPassage(id('r', 3), 4, 310, "The banner read: We will not give up one drop.")));
        index.commit(99);
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    @Test
    void the_place_that_has_the_words_in_their_order_is_best() throws Exception {
        List<Candidate> found = index.candidates("We will not give up one drop of the water", 5);

        assertThat(found.getFirst()).isInstanceOf(Candidate.Statement.class);
        assertThat(((Candidate.Statement) found.getFirst()).statement()).isEqualTo(id('s', 1));
        assertThat(found).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    }

    @Test
    void passages_are_found_beside_statements() throws Exception {
        assertThat(index.candidates("will not give up one drop", 1))
                .filteredOn(Candidate.Passage.class::isInstance)
                .singleElement()
                .satisfies(candidate -> {
                    Candidate.Passage passage = (Candidate.Passage) candidate;
                    assertThat(passage.report()).isEqualTo(id('r', 3));
                    assertThat(passage.number()).isEqualTo(4);
                    assertThat(passage.begin()).isEqualTo(310);
                });
    }

    @Test
    void altered_words_still_find_their_place() throws Exception {
        assertThat(index.candidates("we will never give away one drop of the water", 3)
                        .getFirst()
                        .report())
                .isEqualTo(id('r', 1));
    }

    @Test
    void one_word_is_enough() throws Exception {
        assertThat(index.candidates("quiet", 3))
                .singleElement()
                .satisfies(found -> assertThat(found.report()).isEqualTo(id('r', 3)));
    }

    @Test
    void unknown_words_find_nothing() throws Exception {
        assertThat(index.candidates("zeppelin moorings", 3)).isEmpty();
        assertThat(index.candidates("", 3)).isEmpty();
    }

    @Test
    void neighbours_of_a_meaning_say_what_they_are() throws Exception {
        List<Neighbour> near = index.nearest(
                SentenceModel.shipped().vector("we will not give up one drop of the water that is ours"), 5);

        assertThat(near).hasSize(2);
        assertThat(near.getFirst().statement()).isEqualTo(id('s', 1));
        assertThat(near.getFirst().issue()).contains(id('i', 4));
        assertThat(near.getFirst().day()).isPresent();
        assertThat(near.getFirst().cosine()).isBetween(0.99, 1.0);
        assertThat(near.get(1).issue()).isEmpty();
        assertThat(near.get(1).cosine()).isLessThan(near.getFirst().cosine());
    }
}
