package org.onrecord.page.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Fields out of the short lines around a report, for pages whose data names neither author nor date. */
public final class VisibleLines {

    private static final int LONGEST = 160;
    private static final Pattern BYLINE = Pattern.compile(
            "^\\W*(?:by|von|vom|par|por|di|door|przez|av|af|text|autor(?:in)?|author|auteur|autore|written by|posted by|verfasst von|geschrieben von|автор|"
                    + "published by|escrito por|écrit par|publié par|scritto da)\\b\\s*:?\\s+(?=\\p{Lu})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    // "Posted on 3 May 2019 by Jo Doe", "3. Mai 2019 von Jo Doe"
    private static final Pattern INNER =
            Pattern.compile("\\d{4}\\W.{0,25}?\\b(?:by|von|par|por|di|door|av)\\s+(?=\\p{Lu})");

    private VisibleLines() {}

    /** The names in the first of {@code lines} that opens as a byline does. */
    public static List<String> authors(List<String> lines, List<String> siteNames) {
        for (String line : lines) {
            if (line.length() > LONGEST) continue;
            var inner = INNER.matcher(line);
            List<String> candidates = new ArrayList<>();
            if (inner.find()) candidates.add(line.substring(inner.end()));
            if (BYLINE.matcher(line).find()) candidates.add(line);
            for (String candidate : candidates) {
                List<String> names = AuthorNames.clean(List.of(candidate), siteNames);
                if (!names.isEmpty() && names.size() < 6) return names;
            }
        }
        return List.of();
    }
}
