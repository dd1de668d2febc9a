package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;
import org.onrecord.page.source.PageLimits;
import org.onrecord.page.source.PageSource;
import org.onrecord.register.Added;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterWriter;
import org.onrecord.statement.Reader;
import org.onrecord.statement.Reading;
import org.onrecord.statement.ReadingOptions;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord add}: reads pages and keeps them with their readings. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Reads reports and keeps them in a register: the pages as they came, and the record of each.",
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord add pages/",
            "  onrecord add --url https://example.org/report saved.html",
            "  onrecord add crawl.warc.gz --register ~/elections --format jsonl",
            "",
            "A line is printed when what it tells is on disk. What was added before changes nothing.",
            "Exit codes: 0 all were added, 1 some were not, 2 the command line or the register was not in order."
        })
final class AddCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSONL
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "A page, a WARC file, a folder of these, an address, or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--format", paramLabel = "FORM", description = "text (the default) or jsonl: one line a page.")
    private Format format = Format.TEXT;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "What \"on Saturday\" counts from, such as 2022-02-20; wins over the pages' own dates.")
    private Optional<String> published = Optional.empty();

    @Option(names = "--url", paramLabel = "URL", description = "The address a saved page comes from; one INPUT only.")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            description = "The most bytes of one page after unpacking. Default: 20000000.")
    private long maxBytes = PageLimits.DEFAULT.maxBytes();

    @Override
    public Integer call() {
        PageSource source = source();
        ReadingOptions options = options();
        if (url.isPresent() && inputs.size() > 1) throw wrong("--url is the address of one page; give one INPUT.");
        boolean allAdded = true;
        try (Register open = register.folder().open(spec.qualifiedName())) {
            Reader reader = new Reader();
            for (String input : inputs) {
                try (Stream<PageInput> pages = source.open(input)) {
                    for (PageInput page : (Iterable<PageInput>) pages::iterator) {
                        allAdded &= add(open, reader, options, page);
                    }
                }
            }
        } catch (RegisterException e) {
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return 2;
        }
        return allAdded ? 0 : 1;
    }

    /** Adds one page and says so; whether it was added, or had been. */
    private boolean add(Register open, Reader reader, ReadingOptions options, PageInput input) {
        switch (input) {
            case PageInput.Failed failed -> {
                return failed(
                        input.input(), Optional.empty(), failed.error().code().term(), failed.error());
            }
            case PageInput.Found found -> {
                Page page = url.map(found.page()::withUrl).orElse(found.page());
                Optional<String> digest = Optional.of(page.digest());
                try {
                    Reading reading = reader.read(page, options);
                    added(page, open.add(page, reading), reading);
                    return true;
                } catch (PageException e) {
                    return failed(input.input(), digest, e.code().term(), e);
                } catch (RegisterException e) {
                    return failed(input.input(), digest, e.code().term(), e);
                }
            }
        }
    }

    private void added(Page page, Added added, Reading reading) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSONL -> out.println(RecordWriter.line(RegisterWriter.added(page.input(), page.url(), added)));
            case TEXT ->
                out.println(switch (added.status()) {
                            case ADDED -> "added        ";
                            case NEW_VERSION -> "new version  ";
                            case UNCHANGED -> "unchanged    ";
                        }
                        + added.report() + "  " + reading.statements().size() + " statements  "
                        + ListCommand.printable(page.input()));
        }
        out.flush();
    }

    private boolean failed(String input, Optional<String> page, String code, Exception error) {
        String message = String.valueOf(error.getMessage());
        if (format == Format.JSONL) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(RecordWriter.line(RegisterWriter.failed(input, page, code, message)));
            out.flush();
        }
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + ListCommand.printable(message));
        return false;
    }

    private PageSource source() {
        try {
            return new PageSource(new PageLimits(maxBytes));
        } catch (IllegalArgumentException e) {
            throw wrong("--max-bytes: " + e.getMessage());
        }
    }

    private ReadingOptions options() {
        Optional<Moment> moment = published.flatMap(Moment::parse);
        if (published.isPresent() && moment.isEmpty()) {
            throw wrong(
                    "--published wants a date such as 2022-02-20, or a date and time, not " + published.get() + ".");
        }
        return new ReadingOptions(false, false, moment, Optional.empty());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
