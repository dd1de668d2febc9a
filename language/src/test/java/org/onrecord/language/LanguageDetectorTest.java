package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest(name = "a paragraph in {0} is told as such")
    @CsvSource(delimiter = '|', textBlock = """
            en | The council of the small town met in the evening, and it was said that the bridge would be closed for a year because there was no money for it.
            de | Der Rat der kleinen Stadt kam am Abend zusammen, und es hieß, dass die Brücke für ein Jahr geschlossen wird, weil kein Geld dafür da ist.
            fr | Le conseil de la petite ville s'est réuni dans la soirée, et il a été dit que le pont serait fermé pendant un an, car il n'y a pas d'argent pour les travaux.
            es | El consejo de la pequeña ciudad se reunió por la noche, y se dijo que el puente estaría cerrado durante un año porque no hay dinero para las obras.
            it | Il consiglio della piccola città si è riunito nella sera, e si è detto che il ponte sarà chiuso per un anno perché non ci sono i soldi per i lavori.
            pt | O conselho da pequena cidade reuniu-se à noite, e foi dito que a ponte não vai abrir durante um ano, porque não há dinheiro para as obras.
            nl | De raad van de kleine stad kwam in de avond bijeen, en er werd gezegd dat de brug voor een jaar dicht gaat omdat er geen geld voor is.
            pl | Rada małego miasta zebrała się wieczorem i powiedziano, że most będzie zamknięty przez rok, ponieważ nie ma na to pieniędzy, a praca jest droga.
            sv | Rådet i den lilla staden möttes på kvällen, och det sades att bron ska vara stängd i ett år eftersom det inte finns pengar till den.
            ru | Совет небольшого города собрался вечером, и было сказано, что мост будет закрыт на год, потому что на это нет денег.
            uk | Рада невеликого міста зібралася ввечері, і було сказано, що міст буде закритий на рік, тому що на це немає грошей.
            tr | Küçük kasabanın meclisi akşam toplandı ve köprünün bir yıl için kapalı olacağı, çünkü bunun için para olmadığı söylendi; bu çok önemli bir karar.
            ar | اجتمع مجلس المدينة الصغيرة في المساء وقيل إن الجسر سيغلق لمدة عام لأنه لا يوجد مال
            ja | 小さな町の議会は夜に集まり、橋は一年間閉鎖されると言われました。
            zh | 小镇议会晚上开会，据说大桥将关闭一年，因为没有钱。
            ko | 작은 마을의 의회가 저녁에 모여 다리가 일 년 동안 닫힐 것이라고 말했다.
            """)
    void tells_the_language_of_a_paragraph(String language, String paragraph) {
        assertThat(DETECTOR.detect(paragraph)).contains(language);
    }

    @Test
    void what_is_too_short_has_no_language() {
        assertThat(DETECTOR.detect("")).isEmpty();
        assertThat(DETECTOR.detect("No.")).isEmpty();
        assertThat(DETECTOR.detect("Bridge closed")).isEmpty();
    }

    @Test
    void figures_and_marks_have_no_language() {
        assertThat(DETECTOR.detect("12:30 \u2013 14.5 % (3/4) \u2026 9,876 !!")).isEmpty();
    }

    @Test
    void names_alone_have_no_language() {
        assertThat(DETECTOR.detect("Orrin Veldt, Tamsk Quorra, Ilbe Strand, Vexmoor, Jarro Pelk"))
                .isEmpty();
    }
}
