package org.onrecord.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.page.source.PageSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What to read: the inputs, and how they are opened. */
class InputOptions {

    /** How the help describes an input. */
    static final String INPUT =
            "A page (.html, .txt, also .gz), a WARC file (.warc, .warc.gz), a folder of these, an address"
                    + " (https://...), or - for standard input.";

    /** Inputs that must be there. */
    static final class Required extends InputOptions {
        @Parameters(arity = "1..*", paramLabel = "INPUT", description = INPUT)
        void name(List<String> named) {
            take(named);
        }
    }

    /** Inputs that may be left out where something else says what to do. */
    static final class Open extends InputOptions {
        @Parameters(arity = "0..*", paramLabel = "INPUT", description = INPUT)
        void name(List<String> named) {
            take(named);
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private List<String> inputs = List.of();

    @Option(names = "--url", paramLabel = "URL", description = "The address a saved page comes from; one INPUT only.")
    private Optional<String> url = Optional.empty();

    @Mixin
    private SourceOptions opening = new SourceOptions();

    /** Takes what the user named. */
    void take(List<String> named) {
        inputs = List.copyOf(named);
    }

    /** What the user named, in order. */
    List<String> inputs() {
        return inputs;
    }

    /** The address of the one page, where it was given. */
    Optional<String> url() {
        if (url.isEmpty()) return url;
        if (inputs.size() > 1)
            throw wrong("--url is the address of one page, but " + inputs.size() + " inputs are given");
        String input = inputs.getFirst();
        if (isAddress(input)) throw wrong("--url is for a saved page; " + input + " is an address itself");
        if (!input.equals("-") && (isFolder(input) || isWarc(input))) {
            throw wrong("--url is the address of one page; " + input + " holds several");
        }
        if (!isAddress(url.get()))
            throw wrong("--url wants an address that begins with http:// or https://, not " + url.get());
        return url;
    }

    /** What opens the inputs. */
    PageSource source() {
        return opening.source();
    }

    /** The inputs that are paths, not addresses or standard input. */
    List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (String input : inputs) {
            if (!input.equals("-") && !isAddress(input)) path(input).ifPresent(paths::add);
        }
        return paths;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static boolean isAddress(String input) {
        return input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8);
    }

    private static boolean isWarc(String input) {
        String name = input.toLowerCase(Locale.ROOT);
        return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }

    private static boolean isFolder(String input) {
        return path(input).filter(Files::isDirectory).isPresent();
    }

    private static Optional<Path> path(String input) {
        try {
            return Optional.of(Path.of(input));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
