package org.onrecord.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.onrecord.page.Explanation;
import org.onrecord.page.PageReader;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord explain}: what became of each passage of a page, and why. */
@Command(
        name = "explain",
        description = "Shows which passages of a page became part of the report and which did not, and why.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord explain report.html",
            "  onrecord explain --dropped report.html | grep -i navigation",
            "  onrecord explain --kept --format jsonl https://example.org/report | jq -r '.passages[].path'",
            "",
            "A passage has its fate (its kind, the field it was taken into, or - where it was left out),",
            "why, its first words (60 characters; 160 in jsonl and json), and the element it stands in.",
            "Exit codes: 0 all read, 1 some not read, 2 the command line is wrong."
        })
final class ExplainCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSONL,
        JSON
    }

    /** Which passages to show; all where neither is asked for. */
    private static final class Choice {
        @Option(names = "--kept", description = "Only what is part of the report, as a passage or in a field.")
        private boolean kept;

        @Option(names = "--dropped", description = "Only what was left out.")
        private boolean dropped;
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InputOptions.Required input = new InputOptions.Required();

    @ArgGroup(multiplicity = "0..1")
    private Choice choice = new Choice();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description =
                    "text: one line a passage, broken on a terminal (the default). jsonl: one object a page and line."
                            + " json: indented.")
    private Format format = Format.TEXT;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Streams streams = Onrecord.streams(spec);
        Terminal terminal = streams.terminal();
        boolean toTerminal = output.toTerminal(terminal);
        Optional<String> url = input.url();
        ExplanationView view = new ExplanationView(
                toTerminal && terminal.colours() ? Style.COLOURED : Style.PLAIN,
                !choice.dropped,
                !choice.kept,
                toTerminal ? OptionalInt.of(terminal.columns()) : OptionalInt.empty());
        TextView errors = new TextView(terminal.columns(), Style.PLAIN);
        ReadingRun.Work work = page -> {
            Explanation explanation = PageReader.explain(url.map(page::withUrl).orElse(page));
            return switch (format) {
                case TEXT -> view.text(page.input(), explanation);
                case JSONL -> RecordWriter.line(view.json(page.input(), explanation));
                case JSON -> RecordWriter.indented(view.json(page.input(), explanation));
            };
        };
        ReadingRun.Form form = switch (format) {
            case TEXT -> new ReadingRun.Form(RecordOutput.Frame.TEXT, errors::error, !toTerminal);
            case JSONL -> JsonForms.lines();
            case JSON -> JsonForms.indented(input.inputs().size());
        };
        ReadingRun run = new ReadingRun(spec.qualifiedName(), input.inputs(), input.source(), work, form);
        try (OutputFile file = output.open(streams, input.paths())) {
            return run.run(streams, file, spec.commandLine().getErr());
        }
    }
}
