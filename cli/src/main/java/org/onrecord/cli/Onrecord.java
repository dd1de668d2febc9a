package org.onrecord.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code onrecord}: what the launcher starts. */
@Command(
        name = "onrecord",
        description = "Reads news reports and keeps the record of who said what about whom.",
        subcommands = {AddCommand.class, ListCommand.class, ServeCommand.class},
        mixinStandardHelpOptions = true)
public final class Onrecord {

    private Onrecord() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Onrecord()).execute(arguments));
    }
}
