package org.onrecord.page.html.metadata;

import java.net.URI;
import java.util.Optional;

/** Web addresses as pages write them. */
final class Addresses {

    private Addresses() {}

    /** Whether both lead to the same page: scheme, {@code www.}, query, fragment and a last slash do not count. */
    static boolean samePage(String one, String other) {
        String a = core(one);
        return !a.isEmpty() && a.equals(core(other));
    }

    private static String core(String address) {
        String core = Phrase.head(address.strip(), 2000);
        int fragment = core.indexOf('#');
        if (fragment >= 0) core = core.substring(0, fragment);
        int query = core.indexOf('?');
        if (query >= 0) core = core.substring(0, query);
        int scheme = core.indexOf("://");
        if (scheme >= 0) core = core.substring(scheme + 3);
        if (core.startsWith("www.")) core = core.substring(4);
        if (core.startsWith("amp.")) core = core.substring(4);
        while (core.endsWith("/")) core = core.substring(0, core.length() - 1);
        // A host alone is a site, not a page.
        return core.indexOf('/') > 0 ? Phrase.lower(core) : "";
    }

    /** {@code address} made absolute against {@code base}; empty where it is no web address. */
    static Optional<String> absolute(Optional<String> base, String address) {
        String stripped = address.strip();
        if (stripped.isEmpty() || stripped.length() > 4000) return Optional.empty();
        if (stripped.startsWith("//")) stripped = "https:" + stripped;
        if (isWeb(stripped)) return Optional.of(stripped);
        if (base.isEmpty() || !isWeb(base.get())) return Optional.empty();
        try {
            return Optional.of(URI.create(base.get())
                            .resolve(stripped.replace(" ", "%20"))
                            .toString())
                    .filter(Addresses::isWeb);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isWeb(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }
}
