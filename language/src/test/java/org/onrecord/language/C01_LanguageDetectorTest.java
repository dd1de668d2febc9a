package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class C01_LanguageDetectorTest {

    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | The minister said that the talks would not be held before the end of the week.
            de | Der Minister sagte, dass die Gespräche nicht vor dem Ende der Woche stattfinden werden.
            fr | Le ministre a dit que les discussions ne seront pas tenues avant la fin de la semaine.
            es | El ministro dijo que las conversaciones no se van a celebrar antes del fin de la semana.
            it | Il ministro ha detto che i colloqui non si terranno prima della fine della settimana.
            pt | O ministro disse que as conversas não serão realizadas antes do fim da semana.
            nl | De minister zei dat het overleg niet voor het einde van de week zal worden gehouden.
            pl | Minister powiedział, że rozmowy nie odbędą się przed końcem tygodnia, ale jest to możliwe.
            tr | Bakan, görüşmelerin bu hafta sonuna kadar yapılmayacağını ve yeni bir tarih olduğunu söyledi.
            sv | Ministern sade att samtalen inte ska hållas före slutet av veckan och att det är för sent.
            da | Ministeren sagde, at samtalerne ikke skal holdes før ugens slutning, og at det blev for sent af hensyn til dem.
            no | Ministeren sier at samtalene ikke skal holdes før slutten av uken, og at det ble for sent etter hvert.
            fi | Ministeri sanoi, että neuvotteluja ei pidetä ennen viikon loppua, mutta se on vielä mahdollista.
            cs | Ministr řekl, že jednání se nebude konat před koncem týdne, ale je to podle něj ještě možné.
            ru | Министр сказал, что переговоры не состоятся до конца недели, но это ещё возможно.
            uk | Міністр сказав, що переговори не відбудуться до кінця тижня, але це ще може бути.
            ar | قال الوزير إن المحادثات لن تعقد قبل نهاية الأسبوع
            zh | 部长表示会谈不会在本周末之前举行
            ja | 大臣は会談が週末までに開かれないと述べた
            ko | 장관은 회담이 주말 전에 열리지 않을 것이라고 말했다
            """)
    void the_language_of_a_sentence_is_told(String language, String text) {
        assertThat(detector.detect(text)).hasValue(language);
    }

    @Test
    void what_is_too_short_or_no_language_stays_undetermined() {
        assertThat(detector.detect("")).isEmpty();
        assertThat(detector.detect("12 345 / 6")).isEmpty();
        assertThat(detector.detect("Xqz vrk plo wub tjk")).isEmpty();
        assertThat(detector.detect("گفت که این گفتگوها پیش از پایان هفته برگزار نمی‌شود"))
                .isEmpty();
    }
}
