package org.onrecord.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.onrecord.register.RegisterFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which register: {@code --register}, else the environment's {@code ONRECORD_REGISTER}, else {@code ./register}. */
final class RegisterOption {

    private static final String VARIABLE = "ONRECORD_REGISTER";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--register",
            paramLabel = "DIR",
            description = "The folder of the register. Default: what " + VARIABLE + " names, else ./register.")
    private Optional<String> named = Optional.empty();

    /** The folder, whether or not there is a register in it. */
    RegisterFolder folder() {
        return folder(
                named.or(() -> Optional.ofNullable(System.getenv(VARIABLE)).filter(name -> !name.isBlank()))
                        .orElse("register"));
    }

    /** The folder that was given on the command line; the environment's is not asked. */
    Optional<RegisterFolder> given() {
        return named.map(this::folder);
    }

    private RegisterFolder folder(String name) {
        try {
            return new RegisterFolder(Path.of(name));
        } catch (InvalidPathException e) {
            throw new ParameterException(
                    spec.commandLine(), "The register cannot be in " + name + ": " + e.getReason());
        }
    }
}
