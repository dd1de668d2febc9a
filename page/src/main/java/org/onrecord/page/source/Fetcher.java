package org.onrecord.page.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;

/**
 * Fetches one page, politely: robots.txt is heeded, pages of one host keep a pause between them, at most five
 * redirects are followed and each is checked as the address itself was, and neither time nor memory is without a limit.
 * No proxy is asked: behind one nobody could tell which address is connected to. Safe for any number of threads.
 */
final class Fetcher {

    private static final int MOST_REDIRECTS = 5;

    /** What the last of several hops answered. */
    private record Hop(URI address, HttpGet.Answer answer) {}

    private final PageLimits limits;
    private final FetchOptions options;
    private final AddressPolicy policy;
    private final HostPauses pauses;
    private final Supplier<Socket> sockets;
    private final SiteRules rules = new SiteRules();

    Fetcher(PageLimits limits, FetchOptions options) {
        this(limits, options, InetAddress::getAllByName, HostPauses.Clock.SYSTEM, () -> new Socket(Proxy.NO_PROXY));
    }

    /**
     * @param resolver looks up each name that is connected to
     * @param sockets makes the connections, to the addresses looked up
     */
    Fetcher(
            PageLimits limits,
            FetchOptions options,
            AddressPolicy.Resolver resolver,
            HostPauses.Clock clock,
            Supplier<Socket> sockets) {
        this.limits = limits;
        this.sockets = sockets;
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
        return switch (ask(input, wanted, Validators.NONE)) {
            case Answer.Fetched fetched -> fetched.page();
            case Answer.Refused refused -> throw refused.error();
            case Answer.NotModified none -> throw status(input, address(input, input), 304);
        };
    }

    /**
     * What a server answers when it is asked for what may have been fetched before.
     *
     * @param known of what was fetched before; {@link Validators#NONE} asks for it in any case
     * @throws PageException where the address may not be fetched, or nothing of the kind comes from it
     */
    Answer ask(String input, Wanted wanted, Validators known) throws PageException {
        Hop hop = follow(input, address(input, input), limits.maxBytes(), wanted, known, true);
        HttpGet.Answer answer = hop.answer();
        int status = answer.status();
        if (status == 304 && !known.isEmpty()) {
            return new Answer.NotModified(CacheControl.freshFor(answer));
        }
        if (status / 100 != 2) {
            return new Answer.Refused(
                    status(input, hop.address(), status),
                    status,
                    answer.first("Retry-After").flatMap(value -> CacheControl.retryAfter(value, Instant.now())));
        }
        Validators validators = new Validators(
                Optional.of(hop.address().toString()), answer.first("ETag"), answer.first("Last-Modified"));
        return new Answer.Fetched(page(input, wanted, hop), validators, CacheControl.freshFor(answer));
    }

    private static PageException status(String input, URI address, int status) {
        return new PageException(
                Code.HTTP_STATUS,
                input + " was not fetched: " + address.getHost() + " answered with status " + status
                        + "; check the address in a browser.");
    }

    private Page page(String input, Wanted wanted, Hop hop) throws PageException {
        Optional<String> contentType = hop.answer().first("Content-Type");
        Optional<String> essence = contentType.flatMap(MediaTypes::essence);
        byte[] bytes = decode(input, hop.answer());
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
                Optional.of(hop.address().toString()),
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

    private Hop follow(String input, URI first, long most, Wanted wanted, Validators known, boolean heedRobots)
            throws PageException {
        URI at = first;
        String asked = "";
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            // A redirect within a host is part of the one request; another host is asked in its turn.
            if (heedRobots && asked.equals(at.getRawAuthority())) {
                rules.heed(input, at, file -> robots(input, file));
            } else if (heedRobots) {
                await(input, at);
            }
            asked = at.getRawAuthority();
            HttpGet.Answer answer = get(input, at, most, wanted, known);
            Optional<String> location = answer.first("Location");
            boolean redirect = List.of(301, 302, 303, 307, 308).contains(answer.status());
            if (!redirect || location.isEmpty()) return new Hop(at, answer);
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
            pauses.await(address.getHost(), pause);
        } catch (InterruptedException e) {
            throw stopped(input, e);
        }
    }

    private SiteRules.RobotsFile robots(String input, URI address) throws PageException {
        Hop hop = follow(input, address, SiteRules.MOST_BYTES, Wanted.FEED, Validators.NONE, false);
        String type = hop.answer().first("Content-Type").orElse("text/plain");
        Optional<byte[]> bytes;
        try {
            bytes = Optional.of(decode(input, hop.answer()));
        } catch (PageException e) {
            bytes = Optional.empty();
        }
        return new SiteRules.RobotsFile(hop.answer().status(), type, bytes);
    }

    private HttpGet.Answer get(String input, URI address, long most, Wanted wanted, Validators known)
            throws PageException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", userAgent());
        headers.put("Accept", wanted.accept());
        headers.put("Accept-Encoding", "gzip, deflate");
        known.of(address.toString()).forEach(headers::put);
        HttpGet get = new HttpGet(address, sockets, headers, most);
        // In a thread of its own, so that neither a lookup nor a server that drips takes more than its time.
        FutureTask<HttpGet.Answer> task = new FutureTask<>(() -> get.run(policy.addresses(input, address)));
        Thread.ofPlatform().daemon().name("onrecord-fetch").start(task);
        try {
            return task.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw timeout(input, address, e);
        } catch (InterruptedException e) {
            throw stopped(input, e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof PageException told) throw told;
            if (cause instanceof HttpGet.TooLarge) throw PageBytes.tooLarge(input, limits);
            if (cause instanceof Error fault) throw fault;
            throw new PageException(
                    Code.FETCH_FAILED,
                    input + " was not fetched: " + address.getHost() + " could not be reached or broke off ("
                            + PageBytes.reason(cause) + "); try again later.",
                    cause);
        } finally {
            get.close();
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

    private byte[] decode(String input, HttpGet.Answer answer) throws PageException {
        List<String> codings = answer.all("Content-Encoding");
        if (codings.isEmpty()) return answer.body();
        try (InputStream decoded =
                ContentCoding.undo(new ByteArrayInputStream(answer.body()), codings, limits.maxBytes())) {
            return PageBytes.upTo(input, decoded, limits);
        } catch (ContentCoding.UnknownCoding e) {
            throw new PageException(
                    Code.BAD_ENCODING,
                    input + " was not read: its " + PageBytes.reason(e)
                            + "; save the page with a browser and read the file.",
                    e);
        } catch (ContentCoding.TooLarge e) {
            throw PageBytes.tooLarge(input, limits);
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
            return ascii.getRawPath().isEmpty() ? new URI(slash(ascii.toString())) : ascii;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw badUrl(input, words, e);
        }
    }

    /** With the path that an address without one means. */
    private static String slash(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address + "/" : address.substring(0, query) + "/" + address.substring(query);
    }

    private static String asciiHost(String address) {
        int begin = address.indexOf("://") + 3;
        if (begin < 3) return address;
        int end = begin;
        while (end < address.length() && "/?".indexOf(address.charAt(end)) < 0) end++;
        int hostEnd = begin;
        // An address of IPv6 has colons inside its brackets.
        if (begin < end && address.charAt(begin) == '[') hostEnd = Math.max(begin, address.lastIndexOf(']', end));
        while (hostEnd < end && address.charAt(hostEnd) != ':') hostEnd++;
        String host = address.substring(begin, hostEnd);
        String port = address.substring(hostEnd, end);
        boolean ascii = host.chars().allMatch(unit -> unit < 128);
        // One host is one host, however it is written: pauses and robots.txt go by it.
        String known = (ascii ? host : IDN.toASCII(host)).toLowerCase(Locale.ROOT);
        if (known.endsWith(".") && known.length() > 1) known = known.substring(0, known.length() - 1);
        boolean secure = address.regionMatches(true, 0, "https:", 0, 6);
        if (port.equals(":") || port.equals(secure ? ":443" : ":80")) port = "";
        return address.substring(0, begin) + known + port + address.substring(end);
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
        return "Onrecord/" + (version == null ? "dev" : version) + " (reads news reports for a person" + contact + ")";
    }
}
