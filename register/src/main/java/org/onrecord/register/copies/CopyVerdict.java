package org.onrecord.register.copies;

/** Whether of two reports one is a copy of the other. */
public sealed interface CopyVerdict {

    /** The share of the words of the one of the two that holds less of its own, from 0 to 1, that stand in the other. */
    double share();

    /** Why, in words a reader of the register can check. */
    String reason();

    /** They print one text. */
    record Copy(double share, String reason) implements CopyVerdict {}

    /** They do not, whatever they have in common. */
    record NoCopy(double share, String reason) implements CopyVerdict {}
}
