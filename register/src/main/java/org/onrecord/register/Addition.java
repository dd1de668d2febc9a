package org.onrecord.register;

import org.onrecord.page.Page;
import org.onrecord.statement.Reading;

/**
 * Something to add; the reading must be of the page.
 *
 * @param page as it came
 * @param reading what was read on it
 */
public record Addition(Page page, Reading reading) {
    public Addition {
        if (!page.digest().equals(reading.report().pageDigest())) {
            throw new IllegalArgumentException("The reading is of another page: " + page.input());
        }
    }
}
