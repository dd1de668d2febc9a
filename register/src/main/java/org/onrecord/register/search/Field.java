package org.onrecord.register.search;

/** The fields of the index, and which analysis each has. */
final class Field {

    /** The content, by stems. */
    static final String WORDS = "words";
    /** The content, as written but for case and accents. */
    static final String EXACT = "exact";
    /** What stands around the content, by stems. */
    static final String AROUND = "around";
    /** What stands around the content, as written but for case and accents. */
    static final String AROUND_EXACT = "aroundExact";
    /** Single words and pairs of neighbours of contents and passages, for candidates. */
    static final String RUNS = "runs";

    static final String SPEAKER = "speaker";
    static final String SPEAKER_NAMES = "speakerNames";
    static final String TARGET = "target";
    static final String TARGET_NAMES = "targetNames";
    /** The names of speakers, by stems like the words that someone looks for. */
    static final String SPEAKER_STEMS = "speakerStems";

    static final String TARGET_STEMS = "targetStems";

    /** What a document is of: {@link #STATEMENT} or {@link #PASSAGE}. */
    static final String KIND = "kind";

    static final String STATEMENT = "s";
    static final String PASSAGE = "p";

    static final String ID = "id";
    static final String UTTERANCE = "utterance";
    static final String ISSUE = "issue";
    static final String REPORT = "report";
    static final String PAGE = "page";
    static final String ACT = "act";
    static final String FORM = "form";
    static final String OUTLET = "outlet";
    static final String LANGUAGE = "language";
    static final String REVIEWED = "reviewed";
    static final String ATTITUDE = "attitude";
    /** Days since 1970-01-01. */
    static final String DAY = "day";
    /** Parts statements of one score and day: those of a report stand together, in text order. */
    static final String TIE = "tie";

    static final String VECTOR = "vector";
    static final String NUMBER = "number";
    static final String BEGIN = "begin";

    private Field() {}
}
