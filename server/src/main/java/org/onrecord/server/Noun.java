package org.onrecord.server;

import java.util.List;
import java.util.function.Function;
import org.onrecord.register.Answer;
import org.onrecord.register.ArchivedPage;
import org.onrecord.register.CommaSeparated;
import org.onrecord.register.Copies;
import org.onrecord.register.Decision;
import org.onrecord.register.Entry;
import org.onrecord.register.Issue;
import org.onrecord.register.Party;
import org.onrecord.register.RegisterWriter;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.register.ReportSummary;
import org.onrecord.register.Utterance;
import org.onrecord.register.linked.LinkedData;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of thing that the interface gives, and how it is written. What another route gives needs one more of these.
 *
 * @param name the word for one of them
 * @param schema the name of its schema in {@code openapi-schemas.json}
 * @param json writes several as JSON
 * @param linked writes several as JSON-LD, without the context
 * @param table writes the JSON as comma-separated values
 */
record Noun<T>(
        String name,
        String schema,
        Function<List<T>, List<ObjectNode>> json,
        Function<List<T>, List<ObjectNode>> linked,
        CommaSeparated table) {

    static final Noun<ReportSummary> REPORTS =
            each("report", "ReportSummary", RegisterWriter::summary, LinkedData::summary, CommaSeparated.REPORTS);

    static final Noun<RegisteredReport> REPORT =
            each("report", "Report", RegisterWriter::report, LinkedData::report, CommaSeparated.REPORT);

    static final Noun<ArchivedPage> PAGE =
            each("page", "Page", RegisterWriter::page, LinkedData::page, CommaSeparated.PAGES);

    static final Noun<RegisteredStatement> STATEMENT = new Noun<>(
            "statement", "Statement", RegisterWriter::statements, LinkedData::statements, CommaSeparated.STATEMENTS);

    static final Noun<Utterance> UTTERANCE =
            each("utterance", "Utterance", RegisterWriter::utterance, LinkedData::utterance, CommaSeparated.UTTERANCES);

    static final Noun<Party> PARTY =
            each("party", "Party", RegisterWriter::party, LinkedData::party, CommaSeparated.PARTIES);

    static final Noun<Answer> LINK = each("link", "Link", RegisterWriter::link, LinkedData::link, CommaSeparated.LINKS);

    static final Noun<Issue> ISSUE =
            each("issue", "Issue", RegisterWriter::issue, LinkedData::issue, CommaSeparated.ISSUES);

    static final Noun<Copies> COPIES =
            each("group of copies", "Copies", RegisterWriter::copies, LinkedData::copies, CommaSeparated.COPIES);

    static final Noun<Decision> DECISION =
            each("decision", "Decision", RegisterWriter::decision, LinkedData::decision, CommaSeparated.DECISIONS);

    static final Noun<Entry> ENTRY =
            each("line of the journal", "Entry", Entry::json, LinkedData::entry, CommaSeparated.JOURNAL);

    private static <T> Noun<T> each(
            String name,
            String schema,
            Function<T, ObjectNode> json,
            Function<T, ObjectNode> linked,
            CommaSeparated table) {
        return new Noun<>(
                name,
                schema,
                items -> items.stream().map(json).toList(),
                items -> items.stream().map(linked).toList(),
                table);
    }

    /** The name of the schema of a list of them. */
    String listSchema() {
        return schema + "List";
    }
}
