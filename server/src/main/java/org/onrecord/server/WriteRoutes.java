package org.onrecord.server;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.register.Curation;
import org.onrecord.register.Decision;
import org.onrecord.register.Party;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.server.Route.Body;
import org.onrecord.server.Route.Parameter;
import org.onrecord.server.Route.Response;
import org.onrecord.statement.Link;

/** The rows of the table that change a register: each is one call of its curation and one line of its journal. */
final class WriteRoutes {

    /** Who changes a register over HTTP until there are accounts. */
    private static final String LOCAL = "local";

    private final Register register;

    WriteRoutes(Register register) {
        this.register = register;
    }

    List<Route> table() {
        Parameter id = Parameter.path("id", "The id; it never changes.");
        return List.of(
                route(
                        "decisions",
                        "Decides about a field of a statement, party, link or issue; the field verdict, accepted or"
                                + " rejected, is of the whole.",
                        List.of(),
                        "NewDecision",
                        Response.data(201, Noun.DECISION.schema()),
                        this::decide),
                route(
                        "decisions/{id}/undo",
                        "Takes back a decision.",
                        List.of(id),
                        "Nothing",
                        Response.data(200, Noun.DECISION.schema()),
                        this::undo),
                route(
                        "merges",
                        "Merges parties, utterances, issues or groups of copies into one of their kind, which is given.",
                        List.of(),
                        "NewMerge",
                        Response.data(201, "Merged"),
                        this::merge),
                route(
                        "merges/undo",
                        "Takes back that something was merged; gives it as it stands for itself again.",
                        List.of(),
                        "UndoneMerge",
                        Response.data(200, "Merged"),
                        this::unmerge),
                route(
                        "parties/{id}/split",
                        "Takes actors out of a party and makes them one of their own, which is given.",
                        List.of(id),
                        "NewSplit",
                        Response.data(201, Noun.PARTY.schema()),
                        this::split),
                route(
                        "links",
                        "Links two utterances.",
                        List.of(),
                        "NewLink",
                        Response.data(201, Noun.LINK.schema()),
                        this::link));
    }

    private static Route route(
            String path,
            String summary,
            List<Parameter> parameters,
            String body,
            Response response,
            Route.Handler handler) {
        return new Route(
                HandlerType.POST,
                Routes.API + path,
                Role.REVIEWER,
                summary,
                parameters,
                Optional.of(Body.json(body)),
                response,
                handler);
    }

    private Answer decide(Request request) throws RegisterException, ProblemException {
        Fields body = request.fields("subject", "field", "after", "comment");
        String subject = body.words("subject");
        String field = body.words("field");
        Optional<String> after = body.json("after");
        Optional<String> comment = body.optionalWords("comment");
        if (field.equals("verdict")
                && after.isPresent()
                && !List.of("\"accepted\"", "\"rejected\"").contains(after.get())) {
            throw new ProblemException(Problem.NOT_POSSIBLE, "A verdict is accepted or rejected.");
        }
        Decision decision = curate(curation -> curation.decide(subject, field, after, comment, LOCAL));
        return made(Noun.DECISION, decision, "decisions/" + decision.id());
    }

    private Answer undo(Request request) throws RegisterException, ProblemException {
        request.fields();
        String id = request.path("id");
        if (decision(id).undone().isPresent()) {
            throw new ProblemException(
                    Problem.CONFLICT, "This decision was taken back already; decide again to bring it back.");
        }
        curate(curation -> {
            curation.undo(id, LOCAL);
            return id;
        });
        return Answer.One.of(Noun.DECISION, decision(id));
    }

    private Decision decision(String id) throws RegisterException, ProblemException {
        return register.joins()
                .decision(id)
                .orElseThrow(() -> ProblemException.notFound("The register has no decision with the id " + id + "."));
    }

    private Answer merge(Request request) throws RegisterException, ProblemException {
        Fields body = request.fields("kept", "others", "reason");
        String kept = body.words("kept");
        List<String> others = body.list("others");
        String reason = body.words("reason");
        curate(curation -> {
            curation.merge(kept, others, reason, LOCAL);
            return kept;
        });
        return thing(kept);
    }

    private Answer unmerge(Request request) throws RegisterException, ProblemException {
        Fields body = request.fields("id", "reason");
        String id = body.words("id");
        String reason = body.words("reason");
        curate(curation -> {
            curation.unmerge(id, reason, LOCAL);
            return id;
        });
        return thing(id);
    }

    /** What can be merged, by its id, with where it lives. */
    private Answer thing(String id) throws RegisterException {
        var joins = register.joins();
        return switch (id.charAt(0)) {
            case 'p' -> {
                Party party = joins.party(id).orElseThrow();
                yield made(Noun.PARTY, party, "parties/" + party.id());
            }
            case 'u' -> {
                var utterance = joins.utterance(id).orElseThrow();
                yield made(Noun.UTTERANCE, utterance, "utterances/" + utterance.id());
            }
            case 'c' -> {
                var copies = joins.copies(id).orElseThrow();
                yield made(Noun.COPIES, copies, "copies/" + copies.id());
            }
            case 'i' -> {
                var issue = joins.issue(id).orElseThrow();
                yield made(Noun.ISSUE, issue, "issues/" + issue.id());
            }
            default -> throw new IllegalStateException("Merged, and not of a kind that can be: " + id);
        };
    }

    private Answer split(Request request) throws RegisterException, ProblemException {
        Fields body = request.fields("actors", "reason");
        String id = request.path("id");
        String reason = body.words("reason");
        Party whole = register.joins()
                .party(id)
                .orElseThrow(() -> ProblemException.notFound("The register has no party with the id " + id + "."));
        List<Party.Appearance> actors = new ArrayList<>();
        for (Fields actor : body.objects("actors")) {
            String report = actor.words("report");
            String name = actor.words("actor");
            actors.add(whole.actors().stream()
                    .filter(of -> of.report().equals(report) && of.actor().equals(name))
                    .findFirst()
                    // The curation says that it is not of the party.
                    .orElse(new Party.Appearance(report, name, name, Optional.empty())));
        }
        String made = curate(curation -> curation.split(whole.id(), actors, reason, LOCAL));
        return made(Noun.PARTY, register.joins().party(made).orElseThrow(), "parties/" + made);
    }

    private Answer link(Request request) throws RegisterException, ProblemException {
        Fields body = request.fields("type", "from", "to", "reason");
        Link.Type type = type(body.words("type"));
        String from = body.words("from");
        String to = body.words("to");
        String reason = body.words("reason");
        var link = curate(curation -> curation.link(type, from, to, reason, LOCAL));
        return made(Noun.LINK, link, "links/" + link.id());
    }

    private static Link.Type type(String term) throws ProblemException {
        for (Link.Type type : Link.Type.values()) if (type.term().equals(term)) return type;
        throw new ProblemException(Problem.BAD_REQUEST, "type should be denies, rejects, answers or repeats.");
    }

    private static <T> Answer made(Noun<T> noun, T object, String place) {
        return new Answer.One<>(noun, object, Optional.of(Routes.API + place));
    }

    /** One change. */
    interface Change<T> {
        T make(Curation curation) throws RegisterException;
    }

    private <T> T curate(Change<T> change) throws RegisterException, ProblemException {
        try {
            return change.make(register.curation());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.NOT_POSSIBLE, String.valueOf(e.getMessage()), e);
        }
    }
}
