package org.onrecord.page.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.html.metadata.Phrase;

/** Takes captions apart: the words, who made the picture, and whether it is from the archive. */
final class Captions {

    /** The parts of a caption; each absent where the page does not tell. */
    record Parts(Optional<String> caption, Optional<String> creditText, Optional<Boolean> filePhoto) {}

    private static final String LABELS =
            "photo credit|image credit|picture credit|photograph|photo|photos|image|images|picture|credit|credits|copyright|"
                    + "source|courtesy of|foto|bildrechte|rechte|ljósmynd|ảnh|사진|写真|图|图片|फोटो|fotos|bild|bilder|quelle|bildquelle|bildrechte|grafik|crédit photo|crédits photo|crédit|crédits|crédito|créditos|"
                    + "fuente|imagen|imagem|imagens|immagine|credito|crediti|fonte|fot|zdjęcie|źródło|kaynak|fotoğraf|фото|источник|beeld|kuva|"
                    + "video|illustration|illustrazione|ilustración|render|screenshot|©|\\(c\\)";
    private static final Pattern TRAILING = Pattern.compile(
            "(?:^|[\\s.(\\[|–—-])\\(?\\[?(?<label>" + LABELS
                    + ")(?:\\s+by\\s+|\\s*[:.]\\s*|\\s+(?=[©(])|(?<=©|\\(c\\))\\s*)(?<credit>[^:]{2,120}?)\\s*[\\])]?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BRACKETS = Pattern.compile("[(\\[](?<credit>[^()\\[\\]]{2,100})[)\\]]\\.?$");
    private static final Pattern LABEL = Pattern.compile(
            "^\\s*(?:" + LABELS + ")(?:\\s+by\\s+|\\s*:\\s*|(?<=©|\\(c\\))\\s*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AGENCY = Pattern.compile(
            "(?i)\\b(?:reuters|afp|ap|epa|efe|dpa|apa|ansa|pti|ani|aap|pa|getty|imago|keystone|picture alliance|shutterstock|alamy|unsplash|istock|"
                    + "archivo|archiv|xinhua|tass|anadolu|belga|anp|ntb|tt|ritzau|lehtikuva|cp|bloomberg|images|press|photo|foto|file|handout|media|news|wire|agency|pool|zuma|photos|via)\\b");
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{N}&'’.-]+(?: [\\p{Lu}\\p{N}&'’.-]+){0,3}";
    private static final String NAME = "\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]*){0,3}";
    /** "A silo. INLAND WIRE/Greta Holm", "A silo. Greta Holm/INLAND WIRE": the service in capitals. */
    private static final Pattern IN_CAPITALS =
            Pattern.compile("(?:(?<=\\p{Ll})|(?<=[.!?…\"”)\\]]))\\s+(?<credit>" + CAPITALS + "\\s?/\\s?" + NAME
                    + ")\\s*\\.?$|(?<=[.!?…\"”)\\]])\\s+(?<other>" + NAME + "\\s?/\\s?" + CAPITALS + ")\\s*\\.?$");

    private static final Pattern FILE_PHOTO = Pattern.compile(
            "^\\s*[(\\[]?(?:file photo|file picture|file image|file|archivbild|archivfoto|symbolbild(?=\\W*archiv)|foto d['’]archivio|photo d['’]archives?|"
                    + "(?:imagen|foto) de archivo|imagem de arquivo|foto de arquivo|archieffoto|zdjęcie archiwalne|arşiv|архивное фото|фото из архива)\\s*[)\\]]?\\s*(?:[:.–—-]|$)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FILE_MARK = Pattern.compile(
            "\\s*[(\\[]\\s*(?:file photo|file picture|file image|file|archivbild|archivfoto|archiv|foto de archivo|imagen de archivo|archives?|archivio)\\s*[)\\]]\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Captions() {}

    /** @param credit the credit as markup sets it apart; blank where it does not */
    static Parts split(String whole, String credit) {
        String caption = Phrase.head(whole, 2_000).strip();
        boolean file = false;
        Matcher label = FILE_PHOTO.matcher(caption);
        if (label.find() && label.end() > 0) {
            file = true;
            caption = caption.substring(label.end());
        }
        Matcher mark = FILE_MARK.matcher(caption);
        if (mark.find()) {
            file = true;
            caption = mark.replaceAll("");
        }
        String by = credit.strip();
        if (!by.isEmpty() && by.length() < 200) {
            int at = caption.lastIndexOf(by);
            if (at >= 0) caption = (caption.substring(0, at) + " " + caption.substring(at + by.length())).strip();
            by = clean(by);
        } else {
            by = "";
            String tail = tail(caption);
            int before = caption.length() - tail.length();
            Matcher labelled = TRAILING.matcher(tail);
            Matcher bracketed = BRACKETS.matcher(tail);
            Matcher capitals = IN_CAPITALS.matcher(tail);
            if (labelled.find()) {
                by = clean(labelled.group("credit"));
                caption = caption.substring(0, before + labelled.start()).strip() + closing(tail, labelled.start());
            } else if (bracketed.find()
                    && AGENCY.matcher(bracketed.group("credit")).find()) {
                by = clean(bracketed.group("credit"));
                caption = caption.substring(0, before + bracketed.start()).strip();
            } else if (capitals.find()) {
                by = clean(capitals.group("credit") != null ? capitals.group("credit") : capitals.group("other"));
                caption = caption.substring(0, before + capitals.start()).strip();
            }
        }
        if (by.isEmpty()) {
            int end = lastSentence(caption);
            if (end > 0) {
                by = clean(caption.substring(end));
                caption = caption.substring(0, end);
            }
        }
        caption = Phrase.fold(trim(caption));
        return new Parts(
                Optional.of(caption).filter(text -> Phrase.letters(text) > 1),
                Optional.of(by).filter(text -> Phrase.letters(text) > 1),
                file ? Optional.of(true) : Optional.empty());
    }

    /** Whether a line closes with a credit under a label of its own, as "... at dawn. Photo: Verrin Press" does. */
    static boolean endsWithCredit(String line) {
        Matcher matcher = TRAILING.matcher(tail(line));
        return matcher.find() && matcher.start() > 8;
    }

    /** Whether a line is a label and a credit and nothing else. */
    static boolean isCreditLine(String line) {
        return line.length() < 120 && LABEL.matcher(line).lookingAt();
    }

    private static String tail(String caption) {
        return caption.length() > 260 ? caption.substring(caption.length() - 260) : caption;
    }

    /** The parts of a line that is nothing but a credit. */
    static Parts credit(String line) {
        return new Parts(
                Optional.empty(), Optional.of(clean(line)).filter(text -> Phrase.letters(text) > 1), Optional.empty());
    }

    // "The quay at dawn. Verrin Press": a few words after the last sentence that are none.
    private static int lastSentence(String caption) {
        int at = Math.max(caption.lastIndexOf(". "), Math.max(caption.lastIndexOf("! "), caption.lastIndexOf("? ")));
        if (at < 25) return -1;
        String tail = caption.substring(at + 2).strip();
        if (tail.length() < 2 || tail.length() > 45 || tail.split(" ", -1).length > 5) return -1;
        char first = tail.charAt(0);
        char last = tail.charAt(tail.length() - 1);
        boolean opens = Character.isUpperCase(first)
                || Character.isIdeographic(first)
                || Character.UnicodeScript.of(first) == Character.UnicodeScript.HANGUL;
        if (!opens || ".!?:…\"”»".indexOf(last) >= 0 || tail.indexOf(':') >= 0) return -1;
        // The point must end a sentence, not an initial or a title.
        int word = caption.lastIndexOf(' ', at - 1);
        return at - word > 3 ? at + 1 : -1;
    }

    private static String closing(String tail, int at) {
        return at < tail.length() && tail.charAt(at) == '.' ? "." : "";
    }

    private static String clean(String credit) {
        String text = credit.strip();
        for (int round = 0; round < 2; round++) text = LABEL.matcher(text).replaceFirst("");
        int begin = 0;
        int end = text.length();
        while (begin < end && "|–—-:,;/•·©(. ".indexOf(text.charAt(begin)) >= 0) begin++;
        while (end > begin && "|–—-:,;/•· ".indexOf(text.charAt(end - 1)) >= 0) end--;
        String core = text.substring(begin, end);
        if (core.endsWith(")") && core.indexOf('(') < 0) core = core.substring(0, core.length() - 1);
        return core.strip();
    }

    private static String trim(String caption) {
        int end = caption.length();
        while (end > 0 && "|–—-:,;/•·©([ ".indexOf(caption.charAt(end - 1)) >= 0) end--;
        return caption.substring(0, end);
    }
}
