package org.onrecord.cli;

import org.onrecord.statement.RecordWriter;

/** The forms of output that programs read. */
final class JsonForms {

    private JsonForms() {}

    /** One record a line. */
    static ReadingRun.Form lines() {
        return new ReadingRun.Form(
                RecordOutput.Frame.LINES, (input, error) -> RecordWriter.line(RecordWriter.error(input, error)), true);
    }

    /** Indented; several inputs, or several pages of one, are an array. */
    static ReadingRun.Form indented(int inputs) {
        return new ReadingRun.Form(
                inputs > 1 ? RecordOutput.Frame.JSON_ARRAY : RecordOutput.Frame.JSON,
                (input, error) -> RecordWriter.indented(RecordWriter.error(input, error)),
                true);
    }
}
