package org.onrecord.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.knowledge.KnowledgeImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord knowledge import}: puts a dump of Wikidata into a register. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Imports a JSON dump of Wikidata into a register: persons with their names and the positions that they held"
                        + " from when to when, organizations, and what the positions are. `read`, `annotate` and `add` with this register then"
                        + " know them.",
        sortOptions = false,
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord knowledge import latest-all.json.gz --register ~/elections",
            "  bzcat latest-all.json.bz2 | onrecord knowledge import -",
            "  zcat latest-all.json.gz | grep -F '\"Q5\"' | onrecord knowledge import -",
            "",
            "Dumps: https://dumps.wikimedia.org/wikidatawiki/entities/ (one entity a line,",
            "with or without the brackets of the array; of any size, or a part of one).",
            "What is known of an entity gives way to what a later dump tells of it; what that",
            "dump no longer has stays. Importing a dump again changes nothing. A line that is no entity is told of and passed over.",
            "Exit codes: 0 all was imported, 1 some lines or files were not, 2 the command",
            "line or the register was not in order."
        })
final class KnowledgeImportCommand implements Callable<Integer> {

    /** How many bad lines of a file are told of one by one. */
    private static final int TOLD = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A dump (.json, .json.gz), or - for standard input.")
    private List<String> files = List.of();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Override
    public Integer call() {
        boolean all = true;
        try (Register open = register.folder().open(spec.qualifiedName())) {
            for (String file : files) all &= imported(open, file);
        } catch (RegisterException e) {
            say(String.valueOf(e.getMessage()));
            return 2;
        }
        return all ? 0 : 1;
    }

    private boolean imported(Register open, String file) throws RegisterException {
        try (InputStream dump = dump(file)) {
            Told told = new Told(file);
            KnowledgeImport.Done done = KnowledgeImport.run(dump, open, told);
            told.end(done);
            return done.bad() == 0;
        } catch (NoSuchFileException | InvalidPathException e) {
            say("There is no file " + file + ".");
        } catch (IOException e) {
            say(file + " could not be read: " + e.getMessage());
        }
        return false;
    }

    private static InputStream dump(String file) throws IOException {
        InputStream raw = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
        boolean opened = false;
        try {
            BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
            in.mark(4);
            byte[] head = in.readNBytes(3);
            in.reset();
            boolean gzip = head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
            if (head.length == 3 && head[0] == 'B' && head[1] == 'Z' && head[2] == 'h') {
                throw new IOException(
                        "it is packed with bzip2; unpack it on the way: bzcat FILE | onrecord knowledge import -");
            }
            InputStream dump = gzip ? new GZIPInputStream(new NeverDry(in), 1 << 16) : in;
            opened = true;
            return dump;
        } finally {
            if (!opened) raw.close();
        }
    }

    /** Java's GZIPInputStream takes a pipe that is empty for a moment for the end of the file, and reads no further member. */
    private static final class NeverDry extends FilterInputStream {

        NeverDry(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            return Math.max(1, super.available());
        }
    }

    private void say(String message) {
        spec.commandLine().getErr().println(spec.qualifiedName() + ": " + Printable.line(message));
    }

    /** Tells of one file: how far it is, its first bad lines, what came of it. */
    private final class Told implements KnowledgeImport.Listener {

        private final String file;
        private final Progress progress;
        private long bad;

        Told(String file) {
            this.file = file;
            this.progress = new Progress(Onrecord.streams(spec), System::nanoTime);
        }

        @Override
        public void bad(long line, String reason) {
            bad++;
            if (bad > TOLD) return;
            progress.clear();
            say(file + ", line " + line + ": " + reason + ".");
        }

        @Override
        public void progress(long lines, long entities) {
            progress.lines(lines, entities);
        }

        void end(KnowledgeImport.Done done) {
            progress.clear();
            if (bad > TOLD) say(String.format(Locale.ROOT, "%s: %,d more lines are no entities.", file, bad - TOLD));
            PrintWriter out = spec.commandLine().getOut();
            out.println(Printable.line(String.format(
                    Locale.ROOT,
                    "%s: persons %,d, organizations %,d, positions %,d; new or changed %,d",
                    file,
                    done.persons(),
                    done.organizations(),
                    done.positions(),
                    done.changed())));
            out.flush();
        }
    }
}
