package org.onrecord.register.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.register.Holdings.HeldFile;
import org.onrecord.register.Holdings.HeldPage;
import org.onrecord.register.archive.ArchivePart;
import org.onrecord.register.archive.ArchivePart.Found;

/**
 * Goes through the archive's files beside the pages that the register has in them, both in order. From one page's place to the next lies
 * that page's record and nothing else; so each byte is read once, and damage is told by the page it is in. For use inside one method.
 */
final class ArchiveWalk implements AutoCloseable {

    private final Path folder;
    private final Consumer<Fault> faults;
    private final Map<String, HeldFile> files = new HashMap<>();
    private long unconfirmed;
    private long pages;

    private Optional<HeldPage> before = Optional.empty();
    private long inFile;
    private @Nullable FileChannel channel;

    /** @param folder of the WARC files */
    ArchiveWalk(Path folder, List<HeldFile> files, Consumer<Fault> faults) {
        this.folder = folder;
        this.faults = faults;
        for (HeldFile file : files) this.files.put(file.name(), file);
    }

    /** How many pages it was given. */
    long pages() {
        return pages;
    }

    /** How many bytes lie behind the confirmed ends of the files. */
    long unconfirmed() {
        return unconfirmed;
    }

    /** Takes the next page, in the order of files and places. */
    void page(HeldPage page) {
        pages++;
        if (before.isPresent() && before.get().file().equals(page.file())) {
            look(before.get(), page.offset());
        } else {
            end();
            begin(page.file());
            if (channel != null) preamble(channel, page);
        }
        before = Optional.of(page);
        inFile++;
    }

    private void begin(String name) {
        inFile = 0;
        HeldFile held = files.get(name);
        if (held == null) return;
        try {
            channel = FileChannel.open(folder.resolve(name), StandardOpenOption.READ);
            long size = channel.size();
            unconfirmed += Math.max(0, size - held.length());
            if (size < held.length()) {
                fault(
                        name,
                        name,
                        "is " + size + " bytes long, where " + held.length() + " were confirmed: its end is missing");
            }
        } catch (IOException e) {
            shut();
        }
    }

    /** What lies before the first page of a file: what tells of the file itself. */
    private void preamble(FileChannel file, HeldPage first) {
        try {
            for (Found found : ArchivePart.records(file, 0, first.offset())) unknown(found, first.file() + " at 0");
        } catch (IOException e) {
            fault(first.file(), first.file() + " at 0", "what tells of the file cannot be read: " + said(e));
        }
    }

    private void look(HeldPage page, long next) {
        if (channel == null) return;
        String place = page.file() + " at " + page.offset();
        try {
            List<Found> found = ArchivePart.records(channel, page.offset(), next);
            if (found.isEmpty() || !found.get(0).isPage()) {
                fault(page.digest(), place, "no page lies here");
                return;
            }
            String digest = found.get(0).digest();
            if (!digest.equals(page.digest())) {
                fault(page.digest(), place, "other bytes than were added: their digest is " + digest);
            }
            for (Found more : found.subList(1, found.size())) unknown(more, "behind " + place);
        } catch (IOException e) {
            fault(page.digest(), place, "cannot be read: " + said(e));
        }
    }

    private void unknown(Found found, String place) {
        if (found.isPage()) fault(found.digest(), place, "a page that the register does not know lies here");
    }

    private void end() {
        if (before.isEmpty()) return;
        HeldPage last = before.get();
        HeldFile held = files.get(last.file());
        if (held == null) return;
        if (channel == null) {
            fault(
                    last.file(),
                    last.file(),
                    "is not in " + folder + " or cannot be read, and with it " + inFile
                            + (inFile == 1 ? " page" : " pages") + "; put a copy of it in its place");
        }
        look(last, held.length());
        shut();
    }

    private void shut() {
        if (channel == null) return;
        try {
            channel.close();
        } catch (IOException e) {
            fault("archive", folder.toString(), "a file could not be closed: " + said(e));
        }
        channel = null;
    }

    private void fault(String id, String place, String message) {
        faults.accept(new Fault(Fault.Part.ARCHIVE, id, place, message));
    }

    private static String said(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }

    @Override
    public void close() {
        end();
    }
}
