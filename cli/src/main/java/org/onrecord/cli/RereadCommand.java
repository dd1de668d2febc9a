package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.Reread;
import org.onrecord.statement.Reader;
import org.onrecord.statement.Reading;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code onrecord reread}: the archive read again with today's reader. */
@Command(
        name = "reread",
        mixinStandardHelpOptions = true,
        description =
                "Reads the pages of the archive again with this version of Onrecord. What is read otherwise comes in the place of the"
                        + " reading before, which stays in the register; so does every decision of a person, and what is still said keeps its id.",
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord reread                     every report",
            "  onrecord reread r3f0a… r91bc…       these",
            "",
            "Exit codes: 0 all were read, 1 some were not, 2 the command line or the register was not in order."
        })
final class RereadCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSONL
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "REPORT", description = "Ids of reports. Default: all.")
    private List<String> named = new ArrayList<>();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--format", paramLabel = "FORM", description = "text (the default) or jsonl: one line a report.")
    private Format format = Format.TEXT;

    @Mixin
    private ReadingOptionsMixin reading = new ReadingOptionsMixin();

    private sealed interface Work {
        record Read(String report, Reading reading) implements Work {}

        record Failed(String report, String message) implements Work {}
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ReadingOptionsMixin.Choice options = reading.choose(false);
        boolean[] all = {true};
        try (Register open = register.folder().open(spec.qualifiedName())) {
            Reader reader = new Reader(KnowledgeOption.of(open));
            Iterator<String> reports = named.isEmpty() ? new AllReports(open) : named.iterator();
            InOrder.onThisMachine()
                    .run(
                            reports,
                            report -> 1 << 20,
                            report -> read(open, reader, options, report),
                            (work, last) -> all[0] &= keep(open, work));
        } catch (RegisterException e) {
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return 2;
        }
        return all[0] ? 0 : 1;
    }

    private static Work read(Register open, Reader reader, ReadingOptionsMixin.Choice options, String id) {
        try {
            Optional<RegisteredReport> report = open.report(id);
            if (report.isEmpty()) return new Work.Failed(id, "The register has no report " + id + ".");
            String digest = report.get().versions().getLast().page();
            Optional<Page> page = open.page(digest);
            if (page.isEmpty()) return new Work.Failed(id, "The register has no page " + digest + ".");
            // Where one page is two reports, the address is the report's own.
            Page own = report.get()
                    .reading()
                    .report()
                    .url()
                    .map(page.get()::withUrl)
                    .orElse(page.get());
            return new Work.Read(id, reader.read(own, options.forInput(own.input())));
        } catch (RegisterException | PageException e) {
            return new Work.Failed(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            return new Work.Failed(id, String.valueOf(Problems.onInput(id, e).getMessage()));
        }
    }

    private boolean keep(Register open, Work work) {
        switch (work) {
            case Work.Failed failed -> {
                return failed(failed.report(), failed.message());
            }
            case Work.Read read -> {
                try {
                    tell(open.reread(read.report(), read.reading()));
                    return true;
                } catch (RegisterException e) {
                    return failed(read.report(), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private void tell(Reread reread) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSONL -> {
                ObjectNode line = new JsonMapper().createObjectNode();
                line.put("report", reread.report());
                line.put("status", reread.changed() ? "reread" : "unchanged");
                line.put("kept", reread.kept()).put("new", reread.fresh()).put("gone", reread.gone());
                out.println(RecordWriter.line(line));
            }
            case TEXT ->
                out.println((reread.changed() ? "reread     " : "unchanged  ")
                        + reread.report()
                        + (reread.changed()
                                ? "  " + reread.kept() + " statements kept, " + reread.fresh() + " new, "
                                        + reread.gone() + " gone"
                                : ""));
        }
        out.flush();
    }

    private boolean failed(String report, String message) {
        if (format == Format.JSONL) {
            ObjectNode line = new JsonMapper().createObjectNode();
            line.put("report", report).put("status", "failed");
            line.putObject("error").put("message", message);
            spec.commandLine().getOut().println(RecordWriter.line(line));
            spec.commandLine().getOut().flush();
        }
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + Printable.line(message));
        return false;
    }

    /** The ids of all reports, fetched as they are wanted. */
    private static final class AllReports implements Iterator<String> {
        private final Register register;
        private List<String> some = List.of();
        private int next;
        private boolean end;

        AllReports(Register register) {
            this.register = register;
        }

        @Override
        public boolean hasNext() {
            if (next < some.size()) return true;
            if (end) return false;
            try {
                Optional<String> after = some.isEmpty() ? Optional.empty() : Optional.of(some.getLast());
                some = register.reportIds(after, Register.MOST_AT_ONCE);
            } catch (RegisterException e) {
                throw new CommandException(String.valueOf(e.getMessage()), e);
            }
            next = 0;
            end = some.size() < Register.MOST_AT_ONCE;
            return !some.isEmpty();
        }

        @Override
        public String next() {
            if (!hasNext()) throw new java.util.NoSuchElementException();
            return some.get(next++);
        }
    }
}
