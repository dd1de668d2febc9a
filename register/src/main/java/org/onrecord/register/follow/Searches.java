package org.onrecord.register.follow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Span;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterWriter;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.register.check.RecordedReport;
import org.onrecord.register.check.RecordedWords;
import org.onrecord.register.check.RegisterWords;
import org.onrecord.register.search.Candidate;
import org.onrecord.register.search.Facet;
import org.onrecord.register.search.SearchIndex;
import org.onrecord.register.search.SearchRequest;
import org.onrecord.register.search.SearchResults;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is found in an index, told with what the register has of it. Safe for any number of threads. */
public final class Searches implements RecordedWords {

    /** Several places of one report may be found; so many more are asked for than reports. */
    private static final int PLACES_OF_A_REPORT = 5;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Register register;
    private final SearchIndex index;

    public Searches(Register register, SearchIndex index) {
        this.register = register;
        this.index = index;
    }

    /**
     * Searches.
     *
     * @return {@code {"items": [...], "total", "totalIsExact", "facets", "upTo", "next"}}: {@code upTo} is how far the journal, the index
     *     and the meanings with their issues have come; each item is the statement as {@link
     *     RegisterWriter#statement} has it, with {@code score}, {@code speakerNames} and {@code marks}, the words that match: code points of {@code words}
     */
    public ObjectNode search(SearchRequest request) throws RegisterException {
        SearchResults results = index.search(request);
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (SearchResults.Item item : results.items()) {
            Optional<RegisteredStatement> statement = register.statement(item.statement());
            // The index may be a little behind the register; what is no longer there is not shown.
            if (statement.isEmpty()) continue;
            ObjectNode line = MAPPER.createObjectNode();
            line.put("id", item.statement());
            line.put("score", item.score());
            line.setAll(RegisterWriter.statement(statement.get()));
            ArrayNode names = line.putArray("speakerNames");
            for (String party : statement.get().speakers()) {
                register.joins().party(party).ifPresent(known -> names.add(known.name()));
            }
            ArrayNode marks = line.putArray("marks");
            for (Span mark : item.marks()) {
                int begin = item.words().codePointCount(0, mark.begin());
                marks.addArray().add(begin).add(begin + mark.in(item.words()).codePointCount(0, mark.length()));
            }
            items.add(line);
        }
        answer.put("total", results.total());
        answer.put("totalIsExact", results.totalIsExact());
        answer.set("facets", facets(results.facets()));
        ObjectNode upTo = answer.putObject("upTo");
        upTo.put("journal", register.journal().last());
        upTo.put("index", index.upTo());
        upTo.put("issues", register.following().grouped());
        answer.put("next", results.next().orElse(null));
        return answer;
    }

    /** The counts of facets; parties and issues with their names. */
    private ObjectNode facets(Map<Facet, List<Facet.Count>> counted) throws RegisterException {
        ObjectNode facets = MAPPER.createObjectNode();
        for (Facet facet : Facet.values()) {
            if (!counted.containsKey(facet)) continue;
            ArrayNode values = facets.putArray(facet.term());
            for (Facet.Count count : counted.getOrDefault(facet, List.of())) {
                ObjectNode value = values.addObject();
                value.put("value", count.value());
                name(facet, count.value()).ifPresent(name -> value.put("name", name));
                value.put("count", count.count());
            }
        }
        return facets;
    }

    private Optional<String> name(Facet facet, String value) throws RegisterException {
        return switch (facet) {
            case SPEAKER, TARGET -> register.joins().party(value).map(party -> party.name());
            case ISSUE -> register.joins().issue(value).map(issue -> issue.name());
            case ACT, OUTLET, FORM, MONTH -> Optional.empty();
        };
    }

    @Override
    public List<RecordedReport> like(String words, int limit) {
        try {
            Set<String> reports = new LinkedHashSet<>();
            for (Candidate candidate :
                    index.candidates(words, Math.min(SearchIndex.MOST, limit * PLACES_OF_A_REPORT))) {
                if (reports.size() < limit) reports.add(candidate.report());
            }
            Map<String, RecordedReport> found = new LinkedHashMap<>();
            for (String id : reports) {
                Optional<RegisteredReport> report = register.report(id);
                if (report.isPresent()) found.put(id, RegisterWords.recorded(report.get()));
            }
            return new ArrayList<>(found.values());
        } catch (RegisterException e) {
            throw new UnreadableRegisterException(e);
        }
    }

    /** The register failed while a draft was held against it. */
    public static final class UnreadableRegisterException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RegisterException register;

        UnreadableRegisterException(RegisterException cause) {
            super(cause.getMessage(), cause);
            this.register = cause;
        }

        /** How it failed. */
        public RegisterException register() {
            return register;
        }
    }
}
