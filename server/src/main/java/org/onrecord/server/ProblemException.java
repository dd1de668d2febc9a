package org.onrecord.server;

/** A request that is not answered with what it asked for. */
final class ProblemException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** @param detail what was wrong, and what to do, in words for the user */
    ProblemException(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    ProblemException(Problem problem, String detail, Throwable cause) {
        super(detail, cause);
        this.problem = problem;
    }

    static ProblemException notFound(String detail) {
        return new ProblemException(Problem.NOT_FOUND, detail);
    }

    Problem problem() {
        return problem;
    }
}
