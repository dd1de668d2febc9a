package org.onrecord.cli;

import java.io.OutputStream;

/**
 * What the launcher's build runs to make a start cache: the JVM takes note of the classes that reading needs and keeps
 * them loaded and linked for later starts. Prints nothing.
 */
final class StartTraining {

    private StartTraining() {}

    /** Reads the samples in the folder that is named, in each form of output. */
    public static void main(String[] arguments) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Streams streams = new Streams(new Terminal(true, true, 80, true), nowhere, nowhere);
        Onrecord.commandLine(streams).execute("--help");
        Onrecord.commandLine(streams).execute("read", arguments[0]);
        Onrecord.commandLine(streams).execute("read", "--format", "json", arguments[0]);
        Onrecord.commandLine(streams)
                .execute("read", "--format", "jsonl", "--plain", arguments[0] + "/court-ruling.txt");
        Onrecord.commandLine(streams).execute("annotate", arguments[0]);
    }
}
