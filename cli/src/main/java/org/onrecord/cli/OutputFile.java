package org.onrecord.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where a run writes: standard output, or a file that appears under its name only when it is complete. For one thread.
 */
final class OutputFile implements AutoCloseable {

    private final OutputStream stream;
    private final Optional<Path> unfinished;
    private final Optional<Path> file;

    private OutputFile(OutputStream stream, Optional<Path> unfinished, Optional<Path> file) {
        this.stream = new BufferedOutputStream(stream, 1 << 16);
        this.unfinished = unfinished;
        this.file = file;
    }

    /** Standard output, which is not closed. */
    static OutputFile of(OutputStream standard) {
        OutputStream open = new FilterOutputStream(standard) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        return new OutputFile(open, Optional.empty(), Optional.empty());
    }

    /** A file. A device or a pipe is written to as it stands. */
    static OutputFile of(Path named) throws IOException {
        if (Files.exists(named) && !Files.isRegularFile(named)) {
            return new OutputFile(
                    Files.newOutputStream(named, StandardOpenOption.WRITE), Optional.empty(), Optional.of(named));
        }
        Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        Path beside = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        OutputStream stream =
                Files.newOutputStream(beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        // Also where the run is interrupted.
        beside.toFile().deleteOnExit();
        return new OutputFile(stream, Optional.of(beside), Optional.of(file));
    }

    OutputStream stream() {
        return stream;
    }

    /** Everything is written: lets the file appear. */
    void complete() throws IOException {
        stream.flush();
        if (unfinished.isEmpty()) return;
        stream.close();
        Path from = unfinished.get();
        Path to = file.orElseThrow();
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Ends the writing; a file that is not complete disappears. */
    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // What was complete is written; for what was not, the reason is told already.
        }
        if (unfinished.isPresent()) {
            try {
                Files.deleteIfExists(unfinished.get());
            } catch (IOException e) {
                // Its name says what it is.
            }
        }
    }

    /** Why a file could not be written, without its name where Java repeats it. */
    static String reason(Exception e) {
        if (e instanceof java.nio.file.AccessDeniedException) return "permission denied";
        if (e instanceof FileSystemException fault && fault.getReason() != null) return fault.getReason();
        return String.valueOf(e.getMessage());
    }

    /** Whether the other end of a pipe was closed, as {@code | head} does when it has seen enough. */
    static boolean isClosedPipe(IOException e) {
        return String.valueOf(e.getMessage()).contains("Broken pipe");
    }
}
