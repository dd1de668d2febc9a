package org.onrecord.page.picture;

/** The end of a long caption: where its credit stands, and as far as patterns look. */
final class Tail {

    private static final int LONGEST = 260;

    private Tail() {}

    static String of(String caption) {
        return caption.length() > LONGEST ? caption.substring(caption.length() - LONGEST) : caption;
    }
}
