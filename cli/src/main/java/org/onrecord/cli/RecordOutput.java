package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Puts records, each already in its form, one after the other into a stream in UTF-8. For one thread.
 */
final class RecordOutput {

    /** How records follow each other. */
    enum Frame {
        /** One a line. */
        LINES,
        /** One alone as it is; several as a JSON array. */
        JSON,
        /** As {@link #LINES}, but always an array, because several inputs were named. */
        JSON_ARRAY,
        /** For people: a blank line between two. */
        TEXT
    }

    private final OutputStream stream;
    private final Frame frame;
    private int written;
    // The first record of JSON waits until it is known whether it is alone.
    private String held = "";

    RecordOutput(OutputStream stream, Frame frame) {
        this.stream = stream;
        this.frame = frame;
    }

    /** Writes one more record, given without a line end; nothing where it is empty, as of an input that has no lines. */
    void write(String record) throws IOException {
        if (record.isEmpty()) return;
        switch (frame) {
            case LINES -> put(record + "\n");
            case TEXT -> put((written == 0 ? "" : "\n") + record + "\n");
            case JSON_ARRAY -> put((written == 0 ? "[\n" : ",\n") + record);
            case JSON -> {
                if (written == 0) {
                    held = record;
                } else {
                    put((written == 1 ? "[\n" + held + ",\n" : ",\n") + record);
                    held = "";
                }
            }
        }
        written++;
    }

    /** Lets everything be seen that was written so far. */
    void flush() throws IOException {
        stream.flush();
    }

    /** No more records follow. */
    void end() throws IOException {
        switch (frame) {
            case LINES, TEXT -> {}
            case JSON_ARRAY -> put(written == 0 ? "[]\n" : "\n]\n");
            case JSON -> put(written == 0 ? "[]\n" : written == 1 ? held + "\n" : "\n]\n");
        }
        flush();
    }

    private void put(String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
