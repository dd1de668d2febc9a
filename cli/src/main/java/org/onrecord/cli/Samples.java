package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;
import org.onrecord.page.source.PageLimits;
import org.onrecord.page.source.PageSource;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.statement.Reader;
import org.onrecord.statement.ReadingOptions;

/** The reports that come with the program, {@code samples/reports/}, in a register of their own. */
final class Samples {

    private final Path reports;

    /** @param home the folder of the program */
    Samples(Path home) {
        this.reports = home.resolve("samples").resolve("reports");
    }

    /**
     * The register of the samples, with every sample in it.
     *
     * @throws IOException where the samples are not there or cannot be read
     * @throws RegisterException where the folder has a register that is not of the samples
     */
    Register open(RegisterFolder folder, String user) throws IOException, RegisterException {
        List<Path> files = files();
        Register register = folder.openSamples(user);
        try {
            add(files, register);
            return register;
        } catch (IOException | RegisterException e) {
            register.close();
            throw e;
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(reports)) {
            try (Stream<Path> all = Files.list(reports)) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        if (files.isEmpty()) {
            throw new IOException(
                    "There are no samples in " + reports + "; start Onrecord with its launcher, ./onrecord.");
        }
        return files;
    }

    private static void add(List<Path> files, Register register) throws IOException, RegisterException {
        Reader reader = new Reader();
        PageSource source = new PageSource(PageLimits.DEFAULT);
        for (Path file : files) {
            try (Stream<PageInput> pages = source.open(file.toString())) {
                for (PageInput input : (Iterable<PageInput>) pages::iterator) {
                    switch (input) {
                        case PageInput.Found found ->
                            register.add(found.page(), reader.read(found.page(), ReadingOptions.DEFAULT));
                        case PageInput.Failed failed -> throw failed.error();
                    }
                }
            } catch (PageException e) {
                throw new IOException("The sample " + file + " could not be read: " + e.getMessage(), e);
            }
        }
    }
}
