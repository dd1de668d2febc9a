package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.exchange.ExportWriter;
import org.onrecord.register.exchange.Noun;
import org.onrecord.register.exchange.NounWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onrecord export}: writes out what a register holds. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes out what a register holds: one kind of thing as lines or a table, or all of it, the pages"
                + " included, in one ZIP file that `onrecord import` takes in.",
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord export --out statements.jsonl",
            "  onrecord export --what parties --format csv --out parties.csv",
            "  onrecord export --what all --format zip --out register.zip --register ~/elections",
            "",
            "All is of one moment, whatever is added meanwhile. The file appears when it is complete.",
            "Exit codes: 0 done, 1 it could not be written, 2 the command line was not in order or there is no register."
        })
final class ExportCommand implements Callable<Integer> {

    private enum What {
        REPORTS,
        PAGES,
        STATEMENTS,
        UTTERANCES,
        PARTIES,
        LINKS,
        ISSUES,
        DECISIONS,
        COPIES,
        JOURNAL,
        ALL
    }

    private enum Format {
        JSONL,
        CSV,
        JSONLD,
        ZIP
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--what",
            paramLabel = "NOUN",
            description =
                    "reports, pages, statements (the default), utterances, parties, links, issues, decisions, copies,"
                            + " journal; or all, in a ZIP file.")
    private Optional<What> what = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "jsonl: an object a line (the default). csv: a table. jsonld: linked data, one document."
                    + " zip: all there is (the default for all).")
    private Optional<Format> format = Optional.empty();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Override
    public Integer call() {
        What noun = what.orElse(format.equals(Optional.of(Format.ZIP)) ? What.ALL : What.STATEMENTS);
        Format form = format.orElse(noun == What.ALL ? Format.ZIP : Format.JSONL);
        if ((noun == What.ALL) != (form == Format.ZIP)) {
            throw new ParameterException(
                    spec.commandLine(), "--what all and --format zip belong together; name both or neither");
        }
        Streams streams = Onrecord.streams(spec);
        if (form == Format.ZIP && output.toTerminal(streams.terminal())) {
            throw new ParameterException(
                    spec.commandLine(), "a ZIP file is nothing for a terminal; name a file with --out");
        }
        RegisterFolder folder = register.folder();
        Progress progress = new Progress(streams, System::nanoTime);
        try (Register open = folder.openReadOnly()) {
            try (OutputFile file = output.open(streams, List.of(folder.path()))) {
                write(open, noun, form, file.stream(), progress);
                file.complete();
                return 0;
            } catch (IOException e) {
                // Who reads the pipe has seen enough.
                return OutputFile.isClosedPipe(e)
                        ? 0
                        : failed("The export could not be written: " + OutputFile.reason(e));
            } catch (RegisterException e) {
                return failed(String.valueOf(e.getMessage()));
            } finally {
                progress.clear();
            }
        } catch (RegisterException e) {
            say(String.valueOf(e.getMessage()));
            return 2;
        }
    }

    private static void write(Register register, What noun, Format form, OutputStream out, Progress progress)
            throws RegisterException, IOException {
        if (form == Format.ZIP) {
            ExportWriter.write(register, out, progress::part);
            return;
        }
        NounWriter.write(
                register,
                Noun.valueOf(noun.name()),
                NounWriter.Format.valueOf(form.name()),
                out,
                done -> progress.written(done, noun.name().toLowerCase(Locale.ROOT)));
    }

    private int failed(String message) {
        say(message);
        return 1;
    }

    private void say(String message) {
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + Printable.line(message));
    }
}
