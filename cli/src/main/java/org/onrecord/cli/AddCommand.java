package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.page.Page;
import org.onrecord.page.source.PageSource;
import org.onrecord.register.Added;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterWriter;
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

    @Override
    public Integer call() throws IOException, InterruptedException {
        PageSource source = input.source();
        Optional<String> url = input.url();
        ReadingOptionsMixin.Choice options = reading.choose(false);
        boolean[] allAdded = {true};
        try (Register open = register.folder().open(spec.qualifiedName());
                PageInputs pages = new PageInputs(source, input.inputs())) {
            Adding adding = new Adding(open, options);
            InOrder.onThisMachine()
                    .run(
                            pages,
                            ReadingRun::weight,
                            page -> adding.read(page, url),
                            (work, last) -> allAdded[0] &= told(adding.add(work)));
        } catch (RegisterException e) {
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return 2;
        }
        return allAdded[0] ? 0 : 1;
    }

    /** Says what became of a page; whether it is in the register. */
    private boolean told(Adding.Outcome outcome) {
        switch (outcome) {
            case Adding.Outcome.Kept kept -> added(kept.page(), kept.added(), kept.reading());
            case Adding.Outcome.Failed failed -> failed(failed);
        }
        return outcome instanceof Adding.Outcome.Kept;
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

    private void failed(Adding.Outcome.Failed failed) {
        if (format == Format.JSONL) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(RecordWriter.line(
                    RegisterWriter.failed(failed.input(), failed.page(), failed.code(), failed.message())));
            out.flush();
        }
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + Printable.line(failed.message()));
    }
}
