package org.onrecord.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.page.Page;
import org.onrecord.statement.Reader;
import org.onrecord.statement.Reading;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord read}: the record of each page. */
@Command(
        name = "read",
        description = "Reads reports: who said what, to whom, when, and at which characters of the page.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord read report.html",
            "  onrecord read --format json report.html | jq '.statements[].act'",
            "  onrecord read pages/ crawl.warc.gz --out records.jsonl",
            "  onrecord read --plain --published 2022-02-20 body.txt",
            "  curl -s $ADDRESS | onrecord read --url $ADDRESS -",
            "",
            "One record a page, in the order of the inputs; docs/record-format.md explains",
            "it. A page that cannot be read gives an error in its place, and the others go",
            "on. Exit codes: 0 all read, 1 some not read, 2 the command line is wrong."
        })
final class ReadCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON,
        JSONL
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InputOptions.Required input = new InputOptions.Required();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description =
                    "text: laid out for reading (the default on a terminal). jsonl: one record a line (the default"
                            + " elsewhere). json: indented; several records are an array.")
    private Optional<Format> format = Optional.empty();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ReadingOptionsMixin reading = new ReadingOptionsMixin();

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Option(
            names = "--attitudes",
            description = "Also what people are said to believe or wish, with PolNeAR's spans instead of the"
                    + " narrower notion of a statement.")
    private boolean attitudes;

    @Override
    public Integer call() {
        try (KnowledgeOption.Opened known = knowledge.open()) {
            return read(new Reader(known.knowledge()));
        }
    }

    private int read(Reader reader) {
        Streams streams = Onrecord.streams(spec);
        Terminal terminal = streams.terminal();
        boolean toTerminal = output.toTerminal(terminal);
        Format chosen = format.orElse(toTerminal ? Format.TEXT : Format.JSONL);
        ReadingOptionsMixin.Choice options = reading.choose(attitudes);
        Optional<String> url = input.url();
        TextView view =
                new TextView(terminal.columns(), toTerminal && terminal.colours() ? Style.COLOURED : Style.PLAIN);
        ReadingRun.Work work = page -> {
            Page addressed = url.map(page::withUrl).orElse(page);
            Reading read = reader.read(addressed, options.forInput(page.input()));
            return switch (chosen) {
                case TEXT -> view.reading(read);
                case JSON -> RecordWriter.indented(RecordWriter.record(read));
                case JSONL -> RecordWriter.line(RecordWriter.record(read));
            };
        };
        ReadingRun.Form form = switch (chosen) {
            case TEXT -> new ReadingRun.Form(RecordOutput.Frame.TEXT, view::error, !toTerminal);
            case JSON -> JsonForms.indented(input.inputs().size());
            case JSONL -> JsonForms.lines();
        };
        ReadingRun run = new ReadingRun(spec.qualifiedName(), input.inputs(), input.source(), work, form);
        try (OutputFile file = output.open(streams, reading.withFile(input.paths()))) {
            return run.run(streams, file, spec.commandLine().getErr());
        }
    }
}
