package org.onrecord.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.onrecord.register.Answer;

/**
 * What a register joined of the samples against what a careful reader joins ({@link ExpectedRegister}). Parties and utterances are
 * counted over pairs of actors and of statements of different reports; answers over links between reports: a link is right where the
 * gold has one between these two utterances, and an utterance with several right answers is found with any of them. What careful
 * readers differ on counts neither way.
 *
 * <p>A matter has the pairs whose reports are both on it, and the links that come from it; {@code all} has every pair.
 */
record JoinScores(Map<String, Score> parties, Map<String, Score> utterances, Map<String, Score> links) {

    static final String ALL = "all";

    /**
     * Counts of pairs or links: the right and the wrong ones that were found, and those that were missed. {@code ofType} are the right
     * links that are also of the right type, {@code unread} the missed pairs of which the reader did not see both; {@code lines} tell
     * in words what was wrong or missed.
     */
    static final class Score {
        int right;
        int ofType;
        int wrong;
        int missed;
        int unread;
        final List<String> lines = new ArrayList<>();

        double precision() {
            return share(right, right + wrong);
        }

        double recall() {
            return share(right, right + missed);
        }

        double f1() {
            return share(2 * right, 2 * right + wrong + missed);
        }

        /** The same where a link of the wrong type is as wrong as one that is none. */
        double f1OfType() {
            return share(2 * ofType, 2 * right + wrong + missed);
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%5d %5d %6d %6d %9.3f %6.3f %5.3f",
                    right,
                    wrong,
                    missed,
                    unread,
                    precision(),
                    recall(),
                    f1());
        }
    }

    static JoinScores of(JoinedSamples joined) throws Exception {
        ExpectedRegister register = ExpectedRegister.read();
        Map<String, String> parties = new TreeMap<>();
        Map<String, String> statements = new TreeMap<>();
        Map<String, Expected.Said> said = new TreeMap<>();
        for (Expected sample : Expected.all()) {
            for (Expected.Party party : sample.actors()) {
                String name = sample.id() + "/" + party.key();
                parties.put(name, String.join(" ", register.party(name)));
            }
            for (Expected.Said one : sample.statements()) {
                String name = sample.id() + "/" + one.key();
                statements.put(name, String.join(" ", register.utterance(name)));
                said.put(name, one);
            }
        }
        return new JoinScores(
                pairs(
                        register,
                        parties,
                        joined.parties(),
                        register.partiesMayJoin(),
                        register.partiesApart(),
                        new TreeMap<>()),
                pairs(register, statements, joined.utterances(), register.mayJoin(), register.apart(), said),
                links(register, joined, said));
    }

    private static String matter(ExpectedRegister register, String... names) {
        Set<String> matters = new HashSet<>();
        for (String name : names) {
            matters.add(register.issueOf(name.substring(0, name.indexOf('/')))
                    .map(ExpectedRegister.Issue::key)
                    .orElse("other"));
        }
        return matters.size() == 1 ? matters.iterator().next() : "across";
    }

    private static void count(Map<String, Score> scores, String matter, Consumer<Score> counted) {
        counted.accept(scores.computeIfAbsent(matter, any -> new Score()));
        counted.accept(scores.computeIfAbsent(ALL, any -> new Score()));
    }

    private static Map<String, Score> pairs(
            ExpectedRegister register,
            Map<String, String> gold,
            Map<String, String> found,
            List<List<String>> mayJoin,
            List<List<String>> apart,
            Map<String, Expected.Said> said) {
        Map<String, String> may = mayGroups(gold, mayJoin);
        Map<String, Score> scores = new LinkedHashMap<>();
        List<String> names = List.copyOf(gold.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                String one = names.get(i);
                String other = names.get(j);
                if (report(one).equals(report(other))) continue;
                boolean same = Objects.equals(gold.get(one), gold.get(other));
                String party = found.get(one);
                boolean joined = party != null && party.equals(found.get(other));
                if (!same && !joined) continue;
                boolean differed = !same
                        && Objects.equals(may.get(one), may.get(other))
                        && apart.stream().noneMatch(pair -> pair.containsAll(List.of(one, other)));
                if (differed) continue;
                count(scores, matter(register, one, other), score -> {
                    if (same && joined) score.right++;
                    else if (joined) score.wrong++;
                    else score.missed++;
                    if (same && (!found.containsKey(one) || !found.containsKey(other))) score.unread++;
                    if (same != joined) {
                        boolean absent = !found.containsKey(one) || !found.containsKey(other);
                        score.lines.add((joined ? "wrong  " : absent ? "unread " : "missed ")
                                + shown(one, said)
                                + " | "
                                + shown(other, said));
                    }
                });
            }
        }
        return scores;
    }

    private static String report(String name) {
        return name.substring(0, name.indexOf('/'));
    }

    private static String shown(String name, Map<String, Expected.Said> said) {
        Expected.Said one = said.get(name);
        return one == null
                ? name
                : name + " " + String.join("+", one.speaker()) + " " + one.act() + ": "
                        + String.join(" ", one.content());
    }

    /** The groups that are left where whatever may be joined is. */
    private static Map<String, String> mayGroups(Map<String, String> gold, List<List<String>> mayJoin) {
        Map<String, String> groups = new TreeMap<>(gold);
        for (List<String> pair : mayJoin) {
            String into = groups.get(pair.get(0));
            String from = groups.get(pair.get(1));
            groups.replaceAll((name, group) -> group.equals(from) ? into : group);
        }
        return groups;
    }

    private record Ends(String from, String to) {}

    private static Map<String, Score> links(
            ExpectedRegister register, JoinedSamples joined, Map<String, Expected.Said> said) {
        Map<Ends, String> wanted = new LinkedHashMap<>();
        Set<Ends> allowed = new HashSet<>();
        for (ExpectedRegister.Link link : register.links()) {
            Ends ends = ends(register, link.from(), link.to());
            if (link.may()) allowed.add(ends);
            else wanted.put(ends, link.type());
        }
        for (Map.Entry<String, Expected.Said> one : said.entrySet()) {
            String report = report(one.getKey()) + "/";
            for (List<String> others :
                    List.of(one.getValue().answers(), one.getValue().mayAnswer())) {
                for (String to : others) allowed.add(ends(register, one.getKey(), report + to));
            }
        }
        Map<String, Score> scores = new LinkedHashMap<>();
        Map<String, Boolean> found = new LinkedHashMap<>();
        wanted.keySet().forEach(ends -> found.put(ends.from, false));
        for (Answer answer : joined.answers()) {
            Set<Ends> ends = ends(register, joined, answer);
            List<Ends> right = ends.stream().filter(wanted::containsKey).toList();
            if (right.isEmpty() && ends.stream().anyMatch(allowed::contains)) continue;
            String from =
                    joined.statementsOf(answer.from()).stream().findFirst().orElse("?/?");
            String to = joined.statementsOf(answer.to()).stream().findFirst().orElse("?/?");
            count(scores, matter(register, from), score -> {
                if (right.isEmpty()) {
                    score.wrong++;
                    score.lines.add("wrong  " + answer.type().term() + " " + shown(from, said) + " -> "
                            + shown(to, said) + " (" + answer.reason() + ")");
                } else {
                    score.right++;
                    if (right.stream().anyMatch(one -> answer.type().term().equals(wanted.get(one)))) score.ofType++;
                }
            });
            right.forEach(one -> found.put(one.from, true));
        }
        for (Answer answer : joined.told()) {
            ends(register, joined, answer).stream()
                    .filter(wanted::containsKey)
                    .forEach(one -> found.put(one.from, true));
        }
        found.forEach((from, is) -> {
            if (is) return;
            String one = from.split(" ", -1)[0];
            count(scores, matter(register, one), score -> {
                score.missed++;
                wanted.keySet().stream()
                        .filter(ends -> ends.from.equals(from))
                        .forEach(ends -> score.lines.add("missed " + wanted.get(ends) + " " + shown(one, said) + " -> "
                                + shown(ends.to.split(" ", -1)[0], said)));
            });
        });
        return scores;
    }

    private static Ends ends(ExpectedRegister register, String from, String to) {
        return new Ends(group(register, from), group(register, to));
    }

    private static String group(ExpectedRegister register, String statement) {
        Collection<String> group = register.utterance(statement);
        return String.join(" ", group);
    }

    private static Set<Ends> ends(ExpectedRegister register, JoinedSamples joined, Answer answer) {
        Set<Ends> ends = new HashSet<>();
        for (String from : joined.statementsOf(answer.from())) {
            for (String to : joined.statementsOf(answer.to())) ends.add(ends(register, from, to));
        }
        return ends;
    }
}
