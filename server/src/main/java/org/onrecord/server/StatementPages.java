package org.onrecord.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.register.Slice;

/**
 * The statements of all reports, report by report in the order of the reports' ids. A place in the list is a report and, where a page ends
 * inside it, the last statement given.
 */
final class StatementPages {

    private static final Pattern CURSOR = Pattern.compile("(r[0-9a-f]{32})(?:-(s[0-9a-f]{32}))?");

    /** How many reports are looked through for one page: of a register whose reports were not read, none has a statement. */
    private static final int MOST_REPORTS = 200;

    private static final int AT_ONCE = 20;

    private final Register register;

    StatementPages(Register register) {
        this.register = register;
    }

    /**
     * A page of the list. It may have fewer items than {@code limit} and yet go on.
     *
     * @throws IllegalArgumentException where {@code after} is no place in the list
     */
    Slice<RegisteredStatement> page(Optional<String> after, int limit) throws RegisterException {
        List<RegisteredStatement> found = new ArrayList<>();
        Optional<String> report = Optional.empty();
        if (after.isPresent()) {
            Matcher cursor = CURSOR.matcher(after.get());
            if (!cursor.matches()) throw new IllegalArgumentException("after should be the next of another answer.");
            report = Optional.of(cursor.group(1));
            Optional<String> last = Optional.ofNullable(cursor.group(2));
            if (last.isPresent()) {
                for (RegisteredStatement statement : register.statementsOf(report.get())) {
                    if (statement.id().compareTo(last.get()) > 0) found.add(statement);
                }
            }
        }
        for (int looked = 0; looked < MOST_REPORTS && found.size() <= limit; ) {
            List<String> reports = register.reportIds(report, AT_ONCE);
            if (reports.isEmpty()) return new Slice<>(found, Optional.empty());
            for (String next : reports) {
                if (found.size() > limit) break;
                found.addAll(register.statementsOf(next));
                report = Optional.of(next);
                looked++;
            }
        }
        if (found.size() <= limit) return new Slice<>(found, report);
        RegisteredStatement last = found.get(limit - 1);
        return new Slice<>(found.subList(0, limit), Optional.of(last.report() + "-" + last.id()));
    }
}
