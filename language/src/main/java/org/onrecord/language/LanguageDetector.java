package org.onrecord.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the language of a text: by its script where that is enough, else by the frequent small words of each language.
 * Stateless; safe for any number of threads.
 */
public final class LanguageDetector {

    /** What more of a text would not change. */
    private static final int ENOUGH = 20_000;

    private static final int FEWEST_WORDS = 4;

    private final Map<String, List<String>> languagesOfWord = new HashMap<>();

    public LanguageDetector() {
        for (String line : WordList.lines("stop-words.tsv")) {
            String[] fields = line.split("\t", -1);
            for (String word : fields[1].split(" ", -1)) {
                languagesOfWord.computeIfAbsent(word, w -> new ArrayList<>()).add(fields[0]);
            }
        }
    }

    /**
     * The language of a text.
     *
     * @return its ISO 639-1 code; empty where the text is too short, in no language that is known, or in several
     */
    public Optional<String> detect(String text) {
        String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        Map<UnicodeScript, Integer> scripts = new HashMap<>();
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> scripts.merge(UnicodeScript.of(c), 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (letters < 4) return Optional.empty();
        int kana = count(scripts, UnicodeScript.HIRAGANA) + count(scripts, UnicodeScript.KATAKANA);
        int han = count(scripts, UnicodeScript.HAN);
        if (2 * (kana + han) > letters) return Optional.of(10 * kana > han ? "ja" : "zh");
        if (2 * count(scripts, UnicodeScript.HANGUL) > letters) return Optional.of("ko");
        if (2 * count(scripts, UnicodeScript.HEBREW) > letters) return Optional.of("he");
        if (2 * count(scripts, UnicodeScript.GREEK) > letters) return Optional.of("el");
        if (2 * count(scripts, UnicodeScript.THAI) > letters) return Optional.of("th");
        if (2 * count(scripts, UnicodeScript.ARABIC) > letters) {
            // Persian and Urdu write letters that Arabic has not.
            boolean other = sample.codePoints().anyMatch(c -> "\u067e\u0686\u0698\u06af\u0679\u06d2".indexOf(c) >= 0);
            return other ? Optional.empty() : Optional.of("ar");
        }
        return bySmallWords(sample);
    }

    private static int count(Map<UnicodeScript, Integer> scripts, UnicodeScript script) {
        return scripts.getOrDefault(script, 0);
    }

    private Optional<String> bySmallWords(String sample) {
        Map<String, Double> weight = new HashMap<>();
        int words = 0;
        for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            if (word.isEmpty()) continue;
            words++;
            List<String> languages = languagesOfWord.get(word);
            if (languages == null) continue;
            for (String language : languages) weight.merge(language, 1.0 / languages.size(), Double::sum);
        }
        if (words < FEWEST_WORDS) return Optional.empty();
        String best = "";
        double most = 0;
        double second = 0;
        for (Map.Entry<String, Double> entry : weight.entrySet()) {
            if (entry.getValue() > most) {
                second = most;
                most = entry.getValue();
                best = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        // A text in a language has one of its small words in eight or so; a text in another hits few by chance.
        boolean clear = most >= 0.08 * words && most >= 1 && most >= 1.15 * second;
        return clear ? Optional.of(best) : Optional.empty();
    }
}
