package org.onrecord.page.html.metadata;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The language and the country of a page, as it tells them itself: what order its dates stand in, and what its zone names mean. */
final class PageLocale {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** Top-level domains of countries that are sold to the whole world. */
    private static final Set<String> ANYWHERE = Set.of(
            "AC", "AG", "AI", "AM", "AS", "BZ", "CC", "CD", "CO", "CX", "DJ", "EU", "FM", "GA", "GD", "GG", "GL", "GS",
            "IM", "IO", "LA", "LC", "LY", "ME", "MN", "MS", "MU", "NU", "PN", "PW", "SC", "SH", "SO", "ST", "SU", "TK",
            "TO", "TV", "VC", "VG", "WS");
    /** Tags that the tools of publishers write where nobody said where the page is from. */
    private static final Set<String> BY_DEFAULT = Set.of("en-us", "es-es", "pt-br");

    private PageLocale() {}

    /**
     * The page's language with its country; either may be absent.
     *
     * @param tag the language tag that the page gives itself
     * @param addresses its own addresses
     */
    static Locale of(Optional<String> tag, PageElements page, MetaTags meta, JsonLd jsonLd, List<String> addresses) {
        Locale language = locale(tag.orElse(""));
        List<String> tags = new ArrayList<>();
        tag.ifPresent(tags::add);
        page.first("html").ifPresent(html -> tags.add(html.attr("lang")));
        tags.addAll(meta.all("og:locale", "content-language"));
        String country = ofAddress(addresses)
                .or(() -> ofPublisher(jsonLd))
                .or(() -> meta.first("geo.region", "geo.country", "geo.placename.country")
                        .map(region -> Phrase.head(region, 2))
                        .flatMap(PageLocale::code))
                .or(() -> tags.stream()
                        .filter(known -> !BY_DEFAULT.contains(normal(known)))
                        .map(known -> locale(known).getCountry())
                        .filter(COUNTRIES::contains)
                        .findFirst())
                .or(() -> Optional.of(language.getCountry()).filter(COUNTRIES::contains))
                .orElse("");
        return Locale.of(language.getLanguage(), country);
    }

    private static String normal(String tag) {
        return Phrase.lower(tag.strip()).replace('_', '-');
    }

    private static Locale locale(String tag) {
        return Locale.forLanguageTag(Phrase.head(tag.strip(), 40).replace('_', '-'));
    }

    private static Optional<String> code(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return Optional.of(code.equals("UK") ? "GB" : code).filter(COUNTRIES::contains);
    }

    private static Optional<String> ofAddress(List<String> addresses) {
        for (String address : addresses) {
            try {
                String host = URI.create(Phrase.head(address, 2_000)).getHost();
                if (host == null) continue;
                Optional<String> code = code(host.substring(host.lastIndexOf('.') + 1));
                if (code.isPresent() && !ANYWHERE.contains(code.get())) return code;
            } catch (IllegalArgumentException e) {
                // An address that is none is in no country.
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofPublisher(JsonLd jsonLd) {
        for (String type : List.of("NewsMediaOrganization", "Organization", "PostalAddress")) {
            for (Json.Node node : jsonLd.ofType(type)) {
                Json address = node.get("address").orElse(node);
                Optional<String> code = address instanceof Json.Node place
                        ? place.text("addressCountry").flatMap(PageLocale::country)
                        : Optional.empty();
                if (code.isPresent()) return code;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> country(String text) {
        String name = text.strip();
        if (name.length() <= 3) {
            String two = name.equalsIgnoreCase("usa") ? "US" : name;
            return code(two);
        }
        if (name.length() > 60) return Optional.empty();
        for (String code : COUNTRIES) {
            if (Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(name)) return Optional.of(code);
        }
        return Optional.empty();
    }
}
