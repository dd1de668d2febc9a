package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.language.knowledge.KnowledgeException;
import org.onrecord.page.PageException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How a command tells what went wrong: in one line, never as a stack trace, unless ONRECORD_DEBUG asks for one. */
final class Problems {

    private static final Pattern NO_NUMBER = Pattern.compile("('[^']*') is not an? (?:int|long)");
    private static final Pattern NO_CHOICE =
            Pattern.compile("expected one of \\[([^\\]]*)](?: \\(case-\\w+\\))? but was ('[^']*')");

    private Problems() {}

    /** The command line makes no sense: says why and where to look, exit code 2. */
    static int usage(ParameterException problem, String[] arguments) {
        CommandLine line = problem.getCommandLine();
        PrintWriter err = line.getErr();
        String name = line.getCommandSpec().qualifiedName();
        err.println(name + ": " + oneLine(plain(String.valueOf(problem.getMessage()))));
        if (!UnmatchedArgumentException.printSuggestions(problem, err)) {
            err.println("Try '" + name + " --help'.");
        }
        return CommandLine.ExitCode.USAGE;
    }

    // What picocli says in a programmer's words.
    private static String plain(String message) {
        Matcher number = NO_NUMBER.matcher(message);
        if (number.find()) {
            return number.replaceFirst(Matcher.quoteReplacement("give a whole number, not " + number.group(1)));
        }
        Matcher choice = NO_CHOICE.matcher(message);
        if (!choice.find()) return message;
        String one = "give one of " + choice.group(1).toLowerCase(Locale.ROOT) + ", not " + choice.group(2);
        return choice.replaceFirst(Matcher.quoteReplacement(one));
    }

    /** A command failed as a whole: exit code 1. */
    static int unexpected(Exception problem, CommandLine line, ParseResult parsed) {
        debug(problem);
        String message = problem instanceof CommandException
                ? String.valueOf(problem.getMessage())
                : "a fault of Onrecord (" + problem + "). Please report it, with the command.";
        line.getErr().println(line.getCommandSpec().qualifiedName() + ": " + oneLine(message));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** A fault of this program on one input, as an error of that input. */
    static PageException onInput(String input, Throwable fault) {
        debug(fault);
        if (fault instanceof OutOfMemoryError) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            return new PageException(
                    PageException.Code.TOO_LARGE,
                    input + " needs more memory than the " + megabytes
                            + " MB there are: allow more, as in ONRECORD_JAVA_OPTIONS=-Xmx4g.",
                    fault);
        }
        if (fault instanceof KnowledgeException) {
            return new PageException(
                    PageException.Code.INTERNAL, oneLine(input + " could not be read: " + fault.getMessage()), fault);
        }
        return new PageException(
                PageException.Code.INTERNAL,
                oneLine("Onrecord failed on " + input + " (" + fault + "). Please report it, with the page."),
                fault);
    }

    /** A message without line ends and without what a terminal would take for a command. */
    static String oneLine(String message) {
        return Printable.line(message);
    }

    private static void debug(Throwable fault) {
        if (!System.getenv().getOrDefault("ONRECORD_DEBUG", "").isEmpty()) fault.printStackTrace();
    }
}
