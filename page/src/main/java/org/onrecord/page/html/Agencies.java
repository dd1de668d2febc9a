package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.html.metadata.Phrase;
import org.onrecord.page.words.Alternation;

/** Wire services by their names, where a report credits them for its text. */
final class Agencies {

    // Name as credited -> name as recorded. Short names count in capitals only, and only in the places where credits
    // stand.
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        for (String name : List.of(
                "Reuters",
                "AFP",
                "AP",
                "dpa",
                "EFE",
                "ANSA",
                "APA",
                "PTI",
                "ANI",
                "IANS",
                "UNI",
                "AAP",
                "TASS",
                "Xinhua",
                "Kyodo",
                "Jiji Press",
                "Yonhap",
                "Bernama",
                "Antara",
                "PAP",
                "ČTK",
                "CTK",
                "TASR",
                "MTI",
                "Lusa",
                "Belga",
                "ANP",
                "NTB",
                "TT",
                "Ritzau",
                "STT",
                "Keystone-SDA",
                "SDA",
                "ATS",
                "KNA",
                "epd",
                "SID",
                "AFX",
                "Bloomberg",
                "Interfax",
                "UNIAN",
                "Ukrinform",
                "Anadolu",
                "IRNA",
                "WAM",
                "SPA",
                "MENA",
                "PNA",
                "Europa Press",
                "Télam",
                "Notimex",
                "Prensa Latina",
                "Agência Brasil",
                "AGI",
                "Adnkronos",
                "Hina",
                "Tanjug",
                "Agerpres",
                "BTA",
                "BELTA",
                "RIA Novosti",
                "PA Media",
                "UPI",
                "CNA",
                "Agence France-Presse",
                "Associated Press",
                "The Associated Press",
                "Press Association",
                "Canadian Press",
                "The Canadian Press",
                "Press Trust of India",
                "Anadolu Agency",
                "Deutsche Presse-Agentur",
                "Agencia EFE",
                "Caribbean Media Corporation",
                "Thomson Reuters",
                "Evangelischer Pressedienst",
                "Austria Presse Agentur")) {
            NAMES.put(name, name);
        }
    }

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + Alternation.of(NAMES.keySet())
            + "|REUTERS|ANADOLU|XINHUA|DPA|EPD)(?![\\p{L}\\p{N}])");
    // "(Reuters)", "- AFP", "/dpa": at the end of the last paragraph
    private static final Pattern CLOSING = Pattern.compile("[(\\[–—/-]\\s*([^()\\[\\]–—]{2,60})[)\\]]?\\s*\\.?$");

    private Agencies() {}

    /**
     * The wire services credited.
     *
     * @param credits lines that name who made the text: authors, bylines, the dateline, credit lines
     * @param named the services that the dateline names
     * @param last the last paragraph: a credit may stand at its end
     */
    static List<String> find(List<String> credits, List<String> named, String last) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : credits) collect(Phrase.head(line, 300), found);
        String tail = last.length() > 100 ? last.substring(last.length() - 100) : last;
        if (last.length() <= 100 && isMostlyCredit(last)) collect(last, found);
        for (String name : named) found.putIfAbsent(Phrase.bare(name), name);
        for (String line : credits) collectByForm(line, found);
        collectByForm(last, found);
        Matcher closing = CLOSING.matcher(tail);
        if (closing.find() && isMostlyCredit(closing.group(1))) collect(closing.group(1), found);
        return new ArrayList<>(found.values());
    }

    private static void collectByForm(String line, Map<String, String> found) {
        if (CreditForms.isCredit(line)) collect(line, found);
        for (String service : CreditForms.services(line)) {
            // "Thomson Reuters Foundation" is known already by what it holds.
            if (!NAME.matcher(service).find()) found.putIfAbsent(Phrase.bare(service), service);
        }
    }

    /** Whether a line holds a wire service's name and little else, or credits others by its form. */
    static boolean isCreditLine(String line) {
        return isCredit(line) || CreditForms.isCredit(line);
    }

    /** Whether a line holds a wire service's name and little else. */
    static boolean isCredit(String line) {
        return line.length() <= 60 && NAME.matcher(line).find() && isMostlyCredit(line);
    }

    private static boolean isMostlyCredit(String line) {
        int rest = Phrase.letters(NAME.matcher(line).replaceAll(""));
        return rest < Phrase.letters(line) && rest <= 25;
    }

    private static void collect(String line, Map<String, String> found) {
        Matcher matcher = NAME.matcher(line);
        while (matcher.find()) found.putIfAbsent(Phrase.bare(matcher.group()), matcher.group());
    }
}
