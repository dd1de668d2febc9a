package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.page.PageInput;
import org.onrecord.page.source.PageSource;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            "  onrecord add --records records.jsonl --pages pages/    what onrecord read has made before",
            "",
            "A line is printed when what it tells is on disk. What was added before changes nothing.",
            "Exit codes: 0 all were added, 1 some were not, 2 the command line or the register was not in order."
        })
final class AddCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InputOptions.Open input = new InputOptions.Open();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(
            names = "--records",
            paramLabel = "FILE",
            description =
                    "Keep these records, one a line, as onrecord read has made them; nothing is read again. With --pages.")
    private Optional<Path> records = Optional.empty();

    @Option(
            names = "--pages",
            paramLabel = "DIR",
            description =
                    "The pages that --records are of: a folder of pages and WARC files, or one of these. A record is matched"
                            + " with its page by the digest.")
    private Optional<String> pages = Optional.empty();

    @Option(names = "--format", paramLabel = "FORM", description = "text (the default) or jsonl: one line a page.")
    private Additions.Format format = Additions.Format.TEXT;

    @Mixin
    private ReadingOptionsMixin reading = new ReadingOptionsMixin();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (records.isPresent() != pages.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--records and --pages go together: the one needs the other.");
        }
        if (records.isPresent() != input.inputs().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    records.isPresent()
                            ? "With --records nothing is read, so no INPUT may be named."
                            : "Name what to add: INPUT..., or --records FILE --pages DIR.");
        }
        PageSource source = input.source();
        Optional<String> url = input.url();
        ReadingOptionsMixin.Choice options = reading.choose(false);
        try (Register open = register.folder().open(spec.qualifiedName())) {
            Adding adding = new Adding(open, options);
            Additions additions = new Additions(
                    adding,
                    format,
                    spec.qualifiedName(),
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr());
            if (records.isPresent()) return addRecords(records.get(), pages.orElse(""), source, additions);
            try (PageInputs inputs = new PageInputs(source, input.inputs())) {
                InOrder.onThisMachine()
                        .run(inputs, ReadingRun::weight, page -> adding.read(page, url), additions::take);
            }
            return additions.end() ? 0 : 1;
        } catch (RegisterException e) {
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return 2;
        }
    }

    /** What became of a page of --pages: what is to be kept of it, and its digest; empty of one that could not be opened. */
    private record Recorded(List<Adding.Work> work, Optional<String> digest) {}

    private int addRecords(Path file, String folder, PageSource source, Additions additions)
            throws IOException, InterruptedException {
        Set<String> seen = new HashSet<>();
        try (RecordedPages recorded = openRecords(file);
                PageInputs inputs = new PageInputs(source, List.of(folder))) {
            for (Adding.Work.Failed failure : recorded.failures()) additions.take(failure, false);
            InOrder.onThisMachine().run(inputs, ReadingRun::weight, page -> recorded(recorded, page), (found, last) -> {
                // A page of the folder that comes twice is kept once.
                boolean again =
                        found.digest().isPresent() && !seen.add(found.digest().get());
                if (!again) found.work().forEach(work -> additions.take(work, false));
            });
            for (Adding.Work.Failed missing : recorded.without(seen)) additions.take(missing, false);
        }
        return additions.end() ? 0 : 1;
    }

    private RecordedPages openRecords(Path file) {
        try {
            return RecordedPages.open(file);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "The records in " + file + " could not be read: " + OutputFile.reason(e), e);
        }
    }

    private static Recorded recorded(RecordedPages records, PageInput input) {
        return switch (input) {
            case PageInput.Failed failed ->
                new Recorded(
                        List.of(Adding.Work.Failed.of(failed.input(), Optional.empty(), failed.error())),
                        Optional.empty());
            case PageInput.Found found -> {
                String digest = found.page().digest();
                yield new Recorded(
                        records.has(digest) ? new ArrayList<>(records.of(found.page())) : List.of(),
                        Optional.of(digest));
            }
        };
    }
}
