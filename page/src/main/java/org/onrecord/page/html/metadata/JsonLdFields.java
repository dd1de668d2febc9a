package org.onrecord.page.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fields of a JSON-LD article that need more than a look. */
final class JsonLdFields {

    private JsonLdFields() {}

    /** The place of writing: {@code dateline}, else the name of {@code locationCreated}. */
    static Optional<String> dateline(Json.Node article) {
        return article.text("dateline")
                .or(() -> article.get("locationCreated").flatMap(Json::firstText))
                .map(Text::plain)
                .filter(place ->
                        Phrase.letters(place) > 1 && place.length() < 80 && !Character.isDigit(place.charAt(0)));
    }

    /** The pictures that the page's data names, the lead one first. */
    static List<Metadata.Picture> pictures(JsonLd jsonLd, MetaTags meta, Optional<String> base) {
        List<Metadata.Picture> pictures = new ArrayList<>();
        if (jsonLd.hasArticle()) {
            for (Json item : jsonLd.article()
                    .flatMap(article -> article.get("image"))
                    .map(Json::items)
                    .orElse(List.of())) {
                if (pictures.size() >= 50) break;
                Json image = jsonLd.resolve(item);
                if (image instanceof Json.Node node) {
                    pictures.add(new Metadata.Picture(
                            node.text("url")
                                    .or(() -> node.text("contentUrl"))
                                    .or(() -> node.text("@id"))
                                    .flatMap(url -> Addresses.absolute(base, url)),
                            node.text("caption")
                                    .or(() -> node.text("description"))
                                    .map(Text::plain)
                                    .filter(text -> !text.isEmpty()),
                            node.text("creditText")
                                    .or(() -> node.get("creator").flatMap(Json::firstText))
                                    .or(() -> node.get("author").flatMap(Json::firstText))
                                    .or(() -> node.get("copyrightHolder").flatMap(Json::firstText))
                                    .map(Text::plain)
                                    .filter(text -> !text.isEmpty())));
                } else {
                    image.firstText()
                            .flatMap(url -> Addresses.absolute(base, url))
                            .ifPresent(url -> pictures.add(
                                    new Metadata.Picture(Optional.of(url), Optional.empty(), Optional.empty())));
                }
            }
        }
        if (pictures.isEmpty()) {
            meta.first("og:image", "og:image:url", "twitter:image", "twitter:image:src")
                    .flatMap(url -> Addresses.absolute(base, url))
                    .ifPresent(url ->
                            pictures.add(new Metadata.Picture(Optional.of(url), Optional.empty(), Optional.empty())));
        }
        return pictures;
    }
}
