package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.page.source.FetchOptions;
import org.onrecord.page.source.PageLimits;
import org.onrecord.page.source.PageSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How inputs are opened: how large they may be, and where may be fetched from. */
final class SourceOptions {

    /** A name, an IPv4 address, or an IPv6 address in brackets, as they stand in an address of the web. */
    private static final Pattern HOST = Pattern.compile("(?:\\[[0-9A-Fa-f:.]+]|[^\\s/:@\\[\\]]+)(?::\\d{1,5})?");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            defaultValue = "20000000",
            description = "The most bytes of one input (of a WARC file: of one page in it) after unpacking; more is an"
                    + " error of that input. Default: 20000000.")
    private long maxBytes = PageLimits.DEFAULT.maxBytes();

    @Option(
            names = "--allow-host",
            paramLabel = "HOST[:PORT]",
            description = "Fetch from this host though its address is a private one; may be repeated.")
    private List<String> allowedHosts = new ArrayList<>();

    /** What opens the inputs. */
    PageSource source() {
        return source(FetchOptions.DEFAULT);
    }

    /** The most bytes of one page. */
    long maxBytes() {
        return maxBytes;
    }

    /** What opens the inputs, fetching as {@code fetching} says from the hosts that are allowed here. */
    PageSource source(FetchOptions fetching) {
        for (String host : allowedHosts) {
            if (HOST.matcher(host).matches()) continue;
            throw new ParameterException(
                    spec.commandLine(), "--allow-host wants HOST[:PORT], as in localhost:8080, not " + host);
        }
        PageLimits limits;
        try {
            limits = new PageLimits(maxBytes);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--max-bytes: " + e.getMessage());
        }
        return new PageSource(limits, fetching.withAllowedHosts(Set.copyOf(allowedHosts)));
    }
}
