package org.onrecord.statement;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.language.Annotations;
import org.onrecord.language.knowledge.CompiledKnowledge;
import org.onrecord.language.knowledge.Knowledge;
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

    private static final Pattern NEGATION = Pattern.compile("\\b(not|never)\\b|n['\u2019]t\\b");
    private static final Pattern FUTURE = Pattern.compile("\\b(will|going to|won['\u2019]t)\\b|['\u2019]ll\\b");
    private static final Pattern CONDITIONAL = Pattern.compile("\\b(would|could|might|may)\\b");

    /** In the order in which the encoder's head gives their shares. */
    private static final List<Act> ACTS = List.of(Act.values());

    /** How many statements back an enclosing one is looked for. */
    private static final int LOOK_BACK = 30;

    private final AttributionDetector detector;
    private final Knowledge knowledge;
    private final EventCodes eventCodes = new EventCodes();
    private final Answers answers = new Answers();
    private final Confidence confidence = Confidence.shipped();

    /** A reader that takes its attributions from {@code detector} and knows what ships. */
    public StatementReader(AttributionDetector detector) {
        this(detector, CompiledKnowledge.shipped());
    }

    /** A reader that takes its attributions from {@code detector} and knows {@code knowledge} beyond the report. */
    public StatementReader(AttributionDetector detector, Knowledge knowledge) {
        this.detector = detector;
        this.knowledge = knowledge;
    }

    /** Whether reports in this language (ISO 639-1) are read; of others there are no statements. */
    public static boolean reads(String language) {
        return language.toLowerCase(Locale.ROOT).equals("en");
    }

    /** A statement whose parties have no ids yet. */
    private record Draft(Attribution words, List<Party> speakers, List<Party> targets, Act act, int enclosing) {}

    /**
     * The statements of a report in English.
     *
     * @param annotations of this report's text
     * @param options {@code attitudes} for PolNeAR's wider notion with its spans; {@code published} for what days count from
     */
    public Found read(Report report, Annotations annotations, ReadingOptions options) {
        if (annotations.words().isEmpty()) return new Found(List.of(), List.of(), List.of());
        StatementSpans spans = new StatementSpans(annotations);
        OfficeHolders offices = new OfficeHolders(knowledge, options.day(report));
        List<Draft> drafts = drafts(annotations, new ActorResolver(annotations, offices), spans, options);
        Map<Party, Actor> actors = actors(drafts, List.of(), offices);
        List<Optional<Statement.Time>> told = times(annotations, new SayingTimes(annotations), drafts);
        Occasions occasions = new Occasions(annotations);
        SayingCircumstances circumstances = new SayingCircumstances(annotations);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            String cue = cue(annotations, draft.words);
            EventCodes.Codes codes = eventCodes.of(draft.act, cue);
            Optional<Span> occasion = occasions.of(draft.words);
            statements.add(new Statement(
                    "s" + (i + 1),
                    spans.form(draft.words.content(), draft.enclosing >= 0),
                    draft.act,
                    codes.plover(),
                    codes.cameo(),
                    draft.words.source(),
                    draft.words.cue(),
                    draft.words.content(),
                    ids(draft.speakers, actors),
                    ids(draft.targets, actors),
                    told.get(i),
                    occasion,
                    circumstances.place(draft.words),
                    circumstances.medium(draft.words, occasion),
                    polarity(cue),
                    modality(cue),
                    draft.enclosing < 0 ? Optional.empty() : Optional.of("s" + (draft.enclosing + 1)),
                    draft.words.attitude(),
                    OptionalDouble.of(confidence.of(draft.words, options.attitudes()))));
        }
        return new Found(List.copyOf(actors.values()), statements, links(report, statements));
    }

    private List<Link> links(Report report, List<Statement> statements) {
        List<Link> links = new ArrayList<>(answers.of(report.text(), statements));
        links.addAll(Repeats.of(report, statements));
        return links;
    }

    private static String cue(Annotations annotations, Attribution words) {
        return words.cue().stream()
                .map(span -> span.in(annotations.text()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> polarity(String cue) {
        return NEGATION.matcher(cue).find() ? Optional.of("negative") : Optional.empty();
    }

    private static Optional<String> modality(String cue) {
        if (FUTURE.matcher(cue).find()) return Optional.of("future");
        return CONDITIONAL.matcher(cue).find() ? Optional.of("conditional") : Optional.empty();
    }

    /** When each was said: where a statement tells no time of its own, its speaker still speaks when he did before. */
    private static List<Optional<Statement.Time>> times(
            Annotations annotations, SayingTimes times, List<Draft> drafts) {
        List<Optional<Statement.Time>> told = new ArrayList<>();
        Map<List<Party>, Statement.Time> last = new HashMap<>();
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

    private static List<Attribution> inTextOrder(List<Attribution> found) {
        List<Attribution> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(
                        (Attribution a) -> a.content().getFirst().begin())
                .thenComparingInt(a -> -a.content().getLast().end()));
        return sorted;
    }

    /** Every party of a report in English: those named in it, and those who speak or are spoken to without a name, by first mention. */
    List<Actor> parties(Report report, Annotations annotations, ReadingOptions options) {
        if (annotations.words().isEmpty()) return List.of();
        OfficeHolders offices = new OfficeHolders(knowledge, options.day(report));
        ActorResolver resolver = new ActorResolver(annotations, offices);
        List<Draft> drafts = drafts(annotations, resolver, new StatementSpans(annotations), options);
        return List.copyOf(actors(drafts, resolver.named(), offices).values());
    }

    private List<Draft> drafts(
            Annotations annotations, ActorResolver resolver, StatementSpans spans, ReadingOptions options) {
        List<Attribution> attributions = detector.detect(annotations);
        List<Attribution> found = inTextOrder(options.attitudes() ? attributions : spans.of(attributions));
        Targets targets = new Targets(annotations, found);
        List<Draft> drafts = new ArrayList<>();
        for (Attribution words : found) {
            List<Party> speakers = new ArrayList<>();
            for (Span source : words.source()) {
                for (Party party : resolver.resolve(source)) if (!speakers.contains(party)) speakers.add(party);
            }
            if (words.source().isEmpty() && words.cue().isEmpty() && !drafts.isEmpty()) {
                speakers.addAll(drafts.getLast().speakers);
                resolver.noteSpeaker(words.content().getFirst(), speakers);
            }
            Act act = act(annotations, words);
            drafts.add(new Draft(
                    words,
                    speakers,
                    targets(resolver, targets.of(drafts.size()), speakers),
                    act,
                    enclosing(drafts, words)));
        }
        return drafts;
    }

    private static Act act(Annotations annotations, Attribution words) {
        Span told =
                words.cue().isEmpty() ? words.content().getFirst() : words.cue().getFirst();
        double[] shares = annotations.tagging().acts(told.begin());
        int best = 0;
        for (int i = 0; i < shares.length; i++) if (shares[i] > shares[best]) best = i;
        return ACTS.get(best);
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

    private static List<Party> targets(ActorResolver resolver, List<Span> phrases, List<Party> speakers) {
        List<Party> targets = new ArrayList<>();
        for (Span phrase : phrases) {
            for (Party party : resolver.target(phrase, speakers)) {
                if (!speakers.contains(party) && !targets.contains(party)) targets.add(party);
            }
        }
        return targets;
    }

    private static Map<Party, Actor> actors(List<Draft> drafts, List<Party> others, OfficeHolders offices) {
        Set<Party> parties = new LinkedHashSet<>(others);
        for (Draft draft : drafts) {
            parties.addAll(draft.speakers);
            parties.addAll(draft.targets);
        }
        for (Party party : parties) offices.identify(party);
        List<Party> ordered = new ArrayList<>(parties);
        ordered.sort(Comparator.comparingInt(Party::firstMention));
        Map<Party, Actor> actors = new LinkedHashMap<>();
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
}
