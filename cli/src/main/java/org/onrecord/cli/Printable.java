package org.onrecord.cli;

/** Words of a page as a terminal may show them: a page must not be able to move the cursor or change colours. */
final class Printable {

    private Printable() {}

    /** The words in one line: white space made one blank, control characters left out. */
    static String line(String words) {
        StringBuilder line = new StringBuilder(words.length());
        boolean blank = false;
        for (int i = 0; i < words.length(); i++) {
            char unit = words.charAt(i);
            if (Character.isWhitespace(unit)) {
                blank = true;
            } else if (!Character.isISOControl(unit)) {
                if (blank && !line.isEmpty()) line.append(' ');
                blank = false;
                line.append(unit);
            }
        }
        return line.toString();
    }
}
