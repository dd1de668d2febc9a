package org.onrecord.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterWriter;
import org.onrecord.register.exchange.Arrived;
import org.onrecord.register.exchange.ExportFile;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord import}: takes into a register what another exported. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes in what `onrecord export --what all` wrote. An empty register becomes the same register; one"
                        + " that holds reports keeps all it has, and what both have is brought together.",
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord import register.zip --register ~/copy",
            "  onrecord import theirs.zip --register ~/elections --format jsonl",
            "",
            "A file is taken in whole or not at all; one that was taken in before changes nothing.",
            "Every id goes on to answer. Exit codes: 0 all were imported, 1 some were not, 2 the command line or the",
            "register was not in order."
        })
final class ImportCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSONL
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A ZIP file that `onrecord export` wrote.")
    private List<String> files = List.of();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--format", paramLabel = "FORM", description = "text (the default) or jsonl: one line a file.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        boolean all = true;
        for (String file : files) {
            Progress progress = new Progress(Onrecord.streams(spec), System::nanoTime);
            // Checked before a register is made for it.
            try (ExportFile export = ExportFile.open(Path.of(file), progress::part)) {
                try (Register open = register.folder().open(spec.qualifiedName())) {
                    Arrived arrived = export.into(open);
                    progress.clear();
                    tell(file, arrived);
                }
            } catch (InvalidPathException e) {
                failed(file, RegisterException.Code.UNREADABLE, "There is no file " + file + ".");
                all = false;
            } catch (RegisterException e) {
                progress.clear();
                failed(file, e.code(), String.valueOf(e.getMessage()));
                if (e.code() != RegisterException.Code.UNREADABLE) return 2;
                all = false;
            }
        }
        return all ? 0 : 1;
    }

    private void tell(String file, Arrived arrived) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSONL) {
            out.println(RecordWriter.line(RegisterWriter.arrived(file, arrived)));
        } else {
            String what = switch (arrived.status()) {
                case UNCHANGED -> "was imported before; nothing is new";
                case IMPORTED ->
                    String.format(
                            Locale.ROOT,
                            "imported: %,d reports, %,d statements, %,d parties; %,d entries of the journal",
                            arrived.reports(),
                            arrived.statements(),
                            arrived.parties(),
                            arrived.entries());
                case JOINED ->
                    String.format(
                            Locale.ROOT,
                            "joined: new are %,d reports, %,d versions, %,d statements, %,d parties; %,d parties and %,d"
                                    + " statements were here",
                            arrived.reports(),
                            arrived.versions(),
                            arrived.statements(),
                            arrived.parties(),
                            arrived.mergedParties(),
                            arrived.mergedStatements());
            };
            out.println(Printable.line(file + ": " + what));
        }
        out.flush();
    }

    private void failed(String file, RegisterException.Code code, String message) {
        if (format == Format.JSONL) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(RecordWriter.line(RegisterWriter.notArrived(file, code.term(), message)));
            out.flush();
        }
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + Printable.line(message));
    }
}
