package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCodesTest {

    @ParameterizedTest
    @CsvSource({
        "ACCUSE, accused, ACCUSE, 112",
        "ACCUSE, condemned, ACCUSE, 111",
        "ACCUSE, said, ACCUSE, 110",
        "REQUEST, demanded, REQUEST, 100",
        "REQUEST, asked, REQUEST, 020",
        "REJECT, refused, REJECT, 120",
        "SUPPORT, praised, SUPPORT, 051",
        "DENY, denied, -, 016",
        "WARN, warned, -, -"
    })
    void an_act_has_the_codes_that_the_code_books_have(Act act, String cue, String plover, String cameo) {
        EventCodes.Codes codes = new EventCodes().of(act, cue);
        assertThat(codes.plover()).isEqualTo(plover.equals("-") ? Optional.empty() : Optional.of(plover));
        assertThat(codes.cameo()).isEqualTo(cameo.equals("-") ? Optional.empty() : Optional.of(cameo));
    }

    @Test
    void confidence_grows_with_the_score_and_stays_a_share() {
        Confidence confidence = new Confidence(new Confidence.Curve(0.8, 0.3), new Confidence.Curve(1, 0));
        assertThat(confidence.statement().of(0.9))
                .isGreaterThan(confidence.statement().of(0.5))
                .isLessThan(1);
        assertThat(confidence.attribution().of(0.5)).isEqualTo(0.5);
    }
}
