package org.onrecord.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code onrecord}: what the launcher starts. */
@Command(
        name = "onrecord",
        description =
                "Reads news reports and keeps the record of who said what about whom: to whom, when, where, in answer to"
                        + " what, and at exactly which characters of which page.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        subcommands = {
            ReadCommand.class,
            FeedCommand.class,
            AnnotateCommand.class,
            ExplainCommand.class,
            AddCommand.class,
            RereadCommand.class,
            WatchCommand.class,
            ListCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            JournalCommand.class,
            IndexCommand.class,
            CheckCommand.class,
            KnowledgeCommand.class,
            ServeCommand.class,
            CommandLine.HelpCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord read report.html                  who said what, to read",
            "  onrecord read pages/ --out records.jsonl   a folder, one record a line",
            "  onrecord read https://example.org/report   a page of the web",
            "",
            "Each command has a help of its own: onrecord read --help"
        })
final class Onrecord implements Callable<Integer> {

    /** Lucene tells how it likes the machine, which is nothing for who searches. Held, since loggers that nobody holds forget. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final Streams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Onrecord(Streams streams) {
        this.streams = streams;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        Streams streams = new Streams(
                Terminal.ofProcess(),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
        // Not by returning from main: a thread that still waits for a server or a pipe must not hold the end up.
        System.exit(commandLine(streams).execute(arguments));
    }

    /** The command line with all its commands, writing to {@code streams}. */
    static CommandLine commandLine(Streams streams) {
        CommandLine line = new CommandLine(new Onrecord(streams));
        line.setOut(writer(streams.out()));
        line.setErr(writer(streams.err()));
        line.setColorScheme(Help.defaultColorScheme(streams.terminal().colours() ? Help.Ansi.ON : Help.Ansi.OFF));
        ProgramVersion version = new ProgramVersion();
        line.getCommandSpec().versionProvider(version);
        for (CommandLine command : line.getSubcommands().values()) {
            command.getCommandSpec().versionProvider(version);
            for (CommandLine part : command.getSubcommands().values())
                part.getCommandSpec().versionProvider(version);
        }
        line.setUsageHelpWidth(Math.clamp(streams.terminal().columns(), 60, 100));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Problems::usage);
        line.setExecutionExceptionHandler(Problems::unexpected);
        return line;
    }

    /** Where the command that {@code spec} describes writes to. */
    static Streams streams(CommandSpec spec) {
        return ((Onrecord) spec.root().userObject()).streams;
    }

    /** No command was given: shows what there is. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
