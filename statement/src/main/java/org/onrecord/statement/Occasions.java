package org.onrecord.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.language.Annotations;
import org.onrecord.language.encoder.Tagged;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;

/**
 * Reads in or through what something was said from the words beside its cue: a statement, an interview, a conference, a
 * platform. For one text; safe for any number of threads.
 */
final class Occasions {

    private static final int REACH = 120;

    /** How far from the cue an occasion that the encoder tagged belongs to it. */
    private static final int TAGGED_REACH = 400;

    private static final String EVENT =
            "statement|interview|speech|tweets?|posts?|press conference|news conference|conference|briefing|letter|e-?mail|memo|rally|hearing|debate|phone call|call|address|"
                    + "testimony|column|op-ed|video|message|broadcast|meeting|summit|forum|session|news release|press release|article|book|town hall|podcast|sermon|lecture|lawsuit|filing|report|editorial";
    private static final String PLATFORM =
            "Twitter|Facebook|Telegram|Instagram|YouTube|Truth Social|Weibo|WhatsApp|Snapchat|TikTok|LinkedIn|Reddit|X";
    private static final Pattern OCCASION =
            Pattern.compile("\\b(?:[Ii]n|[Aa]t|[Oo]n|[Dd]uring|[Vv]ia|[Tt]hrough|[Bb]y|[Ff]rom)\\s+"
                    + "((?:(?:a|an|the|his|her|its|their|this|one|another)\\s+)?(?:[\\w'\u2019.-]+\\s+){0,5}?(?:(?i:"
                    + EVENT + ")|[A-Z]\\w+ (?:Conference|Summit|Forum|Council|Assembly|Convention|Congress|Meeting))"
                    + "(?:\\s+(?:with|on|to)\\s+(?:the\\s+)?[A-Z][\\w.'\u2019-]*(?:\\s+(?:of\\s+)?[A-Z][\\w.'\u2019-]*){0,4})?|"
                    + PLATFORM + ")(?![\\w-])");
    private static final Pattern OUTLET = Pattern.compile("^\\s+((?:the\\s+)?(?:[A-Z][\\w.&'-]*\\s+){0,3}(?:"
            + String.join("|", LexiconFile.lines("media-words.txt")) + "))(?![\\w-])");

    private final Annotations annotations;
    private final List<Span> tagged;

    Occasions(Annotations annotations) {
        this.annotations = annotations;
        this.tagged =
                annotations.tagging().occasions().stream().map(Tagged::span).toList();
    }

    /** The words that name the occasion of a statement, without preposition, beside its cue and outside its content. */
    Optional<Span> of(Attribution statement) {
        if (statement.cue().isEmpty()) return Optional.empty();
        Span cue = statement.cue().getFirst();
        Span sentence = SayingTimes.sentenceOf(annotations, cue);
        Matcher outlet =
                OUTLET.matcher(annotations.text()).region(cue.end(), Math.min(sentence.end(), cue.end() + REACH));
        if (cue.in(annotations.text()).matches(".*\\b(told|tells?|telling)") && outlet.lookingAt())
            return Optional.of(new Span(outlet.start(1), outlet.end(1)));
        Matcher matcher = OCCASION.matcher(annotations.text())
                .region(Math.max(sentence.begin(), cue.begin() - REACH), Math.min(sentence.end(), cue.end() + REACH));
        while (matcher.find()) {
            Span span = new Span(matcher.start(1), matcher.end(1));
            boolean free = statement.content().stream().noneMatch(span::overlaps)
                    && statement.source().stream().noneMatch(span::overlaps);
            if (free && !span.overlaps(cue) && !crosses(span, cue, statement.content())) return Optional.of(span);
        }
        return tagged(sentence, statement);
    }

    private Optional<Span> tagged(Span sentence, Attribution statement) {
        Span cue = statement.cue().getFirst();
        int from = TextOrder.firstFrom(
                tagged, Function.identity(), Math.max(sentence.begin(), cue.begin() - TAGGED_REACH));
        int to = TextOrder.firstFrom(tagged, Function.identity(), Math.min(sentence.end(), cue.end() + TAGGED_REACH));
        return tagged.subList(from, to).stream()
                .filter(span -> !span.overlaps(cue)
                        && statement.content().stream().noneMatch(span::overlaps)
                        && statement.source().stream().noneMatch(span::overlaps))
                .min(Comparator.comparingInt(span -> Math.max(cue.begin() - span.end(), span.begin() - cue.end())));
    }

    /** Whether words said stand between an occasion and the cue. */
    private static boolean crosses(Span place, Span cue, List<Span> content) {
        boolean later = cue.end() <= place.begin();
        Span between = cue.cover(place);
        return content.stream()
                .anyMatch(part -> later
                        ? between.contains(part.begin()) && part.begin() >= cue.end()
                        : between.contains(part.begin()));
    }
}
