package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.follow.IndexFollower;
import org.onrecord.register.follow.IssueFollower;
import org.onrecord.register.search.SearchIndex;
import org.onrecord.register.vectors.SentenceModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord index}: the index brought up to the register, or made anew. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description =
                "Works out the meanings of what was said, groups it into issues and brings the index for searching up to the"
                        + " register. onrecord serve does so by itself; the index can be deleted at any time.",
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord index",
            "  onrecord index --rebuild --register ~/elections",
            "",
            "Exit codes: 0 done, 2 the command line, the register or the index was not in order."
        })
final class IndexCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(names = "--rebuild", description = "Throw the index away first and make it anew from the register.")
    private boolean rebuild;

    @Option(names = "--no-issues", description = "Leave meanings and issues as far as they have come.")
    private boolean noIssues;

    @Override
    public Integer call() throws java.io.IOException {
        PrintWriter out = spec.commandLine().getOut();
        RegisterFolder folder = register.folder();
        Progress progress = new Progress(Onrecord.streams(spec), System::nanoTime);
        try (Register open = folder.open(spec.qualifiedName());
                SearchIndex index = SearchIndex.open(folder.path().resolve(RegisterFolder.INDEX))) {
            if (!index.writes()) {
                spec.commandLine()
                        .getErr()
                        .println(
                                spec.qualifiedName()
                                        + ": Another process (onrecord serve?) writes this index and keeps it up to date by itself.");
                return 2;
            }
            if (rebuild) index.clear();
            if (rebuild) index.commit(0);
            long statements = noIssues
                    ? 0
                    : new IssueFollower(open, SentenceModel::shipped)
                            .catchUp(() -> true, done -> progress.done(done, 0));
            long reports = new IndexFollower(open, index).catchUp(done -> progress.done(done, 0));
            progress.clear();
            out.println(reports + (reports == 1 ? " report" : " reports") + " put into the index, " + statements
                    + (statements == 1 ? " statement" : " statements") + " grouped by what they are about");
            return 0;
        } catch (RegisterException e) {
            progress.clear();
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return 2;
        }
    }
}
