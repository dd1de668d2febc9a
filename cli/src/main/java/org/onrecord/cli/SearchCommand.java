package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.follow.IssueFollower;
import org.onrecord.register.follow.Searches;
import org.onrecord.register.search.Facet;
import org.onrecord.register.search.SearchIndex;
import org.onrecord.register.search.SearchRequest;
import org.onrecord.register.search.SearchTerms;
import org.onrecord.register.vectors.SentenceModel;
import org.onrecord.statement.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code onrecord search}: statements by words, speaker, act, day, meaning. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Finds statements of a register, the best first: by words, \"exact phrases\" and -words that must not stand there; by"
                        + " who said what kind of thing about whom, when and where it was printed; by meaning.",
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord search dam inspectors",
            "  onrecord search '\"presumes guilt\"' --act reject --from 2022-02",
            "  onrecord search --speaker 'Dario Venn' --format jsonl",
            "  onrecord search --like 'the river has been poisoned'",
            "",
            "Exit codes: 0 done, also where nothing was found; 2 the command line was not in order or there is no register."
        })
final class SearchCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON,
        JSONL
    }

    /** So many statements a search by meaning works out itself; where more are missing, onrecord index does. */
    private static final int WORKED_OUT = 5_000;

    private static final char MARK_BEGIN = '\uFDD0';
    private static final char MARK_END = '\uFDD1';
    private static final Pattern MARKED = Pattern.compile(MARK_BEGIN + "([^" + MARK_END + "]*)" + MARK_END);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "Words that must stand in a statement or around it.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--speaker", paramLabel = "P", description = "Said by this party: its id, or words of its name.")
    private List<String> speakers = new ArrayList<>();

    @Option(names = "--target", paramLabel = "P", description = "Directed at this party.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--act",
            paramLabel = "A",
            description = "What the speaker does by it: accuse, deny, request ...; several are any of them.")
    private List<String> acts = new ArrayList<>();

    @Option(names = "--form", paramLabel = "F", description = "direct, mixed or indirect.")
    private List<String> forms = new ArrayList<>();

    @Option(names = "--issue", paramLabel = "I", description = "About this matter: its id.")
    private List<String> issues = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "D",
            description = "Said on this day or later: 2022-02-19; a month or year is its first day.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "D",
            description = "Said on this day or earlier; a month or year is its last day.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--outlet", paramLabel = "O", description = "Printed there: the outlet's name or its host.")
    private List<String> outlets = new ArrayList<>();

    @Option(
            names = "--reviewed",
            negatable = true,
            description = "Only what a person has (--no-reviewed: has not) decided on.")
    private Optional<Boolean> reviewed = Optional.empty();

    @Option(names = "--like", paramLabel = "TEXT", description = "What means something like this comes first.")
    private Optional<String> like = Optional.empty();

    @Option(
            names = "--facets",
            description = "Count speakers, targets, acts, issues, outlets, forms and months of all that was found.")
    private boolean facets;

    @Option(names = "--limit", paramLabel = "N", description = "The most statements to show, 1 to 1000. Default: 20.")
    private int limit = 20;

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description =
                    "text: to read (the default on a terminal). jsonl: one line a statement (the default elsewhere). json:"
                            + " indented, with the number found and the facets.")
    private Optional<Format> format = Optional.empty();

    @Override
    public Integer call() {
        Streams streams = Onrecord.streams(spec);
        SearchRequest.Builder request = request();
        RegisterFolder folder = register.folder();
        Progress progress = new Progress(streams, System::nanoTime);
        try (Register open = folder.openReadOnly()) {
            if (like.isPresent() || !issues.isEmpty()) workOut(folder, open, progress);
            try (OpenIndex index = OpenIndex.of(folder, open, progress)) {
                like.ifPresent(text -> request.like(SentenceModel.shipped().question(text)));
                print(new Searches(open, index.index()).search(request.build()), streams.terminal());
            }
            return 0;
        } catch (RegisterException e) {
            progress.clear();
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return 2;
        }
    }

    /** Meanings are worked out behind the register; where that has not come far, a few are worked out now, else it is said. */
    private void workOut(RegisterFolder folder, Register open, Progress progress) throws RegisterException {
        long grouped = open.following().grouped();
        if (grouped >= open.journal().last()) return;
        long[] done = {0};
        try (Register writing = folder.open(spec.qualifiedName())) {
            new IssueFollower(writing, SentenceModel::shipped).catchUp(() -> done[0] < WORKED_OUT, count -> {
                done[0] = count;
                progress.done(count, 0);
            });
        } finally {
            progress.clear();
        }
        long behind = open.journal().last() - open.following().grouped();
        if (behind > 0) {
            spec.commandLine()
                    .getErr()
                    .println(spec.qualifiedName() + ": meanings and issues are " + behind
                            + " entries of the journal behind; `onrecord index` works them out.");
        }
    }

    private SearchRequest.Builder request() {
        if (limit < 1 || limit > SearchIndex.MOST)
            throw wrong("--limit wants a number from 1 to 1000, not " + limit + ".");
        SearchRequest.Builder request =
                SearchRequest.builder().words(String.join(" ", words)).limit(limit);
        speakers.forEach(request::speaker);
        targets.forEach(request::target);
        issues.forEach(request::issue);
        outlets.forEach(request::outlet);
        for (String act : acts) request.act(one("--act", act, SearchTerms::act));
        for (String form : forms) request.form(one("--form", form, SearchTerms::form));
        from.ifPresent(day -> request.from(one("--from", day, word -> SearchTerms.day(word, false))));
        to.ifPresent(day -> request.to(one("--to", day, word -> SearchTerms.day(word, true))));
        reviewed.ifPresent(request::reviewed);
        if (facets) for (Facet facet : Facet.values()) request.facet(facet);
        return request;
    }

    /** Reads what an option says. */
    private interface Term<T> {
        T of(String word);
    }

    private <T> T one(String option, String word, Term<T> term) {
        try {
            return term.of(word);
        } catch (IllegalArgumentException e) {
            throw wrong(option + " " + word + ": " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void print(ObjectNode answer, Terminal terminal) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format.orElse(terminal.out() ? Format.TEXT : Format.JSONL)) {
            case JSON ->
                out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
            case JSONL -> {
                for (JsonNode item : answer.path("items")) out.println(RecordWriter.line((ObjectNode) item));
            }
            case TEXT -> text(answer, terminal.colours() ? Style.COLOURED : Style.PLAIN, out);
        }
        out.flush();
    }

    private static void text(ObjectNode answer, Style style, PrintWriter out) {
        for (JsonNode item : answer.path("items")) {
            List<String> who = new ArrayList<>();
            for (JsonNode actor : item.path("actors"))
                who.add(Printable.line(actor.path("name").asString()));
            out.println(style.paint(Style.Paint.DIM, item.path("id").asString()) + "  "
                    + style.paint(Style.Paint.WHO, who.isEmpty() ? "(who said it is not told)" : String.join(", ", who))
                    + " · "
                    + item.path("act").asString());
            out.println("  " + marked(item, style));
        }
        long total = answer.path("total").asLong();
        out.println((answer.path("totalIsExact").asBoolean() ? "" : "at least ") + total
                + (total == 1 ? " statement" : " statements") + " found");
        answer.path("facets").properties().forEach(facet -> {
            List<String> values = new ArrayList<>();
            for (JsonNode value : facet.getValue()) {
                String name = value.path("name").asString(value.path("value").asString());
                values.add(Printable.line(name) + " " + value.path("count").asInt());
            }
            out.println("  " + facet.getKey() + ": " + String.join(", ", values));
        });
    }

    /** The words, with those that match told apart. */
    private static String marked(JsonNode item, Style style) {
        StringBuilder words = new StringBuilder(item.path("words").asString());
        // Characters that no text has stand for the marks while the words are made fit for a terminal. From the end, so
        // that places hold.
        JsonNode marks = item.path("marks");
        for (int i = marks.size() - 1; i >= 0; i--) {
            int begin = words.offsetByCodePoints(0, marks.path(i).path(0).asInt());
            int end = words.offsetByCodePoints(
                    begin, marks.path(i).path(1).asInt() - marks.path(i).path(0).asInt());
            words.insert(end, MARK_END).insert(begin, MARK_BEGIN);
        }
        return MARKED.matcher(Printable.line(words.toString()))
                .replaceAll(found -> Matcher.quoteReplacement(style.paint(Style.Paint.CAUTION, found.group(1))));
    }
}
