package org.onrecord.page.source;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.page.PageException;

/**
 * Keeps fetching to the public web: an address on a page, or a redirect, must not reach into the network the program
 * runs in.
 *
 * <p>A name is looked up once, here, and what was looked up is what is connected to: a name that leads elsewhere a moment
 * later (DNS rebinding) leads nowhere. However a number is written (decimal, octal, hexadecimal), what counts is the
 * address that the platform makes of it.
 */
final class AddressPolicy {

    /** Finds the addresses of a name. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /**
     * Ports of other services, which could take a request for words of their own: the "bad ports" of the Fetch standard
     * (https://fetch.spec.whatwg.org/#port-blocking).
     */
    private static final Set<Integer> OTHER_SERVICES = Set.of(
            0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
            109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
            526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
            3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080);

    private final Set<String> allowed;
    private final Resolver resolver;

    AddressPolicy(Set<String> allowedHosts, Resolver resolver) {
        this.resolver = resolver;
        this.allowed = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The port that an address of the web names or means. */
    static int port(URI address) {
        if (address.getPort() >= 0) return address.getPort();
        return address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /**
     * The addresses of a host, at least one, to connect to in this order: all of them public ones, or the host allowed by
     * name.
     *
     * @throws PageException where one of them is private, or there is none, or the port is another service's
     */
    List<InetAddress> addresses(String input, URI address) throws PageException {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = port(address);
        boolean named = allowed.contains(host) || allowed.contains(host + ":" + port);
        if (port > 65_535 || (OTHER_SERVICES.contains(port) && !allowed.contains(host + ":" + port))) {
            throw new PageException(
                    PageException.Code.BAD_URL,
                    input + " was not fetched: port " + port + " of " + host
                            + " is not one of the web; check the address.");
        }
        List<InetAddress> addresses;
        try {
            addresses = List.of(resolver.resolve(host));
        } catch (UnknownHostException e) {
            throw unknown(input, host, e);
        }
        if (addresses.isEmpty()) throw unknown(input, host, new UnknownHostException(host));
        for (InetAddress one : addresses) {
            if (named || isPublic(one)) continue;
            throw new PageException(
                    PageException.Code.PRIVATE_ADDRESS,
                    input + " was not fetched: " + host + " is a private address (" + one.getHostAddress()
                            + "); if that is meant, allow it with --allow-host " + host + ":" + port
                            + " (in a program: FetchOptions.withAllowedHosts).");
        }
        return addresses;
    }

    private static PageException unknown(String input, String host, UnknownHostException cause) {
        return new PageException(
                PageException.Code.FETCH_FAILED,
                input + " was not fetched: there is no host " + host + "; check the address and the connection.",
                cause);
    }

    /** Whether an address is one of the public internet (the special ones: RFC 6890 and the IANA registries after it). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean shared = first == 100 && (second & 0xC0) == 64;
        boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean trial = (first == 198 && (second & 0xFE) == 18)
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113);
        boolean relay = first == 192 && second == 88 && third == 99;
        // Where Azure's machines ask for what concerns themselves: public by its number, not by what it is.
        boolean host = first == 168 && second == 63 && third == 129 && (bytes[3] & 0xFF) == 16;
        return first != 0 && first < 240 && !shared && !protocol && !trial && !relay && !host;
    }

    /**
     * Only 2000::/3 is given out to the public (RFC 4291, 2.4); outside it lie the local ones and every way but two to
     * write an IPv4 address in IPv6 clothes: mapped, compatible, translated (64:ff9b::/96, 64:ff9b:1::/48, ::ffff:0:0:0/96).
     */
    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean given = (first & 0xE0) == 0x20;
        // 2001::/23: Teredo, benchmarks, ORCHID; 2002::/16: 6to4, with an IPv4 address inside.
        boolean protocol = first == 0x20 && second == 0x01 && third < 0x02;
        boolean tunnel = first == 0x20 && second == 0x02;
        boolean documentation = (first == 0x20 && second == 0x01 && third == 0x0D && (bytes[3] & 0xFF) == 0xB8)
                || (first == 0x3F && second == 0xFF && third < 0x10);
        return given && !protocol && !tunnel && !documentation;
    }
}
