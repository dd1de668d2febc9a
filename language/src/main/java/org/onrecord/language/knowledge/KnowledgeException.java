package org.onrecord.language.knowledge;

/** Knowledge could not be asked: its store failed, or changed under whoever reads with it. Reading again may help. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what was wrong and what to do, in one line */
    public KnowledgeException(String message) {
        super(message);
    }

    /**
     * @param message what was wrong and what to do, in one line
     * @param cause what the store said
     */
    public KnowledgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
