package org.onrecord.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Annotations;
import org.onrecord.language.encoder.Tagged;
import org.onrecord.language.encoder.Tagging;
import org.onrecord.page.Span;

/**
 * Makes attributions of what the encoder tagged: each content and source goes to the cue near it that the encoder's link
 * scores choose. Stateless; safe for any number of threads; linear in the text.
 */
public final class TaggedDetector implements AttributionDetector {

    /** How far a part stands from its cue at most, in UTF-16 units: no window of the encoder reaches farther. */
    private static final int REACH = 2_000;

    /** Below this a cue signals an attitude. */
    private static final double SAID = 0.5;

    /** What a link score must be above: it stands for "none of them". */
    private static final double NONE = 0;

    @Override
    public List<Attribution> detect(Annotations annotations) {
        List<Attribution> found = new ArrayList<>();
        for (boolean inner : new boolean[] {false, true}) found.addAll(new Layer(annotations, inner).attributions());
        found.sort(Comparator.comparingInt(
                        (Attribution a) -> a.content().getFirst().begin())
                .thenComparingInt(a -> -a.content().getLast().end()));
        return found;
    }

    /** The outer attributions of a text, or those inside the contents of others. */
    private static final class Layer {

        private final Tagging tagging;
        private final Places places;
        private final QuotedContent quotations;
        private final SourcePhrase phrases;
        private final List<Tagged> sources = new ArrayList<>();
        private final List<Tagged> cues = new ArrayList<>();
        private final List<Tagged> contents = new ArrayList<>();

        Layer(Annotations annotations, boolean inner) {
            tagging = annotations.tagging();
            places = new Places(annotations);
            quotations = new QuotedContent(annotations);
            phrases = new SourcePhrase(annotations);
            for (Tagged part : tagging.parts()) {
                if (part.inner() != inner) continue;
                switch (part.kind()) {
                    case SOURCE -> sources.add(part);
                    case CUE -> cues.add(part);
                    case CONTENT -> contents.add(part);
                    case PERSON, ORGANIZATION, PLACE, TARGET, OCCASION ->
                        throw new IllegalArgumentException(part.kind() + " is no part of an attribution");
                }
            }
        }

        List<Attribution> attributions() {
            List<Attribution> found = new ArrayList<>();
            List<List<Span>> said = new ArrayList<>();
            List<Double> scores = new ArrayList<>();
            for (int i = 0; i < cues.size(); i++) {
                said.add(new ArrayList<>());
                scores.add(cues.get(i).confidence());
            }
            for (Tagged content : contents) {
                if (quotations.holdsNoWord(content.span())) continue;
                int cue = cueOf(content);
                if (cue >= 0) {
                    Span place = cues.get(cue).span();
                    for (Span piece : quotations.byParagraph(content.span())) {
                        // A tag runs on over the end of a headline or a caption; what is said in other words does not.
                        if (quotations.isQuoted(piece) || places.shareParagraph(piece, place))
                            said.get(cue).add(piece);
                    }
                    scores.set(cue, Math.min(scores.get(cue), content.confidence()));
                } else {
                    found.add(new Attribution(
                            List.of(),
                            List.of(),
                            quotations.complete(List.of(content.span())),
                            false,
                            bounded(content.confidence())));
                }
            }
            for (int i = 0; i < cues.size(); i++) {
                if (said.get(i).isEmpty()) continue;
                Tagged cue = cues.get(i);
                double speech = tagging.said(cue);
                boolean attitude = speech < SAID;
                found.add(new Attribution(
                        sourceOf(cue),
                        List.of(quotations.bare(cue.span())),
                        quotations.complete(said.get(i)),
                        attitude,
                        bounded(scores.get(i) * (attitude ? 1 : speech))));
            }
            return found;
        }

        private static double bounded(double score) {
            return Math.clamp(score, 0.0001, 0.9999);
        }

        /**
         * The cue of a content; -1 where it has none. What is told in other words stands beside its cue; a quotation may go
         * on for paragraphs that have none.
         */
        private int cueOf(Tagged content) {
            Span span = content.span();
            List<Integer> near = near(span, cues);
            List<Integer> sentence = near.stream()
                    .filter(i -> places.shareSentence(span, cues.get(i).span()))
                    .toList();
            List<Integer> paragraph = near.stream()
                    .filter(i -> places.shareParagraph(span, cues.get(i).span()))
                    .toList();
            if (quotations.isQuoted(span)) near = paragraph.isEmpty() ? near : paragraph;
            else near = sentence.isEmpty() ? paragraph : sentence;
            int best = -1;
            // A paragraph that has cues has that of its contents: "none of them" is asked only where a quotation stands
            // alone.
            double most = paragraph.isEmpty() ? NONE : Double.NEGATIVE_INFINITY;
            for (int i : near) {
                double score = tagging.link(content, cues.get(i));
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
            return best;
        }

        /** The source of a cue; it may be that of other cues too: "He defended the remark, saying ..." */
        private List<Span> sourceOf(Tagged cue) {
            @Nullable Span best = null;
            double most = Double.NEGATIVE_INFINITY;
            for (int i : near(cue.span(), sources)) {
                Tagged source = sources.get(i);
                double score = tagging.link(source, cue);
                boolean beside = places.shareSentence(source.span(), cue.span());
                if (score > most && (score > NONE || beside)) {
                    most = score;
                    best = source.span();
                }
            }
            if (best == null) return List.of();
            Span source = quotations.bare(quotations.byParagraph(best).getFirst());
            return List.of(phrases.complete(source, cue.span()));
        }

        private static List<Integer> near(Span place, List<Tagged> parts) {
            int low = 0;
            int high = parts.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (place.begin() - parts.get(middle).span().end() > REACH) low = middle + 1;
                else high = middle;
            }
            List<Integer> near = new ArrayList<>();
            for (int i = low; i < parts.size() && parts.get(i).span().begin() - place.end() <= REACH; i++) near.add(i);
            return near;
        }
    }
}
