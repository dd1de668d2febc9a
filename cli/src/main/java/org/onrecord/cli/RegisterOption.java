package org.onrecord.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.onrecord.register.RegisterFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Which register: {@code --register}, else the environment's {@code ONRECORD_REGISTER}, else {@code ./register}; with its tables there or
 * in the database that {@code --store} or {@code ONRECORD_STORE} names.
 */
final class RegisterOption {

    private static final String VARIABLE = "ONRECORD_REGISTER";
    private static final String STORE_VARIABLE = "ONRECORD_STORE";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--register",
            paramLabel = "DIR",
            description = "The folder of the register. Default: what " + VARIABLE + " names, else ./register.")
    private Optional<String> named = Optional.empty();

    @Option(
            names = "--store",
            paramLabel = "ADDRESS",
            description =
                    "The register's tables are in PostgreSQL: jdbc:postgresql://HOST/DATABASE?user=... Default: what "
                            + STORE_VARIABLE + " names, else a file in the register's folder.")
    private Optional<String> store = Optional.empty();

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
            return new RegisterFolder(Path.of(name), store());
        } catch (InvalidPathException e) {
            throw new ParameterException(
                    spec.commandLine(), "The register cannot be in " + name + ": " + e.getReason());
        }
    }

    private Optional<String> store() {
        Optional<String> address = store.or(
                () -> Optional.ofNullable(System.getenv(STORE_VARIABLE)).filter(name -> !name.isBlank()));
        if (address.isPresent() && !address.get().startsWith("jdbc:postgresql:")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--store wants the address of a PostgreSQL database, jdbc:postgresql://HOST/DATABASE, not "
                            + address.get() + ".");
        }
        return address;
    }
}
