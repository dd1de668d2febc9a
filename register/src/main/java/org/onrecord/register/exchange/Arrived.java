package org.onrecord.register.exchange;

/**
 * What came of taking a register in.
 *
 * @param status what it was to the register
 * @param register id of the register that arrived
 * @param entries how many entries its journal has
 * @param pages how many pages are new
 * @param reports how many reports are new
 * @param versions how many versions are new to reports that were there
 * @param statements how many statements are new
 * @param parties how many parties are new and stand for themselves
 * @param mergedParties how many were merged with a party that was there
 * @param mergedStatements how many answer with a statement that was there
 */
public record Arrived(
        Status status,
        String register,
        long entries,
        long pages,
        long reports,
        long versions,
        long statements,
        long parties,
        long mergedParties,
        long mergedStatements) {

    /** What an arrival was to a register. */
    public enum Status {
        /** The register was empty and is now the one that arrived. */
        IMPORTED("imported"),
        /** The register had reports of its own, to which those of the other came. */
        JOINED("joined"),
        /** All of it was here before; nothing was written. */
        UNCHANGED("unchanged");

        private final String term;

        Status(String term) {
            this.term = term;
        }

        /** The word for it in {@code onrecord import}'s lines. */
        public String term() {
            return term;
        }
    }

    /** An arrival that changed nothing. */
    public static Arrived unchanged(String register, long entries) {
        return new Arrived(Status.UNCHANGED, register, entries, 0, 0, 0, 0, 0, 0, 0);
    }
}
