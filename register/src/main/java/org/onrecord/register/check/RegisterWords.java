package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.ReportList;
import org.onrecord.register.ReportSummary;

/** Reads a whole register into {@link ReportsInMemory}: a walk over all its reports, for registers that have no index. */
public final class RegisterWords {

    private RegisterWords() {}

    /** What the newest versions of all reports hold, as they are now. */
    public static RecordedWords of(Register register) throws RegisterException {
        List<RecordedReport> reports = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            ReportList list = register.reports(next, Register.MOST_AT_ONCE);
            for (ReportSummary summary : list.items()) {
                register.report(summary.id()).map(RegisterWords::recorded).ifPresent(reports::add);
            }
            next = list.next();
        } while (next.isPresent());
        return new ReportsInMemory(reports);
    }

    /** A report as quotations are held against it. */
    public static RecordedReport recorded(RegisteredReport report) {
        return RecordedReport.of(report.id(), report.reading(), report.statementIds());
    }
}
