package org.onrecord.server;

import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.knowledge.CompiledKnowledge;
import org.onrecord.language.knowledge.Knowledge;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.check.Check;
import org.onrecord.register.check.CheckWriter;
import org.onrecord.register.check.Draft;
import org.onrecord.register.check.DraftReader;
import org.onrecord.register.follow.Searches;
import org.onrecord.register.search.Facet;
import org.onrecord.register.search.SearchRequest;
import org.onrecord.register.search.SearchTerms;
import org.onrecord.register.vectors.SentenceModel;
import org.onrecord.server.Route.Body;
import org.onrecord.server.Route.Parameter;
import org.onrecord.server.Route.Response;
import org.onrecord.statement.Reader;
import org.onrecord.statement.ReadingOptions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the table that find statements and hold drafts against them. */
final class SearchRoutes {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final List<Parameter> CONDITIONS = List.of(
            Parameter.query(
                    "q", "Words that must stand in a statement or around it; \"exact phrases\"; -words that must not."),
            Parameter.query(
                    "speaker",
                    "Said by this party: its id, or words of its name. May stand several times, as those that follow."),
            Parameter.query("target", "Directed at this party."),
            Parameter.query("act", "What the speaker does by it: accuse, deny, request ..."),
            Parameter.query("form", "direct, mixed or indirect."),
            Parameter.query("issue", "About this matter: its id."),
            Parameter.query("from", "Said on this day or later; a month or year is its first day."),
            Parameter.query("to", "Said on this day or earlier; a month or year is its last day."),
            Parameter.query("outlet", "Printed there: the outlet's name or its host."),
            Parameter.query("reviewed", "true or false: whether a person decided on it."),
            Parameter.query("like", "What means something like this comes first."));

    private final Register register;
    private final Searches searches;
    // A draft takes all the machine has while it is read: as many at a time as there are processors.
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());
    private volatile @Nullable DraftReader drafts;

    SearchRoutes(Register register, Searches searches) {
        this.register = register;
        this.searches = searches;
    }

    List<Route> table() {
        Route search = route("search", "Statements of the register, the best first.", "Search", this::search)
                .with(
                        Parameter.query("after", "The next of the answer before, with the same conditions."),
                        Parameter.number(
                                "limit",
                                "The most statements to give, 1 to " + Register.MOST_AT_ONCE + "; " + Routes.A_PAGE
                                        + " where it is missing."));
        Route facets = route("facets", "What a search finds, counted.", "Search", this::facets);
        Route check = new Route(
                HandlerType.POST,
                Routes.API + "check",
                Role.READER,
                "Holds each quotation and attribution of a draft against the register. Nothing of it is kept.",
                List.of(),
                Optional.of(new Body("Draft", List.of("application/json", "text/plain"))),
                Response.json("Checked"),
                this::check);
        return List.of(search, facets, check);
    }

    private static Route route(String path, String summary, String schema, Route.Handler handler) {
        return new Route(
                HandlerType.GET,
                Routes.API + path,
                Role.READER,
                summary,
                CONDITIONS,
                Optional.empty(),
                Response.json(schema),
                handler);
    }

    private Answer search(Request request) throws RegisterException {
        SearchRequest.Builder wanted = conditions(request).limit(request.limit());
        request.after().ifPresent(wanted::cursor);
        return new Answer.Json(searches.search(wanted.build()));
    }

    private Answer facets(Request request) throws RegisterException {
        SearchRequest.Builder wanted = conditions(request).limit(0);
        for (Facet facet : Facet.values()) wanted.facet(facet);
        return new Answer.Json(searches.search(wanted.build()));
    }

    private static SearchRequest.Builder conditions(Request request) {
        SearchRequest.Builder wanted = SearchRequest.builder();
        request.query("q").ifPresent(wanted::words);
        request.queries("speaker").forEach(wanted::speaker);
        request.queries("target").forEach(wanted::target);
        request.queries("issue").forEach(wanted::issue);
        request.queries("outlet").forEach(wanted::outlet);
        for (String act : request.queries("act")) wanted.act(SearchTerms.act(act));
        for (String form : request.queries("form")) wanted.form(SearchTerms.form(form));
        request.query("from").ifPresent(day -> wanted.from(SearchTerms.day(day, false)));
        request.query("to").ifPresent(day -> wanted.to(SearchTerms.day(day, true)));
        request.query("reviewed").ifPresent(value -> wanted.reviewed(isTrue(value)));
        // The model is loaded when it is asked for.
        request.query("like")
                .ifPresent(words -> wanted.like(SentenceModel.shipped().question(words)));
        return wanted;
    }

    private static boolean isTrue(String value) {
        if (value.equals("true")) return true;
        if (value.equals("false")) return false;
        throw new IllegalArgumentException("reviewed is true or false.");
    }

    private Answer check(Request request) throws RegisterException, ProblemException {
        boolean plain = request.header("Content-Type")
                .map(type -> type.startsWith("text/plain"))
                .orElse(false);
        String text;
        Optional<String> language = Optional.empty();
        if (plain) {
            text = request.body();
        } else {
            Fields fields = request.fields("text", "language");
            text = fields.words("text");
            language = fields.optionalWords("language");
        }
        ReadingOptions options = new ReadingOptions(false, false, Optional.empty(), language);
        turns.acquireUninterruptibly();
        try {
            Draft draft = drafts().plain(Page.ofText("draft", text), options);
            ObjectNode answer = MAPPER.createObjectNode();
            ArrayNode items = answer.putArray("items");
            CheckWriter.lines(draft, new Check(searches).check(draft)).forEach(items::add);
            answer.putNull("next");
            return new Answer.Json(answer);
        } catch (PageException e) {
            throw new ProblemException(Problem.NOT_POSSIBLE, String.valueOf(e.getMessage()), e);
        } catch (Searches.UnreadableRegisterException e) {
            throw e.register();
        } finally {
            turns.release();
        }
    }

    /** The reader of drafts, made when one comes: its model takes a while to load. */
    private DraftReader drafts() throws RegisterException {
        @Nullable DraftReader made = drafts;
        if (made == null) {
            Knowledge shipped = CompiledKnowledge.shipped();
            made = new DraftReader(
                    new Reader(register.knowledge().map(shipped::and).orElse(shipped)));
            drafts = made;
        }
        return made;
    }
}
