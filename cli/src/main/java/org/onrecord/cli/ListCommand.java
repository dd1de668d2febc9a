package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.page.Moment;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterWriter;
import org.onrecord.register.ReportList;
import org.onrecord.register.ReportSummary;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord list}: the reports of a register. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the reports of a register, the newest first.",
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord list",
            "  onrecord list --register ~/elections --format jsonl",
            "",
            "Exit codes: 0 done, 2 the command line was not in order or there is no register."
        })
final class ListCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSONL
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--format", paramLabel = "FORM", description = "text (the default) or jsonl: one line a report.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Register open = register.folder().openReadOnly()) {
            Optional<String> next = Optional.empty();
            do {
                ReportList list = open.reports(next, Register.MOST_AT_ONCE);
                for (ReportSummary report : list.items()) {
                    out.println(
                            switch (format) {
                                case JSONL -> RecordWriter.line(RegisterWriter.summary(report));
                                case TEXT -> text(report);
                            });
                }
                next = list.next();
            } while (next.isPresent());
            out.flush();
            return 0;
        } catch (RegisterException e) {
            out.flush();
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return 2;
        }
    }

    private static String text(ReportSummary report) {
        List<String> about = new ArrayList<>();
        report.publisher().ifPresent(about::add);
        report.datePublished()
                .ifPresent(date ->
                        about.add(Moment.parse(date).map(MomentWords::of).orElse(date)));
        if (report.versions() > 1) about.add(report.versions() + " versions");
        about.add(
                report.unread().isPresent()
                        ? "statements not read: language "
                                + (report.unread().get().equals("und")
                                        ? "unknown"
                                        : report.unread().get())
                        : report.statements() == 1 ? "1 statement" : report.statements() + " statements");
        return report.id() + "  "
                + Printable.line(report.headline()
                        .or(() -> report.opening().map(opening -> "(no headline) " + opening))
                        .orElse("(no headline)"))
                + " ("
                + Printable.line(String.join(", ", about)) + ")";
    }
}
