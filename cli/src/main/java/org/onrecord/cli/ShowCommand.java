package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.Things;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code onrecord show}: anything by its id. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows what has an id: a report, statement, party, utterance, link, group of copies, issue, decision, or a page by its"
                        + " digest. An id that was merged into another shows that one.",
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord show s4be1…                a statement with its variants and answers",
            "  onrecord show r3f0a… --format json  a report, as its record",
            "",
            "Exit codes: 0 done, 1 nothing has one of the ids, 2 the command line was not in order or there is no register."
        })
final class ShowCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON,
        JSONL
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "ID", description = "What is to be shown.")
    private List<String> ids = List.of();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "text (the default), json (indented) or jsonl (one line an id).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean all = true;
        try (Register open = register.folder().openReadOnly()) {
            Terminal terminal = Onrecord.streams(spec).terminal();
            ShowView view = new ShowView(
                    open, new TextView(terminal.columns(), terminal.colours() ? Style.COLOURED : Style.PLAIN));
            for (String id : ids) {
                Optional<String> shown = switch (format) {
                    case TEXT -> view.of(id);
                    case JSON -> Things.find(open, id).map(ShowCommand::indented);
                    case JSONL -> Things.find(open, id).map(RecordWriter::line);
                };
                if (shown.isEmpty()) {
                    all = false;
                    spec.commandLine()
                            .getErr()
                            .println(spec.qualifiedName() + ": The register has nothing with the id "
                                    + Printable.line(id) + ".");
                } else {
                    out.println(shown.get());
                }
            }
            out.flush();
            return all ? 0 : 1;
        } catch (RegisterException e) {
            out.flush();
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return 2;
        }
    }

    private static String indented(ObjectNode node) {
        return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }
}
