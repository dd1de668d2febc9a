package org.onrecord.register.join;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which known utterance a statement tells: near-identical words, a speaker that may be the same, about the same day. What the
 * same speaker says in the same words on another day is another utterance, which repeats the first. For use inside one transaction.
 */
public final class UtteranceJoiner {

    /** How many days two reports of one act of saying may be apart. */
    private static final long SAME_OCCASION = 3;

    /** The share of the shorter's words that the longer must have. */
    private static final double SHARED = 0.8;
    /** The same where one of them names no speaker that could be compared. */
    private static final double SHARED_WITHOUT_SPEAKER = 0.9;
    /** How much of the longer one the shorter must be. */
    private static final double LENGTH = 0.35;
    /** Fewer words than this many people say independently. */
    private static final int WORDS = 5;

    private final SayingIndex index;

    public UtteranceJoiner(SayingIndex index) {
        this.index = index;
    }

    /** The utterance that a saying tells or repeats; empty where it is new. */
    public Optional<UtteranceChoice> find(Saying saying) {
        Optional<UtteranceChoice> again = Optional.empty();
        for (Saying known : index.withHashes(saying.words().leastHashes())) {
            Optional<String> reason = sameWords(saying, known);
            if (reason.isEmpty()) continue;
            if (Days.near(saying.day(), known.day(), SAME_OCCASION)) {
                return Optional.of(new UtteranceChoice(known.id(), false, reason.get()));
            }
            boolean oneSpeaker = !Collections.disjoint(saying.speakers(), known.speakers());
            if (again.isEmpty() && oneSpeaker)
                again = Optional.of(new UtteranceChoice(known.id(), true, reason.get() + ", on another day"));
        }
        return again;
    }

    private Optional<String> sameWords(Saying saying, Saying known) {
        int length = saying.words().words().size();
        int other = known.words().words().size();
        int shorter = Math.min(length, other);
        if (shorter < WORDS || shorter < LENGTH * Math.max(length, other)) return Optional.empty();
        if (length <= other * 2 && other <= length * 2 && saying.words().contradicts(known.words()))
            return Optional.empty();
        int shared = saying.words().shared(known.words());
        if (shared < SHARED * shorter) return Optional.empty();
        Optional<String> speaker = sameSpeaker(saying, known);
        if (speaker.isEmpty()) return Optional.empty();
        boolean open = !speaker.get().equals(SAME);
        if (open && shared < SHARED_WITHOUT_SPEAKER * shorter) return Optional.empty();
        return Optional.of(shared + " of " + shorter + " words the same, " + speaker.get());
    }

    private static final String SAME = "the same speaker";

    /** In what way the speakers may be one; empty where they are not. */
    private Optional<String> sameSpeaker(Saying saying, Saying known) {
        if (saying.speakers().isEmpty() || known.speakers().isEmpty()) {
            return Optional.of("a speaker that one report does not tell");
        }
        if (!Collections.disjoint(saying.speakers(), known.speakers())) return Optional.of(SAME);
        if (unnamed(saying.speakers()) || unnamed(known.speakers())) {
            return Optional.of("a speaker that one report does not name");
        }
        return Optional.empty();
    }

    private boolean unnamed(Set<String> parties) {
        return parties.stream().noneMatch(index::isNamed);
    }
}
