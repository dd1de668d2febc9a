package org.onrecord.page.html;

/**
 * A passage that may be part of the report.
 *
 * @param passage of its final kind
 * @param number its number on the page, by which {@link Decisions} knows it
 * @param confirmed whether the page's data holds it in its text of the article
 */
record Candidate(Passage passage, int number, boolean confirmed) {}
