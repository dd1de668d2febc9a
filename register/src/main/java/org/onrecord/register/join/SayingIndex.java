package org.onrecord.register.join;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.onrecord.statement.Act;

/** Finds the utterances that a saying may tell again, or answer. Each list is bounded, whatever the register's size. */
public interface SayingIndex {

    /** Utterances that share some of these hashes, those that share most first. */
    List<Saying> withHashes(long[] hashes);

    /**
     * Utterances of some acts that are directed at, or speak of, any of these parties.
     *
     * @param from the first day, {@code to} the last, both inclusive
     */
    List<Saying> aimedAt(Collection<String> parties, Set<Act> acts, String from, String to);

    /** Utterances of some acts by any of these parties. */
    List<Saying> saidBy(Collection<String> parties, Set<Act> acts, String from, String to);

    /** Whether a party has a name that can be looked for in other reports. */
    boolean isNamed(String party);
}
