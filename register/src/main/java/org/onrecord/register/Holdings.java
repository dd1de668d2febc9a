package org.onrecord.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a register's store holds, as it lies there: for whoever looks whether it holds together. All of it is of one moment, whatever is
 * added meanwhile. For one thread.
 */
public interface Holdings extends AutoCloseable {

    /** The most that a list of it has. */
    int MOST_AT_ONCE = 1000;

    /**
     * A WARC file.
     *
     * @param name inside the folder of the archive
     * @param length how many of its bytes are confirmed
     */
    record HeldFile(String name, long length) {}

    /**
     * Where a page lies.
     *
     * @param digest the page's id
     * @param file the name of the WARC file
     * @param offset where its record begins
     */
    record HeldPage(String digest, String file, long offset) {}

    /**
     * A line of the journal as it lies there.
     *
     * @param number its place
     * @param entry empty where it is no entry at all
     */
    record HeldEntry(long number, Optional<Entry> entry) {}

    /**
     * A reading with the entry of the journal that brought it.
     *
     * @param id the reading's
     * @param page the digest of what it is of
     * @param record JSON, as it was written
     * @param entry the number of the entry; empty of a reading from before there was a journal
     * @param what the entry says was done; empty where there is no such entry
     * @param after the JSON of the entry
     * @param statements the register's ids of its statements, by their names in the record
     */
    record HeldReading(
            String id,
            String page,
            String record,
            OptionalLong entry,
            Optional<String> what,
            Optional<String> after,
            Map<String, String> statements) {
        public HeldReading {
            statements = Map.copyOf(statements);
        }
    }

    /**
     * Something that does not fit what it belongs to.
     *
     * @param id of what it is
     * @param message what is wrong with it
     */
    record Misfit(String id, String message) {}

    /** The WARC files, in the order in which they were begun. */
    List<HeldFile> files() throws RegisterException;

    /** Gives every page, file by file, and in each in the order of their places. */
    void pages(Consumer<HeldPage> each) throws RegisterException;

    /** The journal from one entry on. */
    List<HeldEntry> entries(long since, int limit) throws RegisterException;

    /** Names of the registers that were imported into this one, whose journals were kept. */
    List<String> foreignJournals() throws RegisterException;

    /** The lines of such a journal from one on, by their numbers. */
    Map<Long, String> foreignLines(String register, long since, int limit) throws RegisterException;

    /** Readings in the order of their ids, from one on. */
    List<HeldReading> readings(Optional<String> after, int limit) throws RegisterException;

    /** Which of these readings there are. */
    Set<String> readingsOf(List<String> readings) throws RegisterException;

    /** Gives everything in the tables that refers to what is not there, or is counted otherwise than it is. */
    void misfits(Consumer<Misfit> each) throws RegisterException;

    /** How many statements there are. */
    long statements() throws RegisterException;

    /** How many reports there are. */
    long reports() throws RegisterException;

    @Override
    void close();
}
