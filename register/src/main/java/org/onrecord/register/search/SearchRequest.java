package org.onrecord.register.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.register.vectors.SentenceVector;
import org.onrecord.statement.Act;
import org.onrecord.statement.Form;

/**
 * What to look for. Everything given must hold; of a list any one. Empty lists and values ask for nothing.
 *
 * <p>Words are written as people write them, {@code dam talks "not a drop" -herring}. Each word must stand in the content,
 * around it or in the name of a speaker or target, in any of its English forms ("denies" finds "denied"); what is joined by
 * marks ("cease-fire") must stand together. What stands in quotation marks of any kind must stand in the content or around
 * it exactly so, but for case, accents and punctuation. A hyphen before a word or phrase keeps out what has it in the content
 * or around it. Nothing is a mistake: a mark that is never closed reaches to the end, a hyphen or a mark that stands alone is
 * passed over, and of very long questions the first {@value WantedWords#MOST} words count. Where nothing remains to look for,
 * all statements match.
 *
 * @param words what to look for in words
 * @param speakers ids ({@code p} and 32 hex digits) or names: all words of one must stand in the names of one speaker
 * @param targets ids or names, as for speakers
 * @param acts what the speaker does
 * @param issues ids
 * @param reports ids
 * @param from the first day
 * @param to the last day
 * @param outlets a publisher's name or a host, in any case of letters; a host stands for its {@code www.} too
 * @param forms direct, mixed, indirect
 * @param languages codes
 * @param reviewed whether a person decided on it
 * @param attitude whether it is a belief or wish rather than something said
 * @param like a meaning: the statements nearest to it, at most {@value SearchIndex#NEAREST}, ranked by nearness. With
 *     words too, these need not match: statements found by either are ranked by both
 * @param facets which facets to count
 * @param facetValues how many values of each facet, at most
 * @param cursor where the page before ended: what its {@link SearchResults#next} was, with the same request
 * @param limit how many statements, 1 to {@value SearchIndex#MOST}; 0 where only facets and the total are wanted
 */
public record SearchRequest(
        String words,
        List<String> speakers,
        List<String> targets,
        Set<Act> acts,
        List<String> issues,
        List<String> reports,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> outlets,
        Set<Form> forms,
        List<String> languages,
        Optional<Boolean> reviewed,
        Optional<Boolean> attitude,
        Optional<SentenceVector> like,
        Set<Facet> facets,
        int facetValues,
        Optional<String> cursor,
        int limit) {

    public SearchRequest {
        speakers = List.copyOf(speakers);
        targets = List.copyOf(targets);
        acts = Set.copyOf(acts);
        issues = List.copyOf(issues);
        reports = List.copyOf(reports);
        outlets = List.copyOf(outlets);
        forms = Set.copyOf(forms);
        languages = List.copyOf(languages);
        facets = Set.copyOf(facets);
        if (limit < 0 || limit > SearchIndex.MOST) {
            throw new IllegalArgumentException("A search gives 0 to " + SearchIndex.MOST + " statements, not " + limit
                    + "; ask for the next ones with the cursor.");
        }
    }

    /** A request for everything, newest first, to which conditions are added. */
    public static Builder builder() {
        return new Builder();
    }

    /** A request for these words. */
    public static SearchRequest words(String words) {
        return builder().words(words).build();
    }

    /** Collects conditions; for use inside one method. */
    public static final class Builder {
        private String words = "";
        private final List<String> speakers = new ArrayList<>();
        private final List<String> targets = new ArrayList<>();
        private final Set<Act> acts = EnumSet.noneOf(Act.class);
        private final List<String> issues = new ArrayList<>();
        private final List<String> reports = new ArrayList<>();
        private Optional<LocalDate> from = Optional.empty();
        private Optional<LocalDate> to = Optional.empty();
        private final List<String> outlets = new ArrayList<>();
        private final Set<Form> forms = EnumSet.noneOf(Form.class);
        private final List<String> languages = new ArrayList<>();
        private Optional<Boolean> reviewed = Optional.empty();
        private Optional<Boolean> attitude = Optional.empty();
        private Optional<SentenceVector> like = Optional.empty();
        private final Set<Facet> facets = EnumSet.noneOf(Facet.class);
        private int facetValues = 20;
        private Optional<String> cursor = Optional.empty();
        private int limit = 20;

        private Builder() {}

        public Builder words(String value) {
            words = value;
            return this;
        }

        public Builder speaker(String idOrName) {
            speakers.add(idOrName);
            return this;
        }

        public Builder target(String idOrName) {
            targets.add(idOrName);
            return this;
        }

        public Builder act(Act value) {
            acts.add(value);
            return this;
        }

        public Builder issue(String id) {
            issues.add(id);
            return this;
        }

        public Builder report(String id) {
            reports.add(id);
            return this;
        }

        public Builder from(LocalDate first) {
            from = Optional.of(first);
            return this;
        }

        public Builder to(LocalDate last) {
            to = Optional.of(last);
            return this;
        }

        public Builder outlet(String nameOrHost) {
            outlets.add(nameOrHost);
            return this;
        }

        public Builder form(Form value) {
            forms.add(value);
            return this;
        }

        public Builder language(String code) {
            languages.add(code);
            return this;
        }

        public Builder reviewed(boolean value) {
            reviewed = Optional.of(value);
            return this;
        }

        public Builder attitude(boolean value) {
            attitude = Optional.of(value);
            return this;
        }

        public Builder like(SentenceVector meaning) {
            like = Optional.of(meaning);
            return this;
        }

        public Builder facet(Facet value) {
            facets.add(value);
            return this;
        }

        public Builder facetValues(int most) {
            facetValues = most;
            return this;
        }

        public Builder cursor(String value) {
            cursor = Optional.of(value);
            return this;
        }

        public Builder limit(int value) {
            limit = value;
            return this;
        }

        public SearchRequest build() {
            return new SearchRequest(
                    words,
                    speakers,
                    targets,
                    acts,
                    issues,
                    reports,
                    from,
                    to,
                    outlets,
                    forms,
                    languages,
                    reviewed,
                    attitude,
                    like,
                    facets,
                    facetValues,
                    cursor,
                    limit);
        }
    }
}
