package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;
import org.onrecord.page.source.PageSource;
import picocli.CommandLine;

/**
 * One walk over inputs: each page becomes one record, in the order of the inputs, written as soon as its turn comes. An
 * input that cannot be read has its error in its place, and the others go on.
 *
 * @param name of the command, for messages
 * @param inputs what the user named
 * @param source what opens it
 * @param work what becomes of a page
 * @param form how records are written
 */
record ReadingRun(String name, List<String> inputs, PageSource source, Work work, Form form) {

    /** Makes the record of one page, in its form and without a line end. Called by several threads at once. */
    interface Work {
        String record(Page page) throws PageException;
    }

    /**
     * How records are written.
     *
     * @param frame how they follow each other
     * @param error the record of an input that could not be read
     * @param tellErrors whether errors are told on standard error as well
     */
    record Form(RecordOutput.Frame frame, ErrorRecord error, boolean tellErrors) {}

    /** Makes the record of an input that could not be read. */
    interface ErrorRecord {
        String of(String input, PageException error);
    }

    private record Done(String record, Optional<String> error) {}

    /**
     * Reads everything.
     *
     * @param streams where messages go
     * @param file where records go; completed, but not closed
     * @return the exit code: 0, or 1 where an input could not be read
     */
    int run(Streams streams, OutputFile file, PrintWriter messages) {
        Progress progress = new Progress(streams, System::nanoTime);
        RecordOutput output = new RecordOutput(file.stream(), form.frame());
        long[] counts = {0, 0};
        try (PageInputs pages = new PageInputs(source, inputs)) {
            InOrder.onThisMachine().run(pages, ReadingRun::weight, this::work, (done, last) -> {
                counts[0]++;
                progress.clear();
                output.write(done.record);
                if (last) output.flush();
                if (done.error.isPresent()) {
                    counts[1]++;
                    if (form.tellErrors()) messages.println(name + ": " + done.error.get());
                }
                progress.done(counts[0], counts[1]);
            });
            progress.clear();
            output.end();
            file.complete();
        } catch (IOException e) {
            progress.clear();
            // The reader of a pipe has seen enough: no fault of anybody.
            if (OutputFile.isClosedPipe(e)) return CommandLine.ExitCode.OK;
            throw new CommandException("the output could not be written: " + OutputFile.reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted", e);
        }
        return counts[1] == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Done work(PageInput input) {
        PageException error;
        try {
            switch (input) {
                case PageInput.Found found -> {
                    return new Done(work.record(found.page()), Optional.empty());
                }
                case PageInput.Failed failed -> error = failed.error();
            }
        } catch (PageException e) {
            error = e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            error = Problems.onInput(input.input(), e);
        }
        return new Done(
                form.error().of(input.input(), error),
                Optional.of(Problems.oneLine(String.valueOf(error.getMessage()))));
    }

    /** How much memory a page takes while it waits, in bytes. */
    static long weight(PageInput input) {
        return switch (input) {
            case PageInput.Found found -> found.page().bytes().length;
            case PageInput.Failed failed -> 0;
        };
    }
}
