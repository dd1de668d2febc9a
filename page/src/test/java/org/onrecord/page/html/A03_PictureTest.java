package org.onrecord.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.page.html.Fixture.ONE;
import static org.onrecord.page.html.Fixture.THREE;
import static org.onrecord.page.html.Fixture.TWO;
import static org.onrecord.page.html.Fixture.body;
import static org.onrecord.page.html.Fixture.read;
import static org.onrecord.page.html.Fixture.withBody;
import static org.onrecord.page.html.Fixture.withJsonLd;
import static org.onrecord.page.html.Fixture.words;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.Report;

class A03_PictureTest {

    private static final String CAPTION = "The broken mole of Port Verrin at low tide, on Monday morning.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src=/m.jpg><figcaption>" + CAPTION
                        + " <span class=credit>Jo Doe/Verrin Press</span></figcaption></figure>",
                "<figure><img src=/m.jpg><figcaption>" + CAPTION + " Photo: Jo Doe/Verrin Press</figcaption></figure>",
                "<figure><img src=/m.jpg><figcaption>" + CAPTION
                        + " (Photo by Jo Doe/Verrin Press)</figcaption></figure>",
                "<figure><img src=/m.jpg><span>Foto: Jo Doe/Verrin Press</span><figcaption>" + CAPTION
                        + "</figcaption></figure>",
                "<div class=photo><img src=/m.jpg><div class=caption>" + CAPTION
                        + "</div><div class=photo-credit>Jo Doe/Verrin Press</div></div>",
                "<div class=x><img src=/m.jpg><p>" + CAPTION + "</p><p>Image: Jo Doe/Verrin Press</p></div>",
                "<div class=wp-caption><img src=/m.jpg><p class=wp-caption-text>" + CAPTION
                        + " © Jo Doe/Verrin Press</p></div>",
            })
    void captions_and_credits_are_told_apart_and_from_the_body(String picture) {
        Report report = read(Fixture.page("", picture), "https://courier.example/verrin/mole");
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
        assertThat(words(report, Block.Kind.CAPTION)).containsExactly(CAPTION);
        assertThat(report.images())
                .containsExactly(new Image(
                        Optional.of("https://courier.example/m.jpg"),
                        Optional.of(CAPTION),
                        Optional.of("Jo Doe/Verrin Press"),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    File photo: The mole of Port Verrin before the storm.        | The mole of Port Verrin before the storm.
                    The mole of Port Verrin before the storm. (File photo)       | The mole of Port Verrin before the storm.
                    FILE PHOTO: The mole of Port Verrin before the storm.        | The mole of Port Verrin before the storm.
                    Archivbild: Die Mole von Port Verrin vor dem Sturm.          | Die Mole von Port Verrin vor dem Sturm.
                    Imagen de archivo: El muelle de Port Verrin.                 | El muelle de Port Verrin.
                    """)
    void a_file_photo_is_flagged_and_its_label_removed(String caption, String words) {
        Report report = withBody("<figure><img src=m.jpg><figcaption>" + caption + "</figcaption></figure>");
        assertThat(report.images().get(0).caption()).contains(words);
        assertThat(report.images().get(0).filePhoto()).contains(true);
    }

    @Test
    void the_caption_of_the_lead_picture_stands_before_the_body() {
        Report report = read("<article><h1>Port Verrin to rebuild its mole</h1><figure><img src=m.jpg><figcaption>"
                + CAPTION + "</figcaption></figure><div class=article-body><p>" + ONE + "</p><p>" + TWO
                + "</p></div></article>");
        assertThat(report.text())
                .isEqualTo("Port Verrin to rebuild its mole\n\n" + CAPTION + "\n\n" + ONE + "\n\n" + TWO);
    }

    @Test
    void a_caption_that_repeats_the_pictures_alternative_text_needs_no_name() {
        Report report = withBody("<div><img src=m.jpg alt='" + CAPTION + "'></div><p>" + CAPTION + "</p>");
        assertThat(words(report, Block.Kind.CAPTION)).containsExactly(CAPTION);
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void a_picture_that_only_the_data_names_is_listed_and_not_in_the_text() {
        Report report = withJsonLd(
                "{\"@type\":\"NewsArticle\",\"image\":{\"@type\":\"ImageObject\",\"url\":\"https://courier.example/m.jpg\","
                        + "\"caption\":\"" + CAPTION + "\",\"creditText\":\"Jo Doe\"}}");
        assertThat(report.images())
                .containsExactly(new Image(
                        Optional.of("https://courier.example/m.jpg"),
                        Optional.of(CAPTION),
                        Optional.of("Jo Doe"),
                        Optional.empty()));
        assertThat(report.text()).doesNotContain(CAPTION);
    }

    @Test
    void a_figure_around_a_quotation_is_text() {
        assertThat(words(
                        withBody("<figure><blockquote>We have waited long enough for this mole.</blockquote></figure>"),
                        Block.Kind.QUOTE))
                .containsExactly("We have waited long enough for this mole.");
    }
}
