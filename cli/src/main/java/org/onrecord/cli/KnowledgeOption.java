package org.onrecord.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.onrecord.language.knowledge.CompiledKnowledge;
import org.onrecord.language.knowledge.Knowledge;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The register whose knowledge is read with. */
final class KnowledgeOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--register",
            paramLabel = "DIR",
            description = "Read with the knowledge that `onrecord knowledge import` has brought into this register.")
    private Optional<String> named = Optional.empty();

    /**
     * What is read with; to be closed when all is read.
     *
     * @param knowledge what ships, and what the register has besides
     */
    record Opened(Knowledge knowledge, Optional<Register> register) implements AutoCloseable {
        @Override
        public void close() {
            register.ifPresent(Register::close);
        }
    }

    /** Opens the register that was named; a folder without one is refused, so that a wrong name is seen. */
    Opened open() {
        if (named.isEmpty()) return new Opened(CompiledKnowledge.shipped(), Optional.empty());
        RegisterFolder folder = folder(named.get());
        if (!folder.exists()) throw missing();
        try {
            Register register = folder.openReadOnly();
            try {
                return new Opened(of(register), Optional.of(register));
            } catch (RegisterException e) {
                register.close();
                throw e;
            }
        } catch (RegisterException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** What ships, and what was imported into a register. */
    static Knowledge of(Register register) throws RegisterException {
        Knowledge shipped = CompiledKnowledge.shipped();
        return register.knowledge().map(shipped::and).orElse(shipped);
    }

    private RegisterFolder folder(String name) {
        try {
            return new RegisterFolder(Path.of(name));
        } catch (InvalidPathException e) {
            throw missing();
        }
    }

    private ParameterException missing() {
        return new ParameterException(
                spec.commandLine(),
                "There is no register in " + named.orElse("")
                        + ": name one that `onrecord add` or `onrecord knowledge import`"
                        + " has made, or leave --register out.");
    }
}
