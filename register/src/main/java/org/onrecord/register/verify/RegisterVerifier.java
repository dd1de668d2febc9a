package org.onrecord.register.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.onrecord.register.Entry;
import org.onrecord.register.Holdings;
import org.onrecord.register.Holdings.HeldEntry;
import org.onrecord.register.Holdings.HeldReading;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.verify.Fault.Part;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Link;
import org.onrecord.statement.Reading;
import org.onrecord.statement.RecordException;
import org.onrecord.statement.RecordReader;
import org.onrecord.statement.Statement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves that a register holds what was put into it: every entry of the journal is the one that was written, every page has the bytes
 * that were added, every reading is the one that its entry tells of and every span of it lies in its text, every statement tells an
 * utterance, and every report has its pages. What it looks at is of one moment; others may add meanwhile. It takes the same memory
 * however large the register is. For one thread.
 */
public final class RegisterVerifier {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Readings are looked at by so many: each may be long. */
    private static final int READINGS = 100;

    /** What the entries are called that bring a reading and tell its digest. */
    private static final Set<String> BRINGING = Set.of("add", "reread");

    /** What it has done so far, to be shown. */
    public interface Progress {
        /**
         * Called often.
         *
         * @param what it looks at: {@code entries}, {@code pages}, {@code readings}
         * @param done how many of them
         */
        void done(String what, long done);
    }

    private final Register register;
    private final Path archive;
    private final Consumer<Fault> each;
    private final Progress progress;

    private long faults;
    private long entries;
    private long spans;
    private long readings;
    private long unsigned;

    /**
     * @param register of the folder
     * @param each is given every fault when it is found
     */
    public RegisterVerifier(RegisterFolder folder, Register register, Consumer<Fault> each, Progress progress) {
        this.register = register;
        this.archive = folder.path().resolve(RegisterFolder.ARCHIVE);
        this.each = each;
        this.progress = progress;
    }

    /**
     * Looks at all of it.
     *
     * @throws RegisterException where the store itself cannot be read
     */
    public Verified verify() throws RegisterException {
        faults = 0;
        entries = 0;
        spans = 0;
        readings = 0;
        unsigned = 0;
        try (Holdings held = register.holdings()) {
            journal(held);
            for (String foreign : held.foreignJournals()) foreignJournal(held, foreign);
            readings(held);
            held.misfits(misfit -> fault(Part.TABLES, misfit.id(), "tables", misfit.message()));
            List<Holdings.HeldFile> files = held.files();
            ArchiveWalk walk = new ArchiveWalk(archive, files, this::fault);
            try (walk) {
                held.pages(page -> {
                    walk.page(page);
                    progress.done("pages", walk.pages());
                });
            }
            return new Verified(
                    entries,
                    files.size(),
                    walk.pages(),
                    walk.unconfirmed(),
                    held.reports(),
                    readings,
                    unsigned,
                    held.statements(),
                    spans,
                    faults);
        }
    }

    private void fault(Part part, String id, String place, String message) {
        fault(new Fault(part, id, place, message));
    }

    private void fault(Fault fault) {
        faults++;
        each.accept(fault);
    }

    /** What an entry says of the reading that it brought. */
    private record Brought(String reading, String digest) {}

    private void journal(Holdings held) throws RegisterException {
        Chain chain = new Chain("journal");
        long since = 0;
        while (true) {
            List<HeldEntry> some = held.entries(since, Holdings.MOST_AT_ONCE);
            if (some.isEmpty()) return;
            Map<String, Long> bringing = new HashMap<>();
            for (HeldEntry line : some) {
                since = line.number();
                chain.next(line.number(), line.entry());
                line.entry()
                        .filter(entry -> BRINGING.contains(entry.what()))
                        .flatMap(entry -> brought(entry.after()))
                        .ifPresent(brought -> bringing.put(brought.reading(), line.number()));
            }
            Set<String> there = held.readingsOf(List.copyOf(bringing.keySet()));
            bringing.forEach((reading, number) -> {
                if (!there.contains(reading)) {
                    fault(Part.READING, reading, "entry " + number, "the journal tells of a reading that is not there");
                }
            });
            progress.done("entries", entries);
        }
    }

    private void foreignJournal(Holdings held, String name) throws RegisterException {
        Chain chain = new Chain("journal of " + name);
        long since = 0;
        while (true) {
            Map<Long, String> some = held.foreignLines(name, since, Holdings.MOST_AT_ONCE);
            if (some.isEmpty()) return;
            for (Map.Entry<Long, String> line : some.entrySet()) {
                since = Math.max(since, line.getKey());
                Optional<Entry> entry;
                try {
                    entry = Optional.of(Entry.of(MAPPER.readTree(line.getValue())));
                } catch (JacksonException | IllegalArgumentException e) {
                    entry = Optional.empty();
                }
                chain.next(line.getKey(), entry);
            }
        }
    }

    /** The entries of one journal, one after another. */
    private final class Chain {
        private final String name;
        private long number;
        private String hash = Entry.NONE;

        private Chain(String name) {
            this.name = name;
        }

        private void next(long at, Optional<Entry> entry) {
            entries++;
            String id = Long.toString(at);
            if (at != number + 1) {
                fault(
                        Part.JOURNAL,
                        Long.toString(number + 1),
                        name,
                        at == number + 2
                                ? "entry " + (number + 1) + " is missing"
                                : "entries " + (number + 1) + " to " + (at - 1) + " are missing");
            } else if (entry.isPresent() && !entry.get().previous().equals(hash)) {
                fault(Part.JOURNAL, id, name, "entry " + at + " does not follow the one before it");
            }
            if (entry.isEmpty() || entry.get().number() != at || !holds(entry.get())) {
                fault(
                        Part.JOURNAL,
                        id,
                        name,
                        "entry " + at + " is not as it was written: its hash is of something else");
            }
            number = at;
            hash = entry.map(Entry::hash).orElse("");
        }
    }

    private static boolean holds(Entry entry) {
        try {
            return entry.holds();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static Optional<Brought> brought(Optional<String> after) {
        if (after.isEmpty()) return Optional.empty();
        try {
            JsonNode node = MAPPER.readTree(after.get());
            JsonNode reading = node.path("reading");
            JsonNode digest = node.path("record");
            return reading.isString() && digest.isString()
                    ? Optional.of(new Brought(reading.stringValue(), digest.stringValue()))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void readings(Holdings held) throws RegisterException {
        Optional<String> after = Optional.empty();
        while (true) {
            List<HeldReading> some = held.readings(after, READINGS);
            if (some.isEmpty()) return;
            for (HeldReading reading : some) {
                readings++;
                signed(reading);
                parsed(reading);
            }
            after = Optional.of(some.get(some.size() - 1).id());
            progress.done("readings", readings);
        }
    }

    /** Compares a reading with what its entry tells of it. */
    private void signed(HeldReading reading) {
        String place = reading.entry().isPresent() ? "entry " + reading.entry().getAsLong() : "no entry";
        if (reading.entry().isPresent() && reading.what().isEmpty()) {
            fault(Part.READING, reading.id(), place, "the entry of the journal that brought it is not there");
            return;
        }
        if (!BRINGING.contains(reading.what().orElse(""))) {
            unsigned++;
            return;
        }
        Optional<Brought> brought = brought(reading.after());
        if (brought.isEmpty() || !brought.get().reading().equals(reading.id())) {
            fault(
                    Part.READING,
                    reading.id(),
                    place,
                    "the entry of the journal that should have brought it tells of another");
        } else if (!brought.get().digest().equals(Entry.digest(reading.record()))) {
            fault(
                    Part.READING,
                    reading.id(),
                    place,
                    "the record is not the one that was added: its digest is " + Entry.digest(reading.record()));
        }
    }

    private void parsed(HeldReading held) {
        Reading reading;
        try {
            // Throws where a span leaves the text.
            reading = RecordReader.read(held.record());
        } catch (RecordException e) {
            fault(Part.READING, held.id(), "reading", String.valueOf(e.getMessage()));
            return;
        }
        if (!reading.report().pageDigest().equals(held.page())) {
            fault(
                    Part.READING,
                    held.id(),
                    "reading",
                    "is kept with the page " + held.page() + ", and was read on "
                            + reading.report().pageDigest());
        }
        spans += reading.report().blocks().size();
        Set<String> actors = new HashSet<>();
        for (Actor actor : reading.actors()) {
            actors.add(actor.id());
            spans += actor.mentions().size();
        }
        Set<String> named = new HashSet<>();
        for (Statement statement : reading.statements()) named.add(statement.id());
        for (Statement statement : reading.statements()) statement(held, statement, actors, named);
        for (Link link : reading.links()) {
            if (!named.contains(link.from()) || !named.contains(link.to()))
                fault(Part.READING, held.id(), "links", "a link is to a statement that the reading does not have");
        }
        if (!named.equals(held.statements().keySet())) {
            List<String> odd = new ArrayList<>(named);
            odd.removeAll(held.statements().keySet());
            for (String more : held.statements().keySet()) if (!named.contains(more)) odd.add(more);
            fault(
                    Part.READING,
                    held.id(),
                    "statement_reading",
                    "the register has other statements of it: " + String.join(", ", odd));
        }
    }

    private void statement(HeldReading held, Statement statement, Set<String> actors, Set<String> named) {
        String id = held.statements().getOrDefault(statement.id(), held.id());
        String place = "reading " + held.id() + ", " + statement.id();
        if (statement.content().isEmpty()) fault(Part.READING, id, place, "has no content");
        if (!actors.containsAll(statement.speaker()) || !actors.containsAll(statement.targets()))
            fault(Part.READING, id, place, "has a speaker or target that its reading does not have");
        if (statement.nestedIn().filter(outer -> !named.contains(outer)).isPresent())
            fault(Part.READING, id, place, "stands in a statement that its reading does not have");
        spans += statement.source().size()
                + statement.cue().size()
                + statement.content().size();
        if (statement.time().isPresent()) spans++;
        if (statement.occasion().isPresent()) spans++;
        if (statement.place().isPresent()) spans++;
    }
}
