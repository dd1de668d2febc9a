package org.onrecord.page.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;

/**
 * Fetches one page, politely: robots.txt is heeded, pages of one host keep a pause between them, at most five
 * redirects are followed and each is checked as the address itself was, and neither time nor memory is without a limit.
 * Safe for any number of threads.
 */
final class Fetcher {

    private static final int MOST_REDIRECTS = 5;

    private record Answer(URI address, HttpResponse<byte[]> response) {}

    private final PageLimits limits;
    private final FetchOptions options;
    private final AddressPolicy policy;
    private final HostPauses pauses;
    private final SiteRules rules = new SiteRules();
    private volatile @Nullable HttpClient client;

    Fetcher(PageLimits limits, FetchOptions options) {
        this(limits, options, InetAddress::getAllByName, HostPauses.Clock.SYSTEM);
    }

    Fetcher(PageLimits limits, FetchOptions options, AddressPolicy.Resolver resolver, HostPauses.Clock clock) {
        this.limits = limits;
        this.options = options;
        this.policy = new AddressPolicy(options.allowedHosts(), resolver);
        this.pauses = new HostPauses(clock);
    }

    /**
     * What is at an address; still packed where the file itself is (a {@code .gz}), not only its transport.
     *
     * @throws PageException where the address may not be fetched, or nothing of the kind comes from it
     */
    Page fetch(String input, Wanted wanted) throws PageException {
        Answer answer = follow(input, address(input, input), limits.maxBytes(), wanted, true);
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
        if (essence.isPresent() && !wanted.accepts(essence.get())) {
            String advice = wanted == Wanted.PAGE && Wanted.FEED.accepts(essence.get())
                    ? ": list the reports of a feed with onrecord feed, or give the address of " + wanted.words() + "."
                    : ": give the address of " + wanted.words() + ".";
            throw new PageException(Code.NOT_TEXT, input + " is of type " + essence.get() + advice);
        }
        if (bytes.length == 0) {
            throw new PageException(Code.EMPTY, input + " answered with nothing: check the address in a browser.");
        }
        return new Page(
                input,
                bytes,
                Optional.of(answer.address().toString()),
                essence.filter(type -> !Wanted.isPacked(type)).or(() -> MediaTypes.ofBytes(bytes)),
                contentType.flatMap(MediaTypes::charset),
                Optional.of(Instant.now()));
    }

    /**
     * The sitemaps that the robots.txt of an address's site names.
     *
     * @throws PageException where the site cannot be asked
     */
    List<String> sitemaps(String input) throws PageException {
        return rules.sitemaps(address(input, input), file -> robots(input, file));
    }

    private Answer follow(String input, URI first, long most, Wanted wanted, boolean heedRobots) throws PageException {
        URI at = first;
        String asked = "";
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            policy.check(input, at);
            // A redirect within a host is part of the one request; another host is asked in its turn.
            if (heedRobots && asked.equals(at.getRawAuthority())) {
                rules.heed(input, at, file -> robots(input, file));
            } else if (heedRobots) {
                await(input, at);
            }
            asked = at.getRawAuthority();
            HttpResponse<byte[]> response = get(input, at, most, wanted);
            policy.check(input, at);
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

    /** Asks the site's robots.txt, and waits until the host may be asked again. */
    private void await(String input, URI address) throws PageException {
        Duration asked = rules.heed(input, address, file -> robots(input, file));
        Duration pause = asked.compareTo(options.pause()) > 0 ? asked : options.pause();
        try {
            pauses.await(address.getRawAuthority(), pause);
        } catch (InterruptedException e) {
            throw stopped(input, e);
        }
    }

    private SiteRules.RobotsFile robots(String input, URI address) throws PageException {
        Answer answer = follow(input, address, SiteRules.MOST_BYTES, Wanted.FEED, false);
        String type = answer.response().headers().firstValue("Content-Type").orElse("text/plain");
        Optional<byte[]> bytes;
        try {
            bytes = Optional.of(decode(input, answer.response()));
        } catch (PageException e) {
            bytes = Optional.empty();
        }
        return new SiteRules.RobotsFile(answer.response().statusCode(), type, bytes);
    }

    private HttpResponse<byte[]> get(String input, URI address, long most, Wanted wanted) throws PageException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .GET()
                .timeout(options.timeout())
                .header("User-Agent", userAgent())
                .header("Accept", wanted.accept())
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
            throw stopped(input, e);
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

    private static PageException stopped(String input, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new PageException(Code.FETCH_FAILED, input + " was not fetched: the program is being stopped.", cause);
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
        } catch (ContentCoding.UnknownCoding e) {
            throw new PageException(
                    Code.BAD_ENCODING,
                    input + " was not read: its " + PageBytes.reason(e)
                            + "; save the page with a browser and read the file.",
                    e);
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
        // One host is one host, however it is written: pauses and robots.txt go by it.
        String known = (ascii ? host : IDN.toASCII(host)).toLowerCase(Locale.ROOT);
        return address.substring(0, begin) + known + address.substring(end);
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
