package org.onrecord.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.onrecord.register.RegisterFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The register whose knowledge is read with. No command of this version imports any, so that none is used yet. */
final class KnowledgeOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--register",
            paramLabel = "DIR",
            description = "Read with the knowledge that was imported into this register. (This version cannot import"
                    + " any yet: a register changes nothing.)")
    private Optional<String> named = Optional.empty();

    /** Refuses a folder that holds no register, so that a wrong name is seen. */
    void check() {
        if (named.isEmpty()) return;
        boolean exists;
        try {
            exists = new RegisterFolder(Path.of(named.get())).exists();
        } catch (InvalidPathException e) {
            exists = false;
        }
        if (!exists) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no register in " + named.get() + ": name one that `onrecord add` has made, or leave"
                            + " --register out.");
        }
    }
}
