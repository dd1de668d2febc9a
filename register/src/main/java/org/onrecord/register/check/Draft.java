package org.onrecord.register.check;

import java.util.List;

/**
 * A text whose quotations are to be held against a register.
 *
 * @param input how the user named it
 * @param text what spans count in: a plain draft's own text with line ends made {@code \n}, of a web page the text of its report
 * @param quotations in text order
 */
public record Draft(String input, String text, List<DraftQuotation> quotations) {
    public Draft {
        quotations = List.copyOf(quotations);
    }
}
