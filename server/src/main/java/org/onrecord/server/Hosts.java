package org.onrecord.server;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which names the server may be spoken to. A web page elsewhere can make a name of its own point at this machine
 * and so read what is served here (DNS rebinding); the browser then sends that name as the host.
 */
final class Hosts {

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    private final boolean everyAddress;

    /** @param bound the name or address the server listens at */
    Hosts(String bound) {
        String name = bound.toLowerCase(Locale.ROOT);
        names.add(name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name);
        // At all of a machine's addresses: each may be used. An address cannot be made to point elsewhere.
        everyAddress = name.equals("0.0.0.0") || name.equals("::") || name.equals("[::]");
    }

    /** Whether a request with this Host header, port or none, is meant for this server. */
    boolean allow(@Nullable String header) {
        if (header == null) return false;
        String name = PORT.matcher(header.toLowerCase(Locale.ROOT)).replaceFirst("");
        return names.contains(name) || (everyAddress && ADDRESS.matcher(name).matches());
    }
}
