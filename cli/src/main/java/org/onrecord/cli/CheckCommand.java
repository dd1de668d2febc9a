package org.onrecord.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.onrecord.page.ContentKind;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.check.Check;
import org.onrecord.register.check.CheckWriter;
import org.onrecord.register.check.Checked;
import org.onrecord.register.check.Draft;
import org.onrecord.register.check.DraftReader;
import org.onrecord.register.check.Verdict;
import org.onrecord.register.follow.Searches;
import org.onrecord.statement.Reader;
import org.onrecord.statement.ReadingOptions;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord check}: a draft's quotations held against a register. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Holds each quotation and attribution of a draft, an article or a machine's answer against a register: found"
                        + " where and how, or not found.",
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord check draft.txt",
            "  onrecord check answer.md --register ~/elections --format jsonl",
            "  pbpaste | onrecord check -",
            "",
            "verbatim: the words stand in a quotation of the speaker. otherSpeaker: somebody else said them.",
            "cut: the record's sentence goes on, or began before. altered: words were changed, dropped or added.",
            "indirectOnly: on record, but never in quotation marks. notFound: nothing on record is near.",
            "Plain text is read as it stands, Markdown too; a web page as the report on it.",
            "Exit codes: 0 all verbatim, 1 any other verdict, 2 usage, no register, or an input that cannot be read."
        })
final class CheckCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON,
        JSONL
    }

    private static final int NOT_ALL_VERBATIM = 1;
    private static final int UNREADABLE = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InputOptions.Required input = new InputOptions.Required();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "text: laid out for reading (the default on a terminal). jsonl: one line a quotation (the"
                    + " default elsewhere). json: indented, an array of them.")
    private Optional<Format> format = Optional.empty();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "The language of the drafts, such as en. Default: as each says, or as detected.")
    private Optional<String> language = Optional.empty();

    @Override
    public Integer call() {
        RegisterFolder folder = register.folder();
        try (Register open = folder.openReadOnly();
                OpenIndex index = OpenIndex.of(folder, open, new Progress(Onrecord.streams(spec), System::nanoTime))) {
            Searches words = new Searches(open, index.index());
            return check(new DraftReader(new Reader(KnowledgeOption.of(open))), new Check(words));
        } catch (RegisterException e) {
            spec.commandLine()
                    .getErr()
                    .println(spec.qualifiedName() + ": " + Printable.line(String.valueOf(e.getMessage())));
            return UNREADABLE;
        }
    }

    private int check(DraftReader drafts, Check check) {
        Streams streams = Onrecord.streams(spec);
        Terminal terminal = streams.terminal();
        boolean toTerminal = output.toTerminal(terminal);
        Format chosen = format.orElse(toTerminal ? Format.TEXT : Format.JSONL);
        CheckView view =
                new CheckView(terminal.columns(), toTerminal && terminal.colours() ? Style.COLOURED : Style.PLAIN);
        Optional<String> url = input.url();
        ReadingOptions options =
                new ReadingOptions(/* plain= */ false, /* attitudes= */ false, Optional.empty(), language);
        AtomicBoolean allVerbatim = new AtomicBoolean(true);
        ReadingRun.Work work = page -> {
            Draft draft = draft(drafts, url.map(page::withUrl).orElse(page), options);
            List<Checked> checked = check.check(draft);
            if (checked.stream().anyMatch(one -> one.verdict() != Verdict.VERBATIM)) allVerbatim.set(false);
            return record(chosen, view, draft, checked);
        };
        ReadingRun.Form form = switch (chosen) {
            case TEXT -> new ReadingRun.Form(RecordOutput.Frame.TEXT, view::error, !toTerminal);
            // An array of quotations, however many drafts they are of.
            case JSON -> JsonForms.indented(Integer.MAX_VALUE);
            case JSONL -> JsonForms.lines();
        };
        try (OutputFile file = output.open(streams, input.paths())) {
            int code = new ReadingRun(spec.qualifiedName(), input.inputs(), input.source(), work, form)
                    .run(streams, file, spec.commandLine().getErr());
            if (code != 0) return UNREADABLE;
            return allVerbatim.get() ? 0 : NOT_ALL_VERBATIM;
        }
    }

    private static Draft draft(DraftReader drafts, Page page, ReadingOptions options) throws PageException {
        boolean html = page.mediaType().map(type -> type.contains("html")).orElse(false)
                || ContentKind.of(page.bytes()) == ContentKind.HTML;
        return html ? drafts.page(page, options) : drafts.plain(page, options);
    }

    /** The quotations of a draft in their form, without a line end; nothing where it has none, but in the text for people. */
    private static String record(Format format, CheckView view, Draft draft, List<Checked> checked) {
        return switch (format) {
            case TEXT -> view.draft(draft, checked);
            case JSON ->
                CheckWriter.lines(draft, checked).stream()
                        .map(RecordWriter::indented)
                        .collect(Collectors.joining(",\n"));
            case JSONL ->
                CheckWriter.lines(draft, checked).stream()
                        .map(RecordWriter::line)
                        .collect(Collectors.joining("\n"));
        };
    }
}
