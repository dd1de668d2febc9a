package org.onrecord.register.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.language.knowledge.CompiledKnowledge;
import org.onrecord.language.knowledge.Known;
import org.onrecord.language.knowledge.Office;
import org.onrecord.register.knowledge.DumpEntity.Term;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one entity as Wikidata's JSON has it (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html). Immutable; safe
 * for any number of threads.
 */
final class WikidataEntityReader {

    /** A line that is no entity, with what is wrong. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern ITEM = Pattern.compile("Q[1-9][0-9]{0,17}");
    private static final Pattern ENTITY = Pattern.compile("[A-Z][1-9][0-9]{0,17}");
    private static final Pattern TIME = Pattern.compile("\\+0*([1-9][0-9]{0,3})-([0-9]{2})-([0-9]{2})T.*");

    /** English, and what is the same in every language: labels of persons are mostly there. */
    private static final List<String> LANGUAGES = List.of("en", "mul");

    private static final Set<String> PROPERTIES = Set.of("P31", "P39", "P279", "P570", "P1001", "P17");

    private static final int MOST_NAMES = 100;
    private static final int LONGEST_NAME = 200;

    /** What one line holds. */
    private record Entity(
            String id,
            Optional<LocalDate> modified,
            Map<String, List<String>> labels,
            Map<String, List<String>> aliases,
            Map<String, JsonNode> claims) {}

    /**
     * What the first {@code length} bytes tell; empty where they are an entity of which nothing is kept.
     *
     * @throws Malformed where they are no entity
     */
    Optional<DumpEntity> read(byte[] line, int length) throws Malformed {
        Entity entity;
        try (JsonParser json = MAPPER.createParser(line, 0, length)) {
            entity = entity(json);
        } catch (JacksonException e) {
            throw new Malformed("no JSON: " + e.getOriginalMessage());
        }
        if (!ITEM.matcher(entity.id).matches()) return Optional.empty();
        return kept(entity);
    }

    private static Entity entity(JsonParser json) throws Malformed {
        if (json.nextToken() != JsonToken.START_OBJECT) throw new Malformed("no JSON object");
        String id = "";
        Optional<LocalDate> modified = Optional.empty();
        Map<String, List<String>> labels = Map.of();
        Map<String, List<String>> aliases = Map.of();
        Map<String, JsonNode> claims = Map.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> id = json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
                case "modified" -> modified = modified(json);
                case "labels" -> labels = names(json, "labels");
                case "aliases" -> aliases = names(json, "aliases");
                case "claims" -> claims = claims(json);
                default -> json.skipChildren();
            }
        }
        if (json.nextToken() != null) throw new Malformed("more than one JSON value");
        if (!ENTITY.matcher(id).matches()) throw new Malformed("a JSON object without the id of an entity");
        return new Entity(id, modified, labels, aliases, claims);
    }

    private static Optional<LocalDate> modified(JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            json.skipChildren();
            return Optional.empty();
        }
        String written = json.getString();
        try {
            return Optional.of(LocalDate.parse(written.substring(0, Math.min(10, written.length()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Moves to the first member of an object; false where there is none: PHP writes an empty object as {@code []}. */
    private static boolean enters(JsonParser json, String field) throws Malformed {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            if (json.nextToken() != JsonToken.END_ARRAY) throw new Malformed(field + " is no object");
            return false;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) throw new Malformed(field + " is no object");
        return true;
    }

    private static Map<String, List<String>> names(JsonParser json, String field) throws Malformed {
        if (!enters(json, field)) return Map.of();
        Map<String, List<String>> names = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String language = json.currentName();
            json.nextToken();
            if (!LANGUAGES.contains(language)) {
                json.skipChildren();
                continue;
            }
            JsonNode tree = json.readValueAsTree();
            List<String> values = new ArrayList<>();
            if (tree.isArray()) tree.forEach(one -> name(one).ifPresent(values::add));
            else name(tree).ifPresent(values::add);
            names.put(language, values);
        }
        return names;
    }

    private static Optional<String> name(JsonNode term) {
        StringBuilder name = new StringBuilder();
        for (String word : term.path("value").asString("").split("\\s+", -1)) {
            StringBuilder kept = new StringBuilder();
            word.codePoints().filter(c -> !Character.isISOControl(c)).forEach(kept::appendCodePoint);
            if (!kept.isEmpty()) name.append(name.isEmpty() ? "" : " ").append(kept);
        }
        return name.isEmpty() || name.length() > LONGEST_NAME ? Optional.empty() : Optional.of(name.toString());
    }

    private static Map<String, JsonNode> claims(JsonParser json) throws Malformed {
        if (!enters(json, "claims")) return Map.of();
        Map<String, JsonNode> claims = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = json.currentName();
            json.nextToken();
            if (!PROPERTIES.contains(property)) {
                json.skipChildren();
                continue;
            }
            JsonNode tree = json.readValueAsTree();
            if (!tree.isArray()) throw new Malformed("the claims of " + property + " are no array");
            claims.put(property, tree);
        }
        return claims;
    }

    private static Optional<DumpEntity> kept(Entity entity) {
        List<String> names = new ArrayList<>();
        for (String language : LANGUAGES) names.addAll(entity.labels.getOrDefault(language, List.of()));
        if (names.isEmpty()) return Optional.empty();
        for (String language : LANGUAGES) names.addAll(entity.aliases.getOrDefault(language, List.of()));
        String name = names.getFirst();
        List<String> others = names.stream()
                .filter(one -> !one.equals(name))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        Set<String> classes = items(entity, "P31");
        if (classes.contains(WikidataClasses.HUMAN)) {
            return Optional.of(new DumpEntity.Person(entity.id, name, others, terms(entity), entity.modified));
        }
        boolean igo = !Collections.disjoint(classes, WikidataClasses.BETWEEN_STATES);
        if (igo || !Collections.disjoint(classes, WikidataClasses.ORGANIZATIONS)) {
            Known.Kind kind = igo ? Known.Kind.IGO : Known.Kind.ORGANIZATION;
            return Optional.of(new DumpEntity.Organization(entity.id, name, others, kind, entity.modified));
        }
        Set<String> above = new LinkedHashSet<>(classes);
        above.addAll(items(entity, "P279"));
        boolean position = !Collections.disjoint(above, WikidataClasses.POSITIONS)
                || !items(entity, "P1001").isEmpty();
        return position
                ? Optional.of(new DumpEntity.Position(entity.id, name, offices(entity, name, above), entity.modified))
                : Optional.empty();
    }

    /** What a position is called, where: the jurisdiction it has (P1001), else its country (P17); and what its label says. */
    private static List<Office> offices(Entity entity, String name, Set<String> classes) {
        Optional<Office> told = Office.read(name, CompiledKnowledge.shipped());
        String title = told.map(Office::title).orElseGet(() -> Office.title(name));
        Set<String> places = items(entity, "P1001");
        if (places.isEmpty()) places = items(entity, "P17");
        Set<String> titles = new LinkedHashSet<>(List.of(title));
        if (classes.contains(WikidataClasses.HEAD_OF_STATE)) titles.add(Office.HEAD_OF_STATE);
        if (classes.contains(WikidataClasses.HEAD_OF_GOVERNMENT)) titles.add(Office.HEAD_OF_GOVERNMENT);
        Set<Office> offices = new LinkedHashSet<>();
        // "Governor of Luxembourg" with another place is that of a province of the same name.
        if (told.isPresent() && (places.isEmpty() || places.contains(told.get().of()))) offices.add(told.get());
        for (String place : places) {
            for (String one : titles) if (!one.isBlank()) offices.add(new Office(one, place));
        }
        return offices.stream()
                .sorted(Comparator.comparing(Office::of).thenComparing(Office::title))
                .toList();
    }

    private static List<Term> terms(Entity entity) {
        Optional<LocalDate> death = Optional.empty();
        List<JsonNode> deaths = claims(entity, "P570");
        for (JsonNode claim : deaths) {
            Optional<LocalDate> day = day(claim.path("mainsnak"), false);
            if (day.isPresent() && (death.isEmpty() || day.get().isBefore(death.get()))) death = day;
        }
        List<Term> terms = new ArrayList<>();
        for (JsonNode claim : claims(entity, "P39")) {
            Optional<String> position = item(claim.path("mainsnak"));
            JsonNode qualifiers = claim.path("qualifiers");
            Optional<LocalDate> first = day(qualifiers.path("P580").path(0), true);
            if (position.isEmpty() || first.isEmpty()) continue;
            JsonNode end = qualifiers.path("P582").path(0);
            Optional<LocalDate> last = day(end, false);
            // "Some value": it ended, nobody knows when.
            if (last.isEmpty()
                    && !end.isMissingNode()
                    && !end.path("snaktype").asString("").equals("novalue")) continue;
            // Dead, nobody knows since when.
            if (last.isEmpty() && death.isEmpty() && !deaths.isEmpty()) continue;
            if (death.isPresent() && (last.isEmpty() || death.get().isBefore(last.get()))) last = death;
            if (last.isPresent() && last.get().isBefore(first.get())) continue;
            terms.add(new Term(position.get(), first.get(), last));
        }
        return terms.stream()
                .distinct()
                .sorted(Comparator.comparing(Term::position)
                        .thenComparing(Term::first)
                        .thenComparing(term -> term.last().orElse(LocalDate.MAX)))
                .toList();
    }

    /** The statements of a property that Wikidata does not hold for wrong. */
    private static List<JsonNode> claims(Entity entity, String property) {
        List<JsonNode> claims = new ArrayList<>();
        JsonNode all = entity.claims.get(property);
        if (all == null) return claims;
        for (JsonNode claim : all) if (!claim.path("rank").asString("").equals("deprecated")) claims.add(claim);
        return claims;
    }

    private static Set<String> items(Entity entity, String property) {
        Set<String> items = new LinkedHashSet<>();
        for (JsonNode claim : claims(entity, property))
            item(claim.path("mainsnak")).ifPresent(items::add);
        return items;
    }

    private static Optional<String> item(JsonNode snak) {
        JsonNode value = snak.path("datavalue").path("value");
        String id = value.path("id").asString("");
        // Dumps before 2016 have the number alone.
        if (id.isEmpty() && value.path("numeric-id").isIntegralNumber()) {
            id = "Q" + value.path("numeric-id").asString("");
        }
        return ITEM.matcher(id).matches() ? Optional.of(id) : Optional.empty();
    }

    /** The day of a time; of a month or year its last one where {@code latest}, else its first. Empty where it is vaguer or none. */
    private static Optional<LocalDate> day(JsonNode snak, boolean latest) {
        JsonNode value = snak.path("datavalue").path("value");
        Matcher time = TIME.matcher(value.path("time").asString(""));
        if (!time.matches()) return Optional.empty();
        int year = Integer.parseInt(time.group(1));
        try {
            return switch (value.path("precision").asInt(0)) {
                case 9 -> Optional.of(latest ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
                case 10 -> {
                    YearMonth month = YearMonth.of(year, Integer.parseInt(time.group(2)));
                    yield Optional.of(latest ? month.atEndOfMonth() : month.atDay(1));
                }
                case 11 ->
                    Optional.of(LocalDate.of(year, Integer.parseInt(time.group(2)), Integer.parseInt(time.group(3))));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
