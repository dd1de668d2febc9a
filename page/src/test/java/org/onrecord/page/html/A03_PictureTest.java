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

    private static Image only(Report report) {
        assertThat(report.images()).hasSize(1);
        return report.images().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The credit stands before the caption.
                "<figure><img src=/m.jpg><figcaption><span>Verrin Press</span><br>" + CAPTION
                        + "</figcaption></figure>",
                "<div class=photo><img src=/m.jpg><div class=caption><span class=source>Verrin Press</span> <span class=caption>"
                        + CAPTION + "</span></div></div>",
                // Behind a stroke.
                "<div class=photo><figure><img src=/m.jpg></figure><p class=img-description>" + CAPTION
                        + " | <strong>Verrin Press</strong></p></div>",
                // Two captions for two kinds of screen, one figure.
                "<figure><img src=/m.jpg><div><figcaption><span>" + CAPTION
                        + "</span> Photograph: Verrin Press</figcaption></div><figcaption><span>" + CAPTION
                        + "</span> Photograph: Verrin Press</figcaption></figure>",
                // In the alternative text or an attribute only.
                "<div><img src=/m.jpg alt='A mole by the sea. (Photo: Verrin Press)'> <em class=image-caption>"
                        + CAPTION + "</em></div>",
                "<figure><img src=/m.jpg data-credit='Verrin Press'><figcaption>" + CAPTION + "</figcaption></figure>",
                // The picture itself is loaded by a script.
                "<figure><picture><noscript><img src=/m.jpg></noscript></picture><div class=caption><span class=caption__text>"
                        + CAPTION
                        + "</span><span class=caption__credit>Photograph by Verrin Press</span></div></figure>",
                // A heading under a picture, and a credit line under it.
                "<div class=x><div><img src=/m.jpg></div><h1>" + CAPTION + "</h1><p>Photo: Verrin Press</p></div>",
                // A box that is named as furniture is.
                "<div class='media sidebar'><div class=image><img src=/m.jpg><div class=caption>" + CAPTION
                        + "</div><div class=credit>Verrin Press</div></div></div>",
            })
    void a_credit_is_found_wherever_the_page_puts_it(String picture) {
        Report report = read(Fixture.page("", picture), "https://courier.example/verrin/mole");
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
        assertThat(words(report, Block.Kind.CAPTION)).containsExactly(CAPTION);
        assertThat(only(report))
                .isEqualTo(new Image(
                        Optional.of("https://courier.example/m.jpg"),
                        Optional.of(CAPTION),
                        Optional.of("Verrin Press"),
                        Optional.empty()));
    }

    @Test
    void the_slides_of_a_show_are_pictures_with_captions_of_their_own() {
        String slide =
                "<div class=show-slide><div class=slide-media><img src=/%s.jpg></div><div class=slide-info><span>%s of 2 | </span>"
                        + "<span class=slide-description><p>%s (Verrin Press/Jo Doe)</p></span></div></div>";
        String other = "Cranes at the inner basin, where the fishing fleet waits for spring.";
        Report report = read("<article><h1>Port Verrin to rebuild its mole</h1><div class=show>"
                + slide.formatted("first", "1", CAPTION) + slide.formatted("second", "2", other)
                + "</div><div class=article-body><p>" + ONE + "</p><p>" + TWO + "</p></div></article>");
        assertThat(report.images())
                .extracting(image -> image.caption().orElse(""))
                .containsExactly(CAPTION, other);
        assertThat(report.images())
                .extracting(image -> image.creditText().orElse(""))
                .containsOnly("Verrin Press/Jo Doe");
        assertThat(body(report)).containsExactly(ONE, TWO);
    }

    @Test
    void a_picture_without_an_address_is_not_the_one_before_it() {
        String other = "The inner basin at noon, seen from the lighthouse.";
        Report report = withBody(
                "<figure><img src=/m.jpg><figcaption><span class=credit>Verrin Press</span></figcaption></figure>"
                        + "<figure><video></video><figcaption>" + other + "</figcaption></figure>");
        assertThat(report.images()).hasSize(2);
        assertThat(report.images().get(0).caption()).isEmpty();
        assertThat(report.images().get(1).caption()).contains(other);
    }

    @Test
    void portraits_of_authors_logos_and_icons_are_no_pictures_of_the_report() {
        Report report = read(Fixture.page(
                "<meta name=author content='Jo Doe'>",
                "<figure><img src=/jo.jpg alt='Jo Doe'></figure><figure><img src=/logo.svg></figure>"
                        + "<figure><img src=/x.jpg width=40 height=40></figure>"));
        assertThat(report.images()).allSatisfy(image -> assertThat(image.url()).isEmpty());
    }

    @Test
    void a_picture_in_several_sizes_is_listed_once() {
        Report report = read(
                Fixture.page(
                        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"image\":[\"https://courier.example/pic/harbour-mole-1200x675.jpg\","
                                + "{\"@type\":\"ImageObject\",\"url\":\"https://courier.example/pic/harbour-mole.jpg?w=400\",\"caption\":\"Another wording\"}]}</script>",
                        "<figure><img src=/pic/harbour-mole-640x360.jpg><figcaption>" + CAPTION
                                + "</figcaption></figure>"),
                "https://courier.example/verrin/mole");
        assertThat(only(report).caption()).contains(CAPTION);
    }

    @Test
    void the_address_of_a_picture_that_is_loaded_late_is_not_that_of_its_stand_in() {
        Report report = read(
                Fixture.page(
                        "",
                        "<figure><img src=/blank.gif data-src=/m.jpg><figcaption>" + CAPTION
                                + "</figcaption></figure>"),
                "https://courier.example/verrin/mole");
        assertThat(only(report).url()).contains("https://courier.example/m.jpg");
    }

    @Test
    void addresses_are_relative_to_the_base_that_the_page_names() {
        String page = "<html><head><base href='/media/'><link rel=canonical href='../mole'></head><body><article>"
                + "<h1>Port Verrin</h1><figure><img src=mole.jpg><figcaption>The mole</figcaption></figure><p>"
                + Fixture.ONE + "</p><p>" + Fixture.TWO + "</p></article></body></html>";
        Report fetched = Fixture.read(page, "https://verrin.example/news/1");
        assertThat(fetched.images().get(0).url()).contains("https://verrin.example/media/mole.jpg");
        assertThat(fetched.canonicalUrl()).contains("https://verrin.example/mole");
        Report stored = Fixture.read(page.replace("'/media/'", "https://verrin.example/media/"));
        assertThat(stored.images().get(0).url()).contains("https://verrin.example/media/mole.jpg");
        assertThat(stored.canonicalUrl()).contains("https://verrin.example/mole");
    }
}
