package org.onrecord.page.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;

/**
 * Fetches one page, politely: robots.txt is heeded, at most five redirects are followed and each is checked as the
 * address itself was, and neither time nor memory is without a limit. Safe for any number of threads.
 */
final class Fetcher {

    private static final int MOST_REDIRECTS = 5;

    /** What a crawler must read of a robots.txt at least (RFC 9309, 2.5). */
    private static final int ROBOTS_BYTES = 512_000;

    private static final Duration ROBOTS_KEPT = Duration.ofHours(24);
    private static final int MOST_ROBOTS = 10_000;
    private static final String ROBOT = "onrecord";

    private record KeptRules(BaseRobotRules rules, Instant since) {}

    private record Answer(URI address, HttpResponse<byte[]> response) {}

    private final PageLimits limits;
    private final FetchOptions options;
    private final AddressPolicy policy;
    private final Map<String, KeptRules> robots = new ConcurrentHashMap<>();
    private volatile @Nullable HttpClient client;

    Fetcher(PageLimits limits, FetchOptions options) {
        this.limits = limits;
        this.options = options;
        this.policy = new AddressPolicy(options.allowedHosts());
    }

    /**
     * The page at an address.
     *
     * @throws PageException where the address may not be fetched, or no page comes from it
     */
    Page fetch(String input) throws PageException {
        Answer answer = follow(input, address(input, input), limits.maxBytes(), true);
        HttpResponse<byte[]> response = answer.response();
        int status = response.statusCode();
        if (status / 100 != 2) {
            throw new PageException(
                    Code.HTTP_STATUS,
                    input + " was not fetched: " + answer.address().getHost() + " answered with status " + status
                            + "; check the address in a browser.");
        }
        Optional<String> contentType = response.headers().firstValue("Content-Type");
        Optional<String> essence = contentType.flatMap(MediaTypes::essence);
        byte[] bytes = decode(input, response);
        if (essence.isPresent() && !isPage(essence.get())) {
            throw new PageException(
                    Code.NOT_TEXT,
                    input + " is of type " + essence.get() + ": give the address of a page in HTML or plain text.");
        }
        if (bytes.length == 0) {
            throw new PageException(Code.EMPTY, input + " answered with nothing: check the address in a browser.");
        }
        return new Page(
                input,
                bytes,
                Optional.of(answer.address().toString()),
                essence.filter(type -> !type.equals("application/octet-stream")).or(() -> MediaTypes.ofBytes(bytes)),
                contentType.flatMap(MediaTypes::charset),
                Optional.of(Instant.now()));
    }

    private static boolean isPage(String essence) {
        return essence.startsWith("text/")
                || essence.equals("application/octet-stream")
                || essence.equals("application/xml")
                || MediaTypes.isHtml(essence);
    }

    private Answer follow(String input, URI first, long most, boolean heedRobots) throws PageException {
        URI at = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            policy.check(input, at);
            if (heedRobots) heedRobots(input, at);
            HttpResponse<byte[]> response = get(input, at, most);
            Optional<String> location = response.headers().firstValue("Location");
            boolean redirect = List.of(301, 302, 303, 307, 308).contains(response.statusCode());
            if (!redirect || location.isEmpty()) return new Answer(at, response);
            try {
                at = address(
                        input,
                        at.resolve(location.get().strip().replace(" ", "%20")).toString());
            } catch (IllegalArgumentException e) {
                throw new PageException(
                        Code.BAD_URL,
                        input + " was not fetched: it redirects to what is no address (" + location.get() + ").",
                        e);
            }
        }
        throw new PageException(
                Code.FETCH_FAILED,
                input + " was not fetched: it redirects more than " + MOST_REDIRECTS
                        + " times; give the address it ends at.");
    }

    private void heedRobots(String input, URI address) throws PageException {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        KeptRules kept = robots.get(site);
        if (kept == null || kept.since().plus(ROBOTS_KEPT).isBefore(Instant.now())) {
            kept = new KeptRules(robotsOf(input, URI.create(site + "/robots.txt")), Instant.now());
            if (robots.size() >= MOST_ROBOTS) robots.clear();
            robots.put(site, kept);
        }
        if (!kept.rules().isAllowed(address.toString())) {
            throw new PageException(
                    Code.ROBOTS,
                    input + " was not fetched: robots.txt of " + address.getHost()
                            + " does not allow it; save the page with a browser and read the file.");
        }
    }

    private BaseRobotRules robotsOf(String input, URI address) throws PageException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        Answer answer;
        try {
            answer = follow(input, address, ROBOTS_BYTES, false);
        } catch (PageException e) {
            // A robots.txt that is too large or leads nowhere forbids nothing; a host that is not there is told of.
            if (e.code() == Code.TIMEOUT || e.code() == Code.PRIVATE_ADDRESS) throw e;
            if (e.code() == Code.FETCH_FAILED && e.getCause() != null) throw e;
            return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
        }
        int status = answer.response().statusCode();
        if (status / 100 != 2) return parser.failedFetch(status);
        String type = answer.response().headers().firstValue("Content-Type").orElse("text/plain");
        try {
            return parser.parseContent(address.toString(), decode(input, answer.response()), type, List.of(ROBOT));
        } catch (PageException e) {
            return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
        }
    }

    private HttpResponse<byte[]> get(String input, URI address, long most) throws PageException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .GET()
                .timeout(options.timeout())
                .header("User-Agent", userAgent())
                .header("Accept", "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1")
                .header("Accept-Encoding", "gzip, deflate")
                .build();
        CompletableFuture<HttpResponse<byte[]>> sent = client().sendAsync(request, info -> new LimitedBody(most));
        try {
            return sent.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw timeout(input, address, e);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new PageException(Code.FETCH_FAILED, input + " was not fetched: the program is being stopped.", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            for (Throwable at = cause; at != null; at = at.getCause()) {
                if (at instanceof LimitedBody.TooLarge) throw PageBytes.tooLarge(input, limits);
            }
            if (cause instanceof java.net.http.HttpTimeoutException) throw timeout(input, address, cause);
            throw new PageException(
                    Code.FETCH_FAILED,
                    input + " was not fetched: " + address.getHost() + " could not be reached or broke off ("
                            + PageBytes.reason(cause) + "); try again later.",
                    cause);
        }
    }

    private PageException timeout(String input, URI address, Throwable cause) {
        return new PageException(
                Code.TIMEOUT,
                input + " was not fetched: " + address.getHost() + " took longer than "
                        + options.timeout().toSeconds() + " s; try again later.",
                cause);
    }

    private byte[] decode(String input, HttpResponse<byte[]> response) throws PageException {
        List<String> codings = response.headers().allValues("Content-Encoding");
        if (codings.isEmpty()) return response.body();
        try (InputStream decoded = ContentCoding.undo(new ByteArrayInputStream(response.body()), codings)) {
            return PageBytes.upTo(input, decoded, limits);
        } catch (ZipException | EOFException e) {
            throw PageBytes.broken(input, e);
        } catch (IOException e) {
            throw PageBytes.unreadable(input, e);
        }
    }

    /** An address that can be fetched, with its host in ASCII and without its fragment. */
    private static URI address(String input, String words) throws PageException {
        try {
            String clean = words.strip().replace(" ", "%20");
            int fragment = clean.indexOf('#');
            if (fragment >= 0) clean = clean.substring(0, fragment);
            URI parsed = new URI(asciiHost(clean));
            String scheme = parsed.getScheme() == null ? "" : parsed.getScheme().toLowerCase(Locale.ROOT);
            boolean fetched = scheme.equals("http") || scheme.equals("https");
            if (!fetched || parsed.getHost() == null || parsed.getRawUserInfo() != null)
                throw badUrl(input, words, null);
            URI ascii = new URI(parsed.toASCIIString());
            return ascii.getRawPath().isEmpty() ? ascii.resolve("/") : ascii;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw badUrl(input, words, e);
        }
    }

    private static String asciiHost(String address) {
        int begin = address.indexOf("://") + 3;
        if (begin < 3) return address;
        int end = begin;
        while (end < address.length() && "/?:".indexOf(address.charAt(end)) < 0) end++;
        String host = address.substring(begin, end);
        boolean ascii = host.chars().allMatch(unit -> unit < 128);
        return ascii ? address : address.substring(0, begin) + IDN.toASCII(host) + address.substring(end);
    }

    private static PageException badUrl(String input, String words, @Nullable Throwable cause) {
        String message = input + " was not fetched: "
                + (words.equals(input) ? "it" : "it leads to " + words + ", which")
                + " is no address of a page; give one that begins with http:// or https://.";
        return cause == null
                ? new PageException(Code.BAD_URL, message)
                : new PageException(Code.BAD_URL, message, cause);
    }

    private String userAgent() {
        String version = Fetcher.class.getPackage().getImplementationVersion();
        String contact = options.contact().map(words -> "; " + words).orElse("");
        return "Onrecord/" + (version == null ? "dev" : version) + " (reads one page at a person's request" + contact
                + ")";
    }

    private HttpClient client() {
        HttpClient open = client;
        if (open != null) return open;
        synchronized (this) {
            open = client;
            if (open == null) {
                open = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(
                                options.timeout().compareTo(Duration.ofSeconds(10)) < 0
                                        ? options.timeout()
                                        : Duration.ofSeconds(10))
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                client = open;
            }
            return open;
        }
    }
}
