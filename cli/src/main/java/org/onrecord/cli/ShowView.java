package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.Report;
import org.onrecord.register.Answer;
import org.onrecord.register.Copies;
import org.onrecord.register.Decision;
import org.onrecord.register.Issue;
import org.onrecord.register.Joins;
import org.onrecord.register.Party;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterWriter;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.register.Utterance;
import org.onrecord.register.Version;

/** What a register has, laid out for people. For one command. */
final class ShowView {

    /** How many of a long list are shown; the rest is counted. */
    private static final int SHOWN = 20;

    private final Register register;
    private final Joins joins;
    private final TextView texts;

    ShowView(Register register, TextView texts) {
        this.register = register;
        this.joins = register.joins();
        this.texts = texts;
    }

    /** The view of what has an id, without a line end; empty where nothing has it. */
    Optional<String> of(String id) throws RegisterException {
        if (id.startsWith("sha256:")) return shown(register.page(id), ShowView::page);
        return switch (id.isEmpty() ? ' ' : id.charAt(0)) {
            case 'r' -> shown(register.report(id), this::report);
            case 's' -> shown(register.statement(id), this::statement);
            case 'p' -> shown(joins.party(id), ShowView::party);
            case 'u' -> shown(joins.utterance(id), this::utterance);
            case 'l' -> shown(joins.link(id), this::link);
            case 'c' -> shown(joins.copies(id), this::copies);
            case 'i' -> shown(joins.issue(id), ShowView::issue);
            case 'd' -> shown(joins.decision(id), ShowView::decision);
            default -> Optional.empty();
        };
    }

    /** Lays one thing out. */
    private interface View<T> {
        String of(T thing) throws RegisterException;
    }

    private static <T> Optional<String> shown(Optional<T> thing, View<T> view) throws RegisterException {
        return thing.isEmpty() ? Optional.empty() : Optional.of(view.of(thing.get()));
    }

    private static String page(Page page) {
        Lines lines = new Lines();
        lines.add(page.digest());
        lines.add("input", page.input());
        lines.add("address", page.url());
        lines.add("media type", page.mediaType());
        lines.add("fetched", page.fetched().map(Object::toString));
        lines.add("length", page.bytes().length + " bytes");
        return lines.text();
    }

    private String report(RegisteredReport report) throws RegisterException {
        Lines lines = new Lines();
        lines.add(report.id());
        lines.add("address", report.url());
        for (Version version : report.versions()) {
            lines.add("version " + version.number(), version.page() + ", added " + version.added());
        }
        Optional<Copies> copies = joins.copies(report.copyGroup());
        if (copies.isPresent() && copies.get().reports().size() > 1) {
            lines.add(
                    "copies",
                    report.copyGroup() + ": " + (copies.get().reports().size() - 1) + " more");
        }
        lines.add("statements", "the register's ids:");
        report.reading()
                .statements()
                .forEach(statement -> lines.add(
                        "  " + statement.id(),
                        Optional.ofNullable(report.statementIds().get(statement.id()))));
        return lines.text() + "\n\n" + texts.reading(report.reading());
    }

    private String statement(RegisteredStatement statement) throws RegisterException {
        Lines lines = new Lines();
        lines.add(statement.id());
        lines.add("said by", names(statement.speakers()));
        lines.add("act", statement.statement().act().term());
        if (!statement.targets().isEmpty()) lines.add("to or about", names(statement.targets()));
        statement.statement().time().ifPresent(time -> lines.add("when", MomentWords.of(time.value())));
        lines.add(
                "words",
                RegisterWriter.words(
                        statement.statement(), statement.reading().report().text()));
        lines.add("form", statement.statement().form().term());
        lines.add(
                "report", statement.report() + ": " + title(statement.reading().report()));
        if (!statement.current()) lines.add("note", "the report's newest reading no longer has it");
        for (Decision decision : statement.decisions()) lines.add("reviewed", decisionWords(decision));
        lines.add("utterance", statement.utterance());
        Optional<Utterance> utterance = joins.utterance(statement.utterance());
        if (utterance.isPresent()) told(utterance.get(), statement.id(), lines);
        return lines.text();
    }

    private String utterance(Utterance utterance) throws RegisterException {
        Lines lines = new Lines();
        lines.add(utterance.id());
        lines.add("said by", names(utterance.speakers()));
        lines.add("act", utterance.act().term());
        if (!utterance.targets().isEmpty()) lines.add("to or about", names(utterance.targets()));
        lines.add("day", utterance.day());
        lines.add("issue", utterance.issue());
        told(utterance, "", lines);
        return lines.text();
    }

    /** The variants of an utterance, one statement apart, and its links. */
    private void told(Utterance utterance, String apart, Lines lines) throws RegisterException {
        int shown = 0;
        for (Utterance.Variant variant : utterance.statements()) {
            if (variant.statement().equals(apart)) continue;
            if (shown++ == SHOWN) {
                lines.add("also told", "in " + (utterance.statements().size() - SHOWN) + " more");
                break;
            }
            Optional<RegisteredStatement> other = register.statement(variant.statement());
            if (other.isPresent()) lines.add("told in", oneLine(other.get()) + reason(variant.reason()));
        }
        for (Answer link : joins.linksOf(utterance.id())) {
            boolean from = link.from().equals(utterance.id());
            String verb =
                    from ? link.type().term() : "is what another " + link.type().term();
            Optional<Utterance> other = joins.utterance(from ? link.to() : link.from());
            if (other.isPresent()) lines.add(verb, first(other.get()) + " (" + link.reason() + ")");
        }
    }

    private static String party(Party party) {
        Lines lines = new Lines();
        lines.add(party.id());
        lines.add("name", party.name());
        lines.add("type", party.type().term());
        lines.add("wikidata", party.wikidata());
        List<String> others = party.names().stream()
                .filter(name -> !name.equals(party.name()))
                .toList();
        if (!others.isEmpty()) lines.add("also called", String.join(", ", others));
        for (Party.Role role : party.roles()) lines.add("role", role.role() + days(role.from(), role.to()));
        if (!party.mergedFrom().isEmpty()) lines.add("merged from", String.join(", ", party.mergedFrom()));
        int shown = 0;
        for (Party.Appearance actor : party.actors()) {
            if (shown++ == SHOWN) {
                lines.add("and in", (party.actors().size() - SHOWN) + " more reports");
                break;
            }
            lines.add("in", actor.report() + " as " + actor.name() + reason(actor.reason()));
        }
        return lines.text();
    }

    private String link(Answer link) throws RegisterException {
        Lines lines = new Lines();
        lines.add(link.id());
        Optional<Utterance> from = joins.utterance(link.from());
        Optional<Utterance> to = joins.utterance(link.to());
        if (from.isPresent()) lines.add("this", first(from.get()));
        if (to.isPresent()) lines.add(link.type().term(), first(to.get()));
        lines.add("because", link.reason());
        lines.add("says", link.by());
        lines.add("withdrawn by", link.withdrawn());
        return lines.text();
    }

    private String copies(Copies copies) throws RegisterException {
        Lines lines = new Lines();
        lines.add(copies.id());
        for (Copies.Member member : copies.reports()) {
            Optional<RegisteredReport> report = register.report(member.report());
            String title = report.map(of -> title(of.reading().report())).orElse("");
            lines.add("report", member.report() + ": " + title + reason(member.reason()));
        }
        return lines.text();
    }

    private static String issue(Issue issue) {
        Lines lines = new Lines();
        lines.add(issue.id());
        lines.add(
                "name",
                issue.name()
                        + issue.namedBy().map(who -> " (named by " + who + ")").orElse(""));
        lines.add("utterances", issue.utterances() + days(issue.from(), issue.to()));
        return lines.text();
    }

    private static String decision(Decision decision) {
        Lines lines = new Lines();
        lines.add(decision.id());
        lines.add("about", decision.subject());
        lines.add("decided", decisionWords(decision));
        lines.add("was", decision.before());
        lines.add("taken back by", decision.undone());
        return lines.text();
    }

    private static String decisionWords(Decision decision) {
        return decision.field() + " " + decision.after().orElse("nothing") + ", by " + decision.by() + " at "
                + decision.at()
                + decision.comment().map(comment -> ": " + comment).orElse("");
    }

    private String first(Utterance utterance) throws RegisterException {
        if (utterance.statements().isEmpty()) return utterance.id();
        Optional<RegisteredStatement> statement =
                register.statement(utterance.statements().getFirst().statement());
        return statement.isPresent() ? oneLine(statement.get()) : utterance.id();
    }

    private String oneLine(RegisteredStatement statement) throws RegisterException {
        Report report = statement.reading().report();
        return statement.id() + ", " + names(statement.speakers()) + ": "
                + RegisterWriter.words(statement.statement(), report.text()) + " (" + title(report) + ")";
    }

    private static String title(Report report) {
        List<String> words = new ArrayList<>();
        report.publisher().ifPresent(words::add);
        report.datePublished().map(Moment::iso).ifPresent(words::add);
        report.headline().ifPresent(words::add);
        return words.isEmpty() ? "without headline" : String.join(", ", words);
    }

    private String names(List<String> parties) throws RegisterException {
        if (parties.isEmpty()) return "not told";
        List<String> names = new ArrayList<>();
        for (String id : parties) names.add(joins.party(id).map(Party::name).orElse(id));
        return String.join(", ", names);
    }

    private static String reason(Optional<String> reason) {
        return reason.map(why -> " [" + why + "]").orElse("");
    }

    private static String days(Optional<String> from, Optional<String> to) {
        if (from.isEmpty()) return "";
        return from.equals(to) ? " (" + from.get() + ")" : " (" + from.get() + " to " + to.orElse("?") + ")";
    }

    /** Lines of a name and a value. */
    private static final class Lines {
        private final List<String> lines = new ArrayList<>();

        void add(String line) {
            lines.add(line);
        }

        void add(String name, String value) {
            lines.add("  " + name + ": " + Printable.line(value));
        }

        void add(String name, Optional<String> value) {
            value.ifPresent(known -> add(name, known));
        }

        String text() {
            return String.join("\n", lines);
        }
    }
}
