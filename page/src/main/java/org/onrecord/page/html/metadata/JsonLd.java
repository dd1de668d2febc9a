package org.onrecord.page.html.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The schema.org objects in a page's JSON-LD blocks, and the one that describes its report. */
public final class JsonLd {

    private static final int MOST_OBJECTS = 20_000;
    // Of a live page the page's own object counts, not those of its entries.
    private static final List<String> ARTICLE_TYPES = List.of(
            "newsarticle",
            "reportagenewsarticle",
            "analysisnewsarticle",
            "opinionnewsarticle",
            "backgroundnewsarticle",
            "askpublicnewsarticle",
            "reviewnewsarticle",
            "liveblogposting",
            "article",
            "blogposting",
            "report",
            "scholarlyarticle",
            "techarticle",
            "satiricalarticle",
            "advertisercontentarticle",
            "medicalscholarlyarticle",
            "socialmediaposting",
            "discussionforumposting",
            "review",
            "recipe");
    private static final List<String> PAGE_TYPES =
            List.of("webpage", "itempage", "medicalwebpage", "creativework", "videoobject");

    private final List<Json.Node> objects;
    private final Map<String, Json.Node> byId = new HashMap<>();
    private final Optional<Json.Node> article;

    private JsonLd(List<Json.Node> objects, List<String> titles, List<String> addresses) {
        this.objects = objects;
        for (Json.Node object : objects) {
            object.get("@id")
                    .flatMap(Json::firstText)
                    .filter(id -> object.fields().size() > 1)
                    .ifPresent(id -> byId.merge(
                            id,
                            object,
                            (a, b) -> a.fields().size() >= b.fields().size() ? a : b));
        }
        this.article = choose(titles, addresses);
    }

    /**
     * Reads all blocks of {@code page}.
     *
     * @param titles what the page gives as its title, to tell its own object from those of other reports it lists
     * @param addresses the page's own addresses, to the same end
     */
    static JsonLd read(PageElements page, List<String> titles, List<String> addresses) {
        List<Json.Node> objects = new ArrayList<>();
        for (Element script : page.named("script")) {
            if (!Phrase.lower(script.attr("type")).contains("ld+json")) continue;
            for (Json root : Json.parse(script.data())) collect(root, objects);
        }
        return new JsonLd(objects, titles, addresses);
    }

    private static void collect(Json root, List<Json.Node> objects) {
        Deque<Json> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
            switch (open.removeFirst()) {
                case Json.Node node -> {
                    objects.add(node);
                    open.addAll(node.fields().values());
                }
                case Json.Array array -> open.addAll(array.values());
                case Json.Text text -> {}
            }
        }
    }

    private Optional<Json.Node> choose(List<String> titles, List<String> addresses) {
        Json.Node best = null;
        double bestScore = 0;
        for (Json.Node object : objects) {
            double score = typeScore(object);
            if (score == 0) continue;
            String headline = Phrase.bare(Text.plain(
                    object.text("headline").or(() -> object.text("name")).orElse("")));
            if (!headline.isEmpty()) {
                score += 0.5;
                for (String title : titles) {
                    String bare = Phrase.bare(title);
                    if (bare.equals(headline)) score += 3;
                    else if (headline.length() > 12
                            && bare.length() > 12
                            && (bare.contains(headline) || headline.contains(bare))) score += 2;
                }
            }
            for (String address : addressesOf(object)) {
                if (addresses.stream().anyMatch(own -> Addresses.samePage(own, address))) {
                    score += 4;
                    break;
                }
            }
            if (object.fields().containsKey("datePublished")) score += 0.5;
            if (object.fields().containsKey("author")) score += 0.5;
            if (object.fields().containsKey("articleBody")) score += 0.5;
            // A page that lists other reports names each of them; its own comes first.
            if (score > bestScore) {
                best = object;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<String> addressesOf(Json.Node object) {
        List<String> found = new ArrayList<>();
        object.text("url").ifPresent(found::add);
        object.text("@id").ifPresent(found::add);
        object.get("mainEntityOfPage").ifPresent(page -> {
            if (page instanceof Json.Node node) {
                node.text("@id").ifPresent(found::add);
                node.text("url").ifPresent(found::add);
            } else {
                page.firstText().ifPresent(found::add);
            }
        });
        return found;
    }

    private static double typeScore(Json.Node object) {
        double best = 0;
        for (Json type : object.get("@type").map(Json::items).orElse(List.of())) {
            String name = Phrase.lower(type.firstText().orElse(""));
            name = name.substring(name.lastIndexOf('/') + 1).replace("schema:", "");
            int at = ARTICLE_TYPES.indexOf(name);
            if (at >= 0) best = Math.max(best, 3 - at * 0.05);
            else if (PAGE_TYPES.contains(name)) best = Math.max(best, 0.3);
        }
        return best;
    }

    /** The object that describes the page's report; empty where there is none. */
    Optional<Json.Node> article() {
        return article;
    }

    /** Whether the chosen object says it is an article of some kind, and not merely a page. */
    boolean hasArticle() {
        return article.isPresent() && typeScore(article.get()) > 1;
    }

    /** All objects of this schema.org type, in the page's order. */
    List<Json.Node> ofType(String type) {
        List<Json.Node> found = new ArrayList<>();
        for (Json.Node object : objects) {
            for (Json name : object.get("@type").map(Json::items).orElse(List.of())) {
                if (name.firstText().filter(type::equalsIgnoreCase).isPresent()) found.add(object);
            }
        }
        return found;
    }

    /** {@code json}, or the object that its {@code @id} refers to. */
    Json resolve(Json json) {
        if (json instanceof Json.Node node
                && node.fields().size() <= 2
                && !node.fields().containsKey("name")) {
            Json.Node target = node.text("@id").map(byId::get).orElse(null);
            if (target != null) return target;
        }
        return json;
    }
}
