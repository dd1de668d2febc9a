package org.onrecord.register.join;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds the forms of an English word into one, so that what was said in one tense and is told in another has the same words. Cruder
 * than a stemmer, as what is compared has a speaker and days in common anyway. Stateless; safe for any number of threads.
 */
final class Stems {

    /** The shortest beginning that an ending is cut from. */
    private static final int BEGINNING = 4;

    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "ating", "ates", "ated", "ate", "eries", "ery", "ings", "ing", "ions", "ion", "ies",
            "ied", "ed", "es", "s", "y", "e");

    private static final Map<String, String> IRREGULAR = irregular(
            "begin began begun",
            "break broke broken",
            "bring brought",
            "build built",
            "buy bought",
            "catch caught",
            "choose chose chosen",
            "come came",
            "draw drew drawn",
            "drive drove driven",
            "fall fell fallen",
            "feel felt",
            "fight fought",
            "find found",
            "flee fled",
            "fly flew flown",
            "forbid forbade forbidden",
            "forget forgot forgotten",
            "forgive forgave forgiven",
            "freeze froze frozen",
            "get got gotten",
            "give gave given",
            "goes going went gone",
            "grow grew grown",
            "hang hung",
            "hear heard",
            "hide hid hidden",
            "hold held",
            "keep kept",
            "know knew known",
            "lead led",
            "leave left",
            "lend lent",
            "lose lost",
            "make made making",
            "mean meant",
            "meet met",
            "pay paid",
            "ride rode ridden",
            "rise rose risen",
            "run ran running",
            "see saw seen",
            "seek sought",
            "sell sold",
            "send sent",
            "shake shook shaken",
            "shoot shot",
            "show shown",
            "sit sat",
            "sleep slept",
            "speak spoke spoken",
            "spend spent",
            "stand stood",
            "steal stole stolen",
            "strike struck",
            "swear swore sworn",
            "take took taken",
            "teach taught",
            "tear tore torn",
            "think thought",
            "throw threw thrown",
            "understand understood",
            "wear wore worn",
            "win won winning",
            "withdraw withdrew withdrawn",
            "write wrote written",
            "lie lied lying",
            "die died dying",
            "deny denies denied denial",
            "refuse refusal");

    /** Words that stand for what was said before, and tell nothing of it. */
    static final Set<String> VAGUE = vague(
            "accusation",
            "allegation",
            "allege",
            "charge",
            "claim",
            "report",
            "offer",
            "demand",
            "request",
            "proposal",
            "decision",
            "plan",
            "statement",
            "comment");

    private static Set<String> vague(String... words) {
        Set<String> vague = new HashSet<>();
        for (String word : words) vague.add(of(word));
        return Set.copyOf(vague);
    }

    private Stems() {}

    private static Map<String, String> irregular(String... verbs) {
        Map<String, String> forms = new HashMap<>();
        for (String verb : verbs) {
            List<String> all = List.of(verb.split(" ", -1));
            for (String form : all) forms.put(form, regular(all.get(0)));
        }
        return Map.copyOf(forms);
    }

    /**
     * The folded form of a word.
     *
     * @param word in small letters
     */
    static String of(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        String known = IRREGULAR.get(bare);
        return known == null ? regular(bare) : known;
    }

    private static String regular(String bare) {
        for (String ending : ENDINGS) {
            if (bare.endsWith(ending) && bare.length() - ending.length() >= BEGINNING) {
                return bare.substring(0, bare.length() - ending.length());
            }
        }
        return bare;
    }
}
