package org.onrecord.page.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FragmentsTest {

    private static final Fragments FRAGMENTS =
            new Fragments("comment(?!s-?closed)", "up-?next", "\\bevents?\\b", "tags?:", "pop");

    @Test
    void findsThemAnywhereInAnyCase() {
        assertThat(FRAGMENTS.areIn("box-Comments")).isTrue();
        assertThat(FRAGMENTS.areIn("upnext")).isTrue();
        assertThat(FRAGMENTS.areIn("list up-next")).isTrue();
        assertThat(FRAGMENTS.areIn("pop")).isTrue();
        assertThat(FRAGMENTS.areIn("entry")).isFalse();
        assertThat(FRAGMENTS.areIn("")).isFalse();
    }

    @Test
    void looksAtWhatStandsAround() {
        assertThat(FRAGMENTS.areIn("comments-closed")).isFalse();
        assertThat(FRAGMENTS.areIn("comments-closed comments-open")).isTrue();
        assertThat(FRAGMENTS.areIn("next-event")).isTrue();
        assertThat(FRAGMENTS.areIn("prevent")).isFalse();
        assertThat(FRAGMENTS.areIn("eventual")).isFalse();
    }

    @Test
    void tellsWhatALineBeginsWith() {
        assertThat(FRAGMENTS.open("»Tag: harbour")).isTrue();
        assertThat(FRAGMENTS.open("All tags: harbour")).isFalse();
        assertThat(FRAGMENTS.open("…")).isFalse();
    }

    @Test
    void refusesWhatItCouldNotFind() {
        assertThatThrownBy(() -> new Fragments("©")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fragments("a?bc")).isInstanceOf(IllegalArgumentException.class);
    }
}
