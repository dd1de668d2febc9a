package org.onrecord.register.check;

/** Where sentences end, seen from a place between two words: for that one mark is looked at, and what encloses it. Stateless. */
final class Sentences {

    private static final String CLOSERS = "\"'\u201d\u2019\u00bb\u203a\u201c\u2018\u00ab)]*_";
    private static final String ENDS = ".!?\u2026";

    private Sentences() {}

    /** Whether the last mark before a place, closing marks and blanks passed over, ends a sentence. */
    static boolean ends(String text, int place) {
        int i = place - 1;
        while (i >= 0 && (Character.isWhitespace(text.charAt(i)) || CLOSERS.indexOf(text.charAt(i)) >= 0)) i--;
        return i >= 0 && ENDS.indexOf(text.charAt(i)) >= 0;
    }

    /** Whether a mark at a place ends a sentence: a stop inside a number or an abbreviation does not. */
    static boolean endsAt(String text, int at) {
        char unit = text.charAt(at);
        if (ENDS.indexOf(unit) < 0) return false;
        if (unit != '.') return true;
        int next = at + 1;
        if (next < text.length() && Character.isLetterOrDigit(text.charAt(next))) return false;
        if (isTitle(text, at)) return false;
        while (next < text.length()
                && (CLOSERS.indexOf(text.charAt(next)) >= 0 || Character.isSpaceChar(text.charAt(next)))) next++;
        return next >= text.length() || !Character.isLowerCase(text.charAt(next));
    }

    private static boolean isTitle(String text, int stop) {
        int begin = stop;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) begin--;
        String word = text.substring(begin, stop);
        return word.equals("Mr")
                || word.equals("Mrs")
                || word.equals("Ms")
                || word.equals("Dr")
                || word.equals("Gen")
                || word.equals("Sen")
                || word.equals("Rep")
                || word.equals("St")
                || word.equals("Prof")
                || word.equals("Gov");
    }
}
