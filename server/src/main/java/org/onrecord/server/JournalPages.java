package org.onrecord.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.register.Entry;
import org.onrecord.register.Journal;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.Slice;

/** The lines of the journal, all or those that merge and split; a place in the list is the number of a line. */
final class JournalPages {

    /** What the journal calls the changes by which one thing becomes several or several one. */
    private static final Set<String> MERGES = Set.of("merge", "unmerge", "split");

    /** How many lines are looked through for one page of merges. */
    private static final int MOST_LINES = 5 * Register.MOST_AT_ONCE;

    private final Journal journal;

    JournalPages(Journal journal) {
        this.journal = journal;
    }

    Slice<Entry> all(Optional<String> after, int limit) throws RegisterException {
        List<Entry> entries = journal.entries(number(after), limit);
        if (entries.size() < limit) return new Slice<>(entries, Optional.empty());
        long last = entries.get(entries.size() - 1).number();
        return new Slice<>(entries, last < journal.last() ? Optional.of(String.valueOf(last)) : Optional.empty());
    }

    /** Merges, and what took them back. It may have fewer items than {@code limit} and yet go on. */
    Slice<Entry> merges(Optional<String> after, int limit) throws RegisterException {
        List<Entry> found = new ArrayList<>();
        long at = number(after);
        for (int looked = 0; looked < MOST_LINES; looked += Register.MOST_AT_ONCE) {
            List<Entry> entries = journal.entries(at, Register.MOST_AT_ONCE);
            for (Entry entry : entries) {
                if (MERGES.contains(entry.what())) {
                    if (found.size() == limit) return new Slice<>(found, Optional.of(String.valueOf(at)));
                    found.add(entry);
                }
                at = entry.number();
            }
            if (entries.size() < Register.MOST_AT_ONCE) return new Slice<>(found, Optional.empty());
        }
        return new Slice<>(found, Optional.of(String.valueOf(at)));
    }

    /** One line; empty where there is none of this number. */
    Optional<Entry> entry(String number) throws RegisterException {
        if (!isNumber(number) || Long.parseLong(number) < 1) return Optional.empty();
        long wanted = Long.parseLong(number);
        return journal.entries(wanted - 1, 1).stream()
                .filter(entry -> entry.number() == wanted)
                .findFirst();
    }

    /** A line that merges or splits. */
    Optional<Entry> merge(String number) throws RegisterException {
        return entry(number).filter(entry -> MERGES.contains(entry.what()));
    }

    private static long number(Optional<String> after) {
        if (after.isEmpty()) return 0;
        if (!isNumber(after.get())) throw new IllegalArgumentException("after should be the number of a line.");
        return Long.parseLong(after.get());
    }

    private static boolean isNumber(String words) {
        return words.length() <= 18
                && !words.isEmpty()
                && words.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
