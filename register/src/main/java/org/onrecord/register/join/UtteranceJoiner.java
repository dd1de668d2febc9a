package org.onrecord.register.join;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which known utterance a statement tells. Two ways lead there:
 *
 * <ul>
 *   <li>near-identical words and a speaker that may be the same, about the same day; word for word also some days later, as background,
 *       where the later report does not say when it was said
 *   <li>the same speaker, the same act and most of the telling words, about the same day: one report quotes, the other tells it in
 *       another tense, person and order, cuts it, or gives it to the state whose minister said it. Never two statements of one report, which its own links join
 * </ul>
 *
 * <p>What the same speaker says in the same words on another day is another utterance, which repeats the first. Where one negates what
 * the other does not, they are two. For use inside one transaction.
 */
public final class UtteranceJoiner {

    /** How many days two reports of one act of saying may be apart. */
    static final int SAME_OCCASION = 3;
    /** How many days a report may look back on what was said, word for word and without its day. */
    private static final int BACKGROUND = 14;

    /** The share of the shorter's words that the longer must have. */
    private static final double SHARED = 0.8;
    /** The same where one of them names no speaker that could be compared. */
    private static final double SHARED_WITHOUT_SPEAKER = 0.9;
    /** The share of the longer's words that the shorter must have for background. */
    private static final double WORD_FOR_WORD = 0.85;
    /** How much of the longer one the shorter must be. */
    private static final double LENGTH = 0.35;
    /** Fewer words than this many people say independently. */
    private static final int WORDS = 5;

    /** How many telling words must be shared where the words are told in another way. */
    private static final int TELLING = 3;
    /** What share of the telling words of the one with fewer must be shared. */
    private static final double TOLD_OTHERWISE = 0.6;
    /** The same where the two reports take it for different acts, or one gives to a state what the other gives to its minister. */
    private static final double TOLD_AS_ANOTHER = 0.75;

    private final SayingIndex index;

    public UtteranceJoiner(SayingIndex index) {
        this.index = index;
    }

    private record Found(UtteranceChoice choice, double likeness) {}

    /**
     * The utterance that a saying tells or repeats; empty where it is new.
     *
     * @param dayTold whether its report tells the day on which it was said; else the saying's day is the report's
     * @param told utterances that other statements of its report tell
     */
    public Optional<UtteranceChoice> find(Saying saying, boolean dayTold, Collection<String> told) {
        Optional<Found> best = Optional.empty();
        Optional<UtteranceChoice> again = Optional.empty();
        for (Saying known : index.withHashes(saying.wantedHashes(SAME_OCCASION))) {
            Optional<String> reason = sameWords(saying, known);
            boolean near = Days.near(saying.day(), known.day(), SAME_OCCASION);
            Optional<Found> found = Optional.empty();
            if (reason.isPresent() && (near || (!dayTold && background(saying, known)))) {
                String when = near ? "" : ", told again as background";
                found = found(known, reason.get() + when, 1 + likeness(saying, known));
            } else if (near && !told.contains(known.id())) {
                found = toldOtherwise(saying, known).flatMap(words -> found(known, words, likeness(saying, known)));
            }
            if (found.isPresent() && (best.isEmpty() || found.get().likeness > best.get().likeness)) best = found;
            boolean oneSpeaker = !Collections.disjoint(saying.speakers(), known.speakers());
            if (again.isEmpty() && oneSpeaker && reason.isPresent() && !near)
                again = Optional.of(new UtteranceChoice(known.id(), true, reason.get() + ", on another day"));
        }
        return best.isPresent() ? best.map(Found::choice) : again;
    }

    private static Optional<Found> found(Saying known, String reason, double likeness) {
        return Optional.of(new Found(new UtteranceChoice(known.id(), false, reason), likeness));
    }

    /** Words that both have, of all that either has. */
    private static double likeness(Saying saying, Saying known) {
        int shared = saying.words().shared(known.words());
        int all = saying.words().words().size() + known.words().words().size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private boolean background(Saying saying, Saying known) {
        int longer =
                Math.max(saying.words().words().size(), known.words().words().size());
        return Days.near(saying.day(), known.day(), BACKGROUND)
                && !Collections.disjoint(saying.speakers(), known.speakers())
                && saying.words().shared(known.words()) >= WORD_FOR_WORD * longer;
    }

    private Optional<String> sameWords(Saying saying, Saying known) {
        int length = saying.words().words().size();
        int other = known.words().words().size();
        int shorter = Math.min(length, other);
        if (shorter < WORDS || shorter < LENGTH * Math.max(length, other)) return Optional.empty();
        if (contradict(saying, known)) return Optional.empty();
        int shared = saying.words().shared(known.words());
        if (shared < SHARED * shorter) return Optional.empty();
        Optional<String> speaker = sameSpeaker(saying, known);
        if (speaker.isEmpty()) return Optional.empty();
        boolean open = !speaker.get().equals(SAME);
        if (open && shared < SHARED_WITHOUT_SPEAKER * shorter) return Optional.empty();
        return Optional.of(shared + " of " + shorter + " words the same, " + speaker.get());
    }

    /** Whether the one negates what the other does not; of a saying and one half of it that cannot be told. */
    private static boolean contradict(Saying saying, Saying known) {
        int length = saying.words().words().size();
        int other = known.words().words().size();
        return length <= other * 2 && other <= length * 2 && saying.words().contradicts(known.words());
    }

    private static Optional<String> toldOtherwise(Saying saying, Saying known) {
        boolean sameSpeaker = !Collections.disjoint(saying.speakers(), known.speakers());
        if ((!sameSpeaker && !oneSpeaksForTheOther(saying, known)) || contradict(saying, known)) {
            return Optional.empty();
        }
        Set<String> shared = new HashSet<>(saying.words().telling());
        Set<String> theirs = known.words().telling();
        int fewer = Math.min(shared.size(), theirs.size());
        boolean sameTelling = shared.equals(theirs);
        shared.retainAll(theirs);
        boolean sameAct = saying.act() == known.act();
        double weight = shared.stream().mapToInt(UtteranceJoiner::weight).sum();
        if (fewer < TELLING && weight < TELLING) {
            // So few words are the same act of saying only where all else is the same.
            boolean sameDay = Days.near(saying.day(), known.day(), 0);
            boolean aimedApart = !saying.targets().isEmpty()
                    && !known.targets().isEmpty()
                    && Collections.disjoint(saying.targets(), known.targets());
            if (fewer == 0
                    || !sameTelling
                    || !sameAct
                    || !sameSpeaker
                    || aimedApart
                    || (Stems.VAGUE.containsAll(shared) && !sameDay)) {
                return Optional.empty();
            }
            return Optional.of("the same few words" + (sameDay ? " of that day" : "") + ", the same act and speaker");
        }
        double share = sameAct && sameSpeaker ? TOLD_OTHERWISE : TOLD_AS_ANOTHER;
        if (weight < TELLING || shared.size() < share * fewer) return Optional.empty();
        return Optional.of(shared.size() + " of " + fewer + " telling words the same, "
                + (sameSpeaker ? SAME : SPEAKS_FOR) + " and about the same day");
    }

    /** A figure tells more than a word. */
    private static int weight(String word) {
        return Character.isDigit(word.charAt(0)) ? 2 : 1;
    }

    private static boolean oneSpeaksForTheOther(Saying saying, Saying known) {
        return !Collections.disjoint(saying.speakers(), known.sides())
                || !Collections.disjoint(saying.sides(), known.speakers());
    }

    private static final String SAME = "the same speaker";
    private static final String SPEAKS_FOR = "a speaker who speaks for the other";

    /** In what way the speakers may be one; empty where they are not. */
    private Optional<String> sameSpeaker(Saying saying, Saying known) {
        if (saying.speakers().isEmpty() || known.speakers().isEmpty()) {
            return Optional.of("a speaker that one report does not tell");
        }
        if (!Collections.disjoint(saying.speakers(), known.speakers())) return Optional.of(SAME);
        if (oneSpeaksForTheOther(saying, known)) return Optional.of(SPEAKS_FOR);
        if (unnamed(saying.speakers()) || unnamed(known.speakers())) {
            return Optional.of("a speaker that one report does not name");
        }
        return Optional.empty();
    }

    private boolean unnamed(Set<String> parties) {
        return parties.stream().noneMatch(index::isNamed);
    }
}
