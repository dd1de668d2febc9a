package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class A02_CuePatternsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            Mira Kolb said the port was closed.                                ; Mira Kolb | said | the port was closed
            Mira Kolb said that the port was closed.                           ; Mira Kolb | said | the port was closed
            The port was closed, Mira Kolb said on Monday.                     ; Mira Kolb | said | The port was closed
            The port was closed, said Mira Kolb.                               ; Mira Kolb | said | The port was closed
            "The port is closed," said Mira Kolb, the mayor of Tolm.           ; Mira Kolb, the mayor of Tolm | said | "The port is closed,"
            "The port is closed," Kolb said.                                   ; Kolb | said | "The port is closed,"
            Kolb said: "The port is closed."                                   ; Kolb | said | "The port is closed."
            "The port," she said, "is closed."                                 ; she | said | "The port," + "is closed."
            The minister, who arrived late, said the port was closed.          ; The minister | said | the port was closed
            Mira Kolb, the mayor of Tolm, said she was ready.                  ; Mira Kolb, the mayor of Tolm | said | she was ready
            Kolb told reporters on Monday that the port was closed.            ; Kolb | told | the port was closed
            According to the ministry, the port was closed.                    ; the ministry | According to | the port was closed
            The port was closed, according to the ministry.                    ; the ministry | according to | The port was closed
            Norland has accused Vesk of theft.                                 ; Norland | has accused | Vesk of theft
            Kolb called for new elections.                                     ; Kolb | called for | new elections
            Kolb urged him to resign.                                          ; Kolb | urged | him to resign
            """)
    void each_pattern_gives_source_cue_and_content(String sentence, String statement) {
        assertThat(Reports.statements(sentence)).containsExactly(statement);
    }

    @Test
    void two_verbs_of_one_subject_are_two_statements() {
        assertThat(Reports.statements("Norland denies any abuse, saying it fights smugglers."))
                .containsExactly("Norland | denies | any abuse", "Norland | saying | it fights smugglers");
    }

    @Test
    void what_is_denied_may_be_a_relative() {
        assertThat(Reports.statements("Kolb accused Vesk of theft, which Vesk has repeatedly denied."))
                .contains("Vesk | has repeatedly denied | which");
    }

    @Test
    void marks_without_a_voice_are_no_statement() {
        assertThat(Reports.statements("The \"old\" port lies in the north.")).isEmpty();
    }
}
