package org.onrecord.page.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class A01_CaptionTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    The quay at dawn. Photo: Jo Doe / Verrin Press            ; The quay at dawn.          ; Jo Doe / Verrin Press
                    The quay at dawn. Photo by Jo Doe                         ; The quay at dawn.          ; Jo Doe
                    The quay at dawn (Verrin Press/Reuters)                   ; The quay at dawn           ; Verrin Press/Reuters
                    The quay at dawn. (Jo Doe)                                ; The quay at dawn.          ; Jo Doe
                    The quay at dawn © Jo Doe /AFP                            ; The quay at dawn           ; Jo Doe /AFP
                    The quay at dawn in September. | Jo Doe/AP Photo          ; The quay at dawn in September. ; Jo Doe/AP Photo
                    The quay at dawn in September. Ann Roe-Doe/AFP via Getty Images ; The quay at dawn in September. ; Ann Roe-Doe/AFP via Getty Images
                    The quay was built from the ground up. Supplied           ; The quay was built from the ground up. ; Supplied
                    Der Hafen im Winter. Foto: Jo Doe/dpa                     ; Der Hafen im Winter.       ; Jo Doe/dpa
                    Der Hafen im Winter Bild: Jo Doe                          ; Der Hafen im Winter        ; Jo Doe
                    Le port en hiver. Crédit : Jo Doe                         ; Le port en hiver.          ; Jo Doe
                    El puerto en invierno. FOTO Jo Doe.                       ; El puerto en invierno.     ; Jo Doe
                    Port zimą. Fot. Jo Doe                                    ; Port zimą.                 ; Jo Doe
                    Порт зимой. Фото: Джо Доу                                 ; Порт зимой.                ; Джо Доу
                    冬の港。写真：共同                                          ; 冬の港。                    ; 共同
                    首長在港口發言。（圖／中央社）                                ; 首長在港口發言。             ; 中央社
                    항구 시장이 29일 회의에서 말하고 있다. 북방뉴스              ; 항구 시장이 29일 회의에서 말하고 있다. ; 북방뉴스
                    항구 시장이 29일 회의에서 말하고 있다. 사진=북방뉴스         ; 항구 시장이 29일 회의에서 말하고 있다. ; 북방뉴스
                    2 of 12 | The quay at dawn. (AP Photo/Jo Doe)             ; The quay at dawn.          ; AP Photo/Jo Doe
                    """)
    void a_caption_closes_with_a_credit_in_many_forms_and_languages(String line, String words, String credit) {
        Caption caption = Caption.of(line);
        assertThat(caption.words()).contains(words);
        assertThat(caption.creditText()).contains(credit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auf dem Foto: Jo Doe, Ann Roe und ihr Hund",
                "The trade in the import/export quarter of Osthaven.",
                "The old mole (left) and the new one (right).",
                "The mayor of Osthaven, Dr. Jo Doe",
                "The quay at dawn. It was rebuilt in spring",
                "Small boats vs. Large boats",
                "The old library (Library / Reading room)",
            })
    void words_of_a_sentence_are_no_credit(String line) {
        assertThat(Caption.of(line).creditText()).isEmpty();
        assertThat(Caption.of(line).words()).contains(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    FILE - The quay at dawn.                    ; The quay at dawn.     ;
                    資料照 | 冬天的港口                            ; 冬天的港口             ;
                    The quay at dawn. (Archivfoto: Jo Doe)      ; The quay at dawn.     ; Jo Doe
                    The quay at dawn. (AP Photo/Jo Doe, File)   ; The quay at dawn.     ; AP Photo/Jo Doe
                    El puerto en invierno. Archivo/Jo Doe       ; El puerto en invierno. ; Jo Doe
                    """)
    void a_picture_of_the_archive_is_told_by_its_label_or_its_credit(String line, String words, String credit) {
        Caption caption = Caption.of(line);
        assertThat(caption.filePhoto()).contains(true);
        assertThat(caption.words()).contains(words);
        assertThat(caption.creditText().orElse(null)).isEqualTo(credit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Photo: Jo Doe                ; Jo Doe
                    (The Osthaven Post)          ; The Osthaven Post
                    Jo Doe / Getty Images        ; Jo Doe / Getty Images
                    AFP                          ; AFP
                    Credit...Jo Doe/Verrin Press ; Jo Doe/Verrin Press
                    """)
    void a_caption_may_be_nothing_but_a_credit(String line, String credit) {
        Caption caption = Caption.of(line);
        assertThat(caption.words()).isEmpty();
        assertThat(caption.creditText()).contains(credit);
    }

    @Test
    void several_credits_are_kept_in_order() {
        Caption caption = Caption.of("El puerto en invierno. Foto: Jo Doe (REUTERS) | Vídeo: EVT");
        assertThat(caption.words()).contains("El puerto en invierno.");
        assertThat(caption.creditText().orElse("")).containsSubsequence("Jo Doe (REUTERS)", "EVT");
    }

    @Test
    void a_credit_that_markup_names_is_taken_off_the_end_with_its_label_and_stays_where_it_is_spoken_of() {
        assertThat(Caption.of("The quay at dawn. Photo: Verrin Press", "Verrin Press")
                        .words())
                .contains("The quay at dawn.");
        assertThat(Caption.of("Verrin Press shows its new harbour model", "Verrin Press")
                        .words())
                .contains("Verrin Press shows its new harbour model");
    }

    @Test
    void a_line_of_plain_text_is_a_caption_only_where_it_says_so() {
        assertThat(Caption.told("The quay at dawn. Verrin Press")).isEmpty();
        assertThat(Caption.told("The council voted on Tuesday (Reuters).")).isEmpty();
        assertThat(Caption.told("Image caption, The quay at dawn"))
                .hasValueSatisfying(caption -> assertThat(caption.words()).contains("The quay at dawn"));
        assertThat(Caption.told("Photograph: Jo Doe/Verrin Press"))
                .hasValueSatisfying(caption -> assertThat(caption.creditText()).contains("Jo Doe/Verrin Press"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jane Roe\u00A0", "The quay at dawn. (Jane Roe\u00A0)", "\u00A0", "Photo: Jane Roe\u00A0\u00A0"})
    void blanks_that_do_not_break_are_blanks(String line) {
        assertThat(Caption.of(line).creditText().orElse("")).doesNotContain("\u00A0");
        assertThat(Caption.told(line).isPresent()).isEqualTo(line.startsWith("Photo"));
    }

    @Test
    void a_long_hostile_line_is_read_in_no_time() {
        String line = "Photo: (".repeat(200_000);
        assertThat(Caption.of(line).words().orElse("").length()).isLessThanOrEqualTo(2_000);
    }
}
