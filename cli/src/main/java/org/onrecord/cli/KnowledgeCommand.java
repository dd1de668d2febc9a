package org.onrecord.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onrecord knowledge}: what a register knows beyond its reports. */
@Command(
        name = "knowledge",
        mixinStandardHelpOptions = true,
        description = "Brings knowledge into a register: persons, organizations, and who held which office when.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        subcommands = KnowledgeImportCommand.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord knowledge import latest-all.json.gz --register ~/elections",
            "",
            "The help of the command: onrecord knowledge import --help"
        })
final class KnowledgeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** No command was given: shows what there is. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
