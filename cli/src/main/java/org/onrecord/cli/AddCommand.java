package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;
import org.onrecord.page.source.PageSource;
import org.onrecord.register.Added;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterWriter;
import org.onrecord.statement.Reader;
import org.onrecord.statement.Reading;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--format", paramLabel = "FORM", description = "text (the default) or jsonl: one line a page.")
    private Format format = Format.TEXT;

    @Mixin
    private ReadingOptionsMixin reading = new ReadingOptionsMixin();

    /** What became of a page before it came to the register. */
    private sealed interface Work {
        record Read(Page page, Reading reading) implements Work {}

        record Failed(String input, Optional<String> page, PageException error) implements Work {}
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PageSource source = input.source();
        Optional<String> url = input.url();
        ReadingOptionsMixin.Choice options = reading.choose(false);
        boolean[] allAdded = {true};
        try (Register open = register.folder().open(spec.qualifiedName());
                PageInputs pages = new PageInputs(source, input.inputs())) {
            Reader reader = new Reader(KnowledgeOption.of(open));
            InOrder.onThisMachine()
                    .run(
                            pages,
                            ReadingRun::weight,
                            page -> read(reader, options, url, page),
                            (work, last) -> allAdded[0] &= add(open, work));
        } catch (RegisterException e) {
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return 2;
        }
        return allAdded[0] ? 0 : 1;
    }

    private static Work read(Reader reader, ReadingOptionsMixin.Choice options, Optional<String> url, PageInput input) {
        if (input instanceof PageInput.Failed failed) {
            return new Work.Failed(input.input(), Optional.empty(), failed.error());
        }
        Page found = ((PageInput.Found) input).page();
        Page page = url.map(found::withUrl).orElse(found);
        Optional<String> digest = Optional.of(page.digest());
        try {
            return new Work.Read(page, reader.read(page, options.forInput(page.input())));
        } catch (PageException e) {
            return new Work.Failed(input.input(), digest, e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return new Work.Failed(input.input(), digest, Problems.onInput(input.input(), e));
        }
    }

    /** Adds one page and says so; whether it was added, or had been. */
    private boolean add(Register open, Work work) {
        return switch (work) {
            case Work.Failed failed ->
                failed(failed.input(), failed.page(), failed.error().code().term(), failed.error());
            case Work.Read read -> {
                try {
                    added(read.page(), open.add(read.page(), read.reading()), read.reading());
                    yield true;
                } catch (RegisterException e) {
                    yield failed(
                            read.page().input(),
                            Optional.of(read.page().digest()),
                            e.code().term(),
                            e);
                }
            }
        };
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
                        + Printable.line(page.input()));
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
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + Printable.line(message));
        return false;
    }
}
