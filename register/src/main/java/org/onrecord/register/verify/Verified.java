package org.onrecord.register.verify;

/**
 * How much was looked at, and how much of it is at fault.
 *
 * @param entries of the journal, and of the journals that came with imports
 * @param files of the archive
 * @param pages whose bytes were compared with their digests
 * @param unconfirmed bytes of the archive that no commit confirmed, left by a process that was stopped; they are no part of the register
 * @param reports in the tables
 * @param readings each parsed
 * @param unsigned readings whose digest no entry of the register's own journal tells: of a time before there was one, or imported
 * @param statements in the tables
 * @param spans that were found to lie in their reading's text
 * @param faults all that were given
 */
public record Verified(
        long entries,
        long files,
        long pages,
        long unconfirmed,
        long reports,
        long readings,
        long unsigned,
        long statements,
        long spans,
        long faults) {

    /** Whether all of it holds. */
    public boolean holds() {
        return faults == 0;
    }
}
