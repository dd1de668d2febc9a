package org.onrecord.cli;

import java.util.Map;

/**
 * What the process writes to. Java cannot tell by itself whether one stream is a terminal, nor how wide that is; the
 * launcher looks and says so in the properties {@code onrecord.terminal} (such as {@code out,err}) and
 * {@code onrecord.columns}.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param columns how many characters a line of it holds
 * @param colours whether results may be coloured
 */
record Terminal(boolean out, boolean err, int columns, boolean colours) {

    private static final int USUAL_COLUMNS = 80;

    /** No terminal: a pipe or a file at either end. */
    static final Terminal NONE = new Terminal(false, false, USUAL_COLUMNS, false);

    /** What this process writes to. */
    static Terminal ofProcess() {
        return of(
                System.getProperty("onrecord.terminal", ""),
                System.getProperty("onrecord.columns", ""),
                System.getenv());
    }

    /** As the launcher's properties and the environment tell. */
    static Terminal of(String streams, String columns, Map<String, String> environment) {
        boolean out = streams.contains("out");
        // https://no-color.org: set and not empty, whatever it says.
        boolean colours = out
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(out, streams.contains("err"), columns(columns), colours);
    }

    private static int columns(String said) {
        return said.matches("[1-9]\\d{0,4}") ? Integer.parseInt(said) : USUAL_COLUMNS;
    }
}
