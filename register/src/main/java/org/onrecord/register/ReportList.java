package org.onrecord.register;

import java.util.List;
import java.util.Optional;

/**
 * Some reports of a register, in the order of its list.
 *
 * @param items the reports
 * @param next what to ask with for those that follow; empty at the end
 */
public record ReportList(List<ReportSummary> items, Optional<String> next) {
    public ReportList {
        items = List.copyOf(items);
    }
}
