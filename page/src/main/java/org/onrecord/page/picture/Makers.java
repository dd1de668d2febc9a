package org.onrecord.page.picture;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Who makes pictures: tells the name of a photographer, an agency or an owner from the words of a sentence. */
final class Makers {

    private static final int MOST_WORDS = 9;

    /** Services and the words that services' names are made of. */
    private static final Pattern SERVICE = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}])(?:reuters|afp|ap|epa|efe|dpa|apa|ansa|pti|ani|aap|pap|pa|stt|tt|ntb|anp|belga|ritzau|lehtikuva|xinhua|tass|anadolu|kyodo|jiji|yonhap|cna|cp"
                    + "|getty|shutterstock|alamy|istock|istockphoto|unsplash|pexels|pixabay|depositphotos|dreamstime|123rf|adobe ?stock|flickr|wikimedia|wikipedia|creative commons"
                    + "|imago|picture alliance|keystone|zuma|sipa|nurphoto|europa press|panthermedia|lapresse|bloomberg"
                    + "|instagram|facebook|twitter|youtube|tiktok|telegram"
                    + "|images?|press|photos?|fotos?|foto|picture|file|handout|media|news|wire|agency|agencia|agence|agentur|pool|via|archivo?|archives?|studios?|cc[ -]by"
                    + ")(?![\\p{L}\\p{N}])|(?:presse|agentur|foto|photo|images)(?![\\p{L}\\p{N}])"
                    + "|通信|通讯|新華社|新华社|中新社|中央社|路透|法新社|美聯社|美联社|共同社|ロイター|時事|뉴스|뉴시스|연합|로이터|기자|记者|記者");

    private static final Set<String> SMALL = Set.of(
            "of",
            "and",
            "for",
            "via",
            "the",
            "by",
            "on",
            "at",
            "in",
            "de",
            "del",
            "da",
            "do",
            "dos",
            "das",
            "di",
            "du",
            "des",
            "la",
            "le",
            "les",
            "von",
            "van",
            "der",
            "den",
            "für",
            "und",
            "et",
            "y",
            "e",
            "i",
            "och",
            "og",
            "with",
            "from",
            "courtesy",
            "handout",
            "pool",
            "images",
            "photo",
            "photos",
            "file",
            "dpa",
            "imago",
            "epa",
            "x",
            "&",
            "/",
            "|",
            "+",
            "-",
            "–",
            "—",
            "images/ap");
    /** "Jane Roe/Northern Wire", "AFP / Jane Roe": the strokes of credits; none in "import/export". */
    private static final Pattern STROKE = Pattern.compile(
            "[\\p{Lu}\\p{Lo}][\\p{L}\\p{N}&'’. -]*\\s?[/／|]\\s?[\\p{Lu}\\p{Lo}]|[\\p{L}.]{2,}\\s?/\\s?(?:dpa|imago)");

    private static final Pattern DATE = Pattern.compile(
            "(?U)^\\W*(?:\\p{L}+\\W+)?\\d{1,4}\\W.*\\d{4}$|^\\P{L}*$|^\\d{1,2}:\\d\\d.*|(?i)^\\p{L}*\\s?\\d+\\s?(?:of|von|de|/)\\s?\\d+$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String ENDS = ".!?:…\"”»。！？";

    private Makers() {}

    static boolean isService(String words) {
        return SERVICE.matcher(words).find();
    }

    static boolean hasStroke(String words) {
        if (!STROKE.matcher(words).find()) return false;
        if (isService(words)) return true;
        // "Jane Roe/Harbour Post", "WIRE/Roe"; not "Harbour / Quay".
        for (String side : words.split("[/／|]", -1)) {
            String name = side.strip();
            if (isFullName(name) || (name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT)))) return true;
        }
        return false;
    }

    /** Whether words behind the last sentence of a caption, or set apart from it, may be a maker's name. */
    static boolean isName(String text) {
        String name = text.replace('\u00A0', ' ').strip();
        if (name.length() < 2 || name.length() > 100 || DATE.matcher(name).matches()) return false;
        if (digits(name) * 2 > name.length() && !isService(name)) return false;
        if (isUncased(name)) return name.length() <= 24 && ENDS.indexOf(name.charAt(name.length() - 1)) < 0;
        char first = name.charAt(0);
        if (!Character.isUpperCase(first) && first != '@' && first != '©' && !isService(name)) return false;
        if (ENDS.indexOf(name.charAt(name.length() - 1)) >= 0 && !name.endsWith("Inc.") && !name.endsWith("Ltd."))
            return false;
        String[] words = BLANKS.split(name, -1);
        if (words.length > MOST_WORDS) return false;
        int plain = 0;
        for (String word : words) {
            char begin = word.charAt(0);
            boolean named = Character.isUpperCase(begin)
                    || !Character.isLetter(begin)
                    || SMALL.contains(word)
                    || isService(word);
            if (!named) plain++;
        }
        return plain == 0 || (plain == 1 && ((words.length > 2 && words.length < 5) || isService(name)));
    }

    private static boolean isFullName(String side) {
        if (side.indexOf(' ') < 0) return false;
        for (String word : side.split(" ", -1)) {
            if (word.isEmpty() || !(Character.isUpperCase(word.charAt(0)) || SMALL.contains(word))) return false;
        }
        return true;
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) if (Character.isDigit(text.charAt(i))) digits++;
        return digits;
    }

    /** Whether most letters are of a script without capitals, in which a name cannot be told by them. */
    static boolean isUncased(String text) {
        int uncased = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isLetter(unit)) continue;
            letters++;
            if (!Character.isUpperCase(unit) && !Character.isLowerCase(unit)) uncased++;
        }
        return uncased * 2 > letters;
    }
}
