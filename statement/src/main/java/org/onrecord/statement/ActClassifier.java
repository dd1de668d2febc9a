package org.onrecord.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Span;

/**
 * Names the act a statement does: by its cue where the cue tells ({@code acts.tsv}), else by plain signs in the words said.
 * Immutable; safe for any number of threads.
 */
final class ActClassifier {

    /** A sign in the words said, tried in order; each on the first words only, so that the time is bounded. */
    private record Sign(Act act, Pattern pattern) {}

    private static final int LOOKED_AT = 400;

    private static final List<Sign> SIGNS = List.of(
            sign(
                    Act.REJECT,
                    "\\b(will|would|shall|do|does|did|is|are|can) ?(never|not|n['\u2019]t) (\\w+ )?(accept|allow|agree|tolerate|comply|negotiate|welcome|recogni[sz]e|support|participate|attend|bow|surrender|sign|back down|vote for)\\b"
                            + "|\\b(won['\u2019]t|can['\u2019]t|cannot|doesn['\u2019]t|don['\u2019]t|wouldn['\u2019]t) (accept|allow|agree|tolerate|comply|negotiate|welcome|recogni[sz]e|support|participate|attend|bow|surrender|sign|back down|vote for)\\b"
                            + "|\\breject(s|ed|ing)?\\b|\\b(not|un)acceptable\\b|\\bunacceptable\\b|\\bno intention of\\b|\\bout of the question\\b|\\brefuse[sd]?\\b"),
            sign(
                    Act.DENY,
                    "\\b(lies?|fabricat\\w+|baseless|groundless|unfounded|untrue|false|fake news|nonsense|hoax|not true|slander\\w*|smears?|never happened|no truth|nothing to do with)\\b"
                            + "|\\b(did|was|were|have|has|had) (not|never) (do|done|commit\\w*|violat\\w+|involved|responsible|attack\\w*|say|said|send|sent|receive\\w*)\\b|\\bdidn['\u2019]t (do|say|send|commit)\\b"),
            sign(
                    Act.CONCEDE,
                    "\\b(sorry|apologi[sz]\\w*|regret\\w*|my mistake|our mistake|we were wrong|i was wrong|made a mistake|take (full )?responsibility)\\b"),
            sign(
                    Act.REQUEST,
                    "\\b(must|should|need to|needs to|ought to|have to|let['\u2019]?s|let us|please|call(s|ing)? (on|for|upon)|urge[sd]?|demand(s|ed|ing)?|i hope (that )?(you|they|the)|we hope (that )?(you|they|the)|i ask|we ask|want(s)? (you|them|him|her) to|it is time (to|for)|it['\u2019]s time (to|for))\\b"),
            sign(
                    Act.SUPPORT,
                    "\\b(thank(s|ed|ful)?|congratulat\\w+|proud|grateful|praise[sd]?|admire\\w*|honou?r(ed)?|condolences|applaud\\w*|endorse\\w*|great (man|woman|leader|job|friend|honor)|tremendous|wonderful|amazing|fantastic|terrific|stand (with|by)|heroes?|hero|in solidarity)\\b"),
            sign(
                    Act.ACCUSE,
                    "\\b(liar|lied|lying|corrupt\\w*|crook\\w*|disgrac\\w+|shame\\w*|disaster|disastrous|fail(ed|ure|s|ing)?|wrong|racist|bigot\\w*|dishonest\\w*|irresponsible|reckless|incompetent|hypocri\\w+|betray\\w*|illegal(ly)?|violat\\w+|crimes?|criminal|guilty|blame[sd]?|rigged|terrible|horrible|pathetic|stupid|ridiculous|dangerous|outrageous|provocat\\w+|aggress\\w+|abus\\w+|unfit|unqualified|attack(s|ed|ing)?|terroris\\w+|genocide|murder\\w*|kill(ed|ing)|brutal\\w*|cruel\\w*|weak)\\b"),
            sign(
                    Act.WARN,
                    "\\b(could|may|might|will|would) (lead to|result in|cause|trigger|spark|threaten)\\b|\\b(risk|danger|threat|catastroph\\w+|beware)\\b"),
            sign(
                    Act.ANNOUNCE,
                    "\\b(i|we) (will|shall|plan to|intend to|have decided|am going to|are going to|['\u2019]ll)\\b|\\b(he|she|it|they) (will|plans?|would|has decided|have decided|intends?)( to)?\\b"),
            sign(
                    Act.AGREE,
                    "\\b(can (now )?(visit|enter|return|join|come)|ready to (talk|negotiate|meet|cooperate|work)|willing to|welcome[sd]?|open to|agree[sd]? (to|with)|accept(s|ed)?)\\b"));

    private final Map<String, Optional<Act>> byForm = new HashMap<>();

    ActClassifier() {
        for (String line : LexiconFile.lines("acts.tsv")) {
            String[] fields = line.split("\t", -1);
            byForm.put(fields[0], fields[1].equals("open") ? Optional.empty() : Optional.of(Act.of(fields[1])));
        }
    }

    /** The act of a statement with these words. */
    Act classify(String text, List<Span> cue, List<Span> content) {
        StringBuilder said = new StringBuilder();
        for (Span part : content) {
            if (said.length() < LOOKED_AT)
                said.append(part.in(text), 0, Math.min(part.length(), LOOKED_AT))
                        .append(' ');
        }
        String words = said.toString().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        for (Span span : cue) {
            String lower = span.in(text).toLowerCase(Locale.ROOT);
            Optional<Act> act = byCue(lower, words);
            if (act.isPresent()) return act.get();
        }
        return bySigns(words);
    }

    private Optional<Act> byCue(String cue, String words) {
        boolean negated = cue.contains("not ") || cue.contains("n't ") || cue.contains("never ");
        if (cue.matches(".*\\bcall(s|ed|ing)? (on|for|upon)\\b.*|.*\\bask(s|ed|ing)? for\\b.*"))
            return Optional.of(Act.REQUEST);
        if (cue.matches(".*\\bask(s|ed|ing)?$")
                && words.matches("\\S+( \\S+){0,4} (to|not to) .*|to .*")
                && !words.contains("?")) {
            return Optional.of(Act.REQUEST);
        }
        String[] forms = cue.split("[^\\p{L}'-]+", -1);
        for (int i = forms.length - 1; i >= 0; i--) {
            Optional<Act> act = byForm.get(forms[i]);
            if (act == null || act.isEmpty()) continue;
            if (negated && act.get() == Act.SUPPORT) return Optional.of(Act.REJECT);
            return act;
        }
        return Optional.empty();
    }

    private static Act bySigns(String words) {
        for (Sign sign : SIGNS) if (holds(words, sign.pattern)) return sign.act;
        return words.stripTrailing().replaceAll("[\"'\u201d\u2019\u00bb]+$", "").endsWith("?")
                ? Act.QUESTION
                : Act.STATE;
    }

    /** Every sign begins with a word, so it is only tried where one begins. */
    private static boolean holds(String words, Pattern pattern) {
        Matcher matcher = pattern.matcher(words).useTransparentBounds(true);
        boolean inside = false;
        for (int i = 0; i < words.length(); i++) {
            boolean letter = Character.isLetter(words.charAt(i));
            if (letter && !inside && matcher.region(i, words.length()).lookingAt()) return true;
            inside = letter;
        }
        return false;
    }

    private static Sign sign(Act act, String pattern) {
        return new Sign(act, Pattern.compile(pattern));
    }
}
