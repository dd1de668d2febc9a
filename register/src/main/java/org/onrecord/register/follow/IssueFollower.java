package org.onrecord.register.follow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.onrecord.page.Report;
import org.onrecord.register.ChangedReport;
import org.onrecord.register.Following;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterWriter;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.register.join.Days;
import org.onrecord.register.vectors.SentenceModel;
import org.onrecord.register.vectors.SentenceVector;

/** Works out what utterances mean and groups them into issues, report by report. One at a time for a register. */
public final class IssueFollower {

    private static final int AT_ONCE = 20;

    private final Register register;
    private final Supplier<SentenceModel> model;

    /** @param model is asked for where there is anything to work out, since loading it takes a while */
    public IssueFollower(Register register, Supplier<SentenceModel> model) {
        this.register = register;
        this.model = model;
    }

    /**
     * Works until nothing is left, or until it is told to stop.
     *
     * @param progress is told how many statements it has worked out so far
     * @return how many it has
     */
    public long catchUp(BooleanSupplier goOn, LongConsumer progress) throws RegisterException {
        Following following = register.following();
        long entry = following.grouped();
        String report = "";
        long done = 0;
        while (goOn.getAsBoolean()) {
            List<ChangedReport> changed = following.changedSince(entry, report, AT_ONCE);
            if (changed.isEmpty()) break;
            List<ReportMeaning> meanings = new ArrayList<>();
            for (ChangedReport one : changed) meaning(one.report()).ifPresent(meanings::add);
            for (ReportMeaning meaning : meanings) done += meaning.utterances().size();
            // Others may have changed by the last one's entry too: up to the one before nothing is left.
            long before = changed.getLast().entry() - 1;
            if (!meanings.isEmpty() || before > entry) following.group(meanings, before);
            entry = changed.getLast().entry();
            report = changed.getLast().report();
            progress.accept(done);
        }
        if (goOn.getAsBoolean() && entry > following.grouped()) following.group(List.of(), entry);
        return done;
    }

    private Optional<ReportMeaning> meaning(String report) throws RegisterException {
        Map<String, RegisteredStatement> utterances = new LinkedHashMap<>();
        for (RegisteredStatement statement : register.statementsOf(report)) {
            if (statement.current() && !statement.utterance().isEmpty())
                utterances.putIfAbsent(statement.utterance(), statement);
        }
        Set<String> ungrouped = register.following().ungrouped(List.copyOf(utterances.keySet()));
        if (ungrouped.isEmpty()) return Optional.empty();
        List<RegisteredStatement> statements = utterances.values().stream()
                .filter(statement -> ungrouped.contains(statement.utterance()))
                .toList();
        Report of = statements.getFirst().reading().report();
        List<SentenceVector> vectors = model.get()
                .vectors(statements.stream()
                        .map(statement -> RegisterWriter.words(statement.statement(), of.text()))
                        .toList());
        List<ReportMeaning.Said> said = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            RegisteredStatement statement = statements.get(i);
            said.add(new ReportMeaning.Said(
                    statement.utterance(), StatementWords.whole(statement.statement(), of), vectors.get(i)));
        }
        return Optional.of(new ReportMeaning(
                report,
                of.headline(),
                of.datePublished().or(of::dateModified).flatMap(moment -> Days.day(moment.iso())),
                said));
    }
}
