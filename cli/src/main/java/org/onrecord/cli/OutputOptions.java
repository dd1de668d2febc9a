package org.onrecord.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where results go. */
final class OutputOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to this file; it appears when it is complete. Default: standard output.")
    private Optional<Path> out = Optional.empty();

    /** Whether results go to a terminal. */
    boolean toTerminal(Terminal terminal) {
        return out.isEmpty() && terminal.out();
    }

    /**
     * Opens the output.
     *
     * @param streams where it goes if no file is named
     * @param read what will be read, which the output must not overwrite
     */
    OutputFile open(Streams streams, List<Path> read) {
        if (out.isEmpty()) return OutputFile.of(streams.out());
        Path file = out.get();
        try {
            if (Files.isDirectory(file)) throw wrong("--out " + file + " is a folder; name a file");
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw wrong("--out " + file + ": there is no folder " + folder + "; make it first");
            }
            for (Path input : read) refuseToOverwrite(file, input);
            return OutputFile.of(file);
        } catch (IOException | UncheckedIOException e) {
            throw new CommandException(file + " could not be written: " + OutputFile.reason(e), e);
        }
    }

    private void refuseToOverwrite(Path file, Path input) throws IOException {
        if (!Files.isRegularFile(file) || !Files.exists(input)) return;
        boolean inside = Files.isDirectory(input)
                && file.toRealPath().startsWith(input.toRealPath())
                && !file.getFileName().toString().matches(".*\\.jsonl?");
        if (inside || Files.isSameFile(file, input)) {
            throw wrong("--out " + file + " would overwrite what is read from " + input + "; name another file");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
