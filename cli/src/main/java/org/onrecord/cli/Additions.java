package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Page;
import org.onrecord.register.Added;
import org.onrecord.register.RegisterWriter;
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

    private final Adding adding;
    private final Format format;
    private final String command;
    private final PrintWriter out;
    private final PrintWriter err;
    private final List<Adding.Work> waiting = new ArrayList<>();
    private long bytes;
    private boolean allAdded = true;

    /** @param command its name, for messages */
    Additions(Adding adding, Format format, String command, PrintWriter out, PrintWriter err) {
        this.adding = adding;
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
    void take(Adding.Work work, boolean last) {
        waiting.add(work);
        if (work instanceof Adding.Work.Read read) bytes += read.page().bytes().length;
        if (last || waiting.size() >= TOGETHER || bytes >= BYTES_TOGETHER) keep();
    }

    /** Keeps what was taken; whether all was added that ever was. */
    boolean end() {
        keep();
        return allAdded;
    }

    private void keep() {
        if (waiting.isEmpty()) return;
        for (Adding.Outcome outcome : adding.addAll(List.copyOf(waiting))) {
            switch (outcome) {
                case Adding.Outcome.Kept kept -> tell(kept);
                case Adding.Outcome.Failed failed -> failed(failed);
            }
        }
        out.flush();
        waiting.clear();
        bytes = 0;
    }

    private void tell(Adding.Outcome.Kept kept) {
        Page page = kept.page();
        Added added = kept.added();
        switch (format) {
            case JSONL -> out.println(RecordWriter.line(RegisterWriter.added(page.input(), page.url(), added)));
            case TEXT ->
                out.println(switch (added.status()) {
                            case ADDED -> "added        ";
                            case NEW_VERSION -> "new version  ";
                            case UNCHANGED -> "unchanged    ";
                        }
                        + added.report() + "  " + kept.reading().statements().size() + " statements  "
                        + Printable.line(page.input()));
        }
    }

    private void failed(Adding.Outcome.Failed failed) {
        allAdded = false;
        if (format == Format.JSONL) {
            out.println(RecordWriter.line(
                    RegisterWriter.failed(failed.input(), failed.page(), failed.code(), failed.message())));
        }
        err.println(command + ": " + Printable.line(failed.message()));
    }
}
