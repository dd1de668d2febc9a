package org.onrecord.page.html.metadata;

/** Faults that pages make in their JSON again and again, and their mending. Linear in the length of the text. */
final class JsonMending {

    private JsonMending() {}

    /** {@code source} without what scripts are wrapped in: comments, CDATA marks, text before the first bracket. */
    static String unwrap(String source) {
        int begin = 0;
        while (begin < source.length() && source.charAt(begin) != '{' && source.charAt(begin) != '[') {
            if (source.startsWith("[CDATA[", begin + 1)) begin += 7;
            begin++;
        }
        if (source.startsWith("[CDATA[", begin)) {
            begin += 7;
            while (begin < source.length() && source.charAt(begin) != '{' && source.charAt(begin) != '[') begin++;
        }
        int end = Math.max(source.lastIndexOf('}'), source.lastIndexOf(']'));
        // The marks that end a CDATA section or a comment hold a bracket of their own.
        int cdata = source.lastIndexOf("]]>");
        if (cdata >= 0 && end >= cdata)
            end = Math.max(source.lastIndexOf('}', cdata), source.lastIndexOf(']', cdata - 1));
        return end < begin ? source.substring(Math.min(begin, source.length())) : source.substring(begin, end + 1);
    }

    /**
     * {@code json} with quotation marks inside its strings escaped, line ends in strings made blanks, stray semicolons
     * and doubled commas dropped. A quotation mark ends a string only where a separator follows that can follow one.
     */
    static String mend(String json) {
        StringBuilder out = new StringBuilder(json.length() + 64);
        int i = 0;
        while (i < json.length()) {
            char unit = json.charAt(i);
            if (unit == '"') {
                i = string(json, i + 1, out);
            } else {
                if (unit == ';') unit = ' ';
                if (unit == '}' || unit == ']') dropComma(out);
                if (unit != ',' || !endsWithSeparator(out)) out.append(unit);
                i++;
            }
        }
        return out.toString();
    }

    private static int string(String json, int from, StringBuilder out) {
        out.append('"');
        int i = from;
        while (i < json.length()) {
            char unit = json.charAt(i);
            if (unit == '\\' && i + 1 < json.length()) {
                char escaped = json.charAt(i + 1);
                if (escaped == 'u' && !isHex(json, i + 2)) out.append("\\\\");
                else out.append(unit).append(escaped);
                i += 2;
            } else if (unit == '"') {
                if (endsString(json, i + 1)) {
                    out.append('"');
                    return i + 1;
                }
                out.append("\\\"");
                i++;
            } else {
                out.append(unit < ' ' ? ' ' : unit);
                i++;
            }
        }
        out.append('"');
        return i;
    }

    private static boolean isHex(String json, int from) {
        if (from + 4 > json.length()) return false;
        for (int i = from; i < from + 4; i++) {
            if (Character.digit(json.charAt(i), 16) < 0) return false;
        }
        return true;
    }

    // After a string's end stands , : } ] or nothing; after a comma a new string, name or value begins.
    private static boolean endsString(String json, int from) {
        int i = blanks(json, from);
        if (i >= json.length()) return true;
        char next = json.charAt(i);
        if (next == ':' || next == '}' || next == ']') return true;
        if (next != ',') return false;
        int after = blanks(json, i + 1);
        if (after >= json.length()) return true;
        char first = json.charAt(after);
        return first == '"'
                || first == '{'
                || first == '['
                || first == '}'
                || first == ']'
                || first == '-'
                || Character.isDigit(first)
                || json.startsWith("true", after)
                || json.startsWith("false", after)
                || json.startsWith("null", after);
    }

    private static int blanks(String json, int from) {
        int i = from;
        // Bounded, so that a page of nothing but blanks between quotation marks stays linear.
        int limit = Math.min(json.length(), from + 1000);
        while (i < limit && Phrase.isBlank(json.charAt(i))) i++;
        return i;
    }

    private static void dropComma(StringBuilder out) {
        int i = lastSolid(out);
        if (i >= 0 && out.charAt(i) == ',') out.setCharAt(i, ' ');
    }

    private static boolean endsWithSeparator(StringBuilder out) {
        int i = lastSolid(out);
        return i < 0 || out.charAt(i) == ',' || out.charAt(i) == '{' || out.charAt(i) == '[' || out.charAt(i) == ':';
    }

    private static int lastSolid(StringBuilder out) {
        int i = out.length() - 1;
        int limit = Math.max(-1, i - 1000);
        while (i > limit && Phrase.isBlank(out.charAt(i))) i--;
        return i;
    }
}
