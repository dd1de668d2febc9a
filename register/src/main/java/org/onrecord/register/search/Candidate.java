package org.onrecord.register.search;

/** A place in the register that shares words with some that someone asks about. */
public sealed interface Candidate {

    /** {@code r…} */
    String report();

    /** How rare the words and pairs of words are that it shares: to be compared within one answer. */
    double score();

    /**
     * A statement.
     *
     * @param statement {@code s…}
     */
    record Statement(String statement, String report, double score) implements Candidate {}

    /**
     * A block of a report's text, part of a statement or not.
     *
     * @param number which block of the report, from 0
     * @param begin where it begins, in UTF-16 units of the report's text
     */
    record Passage(String report, int number, int begin, double score) implements Candidate {}
}
