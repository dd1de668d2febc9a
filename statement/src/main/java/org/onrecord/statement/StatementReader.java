package org.onrecord.statement;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.onrecord.language.Annotations;
import org.onrecord.page.Report;
import org.onrecord.page.Span;

/**
 * Reads the statements of a report: what the detector finds, in this project's spans, each with its speaker, act, targets
 * and time. Safe for any number of threads where its detector is.
 */
public final class StatementReader {

    /**
     * What was found in a report.
     *
     * @param actors who speaks or is addressed, in order of first mention: {@code a1}, {@code a2} ...
     * @param statements in text order: {@code s1}, {@code s2} ...
     * @param links between them
     */
    public record Found(List<Actor> actors, List<Statement> statements, List<Link> links) {

        public Found {
            actors = List.copyOf(actors);
            statements = List.copyOf(statements);
            links = List.copyOf(links);
        }
    }

    /** Acts that are done to someone: their object, where it is plainly a name, is a target. */
    private static final Set<Act> DIRECTED =
            EnumSet.of(Act.ACCUSE, Act.REQUEST, Act.SUPPORT, Act.WARN, Act.THREATEN, Act.QUESTION, Act.REJECT);

    /** How many statements back an enclosing one, or one that is answered, is looked for. */
    private static final int LOOK_BACK = 30;

    private final AttributionDetector detector;
    private final ActClassifier acts = new ActClassifier();

    /** A reader that takes its attributions from {@code detector}. */
    public StatementReader(AttributionDetector detector) {
        this.detector = detector;
    }

    /** Whether reports in this language (ISO 639-1) are read; of others there are no statements. */
    public static boolean reads(String language) {
        return language.toLowerCase(Locale.ROOT).equals("en");
    }

    /** A statement whose parties have no ids yet. */
    private record Draft(
            Attribution words, boolean continues, List<Party> speakers, List<Party> targets, Act act, int enclosing) {}

    /**
     * The statements of a report in English.
     *
     * @param annotations of this report's text
     * @param options {@code attitudes} for PolNeAR's wider notion with its spans; {@code published} for what days count from
     */
    public Found read(Report report, Annotations annotations, ReadingOptions options) {
        if (annotations.words().isEmpty()) return new Found(List.of(), List.of(), List.of());
        StatementSpans spans = new StatementSpans(annotations);
        List<Attribution> attributions = detector.detect(annotations);
        List<StatementSpans.Spans> found = options.attitudes()
                ? attributions.stream()
                        .map(a -> new StatementSpans.Spans(a, false))
                        .toList()
                : spans.of(attributions);
        List<Draft> drafts = drafts(annotations, inTextOrder(found));
        Map<Party, Actor> actors = actors(drafts);
        List<Optional<Statement.Time>> told = times(annotations, new SayingTimes(annotations), drafts);
        Occasions occasions = new Occasions(annotations);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            statements.add(new Statement(
                    "s" + (i + 1),
                    spans.form(draft.words.content(), draft.enclosing >= 0),
                    draft.act,
                    Optional.empty(),
                    Optional.empty(),
                    draft.words.source(),
                    draft.words.cue(),
                    draft.words.content(),
                    ids(draft.speakers, actors),
                    ids(draft.targets, actors),
                    told.get(i),
                    occasions.of(draft.words),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    draft.enclosing < 0 ? Optional.empty() : Optional.of("s" + (draft.enclosing + 1)),
                    draft.words.attitude(),
                    OptionalDouble.empty()));
        }
        return new Found(List.copyOf(actors.values()), statements, links(statements));
    }

    /** When each was said: where a statement tells no time of its own, its speaker still speaks when he did before. */
    private static List<Optional<Statement.Time>> times(
            Annotations annotations, SayingTimes times, List<Draft> drafts) {
        List<Optional<Statement.Time>> told = new ArrayList<>();
        Map<List<Party>, Statement.Time> last = new java.util.HashMap<>();
        for (Draft draft : drafts) {
            Optional<Statement.Time> time = times.of(draft.words);
            boolean perfect = draft.words.cue().stream()
                    .anyMatch(cue -> cue.in(annotations.text()).matches("(has|have|had) .*"));
            if (time.isEmpty() && !perfect && draft.enclosing < 0) time = Optional.ofNullable(last.get(draft.speakers));
            if (time.isPresent()
                    && !draft.speakers.isEmpty()
                    && !(time.get().value().value() instanceof Year)) last.put(draft.speakers, time.get());
            told.add(time);
        }
        return told;
    }

    private static List<StatementSpans.Spans> inTextOrder(List<StatementSpans.Spans> found) {
        List<StatementSpans.Spans> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt((StatementSpans.Spans s) ->
                        s.attribution().content().getFirst().begin())
                .thenComparingInt(s -> -s.attribution().content().getLast().end()));
        return sorted;
    }

    private List<Draft> drafts(Annotations annotations, List<StatementSpans.Spans> found) {
        ActorResolver resolver = new ActorResolver(annotations);
        List<Draft> drafts = new ArrayList<>();
        for (StatementSpans.Spans one : found) {
            Attribution words = one.attribution();
            List<Party> speakers = new ArrayList<>();
            for (Span source : words.source()) {
                for (Party party : resolver.resolve(source)) if (!speakers.contains(party)) speakers.add(party);
            }
            if (words.source().isEmpty() && words.cue().isEmpty() && !drafts.isEmpty()) {
                speakers.addAll(drafts.getLast().speakers);
                resolver.noteSpeaker(words.content().getFirst(), speakers);
            }
            Act act = acts.classify(annotations.text(), words.cue(), words.content());
            drafts.add(new Draft(
                    words,
                    one.continues(),
                    speakers,
                    targets(resolver, words, act, speakers),
                    act,
                    enclosing(drafts, words)));
        }
        return drafts;
    }

    /** The innermost earlier statement in whose content this one stands, cue and all; -1 for none. */
    private static int enclosing(List<Draft> drafts, Attribution words) {
        if (words.cue().isEmpty()) return -1;
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - LOOK_BACK); i--) {
            List<Span> content = drafts.get(i).words.content();
            boolean cue =
                    content.stream().anyMatch(part -> part.contains(words.cue().getFirst()));
            if (cue
                    && content.stream()
                            .anyMatch(part -> part.contains(words.content().getFirst()))) return i;
        }
        return -1;
    }

    private static List<Party> targets(ActorResolver resolver, Attribution words, Act act, List<Party> speakers) {
        if (!DIRECTED.contains(act) || words.cue().isEmpty()) return List.of();
        Span content = words.content().getFirst();
        int cueEnd = words.cue().getLast().end();
        // Between a verb of asking and what is asked stands who is asked.
        boolean asked = act == Act.QUESTION || act == Act.REQUEST || act == Act.WARN;
        Optional<Party> target = Optional.empty();
        if (asked
                && content.begin() - cueEnd > 2
                && content.begin() - cueEnd < 100
                && words.source().stream().noneMatch(s -> s.begin() >= cueEnd)) {
            Span between = new Span(/* begin= */ cueEnd, /* end= */ content.begin());
            target = resolver.addressed(between, speakers);
        }
        boolean object = content.begin() - cueEnd <= 1 && content.begin() >= cueEnd;
        boolean opens = object || act == Act.ACCUSE || act == Act.SUPPORT;
        if (target.isEmpty() && opens) target = resolver.addressed(content, speakers);
        return target.map(List::of).orElse(List.of());
    }

    private static Map<Party, Actor> actors(List<Draft> drafts) {
        Set<Party> parties = new LinkedHashSet<>();
        for (Draft draft : drafts) {
            parties.addAll(draft.speakers);
            parties.addAll(draft.targets);
        }
        List<Party> ordered = new ArrayList<>(parties);
        ordered.sort(Comparator.comparingInt(Party::firstMention));
        Map<Party, Actor> actors = new java.util.LinkedHashMap<>();
        for (Party party : ordered) actors.put(party, party.actor("a" + (actors.size() + 1)));
        return actors;
    }

    private static List<String> ids(Collection<Party> parties, Map<Party, Actor> actors) {
        List<String> ids = new ArrayList<>();
        for (Party party : parties) {
            Actor actor = actors.get(party);
            if (actor != null) ids.add(actor.id());
        }
        return ids;
    }

    /** A denial answers the accusations before it that are directed at who denies; nothing else is safe to say by rule. */
    private static List<Link> links(List<Statement> statements) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement denial = statements.get(i);
            if (denial.act() != Act.DENY || denial.speaker().isEmpty()) continue;
            for (int k = i - 1; k >= Math.max(0, i - LOOK_BACK); k--) {
                Statement charge = statements.get(k);
                boolean answered =
                        charge.act() == Act.ACCUSE && charge.targets().stream().anyMatch(denial.speaker()::contains);
                if (!answered) continue;
                links.add(new Link(Link.Type.DENIES, denial.id(), charge.id(), OptionalDouble.empty()));
                break;
            }
        }
        return links;
    }
}
