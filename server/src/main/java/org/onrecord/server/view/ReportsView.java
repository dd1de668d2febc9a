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
     * @param name its headline, or its first words where it has none
     * @param about outlet, date, numbers
     */
    public record Row(String href, String name, List<Fact> about) {}

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
        if (report.headline().isEmpty() && report.opening().isPresent())
            about.add(Fact.of("Headline", "no headline; these are its first words"));
        about.add(Fact.of(
                "Statements",
                report.unread().isPresent()
                        ? "not read: " + Words.language(report.unread().get())
                        : report.statements() == 1 ? "1 statement" : report.statements() + " statements"));
        if (report.versions() > 1) about.add(Fact.of("Versions", report.versions() + " versions"));
        return new Row(
                "/reports/" + report.id(),
                report.headline().or(report::opening).orElse("Report without a headline"),
                List.copyOf(about));
    }
}
