package org.onrecord.register;

import java.io.IOException;

/** What is asked of a register as it is at one moment. */
public interface MomentQuestion<T> {

    /**
     * Asks.
     *
     * @param register as it was when it was first asked; for the calling thread, until this returns. It cannot be written and need not
     *     be closed
     */
    T ask(Register register) throws RegisterException, IOException;
}
