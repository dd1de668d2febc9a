package org.onrecord.page.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Block;

/** The line that claims the rights in a page, and the outlet it names. */
final class Copyright {

    private static final int LONGEST = 250;
    private static final int SEARCHED = 40;
    private static final String YEARS = "(?:19|20)\\d\\d(?:\\s*[–-]\\s*(?:(?:19|20)\\d\\d|\\d\\d))?";
    private static final String SIGN = "(?:(?i:copyright)\\s*(?:©|\\([cC]\\))?|©|\\([cC]\\))";
    private static final Pattern LINE = Pattern.compile("^\\W{0,3}" + SIGN + "\\s*" + YEARS + "(?!\\p{N}).*");
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}&'’-]*";
    private static final Pattern OUTLET = Pattern.compile(
            "^\\W{0,3}" + SIGN + "\\s*(?:" + YEARS + ")?[,:]?\\s*(?:by\\s+)?(?<name>"
                    + WORD + "(?: (?:of|the|and|de|del|der|die|du|la|le|&|" + WORD + ")){0,5}?)"
                    + "(?:\\s*$|\\s*[.|,;•·].*|\\s[–—-]\\s.*|\\s(?i:all rights|alle rechte|tous droits|todos los derechos|tutti i diritti).*)");

    /** A company is not the outlet it owns. */
    private static final Pattern COMPANY = Pattern.compile(
            "(?i)\\b(?:ltd|limited|inc|llc|plc|pvt|gmbh|ag|kg|corp|corporation|company|holdings?|group|publishing|publishers|publications|verlag|all rights|alle rechte)\\b|\\d");

    private Copyright() {}

    /** Whether {@code text} is such a line and no sentence of a report. */
    static boolean isLine(String text) {
        return text.length() <= LONGEST && LINE.matcher(text).matches();
    }

    /** The outlet that the last such line of a page names; empty where it names a company or a wire service. */
    static Optional<String> outlet(List<Passage> passages) {
        for (int i = passages.size() - 1; i >= Math.max(0, passages.size() - SEARCHED); i--) {
            Passage passage = passages.get(i);
            if (passage.kind() == Block.Kind.CAPTION || passage.text().length() > LONGEST) continue;
            Matcher matcher = OUTLET.matcher(passage.text());
            if (!matcher.matches()) continue;
            String name = matcher.group("name");
            if (COMPANY.matcher(name).find() || Agencies.isCredit(name)) return Optional.empty();
            return Optional.of(name);
        }
        return Optional.empty();
    }
}
