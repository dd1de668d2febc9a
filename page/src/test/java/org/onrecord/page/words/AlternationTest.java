package org.onrecord.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AlternationTest {

    @Test
    void matchesEachWordAndNothingElse() {
        Pattern pattern = Pattern.compile(Alternation.of(List.of("photo", "photos", "phone", "fot.", "图")));

        assertThat(List.of("photo", "photos", "phone", "fot.", "图"))
                .allMatch(word -> pattern.matcher(word).matches());
        assertThat(List.of("pho", "foto", "fota", "", "photoss"))
                .noneMatch(word -> pattern.matcher(word).matches());
    }

    @Test
    void takesTheLongestThatFits() {
        Matcher matcher =
                Pattern.compile(Alternation.of(List.of("by", "by line"))).matcher("by line of");

        assertThat(matcher.lookingAt()).isTrue();
        assertThat(matcher.group()).isEqualTo("by line");
    }

    @Test
    void goesBackToAShorterOneWhereTheRestAsksForIt() {
        assertThat(Pattern.matches(Alternation.of(List.of("credit", "credits")) + "s:", "credits:"))
                .isTrue();
    }
}
