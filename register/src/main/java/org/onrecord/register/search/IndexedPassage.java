package org.onrecord.register.search;

/**
 * A block of a report's text, so that words can be found that stand in a report without being part of a statement.
 *
 * @param report {@code r…}
 * @param number which block of the report, from 0
 * @param begin where it begins, in UTF-16 units of the report's text
 * @param text its words
 */
public record IndexedPassage(String report, int number, int begin, String text) {}
