package org.onrecord.register.check;

import java.util.List;
import java.util.Optional;

/**
 * A quotation of a draft with what the record has of it.
 *
 * @param quotation as the draft has it
 * @param verdict the first that holds
 * @param also further ones that hold, in their order
 * @param changes how the words differ, in the draft's order; may be there where the words count as the same, as reported speech shifts them
 * @param leftOff how the record's sentence begins before what was cut, or goes on after it; empty where nothing was cut
 * @param place where it was found; empty where it was not
 */
public record Checked(
        DraftQuotation quotation,
        Verdict verdict,
        List<Verdict> also,
        List<Change> changes,
        LeftOff leftOff,
        Optional<Place> place) {

    /**
     * What a cut left off.
     *
     * @param before the record's words before the cut in the same sentence; empty where nothing that counts was left off there
     * @param after the record's words after it
     */
    public record LeftOff(Optional<String> before, Optional<String> after) {

        /** Nothing. */
        public static final LeftOff NOTHING = new LeftOff(Optional.empty(), Optional.empty());

        boolean isEmpty() {
            return before.isEmpty() && after.isEmpty();
        }

        LeftOff or(LeftOff other) {
            return new LeftOff(before.or(other::before), after.or(other::after));
        }
    }

    public Checked {
        also = List.copyOf(also);
        changes = List.copyOf(changes);
    }
}
