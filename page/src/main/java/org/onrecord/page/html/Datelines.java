package org.onrecord.page.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.html.metadata.Phrase;

/** The place at the head of a report: "BERLIN (Agency) -", "Port Verrin, 3 May -", "PARIS, May 3 (Agency) –". */
final class Datelines {

    /**
     * @param place as it is written
     * @param credit what stands with it in brackets or before the dash: often a wire service; blank where nothing does
     * @param agency whether the credit is the name of one by its form
     */
    record Dateline(String place, String credit, boolean agency) {}

    private static final int HEAD = 120;
    private static final Pattern MARK =
            Pattern.compile("\\s(?:[-–—]{1,2})\\s|\\s*[–—]\\s*|^[^.:]{3,60}\\)\\s*[:.]?\\s|:\\s|/\\s");
    private static final Pattern DASH_FOLLOWS = Pattern.compile("^\\s*[-–—]{1,2}(?:\\s|(?<=[–—])|$)");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]{2,50})\\)");
    private static final Pattern PLACE = Pattern.compile(
            "^\\p{Lu}[\\p{L}.'’-]*(?: (?:de|del|la|le|les|los|las|el|am|an der|an|im|bei|of|the|do|da|sur|upon|and|und|/)| \\p{Lu}[\\p{L}.'’-]*){0,4}"
                    + "(?:, \\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}){0,2}$");
    private static final Pattern DATE = Pattern.compile(
            ",?\\s*(?:\\d{1,2}\\.?(?:\\s\\p{L}{3,12}\\.?)?(?:\\s\\d{4})?|\\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?)\\s*$");

    private Datelines() {}

    /** The dateline that opens {@code paragraph}. */
    static Optional<Dateline> find(String paragraph) {
        String head = Phrase.head(paragraph, HEAD);
        Matcher mark = MARK.matcher(head);
        if (!mark.find() || (mark.start() < 3 && mark.end() < 6)) return Optional.empty();
        boolean bracketed = mark.group().indexOf(')') >= 0;
        String opening = bracketed ? mark.group() : head.substring(0, mark.start());
        String credit = "";
        Matcher bracket = BRACKET.matcher(opening);
        if (bracket.find()) {
            credit = bracket.group(1);
            opening = opening.substring(0, bracket.start()) + opening.substring(bracket.end());
        }
        opening = opening.replaceFirst("[\\s:,/–—-]+$", "");
        // "LA CROSSE, Wis." ends in an abbreviation, "OSTHAVEN." in a full stop.
        if (opening.indexOf(',') < 0) opening = opening.replaceFirst("[\\s.]+$", "");
        boolean dated = DATE.matcher(opening).find();
        String place = DATE.matcher(opening).replaceFirst("").strip();
        place = place.replaceFirst("[\\s,]+$", "");
        if (place.length() < 3 || place.length() > 50 || !PLACE.matcher(place).matches()) return Optional.empty();
        boolean capitals = isCapitals(place, 4);
        boolean dash = mark.group().contains("–")
                || mark.group().contains("—")
                || mark.group().contains("-");
        boolean known = Agencies.isCredit(credit);
        boolean named = !known
                && DASH_FOLLOWS
                        .matcher(head.substring(bracketed ? head.indexOf(')') + 1 : mark.start()))
                        .find()
                && (isCapitals(place, 3) || dated || CreditForms.saysSo(credit))
                && CreditForms.isName(credit)
                && !isSpeltOut(place, credit);
        boolean agency = known || named;
        if (bracketed && !agency && credit.indexOf(' ') >= 0) return Optional.empty();
        // A bare word before a dash or colon is as often a topic or a speaker; capitals, a date or a wire service tell.
        if (!(agency || (dated && dash) || (capitals && (dash || bracketed)))) return Optional.empty();
        return Optional.of(new Dateline(place, credit, named));
    }

    // "LIS (League of Inland States)", "LEAGUE OF INLAND STATES (LIS)": a body and its letters, no place.
    private static boolean isSpeltOut(String one, String other) {
        return isLettersOf(one, other) || isLettersOf(other, one);
    }

    private static boolean isLettersOf(String letters, String words) {
        StringBuilder all = new StringBuilder();
        StringBuilder great = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (word.isEmpty()) continue;
            all.append(word.charAt(0));
            if (word.length() > 3) great.append(word.charAt(0));
        }
        return all.length() > 1
                && (letters.equalsIgnoreCase(all.toString()) || letters.equalsIgnoreCase(great.toString()));
    }

    private static boolean isCapitals(String place, int least) {
        String core = place.split(",", -1)[0];
        int upper = 0;
        for (int i = 0; i < core.length(); i++) {
            if (Character.isLowerCase(core.charAt(i))) return false;
            if (Character.isUpperCase(core.charAt(i))) upper++;
        }
        return upper >= least;
    }
}
