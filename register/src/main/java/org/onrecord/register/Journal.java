package org.onrecord.register;

import java.util.List;

/** Every change of a register, in order. Safe for any number of threads. */
public interface Journal {

    /** The number of the newest entry; 0 where there is none. */
    long last() throws RegisterException;

    /**
     * The entries after one.
     *
     * @param since the number of an entry; 0 for the first ones
     * @param limit the most that are wanted, 1 to {@value Register#MOST_AT_ONCE}
     */
    List<Entry> entries(long since, int limit) throws RegisterException;
}
