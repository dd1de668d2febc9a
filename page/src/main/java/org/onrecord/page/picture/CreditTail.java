package org.onrecord.page.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The credit that a caption closes with.
 *
 * @param begin where it begins, with the marks before it
 * @param credit who made or owns the picture, as written
 */
record CreditTail(int begin, String credit) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String OPENS = "[(\\[（【「]?";
    private static final String BY =
            "\\s*[:：=＝／]\\s*[(\\[（]?|\\s*/\\s*(?=[\\p{IsHan}\\p{IsHangul}])|\\s*[(\\[（](?=[^()\\[\\]（）]{2,80}[)\\]）]?\\.?$)|(?<weak>\\s*[.|])\\s+|\\s+(?=©)";
    private static final String LABEL = "(?<label>" + CreditLabels.ANY + "|" + CreditLabels.FILE + ")";

    /** "... at dawn. Photo: Jane Roe/Northern Wire", "... [사진=뉴스]", "（圖／中央社）". */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:^|(?<=[\\s\\u00A0.。!?”\"»()\\[\\]（）【】|/／–—•·,;，、-]))" + OPENS + LABEL + "(?:" + BY
                    + ")(?<credit>[^:：]{2,120}?)\\s*[)\\]）】」]*\\.?$",
            FLAGS);
    /** "... at dawn. Photo by Jane Roe", "(Foto von Jane Roe)": only where the label opens a sentence. */
    private static final Pattern LABELLED_BY = Pattern.compile(
            "(?:^|(?<=[.。!?…”\"»)\\]|] )|(?<=[(\\[|]))" + OPENS + LABEL
                    + "\\s+(?:by|von|par|por|di|door|av|af|przez|from|courtesy(?:[ \\u00A0]of)?)[:\\s]\\s*(?<credit>[^:]{2,120}?)\\s*[)\\]]*\\.?$",
            FLAGS);
    /** "... FOTO Jane Roe": the label in capitals is enough. */
    private static final Pattern CAPITAL_LABEL = Pattern.compile(
            "(?<=[.!?…”\"»)\\]] )(?:FOTO|PHOTO|FOTOS|PHOTOS|BILD|FOT)\\.?\\s+(?<credit>\\p{Lu}[^:.!?]{2,80}?)\\.?$");

    private static final Pattern SIGN = Pattern.compile(
            "[\\s(\\[|,/–—-]*(?:©|\\([cC]\\)|(?-i:Copyright|copyright)\\s)[\\s:]*(?<credit>[^©]{2,100}?)\\s*[)\\]]?\\.?$");
    private static final Pattern BRACKETS =
            Pattern.compile("\\s*[(\\[（【](?<credit>[^()\\[\\]（）【】]{2,100})[)\\]）】]\\s*[.。]?$");
    private static final Pattern NESTED_BRACKETS =
            Pattern.compile("\\s*\\((?<credit>[^()]{2,60}\\([^()]{2,40}\\)[^()]{0,40})\\)\\s*\\.?$");
    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{N}&'’.-]+(?: [\\p{Lu}\\p{N}&'’.-]+){0,3}";
    private static final String NAME = "\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]*){0,3}";
    /** "A silo INLAND WIRE/Greta Holm": no stop before, but the service in capitals. */
    private static final Pattern CAPITALS_FIRST = Pattern.compile(
            "(?:(?<=\\p{Ll})|(?<=[.!?…\"”)\\]]))\\s+(?<credit>" + CAPITALS + "\\s?/\\s?" + NAME + ")\\s*\\.?$");

    private static final Pattern CAPITALS_LAST =
            Pattern.compile("(?<=[.!?…\"”)\\]])\\s+(?<credit>" + NAME + "\\s?/\\s?" + CAPITALS + ")\\s*\\.?$");
    /** "... at dawn | Northern Wire", "... at dawn / Jane Roe", "... at dawn – AFP". */
    private static final Pattern STROKE = Pattern.compile(
            "\\s*(?:(?<bar>[|｜]|//)|(?<=\\s)[/–—-](?=\\s)|(?<=[.!?”\"»])\\s?[/–—-])\\s*(?<credit>[^|｜]{2,90})$");

    private static final Pattern ABBREVIATION = Pattern.compile(
            "\\p{Lu}\\p{L}{0,3}|\\p{L}|(?:\\p{L}\\.)+\\p{L}|vs|bzw|ca|etc|al|usw|ggf|inkl|max|min|approx");
    private static final Pattern AFTER_STOP = Pattern.compile("[.!?…](?:[\"”»’')\\]]{0,2})\\s+|[。！？]\\s*");
    private static final Pattern ORDINARY =
            Pattern.compile("(?iu)(?:rights reserved|\\b(?:19|20)\\d\\d\\b.*\\b(?:19|20)\\d\\d\\b)");
    /** Words after which "Foto: ..." goes on with the sentence. */
    private static final Set<String> BEFORE_PICTURE = Set.of(
            "the", "this", "in", "on", "a", "from", "top", "main", "dem", "das", "im", "auf", "diesem", "la", "le",
            "une", "cette", "sur", "el", "en", "una", "esta", "na", "no", "da", "nella", "nel", "op", "de", "het", "på",
            "на", "в", "w");

    /**
     * The credit at the end of {@code caption}.
     *
     * @param marked whether markup says that this is a caption; if not, only what no sentence ends with is a credit
     */
    static Optional<CreditTail> find(String caption, boolean marked) {
        String tail = Tail.of(caption);
        int before = caption.length() - tail.length();
        return labelled(tail)
                .or(() -> labelledBy(tail))
                .or(() -> mayHoldCapitalLabel(tail) ? found(CAPITAL_LABEL, tail) : Optional.empty())
                .or(() -> signed(tail))
                .or(() -> isBracketed(tail) ? brackets(tail, marked) : Optional.empty())
                .or(() -> marked ? found(CAPITALS_FIRST, tail) : Optional.empty())
                .or(() -> marked ? found(CAPITALS_LAST, tail) : Optional.empty())
                .or(() -> marked ? stroke(tail) : Optional.empty())
                .or(() -> afterStop(tail, marked))
                .map(found -> new CreditTail(before + found.begin, found.credit));
    }

    private static Optional<CreditTail> found(Pattern pattern, String tail) {
        Matcher matcher = pattern.matcher(tail);
        return matcher.find()
                ? Optional.of(
                        new CreditTail(matcher.start(), matcher.group("credit").strip()))
                : Optional.empty();
    }

    private static Optional<CreditTail> labelled(String tail) {
        Matcher matcher = LABELLED.matcher(tail);
        int from = 0;
        while (findLabel(matcher, tail, from)) {
            String credit = matcher.group("credit").strip();
            if (opensCredit(tail, matcher.start(), matcher.start("label"), credit)
                    && (matcher.group("weak") == null || Makers.isName(credit)))
                return Optional.of(new CreditTail(matcher.start(), credit));
            from = matcher.start("label") + 1;
        }
        return Optional.empty();
    }

    private static Optional<CreditTail> labelledBy(String tail) {
        Matcher matcher = LABELLED_BY.matcher(tail);
        if (!findLabel(matcher, tail, 0) || !Makers.isName(matcher.group("credit"))) return Optional.empty();
        return Optional.of(
                new CreditTail(matcher.start(), matcher.group("credit").strip()));
    }

    // As Matcher.find, but tried only where a label may stand.
    private static boolean findLabel(Matcher matcher, String tail, int from) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = from; at < tail.length(); at++) {
            if (CreditLabels.mayStand(tail, at)
                    && matcher.region(at, tail.length()).lookingAt()) return true;
        }
        return false;
    }

    private static boolean mayHoldCapitalLabel(String tail) {
        return tail.contains("FOT") || tail.contains("PHOTO") || tail.contains("BILD");
    }

    private static Optional<CreditTail> signed(String tail) {
        boolean mayBe =
                tail.indexOf('©') >= 0 || tail.contains("(c)") || tail.contains("(C)") || tail.contains("opyright");
        if (!mayBe) return Optional.empty();
        return found(SIGN, tail).filter(found -> isOwner(tail.substring(found.begin), found.credit));
    }

    private static boolean isBracketed(String tail) {
        String line = tail.stripTrailing();
        int last = line.length() - 1;
        if (last > 0 && (line.charAt(last) == '.' || line.charAt(last) == '。')) last--;
        while (last > 0 && Character.isWhitespace(line.charAt(last))) last--;
        return last > 0 && ")]）】".indexOf(line.charAt(last)) >= 0;
    }

    // "Auf dem Foto: Jane Roe", "in this picture: ...", "the source: ..." are words of a sentence.
    private static boolean opensCredit(String tail, int begin, int label, String credit) {
        if (label > begin || begin == 0) return true;
        String before = tail.substring(0, begin).stripTrailing();
        if (before.isEmpty()) return true;
        char last = before.charAt(before.length() - 1);
        if (!Character.isLetterOrDigit(last) && last != ',') return true;
        if (Character.isLowerCase(tail.charAt(label))) return false;
        String word = before.substring(before.lastIndexOf(' ') + 1);
        return !BEFORE_PICTURE.contains(word.toLowerCase(Locale.ROOT)) && credit.length() < 90;
    }

    private static Optional<CreditTail> brackets(String tail, boolean marked) {
        Optional<CreditTail> nested = found(NESTED_BRACKETS, tail).filter(found -> Makers.isService(found.credit));
        if (nested.isPresent()) return nested;
        return found(BRACKETS, tail).filter(found -> {
            String credit = found.credit;
            if (Makers.hasStroke(credit) && Makers.isName(credit)) return true;
            if (Makers.isService(credit)
                    && (marked ? credit.length() < 90 : Makers.isName(credit) && isPicture(credit))) return true;
            if (!marked) return false;
            boolean closed = found.begin == 0 || ".!?。！？”\"".indexOf(tail.charAt(found.begin - 1)) >= 0;
            return closed && Makers.isName(credit);
        });
    }

    // In running text a name in brackets may be a service that is spoken of: only words of pictures tell.
    private static boolean isPicture(String credit) {
        return credit.matches("(?iu).*(?:photo|foto|image|picture|getty|handout|, ?file$|via (?:ap|reuters|afp)).*");
    }

    private static Optional<CreditTail> stroke(String tail) {
        Matcher matcher = STROKE.matcher(tail);
        int from = 0;
        Optional<CreditTail> last = Optional.empty();
        while (matcher.find(from)) {
            String credit = matcher.group("credit").strip();
            boolean bar = matcher.group("bar") != null;
            boolean closed = matcher.start() > 0 && ".!?”\"".indexOf(tail.charAt(matcher.start() - 1)) >= 0;
            boolean single = tail.indexOf('|') == tail.lastIndexOf('|');
            if (matcher.start() > 0
                    && Makers.isName(credit)
                    && ((bar && single)
                            || Makers.isService(credit)
                            || Makers.hasStroke(credit)
                            || (closed && credit.length() < 40))) {
                last = Optional.of(new CreditTail(matcher.start(), credit));
                break;
            }
            from = matcher.end() > matcher.start("credit") ? matcher.start("credit") : matcher.end();
        }
        return last;
    }

    private static boolean isOwner(String sign, String credit) {
        if (ORDINARY.matcher(credit).find()) return false;
        return sign.indexOf('©') >= 0 || Makers.isName(credit);
    }

    // "The quay at dawn. Jane Roe/Northern Wire", "... 있다. 연합뉴스": a few words after the last sentence that are none.
    private static Optional<CreditTail> afterStop(String tail, boolean marked) {
        // In running text only a maker with a stroke in it is one.
        if (!marked && tail.indexOf('/') < 0 && tail.indexOf('／') < 0 && tail.indexOf('|') < 0) return Optional.empty();
        Matcher stop = AFTER_STOP.matcher(tail);
        while (stop.find()) {
            if (stop.end() == tail.length()) break;
            String credit = tail.substring(stop.end()).strip();
            if (credit.endsWith(".") && !credit.endsWith("Inc.")) credit = credit.substring(0, credit.length() - 1);
            if (AFTER_STOP.matcher(credit).find() || credit.indexOf(':') >= 0 || !Makers.isName(credit)) continue;
            boolean known = Makers.hasStroke(credit) || Makers.isService(credit);
            boolean uncased = Makers.isUncased(credit);
            if (!marked && !(Makers.hasStroke(credit) && credit.length() < 95 && !uncased)) continue;
            if (!known && (credit.length() > 45 || credit.split(" ", -1).length > 5)) continue;
            if (stop.start() < (uncased ? 6 : 15) || isAbbreviation(tail, stop.start())) continue;
            int begin = stop.end();
            while (begin > stop.start() && Character.isWhitespace(tail.charAt(begin - 1))) begin--;
            return Optional.of(new CreditTail(begin, credit));
        }
        return Optional.empty();
    }

    // The point must end a sentence, not an initial or a title.
    private static boolean isAbbreviation(String tail, int stop) {
        if (tail.charAt(stop) != '.') return false;
        int word = Math.max(tail.lastIndexOf(' ', stop - 1), tail.lastIndexOf('\u00A0', stop - 1)) + 1;
        String last = tail.substring(word, stop);
        return ABBREVIATION.matcher(last).matches() && !Makers.isUncased(last);
    }
}
