package org.onrecord.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.statement.Reader;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code onrecord annotate}: what lies under the statements of each page. */
@Command(
        name = "annotate",
        description = "Shows what lies under the statements: sentences and names of each report.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord annotate report.html",
            "  onrecord annotate --plain --format jsonl texts/",
            "",
            "Exit codes: 0 all read, 1 some not read, 2 the command line is wrong."
        })
final class AnnotateCommand implements Callable<Integer> {

    private enum Format {
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
            description = "json: indented (the default on a terminal); several are an array. jsonl: one a line (the"
                    + " default elsewhere).")
    private Optional<Format> format = Optional.empty();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ReadingOptionsMixin reading = new ReadingOptionsMixin();

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Override
    public Integer call() {
        try (KnowledgeOption.Opened known = knowledge.open()) {
            return annotate(new Reader(known.knowledge()));
        }
    }

    private int annotate(Reader reader) {
        Streams streams = Onrecord.streams(spec);
        Format chosen = format.orElse(output.toTerminal(streams.terminal()) ? Format.JSON : Format.JSONL);
        ReadingOptionsMixin.Choice options = reading.choose(false);
        Optional<String> url = input.url();
        ReadingRun.Work work = page -> {
            ObjectNode annotations = RecordWriter.annotations(
                    page.input(), reader.annotate(url.map(page::withUrl).orElse(page), options.forInput(page.input())));
            return switch (chosen) {
                case JSON -> RecordWriter.indented(annotations);
                case JSONL -> RecordWriter.line(annotations);
            };
        };
        ReadingRun.Form form = switch (chosen) {
            case JSON -> JsonForms.indented(input.inputs().size());
            case JSONL -> JsonForms.lines();
        };
        ReadingRun run = new ReadingRun(spec.qualifiedName(), input.inputs(), input.source(), work, form);
        try (OutputFile file = output.open(streams, reading.withFile(input.paths()))) {
            return run.run(streams, file, spec.commandLine().getErr());
        }
    }
}
