package org.onrecord.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.verify.Fault;
import org.onrecord.register.verify.RegisterVerifier;
import org.onrecord.register.verify.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code onrecord verify-archive}: proves that a register holds what was put into it. */
@Command(
        name = "verify-archive",
        mixinStandardHelpOptions = true,
        description =
                "Proves that a register still holds what was put into it: every page has the bytes that were added, every"
                        + " span its text, and no line of the journal was changed, taken out or put in.",
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord verify-archive",
            "  onrecord verify-archive --register ~/elections --format jsonl",
            "",
            "Each fault is a line with its place. Others may read and add meanwhile.",
            "Exit codes: 0 all of it holds, 1 something does not, 2 the command line was not in order or there is no register."
        })
final class VerifyArchiveCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSONL
    }

    private static final JsonMapper MAPPER = new JsonMapper();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "text (the default) or jsonl: one line a fault, then one with the counts.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RegisterFolder folder = register.folder();
        Progress progress = new Progress(Onrecord.streams(spec), System::nanoTime);
        try (Register open = folder.openReadOnly()) {
            Verified verified = new RegisterVerifier(
                            folder,
                            open,
                            fault -> {
                                progress.clear();
                                out.println(line(fault));
                                out.flush();
                            },
                            progress::verified)
                    .verify();
            progress.clear();
            out.println(line(verified));
            out.flush();
            return verified.holds() ? 0 : 1;
        } catch (RegisterException e) {
            progress.clear();
            out.flush();
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + e.getMessage());
            return e.code() == RegisterException.Code.DAMAGED ? 1 : 2;
        }
    }

    private String line(Fault fault) {
        if (format == Format.TEXT) {
            String place = fault.place().equals(fault.id()) ? "" : " (" + fault.place() + ")";
            return Printable.line(fault.part().term() + "  " + fault.id() + place + ": " + fault.message());
        }
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", fault.id());
        node.put("part", fault.part().term());
        node.put("place", fault.place());
        node.put("message", fault.message());
        return node.toString();
    }

    private String line(Verified verified) {
        if (format == Format.TEXT) {
            return (verified.holds()
                            ? "All of it holds: "
                            : verified.faults() == 1 ? "1 fault among " : number(verified.faults()) + " faults among ")
                    + number(verified.entries()) + " entries of the journal, " + number(verified.pages()) + " pages in "
                    + number(verified.files()) + " files, " + number(verified.reports()) + " reports, "
                    + number(verified.readings()) + " readings, " + number(verified.statements()) + " statements, "
                    + number(verified.spans()) + " spans"
                    + (verified.unsigned() == 0
                            ? ""
                            : "; " + number(verified.unsigned())
                                    + " readings came before the journal or by an import, which has no digest of them")
                    + (verified.unconfirmed() == 0
                            ? ""
                            : "; " + number(verified.unconfirmed())
                                    + " bytes of the archive were never confirmed and are no part of it");
        }
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", "verified");
        node.put("holds", verified.holds());
        node.put("faults", verified.faults());
        node.put("entries", verified.entries());
        node.put("files", verified.files());
        node.put("pages", verified.pages());
        node.put("reports", verified.reports());
        node.put("readings", verified.readings());
        node.put("unsigned", verified.unsigned());
        node.put("statements", verified.statements());
        node.put("spans", verified.spans());
        node.put("unconfirmedBytes", verified.unconfirmed());
        return node.toString();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
