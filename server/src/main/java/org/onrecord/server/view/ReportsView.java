package org.onrecord.server.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.onrecord.page.Moment;
import org.onrecord.register.ReportList;
import org.onrecord.register.ReportSummary;

/**
 * The list of reports.
 *
 * @param rows the reports
 * @param first whether the list begins here
 * @param next the address of what follows; empty at the end
 */
public record ReportsView(List<Row> rows, boolean first, Optional<String> next) {

    /**
     * A report in the list.
     *
     * @param href its page here
     * @param headline empty where the page has none
     * @param about outlet, date, numbers
     */
    public record Row(String href, Optional<String> headline, List<Fact> about) {}

    public static ReportsView of(ReportList list, boolean first) {
        return new ReportsView(
                list.items().stream().map(ReportsView::row).toList(),
                first,
                list.next().map(next -> "/?after=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
    }

    private static Row row(ReportSummary report) {
        List<Fact> about = new java.util.ArrayList<>();
        report.publisher().ifPresent(outlet -> about.add(Fact.of("Outlet", outlet)));
        report.datePublished().flatMap(Moment::parse).ifPresent(moment -> about.add(Fact.of("Published", moment)));
        about.add(
                Fact.of("Statements", report.statements() == 1 ? "1 statement" : report.statements() + " statements"));
        if (report.versions() > 1) about.add(Fact.of("Versions", report.versions() + " versions"));
        return new Row("/reports/" + report.id(), report.headline(), List.copyOf(about));
    }
}
