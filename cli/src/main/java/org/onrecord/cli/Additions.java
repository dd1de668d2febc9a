package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.register.Added;
import org.onrecord.register.Addition;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterWriter;
import org.onrecord.statement.Reading;
import org.onrecord.statement.RecordWriter;

/**
 * Adds pages to a register and says what became of each when it is on disk. Pages that are there together are kept together, with one
 * wait for the disk. For one thread.
 */
final class Additions {

    /** How many pages, and how many of their bytes, are kept together at most. */
    private static final int TOGETHER = 64;

    private static final long BYTES_TOGETHER = 16 << 20;

    /** How lines are written. */
    enum Format {
        TEXT,
        JSONL
    }

    /** What became of a page before it came to the register. */
    sealed interface Work {
        record Read(Page page, Reading reading) implements Work {}

        record Failed(String input, Optional<String> page, String code, String message) implements Work {
            static Failed of(String input, Optional<String> page, PageException error) {
                return new Failed(input, page, error.code().term(), String.valueOf(error.getMessage()));
            }
        }
    }

    private final Register register;
    private final Format format;
    private final String command;
    private final PrintWriter out;
    private final PrintWriter err;
    private final List<Work> waiting = new ArrayList<>();
    private long bytes;
    private boolean allAdded = true;

    /** @param command its name, for messages */
    Additions(Register register, Format format, String command, PrintWriter out, PrintWriter err) {
        this.register = register;
        this.format = format;
        this.command = command;
        this.out = out;
        this.err = err;
    }

    /**
     * Takes the next page.
     *
     * @param last whether nothing more is there yet: then what was taken is kept now
     */
    void take(Work work, boolean last) {
        waiting.add(work);
        if (work instanceof Work.Read read) bytes += read.page().bytes().length;
        if (last || waiting.size() >= TOGETHER || bytes >= BYTES_TOGETHER) keep();
    }

    /** Keeps what was taken; whether all was added that ever was. */
    boolean end() {
        keep();
        return allAdded;
    }

    private void keep() {
        if (waiting.isEmpty()) return;
        List<Addition> additions = new ArrayList<>();
        for (Work work : waiting) {
            if (work instanceof Work.Read read) additions.add(new Addition(read.page(), read.reading()));
        }
        List<Added> added = List.of();
        try {
            added = register.add(additions);
        } catch (RegisterException | RuntimeException e) {
            // One of them may be at fault: each for itself below.
            added = List.of();
        }
        int next = 0;
        for (Work work : waiting) {
            switch (work) {
                case Work.Failed failed -> failed(failed);
                case Work.Read read -> {
                    if (added.isEmpty()) alone(read);
                    else tell(read, added.get(next++));
                }
            }
        }
        out.flush();
        waiting.clear();
        bytes = 0;
    }

    private void alone(Work.Read read) {
        try {
            tell(read, register.add(read.page(), read.reading()));
        } catch (RegisterException e) {
            failed(new Work.Failed(
                    read.page().input(),
                    Optional.of(read.page().digest()),
                    e.code().term(),
                    String.valueOf(e.getMessage())));
        }
    }

    private void tell(Work.Read read, Added added) {
        Page page = read.page();
        switch (format) {
            case JSONL -> out.println(RecordWriter.line(RegisterWriter.added(page.input(), page.url(), added)));
            case TEXT ->
                out.println(switch (added.status()) {
                            case ADDED -> "added        ";
                            case NEW_VERSION -> "new version  ";
                            case UNCHANGED -> "unchanged    ";
                        }
                        + added.report() + "  " + read.reading().statements().size() + " statements  "
                        + Printable.line(page.input()));
        }
    }

    private void failed(Work.Failed failed) {
        allAdded = false;
        if (format == Format.JSONL) {
            out.println(RecordWriter.line(
                    RegisterWriter.failed(failed.input(), failed.page(), failed.code(), failed.message())));
        }
        err.println(command + ": " + Printable.line(failed.message()));
    }
}
