package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.register.Entry;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code onrecord journal}: every change of a register. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description =
                "Shows every change of a register, in order. Each line has a hash of itself and of the line before, so that none"
                        + " can be changed or taken out unseen; onrecord verify-archive checks them.",
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord journal",
            "  onrecord journal --since 1200 --format jsonl",
            "",
            "Exit codes: 0 done, 2 the command line was not in order or there is no register."
        })
final class JournalCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSONL
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--since", paramLabel = "N", description = "Only the entries after number N.")
    private long since;

    @Option(names = "--format", paramLabel = "FORM", description = "text (the default) or jsonl: one line an entry.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Register open = register.folder().openReadOnly()) {
            long after = since;
            List<Entry> entries;
            do {
                entries = open.journal().entries(after, Register.MOST_AT_ONCE);
                for (Entry entry : entries) {
                    out.println(
                            switch (format) {
                                case JSONL -> RecordWriter.line(entry.json());
                                case TEXT -> text(entry);
                            });
                    after = entry.number();
                }
            } while (!entries.isEmpty());
            out.flush();
            return 0;
        } catch (RegisterException e) {
            out.flush();
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return 2;
        }
    }

    private static String text(Entry entry) {
        ObjectNode line = entry.json();
        StringBuilder about = new StringBuilder();
        for (String field :
                List.of("report", "version", "id", "kept", "merged", "party", "subject", "field", "value", "reason")) {
            JsonNode value = line.path("after").path(field);
            if (value.isMissingNode() || value.isNull()) continue;
            String words = value.isString() ? value.stringValue() : value.toString();
            about.append(about.isEmpty() ? "" : ", ").append(field).append(' ').append(Printable.line(words));
        }
        return entry.number() + "  " + entry.at() + "  " + Printable.line(entry.by()) + "  " + entry.what() + "  "
                + about;
    }
}
