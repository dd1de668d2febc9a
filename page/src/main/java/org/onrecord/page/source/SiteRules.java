package org.onrecord.page.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;

/**
 * The robots.txt of each site (RFC 9309), asked once a day. Safe for any number of threads; two that come to a new site at
 * once may both ask.
 */
final class SiteRules {

    /** What a crawler must read of a robots.txt at least (RFC 9309, 2.5). */
    static final int MOST_BYTES = 512_000;

    private static final Duration KEPT = Duration.ofHours(24);

    /** How long a robots.txt that its server could not give forbids everything (RFC 9309, 2.3.1.4). */
    private static final Duration DEFERRED = Duration.ofMinutes(10);

    private static final int MOST_SITES = 10_000;
    private static final String ROBOT = "onrecord";

    /** Gets a robots.txt. */
    interface Source {
        /**
         * What is at the address.
         *
         * @throws PageException where nothing comes from it
         */
        RobotsFile get(URI address) throws PageException;
    }

    /** A robots.txt as the server answered; {@code bytes} are empty where they could not be unpacked. */
    record RobotsFile(int status, String contentType, Optional<byte[]> bytes) {}

    private record Kept(BaseRobotRules rules, Instant since) {
        boolean isOld() {
            return since.plus(rules.isDeferVisits() ? DEFERRED : KEPT).isBefore(Instant.now());
        }
    }

    private final Map<String, Kept> sites = new ConcurrentHashMap<>();

    /**
     * How long the site of an address asks to be left alone between two requests; zero where it does not ask.
     *
     * @throws PageException where the address may not be fetched, or the site cannot be asked
     */
    Duration heed(String input, URI address, Source source) throws PageException {
        BaseRobotRules rules = of(address, source);
        if (rules.isDeferVisits()) {
            throw new PageException(
                    Code.FETCH_FAILED,
                    input + " was not fetched: " + address.getHost()
                            + " could not give its robots.txt, and until it can it may not be asked; try again later.");
        }
        if (!rules.isAllowed(address.toString())) {
            throw new PageException(
                    Code.ROBOTS,
                    input + " was not fetched: robots.txt of " + address.getHost()
                            + " does not allow it; save the page with a browser and read the file.");
        }
        return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    }

    /** The sitemaps that the robots.txt of an address's site names. */
    List<String> sitemaps(URI address, Source source) throws PageException {
        return List.copyOf(of(address, source).getSitemaps());
    }

    private BaseRobotRules of(URI address, Source source) throws PageException {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        Kept kept = sites.get(site);
        if (kept == null || kept.isOld()) {
            kept = new Kept(ask(URI.create(site + "/robots.txt"), source), Instant.now());
            if (sites.size() >= MOST_SITES) sites.clear();
            sites.put(site, kept);
        }
        return kept.rules();
    }

    private static BaseRobotRules ask(URI address, Source source) throws PageException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        RobotsFile file;
        try {
            file = source.get(address);
        } catch (PageException e) {
            // A robots.txt that is too large or leads nowhere forbids nothing; a host that is not there is told of.
            if (e.code() == Code.TIMEOUT || e.code() == Code.PRIVATE_ADDRESS) throw e;
            if (e.code() == Code.FETCH_FAILED && e.getCause() != null) throw e;
            return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
        }
        if (file.status() / 100 != 2) return parser.failedFetch(file.status());
        if (file.bytes().isEmpty()) return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
        return parser.parseContent(address.toString(), file.bytes().get(), file.contentType(), List.of(ROBOT));
    }
}
