package org.onrecord.register;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Report;

/** Tells at which address a report lives. Stateless; safe for any number of threads. */
public final class Addresses {

    private Addresses() {}

    /**
     * The address that stands for a report: the one the page gives for itself, else where it was fetched, in normal form
     * and without fragment.
     *
     * <p>A page fetched at one site that gives itself an address at another is a copy there, not a version of the report
     * here: then the address it was fetched at counts. Else any page could put itself in the place of another's report.
     *
     * @return empty where neither is known
     */
    public static Optional<String> of(Report report) {
        Optional<String> fetched = report.url().flatMap(Addresses::normal);
        Optional<String> canonical = report.canonicalUrl().flatMap(Addresses::normal);
        if (fetched.isEmpty()) return canonical;
        if (canonical.isEmpty() || !sameSite(fetched.get(), canonical.get())) return fetched;
        return canonical;
    }

    private static Optional<String> normal(String url) {
        try {
            @Nullable String normal = new BasicURLNormalizer().filter(url);
            if (normal == null) return Optional.empty();
            URI uri = new URI(normal);
            @Nullable String scheme = uri.getScheme();
            boolean web = "http".equals(scheme) || "https".equals(scheme);
            return web && uri.getHost() != null ? Optional.of(normal) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean sameSite(String one, String other) {
        String host = URI.create(one).getHost();
        String otherHost = URI.create(other).getHost();
        return host.equals(otherHost) || site(host).equals(site(otherHost));
    }

    /** The part of a host that one owner has: {@code example.co.uk} of {@code www.example.co.uk}. */
    private static String site(String host) {
        @Nullable String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain;
    }
}
