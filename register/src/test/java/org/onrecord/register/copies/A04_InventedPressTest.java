package org.onrecord.register.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small press of each kind, so that what {@code benchmarks/copies} measures on ten thousand reports cannot rot unseen. */
class A04_InventedPressTest {

    private static final double AIM = 0.95;

    private static PairScore measuring() throws IOException {
        return score(press(InventedPress.MEASURING));
    }

    private static List<Print> press(InventedPress.Setting setting) throws IOException {
        return InventedPress.reports(600, setting, 5, MeasureCopies.texts(Path.of("..", "samples", "reports")));
    }

    private static PairScore score(List<Print> prints) {
        MemoryCopyIndex index = new MemoryCopyIndex();
        for (Print print : prints) index.add(print.text());
        return PairScore.of(prints, index);
    }

    @Test
    void copies_are_grouped_and_follow_ups_stay_apart() throws IOException {
        PairScore.Figures figures = measuring().all();

        assertThat(figures.wanted()).isGreaterThan(500);
        // One wrong bridge between two groups costs a set as small as this up to three points of precision.
        assertThat(figures.f1()).isGreaterThanOrEqualTo(AIM);
    }

    @Test
    void forms_filled_in_for_many_names_stay_apart_and_their_copies_are_grouped() throws IOException {
        PairScore.Figures figures = score(press(InventedPress.FORMS)).all();

        assertThat(figures.precision()).isGreaterThanOrEqualTo(AIM);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(AIM);
    }

    @Test
    void each_edit_by_itself_is_seen_through() throws IOException {
        PairScore score = measuring();
        for (Edit edit : Edit.values()) {
            PairScore.Figures figures = score.with(
                    print -> print.edits().size() == 1 && print.edits().contains(edit));

            assertThat(figures.wanted()).as("pairs with %s", edit).isGreaterThan(50);
            assertThat(figures.f1()).as("F1 with %s", edit).isGreaterThanOrEqualTo(AIM);
        }
    }
}
