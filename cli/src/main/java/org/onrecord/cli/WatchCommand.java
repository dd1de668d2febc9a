package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Moment;
import org.onrecord.page.source.FetchOptions;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.feeds.FeedMemory;
import org.onrecord.register.feeds.FeedMemoryFile;
import org.onrecord.register.feeds.PollPlan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord watch}: adds what feeds bring, for as long as it runs. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Watches feeds and adds what is new to a register, until it is ended. It goes on where it was"
                + " ended: what was fetched is not fetched again, unless the feed says that it changed.",
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord watch https://example.org/rss.xml https://example.net/",
            "  onrecord watch --from feeds.txt --register ~/elections --format jsonl >> watch.log",
            "  onrecord watch --once --since 2024-03-01 https://example.org/sitemap.xml     for cron",
            "",
            "A feed is asked less often where it, its server or its robots.txt wants that, where it brings nothing new,",
            "and where it fails; a host is asked one thing at a time. Ctrl-C or SIGTERM ends it: exit code 0.",
            "Exit codes: 0 ended, or all was added; 1 with --once: something was not, or no feed is left to watch;",
            "2 the command line or the register was not in order."
        })
final class WatchCommand implements Callable<Integer> {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})\\s*(s|m|h|d)");

    /** What a stop has at most, before the process ends as it would if it were killed: nothing is lost by that. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private enum Format {
        TEXT,
        JSONL
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "FEED",
            description =
                    "The address of a feed (RSS, Atom, JSON Feed) or sitemap, or of a page that names feeds in its"
                            + " head or in its host's robots.txt.")
    private List<String> named = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "A file of such addresses, one a line; # begins a remark.")
    private Optional<Path> from = Optional.empty();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            description = "The least time between two polls of one feed: 90s, 15m, 2h, 1d. Default: 15m.")
    private String every = "15m";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Fetch at most N entries of one feed at a poll, the newest first; the others the next time."
                    + " Default: 100.")
    private int limit = 100;

    @Option(
            names = "--sitemaps",
            paramLabel = "N",
            description = "Read at most N sitemaps of an index at a poll, those changed last first. Default: 20.")
    private int sitemaps = 20;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description =
                    "Only what was published or changed since then (2024-03-01); entries without a date are kept.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--once", description = "Poll each feed once, add what is new, and end.")
    private boolean once;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description =
                    "Where a site's owner can ask who this is, such as an e-mail address; sent with every request.")
    private Optional<String> contact = Optional.empty();

    @Option(names = "--format", paramLabel = "FORM", description = "text (the default) or jsonl: one line an event.")
    private Format format = Format.TEXT;

    @Mixin
    private SourceOptions opening = new SourceOptions();

    @Mixin
    private ReadingOptionsMixin reading = new ReadingOptionsMixin();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> feeds = feeds();
        if (limit < 1) throw wrong("--limit must be 1 or more");
        if (sitemaps < 0) throw wrong("--sitemaps must not be negative");
        PollPlan plan = new PollPlan(interval(), new SecureRandom());
        Watch.Settings settings = new Watch.Settings(limit, sitemaps, new Since(since.map(this::date)), once);
        contact.filter(words -> !words.matches("[!-~]{1,200}")).ifPresent(words -> {
            throw wrong("--contact wants an address in ASCII without blanks, not " + words);
        });
        FetchOptions fetching = contact.map(FetchOptions.DEFAULT::withContact).orElse(FetchOptions.DEFAULT);
        ReadingOptionsMixin.Choice options = reading.choose(false);
        WatchLog log = new WatchLog(
                spec.commandLine().getOut(), format == Format.JSONL, Watch.Timing.SYSTEM, ZoneId.systemDefault());
        RegisterFolder folder = register.folder();
        try (Register open = folder.open(spec.qualifiedName());
                FeedMemory memory = FeedMemoryFile.open(folder.path())) {
            Watch watch = new Watch(
                    opening.source(fetching),
                    opening.maxBytes(),
                    open,
                    memory,
                    plan,
                    Watch.Timing.SYSTEM,
                    log,
                    settings);
            Adding adding = new Adding(open, options);
            Signals.onEnd(() -> stop(watch));
            log.started(feeds.size(), folder.path().toString());
            boolean well = watch.run(feeds, adding);
            log.stopped(watch.added());
            return watch.isStopped() || (well && once) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        } catch (RegisterException e) {
            spec.commandLine()
                    .getErr()
                    .println(spec.qualifiedName() + ": " + Problems.oneLine(String.valueOf(e.getMessage())));
            return CommandLine.ExitCode.USAGE;
        }
    }

    private static void stop(Watch watch) {
        watch.stop();
        Thread.ofPlatform().daemon().name("onrecord-stop").start(() -> {
            try {
                Thread.sleep(LONGEST_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().exit(CommandLine.ExitCode.OK);
        });
    }

    private List<String> feeds() {
        Set<String> feeds = new LinkedHashSet<>(named);
        from.ifPresent(file -> {
            try {
                feeds.addAll(Feeds.ofFile(file));
            } catch (IOException e) {
                throw wrong("--from " + file + " could not be read: " + OutputFile.reason(e));
            }
        });
        if (feeds.isEmpty()) throw wrong("name a FEED to watch, or a file of them with --from");
        for (String feed : feeds) {
            if (Feeds.isAddress(feed)) continue;
            throw wrong("a FEED is an address that begins with http:// or https://, not " + feed);
        }
        return List.copyOf(feeds);
    }

    private Duration interval() {
        Matcher words = DURATION.matcher(every.strip());
        if (!words.matches() || Integer.parseInt(words.group(1)) == 0) {
            throw wrong("--every wants a time such as 90s, 15m, 2h or 1d, not " + every);
        }
        long count = Long.parseLong(words.group(1));
        return switch (words.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private Moment date(String words) {
        return Moment.parse(words).orElseThrow(() -> wrong("--since wants a date such as 2024-03-01, not " + words));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
