package org.onrecord.page.html.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.page.date.Months;
import org.onrecord.page.words.BylineLabels;

/** Turns what stands in a byline or an author field into names: without "By", roles, dates, addresses and site names. */
public final class AuthorNames {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_NAME = 60;

    // Every pattern is anchored or made of single alternatives: none can backtrack over the line twice.
    // Words that lead to names in a field, and nowhere else.
    private static final Pattern LEADING = Pattern.compile(
            "^(?:vom|da|text|texte|texto|testo|tekst|interview|haber|writer|reporter|journalist|ein(?:e)? .{3,30} von)(?:\\s*:\\s*|\\s+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SPLIT = Pattern.compile(
            "\\s*[;|&\\n•·⋅•/+]\\s*|\\s+(?:and|und|et|y|e|i|og|och|ve|with|mit|avec|и|en)\\s+(?=\\p{Lu})|\\s+[–—-]\\s+",
            Pattern.UNICODE_CASE);
    private static final Pattern CUT = Pattern.compile(
            "(?:\\s*[,|–—(\\[•-]\\s*|\\s+)(?:\\d|published|updated|posted|last updated|aktualisiert|veröffentlicht|stand:|"
                    + "on (?:mon|tue|wed|thu|fri|sat|sun)|(?:am|vom|le|el|il) \\d|publié|mis à jour|actualizado|publicado|"
                    + "in \\p{L}|follow|view all|read more|see all|mehr von|@|https?:|www\\.)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    // "page.head.author": a key that a template left unfilled
    private static final Pattern DOTTED_KEY = Pattern.compile("\\w+(?:\\.\\w+){3,}");
    private static final Set<String> DAYS_ABBREVIATED =
            Set.of("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    // "Jo Doe on", "Jo Doe vor": what led to a date
    private static final Set<String> LEADING_TO_DATE = Set.of(
            "on", "at", "vor", "am", "um", "à", "le", "el", "il", "op", "em", "in", "im", "Tags", "기자", "특파원", "記者",
            "记者");
    private static final Set<String> ROLES = Set.of(
            "editor",
            "editors",
            "correspondent",
            "correspondents",
            "reporter",
            "reporters",
            "writer",
            "columnist",
            "producer",
            "journalist",
            "journaliste",
            "redakteur",
            "redakteurin",
            "korrespondent",
            "korrespondentin",
            "redactor",
            "redactora",
            "periodista",
            "giornalista",
            "chefredakteur",
            "chefredakteurin",
            "author",
            "autor",
            "autorin",
            "contributor",
            "contributing",
            "freelance",
            "intern",
            "volontär",
            "volontärin",
            "manager",
            "director",
            "ceo",
            "founder",
            "photographer",
            "fotograf",
            "corresponsal",
            "envoyé",
            "correspondant",
            "correspondante",
            "dziennikarz",
            "redaktor",
            "professor",
            "chief",
            "bureau",
            "specialist",
            "presenter",
            "analyst",
            "co-founder",
            "lecturer",
            "researcher",
            "expert",
            "autore",
            "auteur",
            "head",
            "deputy",
            "strategist",
            "blogger",
            "consultant",
            "marketer",
            "medewerker",
            "verslaggever",
            "redacteur");
    private static final Set<String> JUNK = Set.of(
            "admin",
            "administrator",
            "adm",
            "editor",
            "editors",
            "user",
            "root",
            "webmaster",
            "null",
            "none",
            "undefined",
            "unknown",
            "anonymous",
            "guest",
            "author",
            "autor",
            "autoren",
            "staff",
            "redaktion",
            "redaction",
            "rédaction",
            "redacción",
            "redazione",
            "redactie",
            "redakcja",
            "super user",
            "superuser",
            "test",
            "n/a",
            "na",
            "true",
            "false",
            "by",
            "von",
            "facebook",
            "twitter",
            "instagram",
            "linkedin",
            "youtube",
            "email",
            "e-mail",
            "share",
            "comments",
            "kommentare",
            "website",
            "news",
            "blog",
            "home",
            "wordpress",
            "about the author",
            "guest author",
            "gastautor",
            "contributor",
            "contributors",
            "view profile",
            "profile",
            "more",
            "mehr",
            "details",
            "name",
            "default",
            "veröffentlicht am",
            "publiziert am",
            "datum",
            "folgen",
            "stand",
            "phd",
            "ph.d",
            "md",
            "m.d",
            "rd",
            "rn",
            "mba",
            "dvm",
            "cfp",
            "jr",
            "abbruch",
            "abbrechen",
            "cancel",
            "nachrichten",
            "authors",
            "learn more",
            "read more",
            "menu",
            "editorial team",
            "system",
            "company",
            "team",
            "posted",
            "article",
            "post author",
            "blogger",
            "follow",
            "published",
            "verfasser",
            "ein gastbeitrag",
            "gastbeitrag",
            "site admin",
            "artikel",
            "articles",
            "posts",
            "more posts",
            "human",
            "spotlight",
            "written by",
            "quelle",
            "source",
            "ca.",
            "ms",
            "msc",
            "bsc",
            "mph",
            "rdn",
            "jd",
            "cpa",
            "cfa",
            "dds",
            "lcsw",
            "psyd",
            "edd",
            "msn",
            "fand",
            "facs",
            "the editors",
            "a guest",
            "no author");

    private static final Set<String> DESK = Set.of(
            "redaktion",
            "redaction",
            "rédaction",
            "redacción",
            "redação",
            "redazione",
            "redactie",
            "redakcja",
            "редакция",
            "редакція",
            "staff",
            "team",
            "desk",
            "newsroom",
            "editorial",
            "contributor",
            "contributors",
            "editors",
            "agencies",
            "agenturen",
            "admin",
            "anonymous");

    private static final Set<String> DATE_WORDS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "updated",
            "published",
            "posted",
            "dec",
            "nov",
            "oct",
            "sept",
            "feb",
            "june",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonntag",
            "veröffentlicht",
            "publiziert");

    private AuthorNames() {}

    /**
     * The names in {@code lines}, in their order, each once.
     *
     * @param siteNames the outlet's names: not an author beside a person
     */
    public static List<String> clean(List<String> lines, List<String> siteNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : lines) {
            List<String> found = names(line);
            // "Jo Doe - Courier Web Team": beside a person in one line, the desk is where that person works.
            boolean person = found.stream().anyMatch(AuthorNames::isPerson);
            for (String name : found) {
                if (!(person && isDesk(name))) names.putIfAbsent(Phrase.bare(name), name);
            }
        }
        if (names.size() > 1) {
            for (String site : siteNames) {
                if (names.size() > 1) names.remove(Phrase.bare(site));
            }
        }
        return names.size() > 25 ? List.of() : List.copyOf(names.values());
    }

    /** Whether a name reads as a person's: two words or more, each with a capital but for particles, or letters without case. */
    static boolean isPerson(String name) {
        int capitals = 0;
        int words = 0;
        for (String word : name.split("[ -]", -1)) {
            if (word.isEmpty()) continue;
            words++;
            char first = word.charAt(0);
            if (Character.isUpperCase(first)) capitals++;
            else if (!Character.isLowerCase(first)) capitals += 2;
            else if (word.length() > 3) return false;
        }
        return capitals > 1 && words < 6 && !isDesk(name);
    }

    /** Whether a name is what somebody is called on a site: one word. */
    static boolean isLogin(String name) {
        return name.length() > 2
                && name.length() < 25
                && name.indexOf(' ') < 0
                && name.indexOf('@') < 0
                && Phrase.letters(name) * 10 >= name.length() * 8
                && Character.isLetter(name.charAt(0))
                && !JUNK.contains(Phrase.lower(name));
    }

    /** Whether a role or a desk signs in a person's place. */
    static boolean isDesk(String name) {
        String lower = Phrase.lower(name);
        for (String word : lower.split("[\\s.-]+", -1)) {
            if (DESK.contains(word)) return true;
        }
        return false;
    }

    /** The names in {@code lines} where they are those of desks or of the outlet: what {@link #clean} takes for no names as well. */
    static List<String> desks(List<String> lines) {
        List<String> names = clean(lines, List.of());
        if (!names.isEmpty()) return names;
        return lines.stream()
                .map(line -> Phrase.fold(Text.plain(Phrase.head(line, LONGEST_LINE))))
                .filter(line -> line.length() <= LONGEST_NAME
                        && isDesk(line)
                        && !Phrase.lower(line).equals("admin"))
                .limit(1)
                .toList();
    }

    private static List<String> names(String raw) {
        String line = Phrase.fold(Phrase.head(Text.plain(raw), LONGEST_LINE));
        if (line.startsWith("By") && line.length() > 3 && Character.isUpperCase(line.charAt(2)))
            line = line.substring(2);
        if (line.indexOf(' ') < 0 && (line.indexOf("://") >= 0 || line.startsWith("www."))) return List.of();
        int labelled = line.indexOf(" von: ");
        if (labelled >= 0) line = line.substring(labelled + 6);
        for (int round = 0; round < 3; round++) {
            String shorter = withoutLabel(line);
            if (shorter.equals(line)) break;
            line = shorter;
        }
        var cut = CUT.matcher(line);
        if (cut.find() && cut.start() > 2) line = line.substring(0, cut.start());
        List<String> names = new ArrayList<>();
        for (String part : SPLIT.split(line, -1)) {
            for (String name : commas(part)) accept(name).ifPresent(names::add);
        }
        return names;
    }

    // "Jo Doe, Max Roe" are two; "Doe, Jo" is one; "Jo Doe, political editor" is one and a role.
    private static List<String> commas(String part) {
        List<String> pieces = new ArrayList<>();
        for (String piece : part.split(",", -1)) pieces.add(piece.strip());
        if (pieces.size() == 2
                && !pieces.get(0).contains(" ")
                && !pieces.get(1).contains(" ")
                && isName(pieces.get(0))
                && isName(pieces.get(1))) {
            return List.of(pieces.get(1) + " " + pieces.get(0));
        }
        return pieces;
    }

    private static boolean isName(String piece) {
        return !piece.isEmpty() && Character.isUpperCase(piece.charAt(0)) && !hasRole(piece);
    }

    private static boolean hasRole(String piece) {
        for (String word : Phrase.lower(piece).split("[\\s-]+", -1)) {
            if (ROLES.contains(word)) return true;
        }
        return false;
    }

    private static Optional<String> accept(String piece) {
        String name = withoutDate(piece);
        int bracket = name.indexOf('(');
        if (bracket > 2) name = name.substring(0, bracket);
        name = withoutLabel(name);
        name = strip(name);
        if (name.length() < 2 || name.length() > LONGEST_NAME) return Optional.empty();
        String lower = Phrase.lower(name);
        if (JUNK.contains(lower) || lower.contains("@") || lower.contains("http") || lower.contains("www."))
            return Optional.empty();
        if (lower.indexOf(':') >= 0 || DOTTED_KEY.matcher(name).matches()) return Optional.empty();
        if (lower.contains("/") || lower.contains("=") || lower.contains("{") || lower.contains("#"))
            return Optional.empty();
        int words = name.split(" ", -1).length;
        if (words > 7) return Optional.empty();
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i))
                    || Character.getType(name.charAt(i)) == Character.NON_SPACING_MARK
                    || Character.getType(name.charAt(i)) == Character.COMBINING_SPACING_MARK) letters++;
        }
        if (letters < 2 || letters * 10 < name.length() * 6) return Optional.empty();
        if (Character.isLowerCase(name.charAt(0)) && !isParticle(lower) && words > 2) return Optional.empty();
        if (hasRole(name) && words <= 6) return Optional.empty();
        return Optional.of(name);
    }

    // "Jo Doe June", "Jo Doe Thursday": what was left of a date.
    private static String withoutDate(String piece) {
        List<String> words = new ArrayList<>(List.of(piece.strip().split(" ", -1)));
        while (words.size() > 2
                && (isDateWord(words.get(words.size() - 1))
                        || DAYS_ABBREVIATED.contains(words.get(words.size() - 1))
                        || Months.number(words.get(words.size() - 1)).isPresent())) words.remove(words.size() - 1);
        while (words.size() > 1 && LEADING_TO_DATE.contains(words.get(words.size() - 1)))
            words.remove(words.size() - 1);
        if (words.size() == 1 && Months.number(words.get(0)).isPresent()) return "";
        if (isDateWord(words.get(0)) || (isDateWord(words.get(words.size() - 1)) && words.size() < 3)) return "";
        return String.join(" ", words);
    }

    private static boolean isDateWord(String word) {
        String plain = word.replaceAll("[.,:]+$", "");
        // May, Jan and Jun are names as well.
        return (plain.length() > 3
                        || (word.endsWith(".") && plain.length() == 3)
                        || DATE_WORDS.contains(Phrase.lower(plain)))
                && ((Months.number(plain).isPresent()
                                && !plain.equals("April")
                                && !plain.equals("August")
                                && !plain.equals("Augusto"))
                        || DATE_WORDS.contains(Phrase.lower(plain)));
    }

    private static boolean isParticle(String lower) {
        return lower.startsWith("de ")
                || lower.startsWith("van ")
                || lower.startsWith("von ")
                || lower.startsWith("al-")
                || lower.startsWith("el ")
                || lower.startsWith("di ")
                || lower.startsWith("da ")
                || lower.startsWith("la ");
    }

    private static String withoutLabel(String name) {
        String rest = name.substring(BylineLabels.opening(name).orElse(0));
        return LEADING.matcher(rest).replaceFirst("").strip();
    }

    private static String strip(String name) {
        int begin = 0;
        int end = name.length();
        while (begin < end && !Character.isLetterOrDigit(name.charAt(begin)) && name.charAt(begin) != '"') begin++;
        while (end > begin && ",:;-–—|•·*\"'/(@> ".indexOf(name.charAt(end - 1)) >= 0) end--;
        return name.substring(begin, end);
    }
}
