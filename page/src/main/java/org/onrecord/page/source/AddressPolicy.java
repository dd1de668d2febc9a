package org.onrecord.page.source;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.page.PageException;

/**
 * Keeps fetching to the public web: an address on a page, or a redirect, must not reach into the network the program
 * runs in.
 *
 * <p>Java's HTTP client resolves a name by itself when it connects and takes no address in its stead. So a name is
 * checked twice: before the request, and again when the answer is there. Java keeps what it resolved for 30 seconds, as
 * long as a fetch may take, so that a name that changed in between is seen by the second check, and its answer is
 * thrown away.
 */
final class AddressPolicy {

    /** Finds the addresses of a name. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Set<String> allowed;
    private final Resolver resolver;

    AddressPolicy(Set<String> allowedHosts, Resolver resolver) {
        this.resolver = resolver;
        this.allowed = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Passes where every address of the host is a public one, or the host is allowed by name.
     *
     * @throws PageException where it is private, or has no address
     */
    void check(String input, URI address) throws PageException {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port =
                address.getPort() >= 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        if (allowed.contains(host) || allowed.contains(host + ":" + port)) return;
        InetAddress[] addresses;
        try {
            addresses = resolver.resolve(host);
        } catch (UnknownHostException e) {
            throw new PageException(
                    PageException.Code.FETCH_FAILED,
                    input + " was not fetched: there is no host " + host + "; check the address and the connection.",
                    e);
        }
        for (InetAddress one : addresses) {
            if (isPublic(one)) continue;
            throw new PageException(
                    PageException.Code.PRIVATE_ADDRESS,
                    input + " was not fetched: " + host + " is a private address (" + one.getHostAddress()
                            + "); if that is meant, allow it with --allow-host " + host + ":" + port
                            + " (in a program: FetchOptions.withAllowedHosts).");
        }
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
        return first != 0 && first < 240 && !shared && !protocol && !trial;
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean local = (first & 0xFE) == 0xFC;
        boolean documentation =
                first == 0x20 && second == 0x01 && (bytes[2] & 0xFF) == 0x0D && (bytes[3] & 0xFF) == 0xB8;
        // An IPv4 address in IPv6 clothes: mapped, compatible, translated (64:ff9b::/96), 6to4, Teredo.
        boolean translated = first == 0 && second == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
        boolean zeros = true;
        for (int i = 0; i < 10; i++) zeros &= bytes[i] == 0;
        boolean tunnel = (first == 0x20 && second == 0x02)
                || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
        return !local && !documentation && !translated && !zeros && !tunnel;
    }
}
