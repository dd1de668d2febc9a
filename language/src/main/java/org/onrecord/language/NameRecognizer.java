package org.onrecord.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Span;

/**
 * Finds names by rules that can be read: runs of capitalised words, told apart by titles, given names, words of
 * organizations and places, and by what the same words are elsewhere in the text.
 */
final class NameRecognizer {

    private static final Set<String> INNER = Set.of(
            "of", "de", "del", "della", "der", "den", "van", "von", "bin", "ibn", "al", "el", "da", "dos", "du", "la",
            "le", "di");
    private static final Set<String> PLACE_PREPOSITIONS =
            Set.of("in", "at", "from", "near", "across", "throughout", "outside", "to", "into");
    private static final Set<String> SAYING =
            Set.of("said", "says", "told", "added", "wrote", "asked", "tweeted", "argued", "noted", "explained");

    /** A run of words that bears one name, before its type is known. */
    private record Run(int first, int last, boolean titled) {}

    List<Name> recognize(String text, List<Span> sentences, List<Word> words) {
        Set<String> lowerSeen = new HashSet<>();
        Set<String> capitalInside = new HashSet<>();
        boolean[] initial = new boolean[words.size()];
        observe(sentences, words, initial, lowerSeen, capitalInside);
        List<Run> runs = runs(words, initial, lowerSeen, capitalInside);
        Map<String, Name.Type> settled = new HashMap<>();
        List<Optional<Name.Type>> types = new ArrayList<>();
        for (Run run : runs) {
            Optional<Name.Type> type = byWords(words, run);
            types.add(type);
            type.ifPresent(t -> learn(words, run, t, settled));
        }
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            Name.Type type = types.get(i).orElseGet(() -> byContext(words, run, settled));
            names.add(new Name(
                    words.get(run.first).span().cover(words.get(run.last).span()), type));
        }
        return names;
    }

    private static void observe(
            List<Span> sentences,
            List<Word> words,
            boolean[] initial,
            Set<String> lowerSeen,
            Set<String> capitalInside) {
        int sentence = 0;
        boolean start = true;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            while (sentence < sentences.size()
                    && sentences.get(sentence).end() <= word.span().begin()) {
                sentence++;
                start = true;
            }
            boolean afterQuote = i > 0
                    && !words.get(i - 1).isWord()
                    && "\"\u201c:\u2014\u2013``".contains(words.get(i - 1).form());
            initial[i] = start || afterQuote;
            if (word.isWord()) {
                start = false;
                if (!word.isCapitalized()) lowerSeen.add(word.form());
                else if (!initial[i]) capitalInside.add(word.form());
            }
        }
    }

    private static List<Run> runs(
            List<Word> words, boolean[] initial, Set<String> lowerSeen, Set<String> capitalInside) {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            if (!bears(words, i, initial, lowerSeen, capitalInside)) {
                i++;
                continue;
            }
            int last = i;
            while (true) {
                int next = last + 1;
                if (next < words.size()
                        && adjoins(words, last, next)
                        && bears(words, next, initial, lowerSeen, capitalInside)) {
                    last = next;
                    continue;
                }
                if (next + 1 < words.size()
                        && joinsInside(words, i, next)
                        && bears(words, next + 1, initial, lowerSeen, capitalInside)) {
                    last = next + 1;
                    continue;
                }
                break;
            }
            int first = afterTitles(words, i, last);
            boolean titled = first > i;
            boolean onlyTitle = first == last
                    && !titled
                    && NameWords.isTitle(words.get(first).form());
            if (!onlyTitle && !peopleAlone(words, first, last)) {
                boolean before =
                        first > 0 && NameWords.isTitle(words.get(first - 1).form());
                runs.add(new Run(skipPeople(words, first, last), last, titled || before));
            }
            i = last + 1;
        }
        return runs;
    }

    /** The first word after the titles a run begins with: "UN Human Rights Chief Ana Sorin" is a title and a name. */
    private static int afterTitles(List<Word> words, int first, int last) {
        if (NameWords.isOrganization(words.get(last).form())) return first;
        for (int i = last - 1; i >= first; i--) {
            if (!NameWords.isTitle(words.get(i).form())) continue;
            int name = i + 1;
            while (name < last && !words.get(name).isCapitalized()) name++;
            return name;
        }
        return first;
    }

    /** "American" alone names no person, organization or place. */
    private static boolean peopleAlone(List<Word> words, int first, int last) {
        return first == last
                && States.ofPeople(words.get(first).form()).isPresent()
                && States.named(words.get(first).form()).isEmpty();
    }

    private static int skipPeople(List<Word> words, int first, int last) {
        boolean person = last > first + 1
                && States.ofPeople(words.get(first).form()).isPresent()
                && GivenNames.bearerOf(words.get(first + 1).form()).isPresent();
        return person ? first + 1 : first;
    }

    private static boolean bears(
            List<Word> words, int i, boolean[] initial, Set<String> lowerSeen, Set<String> capitalInside) {
        Word word = words.get(i);
        if (!word.isWord() || !word.isCapitalized()) return false;
        String form = word.form();
        if (form.equals("I") || form.startsWith("I'") || form.startsWith("I\u2019")) return false;
        String lower = word.lower();
        if (lower.equals("us") && form.equals("US")) return true;
        if (!initial[i]) return !NameWords.isSmall(lower) || (capitalInside.contains(form) && !isFunction(lower));
        if (NameWords.isSmall(lower)) return false;
        if (capitalInside.contains(form)
                || States.named(form).isPresent()
                || GivenNames.bearerOf(form).isPresent()) return true;
        if (lowerSeen.contains(lower)) return false;
        boolean goesOn = i + 1 < words.size()
                && adjoins(words, i, i + 1)
                && words.get(i + 1).isCapitalized()
                && words.get(i + 1).isWord();
        boolean possessive = i + 1 < words.size() && words.get(i + 1).lower().equals("'s");
        return goesOn
                || possessive
                || NameWords.isPlace(form)
                || isAcronym(form)
                || NameWords.isTitle(form)
                || (i + 1 < words.size() && SAYING.contains(words.get(i + 1).lower()));
    }

    private static boolean isFunction(String lower) {
        return lower.length() <= 4
                || (!lower.endsWith("n") && !lower.endsWith("l") && !lower.endsWith("e") && !lower.endsWith("c"));
    }

    private static boolean adjoins(List<Word> words, int left, int right) {
        return words.get(right).span().begin() - words.get(left).span().end() <= 1;
    }

    private static boolean joinsInside(List<Word> words, int first, int at) {
        String form = words.get(at).form();
        if (form.equals("&")) return true;
        if (!INNER.contains(form)) return false;
        if (!form.equals("of")) return words.get(at - 1).isWord();
        // "Bank of England" is one name, "President of France" a title and a name.
        for (int i = first; i < at; i++) {
            String word = words.get(i).form();
            if (NameWords.isOrganization(word) || NameWords.isPlace(word)) return true;
        }
        return false;
    }

    private static boolean isAcronym(String form) {
        int capitals = 0;
        for (int i = 0; i < form.length(); i++) {
            if (Character.isUpperCase(form.charAt(i))) capitals++;
            else if (form.charAt(i) != '.' && form.charAt(i) != '-' && !Character.isDigit(form.charAt(i))) return false;
        }
        return capitals >= 2;
    }

    /** What the words of the run tell by themselves. */
    private static Optional<Name.Type> byWords(List<Word> words, Run run) {
        String whole = join(words, run);
        if (States.named(whole).isPresent() || States.withCapital(whole).isPresent())
            return Optional.of(Name.Type.PLACE);
        boolean organization = false;
        for (int i = run.first; i <= run.last; i++)
            organization |= NameWords.isOrganization(words.get(i).form());
        if (organization) return Optional.of(Name.Type.ORGANIZATION);
        if (run.titled) return Optional.of(Name.Type.PERSON);
        if (run.last > run.first
                && GivenNames.bearerOf(words.get(run.first).form()).isPresent()) return Optional.of(Name.Type.PERSON);
        if (NameWords.isPlace(words.get(run.last).form())
                || NameWords.isPlace(words.get(run.first).form())) {
            return Optional.of(Name.Type.PLACE);
        }
        if (run.first == run.last && isAcronym(whole)) return Optional.of(Name.Type.ORGANIZATION);
        return Optional.empty();
    }

    private static void learn(List<Word> words, Run run, Name.Type type, Map<String, Name.Type> settled) {
        settled.putIfAbsent(join(words, run), type);
        if (type == Name.Type.PERSON && run.last > run.first)
            settled.putIfAbsent(words.get(run.last).form(), type);
    }

    private static Name.Type byContext(List<Word> words, Run run, Map<String, Name.Type> settled) {
        String whole = join(words, run);
        Name.Type known = settled.get(whole);
        if (known != null) return known;
        String before = run.first > 0 ? words.get(run.first - 1).lower() : "";
        String after = run.last + 1 < words.size() ? words.get(run.last + 1).lower() : "";
        if (run.last > run.first) {
            Name.Type byLast = settled.get(words.get(run.last).form());
            Name.Type type = byLast == Name.Type.PERSON || !before.equals("the")
                    ? personOrPlace(before, after, run)
                    : Name.Type.ORGANIZATION;
            learn(words, run, type, settled);
            return type;
        }
        if (PLACE_PREPOSITIONS.contains(before)) return Name.Type.PLACE;
        return SAYING.contains(after) ? Name.Type.PERSON : Name.Type.ORGANIZATION;
    }

    private static Name.Type personOrPlace(String before, String after, Run run) {
        boolean place = (before.equals("in") || before.equals("near")) && !SAYING.contains(after);
        return place && run.last - run.first <= 2
                ? Name.Type.PLACE
                : run.last - run.first <= 3 ? Name.Type.PERSON : Name.Type.ORGANIZATION;
    }

    private static String join(List<Word> words, Run run) {
        StringBuilder whole = new StringBuilder();
        for (int i = run.first; i <= run.last; i++) {
            if (i > run.first) whole.append(' ');
            whole.append(words.get(i).form());
        }
        return whole.toString();
    }
}
