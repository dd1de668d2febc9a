package org.onrecord.page.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture's line in a stripped text, taken apart.
 *
 * @param words what the picture shows; empty where the line is a credit alone
 * @param credit who made or owns it
 * @param filePhoto true where the line says that it is from the files
 */
record Caption(Optional<String> words, Optional<String> credit, Optional<Boolean> filePhoto) {

    private static final String PICTURE =
            "(?:photograph|photo|image|picture|pic|illustration|graphic|screengrab|screenshot|foto|bild|grafik|imagen|immagine|imagem|photographie)s?";

    /** What a caption line begins with. */
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^[(\\[]?(?:(?<file>file (?:photo|image|picture|pic|photograph)|archiv(?:bild|foto)|photo d.archives?|foto de archivo|FILE(?=\\s*[-\\u2013\\u2014]))|(?:representational|representative|representation|undated|handout) "
                    + PICTURE + "|(?:(?:image|photo|picture|video) )?caption|" + PICTURE
                    + ")[)\\]]?\\s*(?:[:,|]|\\s[-\\u2013\\u2014])\\s*");

    /** A line that is a label and whose name it is. */
    private static final Pattern CREDIT_ALONE = Pattern.compile(
            "(?iu)^[(\\[]?(?:(?:" + PICTURE
                    + ")(?: ?(?:source|credits?|courtesy|by))?|credits?|(?:image|photo|picture) source|getty|source)\\s*(?:[:,|]|\\bby\\b|courtesy(?: of)?:?)\\s*[(\\[]?(?<credit>[^()\\[\\]]{2,80}?)[)\\]]*\\.?$");

    private static final Pattern SIGN_ALONE = Pattern.compile("^(?:\\u00A9|\\([cC]\\)) ?(?<credit>[^()]{2,60})$");

    /** What a caption line ends with. */
    private static final Pattern CREDIT_AT_END = Pattern.compile(
            "(?iu)[\\s(\\[|\\u2013\\u2014-]*\\b(?:(?:" + PICTURE
                    + ")(?: ?(?:source|credits?|courtesy))?|credits?|(?:image|photo) source|courtesy)\\s*(?::|\\bby\\b|(?<=courtesy)(?: of)?)\\s*[(\\[]?(?<credit>[^()\\[\\]:]{2,80}?)[)\\]]*\\.?$");

    /** "(AP Photo/Jane Roe, File)", "[Jane Roe/Northern Wire]", "(Reuters photo)". */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[](?<credit>[^()\\[\\]]{2,80})[)\\]]\\.?$");

    /** "... on Tuesday. Jane Roe/AFP via Getty Images". */
    private static final Pattern AFTER_STOP = Pattern.compile(
            "(?<=[.!?\"\\u201D])\\s+(?<credit>\\p{Lu}[^.!?()/]{1,40}(?:/| via )\\p{Lu}[^.!?()]{1,50})$");

    private static final Pattern SIGN_AT_END =
            Pattern.compile("\\s*(?:\\u00A9|\\([cC]\\)) ?(?<credit>[^()\\u00A9]{2,60})$");

    private static final Pattern FILE_MARK = Pattern.compile(
            "(?iu)[\\s(\\[|,\\u2013\\u2014-]*\\bfile (?:photo|image|picture|pic|photograph)s?[)\\].\\s]*$");

    private static final Pattern FILE_IN_CREDIT =
            Pattern.compile("(?iu),?\\s*\\b(?:file(?: (?:photo|image|picture|pic))?|archive)$");

    /** The caption or credit that a line is; empty where nothing in it says so. */
    static Optional<Caption> of(String line) {
        if (line.length() > 600 || line.indexOf('?') == line.length() - 1) return Optional.empty();
        Matcher alone = CREDIT_ALONE.matcher(line);
        if (alone.matches() && isCredit(alone.group("credit"))) return Optional.of(credit(alone.group("credit")));
        Matcher sign = SIGN_ALONE.matcher(line);
        if (sign.matches() && !line.matches("(?i).*(?:rights reserved|\\b(?:19|20)\\d\\d\\b).*")) {
            return Optional.of(credit(sign.group("credit")));
        }
        Matcher label = LABEL.matcher(line);
        boolean labelled = label.find();
        boolean file = labelled && label.group("file") != null;
        String rest = labelled ? line.substring(label.end()) : line;
        if (rest.isBlank()) return Optional.empty();
        Optional<String> credit = Optional.empty();
        for (Pattern pattern : java.util.List.of(CREDIT_AT_END, IN_BRACKETS, AFTER_STOP, SIGN_AT_END)) {
            Matcher end = pattern.matcher(rest);
            if (!end.find() || end.start() == 0) continue;
            String name = end.group("credit").strip();
            if (pattern == IN_BRACKETS && !(labelled ? isCredit(name) : isPictureCredit(name))) continue;
            if (!isCredit(name)) continue;
            credit = Optional.of(name);
            rest = rest.substring(0, end.start());
            break;
        }
        Matcher mark = FILE_MARK.matcher(rest);
        if (mark.find() && mark.start() > 0) {
            file = true;
            rest = rest.substring(0, mark.start());
        }
        if (!labelled && credit.isEmpty() && !file) return Optional.empty();
        Caption parts =
                credit.map(Caption::credit).orElse(new Caption(Optional.empty(), Optional.empty(), Optional.empty()));
        String words = rest.strip();
        return Optional.of(new Caption(
                Optional.of(words).filter(w -> !w.isEmpty()),
                parts.credit,
                file ? Optional.of(true) : parts.filePhoto));
    }

    private static Caption credit(String name) {
        String bare = name.strip();
        Matcher file = FILE_IN_CREDIT.matcher(bare);
        boolean archive = file.find() && file.start() > 0;
        if (archive) bare = bare.substring(0, file.start());
        return new Caption(Optional.empty(), Optional.of(bare.strip()), archive ? Optional.of(true) : Optional.empty());
    }

    /** A name: short, begun with a capital or a mark of a name, no sentence. */
    private static boolean isCredit(String words) {
        String name = words.strip();
        if (name.isEmpty() || name.split("\\s+").length > 9) return false;
        return Character.isUpperCase(name.charAt(0)) || name.charAt(0) == '@' || Agencies.isKnown(name);
    }

    /** Whether brackets at a line's end name a picture's maker, rather than add something to a sentence. */
    private static boolean isPictureCredit(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.matches(".*\\b" + PICTURE
                        + "\\b.*|.*\\bgetty\\b.*|.*,\\s*file$|.*\\bvia (?:ap|reuters|afp|getty).*|.*\\bhandout\\b.*")
                || words.matches("\\p{Lu}[\\p{L}'. -]{2,30}/ ?\\p{Lu}[\\p{L}'. -]{1,30}");
    }
}
