package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.feed.Feed;
import org.onrecord.page.feed.FeedEntry;
import org.onrecord.page.feed.FeedLink;
import org.onrecord.page.feed.FeedReader;
import org.onrecord.page.feed.FeedWalk;
import org.onrecord.page.source.PageSource;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord feed}: the reports that a feed or a sitemap lists. */
@Command(
        name = "feed",
        description = "Lists the reports of a feed or a sitemap, with what it says of each: nothing is fetched but the"
                + " feed itself and the sitemaps of an index.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord feed https://example.org/rss.xml",
            "  onrecord feed --since 2024-03-01 https://example.org/sitemap.xml",
            "  onrecord feed --format urls --limit 10 rss.xml | xargs -r onrecord read",
            "  onrecord feed --find https://example.org/",
            "",
            "Reads RSS, Atom, JSON Feed, sitemaps and news sitemaps, also .gz and broken.",
            "One host is asked once a second, or as seldom as its robots.txt wants.",
            "Exit codes: 0 all read, 1 some not read, 2 the command line is wrong."
        })
final class FeedCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSONL,
        JSON,
        URLS
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "A feed, a sitemap or a sitemap index: an address (https://...), a file, or - for standard"
                    + " input.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The address a saved feed comes from, from which its relative links count; one INPUT only.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "text: laid out for reading (the default on a terminal). jsonl: one entry a line (the default"
                    + " elsewhere). json: an indented array. urls: one address a line, each once, fit for xargs.")
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Only what was published or changed since then (2024-03-01, or with time and zone); entries"
                    + " without a date are kept.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "At most N entries of each input.")
    private Optional<Integer> limit = Optional.empty();

    @Option(
            names = "--sitemaps",
            paramLabel = "N",
            defaultValue = "20",
            description = "Follow at most N sitemaps of an index, those changed last first. Default: 20.")
    private int sitemaps = 20;

    @Option(
            names = "--find",
            description = "List the feeds that a page names in its head, and the sitemaps of its host's robots.txt.")
    private boolean find;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private SourceOptions opening = new SourceOptions();

    @Override
    public Integer call() {
        Streams streams = Onrecord.streams(spec);
        Terminal terminal = streams.terminal();
        boolean toTerminal = output.toTerminal(terminal);
        Since from = new Since(since.map(this::date));
        if (limit.filter(most -> most < 0).isPresent()) throw wrong("--limit must not be negative");
        if (sitemaps < 0) throw wrong("--sitemaps must not be negative");
        if (url.isPresent() && inputs.size() > 1)
            throw wrong("--url is the address of one feed, but " + inputs.size() + " inputs are given");
        if (url.isPresent() && isAddress(inputs.getFirst()))
            throw wrong("--url is for a saved feed; " + inputs.getFirst() + " is an address itself");
        url.filter(address -> !isAddress(address)).ifPresent(address -> {
            throw wrong("--url wants an address that begins with http:// or https://, not " + address);
        });
        PageSource source = opening.source();
        FeedForms forms =
                new FeedForms(terminal.columns(), toTerminal && terminal.colours() ? Style.COLOURED : Style.PLAIN);
        try (OutputFile file = output.open(streams, paths())) {
            Run run = new Run(
                    format.orElse(toTerminal ? Format.TEXT : Format.JSONL), from, forms, file, streams, !toTerminal);
            for (String input : inputs) {
                if (find) run.find(source, input);
                else run.list(source, input);
            }
            run.output.end();
            file.complete();
            return run.failures == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (IOException e) {
            // The reader of a pipe has seen enough: no fault of anybody.
            if (OutputFile.isClosedPipe(e)) return CommandLine.ExitCode.OK;
            throw new CommandException("the output could not be written: " + OutputFile.reason(e), e);
        }
    }

    private Moment date(String words) {
        return Moment.parse(words).orElseThrow(() -> wrong("--since wants a date such as 2024-03-01, not " + words));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static boolean isAddress(String input) {
        return input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8);
    }

    private Page open(PageSource source, String input) throws PageException {
        Page page = source.openFeed(input);
        return url.map(page::withUrl).orElse(page);
    }

    private List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (String input : inputs) {
            if (input.equals("-") || isAddress(input)) continue;
            try {
                paths.add(Path.of(input));
            } catch (InvalidPathException e) {
                // It is told when it is read.
            }
        }
        return paths;
    }

    /** One run over all inputs. */
    private final class Run {
        private final Format form;
        private final Since from;
        private final FeedForms forms;
        private final Streams streams;
        private final boolean tellErrors;
        private final PrintWriter messages = spec.commandLine().getErr();
        private final RecordOutput output;
        private final Set<String> urls = new HashSet<>();
        private int failures;
        private boolean busy;

        Run(Format form, Since from, FeedForms forms, OutputFile file, Streams streams, boolean tellErrors) {
            this.form = form;
            this.from = from;
            this.forms = forms;
            this.streams = streams;
            this.tellErrors = tellErrors || form != Format.TEXT;
            this.output = new RecordOutput(
                    file.stream(),
                    switch (form) {
                        case TEXT -> find ? RecordOutput.Frame.LINES : RecordOutput.Frame.TEXT;
                        case JSON -> RecordOutput.Frame.JSON_ARRAY;
                        case JSONL, URLS -> RecordOutput.Frame.LINES;
                    });
        }

        void list(PageSource source, String input) throws IOException {
            Listed listed = new Listed(input);
            try {
                Page page = open(source, input);
                listed.addressed = page.url().isPresent();
                new FeedWalk(source, sitemaps).walk(page, map -> from.admits(map.dateModified()), listed);
                clear();
                if (!listed.addressed && listed.unlinked > 0) {
                    tell(
                            input + ": " + listed.unlinked + (listed.unlinked == 1 ? " report has" : " reports have")
                                    + " no full address; where the links are relative, --url gives the address they count from.");
                }
            } catch (PageException e) {
                failed(input, e);
            } catch (UncheckedIOException e) {
                throw Optional.ofNullable(e.getCause()).orElseGet(() -> new IOException(e));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                failed(input, Problems.onInput(input, e));
            }
            output.flush();
        }

        void find(PageSource source, String input) throws IOException {
            try {
                Page page = open(source, input);
                List<FeedLink> links = new ArrayList<>(FeedReader.links(page));
                for (String map : source.sitemaps(url.orElse(input))) {
                    links.add(new FeedLink(map, "application/xml", Optional.of("sitemap")));
                }
                if (links.isEmpty()) {
                    throw new PageException(
                            PageException.Code.NOT_FEED,
                            input + " names no feed, and its host no sitemap: try /sitemap.xml or /feed of it.");
                }
                boolean relative = links.stream().anyMatch(link -> !isAddress(link.url()));
                if (relative && page.url().isEmpty()) {
                    tell(input + " has relative links: --url gives the address they count from.");
                }
                for (FeedLink link : links) {
                    switch (form) {
                        case TEXT -> output.write(forms.text(link));
                        case JSONL -> output.write(RecordWriter.line(FeedForms.json(input, link)));
                        case JSON -> output.write(RecordWriter.indented(FeedForms.json(input, link)));
                        case URLS -> url(Optional.of(link.url()));
                    }
                }
            } catch (PageException e) {
                failed(input, e);
            }
            output.flush();
        }

        private void url(Optional<String> url) throws IOException {
            String word = url.map(FeedForms::shellWord).orElse("");
            if (!word.isEmpty() && urls.add(word)) output.write(word);
        }

        private void write(String input, String address, Feed.Listing feed, FeedEntry entry) throws IOException {
            switch (form) {
                case TEXT -> output.write(forms.text(entry));
                case JSONL -> output.write(RecordWriter.line(FeedForms.json(input, address, feed, entry)));
                case JSON -> output.write(RecordWriter.indented(FeedForms.json(input, address, feed, entry)));
                case URLS -> url(entry.url());
            }
        }

        private void failed(String input, PageException error) throws IOException {
            failures++;
            clear();
            switch (form) {
                case TEXT -> output.write(new TextView(streams.terminal().columns(), Style.PLAIN).error(input, error));
                case JSONL -> output.write(RecordWriter.line(RecordWriter.error(input, error)));
                case JSON -> output.write(RecordWriter.indented(RecordWriter.error(input, error)));
                case URLS -> {}
            }
            if (tellErrors) tell(String.valueOf(error.getMessage()));
        }

        private void tell(String message) {
            messages.println(spec.qualifiedName() + ": " + Problems.oneLine(message));
        }

        private void progress(String line) {
            if (!streams.terminal().err()) return;
            show("\r\033[K" + Problems.oneLine(line));
            busy = true;
        }

        private void clear() {
            if (busy) show("\r\033[K");
            busy = false;
        }

        private void show(String words) {
            try {
                streams.err().write(words.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // Nobody sees it; the work goes on.
            }
        }

        /** What one input lists. */
        private final class Listed implements FeedWalk.Visitor {
            private final String input;
            private int written;
            private int unlinked;
            private boolean addressed;

            Listed(String input) {
                this.input = input;
            }

            @Override
            public boolean listing(String address, Feed.Listing feed) {
                clear();
                List<FeedEntry> shown = feed.entries().stream()
                        .filter(entry -> from.admits(entry.latest()))
                        .limit(limit.map(most -> (long) (most - written)).orElse(Long.MAX_VALUE))
                        .toList();
                written += shown.size();
                unlinked += (int)
                        shown.stream().filter(entry -> entry.url().isEmpty()).count();
                try {
                    if (form == Format.TEXT) output.write(forms.head(address, feed, shown.size()));
                    for (FeedEntry entry : shown) write(input, address, feed, entry);
                    output.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return limit.isEmpty() || written < limit.get();
            }

            @Override
            public void following(String address, int number, int of) {
                progress("sitemap " + number + " of " + Math.min(of, sitemaps) + ": " + address);
            }

            @Override
            public void failed(String address, PageException error) {
                try {
                    Run.this.failed(address, error);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void left(String address, int left) {
                clear();
                tell(address + " names " + left + (left == 1 ? " sitemap" : " sitemaps")
                        + " more than were followed; --sitemaps allows more, --since leaves out older ones.");
            }
        }
    }
}
