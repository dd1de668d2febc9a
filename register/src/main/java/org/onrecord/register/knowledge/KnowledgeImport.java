package org.onrecord.register.knowledge;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;

/** Puts a dump into a register. What the register knew of an entity gives way to what the dump tells of it, unless
 * that is older; what the dump does not tell of stays. */
public final class KnowledgeImport {

    /** How many entities are kept at once: the register's lock is held for no longer than that takes. */
    private static final int AT_ONCE = 2000;

    /** What an import is told of while it runs. */
    public interface Listener {

        /** A line is no entity. */
        void bad(long line, String reason);

        /** So many lines were read, so many entities found on them. */
        void progress(long lines, long entities);
    }

    /**
     * What an import came to.
     *
     * @param lines that were read
     * @param persons that were found
     * @param organizations that were found
     * @param positions that were found
     * @param changed how many of these the register did not have, or had otherwise
     * @param bad lines that are no entity
     */
    public record Done(long lines, long persons, long organizations, long positions, long changed, long bad) {}

    private KnowledgeImport() {}

    /**
     * Imports a dump.
     *
     * @param dump unpacked; the caller closes it. A fault in it is a bad line, and the rest goes on where there is one
     * @throws RegisterException where the register cannot be written; what was kept before stays
     */
    public static Done run(InputStream dump, Register register, Listener listener) throws RegisterException {
        WikidataDump lines = new WikidataDump(dump);
        List<DumpEntity> batch = new ArrayList<>(AT_ONCE);
        long persons = 0;
        long organizations = 0;
        long positions = 0;
        long changed = 0;
        long bad = 0;
        while (true) {
            Optional<WikidataDump.Found> found = lines.next();
            if (found.isEmpty() || batch.size() == AT_ONCE) {
                changed += register.know(batch);
                batch.clear();
            }
            if (found.isEmpty()) return new Done(lines.lines(), persons, organizations, positions, changed, bad);
            switch (found.get()) {
                case WikidataDump.Found.Bad line -> {
                    bad++;
                    listener.bad(line.line(), line.reason());
                }
                case WikidataDump.Found.Entity one -> {
                    batch.add(one.entity());
                    switch (one.entity()) {
                        case DumpEntity.Person person -> persons++;
                        case DumpEntity.Organization organization -> organizations++;
                        case DumpEntity.Position position -> positions++;
                    }
                }
            }
            listener.progress(lines.lines(), persons + organizations + positions);
        }
    }
}
