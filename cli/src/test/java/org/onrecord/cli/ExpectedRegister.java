package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a careful reader joins over all samples: copies, utterances, parties, answers, issues. A statement is named {@code
 * report/statement}, an actor {@code report/actor}, with the keys of {@link Expected}. The form is explained in {@code
 * samples/README.md}.
 *
 * @param copies reports that print one text; a report in no group is alone
 * @param noCopies pairs of reports that share words and are no copies
 * @param utterances statements that tell one act of saying; a statement in no group is alone
 * @param mayJoin pairs of utterances, each named by one of its statements, of which careful readers differ
 * @param apart pairs of utterances that look alike and are two
 * @param parties actors that are one party; an actor in no group is alone
 * @param partiesMayJoin pairs of actors of which careful readers differ
 * @param partiesApart pairs of actors that look alike and are two parties
 * @param links answers whose two ends no one report presents as one; those are the {@code responds_to} of the report
 * @param issues the matters
 * @param unanswered allegations that no statement of any sample answers
 */
record ExpectedRegister(
        List<List<String>> copies,
        List<List<String>> noCopies,
        List<List<String>> utterances,
        List<List<String>> mayJoin,
        List<List<String>> apart,
        List<Party> parties,
        List<List<String>> partiesMayJoin,
        List<List<String>> partiesApart,
        List<Link> links,
        List<Issue> issues,
        List<Unanswered> unanswered) {

    /** Its name, among the expected records of the reports. */
    static final String FILE = "register.json";

    /**
     * One party over the reports that know it.
     *
     * @param names the fullest first
     * @param roles in the order of time
     */
    record Party(String key, List<String> names, String type, List<String> roles, List<String> actors) {}

    /**
     * An answer, from utterance to utterance, each named by one of its statements.
     *
     * @param may whether careful readers differ: then it is neither asked for nor wrong
     */
    record Link(String from, String to, String type, boolean may) {}

    /**
     * One matter: the statements of its reports but for {@code without}, and those of other reports in {@code also}.
     *
     * @param may statements that may be counted to it or not
     */
    record Issue(
            String key, String name, List<String> reports, List<String> without, List<String> also, List<String> may) {}

    record Unanswered(String statement, boolean may) {}

    static ExpectedRegister read() throws IOException {
        JsonNode node = new JsonMapper()
                .readTree(Files.readString(Expected.SAMPLES.resolve("expected").resolve(FILE)));
        List<Party> parties = new ArrayList<>();
        for (JsonNode party : node.path("parties")) {
            parties.add(new Party(
                    party.path("key").asString(),
                    strings(party.path("names")),
                    party.path("type").asString(),
                    strings(party.path("roles")),
                    strings(party.path("actors"))));
        }
        List<Link> links = new ArrayList<>();
        for (JsonNode link : node.path("links")) {
            links.add(new Link(
                    link.path("from").asString(),
                    link.path("to").asString(),
                    link.path("type").asString(),
                    link.path("may").asBoolean(false)));
        }
        List<Issue> issues = new ArrayList<>();
        for (JsonNode issue : node.path("issues")) {
            issues.add(new Issue(
                    issue.path("key").asString(),
                    issue.path("name").asString(),
                    strings(issue.path("reports")),
                    strings(issue.path("without")),
                    strings(issue.path("also")),
                    strings(issue.path("may"))));
        }
        List<Unanswered> unanswered = new ArrayList<>();
        for (JsonNode one : node.path("unanswered")) {
            unanswered.add(new Unanswered(
                    one.path("statement").asString(), one.path("may").asBoolean(false)));
        }
        return new ExpectedRegister(
                groups(node.path("copies")),
                groups(node.path("no_copies")),
                groups(node.path("utterances")),
                members(node.path("utterances_may_join"), "statements"),
                members(node.path("utterances_apart"), "statements"),
                parties,
                members(node.path("parties_may_join"), "actors"),
                members(node.path("parties_apart"), "actors"),
                links,
                issues,
                unanswered);
    }

    /** All statements that tell the same act of saying as this one, it among them. */
    Set<String> utterance(String statement) {
        return utterances.stream()
                .filter(group -> group.contains(statement))
                .findFirst()
                .map(group -> (Set<String>) new TreeSet<>(group))
                .orElse(Set.of(statement));
    }

    /** All actors that are the same party as this one, it among them. */
    Set<String> party(String actor) {
        return parties.stream()
                .map(Party::actors)
                .filter(group -> group.contains(actor))
                .findFirst()
                .map(group -> (Set<String>) new TreeSet<>(group))
                .orElse(Set.of(actor));
    }

    /** The matter a report is on, if it is on one of the contested ones. */
    Optional<Issue> issueOf(String report) {
        return issues.stream().filter(issue -> issue.reports.contains(report)).findFirst();
    }

    private static List<List<String>> groups(JsonNode node) {
        List<List<String>> groups = new ArrayList<>();
        for (JsonNode group : node) groups.add(strings(group));
        return groups;
    }

    private static List<List<String>> members(JsonNode node, String field) {
        List<List<String>> groups = new ArrayList<>();
        for (JsonNode group : node) groups.add(strings(group.path(field)));
        return groups;
    }

    private static List<String> strings(JsonNode node) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : node) values.add(value.asString());
        return values;
    }
}
