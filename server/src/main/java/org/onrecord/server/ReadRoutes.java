package org.onrecord.server;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.onrecord.page.Page;
import org.onrecord.register.Entry;
import org.onrecord.register.Joins;
import org.onrecord.register.Party;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.register.ReportList;
import org.onrecord.register.Slice;
import org.onrecord.server.Route.Parameter;
import org.onrecord.server.Route.Response;

/** The rows of the table that give what a register has: of every noun a list and one by its id. */
final class ReadRoutes {

    private static final Parameter AFTER =
            Parameter.query("after", "The next of the answer before; without it the list begins.");
    private static final Parameter LIMIT = Parameter.number(
            "limit",
            "The most items to give, 1 to " + Register.MOST_AT_ONCE + "; " + Routes.A_PAGE + " where it is missing.");

    private final Register register;
    private final StatementPages statements;
    private final JournalPages journal;

    ReadRoutes(Register register) {
        this.register = register;
        this.statements = new StatementPages(register);
        this.journal = new JournalPages(register.journal());
    }

    List<Route> table() {
        List<Route> table = new ArrayList<>();
        reports(table);
        joined(table);
        table.add(list("journal", Noun.ENTRY, "Every change of the register, the first one first.", this::entries)
                .with(Parameter.number("since", "The number of the last line that is known; as after.")));
        table.add(one("journal/{id}", Noun.ENTRY, "One line of the journal, by its number.", journal::entry));
        table.add(list(
                "merges",
                Noun.ENTRY,
                "The lines of the journal by which things were merged, split and taken apart again.",
                request -> journal.merges(request.after(), request.limit())));
        table.add(one("merges/{id}", Noun.ENTRY, "One of them, by its number.", journal::merge));
        return table;
    }

    private void reports(List<Route> table) {
        table.add(list("reports", Noun.REPORTS, "The reports, the newest first.", request -> {
            ReportList list = register.reports(request.after(), request.limit());
            return new Slice<>(list.items(), list.next());
        }));
        table.add(one(
                "reports/{id}",
                Noun.REPORT,
                "One report: the record of its newest version, with the register's ids.",
                register::report));
        table.add(route(
                "reports/{id}/statements",
                "All statements that a report ever had, each as the last reading has it that has it.",
                List.of(id()),
                Response.data(200, Noun.STATEMENT.listSchema()),
                this::statementsOf));
        table.add(list(
                "pages",
                Noun.PAGE,
                "The pages as they came, in the order of their digests.",
                request -> register.archivedPages(request.after(), request.limit())));
        table.add(one("pages/{id}", Noun.PAGE, "What is known of a page beside its bytes.", register::archivedPage));
        table.add(route(
                "pages/{id}/bytes",
                "The bytes of a page, to be kept and not to be shown.",
                List.of(id()),
                Response.plain("application/octet-stream"),
                this::bytes));
        table.add(list(
                "statements",
                Noun.STATEMENT,
                "The statements of all reports, report by report; an answer may have fewer than limit and yet go on.",
                request -> statements.page(request.after(), request.limit())));
        table.add(one(
                "statements/{id}",
                Noun.STATEMENT,
                "One statement, as the last reading has it that has it.",
                register::statement));
    }

    private void joined(List<Route> table) {
        Joins joins = register.joins();
        table.add(list(
                "utterances",
                Noun.UTTERANCE,
                "Acts of saying, each with the statements that tell it.",
                request -> joins.utterances(request.after(), request.limit())));
        table.add(merged(
                "utterances", Noun.UTTERANCE, "One act of saying.", joins::utterance, utterance -> utterance.id()));
        table.add(route(
                "utterances/{id}/links",
                "The links that go from or to an utterance.",
                List.of(id()),
                Response.data(200, Noun.LINK.listSchema()),
                this::linksOf));
        table.add(list("parties", Noun.PARTY, "Persons, states, bodies and groups over all reports.", this::parties)
                .with(Parameter.query(
                        "name",
                        "Only those that go by this name, whatever its case and accents; all of them at once.")));
        table.add(merged("parties", Noun.PARTY, "One party.", joins::party, party -> party.id()));
        table.add(list(
                "links",
                Noun.LINK,
                "What one utterance is to another.",
                request -> joins.links(request.after(), request.limit())));
        table.add(one("links/{id}", Noun.LINK, "One link.", joins::link));
        table.add(list(
                "issues",
                Noun.ISSUE,
                "The matters that utterances are about.",
                request -> joins.issues(request.after(), request.limit())));
        table.add(merged("issues", Noun.ISSUE, "One issue.", joins::issue, issue -> issue.id()));
        table.add(list(
                "copies",
                Noun.COPIES,
                "Groups of reports that print one text.",
                request -> joins.copyGroups(request.after(), request.limit())));
        table.add(merged("copies", Noun.COPIES, "One group of copies.", joins::copies, copies -> copies.id()));
        table.add(list(
                "decisions",
                Noun.DECISION,
                "What reviewers decided, what was taken back among it.",
                request -> joins.decisions(request.after(), request.limit())));
        table.add(one("decisions/{id}", Noun.DECISION, "One decision.", joins::decision));
    }

    private Slice<Entry> entries(Request request) throws RegisterException {
        return journal.all(request.after().or(() -> request.query("since")), request.limit());
    }

    private Slice<Party> parties(Request request) throws RegisterException {
        Optional<String> name = request.query("name");
        return name.isPresent()
                ? new Slice<>(register.joins().partiesNamed(name.get()), Optional.empty())
                : register.joins().parties(request.after(), request.limit());
    }

    private Answer statementsOf(Request request) throws RegisterException, ProblemException {
        String id = request.path("id");
        List<RegisteredStatement> found = register.statementsOf(id);
        if (found.isEmpty()) find("report", id, register.report(id));
        return Answer.Many.of(Noun.STATEMENT, found);
    }

    private Answer linksOf(Request request) throws RegisterException, ProblemException {
        String id = request.path("id");
        find("utterance", id, register.joins().utterance(id));
        return Answer.Many.of(Noun.LINK, register.joins().linksOf(id));
    }

    private Answer bytes(Request request) throws RegisterException, ProblemException {
        String id = request.path("id");
        Page page = find("page", id, register.page(id));
        return new Answer.Bytes(page);
    }

    /** The report that a web page shows. */
    static RegisteredReport report(Register register, String id) throws RegisterException, ProblemException {
        return find("report", id, register.report(id));
    }

    private static <T> T find(String noun, String id, Optional<T> found) throws ProblemException {
        return found.orElseThrow(() -> ProblemException.notFound(
                "The register has no " + noun + " with the id " + id + "; the list of them has those there are."));
    }

    /** Asks a register for one thing. */
    interface Finder<T> {
        Optional<T> find(String id) throws RegisterException;
    }

    /** Asks a register for some. */
    interface Lister<T> {
        Slice<T> list(Request request) throws RegisterException;
    }

    /** A row that gives a list, {@code limit} items at a time. */
    static <T> Route list(String path, Noun<T> noun, String summary, Lister<T> lister) {
        return route(
                path,
                summary,
                List.of(AFTER, LIMIT),
                Response.data(200, noun.listSchema()),
                request -> new Answer.Many<>(noun, lister.list(request)));
    }

    /** A row that gives one thing by its id. */
    static <T> Route one(String path, Noun<T> noun, String summary, Finder<T> finder) {
        return route(path, summary, List.of(id()), Response.data(200, noun.schema()), request -> {
            String id = request.path("id");
            return Answer.One.of(noun, find(noun.name(), id, finder.find(id)));
        });
    }

    /** A row that gives one thing by its id or by that of something merged into it. */
    private static <T> Route merged(
            String plural, Noun<T> noun, String summary, Finder<T> finder, Function<T, String> idOf) {
        return route(
                plural + "/{id}",
                summary + " An id that was merged answers with what it went into: the object has that one's id, and the"
                        + " header Content-Location says where it lives.",
                List.of(id()),
                Response.data(200, noun.schema()),
                request -> {
                    String id = request.path("id");
                    T object = find(noun.name(), id, finder.find(id));
                    String now = idOf.apply(object);
                    Optional<String> place =
                            now.equals(id) ? Optional.empty() : Optional.of(Routes.API + plural + "/" + now);
                    return new Answer.One<>(noun, object, place);
                });
    }

    private static Route route(
            String path, String summary, List<Parameter> parameters, Response response, Route.Handler handler) {
        return new Route(
                HandlerType.GET,
                Routes.API + path,
                Role.READER,
                summary,
                parameters,
                Optional.empty(),
                response,
                handler);
    }

    private static Parameter id() {
        return Parameter.path("id", "The id; it never changes.");
    }
}
