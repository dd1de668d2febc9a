package org.onrecord.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.page.Moment;
import org.onrecord.statement.ReadingOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How to read a page: what {@code read} and {@code annotate} share. */
final class ReadingOptionsMixin {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--plain",
            description = "The inputs are the bodies of reports as plain text and nothing else: offsets then count in"
                    + " the file itself.")
    private boolean plain;

    @Option(
            names = "--published",
            paramLabel = "DATE|FILE",
            description = "The day that \"on Saturday\" counts from: a date or date-time (2022-02-20, 2022-02-20T12:35)"
                    + " for all inputs, or a file of lines FILE-NAME<TAB>DATE. Wins over the page's own dates.")
    private Optional<String> published = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "The language of the reports, such as en. Default: as each page says, or as detected.")
    private Optional<String> language = Optional.empty();

    /** The options as given, for pages of any input; checked once, before anything is read. */
    Choice choose(boolean attitudes) {
        Optional<String> code = language.map(name -> name.toLowerCase(Locale.ROOT));
        if (code.isPresent() && !code.get().matches("[a-z]{2,3}")) {
            throw new ParameterException(
                    spec.commandLine(), "--language wants a code such as en or de, not " + language.get());
        }
        PublicationDates dates;
        try {
            dates = published.isPresent() ? PublicationDates.parse(published.get()) : PublicationDates.NONE;
        } catch (PublicationDates.Unreadable e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        return input -> new ReadingOptions(plain, attitudes, dates.of(input), code);
    }

    /** {@code inputs} with the file that {@code --published} names, if it is one: what is read and must not be overwritten. */
    List<Path> withFile(List<Path> inputs) {
        List<Path> all = new ArrayList<>(inputs);
        if (published.isPresent() && Moment.parse(published.get()).isEmpty()) all.add(Path.of(published.get()));
        return all;
    }

    /** The options for a page, by its input's name. */
    interface Choice {
        ReadingOptions forInput(String input);
    }
}
