package org.onrecord.page.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Image;

/**
 * The words under a picture, taken apart. Immutable; the methods are safe for any number of threads.
 *
 * @param words what the picture shows; empty where the line is a credit alone
 * @param creditText who made or owns it, without the label
 * @param filePhoto true where the line says that it is from the archive; empty where it does not say
 */
public record Caption(Optional<String> words, Optional<String> creditText, Optional<Boolean> filePhoto) {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_CREDIT = 200;
    private static final int LONGEST_LINE = 600;
    private static final int MOST_CREDITS = 3;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String EDGES = "|｜–—-:：,;/／•·=＝ \u00A0";

    /** "Image caption, ...", "Representational photo: ...", "Photo: ...". */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private static final Pattern CAPTION_LABEL = Pattern.compile(
            "^[(\\[]?(?:(?:image|photo|picture|video|bild|légende) )?(?:caption|bildunterschrift|légende|didascalia|pie de foto)[)\\]]?\\s*[:,|]\\s*",
            FLAGS);

    private static final Pattern PICTURE_LABEL = Pattern.compile(
            "^[(\\[]?(?:(?:(?:representational|representative|representation|undated|handout) )?(?:photograph|photo|image|picture|pic|illustration|graphic|screengrab|screenshot|foto|bild|grafik|imagen|immagine|imagem|photographie)s?)[)\\]]?\\s*(?:[:,|]|\\s[–—-])\\s*",
            FLAGS);
    /** "2 of 12 | ...", "3/8 ...": the place in a slide show. */
    private static final Pattern COUNTER = Pattern.compile(
            "^(?:\\d{1,3}\\s?(?:of|/|von|de|di|sur|van|af|av|из|z)\\s?\\d{1,3}\\s*[|:.–—-]?\\s+(?=\\P{N}))", FLAGS);

    private static final String LABEL_ENDS =
            ")(?:\\s+(?:by|von|par|courtesy of)\\s+|\\s*[:：=＝／]\\s*|\\.{2,3}\\s*|\\s+(?=©))";
    private static final Pattern CREDIT_LINE =
            Pattern.compile("^\\s*[(\\[（【]?(?:(?:" + CreditLabels.ANY + LABEL_ENDS + "|(?:©|\\(c\\))\\s*)", FLAGS);
    private static final Pattern FILE_CREDIT =
            Pattern.compile("^\\s*[(\\[（【]?(?:" + CreditLabels.FILE + LABEL_ENDS, FLAGS);
    private static final Pattern STRICT_CREDIT = Pattern.compile(
            "^[(\\[]?(?:" + CreditLabels.ANY + "|getty|image source|photo source|"
                    + "(?:photo|image|picture)s? courtesy(?: of)?)\\s*(?:[:,|：／]|\\bby\\b|(?<=courtesy)(?: of)?:?\\s)\\s*[(\\[]?(?<credit>[^()\\[\\]]{2,80}?)[)\\]]*\\.?$",
            FLAGS);
    private static final Pattern STRICT_SIGN = Pattern.compile("^(?:©|\\([cC]\\)) ?(?<credit>[^()]{2,60})$");
    /** The label that is left where the maker's name was taken away. */
    private static final Pattern DANGLING = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + CreditLabels.ANY + ")(?:\\s+by|\\s*[:：=/|])\\s*[(\\[]?\\s*$", FLAGS);

    private static final Pattern ALL_RIGHTS = Pattern.compile("(?i)rights reserved|\\b(?:19|20)\\d\\d\\b");
    private static final Pattern BRACKETED = Pattern.compile("^[(\\[（【](?<credit>[^()\\[\\]（）【】]{2,80})[)\\]）】]\\.?$");

    /** The parts of what markup names a caption. */
    public static Caption of(String caption) {
        return of(caption, "");
    }

    /**
     * The parts of what markup names a caption.
     *
     * @param credit what markup sets apart as the credit; blank where it does not. It may be part of the caption or stand
     *     beside it
     */
    public static Caption of(String caption, String credit) {
        String words = CAPTION_LABEL
                .matcher(COUNTER.matcher(head(caption)).replaceFirst(""))
                .replaceFirst("");
        FileMark mark = FileMark.off(words);
        boolean file = mark.found();
        words = mark.words();
        if (credit.isBlank() && isPair(words)) return ofCredit(words);
        List<String> makers = new ArrayList<>();
        String named = credit.strip();
        if (!named.isEmpty() && named.length() < LONGEST_CREDIT) {
            words = without(words, named);
            FileMark by = FileMark.offCredit(clean(named));
            file |= by.found();
            add(by.words(), makers);
            words = trim(words);
        }
        boolean marked = makers.isEmpty();
        for (int i = 0; i < MOST_CREDITS; i++) {
            Optional<CreditTail> tail = CreditTail.find(words, marked);
            if (tail.isEmpty()) break;
            String label = words.substring(tail.get().begin());
            FileMark by = FileMark.offCredit(clean(tail.get().credit()));
            file |= by.found() || FileMark.off(label).found();
            // What stands last was added last: the order is that of the page.
            if (isNew(by.words(), makers)) makers.add(0, by.words());
            words = trim(words.substring(0, tail.get().begin()));
            // After one credit only another with its label is one.
            marked = false;
        }
        Matcher whole = BRACKETED.matcher(words);
        if (makers.isEmpty() && (whole.matches() || isNothingButMaker(words))) {
            add(clean(whole.matches() ? whole.group("credit") : words), makers);
            words = "";
        }
        words = fold(trim(words));
        return new Caption(
                letters(words), letters(String.join(", ", makers)), file ? Optional.of(true) : Optional.empty());
    }

    /** The parts of a line that markup names a credit. */
    public static Caption ofCredit(String line) {
        FileMark by = FileMark.offCredit(clean(head(line)));
        return new Caption(Optional.empty(), letters(by.words()), by.found() ? Optional.of(true) : Optional.empty());
    }

    /** The caption or credit that a line of plain text is; empty where nothing in the line says so. */
    public static Optional<Caption> told(String line) {
        if (line.isEmpty() || line.length() > LONGEST_LINE || line.endsWith("?")) return Optional.empty();
        Matcher alone = STRICT_CREDIT.matcher(line);
        if (alone.matches() && Makers.isName(alone.group("credit")))
            return Optional.of(ofCredit(alone.group("credit")));
        Matcher sign = STRICT_SIGN.matcher(line);
        if (sign.matches() && !ALL_RIGHTS.matcher(line).find()) return Optional.of(ofCredit(sign.group("credit")));
        String rest = CAPTION_LABEL.matcher(line).replaceFirst("");
        boolean labelled = rest.length() < line.length();
        FileMark mark = FileMark.off(rest);
        rest = mark.words();
        Matcher picture = PICTURE_LABEL.matcher(rest);
        if (picture.find()) {
            labelled = true;
            rest = rest.substring(picture.end());
        }
        if (rest.isBlank()) return Optional.empty();
        Optional<CreditTail> tail = CreditTail.find(rest, labelled)
                .filter(found -> found.begin() > 0 && Makers.isName(clean(found.credit())));
        if (!labelled && tail.isEmpty() && !mark.found()) return Optional.empty();
        FileMark by =
                FileMark.offCredit(tail.map(found -> clean(found.credit())).orElse(""));
        String before = rest.substring(0, tail.map(CreditTail::begin).orElse(rest.length()));
        FileMark again = FileMark.off(before);
        boolean file = mark.found() || again.found() || (tail.isPresent() && by.found());
        return Optional.of(new Caption(
                letters(trim(again.words())), letters(by.words()), file ? Optional.of(true) : Optional.empty()));
    }

    /** Whether a line closes with a credit under a label of its own, as "... at dawn. Photo: Jane Roe" does. */
    public static boolean endsWithCredit(String line) {
        return CreditTail.find(line, false).filter(found -> found.begin() > 8).isPresent();
    }

    /** Whether a line is a label and a credit and nothing else. */
    public static boolean isCreditLine(String line) {
        if (line.length() >= 120 || !mayOpenCredit(line)) return false;
        Matcher label = CREDIT_LINE.matcher(line);
        if (label.find()) return letters(line.substring(label.end())).isPresent();
        Matcher file = FILE_CREDIT.matcher(line);
        return file.find() && Makers.isName(line.substring(file.end()));
    }

    private static boolean mayOpenCredit(String line) {
        int at = 0;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) at++;
        if (at == line.length()) return false;
        return "©(".indexOf(line.charAt(at)) >= 0
                || CreditLabels.mayStand(line, at)
                || "[（【".indexOf(line.charAt(at)) >= 0;
    }

    /** Whether words that markup sets before a caption may name who made the picture. */
    public static boolean isMaker(String words) {
        return words.length() > 1 && words.length() < 60 && Makers.isName(words);
    }

    /** The image at {@code url} with this caption. */
    public Image at(Optional<String> url) {
        return new Image(url, words, creditText, filePhoto);
    }

    // "Jane Roe / Northern Wire" alone: a maker and a service, and nothing that is shown.
    private static boolean isPair(String words) {
        String[] sides = words.split("\\s*[/|]\\s*", -1);
        if (sides.length != 2 || words.length() > 60 || !Makers.isName(words)) return false;
        return Makers.isService(sides[1]) && sides[0].split(" ", -1).length <= 3 && !Makers.isService(sides[0]);
    }

    // A caption that is nothing but a maker's name, as "AFP" or "Jane Roe / Getty Images".
    private static boolean isNothingButMaker(String words) {
        return words.length() < 60
                && Makers.isName(words)
                && Makers.isService(words)
                && (Makers.hasStroke(words) || words.indexOf(' ') < 0);
    }

    // The caption without a credit that it closes with. The maker may be spoken of in it too: "Lego shows a new set".
    private static String without(String words, String maker) {
        String closed = words.strip();
        if (!closed.endsWith(maker)) closed = words.replaceFirst("[\\s)\\].]+$", "");
        if (closed.endsWith(maker))
            return DANGLING.matcher(closed.substring(0, closed.length() - maker.length()))
                    .replaceFirst("");
        return CreditTail.find(words, true)
                .filter(found -> found.credit().contains(maker) || maker.contains(found.credit()))
                .map(found -> words.substring(0, found.begin()))
                .orElse(words);
    }

    private static void add(String maker, List<String> makers) {
        if (!maker.isEmpty()) makers.add(maker);
    }

    private static boolean isNew(String maker, List<String> makers) {
        return !maker.isEmpty() && makers.stream().noneMatch(known -> known.contains(maker) || maker.contains(known));
    }

    private static String clean(String credit) {
        String text = credit.strip();
        for (int round = 0; round < 2; round++) text = CREDIT_LINE.matcher(text).replaceFirst("");
        int begin = 0;
        int end = text.length();
        while (begin < end && (EDGES + ".©").indexOf(text.charAt(begin)) >= 0) begin++;
        while (end > begin && EDGES.indexOf(text.charAt(end - 1)) >= 0) end--;
        String core = text.substring(begin, end);
        Matcher whole = BRACKETED.matcher(core);
        if (whole.matches()) core = whole.group("credit");
        if (core.startsWith("(") && core.indexOf(')') < 0) core = core.substring(1);
        if ((core.endsWith(")") || core.endsWith("]")) && core.indexOf('(') < 0 && core.indexOf('[') < 0)
            core = core.substring(0, core.length() - 1);
        if (core.indexOf('(') >= 0 && core.indexOf(')') < 0) core = core + ")";
        return core.strip();
    }

    private static String trim(String caption) {
        int begin = 0;
        int end = caption.length();
        while (begin < end && (EDGES + ".").indexOf(caption.charAt(begin)) >= 0 && !caption.startsWith("...", begin))
            begin++;
        while (end > begin && (EDGES + "©([（【").indexOf(caption.charAt(end - 1)) >= 0) end--;
        return caption.substring(begin, end);
    }

    private static String head(String text) {
        String folded = fold(text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text);
        return folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
    }

    private static String fold(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static Optional<String> letters(String text) {
        return Optional.of(text)
                .filter(some -> some.codePoints()
                                .filter(Character::isLetterOrDigit)
                                .limit(2)
                                .count()
                        > 1);
    }
}
